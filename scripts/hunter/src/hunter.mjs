// The hunter: what it does with every block.

import { emptyPage, entered, isLost } from './book.mjs';
import { countUp } from './count.mjs';
import { Ends, Lost } from './errors.mjs';
import { keyOf } from './flight.mjs';
import { tokenKey } from './prices.mjs';
import { send } from './send.mjs';
import { survey } from './survey.mjs';

/**
 * @typedef {import('./reads.mjs').Reads} Reads
 * @typedef {import('./flight.mjs').Place} Place
 * @typedef {import('./book.mjs').Outcome} Outcome
 * @typedef {import('./survey.mjs').Sighting} Sighting
 * @typedef {{
 *   watch: import('./watch.mjs').Watch,
 *   flight: import('./flight.mjs').Flight,
 *   pace: import('./pace.mjs').Pace,
 *   story: ReturnType<typeof import('./story.mjs').storyOf>,
 *   leastProfit: bigint,
 *   dry: boolean,
 *   who?: Who,
 * }} Parts `who` may only be missing in a dry run
 * @typedef {{ address: string, publicKey: string, pair: any }} Who
 */

// More rides are looked at than may be hunted, because some turn out to be another's by now.
const SPARE = 8;
// In a dry run nothing is under way, so nothing else limits how many are shown in a block.
const MOST_SHOWN = 100;
// Fees change slowly.
const FEE_BLOCKS = 10;
// The book is also written now and then when nothing has happened.
const BOOK_BLOCKS = 100;
const TABLE_MS = 60_000;

export class Hunter {
	#parts;
	/** @type {import('./book.mjs').Book | undefined} */
	#book;
	#fee = { at: -Infinity, value: 0n };
	/** The tokens in which this account couldn't be paid. @type {Set<string>} */
	#closed = new Set();
	#now = 0;
	#quietUntil = 0;
	/**
	 * A final block that the hunter has seen.
	 * @type {{ block: number, hash: string } | undefined}
	 */
	#seen;
	#waits = false;
	#writtenAt = 0;
	#table = { due: false, at: 0 };

	/** @param {Parts} parts */
	constructor(parts) {
		this.#parts = parts;
	}

	/** Whether there is nothing more to do at the moment. */
	get idle() {
		const { watch, flight } = this.#parts;
		return watch.hunting !== undefined && watch.ripe === 0 && flight.size === 0 && (watch.next ?? Infinity) > this.#now;
	}

	/** Whether there is more to show, so that there is no need to wait for a block. */
	get hasMore() {
		const { watch, dry } = this.#parts;
		return dry && watch.ripe >= MOST_SHOWN;
	}

	/**
	 * Begins with a connection. If the node has another chain than before, the hunter and its book
	 * begin anew.
	 * @param {Reads} reads
	 * @param {string} genesis
	 * @param {() => import('./book.mjs').Book} openBook
	 */
	async arrive(reads, genesis, openBook) {
		const { who, dry } = this.#parts;
		const final = await reads.finalised();
		if (who && !dry) this.#book ??= openBook();
		const page = this.#book?.page;
		if (page && page.account !== who?.address) throw new Ends(`the book is that of ${page.account}: choose another with --book`);
		const seen = this.#seen ?? (page?.genesis === genesis ? page.counted : undefined);
		if (seen && final.number < seen.block) {
			throw new Lost(`the node's final block is ${final.number}, and the hunter knows of ${seen.block} (if the chain began anew, move the book away and start the hunter again)`);
		}
		const same = seen !== undefined && (await reads.hashOf(seen.block)) === seen.hash;
		if (!same) await this.#beginAnew(reads, genesis, final);
		// What an earlier run has sent may still be on its way.
		else if (!this.#seen && page) this.#quietUntil = page.sentUntil;
		this.#seen = { block: final.number, hash: final.hash };
	}

	/**
	 * @param {Reads} reads
	 * @param {string} genesis
	 * @param {{ number: number, hash: string }} final
	 */
	async #beginAnew(reads, genesis, final) {
		const { who, watch, flight, story } = this.#parts;
		watch.clear();
		flight.clear();
		if (!this.#book || !who) return;
		if (this.#book.page) story.say(`The book is of another chain. The hunter begins a new one; the old one is ${this.#book.setAside()}`);
		const nonce = (await reads.nonce(who.address, final.hash)) ?? 0;
		this.#book.write(emptyPage(genesis, who.address, { block: final.number, hash: final.hash, nonce }));
	}

	/** Reads and does what there is to do now. @param {Reads} reads */
	async round(reads) {
		const { watch, who } = this.#parts;
		const now = await reads.now();
		this.#now = now;
		if (now >= this.#fee.at + FEE_BLOCKS || now < this.#fee.at) this.#fee = { at: now, value: await reads.fee(who?.address) };
		const read = await watch.sync(reads, now, this.#fee.value);
		if (read !== undefined) this.#tellWatch(read);
		await watch.look(reads, now, this.#fee.value);
		await this.#act(reads);
		await this.#count(reads);
	}

	/** @param {number} read */
	#tellWatch(read) {
		const { watch, story } = this.#parts;
		story.watching(this.#now, read, watch.size, watch.ripe, watch.next);
	}

	/** Hunts the best of the rides that are ripe, or shows them. @param {Reads} reads */
	async #act(reads) {
		const { watch, flight, pace, dry, who, story } = this.#parts;
		const room = dry ? MOST_SHOWN : pace.room(this.#now, flight.size);
		if (watch.ripe === 0 || room === 0 || (!dry && this.#now < this.#quietUntil)) return;
		const ripe = watch.takeRipe(room + SPARE, (place) => flight.has(place));
		/** @type {Set<string>} */
		const settled = new Set();
		try {
			const facts = { now: this.#now, fee: this.#fee.value, leastProfit: this.#parts.leastProfit, closed: this.#closed, dry };
			const { sightings, busy } = await survey(reads, watch, flight, ripe, facts, who);
			const worthy = sightings.filter(({ verdict }) => verdict.hunts).slice(0, room);
			for (const sighting of sightings) if (!sighting.verdict.hunts && this.#leave(sighting)) settled.add(keyOf(sighting.place));
			if (busy && !this.#waits) story.waits(this.#now);
			this.#waits = busy;
			if (dry) this.#show(worthy, settled);
			else if (!busy && worthy.length > 0) await this.#hunt(reads, worthy, settled);
		} finally {
			for (const place of ripe) if (!settled.has(keyOf(place))) watch.keep(place);
		}
	}

	/**
	 * What follows for a ride that isn't hunted now. Returns whether it isn't ripe any more.
	 * @param {Sighting} sighting
	 */
	#leave({ place, verdict }) {
		const { watch, story } = this.#parts;
		if (verdict.hunts || verdict.why === 'taken') return false;
		const day = watch.hunting?.day ?? 1;
		story.left(this.#now, watch.nameOf(place), verdict.why);
		if (verdict.why !== 'over') watch.plan(place, verdict.until ?? this.#now + (verdict.why === 'too little' ? 1 : day));
		return true;
	}

	/** @param {Sighting[]} worthy @param {Set<string>} settled */
	#show(worthy, settled) {
		const { watch, story } = this.#parts;
		for (const { place, view, verdict } of worthy) {
			if (!verdict.hunts || !view) continue;
			story.would(this.#now, watch.nameOf(place), view, verdict.profit);
			watch.plan(place, this.#now + (watch.hunting?.day ?? 1));
			settled.add(keyOf(place));
		}
	}

	/** @param {Reads} reads @param {Sighting[]} worthy @param {Set<string>} settled */
	async #hunt(reads, worthy, settled) {
		const { flight, watch, story } = this.#parts;
		const who = /** @type {Who} */ (this.#parts.who);
		const book = /** @type {import('./book.mjs').Book} */ (this.#book);
		const page = /** @type {import('./book.mjs').Page} */ (book.page);
		const fee = this.#fee.value;
		const left = (await reads.spendable(who.address)) - fee * BigInt(flight.size);
		const affordable = worthy.slice(0, Number(left / fee > 0n ? (left / fee < 100n ? left / fee : 100n) : 0n));
		if (affordable.length === 0) {
			if (flight.size === 0) throw new Ends(story.cannotPay(left, fee));
			return;
		}
		const sent = await send(reads, who, flight, affordable.map(({ place }) => place), this.#now, (until) => book.write({ ...page, sentUntil: until }));
		for (const { place, view, verdict } of affordable) {
			if (!sent.some((one) => keyOf(one) === keyOf(place)) || !verdict.hunts || !view) continue;
			settled.add(keyOf(place));
			story.sent(this.#now, watch.nameOf(place), view, verdict.profit);
		}
	}

	/** Enters into the book what has become final. @param {Reads} reads */
	async #count(reads) {
		const { who, flight, watch, story } = this.#parts;
		if (!this.#book || !who) return;
		const page = /** @type {import('./book.mjs').Page} */ (this.#book.page);
		const final = await reads.finalised();
		if (final.number > page.counted.block) {
			const { outcomes, missed, counted } = await countUp(reads, who, page.counted, final);
			const next = outcomes.reduce(entered, { ...page, counted, missed: page.missed + missed });
			const due = outcomes.length > 0 || missed > 0 || final.number >= this.#writtenAt + BOOK_BLOCKS;
			if (due) this.#book.write(next);
			else this.#book.page = next;
			if (due) this.#writtenAt = final.number;
			for (const outcome of outcomes) this.#learn(outcome);
			for (const place of flight.land(final.number, counted.nonce)) {
				const outcome = outcomes.find((one) => keyOf(one) === keyOf(place));
				if (!outcome) story.notIncluded(final.number, watch.nameOf(place));
				// Otherwise there might be a second fee for what can't succeed.
				const hopeless = outcome?.error !== undefined && !isLost(outcome);
				watch.plan(place, this.#now + (hopeless ? watch.hunting?.day ?? 1 : 0));
			}
		}
		if (this.#table.due && flight.size === 0 && Date.now() > this.#table.at + TABLE_MS) this.tell();
	}

	/** @param {Outcome} outcome */
	#learn(outcome) {
		const { watch, pace, story } = this.#parts;
		this.#table.due = true;
		story.outcome(outcome, watch.nameOf(outcome));
		if (outcome.error === undefined) return pace.won();
		const one = watch.classOf(outcome);
		if (outcome.error === 'HunterCannotBePaid' && one) this.#closed.add(tokenKey(one.token));
		if (!isLost(outcome)) return undefined;
		const rest = pace.lost(this.#now, watch.hour);
		if (rest > 0) story.rests(this.#now, rest);
		return undefined;
	}

	/** Prints the table, and keeps the book. */
	tell() {
		if (!this.#book?.page) return;
		this.#table = { due: false, at: Date.now() };
		this.#parts.story.table(this.#book.page);
	}

	/** Writes the book as it is. */
	close() {
		if (this.#book?.page) this.#book.write(this.#book.page);
	}
}
