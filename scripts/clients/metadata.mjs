// Writes a node's metadata of version 16, the newest, into a folder: as metadata.scale for the generators, because they
// can't ask a node on every version of Node.js, and the ids of all view functions as view-functions.json, for clients
// that can't read this version.
//
//   node metadata.mjs URL FOLDER

import { Metadata, TypeRegistry } from '@polkadot/types';
import { mkdirSync, writeFileSync } from 'node:fs';

const [url, folder] = process.argv.slice(2);
const MAGIC = Buffer.from('meta');
const NEWEST = 16;

const response = await fetch(url.replace(/^ws/, 'http'), {
	method: 'POST',
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify({
		jsonrpc: '2.0',
		id: 1,
		method: 'state_call',
		params: ['Metadata_metadata_at_version', `0x${NEWEST.toString(16)}000000`],
	}),
	signal: AbortSignal.timeout(10_000),
});
const { result, error } = await response.json();
if (error) throw new Error(error.message);
// The answer is an Option of bytes: before the metadata come a byte that says whether the node has this version, and
// their length.
const bytes = Buffer.from(result.slice(2), 'hex');
const start = bytes.indexOf(MAGIC);
if (start < 0) throw new Error(`the node has no metadata of version ${NEWEST}`);
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/metadata.scale`, bytes.subarray(start));

const ids = {};
for (const { name, viewFunctions } of new Metadata(new TypeRegistry(), bytes.subarray(start)).asV16.pallets) {
	for (const view of viewFunctions) ids[`${name}.${view.name}`] = view.id.toHex();
}
writeFileSync(`${folder}/view-functions.json`, `${JSON.stringify(ids, null, '\t')}\n`);
