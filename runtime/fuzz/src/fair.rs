//! Leaves out transactions in which root breaks the chain on purpose.

use bullet_train_runtime::{Runtime, RuntimeCall};
use frame_support::traits::fungibles::Inspect;
use frame_system::Call as System;
use pallet_assets::Call as Assets;
use pallet_balances::Call as Balances;
use pallet_multisig::Call as Multisig;
use pallet_proxy::Call as Proxy;
use pallet_sudo::Call as Sudo;
use pallet_utility::Call as Utility;

/// Whether a transaction may be played. Root may set parameters, manage tokens and spend from the
/// treasury. But it may not replace code or raw storage, change the issuance of BOLT, interfere
/// with consensus or the clock, or raise a token's minimum.
pub fn is_fair(call: &RuntimeCall) -> bool {
	fair(call, false)
}

/// Whether `wanted` is true for the call or for one inside it, at any depth.
pub fn any(call: &RuntimeCall, wanted: &impl Fn(&RuntimeCall) -> bool) -> bool {
	wanted(call) || inside(call).iter().any(|inner| any(inner, wanted))
}

fn fair(call: &RuntimeCall, as_root: bool) -> bool {
	let as_root = match call {
		RuntimeCall::Sudo(Sudo::sudo { .. } | Sudo::sudo_unchecked_weight { .. }) => true,
		RuntimeCall::Sudo(Sudo::sudo_as { .. }) => false,
		_ if as_root && !is_harmless(call) => return false,
		_ => as_root,
	};
	inside(call).iter().all(|inner| fair(inner, as_root))
}

/// Whether the call may be made by root. Calls inside it aren't looked at.
fn is_harmless(call: &RuntimeCall) -> bool {
	match call {
		RuntimeCall::System(call) => {
			matches!(
				call,
				System::remark { .. } | System::remark_with_event { .. }
			)
		}
		RuntimeCall::Balances(call) => !matches!(
			call,
			Balances::force_set_balance { .. } | Balances::force_adjust_total_issuance { .. }
		),
		// A higher minimum would leave accounts below it. The Assets pallet assumes that this is
		// impossible.
		RuntimeCall::Assets(Assets::force_asset_status {
			id, min_balance, ..
		}) => *min_balance <= pallet_assets::Pallet::<Runtime>::minimum_balance(id.0),
		RuntimeCall::Timestamp(_) | RuntimeCall::Grandpa(_) => false,
		_ => true,
	}
}

/// The calls directly inside a call.
fn inside(call: &RuntimeCall) -> Vec<&RuntimeCall> {
	match call {
		RuntimeCall::Utility(
			Utility::batch { calls }
			| Utility::batch_all { calls }
			| Utility::force_batch { calls },
		) => calls.iter().collect(),
		RuntimeCall::Utility(
			Utility::as_derivative { call, .. }
			| Utility::dispatch_as { call, .. }
			| Utility::dispatch_as_fallible { call, .. }
			| Utility::with_weight { call, .. },
		) => vec![call],
		RuntimeCall::Utility(Utility::if_else { main, fallback }) => vec![main, fallback],
		RuntimeCall::Proxy(Proxy::proxy { call, .. } | Proxy::proxy_announced { call, .. }) => {
			vec![call]
		}
		RuntimeCall::Multisig(
			Multisig::as_multi { call, .. } | Multisig::as_multi_threshold_1 { call, .. },
		) => vec![call],
		RuntimeCall::Sudo(
			Sudo::sudo { call }
			| Sudo::sudo_unchecked_weight { call, .. }
			| Sudo::sudo_as { call, .. },
		) => vec![call],
		_ => vec![],
	}
}
