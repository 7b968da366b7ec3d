//! Translates the model's calls into the runtime's.

use super::{
	names::{id_of, token_id},
	proposals::proposal,
	terms::{rules, target},
};
use bullet_train_model::{Act, Most, Name, Passenger as ModelPassenger, RuleSet as ModelRuleSet};
use bullet_train_primitives::{Part, Passenger};
use bullet_train_runtime::{AccountId, Runtime, RuntimeCall};
use pallet_bullet_train::Call as TrainCall;
use pallet_dpo::{Call as DpoCall, Recipients, RuleSet};
use pallet_fee_fund::Call as FundCall;
use pallet_travel_cabin::{Call as CabinCall, ClassTerms};

fn name(name: Name) -> Vec<u8> {
	match name {
		Name::Good => b"Orient Express".to_vec(),
		Name::Longest => vec![b'x'; 64],
		Name::Empty => Vec::new(),
		Name::TooLong => vec![b'x'; 65],
		Name::NotText => vec![0xff, 0xfe],
		Name::Blank => " \u{200b}\u{3000}".into(),
		Name::Lines => b"Orient\nExpress".to_vec(),
		Name::Turned => "Orient\u{202e}Express".into(),
	}
}

pub(super) fn passenger(passenger: ModelPassenger) -> Passenger<AccountId> {
	match passenger {
		ModelPassenger::User(who) => Passenger::User(id_of(who)),
		ModelPassenger::Dpo(dpo) => Passenger::Dpo(dpo),
	}
}

fn recipients(most: Most) -> Recipients {
	Recipients {
		accounts: most.accounts,
		dpos: most.dpos,
	}
}

fn rule_set(set: ModelRuleSet) -> Option<RuleSet> {
	match set {
		ModelRuleSet::Default => None,
		ModelRuleSet::Preset(0) => Some(RuleSet::V1),
		ModelRuleSet::Preset(1) => Some(RuleSet::Gt01Draft),
		ModelRuleSet::Preset(_) => Some(RuleSet::EarlyDraft),
		ModelRuleSet::Custom(custom) => Some(RuleSet::Custom(rules(&custom))),
	}
}

/// The runtime's call for a call of the model.
pub fn call(act: &Act) -> RuntimeCall {
	match act.clone() {
		Act::LaunchTrain { name: of, token } => TrainCall::<Runtime>::launch_train {
			name: name(of),
			token: token_id(token),
		}
		.into(),
		Act::AddMilestone {
			train,
			threshold,
			reward,
		} => TrainCall::<Runtime>::add_milestone {
			train,
			threshold,
			reward,
		}
		.into(),
		Act::ClaimMilestones { ride } => TrainCall::<Runtime>::claim_milestones {
			class: ride.class,
			cabin: ride.cabin,
		}
		.into(),
		Act::CloseTrain { train } => TrainCall::<Runtime>::close_train { train }.into(),
		Act::CreateClass {
			train,
			name: of,
			offer,
			cabins,
		} => {
			let terms = ClassTerms {
				fare: offer.fare,
				yield_total: offer.yield_total,
				bonus: offer.bonus,
				duration: offer.duration,
			};
			CabinCall::<Runtime>::create_class {
				train,
				name: name(of),
				terms,
				cabins,
			}
			.into()
		}
		Act::AddCabins { class, added } => CabinCall::<Runtime>::add_cabins { class, added }.into(),
		Act::RetireClass { class } => CabinCall::<Runtime>::retire_class { class }.into(),
		Act::Board {
			class,
			train,
			highest_fare,
		} => CabinCall::<Runtime>::board {
			class,
			train,
			highest_fare,
		}
		.into(),
		Act::PayOwner { class } => CabinCall::<Runtime>::pay_owner { class }.into(),
		Act::WithdrawYield { ride } => CabinCall::<Runtime>::withdraw_yield {
			class: ride.class,
			cabin: ride.cabin,
		}
		.into(),
		Act::HuntTreasure { ride } => CabinCall::<Runtime>::hunt_treasure {
			class: ride.class,
			cabin: ride.cabin,
		}
		.into(),
		Act::SettleRide { ride } => CabinCall::<Runtime>::settle_ride {
			class: ride.class,
			cabin: ride.cabin,
		}
		.into(),
		Act::ClaimRide { ride } => CabinCall::<Runtime>::claim_unclaimed {
			class: ride.class,
			cabin: ride.cabin,
		}
		.into(),
		Act::CreateDpo(new) => DpoCall::<Runtime>::create {
			name: name(new.name),
			default_target: target(new.target),
			expiry: new.expiry,
			seats: new.seats,
			referrer: new.referrer.map(id_of),
			rules: rule_set(new.rules),
		}
		.into(),
		Act::BuySeats {
			dpo,
			seats,
			referrer,
			manager,
			highest_price,
		} => DpoCall::<Runtime>::buy_seats {
			dpo,
			seats,
			referrer: referrer.map(id_of),
			manager: manager.map(id_of),
			highest_price,
		}
		.into(),
		Act::Commit {
			dpo,
			target: to,
			referrer,
		} => {
			let (target, referrer) = (target(to), referrer.map(id_of));
			DpoCall::<Runtime>::commit {
				dpo,
				target,
				referrer,
			}
			.into()
		}
		Act::ReportFailed { dpo } => DpoCall::<Runtime>::report_failed { dpo }.into(),
		Act::Terminate { dpo } => DpoCall::<Runtime>::terminate { dpo }.into(),
		Act::ReleaseYield { dpo, most } => DpoCall::<Runtime>::release_yield {
			dpo,
			recipients: recipients(most),
		}
		.into(),
		Act::ReleaseBonus { dpo, most } => DpoCall::<Runtime>::release_bonus {
			dpo,
			recipients: recipients(most),
		}
		.into(),
		Act::ReleaseWithdraw { dpo, most } => DpoCall::<Runtime>::release_withdraw {
			dpo,
			recipients: recipients(most),
		}
		.into(),
		Act::LowerFee { dpo, fee } => DpoCall::<Runtime>::lower_fee {
			dpo,
			fee: Part::from_parts(fee),
		}
		.into(),
		Act::ClaimDpo { dpo, who } => DpoCall::<Runtime>::claim_unclaimed {
			dpo,
			who: id_of(who),
		}
		.into(),
		Act::CloseDpo { dpo, members } => DpoCall::<Runtime>::close { dpo, members }.into(),
		Act::Propose {
			dpo,
			proposal: what,
			acts_for,
		} => DpoCall::<Runtime>::propose {
			dpo,
			proposal: proposal(&what),
			acts_for,
		}
		.into(),
		Act::Vote {
			dpo,
			maker,
			proposal: what,
			acts_for,
		} => DpoCall::<Runtime>::vote {
			dpo,
			maker: id_of(maker),
			proposal: proposal(&what),
			acts_for,
		}
		.into(),
		Act::TakeBackVote {
			dpo,
			maker,
			acts_for,
		} => DpoCall::<Runtime>::take_back_vote {
			dpo,
			maker: id_of(maker),
			acts_for,
		}
		.into(),
		Act::RemoveProposal { dpo, maker } => DpoCall::<Runtime>::remove_proposal {
			dpo,
			maker: id_of(maker),
		}
		.into(),
		Act::TakeOffice { dpo } => DpoCall::<Runtime>::take_office { dpo }.into(),
		Act::OfferSeats { dpo, seats, price } => {
			DpoCall::<Runtime>::offer_seats { dpo, seats, price }.into()
		}
		Act::TakeSeats {
			dpo,
			seller,
			seats,
			highest_price,
			edition,
		} => DpoCall::<Runtime>::take_seats {
			dpo,
			seller: id_of(seller),
			seats,
			highest_price,
			edition,
		}
		.into(),
		Act::WithdrawOffer { dpo, seller } => DpoCall::<Runtime>::withdraw_offer {
			dpo,
			seller: id_of(seller),
		}
		.into(),
		Act::Fund { train, amount } => FundCall::<Runtime>::fund { train, amount }.into(),
		Act::SetLimits {
			train,
			allowance,
			limit,
		} => FundCall::<Runtime>::set_limits {
			train,
			allowance,
			limit,
		}
		.into(),
		Act::TakeBack { train, amount } => FundCall::<Runtime>::take_back { train, amount }.into(),
		Act::SettleFund { train } => FundCall::<Runtime>::settle { train }.into(),
	}
}
