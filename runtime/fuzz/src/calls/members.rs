//! Builds the calls by which the members of a DPO decide and sell seats.

use super::{
	pick,
	suite::{percent, target_of},
};
use crate::{cast::Cast, reader::Reader};
use bullet_train_runtime::{AccountId, Runtime, RuntimeCall};
use pallet_dpo::{Call as Dpo, CutTo, Proposal, RuleChange};

/// Builds such a call from the next bytes.
pub fn call(reader: &mut Reader, cast: &Cast) -> RuntimeCall {
	match reader.byte() % 16 {
		0 | 1 => {
			let dpo = pick::dpo(reader, cast, pick::decides);
			Dpo::propose {
				dpo,
				proposal: proposal(reader, cast, dpo),
				acts_for: acts_for(reader, cast, dpo),
			}
			.into()
		}
		2..=5 => {
			let (maker, dpo) = pick::proposal(reader, cast);
			let made = pallet_dpo::Proposals::<Runtime>::get((&maker, dpo));
			// Mostly for what the maker has proposed.
			let proposal = match made {
				Some(open) if !reader.rarely(8) => open.proposal,
				_ => proposal(reader, cast, dpo),
			};
			Dpo::vote {
				dpo,
				maker,
				proposal,
				acts_for: acts_for(reader, cast, dpo),
			}
			.into()
		}
		6 => {
			let (maker, dpo) = pick::proposal(reader, cast);
			let acts_for = acts_for(reader, cast, dpo);
			Dpo::take_back_vote {
				dpo,
				maker,
				acts_for,
			}
			.into()
		}
		7 => {
			let (maker, dpo) = pick::proposal(reader, cast);
			Dpo::remove_proposal { dpo, maker }.into()
		}
		8 | 9 => {
			let dpo = pick::dpo(reader, cast, |_, dpo| dpo.successor.is_some());
			Dpo::take_office { dpo }.into()
		}
		10 | 11 => Dpo::offer_seats {
			dpo: pick::dpo(reader, cast, |_, dpo| !dpo.stage.is_over()),
			seats: reader.byte() % 12,
			price: reader.amount(),
		}
		.into(),
		12..=14 => {
			let (seller, dpo) = pick::offer(reader, cast);
			let record = pallet_dpo::Dpos::<Runtime>::get(dpo);
			// Mostly at any price and in the current edition.
			let edition = record.map_or(0, |record| record.edition);
			Dpo::take_seats {
				dpo,
				seller,
				seats: reader.byte() % 8,
				highest_price: if reader.rarely(4) {
					reader.amount()
				} else {
					u128::MAX
				},
				edition: if reader.rarely(8) {
					reader.byte().into()
				} else {
					edition
				},
			}
			.into()
		}
		_ => {
			let (seller, dpo) = pick::offer(reader, cast);
			Dpo::withdraw_offer { dpo, seller }.into()
		}
	}
}

/// Nobody else than the caller, or mostly a DPO Member.
fn acts_for(reader: &mut Reader, cast: &Cast, dpo: u32) -> Option<u32> {
	reader
		.rarely(4)
		.then(|| pick::dpo_member(reader, cast, dpo))
}

fn proposal(reader: &mut Reader, cast: &Cast, dpo: u32) -> Proposal<AccountId> {
	match reader.byte() % 8 {
		0 | 1 => {
			let changes = (0..reader.below(4)).map(|_| change(reader));
			Proposal::ChangeRules(changes.collect())
		}
		2 => Proposal::LowerFee(percent(reader)),
		3..=5 => Proposal::DismissManager {
			successor: cast.account(reader),
		},
		6 => Proposal::Dissolve,
		_ => Proposal::Commit(target_of(reader, cast, dpo)),
	}
}

fn change(reader: &mut Reader) -> RuleChange {
	let (rule, value) = (reader.byte() % 11, reader.byte());
	let days = u16::from(value % 64);
	match rule {
		0 => RuleChange::UserCap(value % 32),
		1 => RuleChange::ManagerCap(value % 32),
		2 => RuleChange::DpoCap(value % 52),
		3 => RuleChange::CommitGraceDays(days),
		4 => RuleChange::LateCommitCut(percent(reader)),
		5 => RuleChange::EarlyCommitFee(reader.maybe(percent)),
		6 => RuleChange::Tolerance(percent(reader)),
		7 => RuleChange::TerminateDays(days),
		8 => RuleChange::YieldGraceDays(days),
		9 => RuleChange::LateReleaseCut(percent(reader)),
		_ if value.is_multiple_of(2) => RuleChange::CutTo(CutTo::Members),
		_ => RuleChange::CutTo(CutTo::Caller),
	}
}
