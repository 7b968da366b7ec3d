//! The records in storage.

use crate::Config;
use bullet_train_math::{class, hunt, ride};
use bullet_train_primitives::{
	Balance, BlockNumber, CabinNumber, ClassId, Hunting, Passenger, Token, TrainId,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::BoundedVec;
use scale_info::TypeInfo;

/// A class as this runtime stores it.
pub type ClassOf<T> = Class<BoundedVec<u8, <T as Config>::MaxNameLen>, <T as Config>::ClassDeposit>;
/// A ride as this runtime stores it.
pub type RideOf<T> = Ride<<T as Config>::RideDeposit>;
/// The rewards and the fare kept for a user or hunter, as this runtime stores them.
pub type UnclaimedOf<T> =
	Unclaimed<<T as frame_system::Config>::AccountId, <T as Config>::RideDeposit>;

/// The terms of a class, which never change (Rulebook 1.2).
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
pub struct ClassTerms {
	/// The fare, in base units: above 0, and locked until the ride is settled.
	pub fare: Balance,
	/// The yield of a whole ride, in base units.
	pub yield_total: Balance,
	/// The bonus that a DPO gets for boarding, in base units.
	pub bonus: Balance,
	/// The duration of a ride, in blocks: from half a day to 366 days.
	pub duration: BlockNumber,
}

impl ClassTerms {
	/// The reward of this number of cabins, in base units. `None` if it doesn't fit 128 bits.
	pub fn reward(&self, cabins: u32) -> Option<Balance> {
		class::reward(self.yield_total, self.bonus, cabins)
	}
}

/// A travel class (Rulebook 1.2).
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Class<Name, Deposit> {
	/// The class's train.
	pub train: TrainId,
	/// The class's name, UTF-8.
	pub name: Name,
	/// The fare, the yield, the bonus and the duration.
	pub terms: ClassTerms,
	/// The number of cabins, including sold ones.
	pub cabins: u32,
	/// The number of cabins sold, which is also the number of the next cabin.
	pub sold: u32,
	/// The number of rides that aren't settled.
	pub rides: u32,
	/// Whether the class is retired, and sells no more cabins.
	pub retired: bool,
	/// Rewards that wait for an owner that couldn't be paid, in base units: bonuses of cabins that
	/// users boarded, and the rewards of unsold cabins (Rulebook 1.9). They return with the next
	/// boarding or with `retire_class`.
	pub returning: Balance,
	/// The storage deposit.
	pub deposit: Deposit,
}

impl<Name, Deposit> Class<Name, Deposit> {
	/// The number of cabins that can still be boarded.
	pub fn unsold(&self) -> u32 {
		if self.retired {
			0
		} else {
			self.cabins.saturating_sub(self.sold)
		}
	}
}

/// The key of a ride.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RideKey<AccountId> {
	/// The passenger.
	pub passenger: Passenger<AccountId>,
	/// The class.
	pub class: ClassId,
	/// The cabin.
	pub cabin: CabinNumber,
}

/// A ride that isn't settled (Rulebook 1.3).
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Ride<Deposit> {
	/// The block of boarding.
	pub boarded: BlockNumber,
	/// The block of the last withdrawal or hunt, or of boarding if there was none.
	pub last_paid: BlockNumber,
	/// The yield withdrawn so far, including hunters' cuts, in base units.
	pub withdrawn: Balance,
	/// How many milestones of the train, from the first, the ride has no unpaid share of.
	pub seen: u32,
	/// The storage deposit of a user's ride. `None` for a DPO's, which its manager has paid for.
	pub deposit: Option<Deposit>,
}

impl<Deposit> Ride<Deposit> {
	/// The yield accrued by `now`, in base units (Rulebook 1.4).
	pub fn accrued(&self, terms: &ClassTerms, now: BlockNumber) -> Balance {
		ride::accrued(terms.yield_total, terms.duration, self.boarded, now)
	}

	/// The yield due at `now`, in base units (Rulebook 1.4). `None` if more was withdrawn than has
	/// accrued.
	pub fn due(&self, terms: &ClassTerms, now: BlockNumber) -> Option<Balance> {
		ride::due(self.accrued(terms, now), self.withdrawn)
	}

	/// Whether the ride has ended at `now` (Rulebook 1.7).
	pub fn has_ended(&self, terms: &ClassTerms, now: BlockNumber) -> bool {
		ride::ends_at(self.boarded, terms.duration).is_some_and(|end| now >= end)
	}

	/// Whether an outsider may hunt at `now` (Rulebook 1.6).
	pub fn is_huntable(&self, hunting: Hunting, day: BlockNumber, now: BlockNumber) -> bool {
		hunt::is_open(self.last_paid, now, hunting.days, day)
	}

	/// The first block at which an outsider may hunt (Rulebook 1.6).
	pub fn huntable_from(&self, hunting: Hunting, day: BlockNumber) -> Option<BlockNumber> {
		hunt::opens_at(self.last_paid, hunting.days, day)
	}
}

/// The rewards and the fare kept for a user or hunter that couldn't be paid (Rulebook 1.9).
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Unclaimed<AccountId, Deposit> {
	/// The train's token.
	pub token: Token,
	/// The train's owner, on whose account the rewards are on hold.
	pub owner: AccountId,
	/// Yields, cuts and milestone shares, in base units.
	pub rewards: Balance,
	/// The fare, still on hold on the user's own account, in base units.
	pub fare: Balance,
	/// The storage deposit. `None` while the user's ride isn't settled, because the ride's deposit
	/// covers this record.
	pub deposit: Option<Deposit>,
}
