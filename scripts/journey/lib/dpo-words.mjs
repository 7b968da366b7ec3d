// The words for what DPOs' events have in common.

import { count } from './format.mjs';

export const part = (millionths) => `${Number(millionths) / 10_000}%`;

export const target = (tell, { Class, Dpo }) =>
	Dpo
		? `${count(Dpo.seats, 'seat')} of ${tell.dpo(Dpo.dpo)}`
		: `a cabin of ${tell.class({ class: Class })}`;

export const taken = (tell, { Cabin, Seats }) =>
	Seats ? `${count(Seats.seats, 'seat')} of ${tell.dpo(Seats.dpo)}` : tell.cabin(Cabin);

export const member = (tell, { User, Dpo }) => (Dpo ? tell.dpo(Dpo.dpo) : tell.name(User));

export const brought = (tell, { internal, second, external }) => {
	const by = [
		internal && `brought in by ${tell.name(internal)}`,
		second && `who was brought in by ${tell.name(second)}`,
		external && `with the External Referrer ${tell.name(external)}`,
	].filter(Boolean);
	return by.length > 0 ? `, ${by.join(', ')}` : '';
};
