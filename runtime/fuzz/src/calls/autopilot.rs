//! Builds calls about what the chain does by itself (Rulebook 5): the repair of the agenda, the
//! parts of a block, and calls that name the account in whose name the chain acts.

use super::{pick, suite};
use crate::{cast::Cast, reader::Reader};
use bullet_train_primitives::Slots;
use bullet_train_runtime::{
	configs::parameters::{dynamic::autopilot, RuntimeParameters},
	Autopilot, Runtime, RuntimeCall,
};
use frame_support::dispatch::CallableCallFor;
use pallet_assets::Call as Assets;
use pallet_balances::Call as Balances;
use pallet_dpo::{Call as Dpo, Proposal};
use pallet_sudo::Call as Sudo;
use sp_runtime::Permill;

/// Builds such a call from the next bytes.
pub fn call(reader: &mut Reader, cast: &Cast) -> RuntimeCall {
	let chain = Autopilot::account();
	match reader.byte() % 16 {
		0 | 1 => as_root(repair()),
		// Fails: only root may.
		2 => repair(),
		3..=6 => as_root(set_slots(slots(reader))),
		7 => set_slots(slots(reader)),
		8 => Balances::transfer_allow_death {
			dest: chain.into(),
			value: reader.amount(),
		}
		.into(),
		9 => Assets::transfer {
			id: cast.asset(reader).into(),
			target: chain.into(),
			amount: reader.amount(),
		}
		.into(),
		10 => Assets::mint {
			id: cast.asset(reader).into(),
			beneficiary: chain.into(),
			amount: reader.amount(),
		}
		.into(),
		11 | 12 => {
			let mut call = suite::referring(reader, cast);
			if let RuntimeCall::Dpo(
				Dpo::create { referrer, .. }
				| Dpo::buy_seats { referrer, .. }
				| Dpo::commit { referrer, .. },
			) = &mut call
			{
				*referrer = Some(chain);
			}
			call
		}
		13 => Dpo::propose {
			dpo: pick::dpo(reader, cast, pick::decides),
			proposal: Proposal::DismissManager { successor: chain },
			acts_for: None,
		}
		.into(),
		// As if it had a key: it becomes a passenger, a member or a manager itself.
		_ => Sudo::sudo_as {
			who: chain.into(),
			call: Box::new(suite::call(reader, cast)),
		}
		.into(),
	}
}

/// The call that sets the parts of a block for the chain's own work, which root may make.
pub fn set_slots(slots: Slots) -> RuntimeCall {
	let key_value = RuntimeParameters::Autopilot(autopilot::Parameters::BlockParts(
		autopilot::BlockParts,
		Some(slots),
	));
	pallet_parameters::Call::set_parameter { key_value }.into()
}

fn repair() -> RuntimeCall {
	CallableCallFor::<Autopilot, Runtime>::new_call_variant_repair().into()
}

fn as_root(call: RuntimeCall) -> RuntimeCall {
	let call = Box::new(call);
	Sudo::sudo { call }.into()
}

/// Mostly the rulebook's parts or none, otherwise any.
fn slots(reader: &mut Reader) -> Slots {
	match reader.byte() % 8 {
		0 | 1 => Slots::OFF,
		2..=4 => Slots::default(),
		_ => Slots {
			slice: part(reader),
			surplus: part(reader),
		},
	}
}

/// Up to 6.5%, or up to the whole.
fn part(reader: &mut Reader) -> Permill {
	let (digits, scale) = (u32::from(reader.short()), reader.byte() % 2);
	Permill::from_parts(if scale == 0 { digits } else { digits * 16 })
}
