//! What the calls cost, as measured with this runtime.
//!
//! The pallets of polkadot-sdk use the weights that come with them, which count reads and writes by
//! this runtime's database.
