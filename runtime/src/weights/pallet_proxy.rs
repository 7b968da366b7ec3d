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
		// Fastest run: 10_426_000 ps.
		Weight::from_parts(11_088_532, 4706)
			// Standard error: 522.
			.saturating_add(Weight::from_parts(41_657, 0).saturating_mul(p.into()))
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
		// Fastest run: 32_228_000 ps.
		Weight::from_parts(31_832_354, 5698)
			// Standard error: 2_228.
			.saturating_add(Weight::from_parts(238_309, 0).saturating_mul(a.into()))
			// Standard error: 2_303.
			.saturating_add(Weight::from_parts(55_412, 0).saturating_mul(p.into()))
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
		// Fastest run: 21_783_000 ps.
		Weight::from_parts(22_551_831, 5698)
			// Standard error: 1_529.
			.saturating_add(Weight::from_parts(245_653, 0).saturating_mul(a.into()))
			// Standard error: 1_581.
			.saturating_add(Weight::from_parts(12_860, 0).saturating_mul(p.into()))
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
		// Fastest run: 21_843_000 ps.
		Weight::from_parts(22_822_367, 5698)
			// Standard error: 1_541.
			.saturating_add(Weight::from_parts(237_091, 0).saturating_mul(a.into()))
			// Standard error: 1_594.
			.saturating_add(Weight::from_parts(14_692, 0).saturating_mul(p.into()))
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
		// Fastest run: 29_985_000 ps.
		Weight::from_parts(29_536_589, 5698)
			// Standard error: 1_838.
			.saturating_add(Weight::from_parts(222_455, 0).saturating_mul(a.into()))
			// Standard error: 1_900.
			.saturating_add(Weight::from_parts(49_218, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn add_proxy(p: u32) -> Weight {
		// Proof size, measured: 90 + p * 37; estimated: 4706.
		// Fastest run: 21_222_000 ps.
		Weight::from_parts(22_493_047, 4706)
			// Standard error: 718.
			.saturating_add(Weight::from_parts(81_287, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn remove_proxy(p: u32) -> Weight {
		// Proof size, measured: 90 + p * 37; estimated: 4706.
		// Fastest run: 21_673_000 ps.
		Weight::from_parts(22_466_228, 4706)
			// Standard error: 685.
			.saturating_add(Weight::from_parts(75_337, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn remove_proxies(p: u32) -> Weight {
		// Proof size, measured: 90 + p * 37; estimated: 4706.
		// Fastest run: 21_693_000 ps.
		Weight::from_parts(20_769_613, 4706)
			// Standard error: 925.
			.saturating_add(Weight::from_parts(1_946_716, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 1 to 31.
	fn create_pure(p: u32) -> Weight {
		// Proof size, measured: 102; estimated: 4706.
		// Fastest run: 24_688_000 ps.
		Weight::from_parts(26_071_861, 4706)
			// Standard error: 654.
			.saturating_add(Weight::from_parts(19_643, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Proxy::Proxies` (r:1 w:1)
	// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	// `p` from 0 to 30.
	fn kill_pure(p: u32) -> Weight {
		// Proof size, measured: 127 + p * 37; estimated: 4706.
		// Fastest run: 22_764_000 ps.
		Weight::from_parts(23_819_385, 4706)
			// Standard error: 720.
			.saturating_add(Weight::from_parts(45_887, 0).saturating_mul(p.into()))
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
		// Fastest run: 38_438_000 ps.
		Weight::from_parts(41_112_000, 5698)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}
