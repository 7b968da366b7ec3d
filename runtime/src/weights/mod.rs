//! What the calls cost, as measured with this runtime's WASM by `scripts/bench.sh`.
//!
//! The pallets of polkadot-sdk use the weights that come with them, which count reads and writes by
//! this runtime's database.

pub mod pallet_bullet_train;
pub mod pallet_dpo;
pub mod pallet_travel_cabin;
