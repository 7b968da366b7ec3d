//! What the suite has stored can be read by the next runtime, or there is a migration.
//!
//! The shape of all that is stored, names, hashers, fields and variants down to the last integer, is
//! compared with what it was when the pallet's storage version was set. Whoever changes a stored type
//! writes a migration, raises the `STORAGE_VERSION` of its pallet and then the digest here; the test says
//! what it is now. Only what is appended to an enum needs no more than the digest.

use super::*;
use crate::{BulletTrain, Dpo, RuntimeHoldReason, TravelCabin};
use frame_support::traits::{GetStorageVersion, StorageVersion};
use scale_info::{form::MetaForm, Field, MetaType, TypeDef};
use sp_core::hexdisplay::HexDisplay;
use sp_metadata_ir::{StorageEntryMetadataIR, StorageEntryTypeIR};

/// Pallet, storage version, digest of the shapes.
const STORED: [(&str, u16, &str); 3] = [
	("BulletTrain", 1, "6375d5bd00aace276436c31a93b20a76"),
	("TravelCabin", 1, "e8793b40e7aa8ee8fefe31d7ddfe8c13"),
	("Dpo", 1, "48e02c95bd24ff3f49d6cc63de46c274"),
];

/// Digest of the reasons for which money is on hold.
const REASONS: &str = "0d486a262d45e8d6185184e68145cbb4";

#[test]
fn stored_types_should_change_with_the_storage_version_and_a_migration_only() {
	let ir = Runtime::metadata_ir();
	let stored = STORED.map(|(name, _, digest)| {
		let pallet = ir.pallets.iter().find(|pallet| pallet.name == name);
		let storage = pallet.and_then(|pallet| pallet.storage.as_ref());
		let entries = &storage.expect("the pallet stores something").entries;
		let shapes = entries.iter().map(entry_shape).collect::<Vec<_>>();
		(name, digest, shapes.join("\n"))
	});
	// All holds on all accounts carry these, in the token pallets' storage.
	let reasons = shape(&scale_info::meta_type::<RuntimeHoldReason>());
	let all = stored
		.into_iter()
		.chain([("RuntimeHoldReason", REASONS, reasons)]);
	let changed = all.filter(|(_, digest, shapes)| *digest != digest_of(shapes));
	let changed = changed
		.map(|(name, _, shapes)| format!("{name} {}\n{shapes}", digest_of(&shapes)))
		.collect::<Vec<_>>();
	assert!(
		changed.is_empty(),
		"what is stored has changed: it needs a migration, a new storage version and this digest:\n{}",
		changed.join("\n")
	);
}

fn digest_of(shapes: &str) -> String {
	HexDisplay::from(&sp_io::hashing::blake2_128(shapes.as_bytes())).to_string()
}

#[test]
fn every_pallet_of_the_suite_should_have_its_storage_version() {
	on_chain(|| {
		let versions = [
			(
				BulletTrain::in_code_storage_version(),
				BulletTrain::on_chain_storage_version(),
			),
			(
				TravelCabin::in_code_storage_version(),
				TravelCabin::on_chain_storage_version(),
			),
			(
				Dpo::in_code_storage_version(),
				Dpo::on_chain_storage_version(),
			),
		];
		for ((name, version, _), (in_code, on_chain)) in STORED.iter().zip(versions) {
			assert_eq!(in_code, StorageVersion::new(*version), "{name} in the code");
			assert_eq!(on_chain, in_code, "{name} on a new chain");
		}
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
