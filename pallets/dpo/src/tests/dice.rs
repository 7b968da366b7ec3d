//! Random numbers for tests that play at random.

/// Random numbers, the same in every run.
pub(super) struct Dice(pub u64);

impl Dice {
	/// Returns a number below `sides`.
	pub fn roll(&mut self, sides: u32) -> u32 {
		self.0 += 1;
		let hash = sp_io::hashing::twox_64(&self.0.to_le_bytes());
		(u64::from_le_bytes(hash) % u64::from(sides)) as u32
	}

	/// Returns a number from `least` to `most`.
	pub fn between(&mut self, least: u32, most: u32) -> u32 {
		least + self.roll(most - least + 1)
	}

	/// Returns one of the items, of which there must be one.
	pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
		items[self.roll(items.len() as u32) as usize]
	}
}
