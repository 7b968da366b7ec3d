//! The seat market: users sell their seats to each other at the price that the seller asks
//! (Rulebook 3.14).
//!
//! An offer stays with the seller's seats until it is taken, withdrawn or replaced. Some events end
//! all offers of a DPO at once, without touching them: an offer notes the DPO's edition, and the
//! record notes the edition since which offers are valid.
//!
//! | file | what is in it |
//! |---|---|
//! | `offering` | offering seats, withdrawing an offer, and when it has lapsed |
//! | `taking` | taking seats that are offered |
//! | `transfer` | how the list of members, the queue and the referrers change |
//! | `view` | what the view functions return |

mod offering;
mod taking;
mod transfer;
mod view;

pub use view::*;

use crate::Config;
use bullet_train_primitives::Balance;
use codec::{Decode, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// A [`SeatOffer`] with the types of the runtime.
pub type SeatOfferOf<T> = SeatOffer<<T as Config>::OfferDeposit>;

/// Seats that a member offers for sale.
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct SeatOffer<Deposit> {
	/// The number of seats, at least 1 and at most those that the seller has.
	pub seats: u8,
	/// The price of each seat, in base units of the DPO's token. May be 0.
	pub price: Balance,
	/// The edition of the DPO when the offer was made.
	pub edition: u32,
	/// The seller's storage deposit.
	pub deposit: Deposit,
}
