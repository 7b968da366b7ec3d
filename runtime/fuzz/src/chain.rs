//! Authors blocks as a node does, and looks at every transaction's weight and at what it does to
//! the issuance.

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
	/// The first block after the genesis.
	pub fn start() -> Self {
		let mut chain = Self {
			number: 0,
			slot: 0,
			issuance: Balances::total_issuance(),
		};
		chain.open(1, Default::default());
		chain
	}

	/// Ends the block under way and begins the one `lapse` blocks later, as if those between had
	/// been empty.
	pub fn next_block(&mut self, lapse: u32) {
		let header = self.close();
		self.open(lapse.max(1), header.hash());
	}

	/// Ends the block under way.
	pub fn close(&mut self) -> Header {
		let header = Executive::finalize_block();
		invariants::check_block(self.issuance);
		header
	}

	/// Begins a block, up to and including the timestamp.
	fn open(&mut self, lapse: u32, parent: Hash) {
		self.number += lapse;
		self.slot += u64::from(lapse);
		// Those between aren't made: there was nothing in them.
		System::set_block_number(self.number - 1);
		blocks::begin(self.number, parent, self.slot);
		Executive::inherents_applied();
	}

	/// As if ordinary transactions had filled the block but for `spare`.
	pub fn fill(&mut self, spare: Weight) {
		let normal = invariants::limit(DispatchClass::Normal);
		let used = System::block_weight();
		let rest = normal.saturating_sub(*used.get(DispatchClass::Normal));
		// They don't come in either once the whole block is full.
		let room = invariants::limits().max_block.saturating_sub(used.total());
		let rest = rest.min(room).saturating_sub(spare);
		System::register_extra_weight_unchecked(
			Weight::from_parts(rest.ref_time(), 0),
			DispatchClass::Normal,
		);
	}

	/// A transaction whose signature is taken as good; everything else is checked and done as
	/// `Executive::apply_extrinsic` does it.
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

	/// A transaction with a real signature, through the runtime's own front door.
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

	/// Anything that claims to be a transaction. Inherents are the author's own: a block with a
	/// second one is invalid as a whole.
	pub fn submit(&mut self, transaction: UncheckedExtrinsic, watcher: &mut impl Watcher) {
		let call = transaction.function.clone();
		if !fair::is_fair(&call) || Runtime::is_inherent(&transaction) {
			return;
		}
		// The pool asks first, and forgets.
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

	/// Applies one transaction. A refused one leaves no trace, as in a block's building.
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

/// What `Executive` does with a transaction once its signature is checked, and between its steps
/// the one look that it leaves no room for: FRAME takes the lesser of the weights before and after
/// the dispatch, and so hides a call that says it took more than it had declared.
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
		unreachable!("it was made so above")
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
			"{call:?} took {actual:?}, more than the {:?} declared",
			info.call_weight
		);
	}
	assert!(
		post.pays_fee == Pays::Yes || info.pays_fee == Pays::No || !is_ours(&call),
		"{call:?} was free in the end"
	);
	post.set_extension_weight(&info);
	TxExtension::post_dispatch(pre, &info, post, len, &short)?;
	if result.is_err() && info.class == DispatchClass::Mandatory {
		return Err(InvalidTransaction::BadMandatory.into());
	}
	System::note_applied_extrinsic(&result, info);
	Ok(result)
}

/// Whether it is FRAME's one call that declares its own weight and then tells another call's:
/// whichever was measured as more by some microseconds.
fn tells_anothers_weight(call: &RuntimeCall) -> bool {
	use pallet_multisig::Call::approve_as_multi;
	matches!(call, RuntimeCall::Multisig(approve_as_multi { .. }))
}

/// Whether it is a call of the suite.
fn is_ours(call: &RuntimeCall) -> bool {
	matches!(
		call,
		RuntimeCall::BulletTrain(_) | RuntimeCall::TravelCabin(_) | RuntimeCall::Dpo(_)
	)
}

/// The BOLT burnt by the events after so many.
fn burnt_since(events: u32) -> Balance {
	System::read_events_no_consensus()
		.skip(events as usize)
		.map(|record| match record.event {
			RuntimeEvent::Balances(pallet_balances::Event::Burned { amount, .. }) => amount,
			_ => 0,
		})
		.sum()
}
