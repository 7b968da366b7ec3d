//! What the chain has stored can be read by the next runtime, or there is a migration.
//!
//! The shape of all that is stored, names, hashers, fields and variants down to the last integer, is
//! compared with what it was when the pallet's storage version was set. Whoever changes a stored type
//! of the suite writes a migration, raises the `STORAGE_VERSION` of its pallet and then the digest here;
//! other pallets bring their migrations with them. The test says what the digest is now. Only what is
//! appended to an enum needs no more than that.

use super::*;
use crate::AllPalletsWithSystem;
use frame_support::{
	storage::{storage_prefix, unhashed},
	traits::{PalletsInfoAccess, StorageVersion, STORAGE_VERSION_STORAGE_KEY_POSTFIX},
};
use scale_info::{form::MetaForm, Field, MetaType, TypeDef};
use sp_core::hexdisplay::HexDisplay;
use sp_metadata_ir::{StorageEntryMetadataIR, StorageEntryTypeIR};

/// Pallet, storage version, digest of the shapes.
const STORED: [(&str, u16, &str); 18] = [
	("System", 0, "65e9bff68702816609d71ff213ee3578"),
	("Timestamp", 0, "92bd5e0386d61562ca18dc06387ee003"),
	("Aura", 0, "3f06059860675f4748e30db62ec4c9ce"),
	("Grandpa", 5, "f2e5ef3179749ce14a792f66e3ed7262"),
	("Balances", 1, "e9838a976c876137c964afc1a04cc327"),
	("Assets", 1, "46adf7746d3bba95e1fb15b9488f7ba9"),
	("AssetsHolder", 0, "ff9b48a10b1bdefe28712cec026db19d"),
	("TransactionPayment", 0, "3c4438a04001c92c1536c77d644c5d09"),
	("Sudo", 0, "5c84905c8e4f45dc47d70900e0dacf25"),
	("Treasury", 0, "114cd5c177c60c77c73c92b47bc01d58"),
	("Parameters", 0, "9e951223cbb0d44b5bf15a0e0d35f8c3"),
	("Utility", 0, "cae66941d9efbd404e4d88758ea67670"),
	("Proxy", 0, "c8ea11c4f146f5b5d81b1c93772db7f8"),
	("Multisig", 1, "87cb2e0d85f6e8bcbc150103e96685bb"),
	("GenesisParameters", 0, "cae66941d9efbd404e4d88758ea67670"),
	("BulletTrain", 1, "6375d5bd00aace276436c31a93b20a76"),
	("TravelCabin", 1, "e8793b40e7aa8ee8fefe31d7ddfe8c13"),
	("Dpo", 1, "48e02c95bd24ff3f49d6cc63de46c274"),
];

/// Written anew in each block, and read by nobody in a later one.
const PASSING: [&str; 1] = ["Events"];

#[test]
fn stored_types_should_change_with_the_storage_version_and_a_migration_only() {
	let known = STORED.map(|(name, _, digest)| (name, digest.to_string()));
	let ir = Runtime::metadata_ir();
	let stored = ir.pallets.iter().map(|pallet| {
		let entries = pallet.storage.iter().flat_map(|storage| &storage.entries);
		let entries = entries.filter(|entry| !PASSING.contains(&entry.name));
		(
			pallet.name,
			entries.map(entry_shape).collect::<Vec<_>>().join("\n"),
		)
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
		"what is stored has changed: it needs a migration, a new storage version and this digest"
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

/// An item's name, how its keys are hashed, and the types.
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

/// A type down to its integers: what its encoding depends on, and the names that readers go by.
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
