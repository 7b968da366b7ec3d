//! The records of trains, classes, rides, DPOs, proposals, offers of seats and fee funds.

mod cabins;
mod dpos;
mod funds;
mod proposals;

pub use cabins::{Class, Kept, Offer, Passenger, Ride, RideKey, Train};
pub use dpos::{
	Commitment, Dpo, Ends, Estate, Member, MemberId, Rates, SeatOffer, Stage, Target, SEATS,
};
pub use funds::FeeFund;
pub use proposals::{OpenProposal, Proposal, RuleChange, Standing};
