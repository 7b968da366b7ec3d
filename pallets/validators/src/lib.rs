//! # Validators
//!
//! The validators build blocks and vote for final ones. Root adds and removes them while the chain
//! runs, without a new runtime.
//!
//! ## Overview
//!
//! pallet-session keeps the keys of accounts. This pallet keeps the list of the accounts that are
//! validators, and ends the sessions:
//!
//! ```text
//!   session n                        session n + 1           session n + 2
//!   |--------------------------------|-----------------------|-------------
//!        add, remove, setKeys        planned: the list       in force: the
//!                                    of this moment          planned list
//! ```
//!
//! So a change is in force after at least one whole session, and after two at most.
//!
//! - A validator must have registered its keys before it is added.
//! - A validator without keys, because it has purged them, is left out until it has keys again.
//! - The last validator with keys can't be removed.
//!
//! ## Why this pallet ends the sessions
//!
//! pallet-session charges a whole block whenever it ends a session, so no transaction would fit
//! into that block. Here the end of a session has a measured weight. The list has a bound, and so
//! has the weight.
//!
//! ## When a session doesn't end
//!
//! When its time has come, a session goes on with its validators for another length
//!
//! - if no validator on the list has keys, because all have purged theirs. pallet-session would
//!   take those of the last session that still have keys, which may be removed ones, or none at
//!   all;
//! - if a change of the voters is still pending in GRANDPA, which keeps only one change and would
//!   lose the next one. A change is pending for longer than a block only after
//!   `grandpa.noteStalled`.

#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs, clippy::arithmetic_side_effects)]

pub use finality::Finality;
pub use pallet::*;
pub use view::Validator;
pub use weights::WeightInfo;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod finality;
#[cfg(test)]
mod mock;
pub mod runtime_api;
mod sessions;
#[cfg(test)]
mod tests;
#[cfg(any(test, feature = "try-runtime"))]
mod try_state;
mod view;
pub mod weights;

/// The validators, which build blocks and vote for final ones. Root adds and removes them.
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use core::num::NonZeroU32;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;
	use sp_std::vec::Vec;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The pallet's configuration.
	#[pallet::config]
	pub trait Config:
		frame_system::Config
		+ pallet_session::Config<ValidatorId = <Self as frame_system::Config>::AccountId>
	{
		/// The number of blocks in a session. Governance may change it at any time.
		type SessionLength: Get<NonZeroU32>;

		/// The votes for final blocks.
		type Finality: Finality<<Self as pallet_session::Config>::Keys>;

		/// The most validators.
		#[pallet::constant]
		type MaxValidators: Get<u32>;

		/// The weights.
		type WeightInfo: WeightInfo;

		/// Makes keys for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::benchmarking::KeyMaker<Self>;
	}

	/// The accounts of the validators, in the order in which they take turns.
	#[pallet::storage]
	pub type List<T: Config> =
		StorageValue<_, BoundedVec<T::AccountId, T::MaxValidators>, ValueQuery>;

	/// The events.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A validator was added. It is active from the session after the next one on.
		ValidatorAdded {
			/// Its account.
			validator: T::AccountId,
		},
		/// A validator was removed. It is active until the session after the next one begins.
		ValidatorRemoved {
			/// Its account.
			validator: T::AccountId,
		},
	}

	/// The errors.
	#[pallet::error]
	pub enum Error<T> {
		/// The account is a validator already.
		AlreadyValidator,
		/// The account is no validator.
		NotValidator,
		/// The account has no keys: it has to register them first, with `session.setKeys`.
		NoKeys,
		/// There are as many validators as there may be.
		TooManyValidators,
		/// No other validator has keys, so the chain would stop.
		LastValidator,
		/// The list is empty, because the chain began without it: a migration has to fill it first.
		EmptyList,
	}

	/// The validators at genesis are those with keys in pallet-session's part of the genesis. It is
	/// built first, because that pallet is declared first.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		#[serde(skip)]
		#[allow(missing_docs)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			let validators = pallet_session::Validators::<T>::get();
			let list = BoundedVec::try_from(validators)
				.expect("a genesis has no more validators than there may be");
			List::<T>::put(list);
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Add a validator.
		///
		/// It builds blocks and votes from the session after the next one on, which is after at
		/// least one whole session, and after two at most.
		///
		/// ## Origin
		/// Root.
		///
		/// ## Parameters
		/// - `validator`: its account, which has registered its keys with `session.setKeys`.
		///
		/// ## Errors
		/// - `NoKeys`: the account has no keys.
		/// - `AlreadyValidator`: it is a validator already.
		/// - `TooManyValidators`: there are as many validators as there may be.
		/// - `EmptyList`: the chain began without the list, and a migration has to fill it first.
		///   Otherwise this validator would take the place of all others.
		///
		/// ## Events
		/// - `ValidatorAdded`.
		#[pallet::call_index(0)]
		pub fn add(origin: OriginFor<T>, validator: T::AccountId) -> DispatchResult {
			ensure_root(origin)?;
			ensure!(Self::has_keys(&validator), Error::<T>::NoKeys);
			List::<T>::try_mutate(|list| {
				ensure!(!list.is_empty(), Error::<T>::EmptyList);
				ensure!(!list.contains(&validator), Error::<T>::AlreadyValidator);
				list.try_push(validator.clone())
					.map_err(|_| Error::<T>::TooManyValidators)
			})?;
			Self::deposit_event(Event::ValidatorAdded { validator });
			Ok(())
		}

		/// Remove a validator.
		///
		/// It stays active until the session after the next one begins, which is after at least one
		/// whole session, and after two at most. Its keys stay registered, until it purges them
		/// with `session.purgeKeys`.
		///
		/// ## Origin
		/// Root.
		///
		/// ## Parameters
		/// - `validator`: its account.
		///
		/// ## Errors
		/// - `NotValidator`: the account is no validator.
		/// - `LastValidator`: no other validator has keys.
		///
		/// ## Events
		/// - `ValidatorRemoved`.
		#[pallet::call_index(1)]
		pub fn remove(origin: OriginFor<T>, validator: T::AccountId) -> DispatchResult {
			ensure_root(origin)?;
			List::<T>::try_mutate(|list| {
				let before = list.len();
				list.retain(|one| *one != validator);
				ensure!(list.len() < before, Error::<T>::NotValidator);
				ensure!(list.iter().any(Self::has_keys), Error::<T>::LastValidator);
				Ok::<(), Error<T>>(())
			})?;
			Self::deposit_event(Event::ValidatorRemoved { validator });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// All validators, and those that still are active although they have been removed.
		pub fn validators() -> Vec<Validator<T::AccountId>> {
			Self::view_validators()
		}

		/// The block with which the next session begins, unless a change of the voters is pending
		/// or no validator on the list has keys.
		pub fn next_session_at() -> u32 {
			Self::view_next_session_at()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Ends the session if its time has come and it can end.
		fn on_initialize(now: BlockNumberFor<T>) -> Weight {
			if !Self::is_time(now) {
				return <T as Config>::WeightInfo::same_session();
			}
			if Self::can_end() {
				pallet_session::Pallet::<T>::rotate_session();
			}
			// To find out that it can't end costs less than to end it.
			<T as Config>::WeightInfo::end_session(T::MaxValidators::get())
				.saturating_add(Self::weight_of_enacting())
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
