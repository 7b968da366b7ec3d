//! Makes calls as signed transactions, which pass the runtime's own extensions and pay fees.

use super::names::{id_of, name_of};
use bullet_train_model::{ledger::Acct, Fee};
use bullet_train_runtime::{
	AccountId, FeeFund, RuntimeCall, RuntimeEvent, System, TransactionPayment, TxExtension,
	UncheckedExtrinsic,
};
use bullet_train_testing::transactions;
use codec::Encode;
use frame_support::{
	dispatch::{DispatchInfo, GetDispatchInfo, Pays, PostDispatchInfo},
	storage::with_transaction_unchecked,
	weights::Weight,
};
use sp_core::sr25519;
use sp_runtime::{
	generic::{CheckedExtrinsic, Era, ExtrinsicFormat},
	traits::DispatchTransaction,
	transaction_validity::TransactionSource,
	TransactionOutcome,
};

/// A transaction that a user can sign, with the nonce of the current state.
pub struct Transaction {
	who: AccountId,
	call: RuntimeCall,
	extension: TxExtension,
	info: DispatchInfo,
	len: usize,
	/// The fee that it declares, and the tip.
	pub fee: Fee,
}

/// What became of a transaction that was let in. The amounts are in base units of BOLT.
#[derive(Debug)]
pub struct Applied {
	/// The outcome of the call.
	pub outcome: Result<(), String>,
	/// The fee in the end, without the tip.
	pub fee: u128,
	/// The train whose fund paid, the account for which it did so, and how much it paid.
	pub fund: Option<(u32, AccountId, u128)>,
}

impl Transaction {
	/// The transaction of this account with this call and this tip. Its signature isn't checked.
	pub fn new(who: Acct, call: RuntimeCall, tip: u128) -> Self {
		let who = id_of(who);
		let nonce = *System::account_nonce(&who);
		let extension = transactions::extension(nonce, Era::Immortal, tip);
		let signature = sr25519::Signature::default();
		let encoded = UncheckedExtrinsic::new_signed(
			call.clone(),
			who.clone().into(),
			signature.into(),
			extension.clone(),
		);
		let len = encoded.encoded_size();
		let checked = CheckedExtrinsic::<_, _, _> {
			format: ExtrinsicFormat::<AccountId, TxExtension>::Signed(
				who.clone(),
				extension.clone(),
			),
			function: call.clone(),
		};
		let info = checked.get_dispatch_info();
		let declared = TransactionPayment::compute_fee(len as u32, &info, 0);
		Self {
			who,
			call,
			extension,
			info,
			len,
			fee: Fee { declared, tip },
		}
	}

	/// The train whose fund pays for it, as the chain says now.
	pub fn fund(&self) -> Option<u32> {
		FeeFund::sponsor(&self.call, &self.who, self.fee.declared, self.fee.tip).train
	}

	/// Whether the pool accepts it. Changes nothing.
	pub fn is_valid(&self) -> bool {
		begin_block();
		with_transaction_unchecked(|| {
			TransactionOutcome::Rollback(self.extension.validate_only(
				Some(self.who.clone()).into(),
				&self.call,
				&self.info,
				self.len,
				TransactionSource::External,
				0,
			))
		})
		.is_ok()
	}

	/// Applies it as the first of a block. Returns `None` if it isn't let in; then nothing changes.
	///
	/// # Errors
	///
	/// If the events of the payment are missing or contradict what it has declared.
	pub fn apply(self) -> Result<Option<Applied>, String> {
		begin_block();
		System::reset_events();
		let (who, info, len, fee) = (self.who, self.info, self.len, self.fee);
		let origin = Some(who.clone()).into();
		let result = with_transaction_unchecked(|| {
			let applied = self
				.extension
				.dispatch_transaction(origin, self.call, &info, len, 0);
			match applied {
				Ok(result) => TransactionOutcome::Commit(Some(result)),
				Err(_) => TransactionOutcome::Rollback(None),
			}
		});
		let Some(result) = result else {
			return Ok(None);
		};
		let nothing = PostDispatchInfo {
			actual_weight: Some(Weight::zero()),
			pays_fee: Pays::Yes,
		};
		let least = TransactionPayment::compute_actual_fee(len as u32, &info, &nothing, 0);
		let paid = paid(&who)?;
		if paid.1 != fee.tip || !(least..=fee.declared).contains(&paid.0) {
			return Err(format!("{paid:?} were paid where {fee:?} were declared"));
		}
		let outcome = result.map(|_| ()).map_err(|error| name_of(error.error));
		Ok(Some(Applied {
			outcome,
			fee: paid.0,
			fund: by_fund(),
		}))
	}
}

/// Forgets what the transactions before have used of the block. A play has no full blocks.
fn begin_block() {
	System::set_block_consumed_resources(Weight::zero(), 0);
}

/// The fee and the tip that were paid, as the event of the payment tells.
fn paid(by: &AccountId) -> Result<(u128, u128), String> {
	use pallet_transaction_payment::Event::TransactionFeePaid;
	let paid = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::TransactionPayment(TransactionFeePaid {
				who,
				actual_fee,
				tip,
			}) => Some((who, actual_fee, tip)),
			_ => None,
		})
		.collect::<Vec<_>>();
	match &paid[..] {
		[(who, fee, tip)] if who == by && fee >= tip => Ok((fee - tip, *tip)),
		_ => Err(format!("the events of the payment are {paid:?}")),
	}
}

/// What a fund has paid, as its event tells.
fn by_fund() -> Option<(u32, AccountId, u128)> {
	use pallet_fee_fund::Event::FeePaid;
	let events = System::events().into_iter();
	let mut paid = events.filter_map(|record| match record.event {
		RuntimeEvent::FeeFund(FeePaid { train, who, amount }) => Some((train, who, amount)),
		_ => None,
	});
	paid.next()
}
