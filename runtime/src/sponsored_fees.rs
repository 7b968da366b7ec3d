//! Lets a train's fee fund pay the fee of a call (Rulebook 6).
//!
//! It is pallet-transaction-payment's usual `OnChargeTransaction` with one question before it. The
//! transaction extensions stay as they are, so no client notices who pays. Only the call of the
//! transaction itself counts: a batch, a proxy's or a multisig's call is paid by its signer,
//! whatever is in it.

use crate::{
	configs::treasury::TreasuryAccount, AccountId, Balance, Balances, BulletTrain, Dpo, FeeFund,
	Runtime, RuntimeCall, System, TravelCabin,
};
use bullet_train_primitives::{Foresight, Sponsored, TrainId};
use frame_support::{
	dispatch::{DispatchInfo, PostDispatchInfo},
	traits::tokens::imbalance::ResolveTo,
	unsigned::TransactionValidityError,
	weights::Weight,
};
use pallet_balances::WeightInfo as _;
use pallet_fee_fund::Reserved;
use pallet_transaction_payment::{FungibleAdapter, OnChargeTransaction, TxCreditHold};

/// The usual payment: the caller's free BOLT goes to the treasury.
type Usual = FungibleAdapter<Balances, ResolveTo<TreasuryAccount, Balances>>;

/// What the usual payment keeps until the fee is corrected.
type Tip = <Usual as OnChargeTransaction<Runtime>>::LiquidityInfo;

/// The calls of the suite that a fee fund may pay for.
pub struct SuiteCalls;

impl Sponsored<RuntimeCall, AccountId> for SuiteCalls {
	fn train_of(call: &RuntimeCall) -> Option<TrainId> {
		match call {
			RuntimeCall::BulletTrain(call) => BulletTrain::train_of(call),
			RuntimeCall::TravelCabin(call) => TravelCabin::train_of(call),
			RuntimeCall::Dpo(call) => Dpo::train_of(call),
			_ => None,
		}
	}

	fn foresee(call: &RuntimeCall, who: &AccountId, tip: Balance) -> Foresight {
		match call {
			RuntimeCall::BulletTrain(call) => BulletTrain::foresee(call, who, tip),
			RuntimeCall::TravelCabin(call) => TravelCabin::foresee(call, who, tip),
			RuntimeCall::Dpo(call) => Dpo::foresee(call, who, tip),
			_ => Foresight {
				succeeds: false,
				weight: Weight::zero(),
			},
		}
	}
}

/// Who pays the fee of a transaction that is being applied.
#[derive(Default)]
pub enum Payer {
	/// Nobody: there is no fee.
	#[default]
	Nobody,
	/// The caller, fee and tip.
	Caller(Tip),
	/// A train's fund the fee, and the caller the tip.
	Fund {
		/// The fund's part.
		reserved: Reserved,
		/// The fee reserved, in base units.
		fee: Balance,
		/// The caller's part.
		tip: Tip,
	},
}

/// The least that the usual payment weighs, which isn't made if a fund pays and there is no tip. It
/// takes longer than a transfer: the fee is withdrawn, a part of it returns, and the rest goes to
/// the treasury. The weight of a transfer counts the recipient's account, and the payment's that
/// of the caller as well.
fn weight_of_usual_payment() -> Weight {
	let caller = <Runtime as frame_system::Config>::DbWeight::get().reads_writes(1, 1);
	<Runtime as pallet_balances::Config>::WeightInfo::transfer_keep_alive().saturating_add(caller)
}

/// Charges the fee to a train's fund if it pays for the call, and to the caller otherwise.
pub struct SponsoredFees;

impl TxCreditHold<Runtime> for SponsoredFees {
	type Credit = <Usual as TxCreditHold<Runtime>>::Credit;
}

impl OnChargeTransaction<Runtime> for SponsoredFees {
	type Balance = Balance;
	type LiquidityInfo = Payer;

	fn can_withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfo,
		fee_with_tip: Balance,
		tip: Balance,
	) -> Result<(), TransactionValidityError> {
		let answer = FeeFund::sponsor(call, who, fee_with_tip.saturating_sub(tip), tip);
		System::register_extra_weight_unchecked(answer.weight, info.class);
		let own = match answer.train {
			Some(_) => tip,
			None => fee_with_tip,
		};
		<Usual as OnChargeTransaction<Runtime>>::can_withdraw_fee(who, call, info, own, tip)?;
		FeeFund::note(answer.train, who);
		Ok(())
	}

	fn withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfo,
		fee_with_tip: Balance,
		tip: Balance,
	) -> Result<Payer, TransactionValidityError> {
		let withdraw = |amount| {
			<Usual as OnChargeTransaction<Runtime>>::withdraw_fee(who, call, info, amount, tip)
		};
		let fee = fee_with_tip.saturating_sub(tip);
		let Some(reserved) = FeeFund::reserve(who, fee) else {
			return withdraw(fee_with_tip).map(Payer::Caller);
		};
		let weight = match tip {
			0 => reserved.weight.saturating_sub(weight_of_usual_payment()),
			_ => reserved.weight,
		};
		System::register_extra_weight_unchecked(weight, info.class);
		let tip = withdraw(tip)?;
		Ok(Payer::Fund { reserved, fee, tip })
	}

	fn correct_and_deposit_fee(
		who: &AccountId,
		info: &DispatchInfo,
		post_info: &PostDispatchInfo,
		corrected_fee_with_tip: Balance,
		tip: Balance,
		payer: Payer,
	) -> Result<(), TransactionValidityError> {
		let usual = |amount, paid| {
			<Usual as OnChargeTransaction<Runtime>>::correct_and_deposit_fee(
				who, info, post_info, amount, tip, paid,
			)
		};
		match payer {
			Payer::Nobody => Ok(()),
			Payer::Caller(paid) => usual(corrected_fee_with_tip, paid),
			Payer::Fund {
				reserved,
				fee,
				tip: paid,
			} => {
				let actual = corrected_fee_with_tip.saturating_sub(tip);
				FeeFund::correct(&reserved, who, fee, actual);
				if tip == 0 {
					return Ok(());
				}
				usual(tip, paid)
			}
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn endow_account(who: &AccountId, amount: Balance) {
		<Usual as OnChargeTransaction<Runtime>>::endow_account(who, amount);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn minimum_balance() -> Balance {
		<Usual as OnChargeTransaction<Runtime>>::minimum_balance()
	}
}
