// What the hunter reads from the chain, in plain values: accounts as addresses, amounts as bigint.

import { AccountId32 } from 'dedot/codecs';
import { hexToString, isHex } from 'dedot/utils';

/**
 * @typedef {import('./prices.mjs').Token} Token
 * @typedef {import('./prices.mjs').Project} Project
 * @typedef {import('./treasure.mjs').Hunting} Hunting
 * @typedef {import('./treasure.mjs').Ride} Ride
 * @typedef {import('./judge.mjs').View} View
 * @typedef {import('./flight.mjs').Place} Place
 * @typedef {{
 *   id: number, name: string, token: Token, sold: number,
 *   terms: { yieldTotal: bigint, duration: number },
 * }} Class
 */

// The most keys that a node returns at once.
const PAGE = 1_000;
const LIST = 100;
// The account of all zeros, which nobody has a key to.
const NOBODY = '5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM';
// The rulebook's values, as long as governance has set none.
const DAY = 14_400;
const TERMS = { days: 7, cut: 10_000 };
// What can't be seen or turns the text around it: a project's owner writes what it likes.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** @param {unknown} bytes */
const text = (bytes) => {
	const raw = typeof bytes === 'string' ? bytes : new TextDecoder().decode(/** @type {Uint8Array} */ (bytes));
	return (isHex(raw) ? hexToString(raw) : raw).replace(UNSEEN, '').trim();
};

/** @param {any} value @returns {any} */
const plain = (value) => {
	if (value instanceof AccountId32) return value.address();
	if (Array.isArray(value)) return value.map(plain);
	if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value ?? undefined;
	return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, plain(field)]));
};

export class Reads {
	#client;

	/** @param {any} client */
	constructor(client) {
		this.#client = client;
	}

	async chain() {
		const { rpc } = this.#client;
		const [name, genesis, { tokenSymbol, tokenDecimals }] = await Promise.all([
			rpc.system_chain(),
			rpc.chain_getBlockHash(0),
			rpc.system_properties(),
		]);
		return {
			name: String(name),
			genesis: String(genesis),
			symbol: String([tokenSymbol].flat()[0] ?? 'BOLT'),
			decimals: Number([tokenDecimals].flat()[0] ?? 0),
		};
	}

	/** Whether the node hasn't the newest blocks yet. @returns {Promise<boolean>} */
	async isSyncing() {
		return (await this.#client.rpc.system_health()).isSyncing;
	}

	/** The block number by which the rules count. @returns {Promise<number>} */
	now() {
		return this.#client.call.travelCabinApi.now();
	}

	/** @returns {Promise<{ number: number, hash: string }>} */
	async finalised() {
		const hash = await this.#client.rpc.chain_getFinalizedHead();
		return { number: (await this.#client.rpc.chain_getHeader(hash)).number, hash };
	}

	/** @param {number} block @returns {Promise<string | undefined>} */
	async hashOf(block) {
		return (await this.#client.rpc.chain_getBlockHash(block)) ?? undefined;
	}

	/**
	 * An account's nonce in a block, or in the best one. Undefined if the node has no such state
	 * any more.
	 * @param {string} who
	 * @param {string} [hash]
	 * @returns {Promise<number | undefined>}
	 */
	async nonce(who, hash) {
		try {
			return await this.#client.callAt(hash).accountNonceApi.accountNonce(who);
		} catch (failure) {
			if (/State already discarded|UnknownBlock|Unknown block/i.test(String(failure))) return undefined;
			throw failure;
		}
	}

	/**
	 * What an account can spend on fees and keep existing.
	 * @param {string} who
	 * @returns {Promise<bigint>}
	 */
	spendable(who) {
		return this.#client.call.bulletTrainApi.lockable(who, { type: 'Native' });
	}

	/**
	 * The most that a hunt costs now, in base units of BOLT.
	 * @param {string} [who]
	 * @returns {Promise<bigint>}
	 */
	async fee(who = NOBODY) {
		return (await this.#client.tx.travelCabin.huntTreasure(0, 0).paymentInfo(who)).partialFee;
	}

	/** @returns {Promise<Hunting>} */
	async hunting() {
		const query = this.#client.query.parameters.parameters;
		const key = (/** @type {string} */ group, /** @type {string} */ name) => ({ type: group, value: { type: name, value: {} } });
		const stored = await query.multi([key('Time', 'BlocksPerDay'), key('Hunting', 'Terms')]);
		const [day, terms] = stored.map((/** @type {any} */ one) => plain(one)?.value.value);
		return { day: day ?? DAY, ...(terms ?? TERMS) };
	}

	/** All projects' tokens. @returns {Promise<Project[]>} */
	async tokens() {
		const entries = await this.#client.query.assets.metadata.entries();
		return entries.map((/** @type {[number, any]} */ [id, { symbol, decimals }]) => ({ id, symbol: text(symbol), decimals }));
	}

	/**
	 * All entries of a storage map, page by page.
	 * @param {any} map
	 * @returns {AsyncGenerator<[any, any][]>}
	 */
	async *#pages(map) {
		for (/** @type {string | undefined} */ let startKey; ; ) {
			/** @type {[any, any][]} */
			const page = await map.pagedEntries({ pageSize: PAGE, ...(startKey && { startKey }) });
			yield page;
			if (page.length < PAGE) return;
			startKey = map.rawKey(page.at(-1)?.[0]);
		}
	}

	/** All classes that aren't closed, page by page. @returns {AsyncGenerator<Class[]>} */
	async *classes() {
		const { trains } = this.#client.query.bulletTrain;
		/** @type {Map<number, Token>} */
		const tokens = new Map();
		for await (const page of this.#pages(this.#client.query.travelCabin.classes)) {
			const missing = [...new Set(page.map(([, { train }]) => train))].filter((train) => !tokens.has(train));
			const found = missing.length > 0 ? await trains.multi(missing) : [];
			missing.forEach((train, at) => tokens.set(train, found[at].token));
			yield page.map(([id, { train, name, terms, sold }]) => ({
				id,
				name: text(name),
				token: /** @type {Token} */ (tokens.get(train)),
				sold,
				terms: { yieldTotal: terms.yieldTotal, duration: terms.duration },
			}));
		}
	}

	/** All open rides, page by page. @returns {AsyncGenerator<(Place & Ride)[]>} */
	async *rides() {
		for await (const page of this.#pages(this.#client.query.travelCabin.rides)) {
			yield page.map(([[id, cabin], { boarded, lastPaid, withdrawn }]) => ({ class: id, cabin, boarded, lastPaid, withdrawn }));
		}
	}

	/** These rides' records. @param {Place[]} places @returns {Promise<(Ride | undefined)[]>} */
	async records(places) {
		if (places.length === 0) return [];
		return this.#client.query.travelCabin.rides.multi(places.map(({ class: id, cabin }) => [id, cabin]));
	}

	/**
	 * A ride as the chain sees it now.
	 * @param {Place} place
	 * @returns {Promise<View | undefined>}
	 */
	async ride({ class: id, cabin }) {
		return plain(await this.#client.call.travelCabinApi.ride(id, cabin));
	}

	/**
	 * The transactions that wait in the node's pool, as hexadecimal.
	 * @returns {Promise<string[]>}
	 */
	pending() {
		return this.#client.rpc.author_pendingExtrinsics();
	}

	/**
	 * How the calls that take a ride's treasure end, as they are in a transaction.
	 * @param {Place} place
	 * @returns {string[]}
	 */
	taking({ class: id, cabin }) {
		const { huntTreasure, withdrawYield, settleRide } = this.#client.tx.travelCabin;
		return [huntTreasure, withdrawYield, settleRide].map((call) => call(id, cabin).callHex.slice(2));
	}

	/** @param {string} who @returns {Promise<number[]>} */
	async #dposOf(who) {
		const all = [];
		for (let page; (page = await this.#client.call.dpoApi.dposOf(who, all.length, LIST)).length > 0; ) {
			all.push(...page);
			if (page.length < LIST) break;
		}
		return all;
	}

	/**
	 * The DPOs whose yield an account may withdraw (Rulebook 1.5): those that it manages or is a
	 * member of, itself or through a DPO that it manages.
	 * @param {string} who
	 * @returns {Promise<Set<number>>}
	 */
	async ownDpos(who) {
		const ids = await this.#dposOf(who);
		const views = await Promise.all(ids.map((id) => this.#client.call.dpoApi.dpo(id)));
		const managed = views.map(plain).filter((dpo) => dpo?.manager === who);
		const through = await Promise.all(managed.map(({ account }) => this.#dposOf(account)));
		return new Set([...ids, ...through.flat()]);
	}

	/**
	 * Whether an account can receive this amount of a token now.
	 * @param {string} who
	 * @param {Token} token
	 * @param {bigint} amount
	 */
	async payable(who, token, amount) {
		if (token.type === 'Native') return true;
		const { assets } = this.#client.query;
		const [asset, account] = await Promise.all([assets.asset(token.value), assets.account([token.value, who])]);
		if (asset?.status !== 'Live') return false;
		return account ? account.status === 'Liquid' : amount >= asset.minBalance;
	}

	/**
	 * A signed hunt, as hexadecimal.
	 * @param {Place} place
	 * @param {any} pair
	 * @param {number} nonce
	 * @param {number} period for how many blocks it can be included
	 * @returns {Promise<string>}
	 */
	async sign({ class: id, cabin }, pair, nonce, period) {
		const call = this.#client.tx.travelCabin.huntTreasure(id, cabin);
		const mortality = { type: 'Mortal', period: BigInt(period) };
		return (await call.sign(pair, { nonce, mortality })).toHex();
	}

	/** Gives a signed transaction to the node's pool. @param {string} hex */
	async submit(hex) {
		await this.#client.rpc.author_submitExtrinsic(hex);
	}

	/**
	 * The transactions of an account in a block, and what became of those that are hunts.
	 * @param {string} hash
	 * @param {string} publicKey as hexadecimal
	 * @returns {Promise<(import('./book.mjs').Outcome | undefined)[]>} undefined for other calls
	 */
	async own(hash, publicKey) {
		const { block } = await this.#client.rpc.chain_getBlock(hash);
		/** @type {string[]} */
		const transactions = block.extrinsics;
		const mine = transactions.flatMap((hex, index) => (isFrom(hex, publicKey) ? [{ hex, index }] : []));
		if (mine.length === 0) return [];
		const at = await this.#client.at(hash);
		const records = await at.query.system.events();
		return mine.map(({ hex, index }) => {
			const place = this.#huntIn(hex);
			if (!place) return undefined;
			const events = records.filter((/** @type {any} */ { phase }) => phase.type === 'ApplyExtrinsic' && phase.value === index);
			const find = (/** @type {string} */ pallet, /** @type {string} */ name) =>
				events.find((/** @type {any} */ { event }) => event.pallet === pallet && event.palletEvent.name === name)?.event.palletEvent.data;
			const { actualFee, tip } = find('TransactionPayment', 'TransactionFeePaid') ?? { actualFee: 0n, tip: 0n };
			const hunted = find('TravelCabin', 'TreasureHunted');
			const failed = find('System', 'ExtrinsicFailed');
			return {
				...place,
				block: block.header.number,
				fee: actualFee + tip,
				...(hunted && { token: hunted.token, cut: hunted.cut }),
				...(failed && { error: at.registry.findErrorMeta(failed.dispatchError)?.name ?? failed.dispatchError.type }),
			};
		});
	}

	/** The ride that a transaction hunts. @param {string} hex @returns {Place | undefined} */
	#huntIn(hex) {
		const call = Buffer.from(hex.slice(-20), 'hex');
		const place = { class: call.readUInt32LE(2), cabin: call.readUInt32LE(6) };
		return this.taking(place)[0] === call.toString('hex') ? place : undefined;
	}

	/** @param {() => void} heard called with every new best block */
	async follow(heard) {
		await this.#client.rpc.chain_subscribeNewHeads(heard);
	}
}

/**
 * Whether a transaction is signed by this account: after its length, it begins with its version (4,
 * signed) and the kind of the address (a public key).
 * @param {string} hex
 * @param {string} publicKey
 */
export const isFrom = (hex, publicKey) => {
	const at = hex.indexOf(`8400${publicKey}`);
	return at >= 0 && at <= 10;
};
