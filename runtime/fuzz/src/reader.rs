//! Reads the bytes of an input as choices.

use bullet_train_runtime::Balance;
use codec::DecodeLimit;
use frame_support::MAX_EXTRINSIC_DEPTH;

/// Reads an input from its beginning to its end. Most choices take a fixed number of bytes,
/// whichever way they go, so that a mutation of one choice leaves the others as they are.
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
	/// Returns a reader at the beginning of an input.
	pub fn new(data: &'a [u8]) -> Self {
		Self(data)
	}

	/// Whether no bytes are left.
	pub fn is_empty(&self) -> bool {
		self.0.is_empty()
	}

	/// The next byte; 0 if none is left.
	pub fn byte(&mut self) -> u8 {
		match self.0.split_first() {
			Some((first, rest)) => {
				self.0 = rest;
				*first
			}
			None => 0,
		}
	}

	/// The next two bytes as a number.
	pub fn short(&mut self) -> u16 {
		u16::from_le_bytes([self.byte(), self.byte()])
	}

	/// All bytes that are left. They stay for the next choices.
	pub fn rest(&self) -> Vec<u8> {
		self.0.to_vec()
	}

	/// A number below `many`, from one byte; 0 if `many` is 0.
	pub fn below(&mut self, many: usize) -> usize {
		usize::from(self.byte()) % many.max(1)
	}

	/// One entry of a list, which must not be empty.
	pub fn one_of<'l, V>(&mut self, list: &'l [V]) -> &'l V {
		&list[self.below(list.len())]
	}

	/// True about once in `many` times, from one byte.
	pub fn rarely(&mut self, many: u8) -> bool {
		self.byte() % many == many - 1
	}

	/// `None` for half of all bytes, otherwise a value read from the next bytes.
	pub fn maybe<V>(&mut self, value: impl FnOnce(&mut Self) -> V) -> Option<V> {
		if self.byte().is_multiple_of(2) {
			None
		} else {
			Some(value(self))
		}
	}

	/// Mostly an id below `known`, sometimes one of the two ids after those, rarely the highest
	/// `u32`.
	pub fn id(&mut self, known: u32) -> u32 {
		match u32::from(self.byte()) {
			255 => u32::MAX,
			byte => byte % (known + 2),
		}
	}

	/// An amount: a number of 16 bits times a power of ten up to 10^11, rarely a little above 64
	/// bits or near the maximum.
	pub fn amount(&mut self) -> Balance {
		let (scale, digits) = (self.byte(), Balance::from(self.short()));
		match scale % 32 {
			31 => Balance::MAX - digits,
			30 => Balance::from(u64::MAX) + digits,
			scale => digits.saturating_mul(10u128.pow(u32::from(scale % 24) / 2)),
		}
	}

	/// A value decoded from the next bytes, nested as deeply as a transaction may be. If they don't
	/// encode a value, skips one byte and returns `None`.
	pub fn decoded<V: codec::Decode>(&mut self) -> Option<V> {
		let mut rest = self.0;
		let value = V::decode_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut rest).ok();
		if value.is_some() {
			self.0 = rest;
		} else {
			self.byte();
		}
		value
	}
}
