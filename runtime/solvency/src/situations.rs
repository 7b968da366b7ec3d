//! Rare states of the suite, which take many moves in the right order. Counting them shows that a
//! run has reached them.

use bullet_train_model::{
	ledger::{Acct, Lock, BOLT},
	Commitment, Dpo, Model, Stage,
};

type Holds = fn(&Model) -> bool;

/// The name of each situation and the test for it.
pub const SITUATIONS: [(&str, Holds); 15] = [
	("a chain of two DPOs", |model| longest_chain(model) >= 2),
	("a chain of three DPOs", |model| longest_chain(model) >= 3),
	("a chain of four or more DPOs", |model| {
		longest_chain(model) >= 4
	}),
	("a DPO refunded for the second time", |model| {
		any(model, |dpo| dpo.reactivations == 2)
	}),
	("a DPO terminated by a third refund", |model| {
		any(model, |dpo| dpo.refunded_too_often)
	}),
	("a fee cut by a late commit", |model| {
		any(model, |dpo| dpo.fee_cut)
	}),
	(
		"a member with a second referrer that isn't the manager",
		|model| {
			any(model, |dpo| {
				dpo.members
					.iter()
					.any(|member| member.second.is_some_and(|who| who != dpo.manager))
			})
		},
	),
	(
		"a member with both an Internal and an External Referrer",
		|model| {
			let both = |dpo: &Dpo| {
				dpo.members
					.iter()
					.any(|member| member.internal.is_some() && member.external.is_some())
			};
			any(model, both)
		},
	),
	("something kept for the treasury", |model| {
		model.parts.keys().any(|(_, who)| *who == Acct::Treasury)
	}),
	("something kept for a user from a ride", |model| {
		!model.kept.is_empty()
	}),
	(
		"a closed train that remains because a class keeps something",
		|model| model.trains.values().any(|train| train.closed),
	),
	("a surplus that an owner can't be paid", |model| {
		let retired = |class: &&bullet_train_model::Class| class.retired && class.surplus > 0;
		model.classes.values().filter(retired).count() > 0
	}),
	(
		"a closed DPO that keeps something for several accounts",
		|model| model.estates.keys().any(|dpo| model.kept_by(*dpo) >= 2),
	),
	("a DPO's own account blocked by the token's team", |model| {
		model.ledger.holdings.iter().any(|((token, who), holding)| {
			*token != BOLT && matches!(who, Acct::Dpo(_)) && holding.lock == Lock::Blocked
		})
	}),
	(
		"a token with a supply above half of 128 bits, some of it on hold",
		|model| {
			let tokens = (0u8..).zip(&model.ledger.tokens);
			tokens
				.into_iter()
				.any(|(token, kind)| kind.supply > u128::MAX / 2 && model.ledger.is_held(token))
		},
	),
];

fn any(model: &Model, is: impl Fn(&Dpo) -> bool) -> bool {
	model.dpos.values().any(is)
}

/// The number of DPOs in the longest chain of committed seats, 10 at most.
fn longest_chain(model: &Model) -> usize {
	let above = |dpo: &u32| match model.dpos.get(dpo) {
		Some(record) if record.stage == Stage::Committed => match record.taken {
			Some(Commitment::Seats(other, _)) => Some(other),
			_ => None,
		},
		_ => None,
	};
	let length = |dpo: &u32| std::iter::successors(Some(*dpo), above).take(10).count();
	model.dpos.keys().map(length).max().unwrap_or(0)
}
