// The command line.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CannotPlay } from './errors.mjs';

const DEFAULT_URL = 'ws://127.0.0.1:9944';

export const HELP = `Plays the rulebook on a running BulletTrain node, with signed transactions of
fresh accounts that Alice funds, and checks every amount against its own arithmetic.

  node index.mjs [--url URL] [--upgrade WASM]

  --url URL       the node's RPC (default ${DEFAULT_URL})
  --upgrade WASM  put the runtime in this file onto the chain in the middle of the story
  -h, --help      show this help

Needs a development chain, where a day is short and Alice has BOLT and the sudo key. Meanwhile it
switches off what the chain does by itself. It can be played again on the same chain. Ends with
status 0 if all is as the rulebook says and with status 1 otherwise.`;

const isWebSocket = (url) => URL.canParse(url) && /^wss?:$/.test(new URL(url).protocol);

const runtimeIn = (file) => {
	try {
		return readFileSync(file);
	} catch ({ code }) {
		throw new CannotPlay(`can't read a runtime from ${file} (${code})`);
	}
};

// Returns { url, upgrade, help }. `upgrade` is the new runtime's code, or null.
export const options = () => {
	let values;
	try {
		({ values } = parseArgs({
			options: {
				url: { type: 'string', default: DEFAULT_URL },
				upgrade: { type: 'string' },
				help: { type: 'boolean', short: 'h', default: false },
			},
		}));
	} catch ({ message }) {
		// Only the first sentence, because the others are for programmers.
		throw new CannotPlay(`${message.split('. ')[0]}: see --help`);
	}
	if (!isWebSocket(values.url)) {
		throw new CannotPlay(`'${values.url}' is not a ws:// URL: see --help`);
	}
	const { upgrade } = values;
	return { ...values, upgrade: upgrade === undefined ? null : runtimeIn(upgrade) };
};
