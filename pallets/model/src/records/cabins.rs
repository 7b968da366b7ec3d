//! The records of trains, classes and rides (Rulebook 1, 2).

use crate::{
	exact,
	ledger::{Acct, Token},
};
use std::collections::BTreeMap;

/// A train.
#[derive(Clone, Debug)]
pub struct Train {
	/// Who launched it.
	pub owner: Acct,
	/// Its token.
	pub token: Token,
	/// All fares ever.
	pub collected: u128,
	/// Rewards by threshold, not reached.
	pub upcoming: BTreeMap<u128, u128>,
	/// Rewards reached, with the fares then aboard.
	pub reached: Vec<(u128, u128)>,
	/// What is still on hold of what was put in for milestones.
	pub escrowed: u128,
	/// Whether it is closed, and remains for what a class keeps.
	pub closed: bool,
	/// The storage deposit.
	pub deposit: u128,
}

/// Who rides.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Passenger {
	/// A user.
	User(Acct),
	/// A DPO.
	Dpo(u32),
}

/// Which ride.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct RideKey {
	/// In which class.
	pub class: u32,
	/// In which cabin.
	pub cabin: u32,
}

/// What a class offers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Offer {
	/// What a passenger locks.
	pub fare: u128,
	/// What a ride earns.
	pub yield_total: u128,
	/// What a DPO gets for boarding.
	pub bonus: u128,
	/// Blocks that a ride takes.
	pub duration: u32,
}

/// A class.
#[derive(Clone, Debug)]
pub struct Class {
	/// Its train.
	pub train: u32,
	/// Its terms.
	pub offer: Offer,
	/// How many cabins it has.
	pub cabins: u32,
	/// How many were sold.
	pub sold: u32,
	/// Whether it is retired.
	pub retired: bool,
	/// Rewards in escrow that are the owner's again.
	pub surplus: u128,
	/// The storage deposit.
	pub deposit: u128,
}

/// A ride not settled.
#[derive(Clone, Debug)]
pub struct Ride {
	/// Who rides.
	pub passenger: Passenger,
	/// When it began.
	pub boarded: u32,
	/// The later of that and the last withdrawal or hunt.
	pub last_paid: u32,
	/// Yield withdrawn.
	pub withdrawn: u128,
	/// Milestone shares not paid.
	pub share: u128,
}

/// What is kept for a user (Rulebook 1.9).
#[derive(Clone, Debug)]
pub struct Kept {
	/// For whom.
	pub who: Acct,
	/// Rewards kept, on the owner's account.
	pub rewards: u128,
	/// The fare, on the user's own account.
	pub fare: u128,
}

impl Offer {
	/// The reward of so many cabins, if it fits 128 bits.
	pub(crate) fn reward(&self, cabins: u32) -> Option<u128> {
		exact::product(self.yield_total.checked_add(self.bonus)?, cabins.into())
	}
}
