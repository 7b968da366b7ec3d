//! The records.

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
/// What is kept for a user, as this runtime stores it.
pub type UnclaimedOf<T> =
	Unclaimed<<T as frame_system::Config>::AccountId, <T as Config>::RideDeposit>;

/// What a cabin costs and what it earns. Never changes (Rulebook 1.2).
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
	/// What the passenger locks until the ride ends, in base units.
	pub fare: Balance,
	/// What a ride earns in all, in base units.
	pub yield_total: Balance,
	/// What a DPO gets on boarding, in base units.
	pub bonus: Balance,
	/// How long a ride takes, in blocks.
	pub duration: BlockNumber,
}

impl ClassTerms {
	/// The reward of so many cabins, in base units. `None` if it doesn't fit 128 bits.
	pub fn reward(&self, cabins: u32) -> Option<Balance> {
		class::reward(self.yield_total, self.bonus, cabins)
	}
}

/// A travel class (Rulebook 1.2).
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Class<Name, Deposit> {
	/// The train that it belongs to.
	pub train: TrainId,
	/// Its name.
	pub name: Name,
	/// Its terms.
	pub terms: ClassTerms,
	/// How many cabins it has in all, sold ones included.
	pub cabins: u32,
	/// How many were sold; the number of the next cabin.
	pub sold: u32,
	/// How many rides aren't settled.
	pub rides: u32,
	/// Whether it is retired: no more cabins are sold.
	pub retired: bool,
	/// Rewards that the owner couldn't be paid when they were to return to it: bonuses of cabins that
	/// users boarded, and those of unsold cabins. In base units. They return with the next boarding or
	/// with `retire_class`.
	pub returning: Balance,
	/// The storage deposit.
	pub deposit: Deposit,
}

impl<Name, Deposit> Class<Name, Deposit> {
	/// How many cabins can be sold.
	pub fn unsold(&self) -> u32 {
		if self.retired {
			0
		} else {
			self.cabins.saturating_sub(self.sold)
		}
	}
}

/// Which ride: the passenger, the class, the cabin.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RideKey<AccountId> {
	/// Who rides.
	pub passenger: Passenger<AccountId>,
	/// In which class.
	pub class: ClassId,
	/// In which of its cabins.
	pub cabin: CabinNumber,
}

/// A ride under way, or ended and not yet settled (Rulebook 1.3).
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Ride<Deposit> {
	/// When the passenger boarded.
	pub boarded: BlockNumber,
	/// The later of boarding and the last withdrawal or hunt.
	pub last_paid: BlockNumber,
	/// The yield withdrawn so far, hunters' cuts included, in base units.
	pub withdrawn: Balance,
	/// How many of the train's milestones the ride has no further share of.
	pub seen: u32,
	/// The storage deposit of a user's ride; a DPO's manager has paid for the DPO's.
	pub deposit: Option<Deposit>,
}

impl<Deposit> Ride<Deposit> {
	/// The yield accrued by `now`, in base units (Rulebook 1.4).
	pub fn accrued(&self, terms: &ClassTerms, now: BlockNumber) -> Balance {
		ride::accrued(terms.yield_total, terms.duration, self.boarded, now)
	}

	/// The yield due at `now`, in base units (Rulebook 1.4). `None` if the record contradicts itself.
	pub fn due(&self, terms: &ClassTerms, now: BlockNumber) -> Option<Balance> {
		ride::due(self.accrued(terms, now), self.withdrawn)
	}

	/// Whether the ride has ended (Rulebook 1.7).
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

/// What is kept for a user that couldn't be paid when it was due (Rulebook 1.9).
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Unclaimed<AccountId, Deposit> {
	/// The train's token.
	pub token: Token,
	/// The train's owner, whose account holds the rewards.
	pub owner: AccountId,
	/// Yields, cuts and milestone shares, on hold on the owner's account, in base units.
	pub rewards: Balance,
	/// The fare, still on hold on the user's own account, in base units.
	pub fare: Balance,
	/// The storage deposit; while the user's ride isn't settled, the ride's covers this, too.
	pub deposit: Option<Deposit>,
}
