// Plays what a hunter's test needs on a development chain: accounts with money, a train, classes,
// rides.

import { Keyring } from '@polkadot/keyring';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { LegacyClient, WsProvider } from 'dedot';

export const BOLT = 10n ** 10n;
// A busy development node may say at once that it is final.
const INCLUDED = ['BestChainBlockIncluded', 'Finalized'];
const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);

await cryptoWaitReady();
const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
export const pairOf = (/** @type {string} */ name) => keyring.addFromUri(`//${name}`);

/** @typedef {{ pallet: string, palletEvent: { name: string, data: any } }} Event */

export class Campaign {
	/** @type {any} */
	client;

	/** @param {string} url */
	static async at(url) {
		const campaign = new Campaign();
		campaign.client = await LegacyClient.new({ provider: /** @type {any} */ (new WsProvider(url)), stalingDetectionTimeout: 0 });
		return campaign;
	}

	/**
	 * Sends a call and answers with its events once it is in a block.
	 * @param {string} who
	 * @param {any} transaction
	 * @param {{ tip?: bigint }} [options]
	 * @returns {Promise<Event[]>}
	 */
	send(who, transaction, options = {}) {
		return new Promise((done, fail) => {
			transaction
				.signAndSend(pairOf(who), options, (/** @type {any} */ { status, events, dispatchError }) => {
					if (dispatchError) fail(new Error(`${who}: ${this.client.registry.findErrorMeta(dispatchError)?.name ?? dispatchError.type}`));
					else if (INCLUDED.includes(status.type)) done(events.map((/** @type {any} */ { event }) => event));
					else if (['Invalid', 'Drop'].includes(status.type)) fail(new Error(`${who}: ${status.value?.error}`));
				})
				.catch(fail);
		});
	}

	/** @param {string} who @param {any} transaction @param {string} name @param {string} field */
	async #made(who, transaction, name, field) {
		const event = (await this.send(who, transaction)).find(({ palletEvent }) => palletEvent.name === name);
		return event?.palletEvent.data[field];
	}

	/** @param {any} token @returns {Promise<number>} */
	launch(token) {
		return this.#made('Alice', this.client.tx.bulletTrain.launchTrain(bytes('Night Mail'), token), 'TrainLaunched', 'train');
	}

	/**
	 * A class with a fare of 1, whose whole yield is in base units.
	 * @param {number} train
	 * @param {string} name
	 * @param {bigint} yieldTotal
	 * @param {number} duration
	 * @param {number} cabins
	 * @returns {Promise<number>}
	 */
	offer(train, name, yieldTotal, duration, cabins) {
		const terms = { fare: BOLT, yieldTotal, bonus: 0n, duration };
		return this.#made('Alice', this.client.tx.travelCabin.createClass(train, bytes(name), terms, cabins), 'ClassCreated', 'class');
	}

	/**
	 * Several boardings in one transaction.
	 * @param {string} who
	 * @param {number} id
	 * @param {number} count
	 */
	boardMany(who, id, count) {
		const { call } = this.client.tx.travelCabin.board(id, undefined, undefined);
		return this.send(who, this.client.tx.utility.batchAll(Array(count).fill(call)));
	}

	/** @param {string[]} names @param {bigint} amount */
	fund(names, amount) {
		const calls = names.map((name) => this.client.tx.balances.transferKeepAlive(pairOf(name).address, amount).call);
		return this.send('Alice', this.client.tx.utility.batchAll(calls));
	}

	/** @returns {Promise<number>} */
	now() {
		return this.client.query.system.number();
	}

	/**
	 * Everything of a token that an account has.
	 * @param {string} who
	 * @param {number} [token]
	 * @returns {Promise<bigint>}
	 */
	async balance(who, token) {
		const { address } = pairOf(who);
		if (token === undefined) return (await this.client.query.system.account(address)).data.free;
		return (await this.client.query.assets.account([token, address]))?.balance ?? 0n;
	}

	async close() {
		await this.client.disconnect();
	}
}
