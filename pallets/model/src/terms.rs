//! The terms that governance may change, and the rules of a DPO, as in the rulebook's tables
//! (Rulebook 1.6, 3.2).

/// The least and the most value allowed.
pub type Span = (u32, u32);

/// The rules of a DPO. All parts are in millionths.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rules {
	/// The most seats of a user, of the manager and of a DPO Member.
	pub caps: [u32; 3],
	/// The longest selling time, in days.
	pub selling: u32,
	/// The base of the management fee, and its cap.
	pub fee: [u32; 2],
	/// The manager's time to commit, in days.
	pub commit_grace: u32,
	/// The part of the fee that a late commit cuts for good.
	pub late_commit_cut: u32,
	/// The part of the cost that a member pays to commit in the manager's time. `None` if it may
	/// not.
	pub early_commit: Option<u32>,
	/// The tolerance for a target other than the Default Target.
	pub tolerance: u32,
	/// The time until termination, in days.
	pub terminate: u32,
	/// The manager's time to release yield, in days.
	pub yield_grace: u32,
	/// The part of the fee that a late release cuts off.
	pub late_release_cut: u32,
	/// Whether the caller of a late release gets the part cut off, instead of the members.
	pub cut_to_caller: bool,
	/// The part of its bonus that a member keeps.
	pub keeps: u32,
	/// The External Referrer's part of what the member doesn't keep.
	pub external: u32,
	/// The direct referrer's part of the rest. The second referrer gets the other part.
	pub direct: u32,
}

const PERCENT: u32 = 10_000;

/// The presets, as in the columns of the rulebook's table: V1, GT-01 draft, early draft.
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

/// The bounds of a DPO's [`Rules`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bounds {
	/// The most seats of a user, of the manager and of a DPO Member.
	pub caps: [Span; 3],
	/// The longest selling time, in days.
	pub selling: Span,
	/// The base of the management fee, and its cap.
	pub fee: [Span; 2],
	/// The manager's time to commit, in days.
	pub commit_grace: Span,
	/// The time until termination, in days.
	pub terminate: Span,
	/// The manager's time to release yield, in days.
	pub yield_grace: Span,
	/// The fee for committing early, as a part of the cost.
	pub early_commit: Span,
	/// The bounds of both cuts and of the tolerance.
	pub whole: Span,
	/// The part of its bonus that a member keeps.
	pub keeps: Span,
	/// The External Referrer's part of what the member doesn't keep.
	pub external: Span,
	/// The direct referrer's part of the rest. The second referrer gets the other part.
	pub direct: Span,
}

impl Bounds {
	/// The rulebook's bounds.
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

	/// Returns the errors that these rules deserve.
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

/// The terms that governance may change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Terms {
	/// The number of blocks in a day.
	pub day: u32,
	/// A ride may be hunted after more than this number of days without a withdrawal.
	pub hunt_days: u32,
	/// The hunter's part of the yield, in millionths.
	pub hunt_cut: u32,
	/// The bounds of the rules of new DPOs.
	pub bounds: Bounds,
}

impl Terms {
	/// Whether more than `days` days have passed since a block.
	pub fn passed(&self, since: u32, now: u32, days: u32) -> bool {
		u64::from(now) - u64::from(since) > u64::from(days) * u64::from(self.day)
	}

	/// Returns the first block at which more than `days` days have passed since a block, or the
	/// highest block number if that is lower.
	pub fn over_from(&self, since: u32, days: u32) -> u32 {
		let last = u64::from(since) + u64::from(days) * u64::from(self.day);
		u32::try_from(last + 1).unwrap_or(u32::MAX)
	}
}
