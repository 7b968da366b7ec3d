//! The suite's records in a state, read in pages.
//!
//! The functions read the externalities in which they are called. They decode the records with the
//! types that this node was built with, so [`require_known`] has to be called first.

use bullet_train_primitives::{Balance, BlockNumber, ClassId, Token};
use bullet_train_runtime::{
	AssetsHolder, Autopilot, Balances, Dpo, Runtime, RuntimeHoldReason, TravelCabin,
};
use codec::{Decode, DecodeAll, Error};
use frame_support::{
	storage::{storage_prefix, PrefixIterator, StoragePrefixedMap},
	traits::{tokens::IdAmount, GetStorageVersion, PalletInfoAccess, StorageVersion},
	Blake2_128Concat, ReversibleStorageHasher, Twox64Concat,
};
use pallet_autopilot::Agenda;
use pallet_dpo::{DpoOf, Dpos, Stage};
use pallet_travel_cabin::{RideOf, Rides};

/// What is on hold on an account, by reason, in base units.
pub type Holds = Vec<IdAmount<RuntimeHoldReason, Balance>>;

/// A record that is counted.
pub enum Record {
	/// A ride that isn't settled.
	Ride(ClassId, RideOf<Runtime>),
	/// The stage of a DPO that isn't closed.
	Dpo(Stage),
	/// An entry of the agenda, with its block.
	Entry(BlockNumber),
	/// What an account has on hold in a token.
	Holds(Token, Holds),
}

/// A storage map whose records are counted.
struct Map {
	/// The first bytes of all its keys.
	prefix: fn() -> [u8; 32],
	/// Decodes a record from the rest of its key and its value.
	decode: fn(&[u8], &[u8]) -> Result<Record, Error>,
}

/// The maps, in the order in which they are read.
static MAPS: [Map; 5] = [
	Map {
		prefix: Rides::<Runtime>::final_prefix,
		decode: |key, mut value| {
			let class = ClassId::decode(&mut Twox64Concat::reverse(key))?;
			Ok(Record::Ride(
				class,
				RideOf::<Runtime>::decode_all(&mut value)?,
			))
		},
	},
	Map {
		prefix: Dpos::<Runtime>::final_prefix,
		decode: |_, mut value| Ok(Record::Dpo(DpoOf::<Runtime>::decode_all(&mut value)?.stage)),
	},
	Map {
		prefix: Agenda::<Runtime>::final_prefix,
		decode: |key, _| Ok(Record::Entry(block_of(key)?)),
	},
	Map {
		prefix: pallet_balances::Holds::<Runtime>::final_prefix,
		decode: |_, mut value| Ok(Record::Holds(Token::Native, Holds::decode_all(&mut value)?)),
	},
	Map {
		// This pallet doesn't make its maps public.
		prefix: || storage_prefix(AssetsHolder::name().as_bytes(), b"Holds"),
		decode: |key, mut value| {
			let token = Token::WithId(u32::decode(&mut Blake2_128Concat::reverse(key))?);
			Ok(Record::Holds(token, Holds::decode_all(&mut value)?))
		},
	},
];

/// The block of an entry of the agenda, from its key without the map's prefix.
fn block_of(mut key: &[u8]) -> Result<BlockNumber, Error> {
	let (_, at) = <(bool, [u8; 4])>::decode(&mut key)?;
	Ok(BlockNumber::from_be_bytes(at))
}

/// Fails if a pallet stores its records otherwise than this node knows them. That may be so after
/// an upgrade of the runtime, which the node carries out without knowing its types.
pub fn require_known() -> Result<(), String> {
	fn check<P>() -> Result<(), String>
	where
		P: GetStorageVersion<InCodeStorageVersion = StorageVersion> + PalletInfoAccess,
	{
		let (known, found) = (P::in_code_storage_version(), P::on_chain_storage_version());
		if known != found {
			return Err(format!(
				"the chain stores the records of {} in version {found:?}, and this node knows \
				 {known:?}: install the node that was built with the chain's runtime",
				P::name()
			));
		}
		Ok(())
	}
	check::<TravelCabin>()?;
	check::<Dpo>()?;
	check::<Autopilot>()?;
	check::<Balances>()
}

/// The earliest block on the agenda. `None` if the agenda is empty.
pub fn first_on_agenda() -> Option<BlockNumber> {
	// The two parts of the agenda are in the order of their blocks.
	[false, true]
		.into_iter()
		.filter_map(|is_for_kept| {
			let prefix = Agenda::<Runtime>::final_prefix();
			let part = [&prefix[..], &[u8::from(is_for_kept)]].concat();
			let key = sp_io::storage::next_key(&part).filter(|key| key.starts_with(&part))?;
			block_of(key.get(prefix.len()..)?).ok()
		})
		.min()
}

/// Reads all records of a state, each once.
#[derive(Default)]
pub struct Reader {
	/// The map that is being read.
	map: usize,
	/// The last key that was read. Empty at the beginning of a map.
	last: Vec<u8>,
}

impl Reader {
	/// The next records, `most` at most. `None` after the last one.
	pub fn page(&mut self, most: usize) -> Option<Result<Vec<Record>, Error>> {
		let map = MAPS.get(self.map)?;
		let prefix = (map.prefix)().to_vec();
		let from = if self.last.is_empty() {
			prefix.clone()
		} else {
			std::mem::take(&mut self.last)
		};
		// The iterator would leave out what it can't decode.
		let mut raw: PrefixIterator<(Vec<u8>, Vec<u8>)> =
			PrefixIterator::new(prefix, from, |key, value| {
				Ok((key.to_vec(), value.to_vec()))
			});
		let page = raw.by_ref().take(most).collect::<Vec<_>>();
		if page.len() < most {
			self.map += 1;
		} else {
			self.last = raw.last_raw_key().to_vec();
		}
		let records = page.iter().map(|(key, value)| (map.decode)(key, value));
		Some(records.collect())
	}
}
