// Where the story is played: sends acts to the chain and judges each outcome by the model, in the
// order in which the chain has them; at a chapter's end compares everything with everything.

import { compareEvents } from './compare.mjs';
import { plain } from './decode.mjs';
import { CannotPlay, RuleBroken } from './errors.mjs';
import { amount, change } from './format.mjs';
import { BOLT } from './ledger.mjs';
import { Narrator } from './narrator.mjs';
import { rideKey } from './model.mjs';
import { wealthAt } from './wealth.mjs';

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

export class Stage {
	// cast: name → key pair.
	constructor({ chain, story, ledger, model, cast }) {
		Object.assign(this, { chain, story, ledger, model, cast });
		this.narrator = new Narrator(ledger, model);
	}

	address(name) {
		return this.cast.get(name).address;
	}

	// --- Playing ----------------------------------------------------------------------------

	// Signs and sends an act of lib/calls.mjs. Resolves to its outcome once it is judged.
	send(act) {
		const [pallet, method] = act.call.split('.');
		const tx = this.chain.api.tx[pallet[0].toLowerCase() + pallet.slice(1)][method];
		const args = Array.isArray(act.args)
			? act.args
			: tx.meta.args.map(({ name }) => act.args[camel(name.toString())]);
		return this.chain.send({ ...act, by: this.cast.get(act.name), tx: tx(...args) });
	}

	// Sends all of them at once and waits for all.
	play(...acts) {
		return Promise.all(acts.map((act) => this.send(act)));
	}

	// Called by the chain for each transaction of ours.
	judge = (act, outcome) => {
		const { ledger, story } = this;
		const by = act.by.address;
		const what = `${act.call} by ${act.name} in block ${outcome.block}`;
		ledger.doing = what;
		ledger.take(BOLT, by, outcome.fee);
		const wanted = this.#wanted(act, by, outcome);
		story.same(wanted.rule, what, wanted.error ?? 'success', outcome.error ?? 'success');
		if (act.expect) story.same(wanted.rule, what, act.expect, outcome.error ?? 'success');
		story.checks += compareEvents(what, wanted.events ?? [], outcome.events);
		story.happened(outcome.block, wanted.rule, this.#told(act, outcome));
	};

	#wanted(act, by, outcome) {
		if (act.refused) return { rule: act.rule, error: act.refused };
		if (act.effect) {
			if (!outcome.error) act.effect(this.ledger, outcome);
			return { rule: act.rule };
		}
		const method = act.call.split('.')[1];
		// What fails has none of the events that the model would look for.
		if (outcome.error && !MAY_FAIL.has(method)) {
			throw new RuleBroken('§1', `${act.call} by ${act.name}`, 'success', outcome.error);
		}
		return this.model[method](by, act.args, outcome);
	}

	#told(act, outcome) {
		if (outcome.error) {
			return `${act.name} may not ${act.why ?? WHY[outcome.error] ?? act.call}: ${outcome.error}`;
		}
		return act.told ?? this.narrator.told(outcome.events);
	}

	// --- Looking up -------------------------------------------------------------------------

	// The class of this name.
	classOf(name) {
		return [...this.model.classes.values()].find((record) => record.name === name);
	}

	// The rides under way or ended of this passenger, in the order of boarding.
	ridesOf(name) {
		const who = this.address(name);
		return [...this.model.rides.values()].filter(({ passenger }) => passenger.User === who);
	}

	rideOf(name) {
		return this.ridesOf(name)[0];
	}

	// A ride as the calls name it.
	ticket({ passenger, class: id, cabin }) {
		return { passenger, class: id, cabin };
	}

	ticketOf(name) {
		return this.ticket(this.rideOf(name));
	}

	// --- Comparing --------------------------------------------------------------------------

	// Everything the chain says against everything the story says it must say.
	async audit() {
		const state = await this.chain.now();
		const wealth = await wealthAt(state, this.ledger);
		const figures = this.ledger.audit(this.story, wealth);
		this.story.verified('§1', `${this.ledger.names.size} accounts: ${figures} balances and holds agree `
			+ `to the unit at block ${state.number}; nothing was created or lost`);
		if (this.model.classes.size > 0 || this.model.unclaimed.size > 0) await this.#auditViews(state);
		return wealth;
	}

	async #auditViews({ number, at }) {
		const { bulletTrainApi, travelCabinApi } = at.call;
		const { model, story } = this;
		const asked = [];
		const ask = (rule, what, expected, query) => {
			asked.push(query.then((got) => story.same(rule, `${what} at block ${number}`, expected, plain(got))));
		};
		if (model.train) {
			ask('2.1', 'BulletTrainApi.train', model.trainView(), bulletTrainApi.train(model.train.id));
		}
		for (const record of model.classes.values()) {
			ask('1.2', `TravelCabinApi.class of ${record.name}`, model.classView(record),
				travelCabinApi.class(record.id));
		}
		for (const ride of model.rides.values()) {
			const ticket = [ride.passenger, ride.class, ride.cabin];
			const whose = `of ${this.ledger.nameOf(ride.passenger.User)}'s cabin ${ride.cabin}`;
			const view = model.rideView(ride, number);
			ask('1.4', `TravelCabinApi.ride ${whose}`, view, travelCabinApi.ride(...ticket));
			ask('2.3', `BulletTrainApi.shareDue ${whose}`, view.shareDue, bulletTrainApi.shareDue(...ticket));
		}
		for (const who of new Set([...model.rides.values()].map(({ passenger }) => passenger.User))) {
			const views = [...model.rides.values()].filter(({ passenger }) => passenger.User === who)
				.map((ride) => model.rideView(ride, number));
			asked.push(travelCabinApi.ridesOf({ User: who }, 0, 100).then((got) => story.same('1.3',
				`TravelCabinApi.ridesOf of ${this.ledger.nameOf(who)}`, byKey(views), byKey(plain(got)))));
		}
		for (const kept of model.unclaimed.values()) {
			ask('1.9', 'TravelCabinApi.unclaimedOf', [model.unclaimedView(kept)],
				travelCabinApi.unclaimedOf(kept.who, 0, 100));
		}
		await Promise.all(asked);
		story.verified('§1', `${asked.length} answers of the runtime API agree, for ${model.classes.size} classes `
			+ `and ${model.rides.size} rides`);
	}

	// Each account whose balance has changed between two audits.
	tableOfChanges(before, after) {
		const { symbol } = this.ledger.token;
		const free = (pockets) => pockets?.free ?? 0n;
		const held = (pockets = {}) => Object.entries(pockets)
			.reduce((sum, [pocket, units]) => (pocket === 'free' ? sum : sum + units), 0n);
		const rows = [];
		for (const [who, now] of after.accounts) {
			for (const token of [symbol, BOLT]) {
				const [then, here] = [before?.accounts.get(who)?.[token], now[token]];
				const moves = [held, free].map((of) => of(here) - of(then));
				if (moves.every((move) => move === 0n)) continue;
				rows.push([
					this.ledger.nameOf(who), token, amount(free(then)), amount(free(here)), change(moves[1]),
					amount(held(then)), amount(held(here)), change(moves[0]),
				]);
			}
		}
		this.story.table(
			['account', 'token', 'free before', 'after', 'change', 'on hold before', 'after', 'change'],
			rows,
		);
	}
}

const byKey = (views) => Object.fromEntries(views.map((view) => [rideKey(view), view]));

// Calls whose failure the model foresees by itself, from the block in which they are.
const MAY_FAIL = new Set([
	'board', 'withdrawYield', 'huntTreasure', 'settleRide', 'claimMilestones', 'claimUnclaimed', 'closeTrain',
]);

const WHY = {
	'TravelCabin.TooEarlyToHunt': 'hunt yet',
	'TravelCabin.NothingDue': 'withdraw where no yield is due',
	'TravelCabin.SoldOut': 'board: every cabin is sold',
	'TravelCabin.ClassRetired': 'board a retired class',
	'TravelCabin.NoSuchRide': 'do it: there is no such ride',
	'TravelCabin.RideUnderWay': 'settle a ride that is under way',
	'TravelCabin.OwnRide': 'hunt in their own cabin',
	'TravelCabin.NotPassenger': 'withdraw from somebody else\'s cabin',
	'TravelCabin.PassengerCannotBePaid': 'have it paid now',
	'TravelCabin.NothingUnclaimed': 'have anything paid: nothing is kept',
	'BulletTrain.NoShareDue': 'claim a share where none is due',
	'BulletTrain.ClassesRemain': 'close a train with classes',
	'BulletTrain.NoSuchRide': 'claim for a ride that is no more',
};

// For chapters that insist on how an act ends.
export const expecting = (act, expect = 'success') => ({ ...act, expect });

export { CannotPlay };
