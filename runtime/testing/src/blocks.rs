//! Blocks, authored as a node authors them.

use crate::transactions::signed;
use bullet_train_runtime::{
	Aura, Block, BlockNumber, Executive, Hash, Header, Runtime, RuntimeCall, UncheckedExtrinsic,
};
use codec::Encode;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	generic::{Digest, DigestItem},
	traits::Header as _,
};

/// Begins a block in this slot and applies its timestamp. Returns the timestamp's extrinsic.
pub fn begin(number: BlockNumber, parent: Hash, slot: u64) -> UncheckedExtrinsic {
	let digest = DigestItem::PreRuntime(AURA_ENGINE_ID, Slot::from(slot).encode());
	Executive::initialize_block(&Header::new(
		number,
		Default::default(),
		Default::default(),
		parent,
		Digest { logs: vec![digest] },
	));
	let now = slot * Aura::slot_duration();
	let timestamp =
		UncheckedExtrinsic::new_bare(pallet_timestamp::Call::<Runtime>::set { now }.into());
	Executive::apply_extrinsic(timestamp.clone())
		.expect("the timestamp is valid")
		.expect("the timestamp can be set");
	timestamp
}

/// Begins the block after `parent`, or the first block, in this slot. Returns the timestamp's
/// extrinsic.
pub fn start_block(parent: Option<&Header>, slot: u64) -> UncheckedExtrinsic {
	let (number, parent_hash) = parent.map_or((1, Default::default()), |header| {
		(header.number + 1, header.hash())
	});
	begin(number, parent_hash, slot)
}

/// Builds a block of these transactions, in this order. All of them have to succeed.
pub fn build_block(
	parent: Option<&Header>,
	slot: u64,
	transactions: Vec<(Sr25519Keyring, RuntimeCall)>,
) -> Block {
	let mut extrinsics = vec![start_block(parent, slot)];
	for (who, call) in transactions {
		let transaction = signed(who, call, 0);
		Executive::apply_extrinsic(transaction.clone())
			.expect("valid")
			.expect("no error");
		extrinsics.push(transaction);
	}
	Block {
		header: Executive::finalize_block(),
		extrinsics,
	}
}
