//! The stage for the attacks: the development chain, the people on it, their calls and their
//! wealth.

use super::names::*;
use bullet_train_primitives::Escrow as _;
use bullet_train_testing::money;
use frame_support::traits::fungibles::Inspect as _;
use sp_runtime::{traits::Dispatchable, DispatchError};

/// One whole token, of any kind: every token here has BOLT's decimals.
pub const U: Balance = BOLT;
/// The blocks of one day in the development preset.
pub const DAY: BlockNumber = 10;
/// The tokens that fares and rewards are paid in: BOLT and a project's own.
pub const TOKENS: [Token; 2] = [Token::Native, SPAN];
/// The project's own token. [`TEAM`] is its team.
pub const SPAN: Token = Token::WithId(span::ID);

/// The owner, issuer, admin and freezer of the project's token.
pub const TEAM: Person = Alice;
/// The train's owner.
pub const OWNER: Person = Bob;
/// The DPO's manager.
pub const MANAGER: Person = Charlie;
/// The attacker, unless it is one of the people above.
pub const MALLORY: Person = FerdieStash;
/// The attacker's second account.
pub const ACCOMPLICE: Person = EveStash;
/// The passenger that rides alone in its own cabin.
pub const RIDER: Person = DaveStash;

/// The terms of a gold cabin. A DPO pays 1,000 tokens a seat for it. The ride lasts ten days.
pub const GOLD: ClassTerms = ClassTerms {
	fare: 100_000 * U,
	yield_total: 20_000 * U,
	bonus: 10_000 * U,
	duration: 10 * DAY,
};

/// Runs an attack on the development chain at block 1, then checks the invariants, and that the
/// supply of no token has changed.
pub fn run(attack: impl FnOnce()) {
	run_while_supply_changes(|| {
		let supplies = TOKENS.map(supply);
		attack();
		assert_eq!(TOKENS.map(supply), supplies, "a token's supply changed");
	});
}

/// Runs an attack that may mint or burn tokens, at block 1, then checks the invariants.
pub fn run_while_supply_changes(attack: impl FnOnce()) {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		System::set_block_number(1);
		attack();
		check_world();
	});
}

/// Runs an attack once for each token of [`TOKENS`], each time on a new chain.
pub fn run_in_every_token(attack: impl Fn(Token)) {
	for token in TOKENS {
		run(|| attack(token));
	}
}

/// Runs an attack inside the first block, so that it can apply signed transactions.
pub fn run_in_a_block(attack: impl FnOnce()) {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		start_block(None, 1);
		// The crew acts by itself, also when it jumps over blocks.
		set_slots(Slots::OFF);
		let supplies = TOKENS.map(supply);
		attack();
		assert_eq!(TOKENS.map(supply), supplies, "a token's supply changed");
		check_world();
	});
}

/// Checks every pallet's invariants, that the balances of all accounts add up to the supply of each
/// token, and that no account is referred to without being kept alive.
fn check_world() {
	check_state();
	money::check_bolt();
	money::check_tokens();
}

/// The total supply of a token.
pub fn supply(token: Token) -> Balance {
	Fungibles::total_issuance(token)
}

/// All that an account has of a token, free and on hold.
pub fn wealth(token: Token, who: impl Into<AccountId>) -> Balance {
	Fungibles::total_balance(token, &who.into())
}

/// What an account has of a token without what is on hold.
pub fn free(token: Token, who: impl Into<AccountId>) -> Balance {
	Tokens::balance(token, &who.into())
}

/// What an account has on hold in a token under this reason.
pub fn held(
	token: Token,
	reason: impl Into<RuntimeHoldReason>,
	who: impl Into<AccountId>,
) -> Balance {
	Escrow::held(&token, &reason.into(), &who.into())
}

/// Runs `story` and returns how much each account's wealth in the token has changed.
pub fn gains<const N: usize>(token: Token, all: [Person; N], story: impl FnOnce()) -> [i128; N] {
	let count = || all.map(|who| wealth(token.clone(), who) as i128);
	let before = count();
	story();
	let after = count();
	std::array::from_fn(|i| after[i] - before[i])
}

/// Whole tokens in base units, as a gain.
pub const fn whole(tokens: i128) -> i128 {
	tokens * U as i128
}

/// Dispatches a call signed by `who`, as the runtime does: call filters apply, and a call that
/// fails changes nothing.
pub fn by(who: impl Into<AccountId>, call: impl Into<RuntimeCall>) -> Result<(), DispatchError> {
	let done = call.into().dispatch(RuntimeOrigin::signed(who.into()));
	done.map(drop).map_err(|failed| failed.error)
}

/// Dispatches a call that must succeed.
pub fn does(who: impl Into<AccountId>, call: impl Into<RuntimeCall>) {
	let call = call.into();
	assert_eq!(by(who, call.clone()), Ok(()), "{call:?}");
}

/// Dispatches a call that must fail with this error and change nothing.
pub fn refused(
	who: impl Into<AccountId>,
	call: impl Into<RuntimeCall>,
	error: impl Into<DispatchError>,
) {
	let (call, error): (RuntimeCall, DispatchError) = (call.into(), error.into());
	assert_noop!(by(who, call), error);
}

/// Moves the block number forward, without running the blocks.
pub fn pass(blocks: BlockNumber) {
	System::set_block_number(System::block_number() + blocks);
}

/// A batch of calls that all succeed or all fail together.
pub fn batch_all<C: Into<RuntimeCall>>(calls: impl IntoIterator<Item = C>) -> RuntimeCall {
	let calls = calls.into_iter().map(Into::into).collect();
	Utility::batch_all { calls }.into()
}

/// The members of a full DPO with V1's rules, the manager first. CharlieStash has 10 seats, and
/// each of the others has 15.
pub const CREW: [Person; 7] = [
	MANAGER,
	Dave,
	Eve,
	Ferdie,
	AliceStash,
	BobStash,
	CharlieStash,
];

/// The call with which the token's team blocks an account: it can neither send nor receive the
/// token.
pub fn block(who: impl Into<AccountId>) -> pallet_assets::Call<Runtime> {
	pallet_assets::Call::block {
		id: span::ID.into(),
		who: who.into().into(),
	}
}

/// The call with which the token's team undoes a block or a freeze.
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

/// The call that sends free money. The sender's account may die of it.
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

/// The most that an account can put on hold now.
pub fn liquid(token: Token, who: impl Into<AccountId>) -> Balance {
	Escrow::lockable(&token, &who.into())
}

/// The token's minimum: the least free balance of an account that has the token.
pub fn minimum(token: Token) -> Balance {
	Escrow::minimum(&token)
}

/// Creates `count` accounts, 155 at most. Each has this much BOLT, and one whole token of the
/// project's.
pub fn crowd(count: u8, bolt: Balance) -> Vec<AccountId> {
	let all = (0..count).map(|number| AccountId::new([number.saturating_add(100); 32]));
	let all: Vec<AccountId> = all.collect();
	for who in &all {
		send(Token::Native, MALLORY, who.clone(), bolt);
		send(SPAN, MALLORY, who.clone(), U);
	}
	all
}
