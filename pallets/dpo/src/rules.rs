//! The rules that a DPO carries, the three presets and the bounds that governance sets (Rulebook 3.2).

use crate::Error;
use bullet_train_primitives::Part;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::ensure;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::Permill;

/// Who gets what a late release of yield cuts off the manager's fee (Rulebook 3.2).
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
	/// The members, by seats.
	Members,
	/// Who calls, if it is a member, else the treasury. Where the manager calls, the members.
	Caller,
}

/// The rules of a DPO, fixed when it is created (Rulebook 3.2).
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
	/// The most seats of a User Member.
	pub user_cap: u8,
	/// The most seats of the manager.
	pub manager_cap: u8,
	/// The most seats of a DPO Member.
	pub dpo_cap: u8,
	/// The most days for which seats are sold.
	pub selling_days: u16,
	/// The management fee without the manager's seats.
	pub base_fee: Part,
	/// The most that the management fee may be.
	pub fee_cap: Part,
	/// For so many days after filling, only the manager commits.
	pub commit_grace_days: u16,
	/// The part of the management fee that is cut for good when another commits after that.
	pub late_commit_cut: Part,
	/// The part of the cost for which, paid to the manager, a member may commit before that. `None`
	/// if none may.
	pub early_commit_fee: Option<Part>,
	/// By how much another target may be worse than the promised one (Rulebook 3.12).
	pub tolerance: Part,
	/// After so many days an uncommitted DPO may be terminated by a member.
	pub terminate_days: u16,
	/// For so many days after it arrives, yield may wait without cutting the manager's fee.
	pub yield_grace_days: u16,
	/// The part of the fee that a release after that cuts off.
	pub late_release_cut: Part,
	/// Who gets the part cut off.
	pub cut_to: CutTo,
	/// The part of its distributable bonus that a member keeps.
	pub member_keeps: Part,
	/// The External Referrer's part of the rest.
	pub external_part: Part,
	/// The Internal Referrer's part of what then remains; the rest is its own Internal Referrer's.
	pub direct_part: Part,
}

/// Which rules a DPO is to have (Rulebook 3.2).
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
	/// The preset of V1.
	#[default]
	V1,
	/// The preset of the GT-01 draft.
	Gt01Draft,
	/// The preset of the early draft.
	EarlyDraft,
	/// Any others within the bounds.
	Custom(Rules),
}

impl RuleSet {
	/// The rules.
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
	/// The rulebook's default.
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

	/// The GT-01 draft's figures.
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

	/// The early draft's figures.
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

/// From the least to the most, both included.
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
	/// The least.
	pub least: V,
	/// The most.
	pub most: V,
}

impl<V> Span<V> {
	/// The span between two values.
	pub const fn new(least: V, most: V) -> Self {
		Self { least, most }
	}

	fn has<T: PartialOrd>(&self, value: T) -> bool
	where
		V: Copy + Into<T>,
	{
		self.least.into() <= value && value <= self.most.into()
	}
}

/// What every DPO's rules must keep to, a parameter that governance may change. A change concerns
/// DPOs created later (Rulebook 3.2).
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
	/// Of `user_cap`.
	pub user_cap: Span<u8>,
	/// Of `manager_cap`.
	pub manager_cap: Span<u8>,
	/// Of `dpo_cap`.
	pub dpo_cap: Span<u8>,
	/// Of `selling_days`.
	pub selling_days: Span<u16>,
	/// Of `base_fee`.
	pub base_fee: Span<Permill>,
	/// Of `fee_cap`.
	pub fee_cap: Span<Permill>,
	/// Of `commit_grace_days`.
	pub commit_grace_days: Span<u16>,
	/// Of `late_commit_cut`.
	pub late_commit_cut: Span<Permill>,
	/// Of `early_commit_fee`, where there is one.
	pub early_commit_fee: Span<Permill>,
	/// Of `tolerance`.
	pub tolerance: Span<Permill>,
	/// Of `terminate_days`, which are more than the grace, too.
	pub terminate_days: Span<u16>,
	/// Of `yield_grace_days`.
	pub yield_grace_days: Span<u16>,
	/// Of `late_release_cut`.
	pub late_release_cut: Span<Permill>,
	/// Of `member_keeps`.
	pub member_keeps: Span<Permill>,
	/// Of `external_part`.
	pub external_part: Span<Permill>,
	/// Of `direct_part`.
	pub direct_part: Span<Permill>,
}

impl Bounds {
	/// The rulebook's bounds.
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

	/// Fails with the error of the first rule that is out of its bounds.
	pub fn check<T>(&self, rules: &Rules) -> Result<(), Error<T>> {
		ensure!(
			self.user_cap.has(rules.user_cap),
			Error::<T>::UserCapOutOfBounds
		);
		ensure!(
			self.manager_cap.has(rules.manager_cap),
			Error::<T>::ManagerCapOutOfBounds
		);
		ensure!(
			self.dpo_cap.has(rules.dpo_cap),
			Error::<T>::DpoCapOutOfBounds
		);
		ensure!(
			self.selling_days.has(rules.selling_days),
			Error::<T>::SellingDaysOutOfBounds
		);
		ensure!(
			self.base_fee.has(rules.base_fee),
			Error::<T>::BaseFeeOutOfBounds
		);
		ensure!(
			self.fee_cap.has(rules.fee_cap),
			Error::<T>::FeeCapOutOfBounds
		);
		ensure!(
			self.commit_grace_days.has(rules.commit_grace_days),
			Error::<T>::CommitGraceDaysOutOfBounds
		);
		ensure!(
			self.late_commit_cut.has(rules.late_commit_cut),
			Error::<T>::LateCommitCutOutOfBounds
		);
		let allows_early_commit = |fee| self.early_commit_fee.has(fee);
		ensure!(
			rules.early_commit_fee.is_none_or(allows_early_commit),
			Error::<T>::EarlyCommitFeeOutOfBounds
		);
		ensure!(
			self.tolerance.has(rules.tolerance),
			Error::<T>::ToleranceOutOfBounds
		);
		let outlasts_grace = rules.terminate_days > rules.commit_grace_days;
		ensure!(
			outlasts_grace && self.terminate_days.has(rules.terminate_days),
			Error::<T>::TerminateDaysOutOfBounds
		);
		ensure!(
			self.yield_grace_days.has(rules.yield_grace_days),
			Error::<T>::YieldGraceDaysOutOfBounds
		);
		ensure!(
			self.late_release_cut.has(rules.late_release_cut),
			Error::<T>::LateReleaseCutOutOfBounds
		);
		ensure!(
			self.member_keeps.has(rules.member_keeps),
			Error::<T>::MemberKeepsOutOfBounds
		);
		ensure!(
			self.external_part.has(rules.external_part),
			Error::<T>::ExternalPartOutOfBounds
		);
		ensure!(
			self.direct_part.has(rules.direct_part),
			Error::<T>::DirectPartOutOfBounds
		);
		Ok(())
	}
}

impl Default for Bounds {
	fn default() -> Self {
		Self::RULEBOOK
	}
}

/// A span of whole percents.
const fn percent(least: u32, most: u32) -> Span<Permill> {
	Span::new(Permill::from_percent(least), Permill::from_percent(most))
}
