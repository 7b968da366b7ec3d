//! The records of trains, classes, rides, DPOs, proposals and offers of seats.

mod cabins;
mod dpos;
mod proposals;

pub use cabins::{Class, Kept, Offer, Passenger, Ride, RideKey, Train};
pub use dpos::{
	Commitment, Dpo, Ends, Estate, Member, MemberId, Rates, SeatOffer, Stage, Target, SEATS,
};
pub use proposals::{OpenProposal, Proposal, RuleChange, Standing};
