//! What the pallets of BulletTrain share: the ids, the money's escrow and the traits through which
//! they meet. No pallet of the suite depends on another; the runtime wires them through these.
//!
//! | module | what it holds | implemented by | used by |
//! |---|---|---|---|
//! | [`escrow`] | money kept until a rule says whose it is | [`HoldEscrow`] | every pallet |
//! | [`trains`] | a train's token, owner, turnover and milestone shares | bullet-train | travel-cabin |
//! | [`rides`] | what a milestone share is worked out from | travel-cabin | bullet-train |
//! | [`cabins`] | quoting a class, boarding a DPO | travel-cabin | dpo |
//! | [`dpos`] | who acts for a DPO, where its income goes | dpo | travel-cabin, bullet-train |

#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs, clippy::arithmetic_side_effects)]

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
pub mod cabins;
pub mod dpos;
pub mod escrow;
pub mod name;
mod page;
mod part;
pub mod rides;
pub mod trains;
mod types;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use cabins::{CabinProvider, Quote};
pub use dpos::{DpoProvider, Income};
pub use escrow::{attempt, Escrow, HoldEscrow, Payee};
pub use name::NameError;
pub use page::{page, search, Found};
pub use part::Part;
pub use rides::{RideProvider, Stake};
pub use trains::{Share, TrainProvider, TrainTerms, TrainTotals};
pub use types::*;
