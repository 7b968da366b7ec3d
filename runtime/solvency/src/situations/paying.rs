//! How transactions are paid (Rulebook 6), counted by kind.

use crate::play::Payment;
use bullet_train_model::{
	ledger::{Acct, BOLT},
	Act, Fee, Model,
};

/// The name of a kind and the test for it, which gets the model before the transaction.
type Kind = (&'static str, fn(&Model, &Payment) -> bool);

static KINDS: [Kind; 22] = [
	("a boarding paid by a fund", |_, it| {
		pays(it, |act| matches!(act, Act::Board { .. }))
	}),
	("a withdrawal paid by a fund", |_, it| {
		pays(it, |act| matches!(act, Act::WithdrawYield { .. }))
	}),
	("a claim of a milestone share paid by a fund", |_, it| {
		pays(it, |act| matches!(act, Act::ClaimMilestones { .. }))
	}),
	("a claim of what a class keeps paid by a fund", |_, it| {
		pays(it, |act| matches!(act, Act::ClaimRide { .. }))
	}),
	("a claim of what a DPO keeps paid by a fund", |_, it| {
		pays(it, |act| matches!(act, Act::ClaimDpo { .. }))
	}),
	("a purchase of seats paid by a fund", |_, it| {
		pays(it, |act| matches!(act, Act::BuySeats { .. }))
	}),
	("a commit paid by a fund", |_, it| {
		pays(it, |act| matches!(act, Act::Commit { .. }))
	}),
	("a release of yield paid by a fund", |_, it| {
		pays(it, |act| matches!(act, Act::ReleaseYield { .. }))
	}),
	("a release of the bonus paid by a fund", |_, it| {
		pays(it, |act| matches!(act, Act::ReleaseBonus { .. }))
	}),
	(
		"a release of the Withdraw Account paid by a fund",
		|_, it| pays(it, |act| matches!(act, Act::ReleaseWithdraw { .. })),
	),
	("a vote paid by a fund", |_, it| {
		pays(it, |act| matches!(act, Act::Vote { .. }))
	}),
	("a deciding vote paid by a fund", |_, it| {
		it.fund.is_some() && it.decides
	}),
	("a taken offer paid by a fund", |_, it| {
		pays(it, |act| matches!(act, Act::TakeSeats { .. }))
	}),
	("a failed call paid by a fund", |_, it| {
		it.fund.is_some() && !it.done
	}),
	("a fee paid by a fund, and a tip by the caller", |_, it| {
		it.fund.is_some() && it.fee.tip > 0
	}),
	("a fee of which a part returns to a fund", |_, it| {
		it.fund.is_some() && it.actual < it.fee.declared
	}),
	(
		"a fee paid by a fund for an account without BOLT",
		|before, it| {
			let bolt = before.ledger.of(BOLT, it.caller);
			it.fund.is_some() && bolt.is_none()
		},
	),
	(
		"a fund that pays on another day than before",
		|before, it| {
			let fund = it.fund.and_then(|train| before.funds.get(&train));
			fund.is_some_and(|fund| before.now >= fund.day_ends && !fund.paid.is_empty())
		},
	),
	("a fee above what is left of an allowance", |before, it| {
		is_short(before, it, |before, train, fee| {
			let fund = &before.funds[&train];
			fee > fund
				.allowance
				.saturating_sub(fund.paid_for(it.caller, before.now))
		})
	}),
	("a fee above what is left of a limit", |before, it| {
		is_short(before, it, |before, train, fee| {
			let fund = &before.funds[&train];
			fee > fund.limit.saturating_sub(fund.paid_today(before.now))
		})
	}),
	("a fee above what is left of a fund", |before, it| {
		is_short(before, it, |before, train, fee| {
			fee > before.funds[&train].left()
		})
	}),
	(
		"a call that no fund pays, because it would fail",
		|before, it| {
			let train = before.sponsored_train(it.act);
			let covers = |train| it.fee.declared <= before.sponsors(train, it.caller);
			!it.done && it.fund.is_none() && train.is_some_and(covers)
		},
	),
];

/// The name of what is counted when a transaction isn't let in.
const REFUSED: [&str; 2] = [
	"a transaction refused, because the caller can't pay",
	"a transaction refused, because the caller can't pay the tip beside a fund",
];

/// Whether a fund has paid for a call that succeeded and for which `is` is true.
fn pays(payment: &Payment, is: impl Fn(&Act) -> bool) -> bool {
	payment.fund.is_some() && payment.done && is(payment.act)
}

/// Whether the caller has paid itself because `is` is true for the fund of the call's train and the
/// declared fee.
fn is_short(before: &Model, payment: &Payment, is: impl Fn(&Model, u32, u128) -> bool) -> bool {
	let train = before.sponsored_train(payment.act);
	let funded = train.filter(|train| before.funds.contains_key(train));
	let declared = payment.fee.declared;
	payment.fund.is_none() && funded.is_some_and(|train| is(before, train, declared))
}

/// The names of all kinds.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
	KINDS.iter().map(|(name, _)| *name).chain(REFUSED)
}

/// The names of the kinds to which a transaction belongs.
pub(crate) fn of_payment<'a>(
	before: &'a Model,
	payment: &'a Payment,
) -> impl Iterator<Item = &'static str> + 'a {
	let kinds = KINDS.iter().filter(|(_, is)| is(before, payment));
	kinds.map(|(name, _)| *name)
}

/// The name of the kind to which a transaction belongs that wasn't let in.
pub(crate) fn of_refusal(before: &Model, caller: Acct, act: &Act, fee: Fee) -> &'static str {
	let without_tip = Fee { tip: 0, ..fee };
	match before.payer(caller, act, without_tip) {
		bullet_train_model::Payer::Fund(_) => REFUSED[1],
		_ => REFUSED[0],
	}
}
