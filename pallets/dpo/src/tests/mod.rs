//! Tests of the rulebook's part 3, one file per topic. Most tests that move money run in BOLT and
//! in a project's token.

#![allow(clippy::arithmetic_side_effects)]

mod bad_input;
mod bonus;
mod chains;
mod closing;
mod committing;
mod cost;
mod creating;
mod dice;
mod examples;
mod failing_chains;
mod fees;
mod governing;
mod indexer;
mod market;
mod nobody_waits;
mod presets;
mod referrers;
mod seats;
mod sleeping_manager;
mod story;
mod tolerance;
mod unclaimed;
mod views;
mod withdraw;
mod yields;

use crate::{
	mock::{Dpo, *},
	types::Member,
	*,
};
use bullet_train_primitives::{
	Balance, BlockNumber, CabinNumber, ClassId, DpoId, Part, Passenger, Token,
};
use frame_support::{assert_noop, assert_ok};
use pallet_travel_cabin::ClassTerms;
use sp_runtime::{DispatchError, DispatchResult, Permill};

/// A day in the mock runtime, in blocks.
const DAY: BlockNumber = 14_400;

/// Returns the base that a DPO's account needs to live: the token's minimum and one unit.
fn base(token: &Token) -> Balance {
	match token {
		Token::Native => 11,
		Token::WithId(_) => 6,
	}
}

/// Returns the pallet's events in this block so far.
fn dpo_events() -> Vec<Event<Test>> {
	events()
		.into_iter()
		.filter_map(|event| match event {
			RuntimeEvent::Dpo(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// Returns this number of new users, which no other call in the test has returned.
fn strangers(count: u32) -> Vec<AccountId> {
	let first = 1_000_000 + System::account_nonce(admin());
	for _ in 0..count {
		System::inc_account_nonce(admin());
	}
	(first..first + count).map(person).collect()
}

/// Offers a class on a new train.
fn class_of(token: &Token, terms: ClassTerms, cabins: u32) -> ClassId {
	offer(launch(token), terms, cabins)
}

/// Returns the terms of a class that costs 100,000, so 1,000 per seat, and rides for 30 days.
fn gold() -> ClassTerms {
	ClassTerms {
		fare: 100_000,
		yield_total: 36_000,
		bonus: 10_000,
		duration: 30 * DAY,
	}
}

/// Returns this number of seats of a DPO as a target.
fn seats_of(dpo: DpoId, seats: u8) -> Target {
	Target::Dpo { dpo, seats }
}

/// The arguments of [`create_as`].
struct Founding {
	seats: u8,
	days: u16,
	referrer: Option<AccountId>,
	rules: Option<RuleSet>,
}

impl Default for Founding {
	fn default() -> Self {
		Self {
			seats: 0,
			days: 10,
			referrer: None,
			rules: None,
		}
	}
}

fn try_create(manager: AccountId, target: Target, founding: Founding) -> DispatchResult {
	let expiry = System::block_number() + BlockNumber::from(founding.days) * DAY;
	dispatched(|| {
		Dpo::create(
			signed(manager),
			b"Pool".to_vec(),
			target,
			expiry,
			founding.seats,
			founding.referrer,
			founding.rules,
		)
	})
}

/// Creates a DPO. By default it has V1's rules and sells seats for 10 days.
fn create_as(manager: AccountId, target: Target, founding: Founding) -> DpoId {
	let dpo = NextDpo::<Test>::get();
	assert_ok!(try_create(manager, target, founding));
	dpo
}

/// Creates a DPO whose manager buys this number of seats.
fn create(manager: AccountId, target: Target, seats: u8) -> DpoId {
	create_as(
		manager,
		target,
		Founding {
			seats,
			..Default::default()
		},
	)
}

fn buy(who: AccountId, dpo: DpoId, seats: u8) -> DispatchResult {
	dispatched(|| done(Dpo::buy_seats(signed(who), dpo, seats, None, None, None)))
}

fn buy_referred(who: AccountId, dpo: DpoId, seats: u8, by: AccountId) -> DispatchResult {
	dispatched(|| {
		done(Dpo::buy_seats(
			signed(who),
			dpo,
			seats,
			Some(by),
			None,
			None,
		))
	})
}

/// Buys seats, and names the DPO's manager and the highest price of a seat.
fn buy_named(
	who: AccountId,
	dpo: DpoId,
	seats: u8,
	manager: Option<AccountId>,
	highest_price: Option<Balance>,
) -> DispatchResult {
	dispatched(|| {
		done(Dpo::buy_seats(
			signed(who),
			dpo,
			seats,
			None,
			manager,
			highest_price,
		))
	})
}

/// Commits a DPO, and checks that the view function `offer` told the outcome before.
fn commit(who: AccountId, dpo: DpoId, target: Target) -> DispatchResult {
	let offer = Dpo::offer(dpo, target);
	let before = Dpo::dpo(dpo).map(|dpo| dpo.accounts.withdraw);
	let done = dispatched(|| Dpo::commit(signed(who), dpo, target, None));
	match (offer, done) {
		(Ok(offer), Ok(())) => {
			let after = before.map(|before| before + offer.unused);
			assert_eq!(after, Dpo::dpo(dpo).map(|dpo| dpo.accounts.withdraw));
		}
		(Err(reason), Ok(())) => panic!("a target refused with {reason:?} was taken"),
		(Err(reason), Err(error)) if !is_about_the_caller(error) => assert_eq!(reason, error),
		(Ok(_), Err(error)) if !is_about_the_caller(error) => {
			panic!("an offered target is refused with {error:?}")
		}
		_ => {}
	}
	done
}

/// Whether the error depends on the caller or on the train's turnover, about which an offer says
/// nothing.
fn is_about_the_caller(error: DispatchError) -> bool {
	let errors = [
		Error::NotMember,
		Error::ManagersGrace,
		Error::CannotAffordEarlyCommit,
	];
	let turnover = pallet_bullet_train::Error::<Test>::TurnoverTooLarge;
	let errors = errors.map(<DispatchError as From<Error<Test>>>::from);
	errors.contains(&error) || error == turnover.into()
}

fn commit_referred(who: AccountId, dpo: DpoId, target: Target, by: AccountId) -> DispatchResult {
	dispatched(|| Dpo::commit(signed(who), dpo, target, Some(by)))
}

fn report_failed(who: AccountId, dpo: DpoId) -> DispatchResult {
	dispatched(|| Dpo::report_failed(signed(who), dpo))
}

fn terminate(who: AccountId, dpo: DpoId) -> DispatchResult {
	dispatched(|| Dpo::terminate(signed(who), dpo))
}

/// Releases one of a DPO's accounts.
fn release(who: AccountId, dpo: DpoId, account: Releasable) -> DispatchResult {
	let release = match account {
		Releasable::Yield => Dpo::release_yield,
		Releasable::Bonus => Dpo::release_bonus,
		Releasable::Withdraw => Dpo::release_withdraw,
	};
	dispatched(|| {
		release(signed(who), dpo, Recipients::MOST)
			.map(|_| ())
			.map_err(|error| error.error)
	})
}

/// Drops the weight from the result of a release or of closing.
fn without_weight(result: frame_support::dispatch::DispatchResultWithPostInfo) -> DispatchResult {
	result.map(|_| ()).map_err(|error| error.error)
}

fn lower_fee(who: AccountId, dpo: DpoId, fee: impl Into<Part>) -> DispatchResult {
	dispatched(|| Dpo::lower_fee(signed(who), dpo, fee.into()))
}

fn claim(caller: AccountId, dpo: DpoId, who: AccountId) -> DispatchResult {
	dispatched(|| Dpo::claim_unclaimed(signed(caller), dpo, who))
}

fn close(who: AccountId, dpo: DpoId) -> DispatchResult {
	dispatched(|| {
		Dpo::close(signed(who), dpo, 100)
			.map(|_| ())
			.map_err(|error| error.error)
	})
}

/// Sells the remaining seats to strangers. Each buys as many as the cap allows and names the
/// manager, so nobody is selected from the queue. Returns the strangers with their seats.
fn fill(dpo: DpoId) -> Vec<(AccountId, u8)> {
	let mut bought = vec![];
	while let Some(record) = Dpos::<Test>::get(dpo).filter(|record| record.unsold() > 0) {
		let who = strangers(1).remove(0);
		let seats = record.unsold().min(record.rules.user_cap);
		assert_ok!(buy_referred(who.clone(), dpo, seats, record.manager));
		bought.push((who, seats));
	}
	bought
}

fn state(dpo: DpoId) -> State {
	Dpo::state(dpo).expect("a DPO")
}

fn view(dpo: DpoId) -> DpoView<AccountId> {
	Dpo::dpo(dpo).expect("a DPO")
}

/// Returns the balance of one of a DPO's accounts.
fn in_account(dpo: DpoId, kind: impl Into<AccountKind>) -> Balance {
	let accounts = view(dpo).accounts;
	match kind.into() {
		AccountKind::Deposit => accounts.deposit,
		AccountKind::Yield => accounts.yields,
		AccountKind::Bonus => accounts.bonus,
		AccountKind::Withdraw => accounts.withdraw,
	}
}

/// Returns the User Member or manager `who` of a DPO.
fn member(dpo: DpoId, who: &AccountId) -> Member<AccountId> {
	Dpo::members(dpo, 0, 100)
		.into_iter()
		.find(|member| member.who == MemberId::User(who.clone()))
		.expect("a member")
}

/// Returns the DPO Member `child` of a DPO.
fn dpo_member(dpo: DpoId, child: DpoId) -> Member<AccountId> {
	Dpo::members(dpo, 0, 100)
		.into_iter()
		.find(|member| matches!(member.who, MemberId::Dpo { dpo, .. } if dpo == child))
		.expect("a DPO Member")
}

/// Returns the class and the cabin of a DPO that has boarded.
fn ride(dpo: DpoId) -> (ClassId, CabinNumber) {
	match view(dpo).taken {
		Some(Commitment::Cabin { class, cabin }) => (class, cabin),
		other => panic!("a DPO that took {other:?}"),
	}
}

/// Withdraws the yield of a DPO's cabin.
fn withdraw(who: AccountId, dpo: DpoId) -> DispatchResult {
	let (class, cabin) = ride(dpo);
	dispatched(|| done(TravelCabin::withdraw_yield(signed(who), class, cabin)))
}

/// Settles a DPO's ride.
fn settle(who: AccountId, dpo: DpoId) -> DispatchResult {
	let (class, cabin) = ride(dpo);
	dispatched(|| done(TravelCabin::settle_ride(signed(who), class, cabin)))
}

/// Runs an action that must succeed, and returns how the free balance of each account changes.
fn gains<const N: usize>(
	token: &Token,
	who: [&AccountId; N],
	action: impl FnOnce() -> DispatchResult,
) -> [i128; N] {
	let before = who.map(|who| free(token, who) as i128);
	assert_ok!(action());
	let after = who.map(|who| free(token, who) as i128);
	core::array::from_fn(|i| after[i] - before[i])
}

/// Mints yield into a DPO's Yield Account, and records its arrival as for the yield of a ride.
fn earn(token: &Token, dpo: DpoId, amount: Balance) {
	grant(token, dpo, AccountKind::Yield, amount);
	let mut pool = Pool::<Test>::load(dpo).expect("a DPO");
	assert_ok!(pool.note_yield());
	pool.put();
}

/// Mints money into one of a DPO's accounts, and plans a look at it as for all money that arrives.
fn grant(token: &Token, dpo: DpoId, kind: AccountKind, amount: Balance) {
	use bullet_train_primitives::Escrow;
	let account = Dpo::account(dpo);
	mint(token, &account, amount);
	assert_ok!(Escrowed::lock(
		token,
		&Dpo::reason_of(kind),
		&account,
		amount
	));
	let mut pool = Pool::<Test>::load(dpo).expect("a DPO");
	pool.look_soon();
	pool.put();
}
