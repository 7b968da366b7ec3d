//! The escrow over native and project tokens, on the mock runtime, before any pallet builds on it.
//!
//! | file | what it asks |
//! |---|---|
//! | `movements` | does each movement do exactly what it says, or nothing? |
//! | `ledger` | does a random life of movements agree with a plain ledger? |
//! | `liquidity` | what may be locked, and what not? |
//! | `adversaries` | what can a token's team, a holder or a recipient do against it? |

#[path = "../../../mock/mod.rs"]
mod mock;

mod adversaries;
mod ledger;
mod liquidity;
mod movements;

use bullet_train_primitives::{Balance, Escrow, Token};
use frame_support::{
	assert_ok, assert_storage_noop,
	traits::{LockableCurrency, TryState, TryStateSelect, WithdrawReasons},
};
use mock::{mock_dpo::HoldReason, AccountId, RuntimeHoldReason};
use sp_runtime::DispatchResult;

/// Reasons of which the suite's own records know nothing.
pub const DEPOSIT: RuntimeHoldReason = RuntimeHoldReason::MockDpo(HoldReason::Deposit);
/// Another reason.
pub const YIELD: RuntimeHoldReason = RuntimeHoldReason::MockDpo(HoldReason::Yield);
/// One more.
pub const BONUS: RuntimeHoldReason = RuntimeHoldReason::MockDpo(HoldReason::Bonus);

/// Plays a test and then checks the suite, every token's sum and the token pallets' own books.
pub fn play(test: impl FnOnce()) {
	mock::play(|| {
		test();
		<mock::AllPalletsWithSystem as TryState<u32>>::try_state(1, TryStateSelect::All)
			.expect("the token pallets' try_state");
	});
}

/// Plays a test once in BOLT and once in the project token.
pub fn play_in_every_token(test: impl Fn(Token)) {
	for token in mock::tokens() {
		play(|| test(token));
	}
}

/// The project token.
pub fn asset() -> Token {
	Token::WithId(mock::ASSET)
}

/// Somebody who has nothing of any token.
pub fn stranger() -> AccountId {
	mock::account(b'z')
}

/// The least that an account of the token has.
pub fn least(token: &Token) -> Balance {
	match token {
		Token::Native => mock::EXISTENTIAL_DEPOSIT,
		Token::WithId(_) => mock::ASSET_MINIMUM,
	}
}

/// Locks for [`DEPOSIT`] what must be lockable.
pub fn set_aside(token: &Token, who: &AccountId, amount: Balance) {
	assert_ok!(mock::Escrowed::lock(token, &DEPOSIT, who, amount));
}

/// Freezes so much of a holder's BOLT, free or held, as vesting or a vote would; 0 thaws.
pub fn freeze_native(who: &AccountId, amount: Balance) {
	match amount {
		0 => mock::Balances::remove_lock(*b"vesting ", who),
		_ => mock::Balances::set_lock(*b"vesting ", who, amount, WithdrawReasons::all()),
	}
}

/// A plain transfer by the holder, which may end its account.
pub fn give(token: &Token, from: &AccountId, to: &AccountId, amount: Balance) -> DispatchResult {
	let (origin, to) = (mock::signed(from.clone()), to.clone());
	match token {
		Token::Native => mock::Balances::transfer_allow_death(origin, to, amount),
		Token::WithId(id) => mock::Assets::transfer(origin, *id, to, amount),
	}
}

/// Takes all references to an account that there can be.
pub fn take_all_references(who: &AccountId) {
	frame_system::Account::<mock::Test>::mutate(who, |account| account.consumers = u32::MAX);
	assert!(
		mock::System::inc_consumers(who).is_err(),
		"no reference is left"
	);
}

/// The movement fails and leaves everything as it was.
pub fn refused(movement: impl FnOnce() -> DispatchResult) {
	assert_storage_noop!(assert!(
		movement().is_err(),
		"the movement should have been refused"
	));
}
