//! Rare states of the suite, which take many moves in the right order. Counting them shows that a
//! run has reached them.

use bullet_train_model::{
	ledger::{Acct, Hold, Lock, BOLT},
	Commitment, Dpo, Model, Stage, Target,
};

mod by_itself;
mod deciding;
mod leading;
mod paying;
mod trading;

pub(crate) use by_itself::of_attempt;
pub(crate) use paying::{of_payment, of_refusal};

/// The name of a situation and the test for it, which gets the model before and after a call.
type Situation = (&'static str, fn(&Model, &Model) -> bool);

/// All situations.
pub fn situations() -> impl Iterator<Item = &'static Situation> {
	let members = deciding::SITUATIONS.iter().chain(&leading::SITUATIONS);
	SITUATIONS.iter().chain(members).chain(&trading::SITUATIONS)
}

/// The names of all situations, of all that the chain does by itself, and of all ways to pay.
pub fn names() -> impl Iterator<Item = &'static str> {
	let situations = situations().map(|(name, _)| *name);
	situations.chain(by_itself::names()).chain(paying::names())
}

static SITUATIONS: [Situation; 22] = [
	("a chain of two DPOs", |_, model| longest_chain(model) >= 2),
	("a chain of three DPOs", |_, model| {
		longest_chain(model) >= 3
	}),
	("a chain of four or more DPOs", |_, model| {
		longest_chain(model) >= 4
	}),
	("a DPO in place of a Default Target", |_, model| {
		any(model, has_substitute)
	}),
	("a DPO refunded for the third time", |_, model| {
		any(model, |dpo| dpo.second_chances >= 3)
	}),
	(
		"a DPO terminated by a refund from its boarding deadline on",
		|before, model| any_refunded(before, model, |dpo| dpo.stage == Stage::Terminated),
	),
	(
		"a DPO refunded by one that was refunded itself",
		|before, model| {
			let was_refunded = |by: &Dpo| by.stage == Stage::Terminated && by.taken.is_some();
			let by = |dpo: &Dpo| dpo.bought_into.and_then(|by| model.dpos.get(&by));
			any_refunded(before, model, |dpo| by(dpo).is_some_and(was_refunded))
		},
	),
	("a fee cut by a late commit", |_, model| {
		any(model, |dpo| dpo.fee_cut)
	}),
	("yield that is too little to release", |_, model| {
		let waits = |(id, dpo): (&u32, &Dpo)| {
			let balance = held(model, *id, dpo, Hold::Yield);
			balance > dpo.undivided && dpo.yield_late_from.is_none()
		};
		model.dpos.iter().any(waits)
	}),
	(
		"lateness that begins with a later yield than the first",
		|before, model| {
			let begins = |(id, dpo): (&u32, &Dpo)| {
				let Some(earlier) = before.dpos.get(id) else {
					return false;
				};
				let waited = held(before, *id, earlier, Hold::Yield) > earlier.undivided;
				waited && earlier.yield_late_from.is_none() && dpo.yield_late_from.is_some()
			};
			model.dpos.iter().any(begins)
		},
	),
	("a COMPLETED DPO with undivided yield", |_, model| {
		any(model, |dpo| {
			dpo.stage == Stage::Completed && dpo.undivided > 0
		})
	}),
	(
		"unused deposit that doesn't divide by the seats",
		|_, model| {
			let stays = |(id, dpo): (&u32, &Dpo)| {
				let rest = held(model, *id, dpo, Hold::Withdraw);
				dpo.stage == Stage::Committed && rest > 0 && rest < u128::from(dpo.sold())
			};
			model.dpos.iter().any(stays)
		},
	),
	(
		"a member with a second referrer that isn't the founder",
		|_, model| {
			any(model, |dpo| {
				dpo.members
					.iter()
					.any(|member| member.second.is_some_and(|who| who != dpo.founder))
			})
		},
	),
	(
		"a member with both an Internal and an External Referrer",
		|_, model| {
			let both = |dpo: &Dpo| {
				dpo.members
					.iter()
					.any(|member| member.internal.is_some() && member.external.is_some())
			};
			any(model, both)
		},
	),
	("a period that began when a day was longer", |_, model| {
		any(model, |dpo| {
			let anew = model.terms.over_from(model.now, dpo.rules.commit_grace);
			matches!(dpo.stage, Stage::Active(ends) if ends.members_commit_from > anew)
		})
	}),
	("something kept for the treasury", |_, model| {
		model.parts.keys().any(|(_, who)| *who == Acct::Treasury)
	}),
	("something kept for a user from a ride", |_, model| {
		!model.kept.is_empty()
	}),
	(
		"a closed train that remains because a class keeps something",
		|_, model| model.trains.values().any(|train| train.closed),
	),
	("a surplus that an owner can't be paid", |_, model| {
		let retired = |class: &&bullet_train_model::Class| class.retired && class.surplus > 0;
		model.classes.values().filter(retired).count() > 0
	}),
	(
		"a closed DPO that keeps something for several accounts",
		|_, model| model.estates.keys().any(|dpo| model.kept_by(*dpo) >= 2),
	),
	(
		"a DPO's own account blocked by the token's team",
		|_, model| {
			model.ledger.holdings.iter().any(|((token, who), holding)| {
				*token != BOLT && matches!(who, Acct::Dpo(_)) && holding.lock == Lock::Blocked
			})
		},
	),
	(
		"a token with a supply above half of 128 bits, some of it on hold",
		|_, model| {
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

/// Whether a call has refunded a DPO for which `is` is true.
fn any_refunded(before: &Model, model: &Model, is: impl Fn(&Dpo) -> bool) -> bool {
	let was_committed = |id: &u32| {
		let earlier = before.dpos.get(id);
		earlier.is_some_and(|dpo| dpo.stage == Stage::Committed)
	};
	let is_refunded = |dpo: &Dpo| matches!(dpo.stage, Stage::Active(_) | Stage::Terminated);
	let mut dpos = model.dpos.iter();
	dpos.any(|(id, dpo)| was_committed(id) && is_refunded(dpo) && is(dpo))
}

/// Whether a DPO holds committed seats of another DPO than that of its Default Target.
fn has_substitute(dpo: &Dpo) -> bool {
	let (Stage::Committed, Some(Commitment::Seats(other, _))) = (dpo.stage, dpo.taken) else {
		return false;
	};
	!matches!(dpo.target, Target::Dpo(wanted, _) if wanted == other)
}

fn held(model: &Model, id: u32, dpo: &Dpo, kind: Hold) -> u128 {
	model.ledger.held(dpo.token, Acct::Dpo(id), kind)
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
