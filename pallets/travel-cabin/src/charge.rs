//! What a call is charged: declared for the worst case, refunded by what happened.

use crate::{board::Boarded, journey::Payment, settle::Settled, Config, Pallet, WeightInfo};
use bullet_train_primitives::TrainProvider;
use frame_support::weights::Weight;

impl<T: Config> Pallet<T> {
	pub(crate) fn weight_of_board_at_most() -> Weight {
		let most = T::WeightInfo::board_reaching(T::Trains::most_milestones());
		most.max(T::WeightInfo::board())
			.max(T::WeightInfo::board_native())
	}

	pub(crate) fn weight_of_board(boarded: &Boarded) -> Weight {
		match (boarded.milestones, boarded.native) {
			(0, true) => T::WeightInfo::board_native(),
			(0, false) => T::WeightInfo::board(),
			(milestones, _) => T::WeightInfo::board_reaching(milestones),
		}
	}

	pub(crate) fn weight_of_withdrawal_at_most() -> Weight {
		T::WeightInfo::withdraw_yield_kept()
			.max(T::WeightInfo::withdraw_yield_share())
			.max(T::WeightInfo::withdraw_yield_dpo_share())
	}

	pub(crate) fn weight_of_withdrawal(payment: &Payment) -> Weight {
		payment.weigh([
			T::WeightInfo::withdraw_yield_native,
			T::WeightInfo::withdraw_yield,
			T::WeightInfo::withdraw_yield_share,
			T::WeightInfo::withdraw_yield_dpo,
			T::WeightInfo::withdraw_yield_dpo_share,
			T::WeightInfo::withdraw_yield_kept,
		])
	}

	pub(crate) fn weight_of_hunt_at_most() -> Weight {
		T::WeightInfo::hunt_treasure_kept()
			.max(T::WeightInfo::hunt_treasure_share())
			.max(T::WeightInfo::hunt_treasure_dpo_share())
	}

	pub(crate) fn weight_of_hunt(payment: &Payment) -> Weight {
		payment.weigh([
			T::WeightInfo::hunt_treasure_native,
			T::WeightInfo::hunt_treasure,
			T::WeightInfo::hunt_treasure_share,
			T::WeightInfo::hunt_treasure_dpo,
			T::WeightInfo::hunt_treasure_dpo_share,
			T::WeightInfo::hunt_treasure_kept,
		])
	}

	pub(crate) fn weight_of_settlement_at_most() -> Weight {
		T::WeightInfo::settle_ride_kept()
			.max(T::WeightInfo::settle_ride_share())
			.max(T::WeightInfo::settle_ride_dpo_share())
			.max(T::WeightInfo::settle_ride_last())
	}

	pub(crate) fn weight_of_settlement(settled: &Settled) -> Weight {
		if settled.ended {
			return Self::weight_of_settlement_at_most();
		}
		settled.payment.weigh([
			T::WeightInfo::settle_ride_native,
			T::WeightInfo::settle_ride,
			T::WeightInfo::settle_ride_share,
			T::WeightInfo::settle_ride_dpo,
			T::WeightInfo::settle_ride_dpo_share,
			T::WeightInfo::settle_ride_kept,
		])
	}
}

impl Payment {
	/// Chooses by what was paid: to a user in the native token or a project's, with a milestone
	/// share, to a DPO without and with one, or kept.
	fn weigh(&self, [native, token, share, dpo, dpo_share, kept]: [fn() -> Weight; 6]) -> Weight {
		match self {
			Self { kept: true, .. } => kept(),
			Self {
				dpo: true,
				share: true,
				..
			} => dpo_share(),
			Self { dpo: true, .. } => dpo(),
			Self { share: true, .. } => share(),
			Self { native: true, .. } => native(),
			Self { native: false, .. } => token(),
		}
	}
}
