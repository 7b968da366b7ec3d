//! Builds calls of users and of tokens' teams: transfers, approvals, mints, burns, freezes and the
//! rest of what they can do with BOLT and projects' tokens.

use crate::{cast::Cast, reader::Reader};
use bullet_train_runtime::{Runtime, RuntimeCall};
use pallet_assets::Call as Assets;
use pallet_balances::Call as Balances;

/// Builds such a call from the next bytes.
pub fn call(reader: &mut Reader, cast: &Cast) -> RuntimeCall {
	let kind = reader.byte() % 32;
	let id = cast.asset(reader);
	let id = || id.into();
	match kind {
		0..=2 => Balances::transfer_allow_death {
			dest: cast.address(reader),
			value: reader.amount(),
		}
		.into(),
		3 => Balances::transfer_all {
			dest: cast.address(reader),
			keep_alive: reader.rarely(2),
		}
		.into(),
		4 => Balances::burn {
			value: reader.amount(),
			keep_alive: reader.rarely(2),
		}
		.into(),
		5 | 6 => Assets::transfer {
			id: id(),
			target: cast.address(reader),
			amount: reader.amount(),
		}
		.into(),
		7 => Assets::transfer_all {
			id: id(),
			dest: cast.address(reader),
			keep_alive: reader.rarely(2),
		}
		.into(),
		8 => Assets::approve_transfer {
			id: id(),
			delegate: cast.address(reader),
			amount: reader.amount(),
		}
		.into(),
		9 => Assets::transfer_approved {
			id: id(),
			owner: cast.address(reader),
			destination: cast.address(reader),
			amount: reader.amount(),
		}
		.into(),
		10 => Assets::mint {
			id: id(),
			beneficiary: cast.address(reader),
			amount: reader.amount(),
		}
		.into(),
		11 | 12 => Assets::burn {
			id: id(),
			who: cast.address(reader),
			amount: reader.amount(),
		}
		.into(),
		13 => Assets::force_transfer {
			id: id(),
			source: cast.address(reader),
			dest: cast.address(reader),
			amount: reader.amount(),
		}
		.into(),
		14 => Assets::freeze {
			id: id(),
			who: cast.address(reader),
		}
		.into(),
		15 => Assets::thaw {
			id: id(),
			who: cast.address(reader),
		}
		.into(),
		16 => Assets::block {
			id: id(),
			who: cast.address(reader),
		}
		.into(),
		17 => Assets::freeze_asset { id: id() }.into(),
		18 => Assets::thaw_asset { id: id() }.into(),
		19 => Assets::refund {
			id: id(),
			allow_burn: reader.rarely(2),
		}
		.into(),
		20 => Assets::refund_other {
			id: id(),
			who: cast.address(reader),
		}
		.into(),
		21 => Assets::touch { id: id() }.into(),
		22 => Assets::touch_other {
			id: id(),
			who: cast.address(reader),
		}
		.into(),
		23 => Assets::set_min_balance {
			id: id(),
			min_balance: reader.amount(),
		}
		.into(),
		24 => Assets::start_destroy { id: id() }.into(),
		25 => Assets::destroy_accounts { id: id() }.into(),
		26 => Assets::finish_destroy { id: id() }.into(),
		27 => Assets::create {
			id: id(),
			admin: cast.address(reader),
			min_balance: reader.amount(),
		}
		.into(),
		28 => Assets::set_team {
			id: id(),
			issuer: cast.address(reader),
			admin: cast.address(reader),
			freezer: cast.address(reader),
		}
		.into(),
		29 => Assets::transfer_ownership {
			id: id(),
			owner: cast.address(reader),
		}
		.into(),
		30 => pallet_balances::Call::<Runtime>::transfer_keep_alive {
			dest: cast.address(reader),
			value: reader.amount(),
		}
		.into(),
		_ => frame_system::Call::<Runtime>::remark_with_event {
			remark: vec![0; reader.byte().into()],
		}
		.into(),
	}
}
