//! The escrow over the token pallets' holds.

use super::Escrow;
use crate::{Balance, Token};
use core::marker::PhantomData;
use frame_support::{
	ensure,
	storage::{with_storage_layer, with_transaction_unchecked},
	traits::{
		fungibles::{Inspect, InspectHold, MutateHold},
		tokens::{Fortitude, Precision, Preservation, Provenance, Restriction},
	},
};
use sp_runtime::{DispatchError, DispatchResult, TokenError, TransactionOutcome};

/// The highest supply of a project's token at which money can be locked in it.
///
/// To pay out of a hold, pallet-assets requires room in the supply for the amount once more,
/// although the supply includes it already. An amount that was locked while the supply was at most
/// half of 128 bits always finds that room again, at the latest when the token's team burns what it
/// has minted since. Of a larger amount, a part could stay on hold for ever.
const MOST_SUPPLY: Balance = Balance::MAX / 2;

/// Returns how much of an account's money is frozen by votes, vesting or other locks.
pub trait Freezes<AccountId> {
	/// The frozen part of an account's whole balance in a token, free and held, in base units.
	fn frozen(token: &Token, who: &AccountId) -> Balance;
}

/// [`Escrow`] by the holds of `Fungibles`, the union of pallet-balances and pallet-assets-holder,
/// whose freezes are `Frozen`.
pub struct HoldEscrow<Fungibles, Frozen>(PhantomData<(Fungibles, Frozen)>);

impl<AccountId, F, Frozen> Escrow<AccountId> for HoldEscrow<F, Frozen>
where
	AccountId: PartialEq,
	F: MutateHold<AccountId> + Inspect<AccountId, AssetId = Token, Balance = Balance>,
	Frozen: Freezes<AccountId>,
{
	type Reason = <F as InspectHold<AccountId>>::Reason;

	fn exists(token: &Token) -> bool {
		F::asset_exists(token.clone())
	}

	fn lockable(token: &Token, who: &AccountId) -> Balance {
		if *token != Token::Native && F::total_issuance(token.clone()) > MOST_SUPPLY {
			return 0;
		}
		// `hold` by itself would take frozen money, too: `Polite` leaves it alone.
		let liquid = F::reducible_balance(
			token.clone(),
			who,
			Preservation::Preserve,
			Fortitude::Polite,
		);
		// The token pallets count money on hold towards a freeze first. But escrow may be paid to
		// others, and then frozen money would be spent. So the free balance alone must cover the
		// freeze.
		let free = F::balance(token.clone(), who);
		liquid.min(free.saturating_sub(Frozen::frozen(token, who)))
	}

	fn can_be_paid(token: &Token, who: &AccountId, amount: Balance) -> bool {
		if amount == 0 {
			return true;
		}
		// Tried and undone, because `can_deposit` alone doesn't tell whether the token is frozen, or
		// whether its supply has the room that pallet-assets requires.
		with_transaction_unchecked(|| {
			let can = F::can_deposit(token.clone(), who, amount, Provenance::Extant);
			let paid = can
				.into_result()
				.and_then(|()| F::increase_balance(token.clone(), who, amount, Precision::Exact));
			TransactionOutcome::Rollback(paid.is_ok())
		})
	}

	fn minimum(token: &Token) -> Balance {
		F::minimum_balance(token.clone())
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
		ensure!(
			amount <= Self::lockable(token, who),
			TokenError::FundsUnavailable
		);
		with_storage_layer(|| F::hold(token.clone(), reason, who, amount))
	}

	fn unlock(
		token: &Token,
		reason: &Self::Reason,
		who: &AccountId,
		amount: Balance,
	) -> DispatchResult {
		exactly(amount, || {
			F::release(token.clone(), reason, who, amount, Precision::Exact)
		})
	}

	fn shift(
		token: &Token,
		from: (&Self::Reason, &AccountId),
		to: (&Self::Reason, &AccountId),
		amount: Balance,
	) -> DispatchResult {
		// A hold needs an existing account. The token pallets check that only when free money is
		// put on hold.
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
		// `Force`: a freeze on the holder's own money doesn't apply to escrow.
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

	fn sweep(token: &Token, from: &AccountId, to: &AccountId) -> Result<Balance, DispatchError> {
		let all = F::balance(token.clone(), from);
		exactly(all, || {
			let taken = F::decrease_balance(
				token.clone(),
				from,
				all,
				Precision::Exact,
				Preservation::Expendable,
				Fortitude::Polite,
			)?;
			F::can_deposit(token.clone(), to, taken, Provenance::Extant).into_result()?;
			F::increase_balance(token.clone(), to, taken, Precision::Exact)
		})?;
		Ok(all)
	}

	#[cfg(feature = "runtime-benchmarks")]
	#[allow(clippy::expect_used)]
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
