//! No account takes a transaction twice, not even one that died and came back.
//!
//! FRAME forgets an account's nonce when the account dies. Would it begin at zero again, everything
//! that it ever signed could be sent once more as soon as somebody pays it. So a new account begins
//! with the highest nonce that any dead account had reached: whichever of them it was, it never
//! used that one.
//!
//! This pallet has nothing else: no calls, no events.

pub use pallet::*;

use crate::{Nonce, Runtime};
use frame_support::{
	storage::with_transaction_unchecked,
	traits::{Get, OnKilledAccount},
};
use sp_runtime::{type_with_default::TypeWithDefault, TransactionOutcome};

/// A nonce as accounts have it: a plain number, and [`FirstNonce`] for those that don't exist.
pub type AccountNonce = TypeWithDefault<Nonce, FirstNonce>;

/// The nonce with which an account begins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FirstNonce;

impl Get<Nonce> for FirstNonce {
	fn get() -> Nonce {
		First::<Runtime>::get()
	}
}

/// Where accounts' nonces begin: so high that no transaction can be taken twice. It has no calls or
/// events.
#[frame_support::pallet]
#[allow(missing_docs)]
pub mod pallet {
	use super::AccountNonce;
	use crate::Nonce;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;

	#[pallet::config]
	pub trait Config: frame_system::Config<Nonce = AccountNonce> {}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The nonce with which an account begins: the highest that an account had when it died. It
	/// never falls.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type First<T> = StorageValue<_, Nonce, ValueQuery>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Does nothing. Other pallets' calls that make or end accounts don't know of [`First`]:
		/// its block pays for one read and one write.
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			T::DbWeight::get().reads_writes(1, 1)
		}
	}
}

impl Config for Runtime {}

impl<T: Config> OnKilledAccount<T::AccountId> for Pallet<T> {
	/// Called while the dying account's record is still there.
	fn on_killed_account(who: &T::AccountId) {
		let reached = *frame_system::Pallet::<T>::account_nonce(who);
		if reached > First::<T>::get() {
			First::<T>::put(reached);
		}
	}
}

/// Reads the metadata as they are before any account has died. They show what an account has that
/// doesn't exist; clients that compare or keep metadata would otherwise take each first nonce for
/// another runtime.
pub fn with_metadata<R>(read: impl FnOnce() -> R) -> R {
	with_transaction_unchecked(|| {
		First::<Runtime>::kill();
		TransactionOutcome::Rollback(read())
	})
}
