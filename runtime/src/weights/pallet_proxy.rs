//! Weights of `pallet_proxy`, measured by `scripts/bench.sh` on 2026-11-30.
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
		// Fastest run: 10_045_000 ps.
		Weight::from_parts(10_714_332, 4706)
			// Standard error: 515.
			.saturating_add(Weight::from_parts(41_791, 0).saturating_mul(p.into()))
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
		// Fastest run: 31_337_000 ps.
		Weight::from_parts(31_120_864, 5698)
			// Standard error: 2_295.
			.saturating_add(Weight::from_parts(244_226, 0).saturating_mul(a.into()))
			// Standard error: 2_372.
			.saturating_add(Weight::from_parts(53_034, 0).saturating_mul(p.into()))
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
		// Fastest run: 21_512_000 ps.
		Weight::from_parts(22_108_604, 5698)
			// Standard error: 1_666.
			.saturating_add(Weight::from_parts(239_215, 0).saturating_mul(a.into()))
			// Standard error: 1_722.
			.saturating_add(Weight::from_parts(14_315, 0).saturating_mul(p.into()))
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
		// Fastest run: 21_222_000 ps.
		Weight::from_parts(21_589_804, 5698)
			// Standard error: 1_395.
			.saturating_add(Weight::from_parts(239_349, 0).saturating_mul(a.into()))
			// Standard error: 1_442.
			.saturating_add(Weight::from_parts(15_138, 0).saturating_mul(p.into()))
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
		// Fastest run: 28_512_000 ps.
		Weight::from_parts(27_911_978, 5698)
			// Standard error: 1_845.
			.saturating_add(Weight::from_parts(231_933, 0).saturating_mul(a.into()))
			// Standard error: 1_908.
			.saturating_add(Weight::from_parts(47_263, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn add_proxy(p: u32) -> Weight {
		// Proof size, measured: 90 + p * 37; estimated: 4706.
		// Fastest run: 20_421_000 ps.
		Weight::from_parts(21_255_801, 4706)
			// Standard error: 514.
			.saturating_add(Weight::from_parts(76_892, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn remove_proxy(p: u32) -> Weight {
		// Proof size, measured: 90 + p * 37; estimated: 4706.
		// Fastest run: 20_491_000 ps.
		Weight::from_parts(21_149_276, 4706)
			// Standard error: 622.
			.saturating_add(Weight::from_parts(74_050, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn remove_proxies(p: u32) -> Weight {
		// Proof size, measured: 90 + p * 37; estimated: 4706.
		// Fastest run: 20_631_000 ps.
		Weight::from_parts(20_040_789, 4706)
			// Standard error: 1_232.
			.saturating_add(Weight::from_parts(1_812_251, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn create_pure(p: u32) -> Weight {
		// Proof size, measured: 102; estimated: 4706.
		// Fastest run: 23_806_000 ps.
		Weight::from_parts(24_942_402, 4706)
			// Standard error: 687.
			.saturating_add(Weight::from_parts(19_365, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 0 to 30.
	fn kill_pure(p: u32) -> Weight {
		// Proof size, measured: 127 + p * 37; estimated: 4706.
		// Fastest run: 21_712_000 ps.
		Weight::from_parts(22_638_696, 4706)
			// Standard error: 755.
			.saturating_add(Weight::from_parts(46_375, 0).saturating_mul(p.into()))
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
		// Fastest run: 37_426_000 ps.
		Weight::from_parts(39_700_000, 5698)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}
