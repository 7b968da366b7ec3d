//! Types and traits that the BulletTrain pallets share.
//!
//! No pallet of the suite depends on another. The runtime connects them through these traits:
//!
//! | module | purpose | implemented by | used by |
//! |---|---|---|---|
//! | [`escrow`] | locks, releases and moves money | [`HoldEscrow`] | every pallet |
//! | [`trains`] | a train's owner, token, turnover and shares | bullet-train | travel-cabin |
//! | [`rides`] | the figures that a milestone share depends on | travel-cabin | bullet-train |
//! | [`cabins`] | quotes of classes, boarding for a DPO | travel-cabin | dpo |
//! | [`dpos`] | who acts for a DPO, where its income goes | dpo | travel-cabin, bullet-train |
//! | [`agenda`] | plans what the chain does by itself | autopilot | travel-cabin, dpo |
//! | | does it | travel-cabin, dpo | autopilot |
//! | [`funds`] | which calls a fee fund pays for | bullet-train, travel-cabin, dpo | fee-fund |
//! | | ends the fund of a closing train | fee-fund | bullet-train |

#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs, clippy::arithmetic_side_effects)]
// Hooks reach this code, and a panic in a hook would stop the chain.
#![warn(
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unreachable
)]

pub mod agenda;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
pub mod cabins;
mod deposit;
pub mod dpos;
pub mod escrow;
pub mod funds;
pub mod name;
mod page;
mod part;
pub mod rides;
pub mod trains;
mod types;

pub use agenda::{Agenda, Attempt, Job, Mended, Outcome, Slots, Works};
#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use cabins::{CabinProvider, Quote, Returns};
pub use deposit::reduce_deposit;
pub use dpos::{DpoProvider, Income};
pub use escrow::{attempt, named, tried, Escrow, Freezes, HoldEscrow, Payee};
pub use funds::{FeeFunds, Foresight, Sponsored};
pub use name::NameError;
pub use page::{page, search, Found};
pub use part::Part;
pub use rides::{RideProvider, Stake};
pub use trains::{Boarding, Share, TrainProvider, TrainTerms, TrainTotals};
pub use types::*;
