// The command line.

import { parseArgs } from 'node:util';
import { CannotPlay } from './errors.mjs';

const DEFAULT_URL = 'ws://127.0.0.1:9944';

export const HELP = `Plays the rulebook on a running BulletTrain node, with signed transactions of
fresh accounts that Alice funds, and checks every amount against its own arithmetic.

  node index.mjs [--url URL]

  --url URL    the node's RPC (default ${DEFAULT_URL})
  -h, --help   this

Needs a development chain, where a day is short and Alice has BOLT. It can be played again on the
same chain. Ends with status 0 if all is as the rulebook says and with status 1 otherwise.`;

const isWebSocket = (url) => URL.canParse(url) && /^wss?:$/.test(new URL(url).protocol);

// { url, help }
export const options = () => {
	let values;
	try {
		({ values } = parseArgs({
			options: {
				url: { type: 'string', default: DEFAULT_URL },
				help: { type: 'boolean', short: 'h', default: false },
			},
		}));
	} catch ({ message }) {
		// Only the first sentence: the others are for programmers.
		throw new CannotPlay(`${message.split('. ')[0]}: see --help`);
	}
	if (!isWebSocket(values.url)) {
		throw new CannotPlay(`'${values.url}' is no ws:// URL: see --help`);
	}
	return values;
};
