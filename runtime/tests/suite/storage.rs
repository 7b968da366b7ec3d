//! The next runtime can read what the chain has stored, or there is a migration.
//!
//! For each pallet, a digest covers the shape of everything it stores: names, hashers, fields and
//! variants down to the last integer, and the most bytes that an entry may have. The test compares
//! it with the digest that was recorded when the pallet's storage version was set. If it fails, it
//! prints the new digest.
//!
//! After a change to a stored type of the suite, write a migration, raise the pallet's
//! `STORAGE_VERSION`, and then record the new digest here. If an enum only gets a new variant at
//! its end, the new digest is enough. Other pallets bring their own migrations.

use super::*;
use bullet_train_runtime::AllPalletsWithSystem;
use frame_support::{
	storage::{storage_prefix, unhashed},
	traits::{
		PalletsInfoAccess, StorageInfoTrait, StorageVersion, STORAGE_VERSION_STORAGE_KEY_POSTFIX,
	},
};
use scale_info::{form::MetaForm, Field, MetaType, TypeDef};
use sp_core::hexdisplay::HexDisplay;
use sp_metadata_ir::{StorageEntryMetadataIR, StorageEntryTypeIR};

/// Each pallet with its storage version and the digest of the shapes that it stores.
const STORED: [(&str, u16, &str); 23] = [
	("System", 0, "474bdc20fde14acfec343c5d85538bff"),
	("Timestamp", 0, "e54fd72758cde79bc336537d64328895"),
	("Aura", 0, "3913e0e849b46b8536f6f436a5df0ac7"),
	("Grandpa", 5, "a8eeebdf3299e3d7f9577180e9ad13d3"),
	("Session", 1, "33713268476890ed1942039d7cb8d3ba"),
	("Validators", 1, "3d1d17cf24444d85065e48e13d8359c1"),
	("Balances", 1, "b311a819e44c524745b91023d35838fb"),
	("Assets", 1, "e7585da49ee4fb7df33159d1c62e6ef1"),
	("AssetsHolder", 0, "17a24b302fc3e3fb724aa6f74598d173"),
	("TransactionPayment", 0, "a6d9dfc2d67c77e147d97ba7029107ad"),
	("Sudo", 0, "a35ba848324b837de63a2556075d1580"),
	("Treasury", 0, "815d35888b15d8cb4ead9b3b665e27e5"),
	("Parameters", 0, "ed223b9e6dfea7eb6cffe16f62c88856"),
	("Utility", 0, "cae66941d9efbd404e4d88758ea67670"),
	("Proxy", 0, "42ec379efc54bf7dc65e5b357a34400e"),
	("Multisig", 1, "19fb8755869a946f8cd5560622bbfa3c"),
	("GenesisParameters", 0, "cae66941d9efbd404e4d88758ea67670"),
	("Nonces", 0, "909f751d298e7a2a650215d8afd33c18"),
	("BulletTrain", 1, "f247d92692a4a6b4773cd7f2563be7d2"),
	("TravelCabin", 1, "ca954c30528f3dcc6cf842cf3d7d9377"),
	("Dpo", 1, "a6bc47d1c26102f750c38061009c2469"),
	("Autopilot", 1, "080b3fee1382afe34821d81884c06f04"),
	("FeeFund", 1, "631e243f627ba85a6d57a2f40b207c5b"),
];

/// Entries that each block writes anew and that no later block reads.
const PASSING: [&str; 1] = ["Events"];

#[test]
fn stored_types_should_change_with_the_storage_version_and_a_migration_only() {
	let known = STORED.map(|(name, _, digest)| (name, digest.to_string()));
	let ir = metadata_ir();
	// The metadata's types don't include the bounds of lists and names.
	let sizes = AllPalletsWithSystem::storage_info();
	let size_of = |prefix: [u8; 32]| {
		let info = sizes.iter().find(|info| info.prefix == prefix);
		info.and_then(|info| info.max_size)
	};
	let stored = ir.pallets.iter().map(|pallet| {
		let entries = pallet.storage.iter().flat_map(|storage| &storage.entries);
		let entries = entries.filter(|entry| !PASSING.contains(&entry.name));
		let shapes = entries.map(|entry| {
			let prefix = storage_prefix(pallet.name.as_bytes(), entry.name.as_bytes());
			format!("{}, {:?} bytes", entry_shape(entry), size_of(prefix))
		});
		(pallet.name, shapes.collect::<Vec<_>>().join("\n"))
	});
	let stored = stored.collect::<Vec<_>>();
	let now = stored
		.iter()
		.map(|(name, shapes)| (*name, digest_of(shapes)));
	let now = now.collect::<Vec<_>>();
	for ((name, digest), (_, shapes)) in now.iter().zip(&stored) {
		if !known.contains(&(*name, digest.clone())) {
			println!("{name} {digest}\n{shapes}");
		}
	}
	assert_eq!(
		now, known,
		"stored types have changed: they need a migration, a new storage version and this digest"
	);
}

fn digest_of(shapes: &str) -> String {
	HexDisplay::from(&sp_io::hashing::blake2_128(shapes.as_bytes())).to_string()
}

#[test]
fn every_pallet_should_have_its_storage_version_on_a_new_chain() {
	on_chain(|| {
		let pallets = AllPalletsWithSystem::infos();
		let versions = pallets.iter().map(|pallet| {
			let key = storage_prefix(pallet.name.as_bytes(), STORAGE_VERSION_STORAGE_KEY_POSTFIX);
			(
				pallet.name,
				unhashed::get_or_default::<StorageVersion>(&key),
			)
		});
		let known = STORED.map(|(name, version, _)| (name, StorageVersion::new(version)));
		assert_eq!(versions.collect::<Vec<_>>(), known);
	});
}

/// An entry's name, its modifier, its hashers, and the shapes of its types.
fn entry_shape(entry: &StorageEntryMetadataIR) -> String {
	let types = match &entry.ty {
		StorageEntryTypeIR::Plain(value) => shape(value),
		StorageEntryTypeIR::Map {
			hashers,
			key,
			value,
		} => format!("{hashers:?} {} => {}", shape(key), shape(value)),
	};
	format!("{} {:?}: {types}", entry.name, entry.modifier)
}

/// A type down to its integers: everything that its encoding depends on, and the names that readers
/// use.
fn shape(ty: &MetaType) -> String {
	let info = ty.type_info();
	match info.type_def {
		TypeDef::Composite(record) => format!("{{{}}}", fields(&record.fields)),
		TypeDef::Variant(choice) => {
			let variants = choice.variants.iter();
			let variants = variants
				.map(|one| format!("{}={}({})", one.name, one.index, fields(&one.fields)))
				.collect::<Vec<_>>();
			format!("<{}>", variants.join("|"))
		}
		TypeDef::Sequence(list) => format!("[{}]", shape(&list.type_param)),
		TypeDef::Array(array) => format!("[{};{}]", shape(&array.type_param), array.len),
		TypeDef::Tuple(tuple) => {
			let parts = tuple.fields.iter().map(shape).collect::<Vec<_>>();
			format!("({})", parts.join(","))
		}
		TypeDef::Primitive(primitive) => format!("{primitive:?}"),
		TypeDef::Compact(compact) => format!("compact {}", shape(&compact.type_param)),
		TypeDef::BitSequence(_) => "bits".into(),
	}
}

fn fields(fields: &[Field<MetaForm>]) -> String {
	let one =
		|field: &Field<MetaForm>| format!("{}:{}", field.name.unwrap_or("_"), shape(&field.ty));
	fields.iter().map(one).collect::<Vec<_>>().join(",")
}
