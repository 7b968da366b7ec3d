//! Creating a DPO (Rulebook 3.1, 3.2, 3.8).

use crate::{
	Config, DpoOf, Error, Event, KeptPart, MemberId, MembersOf, NextDpo, Pallet, Pool, Promise,
	RuleSet, Rules, Stage, Target, MAX_KEPT, MAX_MEMBERS,
};
use bullet_train_math::{
	fee, period,
	seats::{self, SEATS},
};
use bullet_train_primitives::{name, BlockNumber, DpoId, Job, NameError};
use codec::MaxEncodedLen;
use frame_support::{
	ensure,
	traits::{Consideration, Footprint, Get},
};
use sp_runtime::{DispatchResult, PerThing, Permill};

impl<T: Config> Pallet<T> {
	/// The most storage that a DPO may take: its record with its entry on the agenda, its members,
	/// their entries in `MemberOf`, and the amounts that it may keep for others.
	pub(crate) fn footprint() -> Footprint {
		let entries = Self::key_len().saturating_mul(MAX_MEMBERS.saturating_add(1) as usize);
		let bytes = DpoOf::<T>::max_encoded_len()
			.saturating_add(MembersOf::<T>::max_encoded_len())
			.saturating_add(entries)
			.saturating_add(Job::<T::AccountId>::entry_len())
			.saturating_add(Self::kept_len(MAX_KEPT));
		Footprint::from_parts(1, bytes)
	}

	/// The bytes of an account and a DPO, which are the key of an entry.
	pub(crate) fn key_len() -> usize {
		T::AccountId::max_encoded_len().saturating_add(DpoId::max_encoded_len())
	}

	/// The bytes of `UnclaimedParts` for this number of accounts, and of their entries on the
	/// agenda.
	pub(crate) fn kept_len(kept: u32) -> usize {
		Self::key_len()
			.saturating_add(KeptPart::max_encoded_len())
			.saturating_add(Job::<T::AccountId>::entry_len())
			.saturating_mul(kept as usize)
	}

	pub(crate) fn do_create(
		manager: T::AccountId,
		name: sp_std::vec::Vec<u8>,
		default_target: Target,
		expiry: BlockNumber,
		seats: u8,
		referrer: Option<T::AccountId>,
		rules: RuleSet,
	) -> DispatchResult {
		Self::ensure_no_dpo_account(&manager)?;
		let name = name::check(name).map_err(Error::<T>::from)?;
		let rules = rules.rules();
		T::Bounds::get().check::<T>(&rules)?;
		Self::ensure_expiry(expiry, &rules)?;
		ensure!(seats <= rules.manager_cap, Error::<T>::SeatCapExceeded);
		if let Some(referrer) = &referrer {
			ensure!(referrer != &manager, Error::<T>::SelfReferral);
			Self::ensure_no_dpo_account(referrer)?;
		}
		let dpo = NextDpo::<T>::get();
		let next = dpo.checked_add(1).ok_or(Error::<T>::TooManyDpos)?;
		let buyer = MemberId::Dpo {
			dpo,
			founder: manager.clone(),
			manager: manager.clone(),
		};
		let offer = Self::offer_of(default_target, &buyer)?;
		ensure!(
			offer.expiry.is_none_or(|target| expiry <= target),
			Error::<T>::TargetExpiresFirst
		);
		let seat_price = seats::price(offer.cost);
		ensure!(
			seats::cost(seat_price, SEATS).is_some(),
			Error::<T>::CostTooLarge
		);
		let fee = fee::of_seats(rules.base_fee.into(), seats.into(), rules.fee_cap.into());
		let boarding_deadline = Self::boarding_deadline(expiry, &rules, offer.boarding_deadline);
		let boarding_deadline = boarding_deadline.ok_or(Error::<T>::DeadlineTooFar)?;
		let tolerance = Permill::from(rules.tolerance);

		let deposit = T::DpoDeposit::new(&manager, Self::footprint())
			.map_err(|_| Error::<T>::CannotAffordDeposit)?;
		let base = Self::open_account(dpo, &offer.token, &manager)?;
		let record = DpoOf::<T> {
			name,
			founder: manager.clone(),
			manager: manager.clone(),
			successor: None,
			token: offer.token,
			train: offer.train,
			default_target,
			promise: Promise {
				cost: offer.cost,
				rates: offer.rates,
			},
			guarantee: tolerance.left_from_one().min(offer.guarantee),
			seat_price,
			expiry,
			boarding_deadline,
			rules,
			fee,
			fee_cut: false,
			referrer,
			sold: 0,
			founder_seats: 0,
			edition: 0,
			offers_since: 0,
			stage: Stage::Created,
			taken: None,
			bought_into: None,
			refund: 0,
			undivided: 0,
			yield_late_from: None,
			kept: 0,
			base,
			planned: None,
			deposit,
		};
		Self::deposit_event(Event::DpoCreated {
			dpo,
			account: Self::account(dpo),
			manager: manager.clone(),
			token: record.token.clone(),
			name: record.name.clone(),
			default_target,
			seat_price,
			expiry,
			rules,
			fee: record.fee,
			boarding_deadline,
			guarantee: record.guarantee,
			referrer: record.referrer.clone(),
			base,
		});
		let mut pool = Pool::<T>::new(dpo, record);
		pool.look_when_due();
		pool.insert_member_of(&manager);
		if seats > 0 {
			pool.sell_to_user(&manager, seats, None)?;
		}
		NextDpo::<T>::put(next);
		pool.put();
		Ok(())
	}

	/// The block from which a new DPO commits to nothing: the end of the termination period after
	/// the expiry or, if that is later, the end of its own grace period after the deadline of its
	/// target DPO (Rulebook 3.1). `None` if that is above the highest block number.
	fn boarding_deadline(
		expiry: BlockNumber,
		rules: &Rules,
		target: Option<BlockNumber>,
	) -> Option<BlockNumber> {
		let day = T::BlocksPerDay::get();
		let own = period::after(expiry, rules.terminate_days.into(), day)?;
		let Some(target) = target else {
			return Some(own);
		};
		let chained = period::after(target, rules.commit_grace_days.into(), day)?;
		Some(own.max(chained))
	}

	/// Ensures that the expiry is after the current block and within the selling time
	/// (Rulebook 3.1).
	fn ensure_expiry(expiry: BlockNumber, rules: &Rules) -> DispatchResult {
		let now = Self::now();
		ensure!(expiry > now, Error::<T>::ExpiryNotAhead);
		let (days, blocks_per_day) = (rules.selling_days.into(), T::BlocksPerDay::get());
		ensure!(
			!period::passed(now, expiry, days, blocks_per_day),
			Error::<T>::ExpiryTooFar
		);
		Ok(())
	}
}

impl<T> From<NameError> for Error<T> {
	fn from(error: NameError) -> Self {
		match error {
			NameError::Empty => Self::NameEmpty,
			NameError::TooLong => Self::NameTooLong,
			NameError::NotText => Self::NameNotText,
		}
	}
}
