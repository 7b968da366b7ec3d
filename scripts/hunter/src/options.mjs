// The options of the command line.

import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const URL_OF_NODE = /^wss?:\/\/\S+$/;

/**
 * @typedef {{
 *   url: string, seedFile?: string, minProfit: string, prices: string[], book?: string,
 *   dry: boolean, once: boolean,
 * }} Options
 */

/** @param {string[]} args @returns {Options} */
export const parseOptions = (args) => {
	const { values } = parseArgs({
		args,
		options: {
			url: { type: 'string', default: 'ws://127.0.0.1:9944' },
			'seed-file': { type: 'string' },
			'min-profit': { type: 'string', default: '0' },
			price: { type: 'string', multiple: true, default: [] },
			book: { type: 'string' },
			'dry-run': { type: 'boolean', default: false },
			once: { type: 'boolean', default: false },
		},
	});
	if (!URL_OF_NODE.test(values.url)) throw new Error(`'${values.url}' is no address of a node: use one like ws://127.0.0.1:9944`);
	return {
		url: values.url,
		seedFile: values['seed-file'],
		minProfit: values['min-profit'],
		prices: values.price,
		book: values.book,
		dry: values['dry-run'],
		once: values.once,
	};
};

/**
 * Where a book is kept unless the user says otherwise: one for each chain and account.
 * @param {string} genesis
 * @param {string} account
 */
export const bookFile = (genesis, account) => {
	const folder = process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state');
	return join(folder, 'bullet-train', `hunter-${genesis.slice(2, 10)}-${account}.json`);
};
