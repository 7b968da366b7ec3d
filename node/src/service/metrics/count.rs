//! The count of the suite's records at one block.

use std::collections::BTreeMap;

use bullet_train_primitives::{Balance, BlockNumber, ClassId, Hunting, Token};
use bullet_train_runtime::{
	configs::{
		parameters::{BlocksPerDay, HuntingTerms},
		suite::RulesClock,
	},
	Runtime, RuntimeHoldReason,
};
use frame_support::traits::Get;
use pallet_dpo::Stage;
use pallet_travel_cabin::{ClassTerms, Classes, RideOf};
use sp_runtime::traits::BlockNumberProvider;

use super::records::{require_known, Reader, Record};

/// The most tokens that are counted, so that nobody can fill a monitoring server by creating
/// tokens.
const MOST_TOKENS: usize = 100;

/// The figures. Amounts are in base units of the token.
#[derive(Default, PartialEq, Eq, Debug)]
pub struct Figures {
	/// The rides that aren't settled.
	pub rides: u64,
	/// The rides that have ended and aren't settled (Rulebook 1.7).
	pub rides_due: u64,
	/// The rides that may be hunted (Rulebook 1.6).
	pub rides_late: u64,
	/// The entries of the agenda (Rulebook 5).
	pub entries: u64,
	/// The entries of the agenda whose block has come.
	pub entries_due: u64,
	/// The DPOs that aren't closed, by [`stage`].
	pub dpos: BTreeMap<&'static str, u64>,
	/// What the suite has on hold, by token and [`purpose`].
	pub escrow: BTreeMap<Token, BTreeMap<&'static str, Balance>>,
	/// Whether there are more tokens than are counted. Those with the highest ids are left out.
	pub escrow_is_partial: bool,
}

/// A count under way. It reads the externalities in which its functions are called, which have to
/// be those of one block.
pub struct Count {
	now: BlockNumber,
	day: BlockNumber,
	hunting: Hunting,
	/// The class of the last ride. The rides of a class follow each other.
	class: Option<(ClassId, ClassTerms)>,
	reader: Reader,
	figures: Figures,
}

impl Count {
	/// Begins a count. Fails if the records can't be read.
	pub fn begin() -> Result<Self, String> {
		require_known()?;
		Ok(Self {
			now: RulesClock::current_block_number(),
			day: BlocksPerDay::get(),
			hunting: HuntingTerms::get(),
			class: None,
			reader: Reader::default(),
			figures: Figures::default(),
		})
	}

	/// Counts up to `most` more records. Returns whether there may be more. Fails if a record can't
	/// be decoded.
	pub fn go_on(&mut self, most: usize) -> Result<bool, String> {
		let Some(page) = self.reader.page(most) else {
			return Ok(false);
		};
		for record in page.map_err(|error| format!("a record can't be decoded: {error}"))? {
			match record {
				Record::Ride(class, ride) => self.add_ride(class, &ride)?,
				Record::Dpo(of) => *self.figures.dpos.entry(stage(of)).or_default() += 1,
				Record::Entry(at) => {
					self.figures.entries += 1;
					self.figures.entries_due += u64::from(at <= self.now);
				}
				Record::Holds(token, holds) => {
					for hold in holds {
						self.add_hold(&token, hold.id, hold.amount);
					}
				}
			}
		}
		Ok(true)
	}

	/// The figures, once there are no more records.
	pub fn figures(self) -> Figures {
		self.figures
	}

	fn add_ride(&mut self, class: ClassId, ride: &RideOf<Runtime>) -> Result<(), String> {
		let terms = match self.class {
			Some((last, terms)) if last == class => terms,
			_ => {
				let record = Classes::<Runtime>::get(class);
				record
					.ok_or_else(|| format!("class {class} has rides and no record"))?
					.terms
			}
		};
		self.class = Some((class, terms));
		let due = ride.has_ended(&terms, self.now);
		let late = ride.is_huntable(self.hunting, self.day, self.now);
		self.figures.rides += 1;
		self.figures.rides_due += u64::from(due);
		self.figures.rides_late += u64::from(late);
		Ok(())
	}

	fn add_hold(&mut self, token: &Token, reason: RuntimeHoldReason, amount: Balance) {
		let Some(purpose) = purpose(reason) else {
			return;
		};
		let escrow = &mut self.figures.escrow;
		let sum = escrow.entry(token.clone()).or_default();
		let sum = sum.entry(purpose).or_default();
		*sum = sum.saturating_add(amount);
		// The ids that are kept only fall, so no token is counted in part.
		if escrow.len() > MOST_TOKENS {
			escrow.pop_last();
			self.figures.escrow_is_partial = true;
		}
	}
}

/// The names of the stages of a DPO. CHAINED and RUNNING are one, because to tell them apart takes
/// a walk to the head of the chain.
pub const STAGES: [&str; 6] = [
	"created",
	"active",
	"committed",
	"completed",
	"failed",
	"terminated",
];

/// The name of a DPO's stage.
fn stage(stage: Stage) -> &'static str {
	match stage {
		Stage::Created => "created",
		Stage::Active { .. } => "active",
		Stage::Committed => "committed",
		Stage::Completed => "completed",
		Stage::Failed => "failed",
		Stage::Terminated => "terminated",
	}
}

/// What the suite holds money for. `None` if the reason isn't the suite's.
fn purpose(reason: RuntimeHoldReason) -> Option<&'static str> {
	use pallet_bullet_train::HoldReason as Train;
	use pallet_dpo::HoldReason as Dpo;
	use pallet_fee_fund::HoldReason as Fund;
	use pallet_travel_cabin::HoldReason as Cabin;
	Some(match reason {
		RuntimeHoldReason::TravelCabin(Cabin::Fare) => "fares",
		RuntimeHoldReason::TravelCabin(Cabin::Reward) => "rewards",
		RuntimeHoldReason::BulletTrain(Train::Milestone) => "milestones",
		RuntimeHoldReason::Dpo(
			Dpo::Deposit | Dpo::Yield | Dpo::Bonus | Dpo::Withdraw | Dpo::Base,
		) => "dpos",
		RuntimeHoldReason::TravelCabin(Cabin::Unclaimed)
		| RuntimeHoldReason::Dpo(Dpo::Unclaimed) => "unclaimed",
		RuntimeHoldReason::FeeFund(Fund::Fund) => "fee_funds",
		RuntimeHoldReason::BulletTrain(Train::TrainDeposit)
		| RuntimeHoldReason::TravelCabin(Cabin::ClassDeposit)
		| RuntimeHoldReason::Dpo(Dpo::DpoDeposit | Dpo::ProposalDeposit | Dpo::OfferDeposit)
		| RuntimeHoldReason::FeeFund(Fund::FundDeposit) => "deposits",
		_ => return None,
	})
}
