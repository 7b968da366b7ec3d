//! Weights of `pallet_proxy`, measured by `scripts/bench.sh` on 2026-11-29.
//!
//! Processor: Intel(R) Xeon(R) Processor. 20 steps, each 10 times; maps of
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
		// Fastest run: 40_558_000 ps.
		Weight::from_parts(59_789_922, 4706)
			// Standard error: 34_039.
			.saturating_add(Weight::from_parts(380_303, 0).saturating_mul(p.into()))
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
		// Fastest run: 111_337_000 ps.
		Weight::from_parts(110_250_195, 5698)
			// Standard error: 53_891.
			.saturating_add(Weight::from_parts(956_885, 0).saturating_mul(a.into()))
			// Standard error: 55_720.
			.saturating_add(Weight::from_parts(365_192, 0).saturating_mul(p.into()))
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
		// Fastest run: 75_833_000 ps.
		Weight::from_parts(66_628_433, 5698)
			// Standard error: 87_784.
			.saturating_add(Weight::from_parts(1_238_353, 0).saturating_mul(a.into()))
			// Standard error: 90_764.
			.saturating_add(Weight::from_parts(605_445, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Proxy::Announcements` (r:1 w:1)
	// Proof: `Proxy::Announcements` (`max_values`: None, `max_size`: Some(2233), added: 4708, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// `a` from 0 to 31.
	// `p` from 1 to 31.
	fn reject_announcement(_a: u32, p: u32) -> Weight {
		// Proof size, measured: 332 + a * 68; estimated: 5698.
		// Fastest run: 73_292_000 ps.
		Weight::from_parts(124_201_898, 5698)
			// Standard error: 151_068.
			.saturating_add(Weight::from_parts(144_297, 0).saturating_mul(p.into()))
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
	fn announce(a: u32, _p: u32) -> Weight {
		// Proof size, measured: 349 + a * 68 + p * 37; estimated: 5698.
		// Fastest run: 103_946_000 ps.
		Weight::from_parts(130_689_121, 5698)
			// Standard error: 134_330.
			.saturating_add(Weight::from_parts(1_954_328, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn add_proxy(p: u32) -> Weight {
		// Proof size, measured: 90 + p * 37; estimated: 4706.
		// Fastest run: 49_877_000 ps.
		Weight::from_parts(79_625_047, 4706)
			// Standard error: 18_417.
			.saturating_add(Weight::from_parts(295_343, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn remove_proxy(p: u32) -> Weight {
		// Proof size, measured: 90 + p * 37; estimated: 4706.
		// Fastest run: 65_714_000 ps.
		Weight::from_parts(80_446_186, 4706)
			// Standard error: 23_324.
			.saturating_add(Weight::from_parts(299_573, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn remove_proxies(p: u32) -> Weight {
		// Proof size, measured: 90 + p * 37; estimated: 4706.
		// Fastest run: 74_415_000 ps.
		Weight::from_parts(85_428_642, 4706)
			// Standard error: 94_333.
			.saturating_add(Weight::from_parts(6_326_465, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn create_pure(p: u32) -> Weight {
		// Proof size, measured: 102; estimated: 4706.
		// Fastest run: 75_711_000 ps.
		Weight::from_parts(112_277_370, 4706)
			// Standard error: 119_539.
			.saturating_add(Weight::from_parts(572_037, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 0 to 30.
	fn kill_pure(p: u32) -> Weight {
		// Proof size, measured: 127 + p * 37; estimated: 4706.
		// Fastest run: 67_189_000 ps.
		Weight::from_parts(92_426_766, 4706)
			// Standard error: 123_103.
			.saturating_add(Weight::from_parts(1_309_718, 0).saturating_mul(p.into()))
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
		// Fastest run: 113_370_000 ps.
		Weight::from_parts(148_834_000, 5698)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}
