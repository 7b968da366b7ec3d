//! The chain on which every input is played.

use crate::{cast::Cast, chain::Chain, scene};
use sp_state_machine::BasicExternalities;
use std::cell::RefCell;

/// The chain after the scene, and its accounts.
pub struct Stage {
	/// The chain's storage.
	pub ext: BasicExternalities,
	/// The accounts and ids that an input can name.
	pub cast: Cast,
	/// The block under way.
	pub chain: Chain,
}

impl Stage {
	fn new() -> Self {
		let mut ext = BasicExternalities::new_empty();
		let (cast, chain) = ext.execute_with(|| {
			let cast = Cast::new();
			let chain = scene::build(&cast);
			(cast, chain)
		});
		Self { ext, cast, chain }
	}
}

thread_local! {
	/// Built once for each thread. [`play()`](crate::play()) leaves it as it was.
	pub static STAGE: RefCell<Stage> = RefCell::new(Stage::new());
}
