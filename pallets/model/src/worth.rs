//! What a seat gets (Rulebook 3.14).

use crate::{
	books::Model,
	exact,
	ledger::{Acct, Hold},
	records::{Commitment, RideKey, Stage},
};

/// What a seat gets from releases now, and what comes back to it later.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SeatWorth {
	/// What a release of the Yield Account pays a seat.
	pub yields: u128,
	/// What a release of the Bonus Account assigns to a seat, before referrers get their parts.
	pub bonus: u128,
	/// What a release of the Withdraw Account pays a seat.
	pub withdraw: u128,
	/// What a seat will get, beyond that, of the fare that is aboard at the head of the chain.
	pub fare: u128,
	/// The block from which that ride can be settled.
	pub fare_from: Option<u32>,
}

impl Model {
	/// Returns what a seat of a DPO gets, if this account makes the releases.
	pub fn seat_worth(&self, dpo: u32, releaser: Acct) -> SeatWorth {
		let record = &self.dpos[&dpo];
		let sold = u128::from(record.sold()).max(1);
		let counted = if matches!(record.taken, Some(Commitment::Seats(..))) {
			sold - u128::from(record.founder_seats())
		} else {
			sold
		};
		let a_seat = |amount, seats| exact::floor(amount, 1, seats);
		let withdraw = self.kind(dpo, Hold::Withdraw);
		let (fare, fare_from) = self.fare_aboard(dpo).unzip();
		let with_fare = withdraw + fare.unwrap_or(0);
		SeatWorth {
			yields: a_seat(self.split(dpo, releaser).for_seats, sold),
			bonus: a_seat(self.kind(dpo, Hold::Bonus), counted),
			withdraw: a_seat(withdraw, sold),
			fare: a_seat(with_fare, sold) - a_seat(withdraw, sold),
			fare_from,
		}
	}

	/// Returns how much of a fare will come back to a committed DPO, and the block from which the
	/// ride can be settled. Returns `None` if the head of its chain has no cabin.
	fn fare_aboard(&self, dpo: u32) -> Option<(u128, u32)> {
		let record = &self.dpos[&dpo];
		if record.stage != Stage::Committed {
			return None;
		}
		match record.taken? {
			Commitment::Cabin(class, cabin) => {
				let offer = self.classes[&class].offer;
				let boarded = self.rides[&RideKey { class, cabin }].boarded;
				Some((offer.fare, boarded + offer.duration))
			}
			Commitment::Seats(above, seats) => {
				let worth = self.seat_worth(above, Acct::Treasury);
				Some((worth.fare * u128::from(seats), worth.fare_from?))
			}
		}
	}
}
