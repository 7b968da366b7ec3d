//! The stage on which attacks are tried: the development chain, who is on it, what they do, and
//! what everybody is worth.

use super::names::*;
use bullet_train_primitives::Escrow as _;
use bullet_train_testing::money;
use frame_support::traits::fungibles::Inspect as _;
use sp_runtime::{traits::Dispatchable, DispatchError};

/// One token, of whatever kind.
pub const U: Balance = BOLT;
/// A day of the development preset, in blocks.
pub const DAY: BlockNumber = 10;
/// What is paid in: the native token and a project's own.
pub const TOKENS: [Token; 2] = [Token::Native, SPAN];
/// The project's own, whose team Alice is.
pub const SPAN: Token = Token::WithId(span::ID);

/// Issuer, admin, freezer and owner of the project's token.
pub const TEAM: Person = Alice;
/// The train's owner.
pub const OWNER: Person = Bob;
/// The DPO's manager.
pub const MANAGER: Person = Charlie;
/// The attacker, where it is nobody of these.
pub const MALLORY: Person = FerdieStash;
/// Mallory's other account.
pub const ACCOMPLICE: Person = EveStash;
/// Who rides in a cabin of its own.
pub const RIDER: Person = DaveStash;

/// A cabin that costs a DPO 1,000 tokens a seat and rides for ten days.
pub const GOLD: ClassTerms = ClassTerms {
	fare: 100_000 * U,
	yield_total: 20_000 * U,
	bonus: 10_000 * U,
	duration: 10 * DAY,
};

/// Runs an attack that can't change how much there is of any token.
pub fn run(attack: impl FnOnce()) {
	run_while_supply_changes(|| {
		let supplies = TOKENS.map(supply);
		attack();
		assert_eq!(TOKENS.map(supply), supplies, "a token was made or lost");
	});
}

/// Runs an attack in the course of which tokens may be minted or burnt.
pub fn run_while_supply_changes(attack: impl FnOnce()) {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		System::set_block_number(1);
		attack();
		check_world();
	});
}

/// Runs an attack with each kind of token.
pub fn run_in_every_token(attack: impl Fn(Token)) {
	for token in TOKENS {
		run(|| attack(token));
	}
}

/// Runs an attack by signed transactions in the first block.
pub fn run_in_a_block(attack: impl FnOnce()) {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		start_block(None, 1);
		let supplies = TOKENS.map(supply);
		attack();
		assert_eq!(TOKENS.map(supply), supplies, "a token was made or lost");
		check_world();
	});
}

/// Every pallet's own invariants; all that accounts have is all that there is; no account is
/// referred to that isn't kept alive.
fn check_world() {
	check_state();
	money::check_bolt();
	money::check_tokens();
}

/// How much there is of a token.
pub fn supply(token: Token) -> Balance {
	Fungibles::total_issuance(token)
}

/// All that an account has of a token, what is on hold included.
pub fn wealth(token: Token, who: impl Into<AccountId>) -> Balance {
	Fungibles::total_balance(token, &who.into())
}

/// What an account has of a token and isn't on hold.
pub fn free(token: Token, who: impl Into<AccountId>) -> Balance {
	Tokens::balance(token, &who.into())
}

/// What an account has on hold.
pub fn held(
	token: Token,
	reason: impl Into<RuntimeHoldReason>,
	who: impl Into<AccountId>,
) -> Balance {
	Escrow::held(&token, &reason.into(), &who.into())
}

/// By how much everyone's wealth in a token changes.
pub fn gains<const N: usize>(token: Token, all: [Person; N], story: impl FnOnce()) -> [i128; N] {
	let count = || all.map(|who| wealth(token.clone(), who) as i128);
	let before = count();
	story();
	let after = count();
	std::array::from_fn(|i| after[i] - before[i])
}

/// So many whole tokens, as a gain.
pub const fn whole(tokens: i128) -> i128 {
	tokens * U as i128
}

/// A call by whoever signs it, as the runtime dispatches it: filtered, all or nothing.
pub fn by(who: impl Into<AccountId>, call: impl Into<RuntimeCall>) -> Result<(), DispatchError> {
	let done = call.into().dispatch(RuntimeOrigin::signed(who.into()));
	done.map(drop).map_err(|failed| failed.error)
}

/// A call that has to go through.
pub fn does(who: impl Into<AccountId>, call: impl Into<RuntimeCall>) {
	let call = call.into();
	assert_eq!(by(who, call.clone()), Ok(()), "{call:?}");
}

/// A call that has to fail by this error and to change nothing.
pub fn refused(
	who: impl Into<AccountId>,
	call: impl Into<RuntimeCall>,
	error: impl Into<DispatchError>,
) {
	let (call, error): (RuntimeCall, DispatchError) = (call.into(), error.into());
	assert_noop!(by(who, call), error);
}

/// Lets blocks pass.
pub fn pass(blocks: BlockNumber) {
	System::set_block_number(System::block_number() + blocks);
}

/// Calls that go through together or not at all.
pub fn batch_all<C: Into<RuntimeCall>>(calls: impl IntoIterator<Item = C>) -> RuntimeCall {
	let calls = calls.into_iter().map(Into::into).collect();
	Utility::batch_all { calls }.into()
}

/// The manager and all other members of a full DPO with V1's rules: CharlieStash has 10 seats,
/// everybody else 15.
pub const CREW: [Person; 7] = [
	MANAGER,
	Dave,
	Eve,
	Ferdie,
	AliceStash,
	BobStash,
	CharlieStash,
];

/// What the team of the project's token does to an account so that it neither sends nor receives.
pub fn block(who: impl Into<AccountId>) -> pallet_assets::Call<Runtime> {
	pallet_assets::Call::block {
		id: span::ID.into(),
		who: who.into().into(),
	}
}

/// The contrary, of a freeze as well.
pub fn thaw(who: impl Into<AccountId>) -> pallet_assets::Call<Runtime> {
	pallet_assets::Call::thaw {
		id: span::ID.into(),
		who: who.into().into(),
	}
}

/// Sends free money, even if the sender's account dies of it.
pub fn send(token: Token, from: Person, to: impl Into<AccountId>, amount: Balance) {
	does(from, sending(token, to, amount));
}

/// The call for it.
pub fn sending(token: Token, to: impl Into<AccountId>, amount: Balance) -> RuntimeCall {
	let to = to.into().into();
	match token {
		Token::Native => pallet_balances::Call::transfer_allow_death {
			dest: to,
			value: amount,
		}
		.into(),
		Token::WithId(id) => pallet_assets::Call::transfer {
			id: id.into(),
			target: to,
			amount,
		}
		.into(),
	}
}

/// What an account can put on hold.
pub fn liquid(token: Token, who: impl Into<AccountId>) -> Balance {
	Escrow::lockable(&token, &who.into())
}

/// The least that an account of a token has free.
pub fn minimum(token: Token) -> Balance {
	Escrow::minimum(&token)
}
