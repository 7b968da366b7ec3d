// Transactions that are no part of a story, signed by a development account without the board.

import { Keyring } from '../../../../journey/node_modules/@polkadot/api/index.js';

const keyring = new Keyring({ type: 'sr25519' });
export const personOf = (name) => keyring.addFromUri(`//${name}`);

// Signs and sends a transaction. Resolves to its events when it is in a block.
export const send = (name, tx, options = {}) =>
	new Promise((resolve, reject) => {
		tx.signAndSend(personOf(name), options, ({ status, events, dispatchError }) => {
			if (dispatchError) reject(new Error(`${name}'s transaction failed: ${dispatchError}`));
			// A busy development node may say at once that it is final.
			else if (status.isInBlock || status.isFinalized) resolve(events.map(({ event }) => event));
		}).catch(reject);
	});
