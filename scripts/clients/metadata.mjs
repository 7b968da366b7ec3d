// Writes a node's metadata of version 16, the newest, into a file. The generators read this file, because they can't
// ask a node on every version of Node.js.
//
//   node metadata.mjs URL FILE

import { writeFileSync } from 'node:fs';

const [url, file] = process.argv.slice(2);
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
writeFileSync(file, bytes.subarray(start));
