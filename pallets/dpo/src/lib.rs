//! # DPO
//!
//! Decentralized Programmable Organizations (Rulebook 3). A DPO is a pool of 100 seats. Its members
//! buy a cabin together, or seats of another DPO, and share what it brings. From the 100th seat on
//! they decide by seats, and at any time they may sell their seats to each other and to new users.
//!
//! ## Terms
//!
//! | term | meaning |
//! |---|---|
//! | founder | the account that created the DPO, for ever; referrers and bonus look at it |
//! | manager | the account that acts for the DPO and earns its fee: first the founder |
//! | successor | the account that members have named as the next manager |
//! | User Member | a user, other than the founder and the manager, that has seats |
//! | DPO Member | another DPO that has seats; its manager acts for it |
//! | rules | caps, fees, periods and referrers' parts ([`Rules`]); members can change some |
//! | target | what the members' money buys: a cabin, or seats of another DPO ([`Target`]) |
//! | Default Target | the target named on creation; if it is available, it must be taken |
//! | promise | what the Default Target cost and earned on creation ([`Promise`]) |
//! | guarantee | the part of its promise that a target guarantees: a class all of it |
//! | tolerance | how far what another target guarantees may fall short of the promise |
//! | boarding deadline | by then all money is aboard a cabin or on its way back |
//! | commit | to spend the Deposit Account on a target |
//! | chain | DPOs of which each holds seats of the next; the last one is the head |
//! | release | to pay one of the DPO's accounts out to members and referrers |
//! | by seats | the same whole number of units for each seat sold; the bonus in proportion |
//! | Internal Referrer | a member that gets a part of the bonus of a member that it brought in |
//! | External Referrer | the same for an account that isn't a member |
//! | Member Queue | the User Members in line to refer joiners that name no member |
//! | proposal | a decision that a member asks the others to make ([`Proposal`]) |
//! | maker | the member that made a proposal, by its account: a user's, or a DPO's own |
//! | vote | a member's seats in favour of a proposal ([`Vote`]); there are none against |
//! | offer | seats that a member sells, at the price that it asks ([`SeatOffer`]) |
//! | edition | counts the events in the DPO that change what a seat is worth |
//! | lapsed | without effect, but still stored, with its deposit, until somebody removes it |
//! | kept | held for an account that couldn't be paid, until it is claimed |
//! | over | COMPLETED, FAILED or TERMINATED |
//!
//! Periods are counted in days of [`Config::BlocksPerDay`] blocks. Amounts are in base units of the
//! DPO's token, the token of its target.
//!
//! ## Story
//!
//! Anna *creates* a DPO: she is its founder for ever, and its first manager. A hundredth of the
//! Default Target's cost, rounded up, is the price of a seat. She pays a storage deposit and may
//! buy the first seats, each of which raises her fee by one percent.
//!
//! Users *buy seats*. Each new member gets an Internal Referrer: the member that it names, or one
//! from the Member Queue. The sale of the 100th seat makes the DPO ACTIVE, and Anna *commits* it:
//! the deposit pays for the target, and what isn't used can be released. If she doesn't commit in
//! time, any member may, which cuts her fee for good. If nobody commits, the DPO is *terminated*
//! and the members get their money back. A DPO that isn't filled by its expiry is reported as
//! FAILED, with the same result.
//!
//! Once the DPO is full, members needn't wait for any of that. One of them *proposes*, the others
//! *vote*, and the vote that brings more than 50 seats together carries it out: the DPO commits at
//! once, or is dissolved, or its rules or its fee change, or Otto is named as Anna's successor.
//! When Otto *takes office*, he pays the storage deposit and the base, and Anna gets hers back.
//! From then on he acts for the DPO and earns the fee. Anna keeps her seats, her votes, and the
//! founder's part of the bonus.
//!
//! A member that doesn't want to wait for the end *offers* seats. A user *takes* them: the price
//! and the seats move in one call, and everything that isn't released yet goes with the seats. The
//! taker names the DPO's edition that it has seen, so nobody can release an account in front of it.
//!
//! If the target is seats of another DPO, this DPO becomes a DPO Member there. It is CHAINED until
//! the head of its chain boards a cabin, and RUNNING from then on. If the other DPO fails or is
//! terminated, its release refunds this one, which becomes ACTIVE again, or TERMINATED from its
//! boarding deadline on. Chains may have any length: every call touches one link.
//!
//! The cabin's bonus, its yield, its milestone shares and in the end its fare arrive in the DPO's
//! accounts. Anyone may *release* an account: users are paid, and a DPO Member's part goes to its
//! own accounts, from which it is released level by level. Once everything is paid out, anyone may
//! *close* the DPO. The chain does all of that by itself if nobody else does.
//!
//! ## States
//!
//! ```text
//!          create
//!            │
//!            ▼      report_failed
//!         CREATED ───────▶ FAILED ───────┐
//!            │ 100th seat                │
//!            ▼        terminate,         │
//!            │        vote to dissolve   │
//!  ┌─────▶ ACTIVE ──────▶ TERMINATED ────┤
//!  │         │              ▲            │
//!  │ refund  │ commit       │ refund     │
//!  │ before  │ to seats     │ from the   │
//!  │ the     ├────────▶ CHAINED deadline │ close
//!  │ dead-   │            │ │ on         │
//!  │ line    │            │ │ the head   │
//!  │         │            │ │ boards     │
//!  └─────────┼────────────┘ │            │
//!            │ commit       │            │
//!            │ to a cabin   ▼            │
//!            └──────────▶ RUNNING        │
//!                           │ fare back  │
//!                           ▼            ▼
//!                       COMPLETED ───▶ (gone)
//! ```
//!
//! "Commit" is the call or a vote. A CREATED DPO without a seat sold can be closed, too. Storage
//! doesn't distinguish CHAINED from RUNNING: both are [`Stage::Committed`]. [`Pallet::state`]
//! follows the chain to its head to tell them apart; no call has to.
//!
//! | state | members decide | what they can propose | seats are traded |
//! |---|---|---|---|
//! | CREATED | no | | yes |
//! | ACTIVE | yes | everything | yes |
//! | CHAINED, RUNNING | yes | rules, a lower fee, another manager | yes |
//! | over | no | | no |
//!
//! ## Money
//!
//! Each DPO has an account without a key, so nobody can sign for it. Its four accounts are holds on
//! this account: the token pallets are the only ledger.
//!
//! | [hold](HoldReason) | on the account of | comes in | goes out |
//! |---|---|---|---|
//! | `Deposit` | the DPO | price of seats, refunds | the target's cost; the rest to `Withdraw` |
//! | `Yield` | the DPO | yields, milestone shares | fee; members, by seats |
//! | `Bonus` | the DPO | the bonus on boarding | members and referrers |
//! | `Withdraw` | the DPO | unused deposit, refunds, fare | members, by seats |
//! | `Unclaimed` | the DPO | parts that couldn't be paid | their owners |
//! | `Base` | the DPO | one unit from the manager | the manager, on closing |
//! | `DpoDeposit` | the manager | storage deposit | the manager, on closing or replaced |
//! | `ProposalDeposit` | the proposer | storage deposit | the proposer, when the proposal goes |
//! | `OfferDeposit` | the seller | storage deposit | the seller, when the offer goes |
//!
//! The storage deposits are in the native token. While the ride lasts, the fare is on the DPO's
//! account as well, under TravelCabin's hold `Fare`. The price of seats that a member sells goes
//! from the taker to the seller, and a successor's base from it to the manager before it: neither
//! touches the DPO's account, unless that manager can't be paid.
//!
//! ## Calls
//!
//! | [call](Call) | by | when |
//! |---|---|---|
//! | `create` | any user | the Default Target is available |
//! | `buy_seats` | the manager, any user | CREATED, before the expiry |
//! | `commit` | the manager | ACTIVE |
//! | | a member, which cuts the fee once | ACTIVE, after the grace period |
//! | | a member, for a fee to the manager | ACTIVE, within it, if the rules allow it |
//! | `report_failed` | anyone | CREATED, from the expiry on |
//! | `terminate` | the manager, a member | ACTIVE, after the termination period |
//! | | anyone | ACTIVE, after twice that, or from the boarding deadline on |
//! | `release_yield` | anyone | at least a unit a seat goes to members |
//! | `release_bonus` | anyone | it pays somebody |
//! | `release_withdraw` | anyone | it pays somebody or changes a state |
//! | `lower_fee` | the manager | until the DPO is over |
//! | `claim_unclaimed` | anyone | the account can be paid |
//! | `propose` | the manager, a member | ACTIVE, CHAINED, RUNNING |
//! | `vote`, `take_back_vote` | a member | the same, while the proposal is open |
//! | `remove_proposal` | its maker | at any time |
//! | | anyone | it has lapsed |
//! | `take_office` | the successor | until the DPO is over; 100 accounts kept for at most |
//! | `close` | the manager | no seat is sold |
//! | | anyone | over, or unsold and expired, and nothing is left to release |
//! | `offer_seats` | a User Member | until the DPO is over |
//! | `take_seats` | a user, but not the founder | the same; 100 accounts kept for at most |
//! | `withdraw_offer` | the seller | at any time |
//! | | anyone | it has lapsed |
//!
//! "A member" is a User Member, a founder that has seats, or the manager of a DPO Member. The
//! manager acts with or without seats, but votes only with seats.
//!
//! ## Governance
//!
//! More than half of all 100 seats decide, at once and for everyone (Rulebook 3.13).
//!
//! | [proposal](Proposal) | effect | never |
//! |---|---|---|
//! | `ChangeRules` | other values for some rules | a higher tolerance; a cap below seats held |
//! | `LowerFee` | the fee falls | a higher fee |
//! | `DismissManager` | the successor may take office | a DPO's own account as successor |
//! | `Dissolve` | ACTIVE becomes TERMINATED | the end of a ride |
//! | `Commit` | as `commit`, free and at once | a target that `commit` would refuse |
//!
//! A vote names the proposal itself, so nobody can swap it under a voter. It counts the seats with
//! which it was cast, less those sold since. Seats bought later count when their holder votes
//! again. A deciding vote whose proposal can't take effect fails as a call, and changes nothing.
//! The rules about the bonus can't be changed: referrers have done their part before anyone can
//! vote.
//!
//! | | founder in office | founder, dismissed | successor in office |
//! |---|---|---|---|
//! | acts first, earns the fee, acts for the DPO in another | yes | no | yes |
//! | storage deposit and base are locked, gets remainders | yes | no | yes |
//! | fare, yield and votes of its own seats | yes | yes | yes |
//! | the founder's place among referrers, bonus of its seats | yes | yes | no |
//! | sells its seats | no | no | no |
//!
//! ## Seat market
//!
//! | what a taker gets with a seat | what it doesn't get |
//! |---|---|
//! | all that isn't released yet, and all to come | what was released before |
//! | a vote, when it votes itself | the seller's votes |
//! | if it is new, the seller's referrers | a place in the Member Queue |
//!
//! | event (Rulebook 3.14) | new edition | offers lapse |
//! |---|---|---|
//! | a release, a lower fee by the manager | yes | no |
//! | commitment, failure, termination, refund, late commit's cut | yes | yes |
//! | a proposal passes, the office changes | yes | yes |
//! | yield or bonus arrives, seats are sold, votes are cast | no | no |
//!
//! ## Nobody waits for the manager
//!
//! In every state there is a call that somebody other than the manager can make, at a time known in
//! advance, and that brings the members closer to their money:
//!
//! | state | call | by | from when |
//! |---|---|---|---|
//! | CREATED | `report_failed` | anyone | the expiry |
//! | ACTIVE | `commit` | a member | after the grace period |
//! | ACTIVE | `terminate` | a member, later anyone | after the termination period, or twice that |
//! | | `terminate` | anyone | the boarding deadline |
//! | ACTIVE | `vote` to commit or to dissolve | 51 seats | at once |
//! | CHAINED | the other DPO's calls, then its releases | the same there | the same there |
//! | RUNNING in a cabin | TravelCabin's `settle_ride` | anyone | the ride's end |
//! | RUNNING by a chain | the other DPO's releases | anyone | when something has arrived there |
//! | full, not over | `vote` to dismiss, `take_office` | 51 seats, then the successor | at once |
//! | not over | `offer_seats`, then `take_seats` | a User Member, a user | at once |
//! | over | the releases, then `close` | anyone | at once; the DPO above closes first |
//!
//! What anyone may do for a DPO, the chain does by itself ([`Step`], Rulebook 5):
//!
//! | step | when |
//! |---|---|
//! | [`Step::ReportFailed`] | at the expiry |
//! | [`Step::Terminate`] | when anyone may |
//! | [`Step::Release`] of Withdraw and Bonus | in the block after something has become due |
//! | [`Step::Release`] of Yield | a day after the manager's time; at once when the DPO is over |
//! | [`Step::Close`] | as soon as the DPO may be closed |
//! | a claim of what is kept | after 1 day, 7 more days, and then every 30 days |
//!
//! The DPO has one entry on the agenda ([`Config::Agenda`]). A call that makes something due plans
//! a look in the next block. A look takes one step and plans the next, so a chain is worked off
//! level by level. The chain takes no cut, and counts as an outsider: when it releases a yield
//! late, the manager's fee is cut, as the rules say.
//!
//! A user that can't be paid now, because the token's team has blocked it or because the amount is
//! too small to open an account, holds up nobody else: its part is kept on the DPO's account.
//! Anyone may have it paid out later, even after the DPO is closed: then an [`Estate`] remains
//! until the last claim. While something is kept for more than 100 accounts, no member sells seats
//! and no successor takes office, so that the storage deposit covers all that can be kept. Releases
//! never wait for that.
//!
//! ## Code
//!
//! Each call is a `do_…` function in a file named after its topic; `govern` and `market` have one
//! file for each of their topics, and `autopilot` has what the chain does by itself. A call loads
//! the DPO as a `Pool`, changes it and writes it back. A release is planned first, without writing
//! anything, and then carried out. A call that is nested so deeply that no storage layer is left
//! for a payment fails with FRAME's `TransactionalError::LimitReached`.

#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs, clippy::arithmetic_side_effects)]
// Hooks reach this code, and a panic in a hook would stop the chain.
#![warn(
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unreachable
)]

// The shared mock refers to every pallet by its crate's name, including this one.
#[cfg(test)]
extern crate self as pallet_dpo;

pub use actions::*;
pub use autopilot::{NextStep, Step};
pub use govern::*;
pub use market::*;
pub use pallet::*;
pub use release::{DpoPayment, Effect, Recipients, Split};
pub use rules::*;
pub use sponsor::READS_OF_ITS_OWN;
pub use types::*;
pub use view::*;
pub use weights::WeightInfo;

use pool::Pool;

mod account;
mod actions;
mod autopilot;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod close;
mod commit;
mod create;
mod edition;
mod end;
mod errors;
mod events;
mod fee;
mod govern;
mod impls;
mod market;
mod members;
#[cfg(test)]
#[path = "../../mock/mod.rs"]
#[allow(clippy::unreachable)]
mod mock;
mod offer;
mod pool;
mod release;
mod rules;
pub mod runtime_api;
mod seats;
mod sponsor;
#[cfg(test)]
mod tests;
#[cfg(any(test, feature = "try-runtime"))]
mod try_state;
pub mod types;
mod unclaimed;
mod view;
pub mod weights;

use frame_support::pallet_macros::import_section;

/// Decentralized Programmable Organizations (Rulebook 3): pools of 100 seats whose members buy a
/// cabin together, or seats of another DPO. Each DPO carries its own rules. It holds its money in
/// four accounts, and anyone may have them paid out to the members.
#[import_section(events::events)]
#[import_section(errors::errors)]
// The code that FRAME generates has these.
#[allow(clippy::expect_used, clippy::unreachable)]
#[frame_support::pallet]
pub mod pallet {
	use super::{types::Member, *};
	use bullet_train_primitives::{
		Agenda, Balance, BlockNumber, CabinProvider, ClassId, DpoId, Escrow, Found, Part, Token,
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

	/// The configuration of the pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The overarching hold reason.
		type RuntimeHoldReason: From<HoldReason>;

		/// Holds the money of DPOs, in the native token or a project's.
		type Escrow: Escrow<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The classes and cabins that DPOs can take as targets.
		type Cabins: CabinProvider<Reason = Self::RuntimeHoldReason>;

		/// The agenda of what the chain does by itself.
		type Agenda: Agenda<Self::AccountId>;

		/// The refundable storage deposit for a DPO and everything stored for it, in the native
		/// token.
		type DpoDeposit: Consideration<Self::AccountId, Footprint>;

		/// The refundable storage deposit for a proposal, in the native token.
		type ProposalDeposit: Consideration<Self::AccountId, Footprint>;

		/// The refundable storage deposit for an offer of seats, in the native token.
		type OfferDeposit: Consideration<Self::AccountId, Footprint>;

		/// The id from which the DPOs' accounts are derived.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// Provides the current block number.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumber>;

		/// The number of blocks in a day. Governance may change it at any time.
		type BlocksPerDay: Get<BlockNumber>;

		/// The bounds of a new DPO's rules, and of rules that members change. Governance may change
		/// them at any time.
		type Bounds: Get<Bounds>;

		/// The treasury's account. It receives the part that a late release cuts off the fee if the
		/// rules give it to the caller and the caller isn't a member.
		#[pallet::constant]
		type Treasury: Get<Self::AccountId>;

		/// The maximum length of a DPO's name, in bytes.
		#[pallet::constant]
		type MaxNameLen: Get<u32>;

		/// The weights of the calls.
		type WeightInfo: WeightInfo;

		/// Sets up a token and classes for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: bullet_train_primitives::BenchmarkHelper<Self::AccountId>;
	}

	/// The reasons for which this pallet holds money. The storage deposits are on the account of
	/// the manager, of the proposer or of the seller; all other money is on the DPO's own.
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
		/// The Deposit Account: the price of the seats that members bought, until a target is taken
		/// (Rulebook 3.3).
		Deposit,
		/// The Yield Account: yields and milestone shares (Rulebook 3.3).
		Yield,
		/// The Bonus Account: the bonus for boarding (Rulebook 3.3).
		Bonus,
		/// The Withdraw Account: unused deposit, refunds and the fare (Rulebook 3.3).
		Withdraw,
		/// Parts kept for accounts that couldn't be paid (Rulebook 3.12).
		Unclaimed,
		/// One base unit that keeps the DPO's account alive (Rulebook 3.12).
		Base,
		/// A DPO's storage deposit, in the native token, on its manager's account (Rulebook 3.12).
		DpoDeposit,
		/// A proposal's storage deposit, in the native token, on the account that proposed it
		/// (Rulebook 3.13).
		ProposalDeposit,
		/// The storage deposit of an offer of seats, in the native token, on the seller's account
		/// (Rulebook 3.14).
		OfferDeposit,
	}

	/// The id of the next DPO.
	#[pallet::storage]
	pub type NextDpo<T: Config> = StorageValue<_, DpoId, ValueQuery>;

	/// All DPOs that aren't closed.
	#[pallet::storage]
	pub type Dpos<T: Config> = StorageMap<_, Twox64Concat, DpoId, DpoOf<T>>;

	/// The members of each DPO and its Member Queue (Rulebook 3.1, 3.10).
	#[pallet::storage]
	pub type DpoMembers<T: Config> = StorageMap<_, Twox64Concat, DpoId, MembersOf<T>, ValueQuery>;

	/// The DPOs to which an account belongs: as their manager, as a User Member or, if it is a
	/// DPO's own account, as a DPO Member.
	#[pallet::storage]
	pub type MemberOf<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Twox64Concat, DpoId>,
		),
		(),
	>;

	/// What a DPO keeps for an account that couldn't be paid (Rulebook 3.12).
	#[pallet::storage]
	pub type UnclaimedParts<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Twox64Concat, DpoId>,
		),
		KeptPart,
	>;

	/// The estates of closed DPOs that still keep something for an account (Rulebook 3.12).
	#[pallet::storage]
	pub type Estates<T: Config> = StorageMap<_, Twox64Concat, DpoId, EstateOf<T>>;

	/// The proposals that were neither removed nor have passed, by the account of the member that
	/// made them (Rulebook 3.13).
	#[pallet::storage]
	pub type Proposals<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Twox64Concat, DpoId>,
		),
		OpenProposalOf<T>,
	>;

	/// The seats that members offer for sale, by seller (Rulebook 3.14).
	#[pallet::storage]
	pub type SeatOffers<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Twox64Concat, DpoId>,
		),
		SeatOfferOf<T>,
	>;

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Create a DPO (Rulebook 3.1, 3.2, 3.8).
		///
		/// The caller becomes the manager and may buy the first seats. It pays a refundable storage
		/// deposit and the base, which is the token's minimum and one unit. Both return on closing.
		///
		/// ## Origin
		/// Signed by the manager to be.
		///
		/// ## Parameters
		/// - `name`: the DPO's name, in UTF-8: 1 to `MaxNameLen` bytes with at least one visible
		///   character, without control characters and direction overrides.
		/// - `default_target`: the target that the DPO is for. It must be available now.
		/// - `expiry`: the block before which seats are sold: after the current block, at most the
		///   rules' `selling_days` ahead and not after the expiry of a target DPO.
		/// - `seats`: the number of seats that the manager buys at once, from 0 to its cap. Each
		///   adds 1% to the management fee, up to the rules' `fee_cap`.
		/// - `referrer`: the manager's External Referrer, if any.
		/// - `rules`: a preset, or custom rules within the bounds. `None` stands for `V1`.
		///
		/// ## Errors
		/// - `DpoAccount`: the caller is a DPO's own account.
		/// - `NameEmpty`: the name has no visible character.
		/// - `NameTooLong`: the name has more than `MaxNameLen` bytes.
		/// - `NameNotText`: the name isn't UTF-8, or contains control characters or direction
		///   overrides.
		/// - `UserCapOutOfBounds`, `ManagerCapOutOfBounds`, `DpoCapOutOfBounds`,
		///   `SellingDaysOutOfBounds`, `BaseFeeOutOfBounds`, `FeeCapOutOfBounds`,
		///   `CommitGraceDaysOutOfBounds`, `LateCommitCutOutOfBounds`, `EarlyCommitFeeOutOfBounds`,
		///   `ToleranceOutOfBounds`, `TerminateDaysOutOfBounds`, `YieldGraceDaysOutOfBounds`,
		///   `LateReleaseCutOutOfBounds`, `MemberKeepsOutOfBounds`, `ExternalPartOutOfBounds`,
		///   `DirectPartOutOfBounds`: that rule is out of the bounds that governance has set.
		///   `TerminateDaysOutOfBounds` also if `terminate_days` isn't more than
		///   `commit_grace_days`.
		/// - `ExpiryNotAhead`: the expiry isn't after the current block.
		/// - `ExpiryTooFar`: the expiry is more than `selling_days` ahead.
		/// - `SeatCapExceeded`: `seats` is above the rules' `manager_cap`.
		/// - `SelfReferral`: the referrer is the caller.
		/// - `DpoAccount`: the referrer is a DPO's own account.
		/// - `TooManyDpos`: all DPO ids have been used.
		/// - `NoSuchClass`: the target class doesn't exist.
		/// - `ClassNotOnSale`: the target class is retired or sold out, or its ride would end after
		///   the last block number.
		/// - `NoSuchTarget`: the target DPO doesn't exist or is closed.
		/// - `TargetNotSelling`: the target DPO isn't CREATED, or it has expired.
		/// - `ZeroSeats`: the target is 0 seats of a DPO.
		/// - `NotEnoughSeats`: the target DPO has fewer seats left than the target asks for.
		/// - `SeatCapExceeded`: the target is more seats than the target DPO's rules allow a DPO
		///   Member.
		/// - `TargetExpiresFirst`: the target DPO's expiry is before `expiry`.
		/// - `CostTooLarge`: the price of 100 seats doesn't fit 128 bits.
		/// - `DeadlineTooFar`: the boarding deadline would be above the highest block number.
		/// - `CannotAffordDeposit`: the caller can't pay the storage deposit.
		/// - `CannotAffordBase`: the caller can't lock the base.
		/// - `CannotBePaid`: the new DPO's account can't receive the token, because the token's
		///   team has blocked it.
		/// - `CannotAffordSeats`: the caller can't lock the price of the seats.
		///
		/// ## Events
		/// - `DpoCreated`.
		/// - `SeatsBought`, if the manager buys seats.
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

		/// Buy seats of a DPO (Rulebook 3.1, 3.10).
		///
		/// The price goes to the Deposit Account. The 100th seat makes the DPO ACTIVE. A DPO can't
		/// use this call: it buys seats of another DPO with `commit`.
		///
		/// ## Origin
		/// Signed by a user or by the DPO's manager.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		/// - `seats`: the number of seats to buy: at least 1, and no more than are left. Together
		///   with the seats that the caller has, no more than the rules' `user_cap`, or
		///   `manager_cap` for the manager.
		/// - `referrer`: the account that brought the caller in, if any. Ignored unless this is the
		///   first purchase of a user. The manager names its referrer on creation.
		/// - `manager`: the manager that the DPO must have, or none for any manager.
		/// - `highest_price`: the highest price of a seat that the caller accepts, in base units,
		///   or none for any price.
		///
		/// ## Errors
		/// - `NoSuchDpo`: no DPO has this id, or it is closed.
		/// - `NotSelling`: the DPO isn't CREATED, or it has expired.
		/// - `OtherManager`: the DPO's manager isn't `manager`.
		/// - `PriceTooHigh`: the price of a seat is above `highest_price`.
		/// - `DpoAccount`: the caller is a DPO's own account.
		/// - `ZeroSeats`: `seats` is 0.
		/// - `NotEnoughSeats`: fewer seats are left.
		/// - `SeatCapExceeded`: the caller would have more seats than the rules allow.
		/// - `DpoAccount`: on a user's first purchase, the referrer is a DPO's own account.
		/// - `SelfReferral`: on a user's first purchase, the referrer is the caller.
		/// - `CannotAffordSeats`: the caller can't lock the price.
		///
		/// ## Events
		/// - `SeatsBought`.
		/// - `Filled`, if the last seat was bought.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::buy_seats().max(T::WeightInfo::buy_seats_native()))]
		pub fn buy_seats(
			origin: OriginFor<T>,
			dpo: DpoId,
			seats: u8,
			referrer: Option<T::AccountId>,
			manager: Option<T::AccountId>,
			highest_price: Option<Balance>,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			Self::do_buy_seats(who, dpo, seats, referrer, manager, highest_price)
		}

		/// Commit a DPO to a target (Rulebook 3.5, 3.12).
		///
		/// The Deposit Account pays for a cabin, which the DPO boards, or for seats of another DPO.
		/// What the target doesn't cost moves to the Withdraw Account. A member that commits after
		/// the grace period cuts the management fee for good, once at most; a member that commits
		/// within it pays the manager the rules' `early_commit_fee` of the target's cost.
		///
		/// ## Origin
		/// Signed by the manager; after the grace period by any User Member or manager of a DPO
		/// Member; within the grace period also by these, if the rules set an early commit fee.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		/// - `target`: the Default Target if it is available and costs no more than the deposit;
		///   otherwise any target in the same token that qualifies by the tolerance. A target DPO's
		///   boarding deadline mustn't be later than this DPO's.
		/// - `referrer`: the account that brought this DPO into the DPO whose seats it buys, if
		///   any. Only the manager may name one.
		///
		/// ## Errors
		/// - `NoSuchDpo`: no DPO has this id, or it is closed.
		/// - `NotActive`: the DPO isn't ACTIVE.
		/// - `NotMember`: the caller is neither the manager, nor a User Member, nor the manager of
		///   a DPO Member.
		/// - `ManagersGrace`: a member calls within the grace period, and the rules set no early
		///   commit fee.
		/// - `ReferrerNotAllowed`: a referrer is named although the caller isn't the manager or the
		///   target is a cabin.
		/// - `DpoAccount`: the referrer is a DPO's own account.
		/// - `DeadlinePassed`: the DPO's boarding deadline is reached.
		/// - `NoSuchClass`: the target class doesn't exist.
		/// - `ClassNotOnSale`: the target class is retired or sold out, or its ride would end after
		///   the last block number.
		/// - `NoSuchTarget`: the target DPO doesn't exist or is closed.
		/// - `TargetNotSelling`: the target DPO isn't CREATED, or it has expired.
		/// - `ZeroSeats`: the target is 0 seats of a DPO.
		/// - `NotEnoughSeats`: the target DPO has fewer seats left than the target asks for.
		/// - `SeatCapExceeded`: the target is more seats than the target DPO's rules allow a DPO
		///   Member.
		/// - `OtherToken`: the target is in another token than the DPO's.
		/// - `DefaultTargetAvailable`: the target isn't the Default Target, which is available and
		///   costs no more than the deposit.
		/// - `DeadlineTooLate`: the target isn't the Default Target but a DPO with a later boarding
		///   deadline.
		/// - `YieldRateTooLow`, `BonusRateTooLow`, `DurationTooLong`, `DurationTooShort`,
		///   `CostTooLow`: the target isn't the Default Target, and in this figure what it
		///   guarantees falls short of the promise by more than the tolerance. A promised duration
		///   above the DPO's own is always too long.
		/// - `CostExceedsDeposit`: the target costs more than the deposit.
		/// - `CannotAffordEarlyCommit`: the caller can't lock the early commit fee.
		/// - `SelfReferral`: the referrer is the founder of this DPO.
		/// - BulletTrain's `TurnoverTooLarge`: the turnover of the class's train would no longer
		///   fit 128 bits.
		///
		/// ## Events
		/// - `FeeCut`, if a member commits after the grace period for the first time.
		/// - `EarlyCommitPaid`, if a member pays for committing within it; `Kept` before it, if the
		///   manager can't be paid.
		/// - TravelCabin's `Boarded`, if the target is a cabin, with the events of its bonus before
		///   it and those of milestones that it reaches after it.
		/// - `SeatsBought` of the other DPO, if the target is seats, and `Filled` if they are its
		///   last.
		/// - `Committed`.
		#[pallet::call_index(2)]
		#[pallet::weight(Pallet::<T>::weight_of_commit())]
		pub fn commit(
			origin: OriginFor<T>,
			dpo: DpoId,
			target: Target,
			referrer: Option<T::AccountId>,
		) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_commit(caller, dpo, target, referrer)
		}

		/// Report a DPO that wasn't filled by its expiry (Rulebook 3.6).
		///
		/// The DPO becomes FAILED, and its deposit moves to the Withdraw Account, ready to be
		/// released to the members.
		///
		/// ## Origin
		/// Signed by anyone.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		///
		/// ## Errors
		/// - `NoSuchDpo`: no DPO has this id, or it is closed.
		/// - `NotCreated`: the DPO isn't CREATED.
		/// - `NotExpired`: the current block is before the expiry.
		///
		/// ## Events
		/// - `Failed`.
		#[pallet::call_index(3)]
		pub fn report_failed(origin: OriginFor<T>, dpo: DpoId) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_report_failed(caller, dpo)
		}

		/// Terminate a DPO that took no target in time (Rulebook 3.6).
		///
		/// The DPO becomes TERMINATED, and its deposit moves to the Withdraw Account, ready to be
		/// released to the members.
		///
		/// ## Origin
		/// Signed by the manager, a User Member or the manager of a DPO Member once the DPO has
		/// been ACTIVE for more than the rules' `terminate_days`; by anyone after more than twice
		/// that time, and from the boarding deadline on.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		///
		/// ## Errors
		/// - `NoSuchDpo`: no DPO has this id, or it is closed.
		/// - `NotActive`: the DPO isn't ACTIVE.
		/// - `TooEarlyToTerminate`: the DPO has been ACTIVE for `terminate_days` or less, and the
		///   boarding deadline isn't reached.
		/// - `NotMember`: the DPO has been ACTIVE for twice that time or less, the boarding
		///   deadline isn't reached, and the caller is neither the manager, nor a User Member, nor
		///   the manager of a DPO Member.
		///
		/// ## Events
		/// - `Terminated`.
		#[pallet::call_index(4)]
		pub fn terminate(origin: OriginFor<T>, dpo: DpoId) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_terminate(caller, dpo)
		}

		/// Release the Yield Account (Rulebook 3.9).
		///
		/// First comes the manager's fee on what has arrived. Of the rest every seat gets the same
		/// number of whole units; what doesn't divide stays for the next release. A DPO Member's
		/// part goes to its Yield Account. A release more than the rules' `yield_grace_days` after
		/// there was enough to release cuts the fee. If a user can't be paid, its part is kept.
		///
		/// ## Origin
		/// Signed by anyone.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		/// - `recipients`: the recipients to pay for, as the view function `would_release` returns
		///   them. The fee for recipients that the release doesn't have is refunded.
		///
		/// ## Errors
		/// - `NoSuchDpo`: no DPO has this id, or it is closed.
		/// - `TooFewRecipients`: the release has more recipients than declared, or the DPO has more
		///   members.
		/// - `NothingToRelease`: the account is empty.
		/// - `TooLittleToRelease`: less than 100 units, one a seat, would go to the members.
		///
		/// ## Events
		/// - `Paid` for each account that was paid, `Kept` for each that couldn't be, `PassedOn`
		///   for each DPO Member that got something.
		/// - `YieldReleased`.
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

		/// Release the Bonus Account (Rulebook 3.11).
		///
		/// The balance is assigned to members by seats. Each part goes on to the member's
		/// referrers, less what the rules let the member keep. A DPO Member's part goes to its
		/// Bonus Account, less the share of its founder's seats, which goes to referrers as well.
		/// If an account can't be paid, its part is kept.
		///
		/// ## Origin
		/// Signed by anyone.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		/// - `recipients`: the recipients to pay for, as the view function `would_release` returns
		///   them. The fee for recipients that the release doesn't have is refunded.
		///
		/// ## Errors
		/// - `NoSuchDpo`: no DPO has this id, or it is closed.
		/// - `TooFewRecipients`: the release has more recipients than declared, or the DPO has more
		///   members.
		/// - `NothingToRelease`: the account is empty, or what is in it would pay nobody.
		///
		/// ## Events
		/// - `Paid` for each account that was paid, `Kept` for each that couldn't be, `PassedOn`
		///   for each DPO Member that got something.
		/// - `BonusReleased`.
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

		/// Release the Withdraw Account (Rulebook 3.6, 3.7).
		///
		/// Every seat gets the same number of whole units; what doesn't divide stays for the next
		/// release. The release of a DPO that is over also changes the state of the DPO Members
		/// that still hold committed seats of it: a refund makes them ACTIVE again, or TERMINATED
		/// from their boarding deadline on, and a returned fare COMPLETED. If a user can't be paid,
		/// its part is kept.
		///
		/// ## Origin
		/// Signed by anyone.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		/// - `recipients`: the recipients to pay for, as the view function `would_release` returns
		///   them. The fee for recipients that the release doesn't have is refunded.
		///
		/// ## Errors
		/// - `NoSuchDpo`: no DPO has this id, or it is closed.
		/// - `TooFewRecipients`: the release has more recipients than declared, or the DPO has more
		///   members.
		/// - `NothingToRelease`: the release would pay nobody and change no DPO Member's state.
		///
		/// ## Events
		/// - `Paid` for each account that was paid, `Kept` for each that couldn't be, `PassedOn`
		///   for each DPO Member's account that got something.
		/// - `Reactivated`, `RefundedTooLate` or `Completed` for each DPO Member whose state
		///   changes.
		/// - `WithdrawReleased`.
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
		/// ## Origin
		/// Signed by the manager.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		/// - `fee`: the new fee, in millionths of the yield. Must be lower than the current one.
		///
		/// ## Errors
		/// - `NoSuchDpo`: no DPO has this id, or it is closed.
		/// - `NotManager`: the caller isn't the manager.
		/// - `DpoOver`: the DPO is COMPLETED, FAILED or TERMINATED.
		/// - `FeeNotLower`: `fee` isn't lower than the current fee.
		///
		/// ## Events
		/// - `FeeLowered`.
		#[pallet::call_index(8)]
		pub fn lower_fee(origin: OriginFor<T>, dpo: DpoId, fee: Part) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_lower_fee(caller, dpo, fee)
		}

		/// Pay out what a DPO keeps for an account (Rulebook 3.12).
		///
		/// All of it goes to `who`, also after the DPO is closed. The last claim of a closed DPO
		/// ends its account: the rest of its money and of its storage deposit returns to the
		/// manager.
		///
		/// ## Origin
		/// Signed by anyone.
		///
		/// ## Parameters
		/// - `dpo`: the DPO, which may be closed.
		/// - `who`: the account for which something is kept.
		///
		/// ## Errors
		/// - `NothingUnclaimed`: the DPO keeps nothing for `who`.
		/// - `CannotBePaid`: `who` still can't receive the token, or the amount is too small to
		///   open an account.
		///
		/// ## Events
		/// - `UnclaimedPaid`.
		/// - After the last claim of a closed DPO: `Dissolved`, or `Kept` if the manager can't be
		///   paid the rest.
		#[pallet::call_index(9)]
		pub fn claim_unclaimed(
			origin: OriginFor<T>,
			dpo: DpoId,
			who: T::AccountId,
		) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_claim_unclaimed(caller, dpo, who)
		}

		/// Close a DPO (Rulebook 3.12).
		///
		/// Rounding remainders, the base and the storage deposit go to the manager. If the DPO
		/// keeps something for other accounts, the base and a part of the deposit stay until all of
		/// it is claimed.
		///
		/// ## Origin
		/// Signed by anyone; by the manager as long as no seat is sold and the DPO hasn't expired.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		/// - `members`: the number of members to pay for, as the view function `dpo` returns it.
		///   The fee for members that the DPO doesn't have is refunded.
		///
		/// ## Errors
		/// - `NoSuchDpo`: no DPO has this id, or it is closed.
		/// - `TooFewMembers`: the DPO has more members than declared.
		/// - `NotOver`: the DPO isn't COMPLETED, FAILED or TERMINATED, and it isn't CREATED without
		///   a seat sold.
		/// - `NotExpired`: the DPO is CREATED without a seat sold, it hasn't reached its expiry,
		///   and the caller isn't the manager.
		/// - `TargetNotClosed`: the DPO whose seats it took last isn't closed.
		/// - `StillToRelease`: a release would still pay somebody or change a DPO Member's state.
		///
		/// ## Events
		/// - `Paid` or `Kept` for each remainder, if the DPO keeps something for other accounts.
		/// - `Closed`.
		/// - If it keeps nothing: `Dissolved`, or `Kept` if the manager can't be paid the rest.
		#[pallet::call_index(15)]
		#[pallet::weight(Pallet::<T>::weight_of_close((*members).into()))]
		pub fn close(origin: OriginFor<T>, dpo: DpoId, members: u8) -> DispatchResultWithPostInfo {
			let caller = ensure_signed(origin)?;
			Self::do_close(caller, dpo, members)
		}

		/// Propose a decision to the members of a DPO (Rulebook 3.13).
		///
		/// From the 100th seat on, until the DPO is over, its members decide by seats. A member has
		/// one open proposal at most; a new one replaces one that has lapsed. The proposer pays a
		/// refundable storage deposit. Proposing is no vote.
		///
		/// A proposal lapses after more than 7 days, when its maker sells its last seat, and when
		/// the DPO is over.
		///
		/// ## Origin
		/// Signed by a User Member, by the manager, or by the manager of a DPO Member.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		/// - `proposal`: what is proposed. It must be allowed now, and again when it passes.
		/// - `acts_for`: the DPO Member for which the caller, its manager, proposes. `None` if the
		///   caller proposes for itself.
		///
		/// ## Errors
		/// - `NoSuchDpo`: no DPO has this id, or it is closed.
		/// - `NotFilled`: the DPO still sells seats.
		/// - `DpoOver`: the DPO is COMPLETED, FAILED or TERMINATED.
		/// - `NotMember`: the caller has no seats and isn't the manager, or `acts_for` isn't a DPO
		///   Member.
		/// - `NotManager`: the caller isn't the manager of `acts_for`.
		/// - `ProposalOpen`: the member has an open proposal.
		/// - `NoRuleChange`, `RuleChangedTwice`: the list of rules is empty, or names a rule twice.
		/// - `ToleranceNotLower`: the tolerance would not fall.
		/// - `CapBelowSeats`: a member has more seats than a changed cap that applies to it.
		/// - `UserCapOutOfBounds`, `ManagerCapOutOfBounds`, `DpoCapOutOfBounds`,
		///   `CommitGraceDaysOutOfBounds`, `LateCommitCutOutOfBounds`, `EarlyCommitFeeOutOfBounds`,
		///   `ToleranceOutOfBounds`, `TerminateDaysOutOfBounds`, `YieldGraceDaysOutOfBounds`,
		///   `LateReleaseCutOutOfBounds`: the changed rule would be out of the bounds that
		///   governance has set. The termination period must also be longer than the grace period
		///   for committing.
		/// - `FeeNotLower`: the fee isn't lower than the current one.
		/// - `DpoAccount`: the successor is a DPO's own account.
		/// - `NotActive`: only an ACTIVE DPO can be dissolved or take a target.
		/// - `DeadlinePassed`, `NoSuchClass`, `ClassNotOnSale`, `NoSuchTarget`, `TargetNotSelling`,
		///   `ZeroSeats`, `NotEnoughSeats`, `SeatCapExceeded`, `OtherToken`,
		///   `DefaultTargetAvailable`, `DeadlineTooLate`, `YieldRateTooLow`, `BonusRateTooLow`,
		///   `DurationTooLong`, `DurationTooShort`, `CostTooLow`, `CostExceedsDeposit`: `commit`
		///   would fail with it for the proposed target.
		/// - `CannotAffordDeposit`: the caller can't pay the storage deposit.
		///
		/// ## Events
		/// - `Proposed`.
		#[pallet::call_index(10)]
		#[pallet::weight(Pallet::<T>::weight_of_propose(proposal))]
		pub fn propose(
			origin: OriginFor<T>,
			dpo: DpoId,
			proposal: Proposal<T::AccountId>,
			acts_for: Option<DpoId>,
		) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_propose(caller, dpo, proposal, acts_for)
		}

		/// Vote for a proposal with all seats that a member has (Rulebook 3.13).
		///
		/// With more than half of all 100 seats in favour the proposal takes effect in this call,
		/// and its deposit returns. A vote counts no more for seats that the member sells later,
		/// and seats that it gets later count when it votes again.
		///
		/// ## Origin
		/// Signed by a User Member, by the manager if it has seats, or by the manager of a DPO
		/// Member.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		/// - `maker`: the member that made the proposal: the user's account, or the DPO Member's
		///   own.
		/// - `proposal`: what the caller votes for. It must be what the maker has proposed.
		/// - `acts_for`: the DPO Member for which the caller, its manager, votes. `None` if the
		///   caller votes for itself.
		///
		/// ## Errors
		/// - `NoSuchDpo`: no DPO has this id, or it is closed.
		/// - `NotFilled`: the DPO still sells seats.
		/// - `DpoOver`: the DPO is COMPLETED, FAILED or TERMINATED.
		/// - `NotMember`: `acts_for` isn't a DPO Member.
		/// - `NotManager`: the caller isn't the manager of `acts_for`.
		/// - `NoVote`: the caller has no seats.
		/// - `NoSuchProposal`: `maker` has no proposal here.
		/// - `ProposalLapsed`: it has lapsed.
		/// - `OtherProposal`: `maker` has proposed something else.
		/// - `ToleranceNotLower`, `CapBelowSeats`, `UserCapOutOfBounds`, `ManagerCapOutOfBounds`,
		///   `DpoCapOutOfBounds`, `CommitGraceDaysOutOfBounds`, `LateCommitCutOutOfBounds`,
		///   `EarlyCommitFeeOutOfBounds`, `ToleranceOutOfBounds`, `TerminateDaysOutOfBounds`,
		///   `YieldGraceDaysOutOfBounds`, `LateReleaseCutOutOfBounds`, `FeeNotLower`, `NotActive`,
		///   `DeadlinePassed`, `NoSuchClass`, `ClassNotOnSale`, `NoSuchTarget`, `TargetNotSelling`,
		///   `NotEnoughSeats`, `SeatCapExceeded`, `DefaultTargetAvailable`, `DeadlineTooLate`,
		///   `YieldRateTooLow`, `CostExceedsDeposit`: the vote decides, and `propose` would refuse
		///   the proposal now. The same goes for its other errors.
		/// - BulletTrain's `TurnoverTooLarge`: the vote decides for a cabin, and the turnover of
		///   its train would no longer fit 128 bits.
		///
		/// ## Events
		/// - `Voted`.
		/// - If the vote decides, the event of the effect: `RulesChanged`, `FeeLowered`,
		///   `SuccessorNamed`, `Terminated`, or the events of `commit`; then `ProposalPassed`.
		#[pallet::call_index(11)]
		#[pallet::weight(Pallet::<T>::weight_of_vote(proposal))]
		pub fn vote(
			origin: OriginFor<T>,
			dpo: DpoId,
			maker: T::AccountId,
			proposal: Proposal<T::AccountId>,
			acts_for: Option<DpoId>,
		) -> DispatchResultWithPostInfo {
			let caller = ensure_signed(origin)?;
			Self::do_vote(caller, dpo, maker, proposal, acts_for)
		}

		/// Take back a vote (Rulebook 3.13).
		///
		/// ## Origin
		/// Signed as for `vote`.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		/// - `maker`: the member that made the proposal.
		/// - `acts_for`: the DPO Member whose vote the caller, its manager, takes back. `None` if
		///   it is the caller's own.
		///
		/// ## Errors
		/// - `NoSuchDpo`, `NotFilled`, `DpoOver`, `NotMember`, `NotManager`, `NoVote`,
		///   `NoSuchProposal`, `ProposalLapsed`: as for `vote`.
		/// - `NotVoted`: the member hasn't voted for the proposal.
		///
		/// ## Events
		/// - `VoteTakenBack`.
		#[pallet::call_index(12)]
		pub fn take_back_vote(
			origin: OriginFor<T>,
			dpo: DpoId,
			maker: T::AccountId,
			acts_for: Option<DpoId>,
		) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_take_back_vote(caller, dpo, maker, acts_for)
		}

		/// Remove a proposal, whose deposit returns (Rulebook 3.13).
		///
		/// ## Origin
		/// Signed by its maker, for a DPO Member by that DPO's manager; by anyone once it has
		/// lapsed.
		///
		/// ## Parameters
		/// - `dpo`: the DPO, which may be closed.
		/// - `maker`: the member that made the proposal.
		///
		/// ## Errors
		/// - `NoSuchProposal`: `maker` has no proposal here.
		/// - `NotLapsed`: the proposal is open, and the caller isn't its maker.
		///
		/// ## Events
		/// - `ProposalRemoved`.
		#[pallet::call_index(13)]
		pub fn remove_proposal(
			origin: OriginFor<T>,
			dpo: DpoId,
			maker: T::AccountId,
		) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_remove_proposal(caller, dpo, maker)
		}

		/// Take office as the manager that the members have named (Rulebook 3.13).
		///
		/// The caller puts up the DPO's storage deposit and pays the base to the manager that it
		/// replaces, whose deposit returns. From now on it acts for the DPO and earns the fee: at
		/// most the rules' base fee, and 1% for each seat that it holds itself.
		///
		/// ## Origin
		/// Signed by the successor that a passed proposal has named.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		///
		/// ## Errors
		/// - `NoSuchDpo`: no DPO has this id, or it is closed.
		/// - `NotSuccessor`: the members haven't named the caller.
		/// - `DpoOver`: the DPO is COMPLETED, FAILED or TERMINATED.
		/// - `TooManyKept`: the DPO, or the one of which it holds committed seats, keeps something
		///   for more than 100 accounts.
		/// - `CannotAffordDeposit`: the caller can't pay the storage deposit.
		/// - `CannotAffordBase`: the caller can't lock the base.
		///
		/// ## Events
		/// - `Kept`, if the earlier manager can't be paid the base.
		/// - `OfficeTaken`.
		#[pallet::call_index(14)]
		#[pallet::weight(Pallet::<T>::weight_of_office(true))]
		pub fn take_office(origin: OriginFor<T>, dpo: DpoId) -> DispatchResultWithPostInfo {
			let caller = ensure_signed(origin)?;
			Self::do_take_office(caller, dpo)
		}

		/// Offer seats for sale (Rulebook 3.14).
		///
		/// The offer replaces an earlier one of the caller. It stays until others have taken all of
		/// its seats, and lapses when the DPO commits, fails, is terminated, is refunded or is
		/// over, when a proposal passes, and when the office changes. What is not yet released goes
		/// to the taker with the seats. The caller pays a refundable storage deposit.
		///
		/// ## Origin
		/// Signed by a User Member other than the founder and the manager.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		/// - `seats`: the number of seats: at least 1, and no more than the caller has.
		/// - `price`: the price of each seat, in base units of the DPO's token. May be 0.
		///
		/// ## Errors
		/// - `NoSuchDpo`: no DPO has this id, or it is closed.
		/// - `DpoOver`: the DPO is COMPLETED, FAILED or TERMINATED.
		/// - `NotMember`: the caller has no seats.
		/// - `ManagersSeats`: the caller is the founder or the manager.
		/// - `ZeroSeats`: `seats` is 0.
		/// - `NotEnoughSeats`: the caller has fewer seats.
		/// - `CostTooLarge`: the price of the seats doesn't fit 128 bits.
		/// - `CannotAffordDeposit`: the caller can't pay the storage deposit.
		///
		/// ## Events
		/// - `SeatsOffered`.
		#[pallet::call_index(16)]
		pub fn offer_seats(
			origin: OriginFor<T>,
			dpo: DpoId,
			seats: u8,
			price: Balance,
		) -> DispatchResult {
			let seller = ensure_signed(origin)?;
			Self::do_offer_seats(seller, dpo, seats, price)
		}

		/// Take seats that a member offers, some or all of them (Rulebook 3.14).
		///
		/// Seats and money move together. What is not yet released follows the seats. A caller
		/// without seats takes over the seller's referrers and isn't queued.
		///
		/// ## Origin
		/// Signed by a user other than the founder and the seller.
		///
		/// ## Parameters
		/// - `dpo`: the DPO.
		/// - `seller`: the member that offers the seats.
		/// - `seats`: the number of seats to take: at least 1, and no more than are offered.
		///   Together with the seats that the caller has, no more than the rules' `user_cap`, or
		///   `manager_cap` for the manager.
		/// - `highest_price`: the highest price of a seat that the caller accepts, in base units of
		///   the DPO's token. The caller pays the price that the seller asks.
		/// - `edition`: the edition that the caller has seen, as the view functions `dpo` and
		///   `seat_offers` return it. If something has changed what a seat is worth since, the call
		///   fails.
		///
		/// ## Errors
		/// - `NoSuchDpo`: no DPO has this id, or it is closed.
		/// - `DpoOver`: the DPO is COMPLETED, FAILED or TERMINATED.
		/// - `DpoAccount`: the caller is a DPO's own account.
		/// - `FounderTakes`: the caller is the founder.
		/// - `OwnOffer`: the caller is the seller.
		/// - `TooManyKept`: the DPO keeps something for more than 100 accounts.
		/// - `NoSuchOffer`: `seller` offers no seats.
		/// - `OfferLapsed`: the offer has lapsed.
		/// - `OtherEdition`: the DPO's edition isn't `edition`.
		/// - `PriceTooHigh`: the price of a seat is above `highest_price`.
		/// - `ZeroSeats`: `seats` is 0.
		/// - `NotEnoughSeats`: fewer seats are offered.
		/// - `SeatCapExceeded`: the caller would have more seats than the rules allow.
		/// - `CannotAffordSeats`: the caller can't lock the price.
		/// - `CannotBePaid`: the seller can't receive the price now.
		///
		/// ## Events
		/// - `SeatsSold`.
		#[pallet::call_index(17)]
		pub fn take_seats(
			origin: OriginFor<T>,
			dpo: DpoId,
			seller: T::AccountId,
			seats: u8,
			highest_price: Balance,
			edition: u32,
		) -> DispatchResult {
			let taker = ensure_signed(origin)?;
			Self::do_take_seats(taker, dpo, seller, seats, highest_price, edition)
		}

		/// Withdraw an offer of seats, whose deposit returns (Rulebook 3.14).
		///
		/// ## Origin
		/// Signed by the seller; by anyone once the offer has lapsed.
		///
		/// ## Parameters
		/// - `dpo`: the DPO, which may be closed.
		/// - `seller`: the member that offers the seats.
		///
		/// ## Errors
		/// - `NoSuchOffer`: `seller` offers no seats.
		/// - `NotLapsed`: the offer hasn't lapsed, and the caller isn't the seller.
		///
		/// ## Events
		/// - `OfferWithdrawn`.
		#[pallet::call_index(18)]
		pub fn withdraw_offer(
			origin: OriginFor<T>,
			dpo: DpoId,
			seller: T::AccountId,
		) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_withdraw_offer(caller, dpo, seller)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A DPO with its state, its four accounts, its rules and the blocks from which calls
		/// become possible. `None` if there is no such DPO or it is closed.
		pub fn dpo(dpo: DpoId) -> Option<DpoView<T::AccountId>> {
			Self::view_dpo(dpo)
		}

		/// A DPO's state. To tell CHAINED from RUNNING, the read follows the chain upwards, 1,000
		/// links at most. In a longer chain the state is `Committed`, and `head` returns the DPO
		/// from which to continue. `None` if there is no such DPO or it is closed.
		pub fn state(dpo: DpoId) -> Option<State> {
			Self::view_state(dpo)
		}

		/// The head of a DPO's chain. If the chain is longer than 1,000 links, the DPO 1,000 links
		/// up, from which to continue. `None` if there is no such DPO or it is closed.
		pub fn head(dpo: DpoId) -> Option<Head> {
			Self::view_head(dpo)
		}

		/// The DPO whose seats a DPO holds: one link up its chain. `None` if it holds none.
		pub fn parent(dpo: DpoId) -> Option<DpoId> {
			Self::view_parent(dpo)
		}

		/// The DPOs that hold committed seats of a DPO, one link down its chains: up to `limit` of
		/// them (at most 100), after skipping the first `from`, in the order of joining.
		pub fn children(dpo: DpoId, from: u32, limit: u32) -> Vec<DpoId> {
			Self::view_children(dpo, from, limit)
		}

		/// A DPO's members with their seats and referrers: up to `limit` of them (at most 100),
		/// after skipping the first `from`, in the order of joining.
		pub fn members(dpo: DpoId, from: u32, limit: u32) -> Vec<Member<T::AccountId>> {
			Self::view_members(dpo, from, limit)
		}

		/// The payments that a release of one of a DPO's accounts by `caller` would make now, and
		/// the recipients to declare for it. `None` if the release would fail.
		pub fn would_release(
			dpo: DpoId,
			account: Releasable,
			caller: T::AccountId,
		) -> Option<ReleaseView<T::AccountId>> {
			Self::view_release(dpo, account, caller)
		}

		/// The calls that an account can make for a DPO now.
		pub fn actions(dpo: DpoId, who: T::AccountId) -> Vec<Action> {
			Self::view_actions(dpo, who)
		}

		/// The cost and the rates at which an ACTIVE DPO could take a target now. Otherwise the
		/// error with which `commit` would fail for this target, whoever calls it.
		pub fn offer(dpo: DpoId, target: Target) -> Result<OfferView, DispatchError> {
			Self::view_offer(dpo, target)
		}

		/// Compares a target that is available with the promised one of a DPO in any state. If the
		/// target isn't available, the error that says why.
		pub fn compare(dpo: DpoId, target: Target) -> Result<Comparison, DispatchError> {
			Self::view_compare(dpo, target)
		}

		/// The DPOs whose Default Target is a cabin of a class: up to `limit` of them (at most
		/// 100), with ids from `from` on. One call looks at 1,000 ids at most, and returns the id
		/// from which to continue.
		pub fn dpos_for(class_id: ClassId, from: DpoId, limit: u32) -> Found {
			Self::view_dpos_for(class_id, from, limit)
		}

		/// The DPOs that sell seats now: up to `limit` of them (at most 100), with ids from `from`
		/// on. One call looks at 1,000 ids at most, and returns the id from which to continue.
		pub fn dpos_selling(from: DpoId, limit: u32) -> Found {
			Self::view_dpos_selling(from, limit)
		}

		/// The DPOs to which an account belongs, as manager, as User Member or, if it is a DPO's
		/// own account, as a DPO Member: up to `limit` of them (at most 100), after skipping the
		/// first `from` (at most 10,000), in no particular order.
		pub fn dpos_of(who: T::AccountId, from: u32, limit: u32) -> Vec<DpoId> {
			Self::view_dpos_of(who, from, limit)
		}

		/// The amounts that DPOs keep for an account, in base units of each DPO's token: up to
		/// `limit` entries (at most 100), after skipping the first `from` (at most 10,000), in no
		/// particular order.
		pub fn unclaimed_of(
			who: T::AccountId,
			from: u32,
			limit: u32,
		) -> Vec<UnclaimedPart<T::AccountId>> {
			Self::view_unclaimed_of(who, from, limit)
		}

		/// The proposals to a DPO, with their votes: those of its members and of its manager. Some
		/// may have lapsed. Proposals of accounts that are neither any more have lapsed, too, and
		/// only `proposals_of` returns them.
		pub fn proposals(dpo: DpoId) -> Vec<ProposalView<T::AccountId>> {
			Self::view_proposals(dpo)
		}

		/// The proposals that an account has made, as a user or, if it is a DPO's own account, as a
		/// DPO Member: up to `limit` of them (at most 100), after skipping the first `from` (at
		/// most 10,000), in no particular order.
		pub fn proposals_of(
			maker: T::AccountId,
			from: u32,
			limit: u32,
		) -> Vec<ProposalView<T::AccountId>> {
			Self::view_proposals_of(maker, from, limit)
		}

		/// The proposals on which an account can vote, for itself or for a DPO that it manages. The
		/// read looks at up to `limit` of the DPOs to which the account belongs (at most 100),
		/// after skipping the first `from` (at most 10,000), in no particular order.
		pub fn ballots(who: T::AccountId, from: u32, limit: u32) -> Vec<Ballot<T::AccountId>> {
			Self::view_ballots(who, from, limit)
		}

		/// The seats that members of a DPO offer for sale, with what a seat is worth. Some of the
		/// offers may have lapsed.
		pub fn seat_offers(dpo: DpoId) -> Vec<SeatOfferView<T::AccountId>> {
			Self::view_seat_offers(dpo)
		}

		/// The seats that an account offers for sale: up to `limit` offers (at most 100), after
		/// skipping the first `from` (at most 10,000), in no particular order.
		pub fn seat_offers_of(
			seller: T::AccountId,
			from: u32,
			limit: u32,
		) -> Vec<SeatOfferView<T::AccountId>> {
			Self::view_seat_offers_of(seller, from, limit)
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
