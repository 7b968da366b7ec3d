// Plays a campaign on a development node, so that the board has something to show: two trains with fee funds, rides,
// and DPOs in several states: a chain of three that rides, one that sells seats, one that is full, one whose
// target is gone, one in a project's token.
//
//   node campaign.mjs ws://127.0.0.1:9944

import { LegacyClient, WsProvider } from 'dedot';
import { pathToFileURL } from 'node:url';
import { pairOf } from './people.mjs';

const BOLT = 10n ** 10n;
const bytes = (text) => new TextEncoder().encode(text);
// A busy development node may say at once that it is final.
const INCLUDED = ['BestChainBlockIncluded', 'Finalized'];
const inClass = (value) => ({ type: 'Class', value });
const seatsOf = (dpo, seats) => ({ type: 'Dpo', value: { dpo, seats } });
const NATIVE = { type: 'Native' };
const SPAN = { type: 'WithId', value: 1 };
const GT01 = { type: 'Gt01Draft' };

const NAMES = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie', 'Alice//stash', 'Bob//stash'];

export const play = async (url, say = () => {}) => {
	const client = await LegacyClient.new(new WsProvider(url));
	const { tx, call, query } = client;
	const people = Object.fromEntries(NAMES.map((name) => [name, pairOf(name)]));
	const addressOf = (name) => people[name].address;

	// Sends a call and answers with its events once it is in a block.
	const send = (who, transaction) =>
		new Promise((done, fail) => {
			transaction
				.signAndSend(people[who], ({ status, events, dispatchError }) => {
					if (dispatchError) {
						const known = client.registry.findErrorMeta(dispatchError);
						fail(new Error(`${who}: ${known ? known.name : dispatchError.type}`));
					} else if (INCLUDED.includes(status.type)) done(events.map(({ event }) => event));
				})
				.catch(fail);
		});
	const made = async (who, transaction, name, field) => {
		const event = (await send(who, transaction)).find(({ palletEvent }) => palletEvent.name === name);
		return event.palletEvent.data[field];
	};
	const now = async () => await query.system.number();

	const launch = (who, name, token) => made(who, tx.bulletTrain.launchTrain(bytes(name), token), 'TrainLaunched', 'train');
	const offer = (who, train, name, [fare, yieldTotal, bonus, duration], cabins) => {
		const terms = { fare: fare * BOLT, yieldTotal: yieldTotal * BOLT, bonus: bonus * BOLT, duration };
		return made(who, tx.travelCabin.createClass(train, bytes(name), terms, cabins), 'ClassCreated', 'class');
	};
	const milestone = (who, train, threshold, reward) => send(who, tx.bulletTrain.addMilestone(train, threshold * BOLT, reward * BOLT));
	const board = (who, id) => made(who, tx.travelCabin.board(id, undefined, undefined), 'Boarded', 'cabin');
	const found = async (who, name, target, { selling = 400, seats = 10, rules } = {}) =>
		made(who, tx.dpo.create(bytes(name), target, (await now()) + selling, seats, undefined, rules), 'DpoCreated', 'dpo');
	const buy = (who, dpo, seats, referrer) =>
		send(who, tx.dpo.buySeats(dpo, seats, referrer && addressOf(referrer), undefined, undefined));
	// Each on its own account, so all at once.
	const fill = (dpo, purchases) => Promise.all(purchases.map(([who, seats, referrer]) => buy(who, dpo, seats, referrer)));

	say('two trains');
	const [express, mail] = [await launch('Alice', 'Orient Express', NATIVE), await launch('Alice', 'Night Mail', SPAN)];
	const gold = await offer('Alice', express, 'Gold', [1_000n, 200n, 30n, 3_000], 20);
	const silver = await offer('Alice', express, 'Silver', [100n, 8n, 2n, 300], 500);
	const sleeper = await offer('Alice', mail, 'Sleeper', [500n, 12n, 40n, 700], 300);
	await milestone('Alice', express, 1_000n, 90n);
	await milestone('Alice', express, 5_000n, 400n);
	await milestone('Alice', express, 30_000n, 2_500n);
	await milestone('Alice', mail, 3_000n, 250n);

	say('fee funds');
	for (const train of [express, mail]) {
		await send('Alice', tx.feeFund.fund(train, 50n * BOLT));
		await send('Alice', tx.feeFund.setLimits(train, BOLT / 2n, 10n * BOLT));
	}

	say('rides');
	await Promise.all(['Bob', 'Charlie', 'Dave'].map((who) => board(who, silver)));
	await Promise.all(['Eve', 'Ferdie', 'Bob//stash'].map((who) => board(who, sleeper)));
	await board('Bob', gold);

	say('a chain of three DPOs');
	const owls = await found('Bob', 'Night Owls', inClass(gold));
	const foxes = await found('Charlie', 'Night Foxes', seatsOf(owls, 30), { selling: 350 });
	const mice = await found('Dave', 'Night Mice', seatsOf(foxes, 20), { selling: 300 });
	await fill(mice, [['Alice', 15, 'Dave'], ['Bob', 15], ['Charlie', 15], ['Eve', 15], ['Ferdie', 15], ['Alice//stash', 15]]);
	await send('Dave', tx.dpo.commit(mice, seatsOf(foxes, 20), addressOf('Alice')));
	await fill(foxes, [['Alice', 15, 'Charlie'], ['Bob', 15], ['Eve', 15], ['Ferdie', 15], ['Dave', 10]]);
	await send('Charlie', tx.dpo.commit(foxes, seatsOf(owls, 30), undefined));
	await fill(owls, [['Alice', 15, 'Bob'], ['Charlie', 15], ['Eve', 15], ['Ferdie', 15]]);
	await send('Bob', tx.dpo.commit(owls, inClass(gold), undefined));

	say('one that sells seats, one in a project’s token, one that is full');
	const birds = await found('Ferdie', 'Early Birds', inClass(gold), { selling: 500, seats: 20, rules: GT01 });
	await fill(birds, [['Alice', 10], ['Eve', 8, 'Ferdie'], ['Alice//stash', 7]]);
	const mailers = await found('Eve', 'Mail Pool', inClass(sleeper), { selling: 550, seats: 5 });
	await fill(mailers, [['Bob', 12], ['Dave', 3, 'Eve']]);
	const larks = await found('Eve', 'Larks', inClass(gold), { seats: 10 });
	await fill(larks, [['Alice', 15], ['Bob', 15], ['Charlie', 15], ['Dave', 15], ['Ferdie', 15], ['Bob//stash', 15]]);

	say('one whose target is gone');
	const bronze = await offer('Alice', express, 'Bronze', [100n, 20n, 3n, 3_000], 1);
	const copper = await offer('Alice', express, 'Copper', [90n, 17n, 3n, 2_900], 5);
	const swifts = await found('Dave', 'Swifts', inClass(bronze));
	await fill(swifts, [['Alice', 15], ['Bob', 15], ['Charlie', 15], ['Eve', 15], ['Ferdie', 15], ['Bob//stash', 15]]);
	await board('Alice//stash', bronze);

	say('yields, offers, proposals');
	const { taken } = await call.dpoApi.dpo(owls);
	const { class: id, cabin } = taken.value;
	await send('Alice', tx.travelCabin.withdrawYield(id, cabin));
	const release = await call.dpoApi.wouldRelease(owls, 'Yield', addressOf('Bob'));
	await send('Bob', tx.dpo.releaseYield(owls, release.recipients));
	await Promise.all([
		send('Eve', tx.dpo.offerSeats(owls, 5, 11n * BOLT)),
		send('Ferdie', tx.dpo.offerSeats(owls, 15, 95n * (BOLT / 10n))),
		send('Alice', tx.dpo.offerSeats(foxes, 6, 3n * BOLT)),
	]);
	const lower = { type: 'LowerFee', value: 100_000 };
	const dissolve = { type: 'Dissolve' };
	await send('Alice', tx.dpo.propose(owls, lower, undefined));
	await send('Charlie', tx.dpo.propose(owls, { type: 'DismissManager', value: { successor: addressOf('Ferdie') } }, undefined));
	await send('Alice', tx.dpo.propose(larks, { type: 'Commit', value: inClass(gold) }, undefined));
	await send('Bob', tx.dpo.propose(larks, dissolve, undefined));
	await send('Alice', tx.dpo.vote(owls, addressOf('Alice'), lower, undefined));
	await send('Eve', tx.dpo.vote(owls, addressOf('Alice'), lower, undefined));
	await send('Bob', tx.dpo.vote(larks, addressOf('Bob'), dissolve, undefined));
	await send('Alice', tx.travelCabin.withdrawYield(id, cabin));

	await client.disconnect();
	return { express, mail, gold, silver, sleeper, bronze, copper, owls, foxes, mice, birds, mailers, larks, swifts };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const ids = await play(process.argv[2] ?? 'ws://127.0.0.1:9944', (what) => console.log(what));
	console.log(ids);
}
