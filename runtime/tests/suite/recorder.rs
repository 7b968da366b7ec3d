//! A state that notes which of its items are read and written. It does what FRAME's benchmarking
//! database does, but in memory and without a node.

use sp_core::{
	storage::{ChildInfo, StateVersion, TrackedStorageKey},
	Blake2Hasher, H256,
};
use sp_externalities::Extensions;
use sp_io::TestExternalities;
use sp_keystore::{testing::MemoryKeystore, KeystoreExt};
use sp_state_machine::{
	Backend, BackendTransaction, ChildStorageCollection, Ext, IterArgs, OverlayedChanges,
	StateMachineStats, StorageCollection, StorageIterator, StorageKey, StorageValue, TrieBackend,
	TrieBackendBuilder, TrieBackendStorage, UsageInfo,
};
use sp_trie::{MerkleValue, PrefixedMemoryDB};
use std::{cell::RefCell, collections::BTreeSet, mem::take, sync::Arc};

type Outcome<T> = Result<T, String>;
type Nodes = PrefixedMemoryDB<Blake2Hasher>;
type Layered = TrieBackend<Layers, Blake2Hasher>;

/// A state in memory that recorders start from. They share it, so a large one isn't copied.
#[derive(Clone)]
pub struct State {
	nodes: Arc<Nodes>,
	root: H256,
}

impl State {
	/// Returns the state that a chain has come to.
	pub fn of(mut chain: TestExternalities) -> Self {
		chain.commit_all().expect("no transaction is open");
		let state = take(&mut chain.backend);
		Self {
			root: *state.root(),
			nodes: state.into_storage().into(),
		}
	}
}

/// The nodes of the state's tree that a recorder started from, and those that it has written.
pub struct Layers {
	start: Arc<Nodes>,
	written: Nodes,
}

impl TrieBackendStorage<Blake2Hasher> for Layers {
	fn get(&self, hash: &H256, prefix: (&[u8], Option<u8>)) -> Outcome<Option<Vec<u8>>> {
		let written = TrieBackendStorage::get(&self.written, hash, prefix)?;
		// A node that was removed is still found here. Nothing leads to it any more.
		written.map_or_else(
			|| TrieBackendStorage::get(&*self.start, hash, prefix),
			|node| Ok(Some(node)),
		)
	}
}

/// A state that notes reads and writes. It notes a read when it reaches the state, so a read of a
/// value that was written just before isn't noted. It notes a write when it is committed, so a
/// write that was undone isn't noted.
#[derive(Debug)]
pub struct Recorder {
	state: RefCell<Layered>,
	reads: RefCell<BTreeSet<StorageKey>>,
	writes: RefCell<BTreeSet<StorageKey>>,
	ignored: RefCell<Vec<TrackedStorageKey>>,
}

impl Recorder {
	/// Returns a recorder that starts from this state.
	pub fn new(state: State) -> Self {
		let layers = Layers {
			start: state.nodes,
			written: Nodes::default(),
		};
		Self {
			state: RefCell::new(TrieBackendBuilder::new(layers, state.root).build()),
			reads: Default::default(),
			writes: Default::default(),
			ignored: Default::default(),
		}
	}

	/// Returns the state to which the last commit has led.
	pub fn into_state(self) -> State {
		let state = self.state.into_inner();
		let root = *state.root();
		let Layers { start, written } = state.into_storage();
		let mut nodes = written;
		nodes.consolidate(Arc::unwrap_or_clone(start));
		nodes.purge();
		State {
			nodes: nodes.into(),
			root,
		}
	}

	/// Runs `what` on the state.
	pub fn run<R>(&self, what: impl FnOnce() -> R) -> R {
		let mut changes = OverlayedChanges::default();
		// Keys are made with a keystore, as in a node.
		let mut extensions = Extensions::default();
		extensions.register(KeystoreExt::new(MemoryKeystore::new()));
		let mut ext = Ext::new(&mut changes, self, Some(&mut extensions));
		sp_externalities::set_and_run_with_externalities(&mut ext, what)
	}

	fn read(&self, key: &[u8]) {
		self.reads.borrow_mut().insert(key.to_vec());
	}

	/// How many of these keys count, because they aren't ignored.
	fn count(&self, keys: &BTreeSet<StorageKey>) -> u32 {
		let ignored = self.ignored.borrow();
		let counts = |key: &&StorageKey| !ignored.iter().any(|ignored| ignored.key == **key);
		keys.iter().filter(counts).count() as u32
	}
}

impl Backend<Blake2Hasher> for Recorder {
	type Error = String;
	type TrieBackendStorage = <Layered as Backend<Blake2Hasher>>::TrieBackendStorage;
	type RawIter = Iter;

	fn storage(&self, key: &[u8]) -> Outcome<Option<StorageValue>> {
		self.read(key);
		self.state.borrow().storage(key)
	}

	fn storage_hash(&self, key: &[u8]) -> Outcome<Option<H256>> {
		self.read(key);
		self.state.borrow().storage_hash(key)
	}

	fn next_storage_key(&self, key: &[u8]) -> Outcome<Option<StorageKey>> {
		self.read(key);
		self.state.borrow().next_storage_key(key)
	}

	fn raw_iter(&self, args: IterArgs) -> Outcome<Iter> {
		self.state.borrow().raw_iter(args).map(Iter)
	}

	fn commit(
		&self,
		root: H256,
		transaction: BackendTransaction<Blake2Hasher>,
		changes: StorageCollection,
		_: ChildStorageCollection,
	) -> Outcome<()> {
		let keys = changes.into_iter().map(|(key, _)| key);
		self.writes.borrow_mut().extend(keys);
		let mut state = self.state.borrow_mut();
		state.backend_storage_mut().written.consolidate(transaction);
		state.set_root(root);
		Ok(())
	}

	/// Does nothing: each run has a recorder of its own, so there is nothing to restore.
	fn wipe(&self) -> Outcome<()> {
		Ok(())
	}

	fn read_write_count(&self) -> (u32, u32, u32, u32) {
		let (reads, writes) = (self.reads.borrow(), self.writes.borrow());
		(self.count(&reads), 0, self.count(&writes), 0)
	}

	fn reset_read_write_count(&self) {
		self.reads.borrow_mut().clear();
		self.writes.borrow_mut().clear();
	}

	fn get_whitelist(&self) -> Vec<TrackedStorageKey> {
		self.ignored.borrow().clone()
	}

	fn set_whitelist(&self, ignored: Vec<TrackedStorageKey>) {
		*self.ignored.borrow_mut() = ignored;
	}

	/// Every item that was touched: its key, 1 if it was read, 1 if it was written, and whether it
	/// is ignored.
	fn get_read_and_written_keys(&self) -> Vec<(Vec<u8>, u32, u32, bool)> {
		let (reads, writes) = (self.reads.borrow(), self.writes.borrow());
		let ignored = self.ignored.borrow();
		let touched = reads.union(&writes).map(|key| {
			let is_ignored = ignored.iter().any(|ignored| ignored.key == *key);
			let (read, written) = (reads.contains(key), writes.contains(key));
			(key.clone(), read.into(), written.into(), is_ignored)
		});
		touched.collect()
	}

	fn proof_size(&self) -> Option<u32> {
		None
	}

	fn storage_root<'a>(
		&self,
		delta: impl Iterator<Item = (&'a [u8], Option<&'a [u8]>)>,
		version: StateVersion,
	) -> (H256, BackendTransaction<Blake2Hasher>) {
		self.state.borrow().storage_root(delta, version)
	}

	fn register_overlay_stats(&self, _: &StateMachineStats) {}

	fn usage_info(&self) -> UsageInfo {
		UsageInfo::empty()
	}

	// These aren't needed: no pallet has child tries, and no test needs a proof.

	fn closest_merkle_value(&self, _: &[u8]) -> Outcome<Option<MerkleValue<H256>>> {
		unimplemented!()
	}

	fn child_closest_merkle_value(
		&self,
		_: &ChildInfo,
		_: &[u8],
	) -> Outcome<Option<MerkleValue<H256>>> {
		unimplemented!()
	}

	fn child_storage(&self, _: &ChildInfo, _: &[u8]) -> Outcome<Option<StorageValue>> {
		unimplemented!()
	}

	fn child_storage_hash(&self, _: &ChildInfo, _: &[u8]) -> Outcome<Option<H256>> {
		unimplemented!()
	}

	fn next_child_storage_key(&self, _: &ChildInfo, _: &[u8]) -> Outcome<Option<StorageKey>> {
		unimplemented!()
	}

	fn child_storage_root<'a>(
		&self,
		_: &ChildInfo,
		_: impl Iterator<Item = (&'a [u8], Option<&'a [u8]>)>,
		_: StateVersion,
	) -> (H256, bool, BackendTransaction<Blake2Hasher>) {
		unimplemented!()
	}
}

/// An iterator over the state that notes every key that it meets as read.
pub struct Iter(<Layered as Backend<Blake2Hasher>>::RawIter);

impl StorageIterator<Blake2Hasher> for Iter {
	type Backend = Recorder;
	type Error = String;

	fn next_key(&mut self, recorder: &Recorder) -> Option<Outcome<StorageKey>> {
		let next = self.0.next_key(&recorder.state.borrow());
		if let Some(Ok(key)) = &next {
			recorder.read(key);
		}
		next
	}

	fn next_pair(&mut self, recorder: &Recorder) -> Option<Outcome<(StorageKey, StorageValue)>> {
		let next = self.0.next_pair(&recorder.state.borrow());
		if let Some(Ok((key, _))) = &next {
			recorder.read(key);
		}
		next
	}

	fn was_complete(&self) -> bool {
		self.0.was_complete()
	}
}
