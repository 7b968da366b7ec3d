//! A random life of movements against a plain ledger that says, without asking the token pallets,
//! what must succeed and who then has what.

use crate::{asset, least, mock::*, play, stranger, BONUS, DEPOSIT, YIELD};
use bullet_train_primitives::{Balance, Escrow, Token};
use frame_support::assert_storage_noop;
use proptest::prelude::*;
use sp_runtime::DispatchResult;
use std::collections::BTreeMap;

/// Three of the cast, one without project tokens, one without anything.
const ACCOUNTS: usize = 5;

fn who(n: usize) -> AccountId {
	[alice(), bob(), carol(), newcomer(), stranger()][n].clone()
}

fn reason(n: usize) -> RuntimeHoldReason {
	[DEPOSIT, YIELD, BONUS][n]
}

/// A token by its place in [`tokens`].
fn token(n: usize) -> Token {
	[Token::Native, asset()][n].clone()
}

#[derive(Clone, Debug)]
enum Move {
	Lock,
	LockOn,
	HandOver,
	Unlock,
	Pay,
	Shift,
}

/// A movement between two (reason, account)s of a token; `part` of what there is to move.
#[derive(Clone, Debug)]
struct Op {
	which: Move,
	token: usize,
	from: (usize, usize),
	to: (usize, usize),
	part: Part,
}

/// Amounts at which something may change.
#[derive(Clone, Debug)]
enum Part {
	All,
	OneMore,
	Percent(u8),
	Few(Balance),
}

impl Part {
	fn of(&self, whole: Balance) -> Balance {
		match self {
			Self::All => whole,
			Self::OneMore => whole + 1,
			Self::Percent(percent) => whole * Balance::from(*percent) / 100,
			Self::Few(few) => *few,
		}
	}
}

fn any_op() -> impl Strategy<Value = Op> {
	let which = prop_oneof![
		Just(Move::Lock),
		Just(Move::LockOn),
		Just(Move::HandOver),
		Just(Move::Unlock),
		Just(Move::Pay),
		Just(Move::Shift),
		Just(Move::Shift),
	];
	let part = prop_oneof![
		Just(Part::All),
		Just(Part::OneMore),
		(0..=100u8).prop_map(Part::Percent),
		(0..=12 as Balance).prop_map(Part::Few),
	];
	(
		which,
		0..2usize,
		(0..3usize, 0..ACCOUNTS),
		(0..3usize, 0..ACCOUNTS),
		part,
	)
		.prop_map(|(which, token, from, to, part)| Op {
			which,
			token,
			from,
			to,
			part,
		})
}

/// Who has what.
#[derive(Default)]
struct Ledger {
	free: BTreeMap<(usize, usize), Balance>,
	held: BTreeMap<(usize, usize, usize), Balance>,
}

impl Ledger {
	/// The mock's genesis.
	fn new() -> Self {
		let mut ledger = Self::default();
		for account in 0..4 {
			ledger.free.insert((0, account), RICH);
		}
		for account in 0..3 {
			ledger.free.insert((1, account), RICH);
		}
		ledger
	}

	fn free(&mut self, token: usize, account: usize) -> &mut Balance {
		self.free.entry((token, account)).or_default()
	}

	fn held(&mut self, token: usize, (reason, account): (usize, usize)) -> &mut Balance {
		self.held.entry((token, reason, account)).or_default()
	}

	/// Takes the movement in and tells whether it can be; if it can't, nothing changes.
	fn record(&mut self, op: &Op, amount: Balance) -> bool {
		let Op {
			token: t, from, to, ..
		} = *op;
		if amount == 0 {
			return true;
		}
		let minimum = least(&token(t));
		// No movement of the escrow ends an account, so that whoever has something stays.
		let exists = *self.free(t, to.1) > 0;
		let has_bolt = *self.free(0, to.1) > 0;
		let covered = match op.which {
			Move::Lock | Move::LockOn | Move::HandOver => {
				amount <= self.free(t, from.1).saturating_sub(minimum)
			}
			_ => amount <= *self.held(t, from),
		};
		let receivable = match op.which {
			Move::Lock | Move::Unlock => true,
			Move::Pay | Move::HandOver => exists || amount >= minimum && (t == 0 || has_bolt),
			Move::Shift | Move::LockOn => exists,
		};
		if !covered || !receivable {
			return false;
		}
		match op.which {
			Move::Lock => {
				*self.free(t, from.1) -= amount;
				*self.held(t, from) += amount;
			}
			Move::LockOn => {
				*self.free(t, from.1) -= amount;
				*self.held(t, to) += amount;
			}
			Move::HandOver => {
				*self.free(t, from.1) -= amount;
				*self.free(t, to.1) += amount;
			}
			Move::Unlock => {
				*self.held(t, from) -= amount;
				*self.free(t, from.1) += amount;
			}
			Move::Pay => {
				*self.held(t, from) -= amount;
				*self.free(t, to.1) += amount;
			}
			Move::Shift => {
				*self.held(t, from) -= amount;
				*self.held(t, to) += amount;
			}
		}
		true
	}

	fn assert_agrees(&mut self) {
		for t in 0..2 {
			for account in 0..ACCOUNTS {
				assert_eq!(free(&token(t), &who(account)), *self.free(t, account));
				for r in 0..3 {
					let on_hold = *self.held(t, (r, account));
					assert_eq!(held(&token(t), reason(r), &who(account)), on_hold);
				}
			}
		}
	}
}

fn carry_out(op: &Op, amount: Balance) -> DispatchResult {
	let token = token(op.token);
	let (from_reason, from) = (reason(op.from.0), who(op.from.1));
	let (to_reason, to) = (reason(op.to.0), who(op.to.1));
	match op.which {
		Move::Lock => Escrowed::lock(&token, &from_reason, &from, amount),
		Move::LockOn => Escrowed::lock_on(&token, &from, (&to_reason, &to), amount),
		Move::HandOver => Escrowed::hand_over(&token, &from, &to, amount),
		Move::Unlock => Escrowed::unlock(&token, &from_reason, &from, amount),
		Move::Pay => Escrowed::pay(&token, &from_reason, &from, &to, amount),
		Move::Shift => Escrowed::shift(&token, (&from_reason, &from), (&to_reason, &to), amount),
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 200, ..Default::default() })]

	#[test]
	fn escrow_should_agree_with_a_ledger_when_movements_follow_at_random(
		ops in prop::collection::vec(any_op(), 1..80)
	) {
		play(|| {
			let mut ledger = Ledger::new();
			for op in &ops {
				let whole = match op.which {
					Move::Lock | Move::LockOn | Move::HandOver => {
						*ledger.free(op.token, op.from.1)
					}
					_ => *ledger.held(op.token, op.from),
				};
				let amount = op.part.of(whole);
				if ledger.record(op, amount) {
					assert_eq!(carry_out(op, amount), Ok(()), "{op:?} of {amount}");
				} else {
					assert_storage_noop!(assert!(
						carry_out(op, amount).is_err(),
						"{op:?} of {amount} should have been refused"
					));
				}
				ledger.assert_agrees();
			}
		});
	}
}
