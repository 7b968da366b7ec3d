//! Benchmarks of the most expensive case of every call: a project's token, which doesn't keep
//! accounts alive, full lists of members, and recipients that have no account in the token yet.
//!
//! The caller's own account, with its BOLT, isn't counted in the weight of a call that changes it,
//! as in FRAME's own pallets: the transaction's extensions count it.

#![allow(clippy::arithmetic_side_effects, clippy::expect_used)]
#![cfg(feature = "runtime-benchmarks")]

use crate::{types::Member, *};
use bullet_train_math::seats::SEATS;
use bullet_train_primitives::{
	Agenda, Balance, BenchmarkHelper, BlockNumber, CabinProvider, ClassId, DpoId, Escrow, Job,
	Outcome, Part, Sponsored, Token, Works,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{Consideration, Get},
	weights::Weight,
};
use frame_system::RawOrigin;
use sp_runtime::{traits::BlockNumberProvider, Permill};
use sp_std::vec;

/// The fare of a cabin. A seat costs a hundredth of it.
const FARE: Balance = 100_000_000;
/// The amount released. It is large enough that every recipient gets something.
const INCOME: Balance = 1_000_000_000;

fn token<T: Config>() -> Token {
	T::BenchmarkHelper::token()
}

fn now<T: Config>() -> BlockNumber {
	T::BlockNumberProvider::current_block_number()
}

fn pass_days<T: Config>(days: u16) {
	let blocks = T::BlocksPerDay::get().saturating_mul(days.into());
	T::BlockNumberProvider::set_block_number(now::<T>() + blocks + 1);
}

/// Creates an account with BOLT for a storage deposit and `amount` of the project's token. If
/// `amount` is 0, the first payment opens its account in the token.
fn funded_account<T: Config>(role: &'static str, index: u32, amount: Balance) -> T::AccountId {
	let who: T::AccountId = account(role, index, 0);
	T::DpoDeposit::ensure_successful(&who, Pallet::<T>::footprint());
	T::ProposalDeposit::ensure_successful(&who, Pallet::<T>::proposal_footprint());
	T::OfferDeposit::ensure_successful(&who, Pallet::<T>::offer_footprint());
	if amount > 0 {
		T::Escrow::endow(&token::<T>(), &who, amount);
		// The account already has one unit on hold when a call locks more.
		let reason = Pallet::<T>::reason_of(AccountKind::Deposit);
		T::Escrow::endow(
			&token::<T>(),
			&who,
			T::Escrow::lockable(&token::<T>(), &who) + 1,
		);
		T::Escrow::lock(&token::<T>(), &reason, &who, 1).expect("endowed for it; qed");
	}
	who
}

fn class<T: Config>() -> ClassId {
	T::BenchmarkHelper::offer_class(token::<T>(), FARE)
}

/// Creates a DPO without members, which sells seats.
fn create_dpo<T: Config>(role: &'static str, index: u32, target: Target) -> (DpoId, T::AccountId) {
	let manager = funded_account::<T>(role, index, FARE);
	T::Escrow::endow(&Token::Native, &manager, FARE);
	let dpo = NextDpo::<T>::get();
	Pallet::<T>::do_create(
		manager.clone(),
		vec![b'x'; T::MaxNameLen::get() as usize],
		target,
		now::<T>() + T::BlocksPerDay::get().max(1),
		0,
		None,
		RuleSet::Gt01Draft,
	)
	.expect("arguments are good; qed");
	(dpo, manager)
}

/// A new member with one seat. The manager is its Internal Referrer unless `internal` names another
/// account.
struct Joiner<T: Config> {
	who: MemberId<T::AccountId>,
	internal: Option<T::AccountId>,
	second: Option<T::AccountId>,
	external: Option<T::AccountId>,
}

impl<T: Config> Joiner<T> {
	fn new(who: MemberId<T::AccountId>) -> Self {
		Self {
			who,
			internal: None,
			second: None,
			external: None,
		}
	}
}

/// Adds members to a DPO without payment.
fn add_members<T: Config>(dpo: DpoId, joiners: impl IntoIterator<Item = Joiner<T>>) {
	let mut record = Dpos::<T>::get(dpo).expect("founded before; qed");
	let mut members = DpoMembers::<T>::get(dpo);
	for joiner in joiners {
		MemberOf::<T>::insert((Pallet::<T>::member_account(&joiner.who), dpo), ());
		if let MemberId::User(_) = joiner.who {
			let index = members.list.len() as u8;
			members.queue.try_push(index).expect("there is room; qed");
		}
		let manager = record.manager.clone();
		let referrers = Referrers {
			second: joiner
				.second
				.or(joiner.internal.as_ref().map(|_| manager.clone())),
			internal: Some(joiner.internal.unwrap_or(manager)),
			external: joiner.external,
		};
		let member = Member {
			who: joiner.who,
			seats: 1,
			referrers,
			serial: members.next,
			gone: 0,
		};
		members.next += 1;
		members.list.try_push(member).expect("there is room; qed");
		record.sold += 1;
	}
	Dpos::<T>::insert(dpo, record);
	DpoMembers::<T>::insert(dpo, members);
}

/// Puts money into one of a DPO's four accounts.
fn fund<T: Config>(dpo: DpoId, kind: AccountKind, amount: Balance) {
	let (token, account) = (token::<T>(), Pallet::<T>::account(dpo));
	T::Escrow::endow(&token, &account, amount);
	T::Escrow::lock(&token, &Pallet::<T>::reason_of(kind), &account, amount)
		.expect("endowed for it; qed");
}

fn change<T: Config>(dpo: DpoId, change: impl FnOnce(&mut DpoOf<T>)) {
	Dpos::<T>::mutate(dpo, |record| {
		change(record.as_mut().expect("founded before; qed"));
	});
}

/// Plans a look at a DPO for the last block, so that every other look is earlier and moves its
/// entry.
fn look_last<T: Config>(dpo: DpoId) {
	change::<T>(dpo, |record| {
		T::Agenda::plan(&Job::Dpo(dpo), &mut record.planned, Some(BlockNumber::MAX));
	});
}

/// Creates `count` users.
fn users<T: Config>(role: &'static str, count: u32) -> impl Iterator<Item = Joiner<T>> {
	(0..count).map(move |index| Joiner::new(MemberId::User(funded_account::<T>(role, index, 0))))
}

/// Creates users whose bonus causes this number of payments to themselves and to their referrers,
/// if members keep a part. The last part of the first one is the founder's.
fn referred<T: Config>(payments: u32) -> impl Iterator<Item = Joiner<T>> {
	let members = payments / 4 + 1;
	users::<T>("member", members)
		.zip(0u32..)
		.map(move |(mut user, index)| {
			// The payments are numbered: 3 for the first member, 4 for each other.
			let first = (4 * index).saturating_sub(1);
			let pays = |role, number: u32| {
				(number < payments).then(|| funded_account::<T>(role, index, 0))
			};
			user.external = pays("external", first + 1);
			user.internal = pays("internal", first + 2);
			user.second = if index > 0 {
				pays("second", first + 3)
			} else {
				None
			};
			user
		})
}

/// Creates a DPO in a cabin, with these users and this number of DPOs as members. Returns it and
/// its manager.
fn committed<T: Config>(
	users: impl IntoIterator<Item = Joiner<T>>,
	children: u32,
) -> (DpoId, T::AccountId) {
	let class = class::<T>();
	let (dpo, manager) = create_dpo::<T>("manager", 0, Target::Class(class));
	let children = (0..children).map(|index| {
		let target = Target::Dpo { dpo, seats: 1 };
		let (child, manager) = create_dpo::<T>("child manager", index, target);
		change::<T>(child, |record| {
			record.founder_seats = 10;
			record.sold = SEATS as u8;
			record.stage = Stage::Committed;
			record.taken = Some(Commitment::Seats { dpo, seats: 1 });
			record.bought_into = Some(dpo);
		});
		look_last::<T>(child);
		Joiner::new(MemberId::Dpo {
			dpo: child,
			founder: manager.clone(),
			manager,
		})
	});
	let children = children.collect::<vec::Vec<_>>();
	add_members::<T>(dpo, children);
	add_members::<T>(dpo, users);
	change::<T>(dpo, |record| {
		record.stage = Stage::Committed;
		record.taken = Some(Commitment::Cabin { class, cabin: 0 });
	});
	(dpo, manager)
}

/// Creates an ACTIVE DPO with 100 members. Returns it and its last member, which can afford to
/// commit it early.
fn active<T: Config>(target: Target) -> (DpoId, T::AccountId) {
	let (dpo, _) = create_dpo::<T>("manager", 0, target);
	add_members::<T>(dpo, users("member", SEATS - 1));
	let caller = funded_account::<T>("caller", 0, FARE);
	add_members::<T>(dpo, [Joiner::new(MemberId::User(caller.clone()))]);
	change::<T>(dpo, |record| {
		record.activate(now::<T>(), T::BlocksPerDay::get())
	});
	look_last::<T>(dpo);
	fund::<T>(dpo, AccountKind::Deposit, FARE + 99);
	(dpo, caller)
}

/// Set-up for the benchmarks of other pallets.
impl<T: Config> Pallet<T> {
	/// Boards a DPO with 100 members in a cabin of this class. Returns the DPO and its last member.
	pub fn board_for_benchmark(class: ClassId) -> (DpoId, T::AccountId) {
		let (dpo, member) = active::<T>(Target::Class(class));
		let quote = T::Cabins::quote(class).expect("the class is there; qed");
		fund::<T>(dpo, AccountKind::Deposit, quote.fare);
		let cabin = T::Cabins::board_dpo(dpo, class, &Self::reason_of(AccountKind::Deposit))
			.expect("it can afford it; qed");
		change::<T>(dpo, |record| {
			record.stage = Stage::Committed;
			record.taken = Some(Commitment::Cabin { class, cabin });
		});
		(dpo, member)
	}
}

/// Creates a DPO with 99 members and one seat left.
fn selling<T: Config>(index: u32) -> DpoId {
	selling_in::<T>(index, token::<T>())
}

/// As [`selling`], in this token.
fn selling_in<T: Config>(index: u32, token: Token) -> DpoId {
	let class = T::BenchmarkHelper::offer_class(token, FARE);
	let (dpo, _) = create_dpo::<T>("other manager", index, Target::Class(class));
	add_members::<T>(dpo, users("other member", SEATS - 1));
	dpo
}

/// Creates an ACTIVE DPO with 100 members whose Default Target isn't available, and a DPO whose
/// last seat it may take instead. Returns the DPO, its last member, and the other DPO.
///
/// The Default Target is a class that is sold out, on a train of its own: to find that out, a
/// commitment reads both.
fn choosing<T: Config>() -> (DpoId, T::AccountId, DpoId) {
	let other = selling::<T>(0);
	let train = T::BenchmarkHelper::launch_train(account("other owner", 0, 0), token::<T>());
	let (gone, _) = T::BenchmarkHelper::board_user(train, &account("rider", 0, 0));
	let (dpo, caller) = active::<T>(Target::Class(class::<T>()));
	change::<T>(dpo, |record| {
		record.default_target = Target::Class(gone);
		record.promise.cost = 1;
		record.rules.tolerance = Part::one();
	});
	(dpo, caller, other)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The target is a seat of a DPO with 99 members. The manager buys 10 seats.
	#[benchmark]
	fn create() {
		let dpo = selling::<T>(0);
		let manager = funded_account::<T>("manager", 0, FARE);
		let next = NextDpo::<T>::get();
		whitelist_account!(manager);
		#[extrinsic_call]
		_(
			RawOrigin::Signed(manager),
			vec![b'x'; T::MaxNameLen::get() as usize],
			Target::Dpo { dpo, seats: 1 },
			now::<T>() + 2,
			10,
			Some(account("external", 0, 0)),
			None,
		);
		assert_eq!(Dpos::<T>::get(next).map(|record| record.sold), Some(10));
	}

	/// A user buys the last seat and names an outsider as its referrer.
	#[benchmark]
	fn buy_seats() {
		let dpo = selling::<T>(0);
		let record = Dpos::<T>::get(dpo).expect("created before; qed");
		let who = funded_account::<T>("buyer", 0, FARE);
		#[extrinsic_call]
		_(
			RawOrigin::Signed(who),
			dpo,
			1,
			Some(account("external", 0, 0)),
			Some(record.manager),
			Some(record.seat_price),
		);
		assert!(matches!(
			Dpos::<T>::get(dpo).expect("still there; qed").stage,
			Stage::Active { .. }
		));
	}

	/// As `buy_seats`, in the native token.
	#[benchmark]
	fn buy_seats_native() {
		let dpo = selling_in::<T>(0, Token::Native);
		let record = Dpos::<T>::get(dpo).expect("created before; qed");
		let who: T::AccountId = account("buyer", 0, 0);
		T::Escrow::endow(&Token::Native, &who, FARE);
		whitelist_account!(who);
		#[extrinsic_call]
		buy_seats(
			RawOrigin::Signed(who),
			dpo,
			1,
			Some(account("external", 0, 0)),
			Some(record.manager),
			Some(record.seat_price),
		);
		assert!(matches!(
			Dpos::<T>::get(dpo).expect("still there; qed").stage,
			Stage::Active { .. }
		));
	}

	/// A member pays the fee for committing early, and commits to a cabin that isn't the Default
	/// Target. Boarding reaches milestones.
	#[benchmark]
	fn commit_to_cabin() {
		let other = selling::<T>(0);
		let (dpo, caller) = active::<T>(Target::Class(class::<T>()));
		let target = Target::Class(class::<T>());
		// The Default Target needs more seats than are left. That is the last check of whether a
		// target is available.
		change::<T>(dpo, |record| {
			record.default_target = Target::Dpo {
				dpo: other,
				seats: 2,
			};
		});
		#[extrinsic_call]
		commit(RawOrigin::Signed(caller), dpo, target, None);
		assert!(matches!(
			Dpos::<T>::get(dpo).expect("still there; qed").taken,
			Some(Commitment::Cabin { .. })
		));
	}

	/// A member pays the fee for committing early, and commits to the last seat of another DPO.
	#[benchmark]
	fn commit_to_seats() {
		let (dpo, caller, other) = choosing::<T>();
		let target = Target::Dpo {
			dpo: other,
			seats: 1,
		};
		#[extrinsic_call]
		commit(RawOrigin::Signed(caller), dpo, target, None);
		assert_eq!(Pallet::<T>::parent(dpo), Some(other));
	}

	#[benchmark]
	fn report_failed() {
		let dpo = selling::<T>(0);
		fund::<T>(dpo, AccountKind::Deposit, FARE);
		pass_days::<T>(1);
		#[extrinsic_call]
		_(RawOrigin::Signed(account("caller", 0, 0)), dpo);
		assert_eq!(Pallet::<T>::state(dpo), Some(State::Failed));
	}

	/// The last member of the list terminates the DPO.
	#[benchmark]
	fn terminate() {
		let (dpo, caller) = active::<T>(Target::Class(class::<T>()));
		pass_days::<T>(Rules::GT01_DRAFT.terminate_days);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), dpo);
		assert_eq!(Pallet::<T>::state(dpo), Some(State::Terminated));
	}

	/// The release pays `p` accounts: the manager and `p − 1` users.
	#[benchmark]
	fn release_yield(p: Linear<2, 101>) {
		let (dpo, manager) = committed::<T>(users("member", p - 1), 0);
		late_yield::<T>(dpo);
		#[extrinsic_call]
		_(RawOrigin::Signed(manager), dpo, Recipients::MOST);
		assert!(is_released::<T>(dpo, AccountKind::Yield, 0));
	}

	#[benchmark]
	fn release_yield_kept(p: Linear<2, 101>) {
		let (dpo, manager) = committed::<T>(users("member", p - 1), 0);
		late_yield::<T>(dpo);
		T::BenchmarkHelper::freeze();
		#[extrinsic_call]
		release_yield(RawOrigin::Signed(manager), dpo, Recipients::MOST);
		assert!(is_released::<T>(dpo, AccountKind::Yield, p));
	}

	#[benchmark]
	fn release_yield_passed(d: Linear<1, 100>) {
		let (dpo, manager) = committed::<T>([], d);
		late_yield::<T>(dpo);
		#[extrinsic_call]
		release_yield(RawOrigin::Signed(manager), dpo, Recipients::MOST);
		assert!(is_released::<T>(dpo, AccountKind::Yield, 0));
	}

	/// The manager releases the bonus of `m` members, each with three referrers.
	#[benchmark]
	fn foresee(m: Linear<1, 100>) {
		let (dpo, manager) = committed::<T>(referred(4 * m - 4), 0);
		keep_bonus::<T>(dpo);
		fund::<T>(dpo, AccountKind::Bonus, INCOME);
		let recipients = Recipients::MOST;
		let call = Call::release_bonus { dpo, recipients };
		#[block]
		{
			assert!(Pallet::<T>::foresee(&call, &manager, 0).succeeds);
		}
	}

	/// The manager releases the bonus of `d` DPO Members, besides its own.
	#[benchmark]
	fn foresee_passed(d: Linear<1, 100>) {
		let (dpo, manager) = committed::<T>([], d);
		fund::<T>(dpo, AccountKind::Bonus, INCOME);
		let recipients = Recipients::MOST;
		let call = Call::release_bonus { dpo, recipients };
		#[block]
		{
			assert!(Pallet::<T>::foresee(&call, &manager, 0).succeeds);
		}
	}

	/// The release pays `p` accounts: the founder, members, and referrers of which many have left.
	#[benchmark]
	fn release_bonus(p: Linear<2, 400>) {
		let (dpo, manager) = committed::<T>(referred(p - 1), 0);
		keep_bonus::<T>(dpo);
		fund::<T>(dpo, AccountKind::Bonus, INCOME);
		#[extrinsic_call]
		_(RawOrigin::Signed(manager), dpo, Recipients::MOST);
		assert!(is_released::<T>(dpo, AccountKind::Bonus, 0));
	}

	#[benchmark]
	fn release_bonus_kept(p: Linear<2, 400>) {
		let (dpo, manager) = committed::<T>(referred(p - 1), 0);
		keep_bonus::<T>(dpo);
		fund::<T>(dpo, AccountKind::Bonus, INCOME);
		T::BenchmarkHelper::freeze();
		#[extrinsic_call]
		release_bonus(RawOrigin::Signed(manager), dpo, Recipients::MOST);
		assert!(is_released::<T>(dpo, AccountKind::Bonus, p));
	}

	#[benchmark]
	fn release_bonus_passed(d: Linear<1, 100>) {
		let (dpo, manager) = committed::<T>([], d);
		fund::<T>(dpo, AccountKind::Bonus, INCOME);
		#[extrinsic_call]
		release_bonus(RawOrigin::Signed(manager), dpo, Recipients::MOST);
		assert!(is_released::<T>(dpo, AccountKind::Bonus, 0));
	}

	/// A failed DPO pays `p` users.
	#[benchmark]
	fn release_withdraw(p: Linear<1, 100>) {
		let (dpo, manager) = committed::<T>(users("member", p), 0);
		fund::<T>(dpo, AccountKind::Withdraw, INCOME);
		change::<T>(dpo, |record| record.stage = Stage::Failed);
		#[extrinsic_call]
		_(RawOrigin::Signed(manager), dpo, Recipients::MOST);
		assert!(is_released::<T>(dpo, AccountKind::Withdraw, 0));
	}

	#[benchmark]
	fn release_withdraw_kept(p: Linear<1, 100>) {
		let (dpo, manager) = committed::<T>(users("member", p), 0);
		fund::<T>(dpo, AccountKind::Withdraw, INCOME);
		change::<T>(dpo, |record| record.stage = Stage::Failed);
		T::BenchmarkHelper::freeze();
		#[extrinsic_call]
		release_withdraw(RawOrigin::Signed(manager), dpo, Recipients::MOST);
		assert!(is_released::<T>(dpo, AccountKind::Withdraw, p));
	}

	#[benchmark]
	fn release_withdraw_passed(d: Linear<1, 100>) {
		let (dpo, manager) = committed::<T>([], d);
		fund::<T>(dpo, AccountKind::Withdraw, INCOME);
		// Each DPO Member gets two payments: a refund, and a part of the other money.
		change::<T>(dpo, |record| {
			record.stage = Stage::Failed;
			record.refund = INCOME / 2;
		});
		#[extrinsic_call]
		release_withdraw(RawOrigin::Signed(manager), dpo, Recipients::MOST);
		assert!(is_released::<T>(dpo, AccountKind::Withdraw, 0));
	}

	#[benchmark]
	fn lower_fee() {
		let (dpo, manager) = create_dpo::<T>("manager", 0, Target::Class(class::<T>()));
		#[extrinsic_call]
		_(RawOrigin::Signed(manager), dpo, Part::zero());
		assert_eq!(
			Dpos::<T>::get(dpo).map(|record| record.fee),
			Some(Permill::zero())
		);
	}

	/// The last claim on a closed DPO, which removes its account.
	#[benchmark]
	fn claim_unclaimed() {
		let (dpo, manager) = committed::<T>(users("member", 1), 0);
		fund::<T>(dpo, AccountKind::Withdraw, INCOME);
		change::<T>(dpo, |record| record.stage = Stage::Failed);
		T::BenchmarkHelper::freeze();
		Pallet::<T>::do_release(manager.clone(), dpo, Releasable::Withdraw, Recipients::MOST)
			.expect("there is something; qed");
		T::BenchmarkHelper::thaw();
		Pallet::<T>::do_close(manager.clone(), dpo, 100).expect("all is released; qed");
		let who: T::AccountId = account("member", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(manager), dpo, who.clone());
		assert!(T::Escrow::lockable(&token::<T>(), &who) > INCOME / 2);
		assert!(!Estates::<T>::contains_key(dpo));
	}

	/// The Yield and Withdraw Accounts have rounding remainders.
	#[benchmark]
	fn close(m: Linear<1, 100>) {
		let (dpo, manager) = committed::<T>([], m);
		for (child, _) in Dpos::<T>::iter().filter(|(child, _)| child != &dpo) {
			change::<T>(child, |record| record.stage = Stage::Completed);
		}
		// With 100 seats sold, a remainder of one unit is too small for any member.
		change::<T>(dpo, |record| {
			record.sold = SEATS as u8;
			record.stage = Stage::Completed;
			record.fee = Permill::zero();
			record.undivided = 1;
		});
		for kind in [AccountKind::Yield, AccountKind::Withdraw] {
			fund::<T>(dpo, kind, 1);
		}
		#[extrinsic_call]
		_(RawOrigin::Signed(manager), dpo, MAX_MEMBERS as u8);
		assert!(!Dpos::<T>::contains_key(dpo) && !Estates::<T>::contains_key(dpo));
	}

	/// The DPO is over and has rounding remainders in two accounts, but the DPO above isn't closed.
	/// All members are DPOs.
	#[benchmark]
	fn look(m: Linear<1, 100>) {
		let (dpo, _) = committed::<T>([], m);
		let (above, _) = create_dpo::<T>("manager above", 0, Target::Class(class::<T>()));
		change::<T>(dpo, |record| {
			record.sold = SEATS as u8;
			record.stage = Stage::Completed;
			record.fee = Permill::zero();
			record.undivided = 1;
			record.bought_into = Some(above);
		});
		for child in 0..m {
			let child = dpo + 1 + child;
			change::<T>(child, |record| record.stage = Stage::Completed);
		}
		for kind in [AccountKind::Yield, AccountKind::Withdraw] {
			fund::<T>(dpo, kind, 1);
		}
		let outcome;
		#[block]
		{
			outcome = Pallet::<T>::work(&Job::Dpo(dpo), Weight::MAX).outcome;
		}
		assert_eq!(outcome, Ok(Outcome::Done));
		assert!(Dpos::<T>::get(dpo).is_some_and(|record| record.planned.is_none()));
	}

	/// The last member of the list changes every rule that can be changed. Its earlier proposal has
	/// lapsed, and the deposit for it returns to another account.
	#[benchmark]
	fn propose() {
		let (dpo, caller) = active::<T>(Target::Class(class::<T>()));
		make_lapsed::<T>(&caller, dpo);
		let proposal = Proposal::ChangeRules(every_rule());
		whitelist_account!(caller);
		#[extrinsic_call]
		_(
			RawOrigin::Signed(caller.clone()),
			dpo,
			proposal.clone(),
			None,
		);
		let open = Proposals::<T>::get((caller, dpo)).expect("proposed; qed");
		assert_eq!(open.proposal, proposal);
	}

	/// The target is the last seat of another DPO. The Default Target has just become unavailable.
	#[benchmark]
	fn propose_commit() {
		let (dpo, caller, other) = choosing::<T>();
		let target = Target::Dpo {
			dpo: other,
			seats: 1,
		};
		make_lapsed::<T>(&caller, dpo);
		let proposal = Proposal::Commit(target);
		whitelist_account!(caller);
		#[extrinsic_call]
		propose(
			RawOrigin::Signed(caller.clone()),
			dpo,
			proposal.clone(),
			None,
		);
		let open = Proposals::<T>::get((caller, dpo)).expect("proposed; qed");
		assert_eq!(open.proposal, proposal);
	}

	/// 49 votes count, and 50 don't any more.
	#[benchmark]
	fn vote() {
		let (dpo, caller) = active::<T>(Target::Class(class::<T>()));
		let proposal = Proposal::ChangeRules(every_rule());
		make::<T>(&caller, dpo, proposal.clone());
		add_votes::<T>(&caller, dpo, 49);
		#[extrinsic_call]
		_(
			RawOrigin::Signed(caller.clone()),
			dpo,
			caller.clone(),
			proposal,
			None,
		);
		let open = Proposals::<T>::get((caller, dpo)).expect("not decided; qed");
		assert_eq!(open.votes.len(), 50);
	}

	/// The vote dissolves the DPO.
	#[benchmark]
	fn vote_decides() {
		let (dpo, caller) = active::<T>(Target::Class(class::<T>()));
		make::<T>(&caller, dpo, Proposal::Dissolve);
		add_votes::<T>(&caller, dpo, 50);
		#[extrinsic_call]
		vote(
			RawOrigin::Signed(caller.clone()),
			dpo,
			caller.clone(),
			Proposal::Dissolve,
			None,
		);
		assert_eq!(Pallet::<T>::state(dpo), Some(State::Terminated));
	}

	#[benchmark]
	fn take_back_vote() {
		let (dpo, caller) = active::<T>(Target::Class(class::<T>()));
		let proposal = Proposal::ChangeRules(every_rule());
		make::<T>(&caller, dpo, proposal);
		add_votes::<T>(&caller, dpo, 49);
		Proposals::<T>::mutate((&caller, dpo), |open| {
			let votes = &mut open.as_mut().expect("made before; qed").votes;
			votes
				.try_push(Vote {
					serial: 99,
					seats: 1,
					gone: 0,
				})
				.expect("there is room; qed");
		});
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), dpo, caller.clone(), None);
		let open = Proposals::<T>::get((caller, dpo)).expect("still there; qed");
		assert_eq!(open.votes.len(), 99);
	}

	/// A stranger removes a proposal of a DPO Member that has lapsed.
	#[benchmark]
	fn remove_proposal() {
		let (dpo, caller) = active::<T>(Target::Class(class::<T>()));
		make::<T>(&caller, dpo, Proposal::ChangeRules(every_rule()));
		add_votes::<T>(&caller, dpo, 50);
		let (child, _) = create_dpo::<T>("child manager", 0, Target::Class(class::<T>()));
		let maker = Pallet::<T>::account(child);
		let mut open = Proposals::<T>::take((&caller, dpo)).expect("made before; qed");
		open.until = now::<T>();
		Proposals::<T>::insert((&maker, dpo), open);
		#[extrinsic_call]
		_(
			RawOrigin::Signed(account("stranger", 0, 0)),
			dpo,
			maker.clone(),
		);
		assert!(!Proposals::<T>::contains_key((maker, dpo)));
	}

	/// The DPO holds a seat of another DPO with 100 members.
	#[benchmark]
	fn take_office() {
		let (dpo, caller) = active::<T>(Target::Class(class::<T>()));
		let (parent, _) = create_dpo::<T>("other manager", 0, Target::Class(class::<T>()));
		let child = Pool::<T>::load(dpo).expect("created before; qed");
		add_members::<T>(parent, users("other member", SEATS - 1));
		add_members::<T>(parent, [Joiner::new(child.as_member())]);
		change::<T>(dpo, |record| {
			record.stage = Stage::Committed;
			record.taken = Some(Commitment::Seats {
				dpo: parent,
				seats: 1,
			});
			record.successor = Some(caller.clone());
		});
		whitelist_account!(caller);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), dpo);
		let child = Pool::<T>::load(dpo).expect("still there; qed");
		assert_eq!(child.record.manager, caller);
		assert_eq!(DpoMembers::<T>::get(parent).seats_of(&child.as_member()), 1);
	}

	#[benchmark]
	fn offer_seats() {
		let (dpo, caller) = active::<T>(Target::Class(class::<T>()));
		whitelist_account!(caller);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), dpo, 1, FARE);
		assert!(SeatOffers::<T>::contains_key((caller, dpo)));
	}

	/// The seller sells its last seat, and the taker joins. The payment opens the seller's account.
	#[benchmark]
	fn take_seats() {
		let (dpo, _) = active::<T>(Target::Class(class::<T>()));
		let seller: T::AccountId = account("member", 0, 0);
		let taker = funded_account::<T>("taker", 0, FARE);
		offer::<T>(&seller, dpo);
		fund::<T>(dpo, AccountKind::Bonus, INCOME);
		#[extrinsic_call]
		_(
			RawOrigin::Signed(taker.clone()),
			dpo,
			seller.clone(),
			1,
			FARE / 2,
			0,
		);
		let members = DpoMembers::<T>::get(dpo);
		assert_eq!(members.seats_of(&MemberId::User(taker)), 1);
		assert_eq!(members.seats_of(&MemberId::User(seller)), 0);
	}

	/// A stranger withdraws an offer that has lapsed.
	#[benchmark]
	fn withdraw_offer() {
		let (dpo, seller) = active::<T>(Target::Class(class::<T>()));
		offer::<T>(&seller, dpo);
		change::<T>(dpo, |record| {
			record.edition = 1;
			record.offers_since = 1;
		});
		#[extrinsic_call]
		_(
			RawOrigin::Signed(account("stranger", 0, 0)),
			dpo,
			seller.clone(),
		);
		assert!(!SeatOffers::<T>::contains_key((seller, dpo)));
	}

	/// A change of every rule that members can change, within the bounds and the protections.
	fn every_rule() -> vec::Vec<RuleChange> {
		vec![
			RuleChange::UserCap(15),
			RuleChange::ManagerCap(15),
			RuleChange::DpoCap(25),
			RuleChange::CommitGraceDays(7),
			RuleChange::LateCommitCut(Part::from_percent(40)),
			RuleChange::EarlyCommitFee(Some(Part::from_parts(500))),
			RuleChange::Tolerance(Part::from_percent(5)),
			RuleChange::TerminateDays(20),
			RuleChange::YieldGraceDays(5),
			RuleChange::LateReleaseCut(Part::from_percent(40)),
			RuleChange::CutTo(CutTo::Members),
		]
	}

	/// Makes a proposal.
	fn make<T: Config>(maker: &T::AccountId, dpo: DpoId, proposal: Proposal<T::AccountId>) {
		Pallet::<T>::do_propose(maker.clone(), dpo, proposal, None).expect("it may; qed");
	}

	/// Makes a proposal that has lapsed, for which another account has paid the deposit.
	fn make_lapsed<T: Config>(maker: &T::AccountId, dpo: DpoId) {
		make::<T>(maker, dpo, Proposal::Dissolve);
		let depositor = funded_account::<T>("depositor", 0, 0);
		Proposals::<T>::mutate((maker, dpo), |open| {
			let open = open.as_mut().expect("made before; qed");
			let footprint = Pallet::<T>::proposal_footprint();
			let deposit = T::ProposalDeposit::new(&depositor, footprint).expect("funded; qed");
			let earlier = core::mem::replace(&mut open.deposit, deposit);
			earlier.drop(maker).expect("held before; qed");
			open.depositor = depositor;
			open.until = now::<T>();
		});
	}

	/// Adds 50 votes of members that have left, and votes of the first `count` members.
	fn add_votes<T: Config>(maker: &T::AccountId, dpo: DpoId, count: u32) {
		let left = (0..50).map(|index| 1_000 + index);
		Proposals::<T>::mutate((maker, dpo), |open| {
			let votes = &mut open.as_mut().expect("made before; qed").votes;
			for serial in left.chain(0..count) {
				let cast = Vote {
					serial,
					seats: 1,
					gone: 0,
				};
				votes.try_push(cast).expect("there is room; qed");
			}
		});
	}

	/// Offers a seat for half a fare.
	fn offer<T: Config>(seller: &T::AccountId, dpo: DpoId) {
		Pallet::<T>::do_offer_seats(seller.clone(), dpo, 1, FARE / 2).expect("it may; qed");
	}

	/// Lets members keep a part of their bonus.
	fn keep_bonus<T: Config>(dpo: DpoId) {
		change::<T>(dpo, |record| {
			record.rules.member_keeps = Part::from_percent(10)
		});
	}

	/// Puts yield into the Yield Account and waits until its release cuts the fee.
	fn late_yield<T: Config>(dpo: DpoId) {
		fund::<T>(dpo, AccountKind::Yield, INCOME);
		let mut pool = Pool::<T>::load(dpo).expect("founded before; qed");
		assert!(pool.note_yield().expect("the split fits; qed"));
		pool.put();
		pass_days::<T>(Rules::GT01_DRAFT.yield_grace_days);
	}

	/// Whether less than one unit per seat is left in the account, and amounts are kept for `kept`
	/// accounts.
	fn is_released<T: Config>(dpo: DpoId, kind: AccountKind, kept: u32) -> bool {
		let record = Dpos::<T>::get(dpo).expect("still there; qed");
		Pallet::<T>::balance(dpo, &record.token, kind) < Balance::from(SEATS) && record.kept == kept
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
