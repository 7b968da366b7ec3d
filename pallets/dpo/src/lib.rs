//! # DPO
//!
//! Decentralized Programmable Organizations: pools of 100 seats that buy a cabin, or seats of another
//! pool, together (Rulebook §3).
//!
//! ## The story
//!
//! Mallory, a *manager*, *creates* a DPO: 100 seats of equal price, which together buy its *Default
//! Target*, a cabin that none of its members could afford alone. It carries its own *rules* (caps,
//! fees, periods, the referrers' parts), fixed from now on and visible to every buyer.
//!
//! Users *buy seats*, each brought in by a referrer or given one from the Member Queue. With the 100th
//! seat the DPO is ACTIVE, and Mallory *commits* it: the money takes the target. If Mallory sleeps,
//! any member may commit after a week, which costs Mallory half of the fee for good; and if nobody
//! does, the DPO is *terminated* and everybody gets their money back.
//!
//! A target may also be seats of a bigger DPO: then this one is a *DPO Member* there, CHAINED to it, and
//! RUNNING as soon as the head of the chain boards its cabin. Chains have any length, and no call costs
//! more because a chain is long: every call touches one link.
//!
//! While the cabin rides, its bonus, its yields and in the end its fare arrive in the DPO's accounts.
//! Anyone may *release* an account: to each member by seats, to a DPO Member into its own accounts, from
//! where it is released in turn, level by level. When all is paid out, anyone may *close* the DPO.
//!
//! ```text
//!                    create
//!                      │
//!                      ▼        expiry, report_failed
//!                  CREATED ────────────────────────────▶ FAILED ───────────┐
//!                      │ 100th seat                                        │
//!                      ▼        nobody commits, terminate                  │
//!          ┌───────▶ ACTIVE ───────────────────────────▶ TERMINATED ───────┤
//!          │           │                                     ▲             │
//!  refund, │           ├── commit to seats ──▶ CHAINED       │ third       │
//!   twice  │           │                        │   │        │ refund      │
//!  at most │           │                        │   ├────────┘             │
//!          └───────────┼────────────────────────┼───┘                      │ close
//!                      │                        │ the head boards          │
//!                      └── commit to a cabin ─▶ RUNNING                    │
//!                                               │ the fare is back         │
//!                                               ▼                          ▼
//!                                            COMPLETED ────────────────▶ (gone)
//! ```
//!
//! CHAINED and RUNNING are one stage in storage, [`Stage::Committed`]: which of them a DPO is in follows
//! from the head of its chain and is worked out when asked ([`Pallet::state`]).
//!
//! ## Money
//!
//! A DPO has one account without a key. Its four accounts are four holds on it, so that the token is the
//! only ledger:
//!
//! | hold | what it keeps | until |
//! |---|---|---|
//! | [`HoldReason::Deposit`] | what members paid | a target is taken, or it goes to Withdraw |
//! | [`HoldReason::Yield`] | yields and milestone shares | released, less the manager's fee |
//! | [`HoldReason::Bonus`] | the cabin's bonus | released, to referrers |
//! | [`HoldReason::Withdraw`] | unused deposit, refunds, the fare | released |
//! | [`HoldReason::Unclaimed`] | parts of those that can't be paid now | claimed |
//! | [`HoldReason::Base`] | one unit that keeps the account alive | the DPO is closed |
//! | [`HoldReason::DpoDeposit`] | the storage deposit, native, on the manager's account | the DPO is closed |
//!
//! ## Nobody waits
//!
//! Whatever the manager does or doesn't, in every state there is a call that somebody else can make and
//! that leads, in bounded time, to every member having its money:
//!
//! | state | call | by whom | when |
//! |---|---|---|---|
//! | CREATED | [`report_failed`](Pallet::report_failed) | anyone | from expiry on |
//! | ACTIVE | [`commit`](Pallet::commit) | a member | after the grace period |
//! | ACTIVE | [`terminate`](Pallet::terminate) | a member, later anyone | after the termination period, after twice |
//! | CHAINED | the other DPO's releases | anyone | when it has failed or gets income |
//! | RUNNING | TravelCabin's `settle_ride` | anyone | when the ride is over |
//! | over | releases, [`close`](Pallet::close) | anyone | at once |
//!
//! A member that can't be paid now (blocked in the token, gone and the amount too small) blocks nobody: its
//! part is kept for it, and anyone may have it paid out later
//! ([`claim_unclaimed`](Pallet::claim_unclaimed)), even after the DPO is closed.

#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs, clippy::arithmetic_side_effects)]

// The shared mock calls every pallet by its crate's name, this one's included.
#[cfg(test)]
extern crate self as pallet_dpo;

pub use actions::*;
pub use pallet::*;
pub use release::{DpoPayment, Effect, Recipients, Split};
pub use rules::*;
pub use types::*;
pub use view::*;
pub use weights::WeightInfo;

use pool::Pool;

mod account;
mod actions;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod close;
mod commit;
mod create;
mod end;
mod errors;
mod events;
mod fee;
mod impls;
mod members;
#[cfg(test)]
#[path = "../../mock/mod.rs"]
mod mock;
mod offer;
mod pool;
mod release;
mod rules;
pub mod runtime_api;
mod seats;
#[cfg(test)]
mod tests;
#[cfg(any(test, feature = "try-runtime"))]
mod try_state;
pub mod types;
mod unclaimed;
mod view;
pub mod weights;

use frame_support::pallet_macros::import_section;

/// Decentralized Programmable Organizations (Rulebook §3): pools of 100 seats that buy a cabin, or
/// seats of another pool, together. Each carries its own rules. Its money is in four accounts, which
/// anyone may have released to its members, by seats.
#[import_section(events::events)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use super::{types::Member, *};
	use bullet_train_primitives::{
		Balance, BlockNumber, CabinProvider, ClassId, DpoId, Escrow, Found, Part, Token,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::{Consideration, Footprint},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::{traits::BlockNumberProvider, DispatchError, Permill};
	use sp_std::vec::Vec;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet needs of its runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The runtime's hold reason, which carries this pallet's.
		type RuntimeHoldReason: From<HoldReason>;

		/// Keeps the money of the four accounts.
		type Escrow: Escrow<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The cabin market.
		type Cabins: CabinProvider<Reason = Self::RuntimeHoldReason>;

		/// The refundable deposit for a DPO with all that it needs, in the native token.
		type DpoDeposit: Consideration<Self::AccountId, Footprint>;

		/// What the DPOs' accounts are derived from.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// What block it is.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumber>;

		/// How many blocks a day has. Governance may change it at any time.
		type BlocksPerDay: Get<BlockNumber>;

		/// What new DPOs' rules must keep to. Governance may change it at any time.
		type Bounds: Get<Bounds>;

		/// The treasury's account: it gets what late releases cut off the fee where the rules don't give
		/// it to members.
		#[pallet::constant]
		type Treasury: Get<Self::AccountId>;

		/// The longest name, in bytes.
		#[pallet::constant]
		type MaxNameLen: Get<u32>;

		/// Measured weights.
		type WeightInfo: WeightInfo;

		/// The token of the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: bullet_train_primitives::BenchmarkHelper<Self::AccountId>;
	}

	/// Why this pallet holds money; all but the last on the DPOs' own accounts.
	#[pallet::composite_enum]
	#[derive(
		Clone,
		Copy,
		Encode,
		Decode,
		DecodeWithMemTracking,
		MaxEncodedLen,
		TypeInfo,
		PartialEq,
		Eq,
		Debug,
	)]
	#[scale_info(capture_docs = "always")]
	pub enum HoldReason {
		/// The Deposit Account (Rulebook 3.3).
		Deposit,
		/// The Yield Account (Rulebook 3.3).
		Yield,
		/// The Bonus Account (Rulebook 3.3).
		Bonus,
		/// The Withdraw Account (Rulebook 3.3).
		Withdraw,
		/// What is kept for those that couldn't be paid (Rulebook 3.12).
		Unclaimed,
		/// One unit that keeps the account alive until the DPO is closed.
		Base,
		/// The storage deposit of a DPO, in the native token, on its manager's account.
		DpoDeposit,
	}

	/// The id of the next DPO.
	#[pallet::storage]
	pub type NextDpo<T: Config> = StorageValue<_, DpoId, ValueQuery>;

	/// The DPOs that aren't closed.
	#[pallet::storage]
	pub type Dpos<T: Config> = StorageMap<_, Twox64Concat, DpoId, DpoOf<T>>;

	/// Who has seats of a DPO.
	#[pallet::storage]
	pub type DpoMembers<T: Config> = StorageMap<_, Twox64Concat, DpoId, MembersOf<T>, ValueQuery>;

	/// In which DPOs an account is: as manager, as User Member or, by its own account, as a DPO Member.
	#[pallet::storage]
	pub type MemberOf<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Twox64Concat, DpoId>,
		),
		(),
	>;

	/// What is kept for those that couldn't be paid, on the DPO's account, in base units of its token
	/// (Rulebook 3.12).
	#[pallet::storage]
	pub type UnclaimedParts<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Twox64Concat, DpoId>,
		),
		Balance,
	>;

	/// What closed DPOs leave as long as they keep something for someone.
	#[pallet::storage]
	pub type Estates<T: Config> = StorageMap<_, Twox64Concat, DpoId, EstateOf<T>>;

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Create a DPO (Rulebook 3.1, 3.2).
		///
		/// Signed by its manager, who pays a refundable storage deposit, puts the token's minimum and one
		/// unit into the DPO's account, to come back on closing, and buys the first seats.
		///
		/// - `name`: UTF-8, 1 to `MaxNameLen` bytes, with a visible character, without control characters and
		///   direction overrides.
		/// - `default_target`: what the DPO is for: a cabin of a class or seats of a DPO, available now.
		/// - `expiry`: seats are sold before this block; after now, within the rules' selling time and,
		///   where the target is a DPO, not after that one's.
		/// - `seats`: how many the manager buys now, from 0 to its cap; each raises the fee by 1%.
		/// - `referrer`: the manager's External Referrer.
		/// - `rules`: one of the presets or others within the bounds; V1 if none.
		///
		/// Errors: `DpoAccount`, `NameEmpty`, `NameTooLong`, `NameNotText`, one of the
		/// `…OutOfBounds`, `ExpiryNotAhead`, `ExpiryTooFar`, `SeatCapExceeded`, `SelfReferral`,
		/// `NoSuchClass`, `ClassNotOnSale`, `NoSuchTarget`, `TargetNotSelling`, `ZeroSeats`,
		/// `NotEnoughSeats`, `TargetExpiresFirst`, `CostTooLarge`, `TooManyDpos`,
		/// `CannotAffordDeposit`, `CannotAffordBase`, `CannotBePaid` (the token's team has blocked
		/// the new account), `CannotAffordSeats`.
		/// Emits `DpoCreated`, and `SeatsBought` where the manager buys seats.
		#[pallet::call_index(0)]
		pub fn create(
			origin: OriginFor<T>,
			name: Vec<u8>,
			default_target: Target,
			expiry: BlockNumber,
			seats: u8,
			referrer: Option<T::AccountId>,
			rules: Option<RuleSet>,
		) -> DispatchResult {
			let manager = ensure_signed(origin)?;
			Self::do_create(
				manager,
				name,
				default_target,
				expiry,
				seats,
				referrer,
				rules.unwrap_or_default(),
			)
		}

		/// Buy seats of a DPO that is CREATED and not expired (Rulebook 3.1, 3.10).
		///
		/// Signed by a user or the manager. The price goes to the Deposit Account; the 100th seat makes the
		/// DPO ACTIVE. A DPO buys seats by committing.
		///
		/// - `seats`: at least 1, no more than are left, and together with those bought before within the
		///   rules' cap.
		/// - `referrer`: who brought the user in; ignored after its first purchase, and from the manager, who
		///   names its own on creating.
		///
		/// Errors: `NoSuchDpo`, `NotSelling`, `DpoAccount`, `ZeroSeats`, `NotEnoughSeats`,
		/// `SeatCapExceeded`, `SelfReferral`, `CannotAffordSeats`.
		/// Emits `SeatsBought`, and `Filled` with the 100th seat.
		#[pallet::call_index(1)]
		pub fn buy_seats(
			origin: OriginFor<T>,
			dpo: DpoId,
			seats: u8,
			referrer: Option<T::AccountId>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_buy_seats(who, dpo, seats, referrer)
		}

		/// Take a target with all members' money (Rulebook 3.5, 3.12).
		///
		/// Signed by the manager; after the grace period by any member, which cuts the management fee for
		/// good, once at most; where the rules allow it, within the grace period by a member that pays the
		/// manager for it.
		///
		/// - `target`: the Default Target where that is available, else another in the same token within
		///   the tolerance.
		/// - `referrer`: who brought this DPO into the one whose seats it buys; named by the manager only.
		///
		/// Errors: `NoSuchDpo`, `NotActive`, `NotMember`, `ManagersGrace`, `ReferrerNotAllowed`,
		/// `DpoAccount`, `NoSuchClass`, `ClassNotOnSale`, `NoSuchTarget`, `TargetNotSelling`,
		/// `ZeroSeats`, `NotEnoughSeats`, `SeatCapExceeded`, `OtherToken`, `CostExceedsDeposit`,
		/// `DefaultTargetAvailable`, `YieldRateTooLow`, `RewardRateTooLow`, `DurationTooLong`,
		/// `DurationTooShort`, `CostTooLow`, `CannotAffordEarlyCommit`, `SelfReferral`, and
		/// pallet-bullet-train's `TurnoverTooLarge`.
		/// Emits `Committed`, before it `EarlyCommitPaid` (after `Kept` for a manager that can't be
		/// paid) or `FeeCut`, and TravelCabin's `Boarded` or the other DPO's `SeatsBought` with
		/// what these bring about.
		#[pallet::call_index(2)]
		// And what it takes more to keep a fee for the manager: its record, and the hold on the DPO's account.
		#[pallet::weight(T::WeightInfo::commit_to_cabin()
			.max(T::WeightInfo::commit_to_seats())
			.saturating_add(T::DbWeight::get().reads_writes(1, 1)))]
		pub fn commit(
			origin: OriginFor<T>,
			dpo: DpoId,
			target: Target,
			referrer: Option<T::AccountId>,
		) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_commit(caller, dpo, target, referrer)
		}

		/// Report a DPO that wasn't filled by its expiry: its deposit can be released to the members
		/// (Rulebook 3.6).
		///
		/// Signed by anyone.
		///
		/// Errors: `NoSuchDpo`, `NotCreated`, `NotExpired`.
		/// Emits `Failed`.
		#[pallet::call_index(3)]
		pub fn report_failed(origin: OriginFor<T>, dpo: DpoId) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_report_failed(caller, dpo)
		}

		/// Terminate a DPO that took no target in time: its deposit can be released to the members
		/// (Rulebook 3.6).
		///
		/// Signed by a member or the manager after more than the rules' period since it became ACTIVE; by
		/// anyone after more than twice the period.
		///
		/// Errors: `NoSuchDpo`, `NotActive`, `TooEarlyToTerminate`, `NotMember`.
		/// Emits `Terminated`.
		#[pallet::call_index(4)]
		pub fn terminate(origin: OriginFor<T>, dpo: DpoId) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_terminate(caller, dpo)
		}

		/// Release the Yield Account: the manager's fee, the rest to members by seats (Rulebook 3.9).
		///
		/// Signed by anyone.
		///
		/// - `recipients`: how many the release may have, as `would_release` tells. It is paid for beforehand;
		///   what isn't needed is given back.
		///
		/// Errors: `NoSuchDpo`, `TooFewRecipients`, `NothingToRelease`, `TooLittleToRelease`.
		/// Emits `YieldReleased`, after one `Paid`, `Kept` or `PassedOn` for each recipient.
		#[pallet::call_index(5)]
		#[pallet::weight(Pallet::<T>::weight_of(Releasable::Yield, *recipients))]
		pub fn release_yield(
			origin: OriginFor<T>,
			dpo: DpoId,
			recipients: Recipients,
		) -> DispatchResultWithPostInfo {
			let caller = ensure_signed(origin)?;
			Self::do_release(caller, dpo, Releasable::Yield, recipients)
		}

		/// Release the Bonus Account: to members by seats, and out of their parts to referrers
		/// (Rulebook 3.11).
		///
		/// Signed by anyone.
		///
		/// - `recipients`: how many the release may have, as `would_release` tells. It is paid for beforehand;
		///   what isn't needed is given back.
		///
		/// Errors: `NoSuchDpo`, `TooFewRecipients`, `NothingToRelease`.
		/// Emits `BonusReleased`, after one `Paid`, `Kept` or `PassedOn` for each recipient.
		#[pallet::call_index(6)]
		#[pallet::weight(Pallet::<T>::weight_of(Releasable::Bonus, *recipients))]
		pub fn release_bonus(
			origin: OriginFor<T>,
			dpo: DpoId,
			recipients: Recipients,
		) -> DispatchResultWithPostInfo {
			let caller = ensure_signed(origin)?;
			Self::do_release(caller, dpo, Releasable::Bonus, recipients)
		}

		/// Release the Withdraw Account to members by seats (Rulebook 3.7). A refund makes a DPO Member
		/// ACTIVE again, a returned fare COMPLETED.
		///
		/// Signed by anyone.
		///
		/// - `recipients`: how many the release may have, as `would_release` tells. It is paid for beforehand;
		///   what isn't needed is given back.
		///
		/// Errors: `NoSuchDpo`, `TooFewRecipients`, `NothingToRelease`.
		/// Emits `WithdrawReleased`, after one `Paid`, `Kept` or `PassedOn` for each recipient, and
		/// `Reactivated`, `RefundedTooOften` or `Completed` for DPO Members.
		#[pallet::call_index(7)]
		#[pallet::weight(Pallet::<T>::weight_of(Releasable::Withdraw, *recipients))]
		pub fn release_withdraw(
			origin: OriginFor<T>,
			dpo: DpoId,
			recipients: Recipients,
		) -> DispatchResultWithPostInfo {
			let caller = ensure_signed(origin)?;
			Self::do_release(caller, dpo, Releasable::Withdraw, recipients)
		}

		/// Lower the management fee (Rulebook 3.8).
		///
		/// Signed by the manager.
		///
		/// - `fee`: less than it is now.
		///
		/// Errors: `NoSuchDpo`, `NotManager`, `DpoOver`, `FeeNotLower`.
		/// Emits `FeeLowered`.
		#[pallet::call_index(8)]
		pub fn lower_fee(origin: OriginFor<T>, dpo: DpoId, fee: Part) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_lower_fee(caller, dpo, fee)
		}

		/// Have paid out what is kept for someone that couldn't be paid (Rulebook 3.12).
		///
		/// Signed by anyone; all of it goes to `who`. Works after the DPO is closed, too.
		///
		/// Errors: `NothingUnclaimed`, `CannotBePaid`.
		/// Emits `UnclaimedPaid`, and for the last of a closed DPO `Dissolved`, or `Kept` for a
		/// manager that can't be paid what is left.
		#[pallet::call_index(9)]
		pub fn claim_unclaimed(
			origin: OriginFor<T>,
			dpo: DpoId,
			who: T::AccountId,
		) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_claim_unclaimed(caller, dpo, who)
		}

		/// Close a DPO that is over, or CREATED and without members (Rulebook 3.12).
		///
		/// Signed by anyone. Its remainders and its storage deposit go to the manager; what is kept for
		/// someone, and the deposit for that, stays until it is claimed.
		///
		/// - `members`: how many the DPO may have, as `dpo` tells. They are paid for beforehand; what isn't needed
		///   is given back.
		///
		/// Errors: `NoSuchDpo`, `TooFewMembers`, `NotOver`, `TargetNotClosed`, `StillToRelease`.
		/// Emits `Closed` and, if nothing is kept for anyone, `Dissolved`. Else `Paid` or `Kept`
		/// before it for each remainder; after it `Kept` for a manager that can't be paid what is
		/// left.
		#[pallet::call_index(15)]
		#[pallet::weight(Pallet::<T>::weight_of_close((*members).into()))]
		pub fn close(origin: OriginFor<T>, dpo: DpoId, members: u8) -> DispatchResultWithPostInfo {
			let caller = ensure_signed(origin)?;
			Self::do_close(caller, dpo, members)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A DPO with its state, its accounts, its rules and all that its members decide by.
		pub fn dpo(dpo: DpoId) -> Option<DpoView<T::AccountId>> {
			Self::view_dpo(dpo)
		}

		/// A DPO's state. CHAINED or RUNNING are found by going up its chain, 1,000 links at most: where the
		/// chain is longer, it is `Committed`, and `head` tells how to go on.
		pub fn state(dpo: DpoId) -> Option<State> {
			Self::view_state(dpo)
		}

		/// The head of a DPO's chain, or the DPO 1,000 links up, from which to go on.
		pub fn head(dpo: DpoId) -> Option<Head> {
			Self::view_head(dpo)
		}

		/// The DPO whose seats a DPO holds: one link up its chain.
		pub fn parent(dpo: DpoId) -> Option<DpoId> {
			Self::view_parent(dpo)
		}

		/// The DPOs that hold seats of a DPO, one link down its chains: `limit` of them (100 at most) after
		/// the first `from`.
		pub fn children(dpo: DpoId, from: u32, limit: u32) -> Vec<DpoId> {
			Self::view_children(dpo, from, limit)
		}

		/// A DPO's members with seats and referrers in the order of joining, `limit` of them (100 at most)
		/// after the first `from`.
		pub fn members(dpo: DpoId, from: u32, limit: u32) -> Vec<Member<T::AccountId>> {
			Self::view_members(dpo, from, limit)
		}

		/// What a release of one of a DPO's accounts by `caller` would pay to whom now. `None` if it would
		/// fail.
		pub fn would_release(
			dpo: DpoId,
			account: Releasable,
			caller: T::AccountId,
		) -> Option<ReleaseView<T::AccountId>> {
			Self::view_release(dpo, account, caller)
		}

		/// What an account can do with a DPO now.
		pub fn actions(dpo: DpoId, who: T::AccountId) -> Vec<Action> {
			Self::view_actions(dpo, who)
		}

		/// For what a DPO that is ACTIVE would take a target now. If it may not, the error is the one that
		/// `commit` would fail with, whoever calls it.
		pub fn offer(dpo: DpoId, target: Target) -> Result<OfferView, DispatchError> {
			Self::view_offer(dpo, target)
		}

		/// The DPOs whose Default Target is a class: `limit` of them (100 at most) from the number `from` on.
		/// It looks at 1,000 numbers at most, and tells from where to go on.
		pub fn dpos_for(class_id: ClassId, from: DpoId, limit: u32) -> Found {
			Self::view_dpos_for(class_id, from, limit)
		}

		/// The DPOs that sell seats now: `limit` of them (100 at most) from the number `from` on. It
		/// looks at 1,000 numbers at most, and tells from where to go on.
		pub fn dpos_selling(from: DpoId, limit: u32) -> Found {
			Self::view_dpos_selling(from, limit)
		}

		/// The DPOs in which an account is, as manager, as User Member or, by its own account, as a DPO
		/// Member: `limit` of them (100 at most) after the first `from`.
		pub fn dpos_of(who: T::AccountId, from: u32, limit: u32) -> Vec<DpoId> {
			Self::view_dpos_of(who, from, limit)
		}

		/// What DPOs keep for an account, `limit` entries (100 at most) after the first `from`.
		pub fn unclaimed_of(
			who: T::AccountId,
			from: u32,
			limit: u32,
		) -> Vec<UnclaimedPart<T::AccountId>> {
			Self::view_unclaimed_of(who, from, limit)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxNameLen::get() > 0, "a DPO needs a name");
			let account = Self::account(DpoId::MAX);
			assert!(
				Self::is_dpo_account(&account) && account != Self::account(DpoId::MAX - 1),
				"an account is too short for a DPO's number"
			);
			for preset in [RuleSet::V1, RuleSet::Gt01Draft, RuleSet::EarlyDraft] {
				assert_eq!(
					Bounds::RULEBOOK.check::<T>(&preset.rules()),
					Ok(()),
					"a preset is out of the rulebook's bounds"
				);
			}
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
