//! Compares the reads about fee funds (Rulebook 6).

use super::{
	super::{calls, names::id_of, same::same},
	turns::nth,
};
use bullet_train_model::{ledger::Acct, Act, Fee, MemberId, Model, Most, Passenger, Payer};
use bullet_train_runtime::FeeFund;
use codec::Encode;
use pallet_fee_fund::FundView;

/// Compares a train's fund, and what it still pays for an account today.
pub fn fund(model: &Model, train: u32, who: Acct) -> Result<(), String> {
	let ours = model.funds.get(&train).map(|fund| FundView {
		held: fund.held,
		owed: fund.owed,
		allowance: fund.allowance,
		limit: fund.limit,
		spent_today: fund.paid_today(model.now),
	});
	let what = || format!("the view of the fund of train {train}");
	same(what, FeeFund::fund_of(train), ours)?;
	same(
		|| format!("what the fund of train {train} pays for {who:?}"),
		FeeFund::sponsors(train, id_of(who)),
		model.sponsors(train, who),
	)
}

/// Compares who pays for one call of an account, by turns: for the highest fee that the fund still
/// pays, or for a unit more.
pub fn payer(model: &Model, who: Acct, turn: usize) -> Result<(), String> {
	if model.funds.is_empty() {
		return Ok(());
	}
	let acts = acts(model, who);
	let Some(act) = nth(acts.iter(), turn) else {
		return Ok(());
	};
	let train = model.sponsored_train(act);
	let highest = train.map_or(0, |train| model.sponsors(train, who));
	let declared = highest.saturating_add((turn / acts.len() % 4 == 3).into());
	let fee = Fee { declared, tip: 0 };
	let told = FeeFund::payer(id_of(who), calls::call(act).encode(), declared);
	let is_right = match model.payer(who, act, fee) {
		Payer::Caller => told.is_none(),
		Payer::Fund(train) => told == Some(train),
		Payer::Either(train) => told.is_none_or(|it| it == train),
	};
	same(
		|| format!("the payer of {act:?} by {who:?} with {fee:?}: {told:?}"),
		is_right,
		true,
	)
}

/// Calls that an account may want to make: those that a fund may pay for, on everything that there
/// is.
fn acts(model: &Model, who: Acct) -> Vec<Act> {
	let most = Most::ANY;
	let mut acts = Vec::new();
	for &class in model.classes.keys() {
		acts.push(Act::Board {
			class,
			train: None,
			highest_fare: None,
		});
	}
	for (&ride, record) in &model.rides {
		let is_near = match record.passenger {
			Passenger::User(user) => user == who,
			Passenger::Dpo(_) => true,
		};
		if is_near {
			acts.push(Act::WithdrawYield { ride });
			acts.push(Act::ClaimMilestones { ride });
		}
	}
	for (&ride, _) in model.kept.iter().filter(|(_, kept)| kept.who == who) {
		acts.push(Act::ClaimRide { ride });
	}
	for (&dpo, record) in &model.dpos {
		if record.stage.is_over() || record.acts(who) {
			acts.extend([
				Act::ReleaseYield { dpo, most },
				Act::ReleaseBonus { dpo, most },
				Act::ReleaseWithdraw { dpo, most },
			]);
		}
		if model.is_selling(record) {
			acts.push(Act::BuySeats {
				dpo,
				seats: 1,
				referrer: None,
				manager: None,
				highest_price: None,
			});
		} else if !record.stage.is_over() {
			acts.push(Act::Commit {
				dpo,
				target: record.target,
				referrer: None,
			});
		}
	}
	for (&(dpo, _), _) in model.parts.iter().filter(|((_, whose), _)| *whose == who) {
		acts.push(Act::ClaimDpo { dpo, who });
	}
	for (&(dpo, maker), open) in &model.proposals {
		let members = model.dpos.get(&dpo).into_iter().flat_map(|it| &it.members);
		let mine = members.filter(|member| member.who.actor() == who);
		let ids = mine.map(|member| match member.who {
			MemberId::User(_) => None,
			MemberId::Dpo { dpo, .. } => Some(dpo),
		});
		acts.extend(ids.map(|acts_for| Act::Vote {
			dpo,
			maker,
			proposal: open.proposal.clone(),
			acts_for,
		}));
	}
	for (&(dpo, seller), offer) in &model.seat_offers {
		if let Some(record) = model.dpos.get(&dpo) {
			acts.push(Act::TakeSeats {
				dpo,
				seller,
				seats: 1,
				highest_price: offer.price,
				edition: record.edition,
			});
		}
	}
	acts
}
