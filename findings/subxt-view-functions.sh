#!/usr/bin/env bash
# subxt doesn't call view functions as FRAME expects it.
#
# subxt 0.51.1 encodes and decodes by frame-decode 0.18.1. A view function is called by the runtime API
# `RuntimeViewFunction`, whose types are in the metadata: `execute_view_function(query_id, input: Vec<u8>)` with the
# answer `Result<Vec<u8>, ViewFunctionDispatchError>`. frame-decode leaves out the length of `input`, so the runtime takes
# the first bytes of the arguments for it. And it takes the answer for the view function's own, without the `Result` and
# the bytes around it. So `at_block.view_functions().call(…)` can't get a right answer. subxt can call a view function by
# the runtime API itself.
#
# The metadata is that of polkadot-sdk's demonstration runtime, from @polkadot/types-support 16.5.6 on npm, and the view
# function `VoterList.scores(who: AccountId32)`, which answers with two optional numbers. Seen:
#
#   input by the runtime API: 65 bytes; as a view function: 64 bytes
#   answer Ok([0, 0]) by the runtime API: Ok([0, 0]); as a view function: an error
#
# Needs Rust and a C compiler, and some minutes. Exits with 1 if it behaves otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund @polkadot/types-support@16.5.6
cat >unpack.mjs <<'END'
import hex from '@polkadot/types-support/metadata/v16/substrate-hex';
import { writeFileSync } from 'node:fs';

// Metadata begins with "meta". An Option's first byte and the length come before it.
writeFileSync('metadata.scale', Buffer.from(hex.slice(hex.indexOf('6d657461')), 'hex'));
END
node unpack.mjs

mkdir src
cat >Cargo.toml <<'END'
[package]
name = "look"
version = "0.0.0"
edition = "2021"

[workspace]

[dependencies]
codec = { package = "parity-scale-codec", version = "=3.7.5" }
frame-decode = "=0.18.1"
frame-metadata = { version = "=23.0.1", features = ["current", "decode"] }
scale-decode = "=0.16.2"
scale-encode = "=0.10.1"

[profile.dev]
debug = false
END
cat >src/main.rs <<'END'
use codec::Decode;
use frame_decode::{
	runtime_apis::{decode_runtime_api_response, encode_runtime_api_inputs},
	view_functions::{
		decode_view_function_response, encode_view_function_inputs, ViewFunctionTypeInfo,
	},
};
use frame_metadata::{RuntimeMetadata, RuntimeMetadataPrefixed};
use scale_decode::{DecodeAsType, IntoVisitor};
use scale_encode::EncodeAsType;

#[derive(EncodeAsType)]
struct ViewFunctionId {
	prefix: [u8; 16],
	suffix: [u8; 16],
}

#[derive(Debug, DecodeAsType)]
enum Refusal {
	NotImplemented,
	NotFound(()),
	Codec,
}

fn main() {
	let bytes = std::fs::read("metadata.scale").unwrap();
	let RuntimeMetadata::V16(metadata) = RuntimeMetadataPrefixed::decode(&mut &bytes[..]).unwrap().1
	else {
		panic!("not version 16");
	};
	let (pallet, view, types) = ("VoterList", "scores", &metadata.types);
	let (api, method) = ("RuntimeViewFunction", "execute_view_function");
	let who = [7u8; 32];

	let info = metadata.view_function_info(pallet, view).unwrap();
	let (prefix, suffix) = info.query_id.split_at(16);
	let id = ViewFunctionId {
		prefix: prefix.try_into().unwrap(),
		suffix: suffix.try_into().unwrap(),
	};
	let right =
		encode_runtime_api_inputs(api, method, (id, who.to_vec()), &metadata, types).unwrap();
	let seen = encode_view_function_inputs(pallet, view, (who,), &metadata, types).unwrap();
	println!(
		"input by the runtime API: {} bytes; as a view function: {} bytes",
		right.len(),
		seen.len()
	);

	// Two optional numbers that aren't there, as bytes, in an `Ok`.
	let answer = [0u8, 2 << 2, 0, 0];
	type Right = Result<Vec<u8>, Refusal>;
	let right: Right =
		decode_runtime_api_response(api, method, &mut &answer[..], &metadata, types, Right::into_visitor())
			.unwrap();
	type Seen = (Option<u64>, Option<u64>);
	let seen =
		decode_view_function_response(pallet, view, &mut &answer[..], &metadata, types, Seen::into_visitor());
	println!(
		"answer Ok([0, 0]) by the runtime API: {right:?}; as a view function: {}",
		seen.map_or("an error".into(), |seen| format!("{seen:?}"))
	);
}
END
cargo build --quiet

diff - <(target/debug/look) <<'END'
input by the runtime API: 65 bytes; as a view function: 64 bytes
answer Ok([0, 0]) by the runtime API: Ok([0, 0]); as a view function: an error
END
echo "As described."
