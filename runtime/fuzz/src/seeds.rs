//! Inputs with which a run of the fuzzer begins, and words for its dictionary.

use crate::{
	calls,
	cast::Cast,
	reader::Reader,
	stage::{Stage, STAGE},
	step,
};
use codec::Encode;

/// The first byte of the signer for which a step takes the account in charge.
const IN_CHARGE: u8 = 128;

/// Returns inputs for each kind of call built from choices: by each of two signers and by the
/// account in charge. With each comes one with the encoding of the same call. The others change
/// fee funds between boardings that these may pay.
pub fn seeds() -> Vec<Vec<u8>> {
	STAGE.with(|stage| {
		let Stage { ext, cast, .. } = &mut *stage.borrow_mut();
		ext.execute_with(|| {
			let mut seeds = vec![];
			for group in [0, 8, 10, 12, 15] {
				for kind in 0..32 {
					for (signer, choice) in [(0, 0), (1, 1), (IN_CHARGE, 0)] {
						let choices = [
							group,
							kind,
							choice * 3,
							choice,
							1,
							5,
							7,
							1,
							0,
							9,
							2,
							1,
							0,
							0,
							0,
							0,
						];
						let chosen = [&[step::CHOSEN, signer][..], &choices].concat();
						let call = calls::call(&mut Reader::new(&choices), cast);
						let raw = [&[step::RAW, signer][..], &call.encode()].concat();
						seeds.push(chosen);
						seeds.push(raw);
					}
				}
			}
			for which in 0..4 {
				for place in 0..4 {
					let amount = [20, 200, 0];
					let fund = [step::CHOSEN, IN_CHARGE, 0, 31, which, place];
					let fund = [&fund[..], &amount, &amount].concat();
					let board = [step::CHOSEN, 1, 0, 7, 0, 0, 0];
					let block = [step::BLOCK, 0];
					seeds.push([&board[..], &fund, &block, &board].concat());
				}
			}
			seeds
		})
	})
}

/// A dictionary in libFuzzer's format: the accounts that an input can name.
pub fn dictionary() -> String {
	let cast = Cast::new();
	let word = |bytes: &[u8]| {
		bytes
			.iter()
			.map(|byte| format!("\\x{byte:02x}"))
			.collect::<String>()
	};
	let accounts = cast
		.accounts()
		.iter()
		.map(|who| format!("\"{}\"\n", word(who.as_ref())));
	accounts.collect()
}
