//! Weights of `pallet_proxy`, measured by `scripts/bench.sh` on 2026-11-29.
//!
//! Processor: AMD EPYC. 20 steps, each 10 times; maps of
//! 1000000 entries assumed. Don't edit: measure again.

// `Get` is for reads and writes, which not every pallet has.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with this runtime's costs of a read and a write.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_proxy::WeightInfo for WeightInfo<T> {
	// Storage: `Proxy::Proxies` (r:1 w:0)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn proxy(p: u32) -> Weight {
		// Proof size, measured: 90 + p * 37; estimated: 4706.
		// Fastest run: 9_404_000 ps.
		Weight::from_parts(9_897_296, 4706)
			// Standard error: 432.
			.saturating_add(Weight::from_parts(25_983, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:0)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// Storage: `Proxy::Announcements` (r:1 w:1)
	// Proof: `Proxy::Announcements` (`max_values`: None, `max_size`: Some(2233), added: 4708, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// `a` from 0 to 31.
	// `p` from 1 to 31.
	fn proxy_announced(a: u32, p: u32) -> Weight {
		// Proof size, measured: 417 + a * 68 + p * 37; estimated: 5698.
		// Fastest run: 28_052_000 ps.
		Weight::from_parts(28_353_509, 5698)
			// Standard error: 1_977.
			.saturating_add(Weight::from_parts(165_431, 0).saturating_mul(a.into()))
			// Standard error: 2_044.
			.saturating_add(Weight::from_parts(31_695, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Proxy::Announcements` (r:1 w:1)
	// Proof: `Proxy::Announcements` (`max_values`: None, `max_size`: Some(2233), added: 4708, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// `a` from 0 to 31.
	// `p` from 1 to 31.
	fn remove_announcement(a: u32, p: u32) -> Weight {
		// Proof size, measured: 332 + a * 68; estimated: 5698.
		// Fastest run: 19_680_000 ps.
		Weight::from_parts(20_494_720, 5698)
			// Standard error: 1_191.
			.saturating_add(Weight::from_parts(158_679, 0).saturating_mul(a.into()))
			// Standard error: 1_232.
			.saturating_add(Weight::from_parts(7_109, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Proxy::Announcements` (r:1 w:1)
	// Proof: `Proxy::Announcements` (`max_values`: None, `max_size`: Some(2233), added: 4708, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// `a` from 0 to 31.
	// `p` from 1 to 31.
	fn reject_announcement(a: u32, p: u32) -> Weight {
		// Proof size, measured: 332 + a * 68; estimated: 5698.
		// Fastest run: 19_600_000 ps.
		Weight::from_parts(20_015_664, 5698)
			// Standard error: 1_205.
			.saturating_add(Weight::from_parts(162_657, 0).saturating_mul(a.into()))
			// Standard error: 1_246.
			.saturating_add(Weight::from_parts(19_973, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Proxy::Proxies` (r:1 w:0)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// Storage: `Proxy::Announcements` (r:1 w:1)
	// Proof: `Proxy::Announcements` (`max_values`: None, `max_size`: Some(2233), added: 4708, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// `a` from 0 to 31.
	// `p` from 1 to 31.
	fn announce(a: u32, p: u32) -> Weight {
		// Proof size, measured: 349 + a * 68 + p * 37; estimated: 5698.
		// Fastest run: 26_029_000 ps.
		Weight::from_parts(26_351_702, 5698)
			// Standard error: 1_489.
			.saturating_add(Weight::from_parts(139_870, 0).saturating_mul(a.into()))
			// Standard error: 1_540.
			.saturating_add(Weight::from_parts(32_033, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn add_proxy(p: u32) -> Weight {
		// Proof size, measured: 90 + p * 37; estimated: 4706.
		// Fastest run: 18_698_000 ps.
		Weight::from_parts(19_811_363, 4706)
			// Standard error: 555.
			.saturating_add(Weight::from_parts(40_780, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn remove_proxy(p: u32) -> Weight {
		// Proof size, measured: 90 + p * 37; estimated: 4706.
		// Fastest run: 18_738_000 ps.
		Weight::from_parts(19_834_100, 4706)
			// Standard error: 770.
			.saturating_add(Weight::from_parts(39_037, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn remove_proxies(p: u32) -> Weight {
		// Proof size, measured: 90 + p * 37; estimated: 4706.
		// Fastest run: 19_169_000 ps.
		Weight::from_parts(18_578_493, 4706)
			// Standard error: 981.
			.saturating_add(Weight::from_parts(1_612_346, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn create_pure(p: u32) -> Weight {
		// Proof size, measured: 102; estimated: 4706.
		// Fastest run: 21_863_000 ps.
		Weight::from_parts(23_344_749, 4706)
			// Standard error: 544.
			.saturating_add(Weight::from_parts(16_969, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 0 to 30.
	fn kill_pure(p: u32) -> Weight {
		// Proof size, measured: 127 + p * 37; estimated: 4706.
		// Fastest run: 20_180_000 ps.
		Weight::from_parts(21_128_788, 4706)
			// Standard error: 581.
			.saturating_add(Weight::from_parts(28_492, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Proxy::Announcements` (r:1 w:1)
	// Proof: `Proxy::Announcements` (`max_values`: None, `max_size`: Some(2233), added: 4708, mode: `MaxEncodedLen`)
	fn poke_deposit() -> Weight {
		// Proof size, measured: 416; estimated: 5698.
		// Fastest run: 35_083_000 ps.
		Weight::from_parts(36_695_000, 5698)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}
