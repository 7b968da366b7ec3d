//! The weights of the calls on rides. A call declares the weight of its worst case, and is charged
//! for what happened.

use crate::{board::Boarded, journey::Payment, settle::Settled, Config, Pallet, WeightInfo};
use bullet_train_primitives::{dpos::WRITES_OF_A_NOTE, TrainProvider};
use frame_support::{traits::Get, weights::Weight};

/// The weights of a call that pays a passenger, for each kind of payment.
pub(crate) struct Payments {
	/// Pays a user in the native token.
	native: Weight,
	/// Pays a user in a project's token.
	token: Weight,
	/// Pays a user in a project's token, with a milestone share.
	share: Weight,
	/// Pays a DPO.
	dpo: Weight,
	/// Pays a DPO, with a milestone share.
	dpo_share: Weight,
	/// Keeps a part for a user that can't be paid. The other parts may have been paid.
	kept: Weight,
}

impl Payments {
	/// The highest of these weights.
	fn most(&self) -> Weight {
		[self.token, self.share, self.dpo, self.dpo_share, self.kept]
			.into_iter()
			.fold(self.native, |most, weight| most.max(weight))
	}

	/// The weight for the payment that was made.
	fn of<T: Config>(&self, payment: &Payment) -> Weight {
		let Payment {
			native,
			dpo,
			share,
			kept,
			noted,
		} = *payment;
		let spared = match noted {
			true => Weight::zero(),
			false => T::DbWeight::get().writes(WRITES_OF_A_NOTE),
		};
		match (kept, dpo, share, native) {
			(true, ..) => self.kept,
			(false, true, true, _) => self.dpo_share.saturating_sub(spared),
			(false, true, false, _) => self.dpo.saturating_sub(spared),
			(false, false, true, false) => self.share,
			// In the native token, a share adds no more than in a project's.
			(false, false, true, true) => self
				.native
				.saturating_add(self.share.saturating_sub(self.token)),
			(false, false, false, true) => self.native,
			(false, false, false, false) => self.token,
		}
	}
}

impl<T: Config> Pallet<T> {
	fn withdrawals() -> Payments {
		Payments {
			native: T::WeightInfo::withdraw_yield_native(),
			token: T::WeightInfo::withdraw_yield(),
			share: T::WeightInfo::withdraw_yield_share(),
			dpo: T::WeightInfo::withdraw_yield_dpo(),
			dpo_share: T::WeightInfo::withdraw_yield_dpo_share(),
			kept: T::WeightInfo::withdraw_yield_kept(),
		}
	}

	fn hunts() -> Payments {
		Payments {
			native: T::WeightInfo::hunt_treasure_native(),
			token: T::WeightInfo::hunt_treasure(),
			share: T::WeightInfo::hunt_treasure_share(),
			dpo: T::WeightInfo::hunt_treasure_dpo(),
			dpo_share: T::WeightInfo::hunt_treasure_dpo_share(),
			kept: T::WeightInfo::hunt_treasure_kept(),
		}
	}

	fn settlements() -> Payments {
		Payments {
			native: T::WeightInfo::settle_ride_native(),
			token: T::WeightInfo::settle_ride(),
			share: T::WeightInfo::settle_ride_share(),
			dpo: T::WeightInfo::settle_ride_dpo(),
			dpo_share: T::WeightInfo::settle_ride_dpo_share(),
			kept: T::WeightInfo::settle_ride_kept(),
		}
	}

	pub(crate) fn weight_of_board_at_most() -> Weight {
		let most = T::WeightInfo::board_reaching(T::Trains::most_milestones());
		most.max(T::WeightInfo::board())
			.max(T::WeightInfo::board_native())
			.saturating_add(Self::weight_of_plan())
	}

	pub(crate) fn weight_of_board(boarded: &Boarded) -> Weight {
		let weight = match (boarded.milestones, boarded.native) {
			(0, true) => T::WeightInfo::board_native(),
			(0, false) => T::WeightInfo::board(),
			(milestones, false) => T::WeightInfo::board_reaching(milestones),
			// Reaching milestones touches the same items in every token.
			(milestones, true) => T::WeightInfo::board_native().saturating_add(
				T::WeightInfo::board_reaching(milestones).saturating_sub(T::WeightInfo::board()),
			),
		};
		if boarded.plans {
			weight.saturating_add(Self::weight_of_plan())
		} else {
			weight
		}
	}

	/// The weight of an entry on the agenda: the first boarding of an idle class writes it, and the
	/// settlement of a ride with an entry of its own removes it. The benchmarks' classes have one,
	/// and their rides don't.
	fn weight_of_plan() -> Weight {
		T::DbWeight::get().writes(1)
	}

	/// The weight of retiring a class. One without rides is closed, which may remove its entry on
	/// the agenda.
	pub(crate) fn weight_of_retiring() -> Weight {
		T::WeightInfo::retire_class().saturating_add(Self::weight_of_plan())
	}

	pub(crate) fn weight_of_withdrawal_at_most() -> Weight {
		Self::withdrawals().most()
	}

	pub(crate) fn weight_of_withdrawal(payment: &Payment) -> Weight {
		Self::withdrawals().of::<T>(payment)
	}

	/// The weight of a hunt that fails because there is nothing to hunt, as for all hunters but the
	/// first: that of looking whether the yield could be withdrawn, and at the terms of hunting.
	pub(crate) fn weight_of_lost_hunt() -> Weight {
		T::WeightInfo::foresee().saturating_add(T::DbWeight::get().reads(2))
	}

	pub(crate) fn weight_of_hunt_at_most() -> Weight {
		Self::hunts().most()
	}

	pub(crate) fn weight_of_hunt(payment: &Payment) -> Weight {
		Self::hunts().of::<T>(payment)
	}

	pub(crate) fn weight_of_settlement_at_most() -> Weight {
		Self::settlements()
			.most()
			.max(T::WeightInfo::settle_ride_last())
			.saturating_add(Self::weight_of_plan())
	}

	pub(crate) fn weight_of_settlement(settled: &Settled) -> Weight {
		if settled.ended {
			return Self::weight_of_settlement_at_most();
		}
		let mut weight = Self::settlements().of::<T>(&settled.payment);
		if !settled.hunted && !settled.payment.native {
			weight = weight.saturating_sub(Self::weight_of_hunters_account());
		}
		if settled.planned {
			weight = weight.saturating_add(Self::weight_of_plan());
		}
		weight
	}

	/// The weight of the hunter's account in the ride's token. In the benchmarks of settlements a
	/// hunter is paid its cut.
	fn weight_of_hunters_account() -> Weight {
		T::DbWeight::get().reads_writes(1, 1)
	}
}
