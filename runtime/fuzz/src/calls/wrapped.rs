//! Builds calls that make other calls: batches, proxies, multisigs, derived accounts and sudo. Also
//! adds and removes proxies.

use crate::{cast::Cast, reader::Reader};
use bullet_train_runtime::{
	configs::{accounts::ProxyType, parameters::RuntimeParameters},
	AccountId, Runtime, RuntimeCall,
};
use frame_support::weights::Weight;
use pallet_assets::Call as Assets;
use pallet_multisig::Call as Multisig;
use pallet_proxy::Call as Proxy;
use pallet_sudo::Call as Sudo;
use pallet_utility::Call as Utility;

/// Builds such a call from the next bytes. The calls inside it come from `nested`, except those of
/// root.
pub fn call(
	reader: &mut Reader,
	cast: &Cast,
	nested: &dyn Fn(&mut Reader) -> RuntimeCall,
) -> RuntimeCall {
	let kind = reader.byte() % 16;
	let inner = |reader: &mut Reader| Box::new(nested(reader));
	match kind {
		0 => Utility::batch {
			calls: some(reader, inner),
		}
		.into(),
		1 => Utility::batch_all {
			calls: some(reader, inner),
		}
		.into(),
		2 => Utility::force_batch {
			calls: some(reader, inner),
		}
		.into(),
		3 => Utility::if_else {
			main: inner(reader),
			fallback: inner(reader),
		}
		.into(),
		4 => Utility::as_derivative {
			index: reader.below(4) as u16,
			call: inner(reader),
		}
		.into(),
		5 => Proxy::add_proxy {
			delegate: cast.address(reader),
			proxy_type: proxy_type(reader),
			delay: reader.below(3) as u32,
		}
		.into(),
		6 => Proxy::remove_proxy {
			delegate: cast.address(reader),
			proxy_type: proxy_type(reader),
			delay: reader.below(3) as u32,
		}
		.into(),
		7 | 8 => Proxy::proxy {
			real: cast.address(reader),
			force_proxy_type: reader.maybe(proxy_type),
			call: inner(reader),
		}
		.into(),
		9 => Multisig::as_multi_threshold_1 {
			other_signatories: others(reader, cast),
			call: inner(reader),
		}
		.into(),
		10 => Multisig::as_multi {
			threshold: 2,
			other_signatories: others(reader, cast),
			maybe_timepoint: None,
			call: inner(reader),
			max_weight: Weight::from_parts(u64::from(reader.short()) << 20, u64::MAX),
		}
		.into(),
		11 => Sudo::sudo_as {
			who: cast.address(reader),
			call: inner(reader),
		}
		.into(),
		_ => Sudo::sudo {
			call: Box::new(as_root(reader, cast)),
		}
		.into(),
	}
}

/// Builds up to four calls.
fn some(
	reader: &mut Reader,
	mut inner: impl FnMut(&mut Reader) -> Box<RuntimeCall>,
) -> Vec<RuntimeCall> {
	(0..reader.below(5)).map(|_| *inner(reader)).collect()
}

fn proxy_type(reader: &mut Reader) -> ProxyType {
	*reader.one_of(&[ProxyType::Any, ProxyType::NonTransfer, ProxyType::Rides])
}

/// One or two signatories in ascending order, as multisigs require.
fn others(reader: &mut Reader, cast: &Cast) -> Vec<AccountId> {
	let mut others = vec![cast.account(reader), cast.account(reader)];
	others.sort();
	others.dedup();
	others
}

/// Builds a call of root that doesn't break the chain on purpose.
fn as_root(reader: &mut Reader, cast: &Cast) -> RuntimeCall {
	match reader.byte() % 6 {
		0..=2 => match reader.decoded::<RuntimeParameters>() {
			Some(key_value) => pallet_parameters::Call::set_parameter { key_value }.into(),
			None => pallet_treasury::Call::<Runtime>::check_status { index: 0 }.into(),
		},
		3 => Assets::force_asset_status {
			id: cast.asset(reader).into(),
			owner: cast.address(reader),
			issuer: cast.address(reader),
			admin: cast.address(reader),
			freezer: cast.address(reader),
			// Low, because `is_fair` leaves out calls that raise it.
			min_balance: reader.amount() % 2,
			is_sufficient: reader.rarely(2),
			is_frozen: reader.rarely(2),
		}
		.into(),
		4 => pallet_treasury::Call::<Runtime>::spend {
			asset_kind: Box::new(cast.token(reader)),
			amount: reader.amount(),
			beneficiary: Box::new(cast.address(reader)),
			valid_from: None,
		}
		.into(),
		_ => pallet_balances::Call::<Runtime>::force_transfer {
			source: cast.address(reader),
			dest: cast.address(reader),
			value: reader.amount(),
		}
		.into(),
	}
}
