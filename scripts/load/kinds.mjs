// What blocks are filled with: the kinds of calls, what each is compared with and what must have been done
// before in the same round. Of every kind a sender signs at most one call a round, so that neither nonces nor
// the pool's limits of an account matter.

import { CannotPlay } from '../journey/lib/errors.mjs';

// A tenth of a token.
const AMOUNT = 1_000_000_000n;

const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

// A call by the names of its arguments, which differ between runtimes: what a runtime doesn't ask for is left
// out, and an optional argument that isn't given is none.
export const callOf = (api, name, given) => {
	const [pallet, method] = name.split('.');
	const make = api.tx[pallet]?.[method];
	if (!make) throw new CannotPlay(`this runtime has no ${name}`);
	const values = make.meta.args.map((argument) => {
		const value = given[camel(argument.name.toString())];
		if (value === undefined && !argument.type.toString().startsWith('Option<')) {
			throw new CannotPlay(`${name} of this runtime needs ${argument.name}, which isn't known here`);
		}
		return value ?? null;
	});
	return make(...values);
};

const payBolt = (bench, index) =>
	callOf(bench.api, 'balances.transferKeepAlive', { dest: bench.senders.payeeOf(index), value: AMOUNT });

const payToken = (bench, index) =>
	callOf(bench.api, 'assets.transferKeepAlive', {
		id: bench.tokenId,
		target: bench.senders.payeeOf(index),
		amount: AMOUNT,
	});

// As a wallet should ask for it: with the train and the fare that the passenger has seen.
const board = (token) => (bench) => {
	const { id, train, fare } = bench.classes[token];
	return callOf(bench.api, 'travelCabin.board', { class: id, train, highestFare: fare });
};

// Likewise: with the manager and the price that the buyer has seen.
const buySeats = (bench, index) => {
	const { dpo, manager, seatPrice } = bench.dpoFor(index);
	return callOf(bench.api, 'dpo.buySeats', { dpo, seats: 1, manager, highestPrice: seatPrice });
};

// About one of the rides that were boarded in this round.
const aboutRide = (method, token) => (bench, index) => {
	const { passenger, cabin } = bench.rides[token][index];
	const id = bench.classes[token].id;
	return callOf(bench.api, `travelCabin.${method}`, { passenger: { User: passenger }, class: id, cabin });
};

// `like`: the transfer that it is compared with. `boards`: it makes rides in this token. `aboutRides`: it is signed by
// the passengers of these, `ended`: once they have ended. `buysSeats`: there must be DPOs.
const kinds = (token, names) => [
	[names.board, { title: `board, ${token}`, like: names.transfer, boards: token, make: board(token) }],
	[
		names.withdraw,
		{ title: `withdraw_yield, ${token}`, like: names.transfer, aboutRides: token, make: aboutRide('withdrawYield', token) },
	],
	[
		names.settle,
		{
			title: `settle_ride, ${token}`,
			like: names.transfer,
			aboutRides: token,
			ended: true,
			make: aboutRide('settleRide', token),
		},
	],
];

const ofBolt = kinds('native', { transfer: 'transfer', board: 'board', withdraw: 'withdraw', settle: 'settle' });
const ofToken = kinds('token', {
	transfer: 'token-transfer',
	board: 'token-board',
	withdraw: 'token-withdraw',
	settle: 'token-settle',
});

// By name, in the order of a round.
export const KINDS = new Map([
	['transfer', { title: 'balances.transfer_keep_alive', make: payBolt }],
	['token-transfer', { title: 'assets.transfer_keep_alive', make: payToken }],
	ofBolt[0],
	ofToken[0],
	['seats', { title: 'buy_seats, native', like: 'transfer', buysSeats: true, make: buySeats }],
	ofBolt[1],
	ofToken[1],
	ofBolt[2],
	ofToken[2],
]);

const boarding = (token) => [...KINDS].find(([, { boards }]) => boards === token)[0];

// What has to be done so that these kinds can be measured and compared, in the order of a round.
export const neededFor = (names) => {
	const needed = new Set(names);
	for (const name of names) {
		const { like, aboutRides } = KINDS.get(name);
		if (like) needed.add(like);
		if (aboutRides) needed.add(boarding(aboutRides));
	}
	return [...KINDS.keys()].filter((name) => needed.has(name));
};
