// Looks at rides just before they would be hunted.

import { isFrom } from './reads.mjs';
import { judge } from './judge.mjs';
import { tokenKey } from './prices.mjs';

/**
 * @typedef {import('./flight.mjs').Place} Place
 * @typedef {import('./judge.mjs').View} View
 * @typedef {{ place: Place, view?: View, verdict: import('./judge.mjs').Verdict }} Sighting
 */

/**
 * What there is to say of each ride now. `busy`: a transaction of the hunter's account waits that
 * this program knows nothing of, for instance one that it sent before it was started again.
 * @param {import('./reads.mjs').Reads} reads
 * @param {import('./watch.mjs').Watch} watch
 * @param {import('./flight.mjs').Flight} flight
 * @param {Place[]} places
 * @param {{
 *   now: number, fee: bigint, leastProfit: bigint, closed: Set<string>, dry: boolean,
 * }} facts
 * @param {{ address: string, publicKey: string } | undefined} who
 * @returns {Promise<{ sightings: Sighting[], busy: boolean }>}
 */
export const survey = async (reads, watch, flight, places, { closed, dry, ...facts }, who) => {
	// First the pool, then the state: what has left the pool by being included is in the state.
	const pending = await reads.pending();
	const views = await Promise.all(places.map((place) => reads.ride(place)));
	const dpos = who && views.some((view) => view?.passenger.type === 'Dpo') ? await reads.ownDpos(who.address) : new Set();
	const isMine = (/** @type {View['passenger']} */ { type, value }) => (type === 'User' ? value === who?.address : dpos.has(value));
	const sightings = places.map(async (place, index) => {
		const view = views[index];
		const verdict = judge(view, {
			...facts,
			price: view && watch.priceOf(view),
			mine: view !== undefined && isMine(view.passenger),
			taken: reads.taking(place).some((call) => pending.some((hex) => hex.endsWith(call))),
			payable: !view || !who || (!closed.has(tokenKey(view.token)) && (await reads.payable(who.address, view.token, view.hunterCut))),
		});
		return { place, view, verdict };
	});
	const own = who && !dry ? pending.filter((hex) => isFrom(hex, who.publicKey)) : [];
	return { sightings: await Promise.all(sightings), busy: own.some((hex) => !flight.isOwn(hex)) };
};
