//! Keeps old transactions of an account from being accepted again after it has died and come back.
//!
//! FRAME forgets an account's nonce when the account dies. If the account began at zero again,
//! everything that it ever signed could be sent again as soon as somebody pays it. So a new account
//! begins with the highest nonce that any dead account had reached. Whichever of these accounts it
//! was, it never used that nonce.
//!
//! This pallet has no calls and no events.

pub use pallet::*;

use crate::{Nonce, Runtime};
use frame_support::{
	storage::with_transaction_unchecked,
	traits::{Get, OnKilledAccount},
};
use sp_runtime::{type_with_default::TypeWithDefault, TransactionOutcome};

/// The nonce of an account: a plain number, or [`FirstNonce`] for an account that doesn't exist.
pub type AccountNonce = TypeWithDefault<Nonce, FirstNonce>;

/// The nonce with which an account begins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FirstNonce;

impl Get<Nonce> for FirstNonce {
	fn get() -> Nonce {
		First::<Runtime>::get()
	}
}

/// The nonce with which new accounts begin, which is high enough that no old transaction is
/// accepted again. The pallet has no calls or events.
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

	/// The nonce with which new accounts begin: the highest nonce that any account had when it
	/// died. It never falls.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type First<T> = StorageValue<_, Nonce, ValueQuery>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Charges one read and one write of [`First`] to the block. Calls of other pallets create
		/// and end accounts, and their weights don't include it.
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			T::DbWeight::get().reads_writes(1, 1)
		}
	}
}

impl Config for Runtime {}

impl<T: Config> OnKilledAccount<T::AccountId> for Pallet<T> {
	/// Called while the dying account's record still exists.
	fn on_killed_account(who: &T::AccountId) {
		let reached = *frame_system::Pallet::<T>::account_nonce(who);
		if reached > First::<T>::get() {
			First::<T>::put(reached);
		}
	}
}

/// Reads the metadata as if no account had died. They contain the default record of an account, and
/// so the first nonce. Clients that cache or compare metadata would otherwise take each new first
/// nonce for another runtime.
pub fn with_metadata<R>(read: impl FnOnce() -> R) -> R {
	with_transaction_unchecked(|| {
		First::<Runtime>::kill();
		TransactionOutcome::Rollback(read())
	})
}
