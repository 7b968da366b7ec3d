//! The state that a chain begins with.

use bullet_train_runtime::{genesis_config_presets, RuntimeGenesisConfig};
use frame_support::{
	genesis_builder_helper::{build_state, get_preset},
	traits::BuildGenesisConfig,
};
use serde_json::Value;
use sp_core::storage::Storage;
use sp_genesis_builder::PresetId;
use sp_io::TestExternalities;
use sp_state_machine::BasicExternalities;

/// The genesis of a preset as JSON: the default genesis with the preset merged into it, as a node
/// does it.
///
/// # Panics
///
/// If there is no such preset.
pub fn genesis_json(preset: &str) -> Value {
	let json = |id: Option<PresetId>| -> Value {
		let bytes = get_preset::<RuntimeGenesisConfig>(&id, genesis_config_presets::get_preset)
			.expect("the preset exists");
		serde_json::from_slice(&bytes).expect("a preset is JSON")
	};
	let mut genesis = json(None);
	merge(&mut genesis, json(Some(preset.into())));
	genesis
}

fn merge(into: &mut Value, patch: Value) {
	match (into, patch) {
		(Value::Object(into), Value::Object(patch)) => {
			for (key, value) in patch {
				merge(into.entry(key).or_insert(Value::Null), value);
			}
		}
		(into, patch) => *into = patch,
	}
}

/// Writes the genesis of a preset into the current state.
pub fn build(preset: &str) {
	let genesis = serde_json::to_vec(&genesis_json(preset)).expect("JSON can be written");
	build_state::<RuntimeGenesisConfig>(genesis).expect("the preset builds");
}

/// Returns the state after the genesis of a preset.
pub fn chain(preset: &str) -> TestExternalities {
	let mut ext = TestExternalities::default();
	ext.execute_with(|| build(preset));
	ext
}

/// Returns the state after this genesis, which needn't be a preset's, and after `then` has run on
/// it.
pub fn storage(genesis: &RuntimeGenesisConfig, then: impl FnOnce()) -> Storage {
	let mut ext = BasicExternalities::new_empty();
	ext.execute_with(|| {
		genesis.build();
		then();
	});
	ext.into_storages()
}
