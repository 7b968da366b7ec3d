//! Transactions, signed as clients sign them.

use bullet_train_runtime::{
	AccountId, Balance, Nonce, RuntimeCall, SignedPayload, System, TxExtension, UncheckedExtrinsic,
};
use codec::Encode;
use sp_core::sr25519;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{generic::Era, transaction_validity::TransactionValidityError};

/// The account of a development key that everybody knows.
pub fn account(who: Sr25519Keyring) -> AccountId {
	who.to_account_id()
}

/// The extensions that a transaction carries beside its call.
pub fn extension(nonce: Nonce, era: Era, tip: Balance) -> TxExtension {
	(
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(era),
		frame_system::CheckNonce::from(nonce.into()),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(tip),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	)
}

/// A transaction of `who`, with the signature that `sign` makes of the payload.
///
/// # Errors
///
/// If the payload can't be worked out on this chain.
pub fn sign(
	who: AccountId,
	call: RuntimeCall,
	extension: TxExtension,
	sign: impl FnOnce(&[u8]) -> sr25519::Signature,
) -> Result<UncheckedExtrinsic, TransactionValidityError> {
	let payload = SignedPayload::new(call.clone(), extension.clone())?;
	let signature = payload.using_encoded(sign);
	Ok(UncheckedExtrinsic::new_signed(
		call,
		who.into(),
		signature.into(),
		extension,
	))
}

/// A transaction of `who`, signed with the key of `signer`.
pub fn signed_with(
	signer: Sr25519Keyring,
	who: Sr25519Keyring,
	call: RuntimeCall,
	extension: TxExtension,
) -> UncheckedExtrinsic {
	sign(account(who), call, extension, |bytes| signer.sign(bytes)).expect("it can be signed")
}

/// A transaction that `who` signs with its own key, with the nonce of the current state. It never
/// expires.
pub fn signed(who: Sr25519Keyring, call: RuntimeCall, tip: Balance) -> UncheckedExtrinsic {
	let nonce = *System::account_nonce(account(who));
	signed_with(who, who, call, extension(nonce, Era::Immortal, tip))
}
