//! Bytes as choices.

use bullet_train_runtime::Balance;
use codec::DecodeLimit;
use frame_support::MAX_EXTRINSIC_DEPTH;

/// Reads an input from its beginning to its end. A choice takes few bytes, always as many, so that
/// a mutation of one changes nothing else.
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
	/// Over a whole input.
	pub fn new(data: &'a [u8]) -> Self {
		Self(data)
	}

	/// Whether nothing is left.
	pub fn is_empty(&self) -> bool {
		self.0.is_empty()
	}

	/// The next byte; 0 where nothing is left.
	pub fn byte(&mut self) -> u8 {
		match self.0.split_first() {
			Some((first, rest)) => {
				self.0 = rest;
				*first
			}
			None => 0,
		}
	}

	/// Two bytes as a number.
	pub fn short(&mut self) -> u16 {
		u16::from_le_bytes([self.byte(), self.byte()])
	}

	/// A choice between so many.
	pub fn below(&mut self, many: usize) -> usize {
		usize::from(self.byte()) % many.max(1)
	}

	/// One of a list.
	pub fn one_of<'l, V>(&mut self, list: &'l [V]) -> &'l V {
		&list[self.below(list.len())]
	}

	/// True once in so many.
	pub fn rarely(&mut self, many: u8) -> bool {
		self.byte() % many == many - 1
	}

	/// Something or nothing.
	pub fn maybe<V>(&mut self, value: impl FnOnce(&mut Self) -> V) -> Option<V> {
		if self.byte().is_multiple_of(2) {
			None
		} else {
			Some(value(self))
		}
	}

	/// An id among few, rarely one that nobody has.
	pub fn id(&mut self, known: u32) -> u32 {
		match u32::from(self.byte()) {
			255 => u32::MAX,
			byte => byte % (known + 2),
		}
	}

	/// An amount: small ones exactly, larger ones by powers of ten, and the edges of what fits.
	pub fn amount(&mut self) -> Balance {
		let (scale, digits) = (self.byte(), Balance::from(self.short()));
		match scale % 32 {
			31 => Balance::MAX - digits,
			30 => Balance::from(u64::MAX) + digits,
			scale => digits.saturating_mul(10u128.pow(u32::from(scale % 24) / 2)),
		}
	}

	/// A value by its encoding, as nested as a transaction may be. Where the next bytes encode
	/// none, one byte is passed over.
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
