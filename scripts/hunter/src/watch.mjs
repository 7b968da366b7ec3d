// Which rides to look at, and when. It knows of each ride only the block at which to look at it
// again; what has happened to it is read then. So nobody's withdrawal has to be followed, and a
// block costs the reading of the few rides that are due, however many there are.

import { keyOf } from './flight.mjs';
import { Heap } from './heap.mjs';
import { leastWorth } from './judge.mjs';
import { amountWorth, tokenKey, worthOf } from './prices.mjs';
import { bringsFrom, cutOf, dueAt, huntableFrom } from './treasure.mjs';

/**
 * @typedef {import('./flight.mjs').Place} Place
 * @typedef {import('./reads.mjs').Class} Class
 * @typedef {import('./treasure.mjs').Hunting} Hunting
 * @typedef {import('./treasure.mjs').Ride} Ride
 * @typedef {Place & { at: number }} Planned
 * @typedef {Place & { worth: bigint }} Ripe
 */

// The most rides that are looked at in one block.
const MOST_LOOKS = 1_000;
// The classes are read again so often in a hunting period: whoever boards isn't late before the end
// of one.
const SYNCS = 10;

export class Watch {
	/** @type {Map<number, Class>} */
	classes = new Map();
	/** Those whose rides bring enough, if they are as late as can be. @type {Set<number>} */
	#worthwhile = new Set();
	/** @type {Heap<Planned>} */
	#planned = new Heap((one, other) => one.at < other.at);
	/** @type {Heap<Ripe>} */
	#ripe = new Heap((one, other) => one.worth > other.worth);
	/** @type {Hunting | undefined} */
	hunting;
	#syncedAt = 0;
	#leastProfit;
	/** @type {Map<string, import('./prices.mjs').Price>} */
	#prices;

	/** @param {Map<string, import('./prices.mjs').Price>} prices @param {bigint} leastProfit */
	constructor(prices, leastProfit) {
		this.#prices = prices;
		this.#leastProfit = leastProfit;
	}

	get size() {
		return this.#planned.size + this.#ripe.size;
	}

	get ripe() {
		return this.#ripe.size;
	}

	get next() {
		return this.#planned.first?.at;
	}

	/** The blocks of an hour, rounded up (Rulebook 5.1). */
	get hour() {
		return Math.ceil((this.hunting?.day ?? 1) / 24);
	}

	/** @param {Place} place */
	classOf(place) {
		return this.classes.get(place.class);
	}

	/** @param {Place} place */
	nameOf(place) {
		return `${this.classOf(place)?.name ?? 'class'} ${keyOf(place)}`;
	}

	/** What a token is worth. @param {{ token: import('./prices.mjs').Token }} of */
	priceOf({ token }) {
		return this.#prices.get(tokenKey(token));
	}

	/**
	 * Looks at a ride at block `at`, or as soon as possible after it.
	 * @param {Place} place
	 * @param {number} at
	 */
	plan({ class: id, cabin }, at) {
		this.#planned.push({ class: id, cabin, at });
	}

	/** Keeps a ripe ride for the next block. @param {Ripe} ripe */
	keep(ripe) {
		this.#ripe.push(ripe);
	}

	/**
	 * Takes the ripe rides that are worth most, each once, without those under way.
	 * @param {number} most
	 * @param {(place: Place) => boolean} isUnderWay
	 */
	takeRipe(most, isUnderWay) {
		/** @type {Map<string, Ripe>} */
		const taken = new Map();
		while (taken.size < most && this.#ripe.size > 0) {
			const ripe = /** @type {Ripe} */ (this.#ripe.pop());
			if (!isUnderWay(ripe)) taken.set(keyOf(ripe), ripe);
		}
		return [...taken.values()];
	}

	/** Forgets everything. */
	clear() {
		this.classes.clear();
		this.#worthwhile.clear();
		this.#planned = new Heap((one, other) => one.at < other.at);
		this.#ripe = new Heap((one, other) => one.worth > other.worth);
		this.hunting = undefined;
	}

	/**
	 * Learns what is new. Reads all rides only at first, and when the terms of hunting or the fee
	 * have changed so that other rides come into question. Returns the number of rides read then.
	 * @param {import('./reads.mjs').Reads} reads
	 * @param {number} now
	 * @param {bigint} fee
	 * @returns {Promise<number | undefined>}
	 */
	async sync(reads, now, fee) {
		const hunting = await reads.hunting();
		const same = this.hunting !== undefined && JSON.stringify(hunting) === JSON.stringify(this.hunting);
		const period = hunting.days * hunting.day;
		if (same && now < this.#syncedAt + Math.max(1, Math.floor(period / SYNCS))) return undefined;
		const { classes, worthwhile } = await this.#readClasses(reads, hunting, fee);
		const others = [...classes.keys()].some((id) => this.classes.has(id) && worthwhile.has(id) !== this.#worthwhile.has(id));
		const before = this.classes;
		const ends = this.#syncedAt + period;
		[this.classes, this.#worthwhile, this.#syncedAt] = [classes, worthwhile, now];
		if (same && !others) {
			for (const id of worthwhile) this.#planNew(id, before.get(id)?.sold ?? 0, ends);
			return undefined;
		}
		// If this fails, it is done again.
		this.hunting = undefined;
		const read = await this.#scan(reads, hunting, now, fee);
		this.hunting = hunting;
		return read;
	}

	/**
	 * @param {import('./reads.mjs').Reads} reads
	 * @param {Hunting} hunting
	 * @param {bigint} fee
	 */
	async #readClasses(reads, hunting, fee) {
		/** @type {Map<number, Class>} */
		const classes = new Map();
		/** @type {Set<number>} */
		const worthwhile = new Set();
		for await (const page of reads.classes()) {
			for (const one of page) {
				classes.set(one.id, one);
				if (this.#canBring(one, hunting, fee)) worthwhile.add(one.id);
			}
		}
		return { classes, worthwhile };
	}

	/**
	 * Plans a look at the cabins that were boarded since the last time, at the end of their period.
	 * @param {number} id
	 * @param {number} first
	 * @param {number} ends
	 */
	#planNew(id, first, ends) {
		const sold = this.classes.get(id)?.sold ?? 0;
		for (let cabin = first; cabin < sold; cabin += 1) this.plan({ class: id, cabin }, ends);
	}

	/** @param {Class} one @param {Hunting} hunting @param {bigint} fee */
	#canBring(one, hunting, fee) {
		const price = this.priceOf(one);
		return price !== undefined && worthOf(cutOf(one.terms.yieldTotal, hunting), price) >= leastWorth(fee, this.#leastProfit);
	}

	/**
	 * @param {import('./reads.mjs').Reads} reads
	 * @param {Hunting} hunting
	 * @param {number} now
	 * @param {bigint} fee
	 */
	async #scan(reads, hunting, now, fee) {
		this.#planned = new Heap((one, other) => one.at < other.at);
		this.#ripe = new Heap((one, other) => one.worth > other.worth);
		let read = 0;
		for await (const page of reads.rides()) {
			read += page.length;
			for (const ride of page) this.#place(ride, ride, hunting, now, fee);
		}
		return read;
	}

	/**
	 * Looks at the rides that are due for it.
	 * @param {import('./reads.mjs').Reads} reads
	 * @param {number} now
	 * @param {bigint} fee
	 */
	async look(reads, now, fee) {
		const { hunting } = this;
		if (!hunting) return;
		/** @type {Planned[]} */
		const due = [];
		while (due.length < MOST_LOOKS && (this.next ?? Infinity) <= now) due.push(/** @type {Planned} */ (this.#planned.pop()));
		const records = await reads.records(due).catch((failure) => {
			for (const planned of due) this.plan(planned, planned.at);
			throw failure;
		});
		due.forEach((place, index) => {
			const ride = records[index];
			if (ride) this.#place(place, ride, hunting, now, fee);
		});
	}

	/**
	 * Plans the next look at a ride: at the block before the first in which it may be hunted, or
	 * when it brings enough. If it doesn't bring enough yet, a day later at the latest, because
	 * fees change.
	 * @param {Place} place
	 * @param {Ride} ride
	 * @param {Hunting} hunting
	 * @param {number} now
	 * @param {bigint} fee
	 */
	#place(place, ride, hunting, now, fee) {
		const one = this.classOf(place);
		const price = one && this.priceOf(one);
		if (!one || !price || !this.#worthwhile.has(one.id)) return;
		const from = huntableFrom(ride, hunting) - 1;
		const least = amountWorth(leastWorth(fee, this.#leastProfit), price);
		const brings = bringsFrom(ride, one.terms, hunting, least) ?? Infinity;
		if (Math.max(from, brings) > now) {
			this.plan(place, from > now ? from : Math.min(brings, now + hunting.day));
		} else {
			const cut = cutOf(dueAt(ride, one.terms, now), hunting);
			this.#ripe.push({ class: place.class, cabin: place.cabin, worth: worthOf(cut, price) });
		}
	}
}
