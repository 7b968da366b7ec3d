// All questions to DpoApi about the seat market (rule 3.14), and the model's answers.

import { hasOfferLapsed } from './dpo-market.mjs';
import { worthOf } from './dpo-worth.mjs';

const LIMIT = 100;

// An offer as the chain returns it. Of a closed DPO, edition and worth are null.
const offerView = (dpos, offer, now) => {
	const { dpo, seller, seats, price } = offer;
	const pool = dpos.all.get(dpo);
	return {
		dpo,
		seller,
		seats,
		price,
		edition: pool?.edition ?? null,
		lapsed: hasOfferLapsed(pool, offer),
		worth: pool ? worthOf(dpos, pool, now) : null,
	};
};

// The chain returns an account's offers in no particular order.
const tidy = (list) => [...list].sort((a, b) => Number(a.dpo - b.dpo));

// `accounts` are the accounts to ask about.
export function* marketQuestions(dpos, accounts, nameOf, now, api) {
	const view = (offer) => offerView(dpos, offer, now);
	for (const pool of dpos.all.values()) {
		const offers = dpos.market.in(pool).map(view);
		yield [
			'3.14',
			`the seats of ${pool.name} that are offered`,
			offers,
			api.seatOffers(pool.id),
		];
	}
	for (const { id, name } of dpos.closed) {
		yield ['3.14', `the seats of ${name}, which is closed`, [], api.seatOffers(id)];
	}
	for (const who of accounts) {
		const own = [...dpos.market.all.values()].filter(({ seller }) => seller === who);
		const answer = api.seatOffersOf(who, 0, LIMIT);
		yield ['3.14', `the seats that ${nameOf(who)} offers`, own.map(view), answer, tidy];
	}
}
