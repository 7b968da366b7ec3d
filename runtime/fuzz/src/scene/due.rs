//! What is due, or soon will be, when an input begins: the chain does it by itself (Rulebook 5).

use super::{Scene, ALICE, BOB, CHARLIE, DAVE};
use crate::calls;
use bullet_train_primitives::Slots;
use pallet_assets::Call as Assets;
use pallet_dpo::{RuleSet, Rules, Target};
use pallet_sudo::Call as Sudo;

/// The number of a signer that can't receive Bob's token.
const LOCKED_OUT: usize = 11;

// The classes for this module, in the order in which `trains` creates them.
const LONG: u32 = 6;
const HUNTABLE: u32 = 7;
const CROWDED: u32 = 8;
const UNPAID: u32 = 9;

impl Scene<'_> {
	/// Rules under which anyone may soon terminate a DPO.
	pub(super) fn quick() -> Option<RuleSet> {
		Some(RuleSet::Custom(Rules {
			commit_grace_days: 1,
			terminate_days: 2,
			..Rules::V1
		}))
	}

	/// What a ride has earned is set aside for a user that the chain has tried to pay: once when it
	/// settled the ride, and once a day later. Some long rides begin, which may be hunted when an
	/// input begins.
	pub(super) fn set_aside(&mut self) {
		for who in [ALICE, CHARLIE, DAVE] {
			self.board(who, LONG);
		}
		self.board(LOCKED_OUT, UNPAID);
		let who = self.who(LOCKED_OUT).into();
		self.call(BOB, Assets::block { id: 2.into(), who });
		self.next_block(6);
		self.next_block(10);
	}

	/// Root sets the parts of a block for the chain's own work. While it is off, everything that is
	/// due stays on the agenda.
	pub(super) fn set_slots(&mut self, slots: Slots) {
		let call = Box::new(calls::set_slots(slots));
		self.call(ALICE, Sudo::sudo { call });
	}

	/// Rides of all signers begin that end at once, after enough days to be hunted.
	pub(super) fn huntable(&mut self) {
		self.all_board(HUNTABLE);
	}

	/// Rides of all signers begin that soon end at once. DPO 14 expires before an input begins, DPO
	/// 15 a few blocks later, and DPO 16, which is filled, is terminated a few blocks after that.
	pub(super) fn ends(&mut self) {
		self.all_board(CROWDED);
		let class = Target::Class(0);
		self.create(DAVE, class, 3, 15, None);
		self.sell(14, DAVE, 15, 40);
		self.create(BOB, class, 10, 10, None);
		self.sell(15, BOB, 15, 20);
		self.create(CHARLIE, class, 3, 15, Self::quick());
		self.sell(16, CHARLIE, 15, 85);
	}

	fn all_board(&mut self, class: u32) {
		for who in 0..12 {
			self.board(who, class);
		}
	}
}
