// Signs hunts and gives them to the node's pool.

/**
 * @typedef {import('./flight.mjs').Place} Place
 */

// For how many blocks a hunt can be included. After that it costs nothing any more.
const PERIOD = 16;

// What a node answers that has the transaction already, and one that takes none.
const HAS_IT = /\b1013\b/;
const REFUSED = /\b(1010|1011|1012|1014|1015|1016)\b|invalid transaction|priority is too low/i;

/**
 * Sends one hunt for each ride, in order. Returns the rides of those that the node may have; they
 * are under way until what became of them is final.
 * @param {import('./reads.mjs').Reads} reads
 * @param {{ address: string, pair: any }} who
 * @param {import('./flight.mjs').Flight} flight
 * @param {Place[]} places
 * @param {number} now
 * @param {(until: number) => void} note is told, before anything is sent, the block from which none
 *   of it can be included
 * @returns {Promise<Place[]>}
 */
export const send = async (reads, who, flight, places, now, note) => {
	const own = await reads.nonce(who.address);
	if (own === undefined) return [];
	const nonces = flight.nonces(own, now, places.length);
	const signed = await Promise.all(places.map((place, index) => reads.sign(place, who.pair, /** @type {number} */ (nonces[index]), PERIOD)));
	// They are valid from a block before this one on.
	const deadline = (await reads.now()) + PERIOD;
	note(deadline);
	/** @type {Place[]} */
	const sent = [];
	for (const [index, place] of places.entries()) {
		const [nonce, hex] = /** @type {[number, string]} */ ([nonces[index], signed[index]]);
		flight.add({ class: place.class, cabin: place.cabin, nonce, deadline, hex });
		sent.push(place);
		try {
			await reads.submit(hex);
		} catch (failure) {
			if (HAS_IT.test(String(failure))) continue;
			if (!REFUSED.test(String(failure))) throw failure;
			// The later ones would wait for this one's nonce.
			flight.drop(place);
			sent.pop();
			break;
		}
	}
	return sent;
};
