//! The stage on which every input is played.

use crate::{cast::Cast, chain::Chain, scene};
use sp_state_machine::BasicExternalities;
use std::cell::RefCell;

/// The chain after the scene, and who is on it.
pub struct Stage {
	/// Its state.
	pub ext: BasicExternalities,
	/// Who and what there is.
	pub cast: Cast,
	/// Its block under way.
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
	/// Built once; every input leaves it as it was.
	pub static STAGE: RefCell<Stage> = RefCell::new(Stage::new());
}
