//! Inputs to begin with, and words that inputs are made of.

use crate::{
	calls,
	cast::Cast,
	reader::Reader,
	stage::{Stage, STAGE},
	step,
};
use codec::Encode;

/// An input for each kind of call made of choices, and the same calls as bytes, by two signers.
pub fn seeds() -> Vec<Vec<u8>> {
	STAGE.with(|stage| {
		let Stage { ext, cast, .. } = &mut *stage.borrow_mut();
		ext.execute_with(|| {
			let mut seeds = vec![];
			for group in [0, 10, 15] {
				for kind in 0..32 {
					for signer in 0..2u8 {
						let choices = [
							group,
							kind,
							signer * 3,
							signer,
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
			seeds
		})
	})
}

/// A dictionary as libFuzzer reads it: the accounts that mean something on this chain.
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
