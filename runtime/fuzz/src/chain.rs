//! Authors blocks as a node does. Checks after every transaction that the issuance of BOLT hasn't
//! changed, except by `balances.burn`. Where the signature isn't checked, checks the weight and the
//! fee, too.

use crate::{
	fair, invariants,
	watcher::{Outcome, Watcher},
};
use bullet_train_runtime::{
	AccountId, Balance, Balances, Executive, Hash, Header, Runtime, RuntimeCall, RuntimeEvent,
	System, TxExtension, UncheckedExtrinsic,
};
use bullet_train_testing::{blocks, transactions};
use codec::{DecodeLimit, Encode};
use frame_support::{
	dispatch::{DispatchClass, DispatchInfo, GetDispatchInfo, Pays},
	storage::with_transaction_unchecked,
	traits::IsInherent,
	weights::Weight,
	MAX_EXTRINSIC_DEPTH,
};
use sp_core::{sr25519, Pair as _};
use sp_runtime::{
	generic::{Era, ExtrinsicFormat},
	traits::{
		DispatchTransaction, Dispatchable, ExtensionPostDispatchWeightHandler, TransactionExtension,
	},
	transaction_validity::{InvalidTransaction, TransactionSource},
	TransactionOutcome,
};

/// A chain with a block under way.
#[derive(Clone)]
pub struct Chain {
	number: u32,
	slot: u64,
	issuance: Balance,
}

impl Chain {
	/// Begins the first block after the genesis.
	pub fn start() -> Self {
		let mut chain = Self {
			number: 0,
			slot: 0,
			issuance: Balances::total_issuance(),
		};
		chain.open(1, Default::default());
		chain
	}

	/// Ends the block under way and begins the block `lapse` numbers later, as if the blocks
	/// between them had been empty. A `lapse` of 0 counts as 1.
	pub fn next_block(&mut self, lapse: u32) {
		let header = self.close();
		self.open(lapse.max(1), header.hash());
	}

	/// Ends the block under way and checks the invariants of a block.
	pub fn close(&mut self) -> Header {
		let header = Executive::finalize_block();
		invariants::check_block(self.issuance);
		header
	}

	/// Begins the block `lapse` numbers later, up to and including the timestamp.
	fn open(&mut self, lapse: u32, parent: Hash) {
		self.number += lapse;
		self.slot += u64::from(lapse);
		// The empty blocks between aren't authored.
		System::set_block_number(self.number - 1);
		blocks::begin(self.number, parent, self.slot);
		Executive::inherents_applied();
	}

	/// Registers weight as if ordinary transactions had filled the block except for `spare`.
	pub fn fill(&mut self, spare: Weight) {
		let normal = invariants::limit(DispatchClass::Normal);
		let used = System::block_weight();
		let rest = normal.saturating_sub(*used.get(DispatchClass::Normal));
		// No ordinary transaction fits either once the whole block is full.
		let room = invariants::limits().max_block.saturating_sub(used.total());
		let rest = rest.min(room).saturating_sub(spare);
		System::register_extra_weight_unchecked(
			Weight::from_parts(rest.ref_time(), 0),
			DispatchClass::Normal,
		);
	}

	/// Applies a transaction as if its signature were valid. Everything else is checked and done as
	/// in `Executive::apply_extrinsic`.
	pub fn transact(&mut self, signer: &AccountId, call: RuntimeCall, watcher: &mut impl Watcher) {
		if !fair::is_fair(&call) {
			return;
		}
		let extension = transactions::extension(*System::account_nonce(signer), Era::Immortal, 0);
		let nobodys = sr25519::Signature::default().into();
		let unchecked = UncheckedExtrinsic::new_signed(
			call.clone(),
			signer.clone().into(),
			nobodys,
			extension.clone(),
		);
		let encoded = unchecked.encode();
		self.watch(Some(signer), call.clone(), watcher, || {
			let decoded = UncheckedExtrinsic::decode_all_with_depth_limit(
				MAX_EXTRINSIC_DEPTH,
				&mut &encoded[..],
			);
			match decoded {
				Ok(decoded) => assert!(decoded == unchecked, "a transaction is read as another"),
				Err(_) => return Err(InvalidTransaction::Call.into()),
			}
			apply(signer.clone(), extension, call, encoded)
		});
	}

	/// Signs a transaction and submits it. `nonce_off` is added to the right nonce.
	pub fn transact_signed(
		&mut self,
		signer: &sr25519::Pair,
		call: RuntimeCall,
		nonce_off: u32,
		tip: Balance,
		watcher: &mut impl Watcher,
	) {
		let account = AccountId::from(signer.public());
		let nonce = System::account_nonce(&account).wrapping_add(nonce_off);
		let extension = transactions::extension(nonce, Era::Immortal, tip);
		let signed = transactions::sign(account, call, extension, |bytes| signer.sign(bytes));
		if let Ok(transaction) = signed {
			self.submit(transaction, watcher);
		}
	}

	/// Submits anything that claims to be a transaction, except inherents: only the block's author
	/// adds those, and a second one makes the whole block invalid.
	pub fn submit(&mut self, transaction: UncheckedExtrinsic, watcher: &mut impl Watcher) {
		let call = transaction.function.clone();
		if !fair::is_fair(&call) || Runtime::is_inherent(&transaction) {
			return;
		}
		// The pool validates the transaction first, and discards the changes.
		let _ = with_transaction_unchecked(|| {
			TransactionOutcome::Rollback(Executive::validate_transaction(
				TransactionSource::External,
				transaction.clone(),
				Default::default(),
			))
		});
		self.watch(None, call, watcher, || {
			Executive::apply_extrinsic(transaction)
				.map(|result| result.map(|()| ().into()).map_err(|error| error.into()))
		});
	}

	/// Applies a transaction and checks the issuance. A refused transaction leaves no trace, as
	/// when a node builds a block.
	fn watch(
		&mut self,
		signer: Option<&AccountId>,
		call: RuntimeCall,
		watcher: &mut impl Watcher,
		apply: impl FnOnce() -> Outcome,
	) {
		watcher.before(self.number, signer, &call);
		let (issuance, events) = (Balances::total_issuance(), System::event_count());
		let outcome = with_transaction_unchecked(|| match apply() {
			Ok(result) => TransactionOutcome::Commit(Ok(result)),
			Err(refused) => TransactionOutcome::Rollback(Err(refused)),
		});
		let is_burn = |call: &RuntimeCall| {
			matches!(
				call,
				RuntimeCall::Balances(pallet_balances::Call::burn { .. })
			)
		};
		let burnt = match outcome {
			Ok(_) if fair::any(&call, &is_burn) => burnt_since(events),
			_ => 0,
		};
		assert_eq!(
			Balances::total_issuance() + burnt,
			issuance,
			"the issuance of BOLT has changed"
		);
		self.issuance -= burnt;
		watcher.after(&call, &outcome);
	}
}

/// Does what `Executive` does with a transaction after checking its signature. Right after the
/// dispatch it also checks that the call hasn't reported more weight than it declared: FRAME takes
/// the lesser of both and so hides that. And it checks that a call of the suite hasn't become free.
fn apply(
	signer: AccountId,
	extension: TxExtension,
	call: RuntimeCall,
	encoded: Vec<u8>,
) -> Outcome {
	let len = encoded.len();
	let checked = sp_runtime::generic::CheckedExtrinsic::<_, _, _> {
		format: ExtrinsicFormat::<AccountId, TxExtension>::Signed(signer, extension),
		function: call,
	};
	let info: DispatchInfo = checked.get_dispatch_info();
	System::note_extrinsic(encoded);
	let ExtrinsicFormat::Signed(signer, extension) = checked.format else {
		unreachable!("it was built as signed above")
	};
	let call = checked.function;
	let (pre, origin) =
		extension.validate_and_prepare(Some(signer).into(), &call, &info, len, 0)?;
	let mut result = call.clone().dispatch(origin);
	let short = result.map(|_| ()).map_err(|error| error.error);
	let post = match &mut result {
		Ok(post) => post,
		Err(error) => &mut error.post_info,
	};
	if let Some(actual) = post.actual_weight {
		assert!(
			actual.all_lte(info.call_weight) || tells_anothers_weight(&call),
			"{call:?} took {actual:?}, more than the declared {:?}",
			info.call_weight
		);
	}
	assert!(
		post.pays_fee == Pays::Yes || info.pays_fee == Pays::No || !is_ours(&call),
		"{call:?} became free of a fee"
	);
	post.set_extension_weight(&info);
	TxExtension::post_dispatch(pre, &info, post, len, &short)?;
	if result.is_err() && info.class == DispatchClass::Mandatory {
		return Err(InvalidTransaction::BadMandatory.into());
	}
	System::note_applied_extrinsic(&result, info);
	Ok(result)
}

/// Whether the call is `approve_as_multi`. FRAME makes it declare its own weight but report that of
/// `as_multi`, which may have been measured as a few microseconds more.
fn tells_anothers_weight(call: &RuntimeCall) -> bool {
	use pallet_multisig::Call::approve_as_multi;
	matches!(call, RuntimeCall::Multisig(approve_as_multi { .. }))
}

/// Whether the call is one of the suite.
fn is_ours(call: &RuntimeCall) -> bool {
	matches!(
		call,
		RuntimeCall::BulletTrain(_) | RuntimeCall::TravelCabin(_) | RuntimeCall::Dpo(_)
	)
}

/// The BOLT burnt, according to the events after the first `events`.
fn burnt_since(events: u32) -> Balance {
	System::read_events_no_consensus()
		.skip(events as usize)
		.map(|record| match record.event {
			RuntimeEvent::Balances(pallet_balances::Event::Burned { amount, .. }) => amount,
			_ => 0,
		})
		.sum()
}
