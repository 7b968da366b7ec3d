//! The records in storage.

use crate::Config;
use bullet_train_math::{class, hunt, ride};
use bullet_train_primitives::{Balance, BlockNumber, CabinNumber, Hunting, Passenger, TrainId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::BoundedVec;
use scale_info::TypeInfo;

/// A class as this runtime stores it.
pub type ClassOf<T> = Class<BoundedVec<u8, <T as Config>::MaxNameLen>, <T as Config>::ClassDeposit>;
/// A ride as this runtime stores it.
pub type RideOf<T> = Ride<<T as frame_system::Config>::AccountId>;
/// The rewards and the fare kept for a user, as this runtime stores them.
pub type UnclaimedOf<T> = Unclaimed<<T as frame_system::Config>::AccountId>;

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
	/// The number of cabins from which something is kept for a user that couldn't be paid.
	pub kept: u32,
	/// Whether the class is retired: no more cabins are sold.
	pub retired: bool,
	/// Rewards in escrow that are the owner's again, in base units: the bonuses of cabins that
	/// users boarded, and on retirement the rewards of unsold cabins, if they couldn't be returned
	/// (Rulebook 1.3).
	pub surplus: Balance,
	/// The first cabin that may have an open ride without an entry of its own on the agenda.
	pub oldest: CabinNumber,
	/// The first cabin whose ride may be under way. Those of the cabins from `oldest` up to it have
	/// ended and are left to hunters for an hour (Rulebook 5.1).
	pub ended: CabinNumber,
	/// The block of the class's entry on the agenda. `None` if it has no such ride.
	pub planned: Option<BlockNumber>,
	/// The storage deposit, for this record, the unsold cabins, the open rides and the parts kept.
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

	/// The number of cabins that the deposit has to cover: unsold ones, those with an open ride and
	/// those from which something is kept. A cabin counts twice if its ride is open and a part of
	/// it is kept.
	pub fn covered(&self) -> u64 {
		u64::from(self.unsold())
			.saturating_add(self.rides.into())
			.saturating_add(self.kept.into())
	}

	/// Whether the class is retired and has no open ride (Rulebook 1.8).
	pub fn has_ended(&self) -> bool {
		self.retired && self.rides == 0
	}

	/// Whether nothing is left to do for the class, so that its record can be removed (Rulebook
	/// 1.8).
	pub fn is_done(&self) -> bool {
		self.has_ended() && self.kept == 0 && self.surplus == 0
	}
}

/// A ride under way, or ended and not yet settled (Rulebook 1.3). Its key is its class and cabin.
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Ride<AccountId> {
	/// The passenger.
	pub passenger: Passenger<AccountId>,
	/// The block of boarding.
	pub boarded: BlockNumber,
	/// The block of the last withdrawal or hunt, or of boarding if there was none.
	pub last_paid: BlockNumber,
	/// The yield withdrawn so far, including hunters' cuts, in base units.
	pub withdrawn: Balance,
	/// The number of milestones, counted from the train's first, of which the ride has no unpaid
	/// share.
	pub seen: u32,
	/// The block of its own entry on the agenda, if it couldn't be settled in its class's turn
	/// (Rulebook 5.3).
	pub planned: Option<BlockNumber>,
}

impl<AccountId> Ride<AccountId> {
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

/// The rewards and the fare kept for a user that couldn't be paid (Rulebook 1.9). The key is the
/// class and the cabin of the ride.
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Unclaimed<AccountId> {
	/// The user, the passenger of the ride.
	pub who: AccountId,
	/// Yields and milestone shares, on hold on the train owner's account, in base units.
	pub rewards: Balance,
	/// The fare, still on hold on the user's own account, in base units.
	pub fare: Balance,
	/// The block of its entry on the agenda.
	pub planned: Option<BlockNumber>,
}
