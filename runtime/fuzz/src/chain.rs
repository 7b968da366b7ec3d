//! Authors blocks as a node does. Checks after every transaction that the issuance of BOLT hasn't
//! changed, except by `balances.burn`. Where the signature isn't checked, checks the weight and the
//! fee, too. Before and after the transactions the chain acts by itself.

use crate::{
	fair, invariants, own_work,
	watcher::{Outcome, Watcher},
};
use bullet_train_runtime::{
	AccountId, Autopilot, Balance, Balances, BlockNumber, Executive, Hash, Header, Runtime,
	RuntimeCall, RuntimeEvent, System, TxExtension, UncheckedExtrinsic,
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

/// The most blocks that are authored between two that an input asks for. Each takes a few
/// milliseconds.
const MOST_BETWEEN: usize = 8;

/// A chain with a block under way.
#[derive(Clone)]
pub struct Chain {
	number: BlockNumber,
	slot: u64,
	issuance: Balance,
	/// Whether a transaction has named the account in whose name the chain acts.
	names_chain: bool,
}

impl Chain {
	/// Begins the first block after the genesis.
	pub fn start() -> Self {
		let mut chain = Self {
			number: 0,
			slot: 0,
			issuance: Balances::total_issuance(),
			names_chain: false,
		};
		chain.open(1, Default::default(), &mut ());
		chain
	}

	/// Ends the block under way and begins the block `lapse` numbers later. A `lapse` of 0 counts
	/// as 1.
	///
	/// No transactions are in the blocks between. The chain acts in them by itself, so those in
	/// which something is on the agenda are authored, the earliest first: the others would change
	/// nothing. After `MOST_BETWEEN` of them the rest is passed over, as if the chain couldn't
	/// act in it. Then the new block begins late, with everything that has become due, and catches
	/// up.
	pub fn next_block(&mut self, lapse: u32, watcher: &mut impl Watcher) {
		let target = self.number.saturating_add(lapse.max(1));
		let mut parent = self.close(watcher).hash();
		for _ in 0..MOST_BETWEEN {
			let next = own_work::next(self.number);
			let Some(number) = next.filter(|number| *number < target) else {
				break;
			};
			self.open(number, parent, watcher);
			parent = self.close(watcher).hash();
		}
		self.open(target, parent, watcher);
	}

	/// Ends the block under way, in which the chain acts by itself, and checks the invariants of a
	/// block.
	pub fn close(&mut self, watcher: &mut impl Watcher) -> Header {
		let (header, room) = own_work::after(self.number, watcher, Executive::finalize_block);
		invariants::check_block(self.issuance);
		invariants::check_punctual(room);
		if !self.names_chain {
			invariants::check_takes_nothing();
		}
		header
	}

	/// Begins block `number`, up to and including what the chain does before transactions.
	fn open(&mut self, number: BlockNumber, parent: Hash, watcher: &mut impl Watcher) {
		self.slot += u64::from(number - self.number);
		self.number = number;
		own_work::before(number, watcher, || {
			// Not all blocks before it are authored.
			System::set_block_number(number - 1);
			blocks::begin(number, parent, self.slot);
		});
		Executive::inherents_applied();
	}

	/// Registers weight as if ordinary transactions had filled the block except for `spare`. If
	/// `governed`, those of governance take what ordinary ones may not, so that the whole block is
	/// full except for `spare`.
	pub fn fill(&mut self, spare: Weight, governed: bool) {
		let used = || System::block_weight();
		// No ordinary transaction fits either once the whole block is full.
		let room = || {
			invariants::limits()
				.max_block
				.saturating_sub(used().total())
		};
		let add = |weight: Weight, class| {
			let weight = Weight::from_parts(weight.saturating_sub(spare).ref_time(), 0);
			System::register_extra_weight_unchecked(weight, class);
		};
		let normal = invariants::limit(DispatchClass::Normal);
		let rest = normal.saturating_sub(*used().get(DispatchClass::Normal));
		add(rest.min(room()), DispatchClass::Normal);
		if governed {
			add(room(), DispatchClass::Operational);
		}
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
		self.names_chain |= names(&call, &Autopilot::account());
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
		if let Ok(Err(_)) = outcome {
			invariants::check_foresight(&call, events);
		}
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
		RuntimeCall::BulletTrain(_)
			| RuntimeCall::TravelCabin(_)
			| RuntimeCall::Dpo(_)
			| RuntimeCall::Autopilot(_)
			| RuntimeCall::FeeFund(_)
	)
}

/// Whether the call or one inside it names an account.
fn names(call: &RuntimeCall, who: &AccountId) -> bool {
	let who: &[u8] = who.as_ref();
	call.encode().windows(who.len()).any(|bytes| bytes == who)
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
