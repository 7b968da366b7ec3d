//! The results of the view functions and of the runtime API.

use crate::{
	journey::Journey, ClassTerms, Classes, Config, NextClass, Pallet, RidesOf, UnclaimedBy,
	UnclaimedRewards,
};
use bullet_train_math::ride;
use bullet_train_primitives::{
	page, search, Balance, BlockNumber, CabinNumber, ClassId, Found, Passenger, Token, TrainId,
	TrainProvider,
};
use codec::{Decode, Encode};
use frame_support::traits::Get;
use scale_info::TypeInfo;
use sp_std::vec::Vec;

/// A ride, as the view functions return it. Amounts are in base units of `token`.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct RideView<AccountId> {
	/// The passenger.
	pub passenger: Passenger<AccountId>,
	/// The train.
	pub train: TrainId,
	/// The class.
	pub class: ClassId,
	/// The cabin.
	pub cabin: CabinNumber,
	/// The train's token.
	pub token: Token,
	/// The fare, locked until the ride is settled.
	pub fare: Balance,
	/// The yield of the whole ride.
	pub yield_total: Balance,
	/// The block of boarding.
	pub boarded: BlockNumber,
	/// The first block at which the ride may be settled.
	pub ends_at: Option<BlockNumber>,
	/// The yield accrued by now.
	pub accrued: Balance,
	/// The yield withdrawn so far, including hunters' cuts.
	pub withdrawn: Balance,
	/// The yield that a withdrawal would pay now.
	pub due: Balance,
	/// The milestone share that a withdrawal would pay together with the yield.
	pub share_due: Balance,
	/// The hunter's cut of `due`, whether or not a hunt is allowed now.
	pub hunter_cut: Balance,
	/// The first block at which an outsider may hunt. `None` if it is above the highest block
	/// number.
	pub huntable_from: Option<BlockNumber>,
	/// The block at which the chain settles the ride by itself, unless somebody does it before or
	/// is paid meanwhile. If an attempt has failed, the block of the next one.
	pub settles_by_itself_at: Option<BlockNumber>,
}

/// A class, as the view functions return it. Amounts are in base units of `token`.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct ClassView<AccountId> {
	/// The class's id.
	pub class: ClassId,
	/// The class's train.
	pub train: TrainId,
	/// The class's name, UTF-8.
	pub name: Vec<u8>,
	/// The train's owner.
	pub owner: AccountId,
	/// The train's token.
	pub token: Token,
	/// The fare, the yield, the bonus and the duration.
	pub terms: ClassTerms,
	/// The number of cabins, including sold ones.
	pub cabins: u32,
	/// The number of cabins sold.
	pub sold: u32,
	/// The number of cabins that can still be boarded: zero if the class is retired.
	pub unsold: u32,
	/// The number of rides that aren't settled.
	pub rides: u32,
	/// The number of cabins from which something is kept for a user that couldn't be paid.
	pub kept: u32,
	/// Whether the class is retired.
	pub retired: bool,
	/// Rewards in escrow that are the owner's again. `pay_owner` pays them out.
	pub surplus: Balance,
}

/// The rewards and the fare kept for a user, as the view functions return them. Amounts are in base
/// units of `token`.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct UnclaimedView<AccountId> {
	/// The user, the passenger of the ride.
	pub who: AccountId,
	/// The class of the ride.
	pub class: ClassId,
	/// The cabin of the ride.
	pub cabin: CabinNumber,
	/// The train's token.
	pub token: Token,
	/// The train's owner, on whose account the rewards are on hold.
	pub owner: AccountId,
	/// Yields and milestone shares.
	pub rewards: Balance,
	/// The fare, on hold on the user's own account.
	pub fare: Balance,
	/// The block at which the chain tries to pay it by itself.
	pub tried_at: Option<BlockNumber>,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn view_ride(class: ClassId, cabin: CabinNumber) -> Option<RideView<T::AccountId>> {
		let journey = Journey::<T>::load(class, cabin).ok()?;
		let (terms, due) = (journey.class.terms, journey.due().ok()?);
		Some(RideView {
			passenger: journey.ride.passenger.clone(),
			train: journey.class.train,
			class,
			cabin,
			token: journey.train.token.clone(),
			fare: terms.fare,
			yield_total: terms.yield_total,
			boarded: journey.ride.boarded,
			ends_at: ride::ends_at(journey.ride.boarded, terms.duration),
			accrued: journey.ride.accrued(&terms, journey.now),
			withdrawn: journey.ride.withdrawn,
			due,
			share_due: journey.share().ok()?.amount,
			hunter_cut: journey.cut_of(due),
			huntable_from: journey
				.ride
				.huntable_from(T::Hunting::get(), T::BlocksPerDay::get()),
			settles_by_itself_at: journey.ride.planned.or(journey.settles_at()),
		})
	}

	pub(crate) fn view_class(class: ClassId) -> Option<ClassView<T::AccountId>> {
		let record = Classes::<T>::get(class)?;
		let train = T::Trains::terms(record.train)?;
		Some(ClassView {
			class,
			train: record.train,
			unsold: record.unsold(),
			name: record.name.into_inner(),
			owner: train.owner,
			token: train.token,
			terms: record.terms,
			cabins: record.cabins,
			sold: record.sold,
			rides: record.rides,
			kept: record.kept,
			retired: record.retired,
			surplus: record.surplus,
		})
	}

	pub(crate) fn view_classes_of(train: TrainId, from: ClassId, limit: u32) -> Found {
		search(from, NextClass::<T>::get(), limit, |class| {
			Classes::<T>::get(class).is_some_and(|record| record.train == train)
		})
	}

	pub(crate) fn view_rides_of(
		passenger: Passenger<T::AccountId>,
		from: u32,
		limit: u32,
	) -> Vec<RideView<T::AccountId>> {
		let rides = RidesOf::<T>::iter_key_prefix((passenger,));
		let rides = page(rides, from, limit).into_iter();
		rides
			.filter_map(|(class, cabin)| Self::view_ride(class, cabin))
			.collect()
	}

	pub(crate) fn view_unclaimed_of(
		who: T::AccountId,
		from: u32,
		limit: u32,
	) -> Vec<UnclaimedView<T::AccountId>> {
		let kept = UnclaimedBy::<T>::iter_key_prefix((who,));
		let kept = page(kept, from, limit).into_iter();
		kept.filter_map(|(class, cabin)| Self::view_unclaimed(class, cabin))
			.collect()
	}

	fn view_unclaimed(class: ClassId, cabin: CabinNumber) -> Option<UnclaimedView<T::AccountId>> {
		let kept = UnclaimedRewards::<T>::get(class, cabin)?;
		let train = T::Trains::terms(Classes::<T>::get(class)?.train)?;
		Some(UnclaimedView {
			who: kept.who,
			class,
			cabin,
			token: train.token,
			owner: train.owner,
			rewards: kept.rewards,
			fare: kept.fare,
			tried_at: kept.planned,
		})
	}
}
