//! Escrow by holds of the token pallets.

use super::Escrow;
use crate::{Balance, Token};
use core::marker::PhantomData;
use frame_support::{
	ensure,
	storage::{with_storage_layer, with_transaction, TransactionOutcome},
	traits::{
		fungibles::{Inspect, InspectHold, MutateHold},
		tokens::{Fortitude, Precision, Preservation, Provenance, Restriction},
	},
};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

/// The largest supply of a project's token in which money can be locked.
///
/// When money is paid out of a hold, pallet-assets checks that the supply has room for the amount,
/// although the supply contains it already. Money that was locked within half of the range passes
/// this check, at the latest once the free supply has been burnt. A part of more money than that
/// could stay on hold for ever.
const MOST_SUPPLY: Balance = Balance::MAX / 2;

/// [`Escrow`] by holds of `Fungibles`, the union of pallet-balances and pallet-assets-holder.
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
		if *token != Token::Native && F::total_issuance(token.clone()) > MOST_SUPPLY {
			return 0;
		}
		// `F::hold` also takes frozen money. `Polite` excludes it.
		let liquid = F::reducible_balance(
			token.clone(),
			who,
			Preservation::Preserve,
			Fortitude::Polite,
		);
		liquid.saturating_sub(frozen_on_hold::<_, F>(token, who, liquid))
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
		// A hold needs an account. The token pallets check that only for free money.
		ensure!(
			amount == 0 || from.1 == to.1 || !F::total_balance(token.clone(), to.1).eq(&0),
			TokenError::CannotCreateHold
		);
		// `transfer_on_hold` keeps the reason, so this takes two steps. No issuance changes.
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
		// `Force`, because a freeze on the holder's own money doesn't apply to escrow.
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
	fn endow(token: &Token, who: &AccountId, amount: Balance) {
		let missing = amount.saturating_sub(Self::lockable(token, who));
		let with_minimum = missing.saturating_add(F::minimum_balance(token.clone()));
		let endowed = F::increase_balance(token.clone(), who, with_minimum, Precision::Exact)
			.expect("benchmarks endow live accounts; qed");
		let supply = F::total_issuance(token.clone()).saturating_add(endowed);
		F::set_total_issuance(token.clone(), supply);
	}
}

/// The part of a freeze that held money would have to cover if all of `liquid` were spent.
///
/// A freeze covers free and held money together, and the token pallet counts held money first. But
/// escrow may be paid to others. If it counted, a holder could lock all its liquid money, after
/// which the token pallet would report as much of the frozen money as liquid, and lock that as
/// well. So the free balance alone must cover the freeze.
fn frozen_on_hold<AccountId, F>(token: &Token, who: &AccountId, liquid: Balance) -> Balance
where
	F: MutateHold<AccountId> + Inspect<AccountId, AssetId = Token, Balance = Balance>,
{
	let on_hold = F::total_balance_on_hold(token.clone(), who);
	if liquid == 0 || on_hold == 0 {
		return 0;
	}
	// No trait returns the sum of all freezes. But once the liquid money is spent, the part of the
	// holds that can't be moved is the part that the freeze needs. So spend, look, roll back.
	with_transaction(|| {
		let spent = F::decrease_balance(
			token.clone(),
			who,
			liquid,
			Precision::Exact,
			Preservation::Preserve,
			Fortitude::Polite,
		);
		let movable = F::reducible_total_balance_on_hold(token.clone(), who, Fortitude::Polite);
		TransactionOutcome::Rollback(spent.map(|_| on_hold.saturating_sub(movable)))
	})
	// If the spending fails, nothing is lockable, which is better than too much.
	.unwrap_or(liquid)
}

/// Runs a movement of `amount`, which moves the whole amount or changes nothing.
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
