//! Plays an input, step by step.

use crate::{
	calls,
	cast::Cast,
	chain::Chain,
	invariants,
	reader::Reader,
	stage::{Stage, STAGE},
	step, views,
	watcher::Watcher,
};
use frame_support::weights::Weight;

/// The most steps of an input. Further bytes are ignored.
const MAX_STEPS: usize = 96;
/// An input ends when it has begun more blocks than this.
const MAX_BLOCKS: usize = 12;

/// Plays an input and checks all invariants.
///
/// # Panics
///
/// If an invariant doesn't hold.
pub fn play(data: &[u8], watcher: &mut impl Watcher) {
	STAGE.with(|stage| {
		let Stage { ext, cast, chain } = &mut *stage.borrow_mut();
		ext.execute_with(|| {
			sp_io::storage::start_transaction();
			let mut chain = chain.clone();
			steps(&mut Reader::new(data), cast, &mut chain, watcher);
			chain.close(watcher);
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
				chain.next_block(lapse(reader), watcher);
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
			step::FILL => {
				let spare = reader.short();
				let governed = spare.is_multiple_of(2);
				chain.fill(Weight::from_parts(u64::from(spare) << 18, 0), governed);
			}
			step::ASK => views::ask(reader, cast),
			_ => {
				let signer = reader.byte();
				let call = calls::call(reader, cast);
				// Half of the time, the account in charge signs. Otherwise most calls would come
				// from strangers.
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

/// The number of blocks until the next one: mostly up to 50, at most 60,000.
fn lapse(reader: &mut Reader) -> u32 {
	match reader.byte() {
		byte @ 0..=199 => u32::from(byte % 50) + 1,
		byte @ 200..=249 => u32::from(byte - 199) * 20,
		byte => u32::from(byte - 249) * 10_000,
	}
}
