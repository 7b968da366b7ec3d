// Rule 5: what the chain does by itself when nobody does it.

import { isJobOf, jobsOf } from '../lib/agenda.mjs';
import {
	board,
	buySeats,
	closeTrain,
	commit,
	createClass,
	createDpo,
	launchTrain,
	retireClass,
} from '../lib/calls.mjs';
import { FAUCET, PROJECT } from '../lib/cast.mjs';
import { PRESETS } from '../lib/dpo-rules.mjs';
import { amount, count, whole } from '../lib/format.mjs';
import { BOLT } from '../lib/ledger.mjs';
import { hour, HUNTING, tokens } from '../lib/rulebook.mjs';
import { expecting } from '../lib/stage.mjs';
import { Watch } from '../lib/watch.mjs';

export const title = 'Nothing by hand';

const CHAIN = 'the chain';
// The DPOs of the chain, from its head down.
const POOLS = ['Ibis', 'Heron', 'Robin'];
const MEMBERS = ['Hera', 'Milo', 'Lotte', 'Kim', 'Bea', 'Dina'];

// A ride that may be hunted when it ends, because nothing is paid before.
const SLEEPER = (day) => ({
	fare: tokens(2_000),
	yieldTotal: 123_456_789_013n,
	bonus: 7n,
	duration: HUNTING.days * day + 1n,
});
// A ride that may not. Its fare doesn't divide by a hundred seats, so that units wait in the Withdraw Accounts.
const COMMUTER = (duration) => ({
	fare: tokens(1_000) + 1n,
	yieldTotal: 23_456_789_013n,
	bonus: tokens(100) + 7n,
	duration,
});
// The least duration of that ride. It should be under way when nobody signs anything any more.
const COMMUTE = { days: 2n, ms: 1_500 };
// How long the DPO that isn't filled sells seats.
const SELLING = { days: 4n, ms: 4_000 };
const RULES = { Custom: { ...PRESETS.V1, userCap: 30n } };

const max = (one, other) => (one > other ? one : other);
const min = (one, other) => (one < other ? one : other);

// For each event that names the chain as its caller: what the chain did, about what, and what was paid.
const STEPS = {
	'TravelCabin.RideSettled': (data, tell) => [
		'settles a ride',
		`${tell.rider(data)}, ${tell.cabin(data)}`,
		data.fare + data.amount + data.share,
	],
	'Dpo.Failed': ({ dpo }, tell) => ['reports it FAILED', tell.dpo(dpo), null],
	'Dpo.WithdrawReleased': ({ dpo, amount: sum }, tell) => [
		'releases its Withdraw Account',
		tell.dpo(dpo),
		sum,
	],
	'Dpo.BonusReleased': ({ dpo, amount: sum }, tell) => [
		'releases its Bonus Account',
		tell.dpo(dpo),
		sum,
	],
	'Dpo.YieldReleased': ({ dpo, fee, cutOff, bySeats, remainder }, tell) => [
		'releases its Yield Account',
		tell.dpo(dpo),
		fee + cutOff + bySeats - remainder,
	],
	'Dpo.Closed': ({ dpo }, tell) => ['closes it', tell.dpo(dpo), null],
};

const rowOf = (number, { name, data }, tell) => {
	const [did, about, sum] = STEPS[name](data, tell);
	return [number, did, about, sum === null ? '' : amount(sum)];
};

// Four DPOs, three of them in a chain.
const found = async ({ chain, stage, day }) => {
	const expiry = chain.head.number + 20n * day;
	const commuter = { Class: stage.classOf('Commuter').id };
	const founding = (by, name, target) =>
		expecting(createDpo(by, name, { target, expiry, seats: 10n, rules: RULES }));
	const seatsOf = (name) => ({ Dpo: { dpo: stage.dpoOf(name).id, seats: 30n } });
	const selling = chain.head.number + stage.daysOf(SELLING) * day;
	await stage.play(
		founding('Hera', 'Ibis', commuter),
		expecting(createDpo('Fritz', 'Dodo', { target: commuter, expiry: selling, seats: 5n })),
	);
	await stage.play(founding('Milo', 'Heron', seatsOf('Ibis')));
	await stage.play(founding('Lotte', 'Robin', seatsOf('Heron')));
	const buy = (name, pool, seats) => expecting(buySeats(name, stage.dpoOf(pool).id, seats));
	await stage.play(
		...['Kim', 'Bea'].map((name) => buy(name, 'Ibis', 30n)),
		...['Kim', 'Dina'].map((name) => buy(name, 'Heron', 30n)),
		...['Kim', 'Bea', 'Dina'].map((name) => buy(name, 'Robin', 30n)),
		buy('Ida', 'Dodo', 10n),
	);
	await stage.play(expecting(commit('Lotte', stage.dpoOf('Robin').id, seatsOf('Heron'))));
	await stage.play(expecting(commit('Milo', stage.dpoOf('Heron').id, seatsOf('Ibis'))));
	await stage.play(expecting(commit('Hera', stage.dpoOf('Ibis').id, commuter)));
};

// Waits until nothing is left, and judges every block. Returns the rows of a table, and the last block.
const watchAll = async ({ chain, story, stage, model, day }, since) => {
	const watch = new Watch({ story, model, since });
	const ends = [
		...[...model.rides.values()].map((ride) => model.settlesAt(ride)),
		...[...model.dpos.all.values()]
			.filter((pool) => pool.stage === 'Created')
			.map(({ expiry }) => expiry),
	];
	const last = ends.reduce(max) + day;
	const rows = [];
	let next = since;
	while (!watch.isThrough()) {
		story.same('5.5', `whether all is done at block ${last}, a day after the last was due`, true, next <= last);
		await chain.reach(next);
		for (const { number, events } of await chain.eventsIn(next, chain.head.number)) {
			const steps = watch.judge(number, events);
			rows.push(...steps.map((step) => rowOf(number, step, stage.narrator)));
			next = number + 1n;
		}
	}
	return { rows, last: next - 1n };
};

export const play = async (company) => {
	const { chain, story, stage, model, ledger, day, ownWork } = company;
	const { dpos } = model;
	const { symbol } = ledger.token;
	// What the agenda has about the story.
	const planned = async () => {
		const ours = {
			classes: new Set(model.gone.classes),
			dpos: new Set(dpos.closed.map(({ id }) => id)),
		};
		return (await jobsOf((await chain.now()).at)).filter((job) => isJobOf(job, ours));
	};
	const money = (...names) =>
		names.reduce((sum, name) => sum + ledger.balance(symbol, stage.address(name)), 0n);
	story.check('5.4', 'the agenda has nothing left to do of all that was done by hand', [], await planned());

	story.tell(`
		Now the chain is to do everything that is due. ${PROJECT} launches another train, with two classes.
		A Sleeper ride takes a block more than ${HUNTING.days} days, so it may be hunted when it ends. Hera, Milo
		and Lotte found a chain of three DPOs for a Commuter cabin. Nobody but Ida buys seats of Fritz's Dodo. Sam
		boards the Sleeper, Tess a Commuter cabin. ${PROJECT} retires both classes, so that they can be closed.
	`);
	const had = new Map([PROJECT, ...MEMBERS, 'Sam', 'Tess', 'Fritz', 'Ida'].map((name) => [name, money(name)]));
	const gained = (...names) => names.reduce((sum, name) => sum + money(name) - had.get(name), 0n);
	await stage.play(launchTrain(PROJECT, 'Night Mail', model.token));
	const days = min(stage.daysOf(COMMUTE), HUNTING.days);
	const [sleeper, commuter] = [SLEEPER(day), COMMUTER(days * day)];
	await stage.play(
		createClass(PROJECT, model.train.id, 'Sleeper', sleeper, 1n),
		createClass(PROJECT, model.train.id, 'Commuter', commuter, 3n),
	);
	await found(company);
	await stage.play(
		expecting(board('Sam', stage.classOf('Sleeper').id)),
		expecting(board('Tess', stage.classOf('Commuter').id)),
	);
	const waits = ['Sam', 'Tess'].map((name) => {
		const ride = stage.rideOf(name);
		return model.settlesAt(ride) - model.endOf(ride);
	});
	story.check(
		'5.1',
		`when Sam's ride ends, hunters have an hour, here ${count(hour(day), 'block')}; Tess's can't be hunted`,
		[hour(day), 0n],
		waits,
	);
	await stage.play(
		...['Sleeper', 'Commuter'].map((name) => expecting(retireClass(PROJECT, stage.classOf(name).id))),
	);

	story.tell(`
		From here on nobody signs anything. Every event must follow from the rules, every ride must be settled in
		its block, and every step of a DPO must be taken at the latest in the block after the one that made it due.
	`);
	ledger.open(CHAIN, dpos.accounts.chain);
	const since = await ownWork.switchOn(`${FAUCET} switches on what the chain does by itself`);
	const { rows, last } = await watchAll(company, since);
	story.table(['block', 'what the chain did', 'of', 'paid'], rows);
	story.verified('5.1', `${count(rows.length, 'step')} in ${whole(last - since + 1n)} blocks, all of them in time`);
	await ownWork.switchOff(`${FAUCET} switches it off again`);

	story.check(
		'5.2',
		'Sam and Tess have their fares and their whole yields: the chain takes no cut',
		[sleeper.yieldTotal, commuter.yieldTotal],
		['Sam', 'Tess'].map((name) => gained(name)),
	);
	story.check(
		'3.7',
		'Fritz and Ida have back what they paid for seats of Dodo',
		[0n, 0n],
		['Fritz', 'Ida'].map((name) => gained(name)),
	);
	const earned = commuter.yieldTotal + commuter.bonus;
	story.check(
		'5.5',
		`in ${POOLS.join(', ')} everybody together has back the principal, and ${amount(earned)} of yield and bonus`,
		earned,
		gained(...MEMBERS),
	);
	story.check(
		'5.5',
		`that is all that ${PROJECT} has paid`,
		-(earned + sleeper.yieldTotal + commuter.yieldTotal),
		gained(PROJECT),
	);
	const holds = ['TravelCabin.ClassDeposit', 'Dpo.DpoDeposit'];
	const deposits = [...ledger.names.keys()].filter((who) =>
		holds.some((hold) => ledger.balance(BOLT, who, hold) > 0n),
	);
	story.check('5.5', "every class's and DPO's deposit has returned", [], deposits);
	story.check(
		'5.4',
		'no ride, class or DPO is left, and nothing on the agenda',
		[0, 0, 0, []],
		[model.rides.size, model.classes.size, dpos.all.size, await planned()],
	);
	await stage.audit();

	story.tell(`
		Only ${PROJECT} can close its train. That is no work of the chain's.
	`);
	await stage.play(expecting(closeTrain(PROJECT, model.train.id)));
	const held = [...ledger.names.keys()].filter(
		(who) =>
			ledger.held(symbol, who) > 0n ||
			ledger.held(BOLT, who) !== ledger.balance(BOLT, who, 'reserved'),
	);
	story.check('§1', 'nothing is on hold anywhere', [null, []], [model.train, held]);
};
