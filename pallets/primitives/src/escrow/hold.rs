//! The escrow over the token pallets' holds.

use super::Escrow;
use crate::{Balance, Token};
use core::marker::PhantomData;
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		fungibles::{Inspect, InspectHold, MutateHold},
		tokens::{Fortitude, Precision, Preservation, Restriction},
	},
};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

/// [`Escrow`] by the holds of `Fungibles`: the union of pallet-balances and pallet-assets-holder.
pub struct HoldEscrow<Fungibles>(PhantomData<Fungibles>);

impl<AccountId, F> Escrow<AccountId> for HoldEscrow<F>
where
	AccountId: PartialEq,
	F: MutateHold<AccountId> + Inspect<AccountId, AssetId = Token, Balance = Balance>,
{
	type Reason = <F as InspectHold<AccountId>>::Reason;

	fn exists(token: &Token) -> bool {
		F::asset_exists(token.clone())
	}

	fn lockable(token: &Token, who: &AccountId) -> Balance {
		// `hold` by itself would take frozen money, too: `Polite` leaves it alone.
		F::reducible_balance(token.clone(), who, Preservation::Preserve, Fortitude::Polite)
	}

	fn held(token: &Token, reason: &Self::Reason, who: &AccountId) -> Balance {
		F::balance_on_hold(token.clone(), reason, who)
	}

	fn lock(
		token: &Token,
		reason: &Self::Reason,
		who: &AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		ensure!(amount <= Self::lockable(token, who), TokenError::FundsUnavailable);
		with_storage_layer(|| F::hold(token.clone(), reason, who, amount))
	}

	fn unlock(
		token: &Token,
		reason: &Self::Reason,
		who: &AccountId,
		amount: Balance,
	) -> DispatchResult {
		exactly(amount, || F::release(token.clone(), reason, who, amount, Precision::Exact))
	}

	fn shift(
		token: &Token,
		from: (&Self::Reason, &AccountId),
		to: (&Self::Reason, &AccountId),
		amount: Balance,
	) -> DispatchResult {
		// A hold needs an account to be on; the token pallets check it on the way from free only.
		ensure!(
			amount == 0 || from.1 == to.1 || !F::total_balance(token.clone(), to.1).eq(&0),
			TokenError::CannotCreateHold
		);
		// `transfer_on_hold` keeps the reason, hence the two halves. No issuance changes.
		exactly(amount, || {
			let taken = F::decrease_balance_on_hold(
				token.clone(),
				from.0,
				from.1,
				amount,
				Precision::Exact,
			)?;
			F::increase_balance_on_hold(token.clone(), to.0, to.1, taken, Precision::Exact)
		})
	}

	fn pay(
		token: &Token,
		reason: &Self::Reason,
		from: &AccountId,
		to: &AccountId,
		amount: Balance,
	) -> DispatchResult {
		// `Force`: what is held is escrow, a freeze on the holder's own money doesn't cover it.
		exactly(amount, || {
			F::transfer_on_hold(
				token.clone(),
				reason,
				from,
				to,
				amount,
				Precision::Exact,
				Restriction::Free,
				Fortitude::Force,
			)
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn endow(token: &Token, who: &AccountId, amount: Balance) {
		let missing = amount.saturating_sub(Self::lockable(token, who));
		let with_minimum = missing.saturating_add(F::minimum_balance(token.clone()));
		let endowed = F::increase_balance(token.clone(), who, with_minimum, Precision::Exact)
			.expect("benchmarks endow live accounts; qed");
		let supply = F::total_issuance(token.clone()).saturating_add(endowed);
		F::set_total_issuance(token.clone(), supply);
	}
}

/// Runs a movement of `amount` that must move all of it or change nothing.
fn exactly(
	amount: Balance,
	movement: impl FnOnce() -> Result<Balance, DispatchError>,
) -> DispatchResult {
	if amount == 0 {
		return Ok(());
	}
	with_storage_layer(|| {
		ensure!(movement()? == amount, TokenError::FundsUnavailable);
		Ok(())
	})
}
