// Writes a node's metadata, in the newest version that it has, into a file: for generators that can't ask a node
// on every Node.js.
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
// That there is such a version, the length, and what is wanted.
const bytes = Buffer.from(result.slice(2), 'hex');
const start = bytes.indexOf(MAGIC);
if (start < 0) throw new Error(`the node has no metadata of version ${NEWEST}`);
writeFileSync(file, bytes.subarray(start));
