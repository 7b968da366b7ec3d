//! The records of trains, classes and rides (Rulebook 1, 2).

use crate::{
	exact,
	ledger::{Acct, Token},
};
use std::collections::BTreeMap;

/// The record of a train.
#[derive(Clone, Debug)]
pub struct Train {
	/// The account that launched it.
	pub owner: Acct,
	/// The train's token.
	pub token: Token,
	/// The sum of all fares ever paid on it.
	pub collected: u128,
	/// The rewards of the milestones that aren't reached, by threshold.
	pub upcoming: BTreeMap<u128, u128>,
	/// For each milestone reached: the reward, and the sum of the fares that were aboard then.
	pub reached: Vec<(u128, u128)>,
	/// The part of the owner's hold for milestones that belongs to this train.
	pub escrowed: u128,
	/// Whether it is closed. Its record remains while it still has a class.
	pub closed: bool,
	/// The storage deposit on hold for the train.
	pub deposit: u128,
}

/// The passenger of a ride.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Passenger {
	/// The user with this account.
	User(Acct),
	/// The DPO with this id.
	Dpo(u32),
}

/// The key of a ride.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct RideKey {
	/// The class.
	pub class: u32,
	/// The cabin's number in the class.
	pub cabin: u32,
}

/// The terms that a class offers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Offer {
	/// The amount that a passenger locks.
	pub fare: u128,
	/// The amount that a whole ride earns.
	pub yield_total: u128,
	/// The amount that a DPO gets for boarding.
	pub bonus: u128,
	/// The length of a ride, in blocks.
	pub duration: u32,
}

/// The record of a class.
#[derive(Clone, Debug)]
pub struct Class {
	/// The train of the class.
	pub train: u32,
	/// The terms of the class.
	pub offer: Offer,
	/// How many cabins the class has, sold or not.
	pub cabins: u32,
	/// How many cabins were sold.
	pub sold: u32,
	/// Whether the class is retired.
	pub retired: bool,
	/// The surplus: rewards in escrow that are the owner's again.
	pub surplus: u128,
	/// The storage deposit on hold for the class.
	pub deposit: u128,
}

/// A ride that isn't settled.
#[derive(Clone, Debug)]
pub struct Ride {
	/// The passenger.
	pub passenger: Passenger,
	/// The block at which the passenger boarded.
	pub boarded: u32,
	/// The block of the last withdrawal or hunt, or of boarding if there was none.
	pub last_paid: u32,
	/// The yield paid so far.
	pub withdrawn: u128,
	/// The milestone shares that aren't paid yet.
	pub share: u128,
}

/// The amounts kept for a user from one ride (Rulebook 1.9).
#[derive(Clone, Debug)]
pub struct Kept {
	/// The user.
	pub who: Acct,
	/// The rewards kept, on the owner's account.
	pub rewards: u128,
	/// The fare kept, on the user's own account.
	pub fare: u128,
}

impl Offer {
	/// Returns the reward of this number of cabins, if it fits 128 bits.
	pub(crate) fn reward(&self, cabins: u32) -> Option<u128> {
		exact::product(self.yield_total.checked_add(self.bonus)?, cabins.into())
	}
}
