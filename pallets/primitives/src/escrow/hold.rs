//! The escrow over the token pallets' holds.

use super::Escrow;
use crate::{Balance, Token};
use core::marker::PhantomData;
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		fungibles::{Inspect, InspectHold, MutateHold},
		tokens::{Fortitude, Precision, Preservation, Provenance, Restriction},
	},
};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

/// What all of a project's token may be for its money to be locked.
///
/// To pay out of a hold, pallet-assets asks for room in the supply for the amount once more, though
/// it is in it already. Of what was locked within half of all numbers, each part finds that room,
/// at the latest once what is free has been burnt; of more than that, a part could stay on hold for
/// ever.
const MOST_SUPPLY: Balance = Balance::MAX / 2;

/// How much of an account's money is frozen, by votes, by vesting or by other locks.
pub trait Freezes<AccountId> {
	/// What is frozen of an account's money in a token, free and held together, in base units.
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
		// The token pallets let a freeze rest on what is on hold first. But what is in escrow may
		// be paid to others, so that in the end frozen money could be spent: the free balance alone
		// must cover it.
		let free = F::balance(token.clone(), who);
		liquid.min(free.saturating_sub(Frozen::frozen(token, who)))
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
