//! A DPO's own rules, the three presets and the bounds that governance sets (Rulebook 3.2).

use crate::Error;
use bullet_train_primitives::Part;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::ensure;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::Permill;

/// The recipient of the part that a late release of yield cuts off the manager's fee (Rulebook 3.2,
/// 3.9).
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
pub enum CutTo {
	/// All members, by seats.
	Members,
	/// The caller, if it acts as a member; the treasury for any other caller. If the manager calls,
	/// all members, by seats.
	Caller,
}

/// The rules of a DPO, chosen on creation. Members can change some of them (Rulebook 3.13). Parts
/// are in millionths (Rulebook 3.2).
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
pub struct Rules {
	/// The most seats that a User Member may have.
	pub user_cap: u8,
	/// The most seats that the manager may have.
	pub manager_cap: u8,
	/// The most seats that a DPO Member may have.
	pub dpo_cap: u8,
	/// The selling time: the most days from creation to expiry.
	pub selling_days: u16,
	/// The base of the management fee, to which the manager's seats on creation add 1% each.
	pub base_fee: Part,
	/// The cap of the management fee.
	pub fee_cap: Part,
	/// The grace period for committing: the days after becoming ACTIVE in which only the manager
	/// commits.
	pub commit_grace_days: u16,
	/// The part of the management fee that is lost for good when a member commits after the grace
	/// period.
	pub late_commit_cut: Part,
	/// The part of the target's cost that a member pays the manager to commit within the grace
	/// period. `None` if members can't.
	pub early_commit_fee: Option<Part>,
	/// The tolerance: the part by which another target may fall short of the promise
	/// (Rulebook 3.12).
	pub tolerance: Part,
	/// The termination period: the number of days that a DPO has to be ACTIVE before members may
	/// terminate it. Anyone may after twice that time.
	pub terminate_days: u16,
	/// The grace period for releasing yield: the days that yield may wait without a cut of the
	/// manager's fee.
	pub yield_grace_days: u16,
	/// The part of the management fee that a later release cuts off.
	pub late_release_cut: Part,
	/// The recipient of the part that a late release cuts off.
	pub cut_to: CutTo,
	/// The part of its distributable bonus that a member keeps.
	pub member_keeps: Part,
	/// The External Referrer's part of the distributable bonus that the member doesn't keep.
	pub external_part: Part,
	/// The Internal Referrer's part of the bonus that the member and the External Referrer don't
	/// get. The Internal Referrer's own Internal Referrer gets the rest.
	pub direct_part: Part,
}

/// The number of rules that members can change.
pub(crate) const CHANGEABLE: usize = 11;

/// Another value for one of a DPO's rules. Parts are in millionths (Rulebook 3.2, 3.13).
///
/// The rules that aren't here have acted when members can vote: the selling time, the base and the
/// cap of the fee act on creation, and the bonus is owed to referrers.
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
pub enum RuleChange {
	/// The most seats that a User Member may have.
	UserCap(u8),
	/// The most seats that the manager may have.
	ManagerCap(u8),
	/// The most seats that a DPO Member may have.
	DpoCap(u8),
	/// The grace period for committing, in days.
	CommitGraceDays(u16),
	/// The part of the management fee that a late commit cuts.
	LateCommitCut(Part),
	/// The part of the target's cost for which a member may commit within the grace period. `None`
	/// if members can't.
	EarlyCommitFee(Option<Part>),
	/// The tolerance, which can only fall.
	Tolerance(Part),
	/// The termination period, in days.
	TerminateDays(u16),
	/// The grace period for releasing yield, in days.
	YieldGraceDays(u16),
	/// The part of the management fee that a late release cuts off.
	LateReleaseCut(Part),
	/// The recipient of the part that a late release cuts off.
	CutTo(CutTo),
}

/// The choice of a DPO's rules on creation: a preset, or custom rules (Rulebook 3.2).
#[derive(
	Clone,
	Copy,
	Default,
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
pub enum RuleSet {
	/// The preset V1, the default.
	#[default]
	V1,
	/// The preset of the GT-01 draft.
	Gt01Draft,
	/// The preset of the early draft.
	EarlyDraft,
	/// Custom rules. Each must be within the bounds.
	Custom(Rules),
}

impl RuleSet {
	/// The rules chosen.
	pub fn rules(self) -> Rules {
		match self {
			Self::V1 => Rules::V1,
			Self::Gt01Draft => Rules::GT01_DRAFT,
			Self::EarlyDraft => Rules::EARLY_DRAFT,
			Self::Custom(rules) => rules,
		}
	}
}

impl Rules {
	/// The rules that members can change (Rulebook 3.13).
	fn changeable(&self) -> [RuleChange; CHANGEABLE] {
		[
			RuleChange::UserCap(self.user_cap),
			RuleChange::ManagerCap(self.manager_cap),
			RuleChange::DpoCap(self.dpo_cap),
			RuleChange::CommitGraceDays(self.commit_grace_days),
			RuleChange::LateCommitCut(self.late_commit_cut),
			RuleChange::EarlyCommitFee(self.early_commit_fee),
			RuleChange::Tolerance(self.tolerance),
			RuleChange::TerminateDays(self.terminate_days),
			RuleChange::YieldGraceDays(self.yield_grace_days),
			RuleChange::LateReleaseCut(self.late_release_cut),
			RuleChange::CutTo(self.cut_to),
		]
	}

	/// Ensures that members can terminate the DPO only after they could have committed it. Fails
	/// with `TerminateDaysOutOfBounds`.
	pub fn ensure_outlasts_grace<T>(&self) -> Result<(), Error<T>> {
		let outlasts_grace = self.terminate_days > self.commit_grace_days;
		ensure!(outlasts_grace, Error::<T>::TerminateDaysOutOfBounds);
		Ok(())
	}

	/// The preset V1.
	pub const V1: Self = Self {
		user_cap: 15,
		manager_cap: 15,
		dpo_cap: 30,
		selling_days: 60,
		base_fee: Part::from_percent(5),
		fee_cap: Part::from_percent(20),
		commit_grace_days: 7,
		late_commit_cut: Part::from_percent(50),
		early_commit_fee: None,
		tolerance: Part::from_percent(20),
		terminate_days: 15,
		yield_grace_days: 5,
		late_release_cut: Part::from_percent(50),
		cut_to: CutTo::Members,
		member_keeps: Part::zero(),
		external_part: Part::from_percent(30),
		direct_part: Part::from_percent(80),
	};

	/// The preset of the GT-01 draft.
	pub const GT01_DRAFT: Self = Self {
		user_cap: 10,
		manager_cap: 20,
		dpo_cap: 30,
		selling_days: 60,
		base_fee: Part::from_percent(5),
		fee_cap: Part::from_percent(25),
		commit_grace_days: 3,
		late_commit_cut: Part::from_percent(50),
		early_commit_fee: Some(Part::from_parts(1_000)),
		tolerance: Part::from_percent(10),
		terminate_days: 14,
		yield_grace_days: 7,
		late_release_cut: Part::from_percent(50),
		cut_to: CutTo::Caller,
		member_keeps: Part::zero(),
		external_part: Part::from_percent(60),
		direct_part: Part::from_percent(80),
	};

	/// The preset of the early draft.
	pub const EARLY_DRAFT: Self = Self {
		user_cap: 20,
		manager_cap: 20,
		dpo_cap: 30,
		selling_days: 15,
		base_fee: Part::from_percent(5),
		fee_cap: Part::from_percent(20),
		commit_grace_days: 7,
		late_commit_cut: Part::from_percent(50),
		early_commit_fee: None,
		tolerance: Part::from_percent(10),
		terminate_days: 15,
		yield_grace_days: 7,
		late_release_cut: Part::from_percent(50),
		cut_to: CutTo::Caller,
		member_keeps: Part::from_percent(20),
		external_part: Part::from_percent(30),
		direct_part: Part::from_percent(75),
	};
}

/// A range of values, both ends included.
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
	Serialize,
	Deserialize,
)]
#[scale_info(capture_docs = "always")]
#[serde(deny_unknown_fields)]
pub struct Span<V> {
	/// The lowest value.
	pub least: V,
	/// The highest value.
	pub most: V,
}

impl<V> Span<V> {
	/// The span from `least` to `most`.
	pub const fn new(least: V, most: V) -> Self {
		Self { least, most }
	}

	fn contains<T: PartialOrd>(&self, value: T) -> bool
	where
		V: Copy + Into<T>,
	{
		self.least.into() <= value && value <= self.most.into()
	}
}

/// The bounds of DPOs' rules, a parameter that governance may change. A change applies to DPOs
/// created later (Rulebook 3.2), and to rules that members change later (Rulebook 3.13).
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
	Serialize,
	Deserialize,
)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Bounds {
	/// The bounds of `user_cap`.
	pub user_cap: Span<u8>,
	/// The bounds of `manager_cap`.
	pub manager_cap: Span<u8>,
	/// The bounds of `dpo_cap`.
	pub dpo_cap: Span<u8>,
	/// The bounds of `selling_days`.
	pub selling_days: Span<u16>,
	/// The bounds of `base_fee`.
	pub base_fee: Span<Permill>,
	/// The bounds of `fee_cap`.
	pub fee_cap: Span<Permill>,
	/// The bounds of `commit_grace_days`.
	pub commit_grace_days: Span<u16>,
	/// The bounds of `late_commit_cut`.
	pub late_commit_cut: Span<Permill>,
	/// The bounds of `early_commit_fee`, if it isn't `None`.
	pub early_commit_fee: Span<Permill>,
	/// The bounds of `tolerance`.
	pub tolerance: Span<Permill>,
	/// The bounds of `terminate_days`, which must also be more than `commit_grace_days`.
	pub terminate_days: Span<u16>,
	/// The bounds of `yield_grace_days`.
	pub yield_grace_days: Span<u16>,
	/// The bounds of `late_release_cut`.
	pub late_release_cut: Span<Permill>,
	/// The bounds of `member_keeps`.
	pub member_keeps: Span<Permill>,
	/// The bounds of `external_part`.
	pub external_part: Span<Permill>,
	/// The bounds of `direct_part`.
	pub direct_part: Span<Permill>,
}

impl Bounds {
	/// The bounds of the rulebook.
	pub const RULEBOOK: Self = Self {
		user_cap: Span::new(1, 30),
		manager_cap: Span::new(0, 30),
		dpo_cap: Span::new(1, 50),
		selling_days: Span::new(1, 60),
		base_fee: percent(0, 5),
		fee_cap: percent(0, 25),
		commit_grace_days: Span::new(1, 30),
		late_commit_cut: percent(0, 100),
		early_commit_fee: percent(0, 1),
		tolerance: percent(0, 100),
		terminate_days: Span::new(1, 60),
		yield_grace_days: Span::new(1, 30),
		late_release_cut: percent(0, 100),
		member_keeps: percent(0, 50),
		external_part: percent(0, 60),
		direct_part: percent(50, 100),
	};

	/// Checks rules. Fails with the error of a rule that is out of its bounds.
	pub fn check<T>(&self, rules: &Rules) -> Result<(), Error<T>> {
		for rule in rules.changeable() {
			self.check_rule(rule)?;
		}
		rules.ensure_outlasts_grace()?;
		let within = [
			(
				self.selling_days.contains(rules.selling_days),
				Error::<T>::SellingDaysOutOfBounds,
			),
			(
				self.base_fee.contains(rules.base_fee),
				Error::<T>::BaseFeeOutOfBounds,
			),
			(
				self.fee_cap.contains(rules.fee_cap),
				Error::<T>::FeeCapOutOfBounds,
			),
			(
				self.member_keeps.contains(rules.member_keeps),
				Error::<T>::MemberKeepsOutOfBounds,
			),
			(
				self.external_part.contains(rules.external_part),
				Error::<T>::ExternalPartOutOfBounds,
			),
			(
				self.direct_part.contains(rules.direct_part),
				Error::<T>::DirectPartOutOfBounds,
			),
		];
		for (is_within, error) in within {
			ensure!(is_within, error);
		}
		Ok(())
	}

	/// Checks a rule that members can change. Fails with its error if it is out of its bounds.
	pub fn check_rule<T>(&self, rule: RuleChange) -> Result<(), Error<T>> {
		let (is_within, error) = match rule {
			RuleChange::UserCap(cap) => {
				(self.user_cap.contains(cap), Error::<T>::UserCapOutOfBounds)
			}
			RuleChange::ManagerCap(cap) => (
				self.manager_cap.contains(cap),
				Error::<T>::ManagerCapOutOfBounds,
			),
			RuleChange::DpoCap(cap) => (self.dpo_cap.contains(cap), Error::<T>::DpoCapOutOfBounds),
			RuleChange::CommitGraceDays(days) => (
				self.commit_grace_days.contains(days),
				Error::<T>::CommitGraceDaysOutOfBounds,
			),
			RuleChange::LateCommitCut(part) => (
				self.late_commit_cut.contains(part),
				Error::<T>::LateCommitCutOutOfBounds,
			),
			RuleChange::EarlyCommitFee(fee) => (
				fee.is_none_or(|part| self.early_commit_fee.contains(part)),
				Error::<T>::EarlyCommitFeeOutOfBounds,
			),
			RuleChange::Tolerance(part) => (
				self.tolerance.contains(part),
				Error::<T>::ToleranceOutOfBounds,
			),
			RuleChange::TerminateDays(days) => (
				self.terminate_days.contains(days),
				Error::<T>::TerminateDaysOutOfBounds,
			),
			RuleChange::YieldGraceDays(days) => (
				self.yield_grace_days.contains(days),
				Error::<T>::YieldGraceDaysOutOfBounds,
			),
			RuleChange::LateReleaseCut(part) => (
				self.late_release_cut.contains(part),
				Error::<T>::LateReleaseCutOutOfBounds,
			),
			RuleChange::CutTo(_) => return Ok(()),
		};
		ensure!(is_within, error);
		Ok(())
	}
}

impl Default for Bounds {
	fn default() -> Self {
		Self::RULEBOOK
	}
}

/// The span from `least` to `most` percent.
const fn percent(least: u32, most: u32) -> Span<Permill> {
	Span::new(Permill::from_percent(least), Permill::from_percent(most))
}
