//! # Fuzzing the runtime
//!
//! An input is a few hundred bytes. They are read as choices: who sends which call, when the next block
//! begins, how full it is already. [`play`] carries them out on a development chain on which much is going
//! on ([`scene`]), in blocks authored as a node does it ([`chain`]), and panics where something doesn't
//! hold that must ([`invariants`]).
//!
//! Most of the calls are made of choices, so that they meet objects that exist ([`calls`]); the others are
//! decoded from the bytes as they are, from any pallet, as nested as a transaction may be. Some
//! transactions are signed, some are just bytes that claim to be transactions.
//!
//! It runs natively, as tests do: with debug assertions, so that whatever FRAME or the suite holds
//! impossible is a finding, too.

#![warn(missing_docs)]

pub mod calls;
pub mod cast;
pub mod chain;
mod fair;
pub mod invariants;
pub mod reader;
pub mod scene;
pub mod seeds;
#[cfg(test)]
mod tests;
pub mod views;
pub mod watcher;

use cast::Cast;
use chain::Chain;
use frame_support::weights::Weight;
use reader::Reader;
use sp_state_machine::BasicExternalities;
use std::cell::RefCell;
use watcher::Watcher;

/// Most transactions of an input, and most blocks.
const MAX_STEPS: usize = 96;
const MAX_BLOCKS: usize = 12;

struct Stage {
	ext: BasicExternalities,
	cast: Cast,
	chain: Chain,
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
	static STAGE: RefCell<Stage> = RefCell::new(Stage::new());
}

/// What a step is, by its first byte. Kept as they are: the corpus is written in them.
pub mod step {
	/// A call made of choices, by a signer.
	pub const CHOSEN: u8 = 0;
	/// A call decoded from the bytes, by a signer.
	pub const RAW: u8 = 1;
	/// The next block, after some time.
	pub const BLOCK: u8 = 2;
	/// A call made of choices, really signed.
	pub const SIGNED: u8 = 3;
	/// Bytes that claim to be a transaction.
	pub const CLAIMED: u8 = 4;
	/// As if others had filled the block.
	pub const FILL: u8 = 5;
	/// The questions that a client may ask.
	pub const ASK: u8 = 6;
	/// How many numbers there are; all others are calls made of choices, too.
	pub const KINDS: u8 = 16;
}

/// Plays an input and checks everything. Panics at whatever doesn't hold.
pub fn play(data: &[u8], watcher: &mut impl Watcher) {
	STAGE.with(|stage| {
		let Stage { ext, cast, chain } = &mut *stage.borrow_mut();
		ext.execute_with(|| {
			sp_io::storage::start_transaction();
			let mut chain = chain.clone();
			steps(&mut Reader::new(data), cast, &mut chain, watcher);
			chain.close();
			invariants::check_all();
			sp_io::storage::rollback_transaction();
		});
	});
}

fn steps(reader: &mut Reader, cast: &Cast, chain: &mut Chain, watcher: &mut impl Watcher) {
	let mut blocks = 0;
	for _ in 0..MAX_STEPS {
		if reader.is_empty() || blocks > MAX_BLOCKS {
			break;
		}
		match reader.byte() % step::KINDS {
			step::RAW => {
				let signer = cast.signer(reader.byte().into());
				if let Some(call) = reader.decoded() {
					chain.transact(signer, call, watcher);
				}
			}
			step::BLOCK => {
				blocks += 1;
				chain.next_block(lapse(reader));
			}
			step::SIGNED => {
				let signer = cast.pair(reader.byte().into());
				let nonce_off = if reader.rarely(8) {
					reader.byte().into()
				} else {
					0
				};
				let tip = reader.amount();
				let call = calls::call(reader, cast);
				chain.transact_signed(signer, call, nonce_off, tip, watcher);
			}
			step::CLAIMED => {
				if let Some(transaction) = reader.decoded() {
					chain.submit(transaction, watcher);
				}
			}
			step::FILL => chain.fill(Weight::from_parts(u64::from(reader.short()) << 18, 0)),
			step::ASK => views::ask(reader, cast),
			_ => {
				let signer = reader.byte();
				let call = calls::call(reader, cast);
				// Otherwise most calls would be a stranger's.
				let in_charge = if signer < 128 {
					None
				} else {
					calls::in_charge(&call)
				};
				let signer = in_charge.unwrap_or_else(|| cast.signer(signer.into()).clone());
				chain.transact(&signer, call, watcher);
			}
		}
	}
}

/// Blocks to let pass: mostly few, up to hundreds of the scene's days.
fn lapse(reader: &mut Reader) -> u32 {
	match reader.byte() {
		byte @ 0..=199 => u32::from(byte % 50) + 1,
		byte @ 200..=249 => u32::from(byte - 199) * 20,
		byte => u32::from(byte - 249) * 10_000,
	}
}
