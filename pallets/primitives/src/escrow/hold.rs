//! The escrow over the token pallets' holds.

use super::Escrow;
use crate::{Balance, Token};
use core::marker::PhantomData;
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		fungibles::{Inspect, InspectHold, MutateHold},
		tokens::{
			DepositConsequence, Fortitude, Precision, Preservation, Provenance, Restriction,
			WithdrawConsequence,
		},
	},
};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

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
		let free = Self::free(token, who);
		liquid.min(free.saturating_sub(Frozen::frozen(token, who)))
	}

	fn can_be_paid(token: &Token, who: &AccountId, amount: Balance) -> bool {
		// A payment out of a hold adds to the free balance as minting does. The token pallets only
		// let that happen while the token is live, which asking for a withdrawal of nothing tells.
		amount == 0
			|| F::can_deposit(token.clone(), who, amount, Provenance::Minted)
				== DepositConsequence::Success
				&& F::can_withdraw(token.clone(), who, 0) == WithdrawConsequence::Success
	}

	fn minimum(token: &Token) -> Balance {
		F::minimum_balance(token.clone())
	}

	fn free(token: &Token, who: &AccountId) -> Balance {
		F::balance(token.clone(), who)
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
		ensure_lockable::<AccountId, Self>(token, who, amount)?;
		with_storage_layer(|| F::hold(token.clone(), reason, who, amount))
	}

	fn lock_on(
		token: &Token,
		from: &AccountId,
		to: (&Self::Reason, &AccountId),
		amount: Balance,
	) -> DispatchResult {
		ensure_lockable::<AccountId, Self>(token, from, amount)?;
		ensure_can_hold::<AccountId, F>(token, to.1, amount)?;
		exactly(amount, || {
			if *token == Token::Native {
				return F::transfer_and_hold(
					token.clone(),
					to.0,
					from,
					to.1,
					amount,
					Precision::Exact,
					Preservation::Preserve,
					Fortitude::Polite,
				);
			}
			// For a project's token, `transfer_and_hold` also asks whether the other account may
			// receive money. The token's team could then keep a DPO from selling seats.
			let taken = F::decrease_balance(
				token.clone(),
				from,
				amount,
				Precision::Exact,
				Preservation::Preserve,
				Fortitude::Polite,
			)?;
			F::increase_balance_on_hold(token.clone(), to.0, to.1, taken, Precision::Exact)
		})
	}

	fn hand_over(
		token: &Token,
		from: &AccountId,
		to: &AccountId,
		amount: Balance,
	) -> DispatchResult {
		ensure_lockable::<AccountId, Self>(token, from, amount)?;
		if from == to {
			return Ok(());
		}
		// `Mutate::transfer` would emit an event of the token pallet, too. Then whoever follows all
		// events would count the money twice: the suite's own event tells about it.
		exactly(amount, || {
			move_free::<AccountId, F>(token, from, to, amount, Preservation::Preserve)
		})
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
		if from.1 != to.1 {
			ensure_can_hold::<AccountId, F>(token, to.1, amount)?;
		}
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
			move_free::<AccountId, F>(token, from, to, all, Preservation::Expendable)
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

/// Ensures that an account can lock this amount. Fails with `FundsUnavailable`.
fn ensure_lockable<AccountId: PartialEq, E: Escrow<AccountId>>(
	token: &Token,
	who: &AccountId,
	amount: Balance,
) -> DispatchResult {
	let lockable = amount == 0 || amount <= E::lockable(token, who);
	ensure!(lockable, TokenError::FundsUnavailable);
	Ok(())
}

/// Ensures that an account exists in a token, as a hold needs. The token pallets check that only
/// when free money of the account itself is put on hold. Fails with `CannotCreateHold`.
fn ensure_can_hold<AccountId, F: Inspect<AccountId, AssetId = Token, Balance = Balance>>(
	token: &Token,
	who: &AccountId,
	amount: Balance,
) -> DispatchResult {
	let exists = amount == 0 || F::total_balance(token.clone(), who) > 0;
	ensure!(exists, TokenError::CannotCreateHold);
	Ok(())
}

/// Moves `amount` from one free balance to another, if `to` can receive it. Not atomic.
fn move_free<AccountId, F: MutateHold<AccountId, AssetId = Token, Balance = Balance>>(
	token: &Token,
	from: &AccountId,
	to: &AccountId,
	amount: Balance,
	preservation: Preservation,
) -> Result<Balance, DispatchError> {
	let taken = F::decrease_balance(
		token.clone(),
		from,
		amount,
		Precision::Exact,
		preservation,
		Fortitude::Polite,
	)?;
	F::can_deposit(token.clone(), to, taken, Provenance::Extant).into_result()?;
	F::increase_balance(token.clone(), to, taken, Precision::Exact)
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
