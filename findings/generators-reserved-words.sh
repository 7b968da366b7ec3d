#!/usr/bin/env bash
# A runtime API whose input is named by a reserved word breaks the generators of typed clients.
#
# polkadot-api 2.2.2 (@polkadot-api/cli 0.21.10) and dedot 1.3.0. `class` is a valid name for an argument in Rust, and
# metadata allows any name. Both generators turn the inputs of runtime APIs and view functions into parameters of
# TypeScript functions with the same names, and `(class: number) => …` is not valid TypeScript. One such input is enough.
# PAPI compiles the files that it has written, finds errors and ends with status 1. dedot prints a syntax error, leaves
# out the files of runtime APIs and the index, which would export everything, and ends with status 0. Fields of records,
# arguments of calls and names of methods may be reserved words.
#
# Here the metadata is made up. It has a pallet with a view function, and a runtime API, both with one input. Seen, for
# inputs called `owner` and `class`:
#
#   owner: PAPI 0, dedot 0 with 10 files
#   class: PAPI 1, dedot 0 with 7 files
#
# Exits with 1 if they behave otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund polkadot-api@2.2.2 dedot@1.3.0 typescript@5.9.3 \
	@polkadot-api/substrate-bindings@0.20.3

cat >metadata.mjs <<'END'
import { writeFileSync } from 'node:fs';
import { compact, metadata, str, u32, u8 } from '@polkadot-api/substrate-bindings';

const [name] = process.argv.slice(2);
const fresh = { deprecationInfo: { tag: 'NotDeprecated' }, docs: [] };

const types = [];
const add = (def, path = []) => types.push({ id: types.length, path, params: [], def, docs: [] }) - 1;
const primitive = (tag) => add({ tag: 'primitive', value: { tag } });
const field = (name, type) => ({ name, type, typeName: undefined, docs: [] });
const variants = (title, name, type) => {
	const fields = type === undefined ? [] : [field(undefined, type)];
	return add({ tag: 'variant', value: [{ name, index: 0, fields, docs: [] }] }, ['park', title]);
};

const [number, byte, text] = ['u32', 'u8', 'str'].map(primitive);
const apiName = add({ tag: 'array', value: { len: 8, type: byte } });
const apis = add({ tag: 'sequence', value: add({ tag: 'tuple', value: [apiName, number] }) });
const version = add({
	tag: 'composite',
	value: [
		field('spec_name', text),
		field('impl_name', text),
		field('authoring_version', number),
		field('spec_version', number),
		field('impl_version', number),
		field('apis', apis),
		field('transaction_version', number),
		field('system_version', byte),
	],
}, ['park', 'RuntimeVersion']);
const one = u32.enc(1);
const park = str.enc('park');
const encoded = Buffer.concat([park, park, one, one, one, compact.enc(0), one, u8.enc(1)]);

const calls = variants('Calls', 'remark');
const call = variants('RuntimeCall', 'System', calls);
const event = variants('RuntimeEvent', 'System', variants('Events', 'Done'));
const error = variants('RuntimeError', 'System', variants('Errors', 'Wrong'));
const read = { inputs: [{ name, type: number }], output: number, ...fresh };

const value = {
	lookup: types,
	pallets: [
		{
			name: 'System',
			storage: undefined,
			calls: { type: calls, deprecationInfo: [] },
			events: undefined,
			errors: undefined,
			constants: [{ name: 'Version', type: version, value: `0x${encoded.toString('hex')}`, ...fresh }],
			associatedTypes: [],
			viewFns: [{ id: `0x${'01'.repeat(32)}`, name: 'benches', ...read }],
			index: 0,
			...fresh,
		},
	],
	extrinsic: {
		version: [5],
		address: number,
		call,
		signature: number,
		signedExtensionsByVersion: [[0, []]],
		signedExtensions: [],
	},
	apis: [{ name: 'ParkApi', methods: [{ name: 'trees', ...read }], version: 1, ...fresh }],
	outerEnums: { call, event, error },
	custom: [],
};
const MAGIC = Buffer.from('meta').readUInt32LE();
writeFileSync('park.scale', metadata.enc({ magicNumber: MAGIC, metadata: { tag: 'v16', value } }));
END

cat >polkadot-api.json <<'END'
{
  "version": 0,
  "descriptorPath": "papi",
  "entries": { "park": { "metadata": "park.scale" } },
  "options": { "noDescriptorsPackage": true }
}
END

look() {
	local papi=0 dedot=0
	rm -rf papi dedot .papi
	node metadata.mjs "$1"
	node_modules/.bin/papi generate >papi.log 2>&1 || papi=$?
	node_modules/.bin/dedot chaintypes --metadata park.scale --output dedot --chain park >dedot.log 2>&1 || dedot=$?
	echo "$1: PAPI $papi, dedot $dedot with $(find dedot -type f | wc -l) files"
}

diff - <(look owner && look class) <<'END'
owner: PAPI 0, dedot 0 with 10 files
class: PAPI 1, dedot 0 with 7 files
END
echo "As described."
