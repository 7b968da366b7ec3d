//! The records of trains, classes, rides and DPOs.

mod cabins;
mod dpos;

pub use cabins::{Class, Kept, Offer, Passenger, Ride, RideKey, Train};
pub use dpos::{Commitment, Dpo, Ends, Estate, Member, MemberId, Rates, Stage, Target, SEATS};
