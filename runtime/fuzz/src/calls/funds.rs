//! Builds calls of fee funds.

use super::pick;
use crate::{cast::Cast, reader::Reader};
use bullet_train_runtime::{Runtime, RuntimeCall};
use pallet_fee_fund::Call as FeeFund;

/// Builds a call from the next bytes, mostly on a train that has a fund.
pub fn call(reader: &mut Reader, cast: &Cast) -> RuntimeCall {
	let kind = reader.byte();
	let train = pick::funded(reader, cast);
	let call: FeeFund<Runtime> = match kind % 4 {
		0 => FeeFund::fund {
			train,
			amount: reader.amount(),
		},
		1 => FeeFund::set_limits {
			train,
			allowance: reader.amount(),
			limit: reader.amount(),
		},
		2 => FeeFund::take_back {
			train,
			amount: reader.maybe(Reader::amount),
		},
		_ => FeeFund::settle { train },
	};
	call.into()
}
