// Events of Dpo about the seat market.

import { join, leave } from '../members.mjs';
import { FREE, tokenName } from '../money.mjs';

export const market = {
	'Dpo.SeatsOffered': (tables, { dpo, seller, seats, price, edition }) =>
		tables.put('offers', [dpo, seller], { seats, price, edition }),
	'Dpo.SeatsSold': (tables, { dpo, seller, taker, seats, token, paid, referrers }) => {
		const offer = tables.get('offers', dpo, seller);
		offer.seats -= seats;
		if (offer.seats === 0) tables.drop('offers', dpo, seller);
		const members = tables.get('members', dpo);
		leave(members, { User: seller }, seats);
		join(members, { User: taker }, seats, referrers);
		tables.money.move(tokenName(token), [taker, FREE], [seller, FREE], paid);
	},
	'Dpo.OfferWithdrawn': (tables, { dpo, seller }) => tables.drop('offers', dpo, seller),
};
