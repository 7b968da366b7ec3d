//! What governance may change, and the rules that a DPO carries (Rulebook 1.6, 3.2), as in the
//! rulebook's tables.

/// The least and the most.
pub type Span = (u32, u32);

/// The rules of a DPO; parts in millionths.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rules {
	/// Seat caps of users, the manager and DPOs.
	pub caps: [u32; 3],
	/// The selling time at most, in days.
	pub selling: u32,
	/// The base of the fee, and its cap.
	pub fee: [u32; 2],
	/// The grace to commit, in days.
	pub commit_grace: u32,
	/// The fee's cut for good.
	pub late_commit_cut: u32,
	/// What a member pays to commit in the grace, if it may.
	pub early_commit: Option<u32>,
	/// The tolerance for another target.
	pub tolerance: u32,
	/// The termination period, in days.
	pub terminate: u32,
	/// The grace to release yield, in days.
	pub yield_grace: u32,
	/// The cut of a late release.
	pub late_release_cut: u32,
	/// Whether the caller of a late release gets that, instead of the members.
	pub cut_to_caller: bool,
	/// A member keeps of its bonus.
	pub keeps: u32,
	/// The External Referrer's part.
	pub external: u32,
	/// The direct referrer's part.
	pub direct: u32,
}

const PERCENT: u32 = 10_000;

/// The columns of the rulebook's table: V1, GT-01 draft, early draft.
pub const PRESETS: [Rules; 3] = [
	Rules {
		caps: [15, 15, 30],
		selling: 60,
		fee: [5 * PERCENT, 20 * PERCENT],
		commit_grace: 7,
		late_commit_cut: 50 * PERCENT,
		early_commit: None,
		tolerance: 20 * PERCENT,
		terminate: 15,
		yield_grace: 5,
		late_release_cut: 50 * PERCENT,
		cut_to_caller: false,
		keeps: 0,
		external: 30 * PERCENT,
		direct: 80 * PERCENT,
	},
	Rules {
		caps: [10, 20, 30],
		selling: 60,
		fee: [5 * PERCENT, 25 * PERCENT],
		commit_grace: 3,
		late_commit_cut: 50 * PERCENT,
		early_commit: Some(PERCENT / 10),
		tolerance: 10 * PERCENT,
		terminate: 14,
		yield_grace: 7,
		late_release_cut: 50 * PERCENT,
		cut_to_caller: true,
		keeps: 0,
		external: 60 * PERCENT,
		direct: 80 * PERCENT,
	},
	Rules {
		caps: [20, 20, 30],
		selling: 15,
		fee: [5 * PERCENT, 20 * PERCENT],
		commit_grace: 7,
		late_commit_cut: 50 * PERCENT,
		early_commit: None,
		tolerance: 10 * PERCENT,
		terminate: 15,
		yield_grace: 7,
		late_release_cut: 50 * PERCENT,
		cut_to_caller: true,
		keeps: 20 * PERCENT,
		external: 30 * PERCENT,
		direct: 75 * PERCENT,
	},
];

/// The bounds of [`Rules`], field by field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bounds {
	/// Seat caps of users, the manager and DPOs.
	pub caps: [Span; 3],
	/// The selling time.
	pub selling: Span,
	/// The base of the fee, and its cap.
	pub fee: [Span; 2],
	/// The grace to commit.
	pub commit_grace: Span,
	/// The termination period.
	pub terminate: Span,
	/// The grace to release yield.
	pub yield_grace: Span,
	/// The fee for committing early.
	pub early_commit: Span,
	/// The parts that may be anything: both cuts and the tolerance.
	pub whole: Span,
	/// A member keeps of its bonus.
	pub keeps: Span,
	/// The External Referrer's part.
	pub external: Span,
	/// The direct referrer's part.
	pub direct: Span,
}

impl Bounds {
	/// The rulebook's.
	pub const RULEBOOK: Self = Self {
		caps: [(1, 30), (0, 30), (1, 50)],
		selling: (1, 60),
		fee: [(0, 5 * PERCENT), (0, 25 * PERCENT)],
		commit_grace: (1, 30),
		terminate: (1, 60),
		yield_grace: (1, 30),
		early_commit: (0, PERCENT),
		whole: (0, 100 * PERCENT),
		keeps: (0, 50 * PERCENT),
		external: (0, 60 * PERCENT),
		direct: (50 * PERCENT, 100 * PERCENT),
	};

	/// The names of the errors that these rules deserve.
	pub fn broken_by(&self, rules: &Rules) -> Vec<&'static str> {
		let outside = |value: u32, (least, most): Span| value < least || value > most;
		let terminates =
			outside(rules.terminate, self.terminate) || rules.terminate <= rules.commit_grace;
		let early = rules
			.early_commit
			.is_some_and(|fee| outside(fee, self.early_commit));
		[
			(
				outside(rules.caps[0], self.caps[0]),
				"Dpo::UserCapOutOfBounds",
			),
			(
				outside(rules.caps[1], self.caps[1]),
				"Dpo::ManagerCapOutOfBounds",
			),
			(
				outside(rules.caps[2], self.caps[2]),
				"Dpo::DpoCapOutOfBounds",
			),
			(
				outside(rules.selling, self.selling),
				"Dpo::SellingDaysOutOfBounds",
			),
			(
				outside(rules.fee[0], self.fee[0]),
				"Dpo::BaseFeeOutOfBounds",
			),
			(outside(rules.fee[1], self.fee[1]), "Dpo::FeeCapOutOfBounds"),
			(
				outside(rules.commit_grace, self.commit_grace),
				"Dpo::CommitGraceDaysOutOfBounds",
			),
			(
				outside(rules.late_commit_cut, self.whole),
				"Dpo::LateCommitCutOutOfBounds",
			),
			(early, "Dpo::EarlyCommitFeeOutOfBounds"),
			(
				outside(rules.tolerance, self.whole),
				"Dpo::ToleranceOutOfBounds",
			),
			(terminates, "Dpo::TerminateDaysOutOfBounds"),
			(
				outside(rules.yield_grace, self.yield_grace),
				"Dpo::YieldGraceDaysOutOfBounds",
			),
			(
				outside(rules.late_release_cut, self.whole),
				"Dpo::LateReleaseCutOutOfBounds",
			),
			(
				outside(rules.keeps, self.keeps),
				"Dpo::MemberKeepsOutOfBounds",
			),
			(
				outside(rules.external, self.external),
				"Dpo::ExternalPartOutOfBounds",
			),
			(
				outside(rules.direct, self.direct),
				"Dpo::DirectPartOutOfBounds",
			),
		]
		.into_iter()
		.filter_map(|(is_broken, error)| is_broken.then_some(error))
		.collect()
	}
}

/// What governance may change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Terms {
	/// Blocks in a day.
	pub day: u32,
	/// After how many days without a withdrawal a ride may be hunted.
	pub hunt_days: u32,
	/// The hunter's part, in millionths.
	pub hunt_cut: u32,
	/// The bounds of new DPOs' rules.
	pub bounds: Bounds,
}

impl Terms {
	/// Whether more than so many days have passed since a block.
	pub fn passed(&self, since: u32, now: u32, days: u32) -> bool {
		u64::from(now) - u64::from(since) > u64::from(days) * u64::from(self.day)
	}
}
