//! Builds calls of the suite, except those of `members`.

use super::{funds, pick};
use crate::{cast::Cast, reader::Reader};
use bullet_train_primitives::Part;
use bullet_train_runtime::{AccountId, Runtime, RuntimeCall, System};
use pallet_bullet_train::Call as BulletTrain;
use pallet_dpo::{Call as Dpo, HoldReason as Hold, Recipients, RuleSet, Rules, Stage, Target};
use pallet_travel_cabin::{Call as TravelCabin, ClassTerms};

/// Builds a call of the suite from the next bytes.
pub fn call(reader: &mut Reader, cast: &Cast) -> RuntimeCall {
	let kind = reader.byte();
	of_kind(kind, reader, cast)
}

/// Builds a call of a DPO that may name a referrer.
pub(super) fn referring(reader: &mut Reader, cast: &Cast) -> RuntimeCall {
	let kind = 14 + reader.byte() % 6;
	of_kind(kind, reader, cast)
}

fn of_kind(kind: u8, reader: &mut Reader, cast: &Cast) -> RuntimeCall {
	match kind % 32 {
		0 => BulletTrain::launch_train {
			name: name(reader),
			token: cast.token(reader),
		}
		.into(),
		1 => {
			let train = cast.train(reader);
			let record = pallet_bullet_train::Trains::<Runtime>::get(train);
			// Mostly a threshold above the turnover so far.
			let collected = record
				.filter(|_| !reader.rarely(4))
				.map_or(0, |train| train.collected);
			BulletTrain::add_milestone {
				train,
				threshold: collected.saturating_add(reader.amount()),
				reward: reader.amount(),
			}
			.into()
		}
		2 => {
			let (class, cabin) = pick::ride(reader, cast);
			BulletTrain::claim_milestones { class, cabin }.into()
		}
		3 => BulletTrain::close_train {
			train: cast.train(reader),
		}
		.into(),
		4 => TravelCabin::create_class {
			train: cast.train(reader),
			name: name(reader),
			terms: ClassTerms {
				fare: reader.amount(),
				yield_total: reader.amount(),
				bonus: reader.amount(),
				duration: reader.short().into(),
			},
			cabins: reader.byte().into(),
		}
		.into(),
		5 => TravelCabin::add_cabins {
			class: cast.class(reader),
			added: if reader.rarely(16) {
				u32::MAX
			} else {
				reader.byte().into()
			},
		}
		.into(),
		6 => {
			let class = cast.class(reader);
			if reader.rarely(2) {
				TravelCabin::pay_owner { class }.into()
			} else {
				TravelCabin::retire_class { class }.into()
			}
		}
		7 => TravelCabin::board {
			class: cast.class(reader),
			train: reader.rarely(8).then(|| cast.train(reader)),
			highest_fare: reader.rarely(8).then(|| reader.amount()),
		}
		.into(),
		8 | 9 => {
			let (class, cabin) = pick::ride(reader, cast);
			TravelCabin::withdraw_yield { class, cabin }.into()
		}
		10 => {
			let (class, cabin) = pick::ride(reader, cast);
			TravelCabin::hunt_treasure { class, cabin }.into()
		}
		11 | 12 => {
			let (class, cabin) = pick::ride(reader, cast);
			TravelCabin::settle_ride { class, cabin }.into()
		}
		13 => {
			let (class, cabin) = pick::kept_reward(reader, cast);
			TravelCabin::claim_unclaimed { class, cabin }.into()
		}
		// Kinds 14 to 19 are those of `referring`.
		14 | 15 => Dpo::create {
			name: name(reader),
			default_target: target(reader, cast),
			// From now to 255 blocks ahead.
			expiry: System::block_number().saturating_add(reader.byte().wrapping_add(1).into()),
			seats: seats(reader),
			referrer: referrer(reader, cast),
			rules: rules(reader),
		}
		.into(),
		16 | 17 => Dpo::buy_seats {
			dpo: pick::dpo(reader, cast, |_, dpo| {
				dpo.is_selling(System::block_number())
			}),
			seats: seats(reader),
			referrer: referrer(reader, cast),
			manager: reader.rarely(8).then(|| cast.account(reader)),
			highest_price: reader.rarely(8).then(|| reader.amount()),
		}
		.into(),
		18 | 19 => {
			let dpo = pick::dpo(reader, cast, pick::is_active);
			Dpo::commit {
				dpo,
				target: target_of(reader, cast, dpo),
				referrer: referrer(reader, cast),
			}
			.into()
		}
		20 => {
			let dpo = pick::dpo(reader, cast, |_, dpo| dpo.stage == Stage::Created);
			Dpo::report_failed { dpo }.into()
		}
		21 => {
			let dpo = pick::dpo(reader, cast, pick::is_active);
			Dpo::terminate { dpo }.into()
		}
		22 | 23 => {
			let dpo = pick::dpo(reader, cast, |dpo, record| {
				pick::has(dpo, record, Hold::Yield)
			});
			Dpo::release_yield {
				dpo,
				recipients: Recipients::MOST,
			}
			.into()
		}
		24 | 25 => {
			let dpo = pick::dpo(reader, cast, |dpo, record| {
				pick::has(dpo, record, Hold::Bonus)
			});
			Dpo::release_bonus {
				dpo,
				recipients: Recipients::MOST,
			}
			.into()
		}
		26 | 27 => {
			let dpo = pick::dpo(reader, cast, |dpo, record| {
				pick::has(dpo, record, Hold::Withdraw)
			});
			Dpo::release_withdraw {
				dpo,
				recipients: Recipients::MOST,
			}
			.into()
		}
		28 => Dpo::lower_fee {
			dpo: cast.dpo(reader),
			fee: percent(reader),
		}
		.into(),
		29 => {
			let (who, dpo) = pick::kept_part(reader, cast);
			Dpo::claim_unclaimed { dpo, who }.into()
		}
		30 => {
			let dpo = pick::dpo(reader, cast, |_, dpo| dpo.stage.is_over());
			Dpo::close { dpo, members: 100 }.into()
		}
		_ => funds::call(reader, cast),
	}
}

fn name(reader: &mut Reader) -> Vec<u8> {
	let length = match reader.byte() {
		255 => 65,
		254 => 0,
		// An invisible character; a line feed.
		253 => return "\u{2060}".into(),
		252 => return b"x\n".to_vec(),
		byte => 1 + usize::from(byte % 64),
	};
	vec![b'x'; length]
}

fn seats(reader: &mut Reader) -> u8 {
	match reader.byte() {
		byte @ 240..=255 => byte,
		byte => 1 + byte % 16,
	}
}

pub(super) fn target(reader: &mut Reader, cast: &Cast) -> Target {
	if reader.byte().is_multiple_of(2) {
		Target::Class(cast.class(reader))
	} else {
		Target::Dpo {
			dpo: cast.dpo(reader),
			seats: reader.byte() % 64,
		}
	}
}

/// Mostly the Default Target of a DPO.
pub(super) fn target_of(reader: &mut Reader, cast: &Cast, dpo: u32) -> Target {
	let default = pallet_dpo::Dpos::<Runtime>::get(dpo).map(|record| record.default_target);
	match default {
		Some(default) if !reader.rarely(4) => default,
		_ => target(reader, cast),
	}
}

fn referrer(reader: &mut Reader, cast: &Cast) -> Option<AccountId> {
	reader.maybe(|reader| cast.account(reader))
}

pub(super) fn percent(reader: &mut Reader) -> Part {
	Part::from_parts(u32::from(reader.byte()) * 4_000)
}

fn rules(reader: &mut Reader) -> Option<RuleSet> {
	match reader.byte() % 8 {
		0..=3 => None,
		4 => Some(RuleSet::Gt01Draft),
		5 => Some(RuleSet::EarlyDraft),
		6 => Some(RuleSet::Custom(Rules {
			user_cap: reader.byte() % 32,
			manager_cap: reader.byte() % 32,
			dpo_cap: reader.byte() % 52,
			base_fee: Part::from_percent(u32::from(reader.byte()) % 7),
			early_commit_fee: reader.maybe(|reader| Part::from_parts(reader.short().into())),
			tolerance: percent(reader),
			member_keeps: Part::from_percent(u32::from(reader.byte()) % 52),
			external_part: Part::from_percent(u32::from(reader.byte()) % 62),
			direct_part: Part::from_percent(50 + u32::from(reader.byte()) % 52),
			late_release_cut: percent(reader),
			late_commit_cut: percent(reader),
			..Rules::GT01_DRAFT
		})),
		_ => reader.decoded().map(RuleSet::Custom),
	}
}
