//! What the chain does by itself (Rulebook 5.1), counted by kind.

use crate::world::{Attempt, KeptKey};
use bullet_train_model::{Act, Model};

/// The name of a kind and the test for it, which gets the model before the act.
type Kind = (&'static str, fn(&Model, &Attempt) -> bool);

static KINDS: [Kind; 10] = [
	("a ride settled by the chain", |_, attempt| {
		matches!(attempt.act, Act::SettleRide { .. })
	}),
	(
		"a ride settled by the chain after the hunters' hour",
		|before, attempt| match attempt.act {
			Act::SettleRide { ride } => {
				let ends = before.rides[&ride].boarded + before.classes[&ride.class].offer.duration;
				before.settled_by_itself_from(&ride) > ends
			}
			_ => false,
		},
	),
	("a DPO reported as FAILED by the chain", |_, attempt| {
		matches!(attempt.act, Act::ReportFailed { .. })
	}),
	("a DPO terminated by the chain", |_, attempt| {
		matches!(attempt.act, Act::Terminate { .. })
	}),
	("a Withdraw Account released by the chain", |_, attempt| {
		matches!(attempt.act, Act::ReleaseWithdraw { .. })
	}),
	("a Bonus Account released by the chain", |_, attempt| {
		matches!(attempt.act, Act::ReleaseBonus { .. })
	}),
	("a Yield Account released by the chain", |_, attempt| {
		matches!(attempt.act, Act::ReleaseYield { .. })
	}),
	("a DPO closed by the chain", |_, attempt| {
		matches!(attempt.act, Act::CloseDpo { .. })
	}),
	("a kept part paid by the chain", |_, attempt| {
		is_claim(attempt) && attempt.outcome.is_ok()
	}),
	("a kept part that the chain can't pay", |_, attempt| {
		is_claim(attempt) && attempt.outcome.is_err()
	}),
];

fn is_claim(attempt: &Attempt) -> bool {
	KeptKey::of(&attempt.act).is_some()
}

/// The names of all kinds.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
	KINDS.iter().map(|(name, _)| *name)
}

/// The names of the kinds to which an act of the chain belongs.
pub(crate) fn of_attempt<'a>(
	before: &'a Model,
	attempt: &'a Attempt,
) -> impl Iterator<Item = &'static str> + 'a {
	let kinds = KINDS.iter().filter(|(_, is)| is(before, attempt));
	kinds.map(|(name, _)| *name)
}
