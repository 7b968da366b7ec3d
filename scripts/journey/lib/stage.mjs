// The stage of the story. Sends acts to the chain, and judges each outcome by the model, in the order
// in which the chain has them. At a chapter's end it compares all that the chain says with the model.

import { compareEvents } from './compare.mjs';
import { RuleBroken } from './errors.mjs';
import { count } from './format.mjs';
import { forbidden, Narrator } from './narrator.mjs';
import { auditViews } from './views.mjs';
import { wealthAt } from './wealth.mjs';

// The blocks that a chapter needs for some calls, one after the other.
const FEWEST_BLOCKS = 12n;

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

export class Stage {
	// cast: name → key pair.
	constructor({ chain, story, ledger, model, cast }) {
		Object.assign(this, { chain, story, ledger, model, cast });
		this.narrator = new Narrator(ledger);
		// For each transaction the fee that the node estimated and the fee that was paid.
		this.estimates = [];
	}

	address(name) {
		return this.cast.get(name).address;
	}

	// --- Playing ----------------------------------------------------------------------------

	// The unsigned transaction of an act of lib/calls.mjs.
	transaction(act) {
		const [pallet, method] = act.call.split('.');
		const tx = this.chain.api.tx[pallet[0].toLowerCase() + pallet.slice(1)][method];
		if (act.together) return tx(act.together.map((one) => this.transaction(one)));
		if (Array.isArray(act.args)) return tx(...act.args);
		const { dpos } = this.model;
		const said = dpos.sayable(this.address(act.name), act.call, act.args, this.chain.head.number);
		const args = { ...said, ...act.args };
		return tx(...tx.meta.args.map(({ name }) => args[camel(name.toString())]));
	}

	#prepared(act) {
		return { ...act, by: this.cast.get(act.name), tx: this.transaction(act) };
	}

	// Signs and sends an act. Resolves to its outcome once it is judged.
	send(act) {
		return this.chain.send(this.#prepared(act));
	}

	// Signs an act and returns its bytes without sending them.
	sign(act) {
		return this.chain.sign(this.#prepared(act));
	}

	// Sends all acts at once and waits for all outcomes.
	play(...acts) {
		return Promise.all(acts.map((act) => this.send(act)));
	}

	// The chain calls this for each of our transactions.
	judge = (act, outcome) => {
		const { ledger, story } = this;
		const by = act.by.address;
		const what = `${act.call} by ${act.name} in block ${outcome.block}`;
		ledger.doing = what;
		if (act.silent) return;
		const { funds } = this.model;
		const payer = funds.payerOf(by, act, outcome.block);
		if (ledger.names.has(by)) funds.charge(by, outcome);
		this.#judgeEstimate(what, act, outcome);
		const wanted = this.#wanted(act, by, outcome);
		story.same(wanted.rule, what, wanted.error ?? 'success', outcome.error ?? 'success');
		if (act.expect) story.same(wanted.rule, what, act.expect, outcome.error ?? 'success');
		const events = [...(wanted.events ?? []), ...funds.paid(payer, by, outcome)];
		story.checks += compareEvents(what, events, outcome.events);
		story.happened(outcome.block, this.#told(act, wanted.rule, outcome));
	};

	// For a call of the suite, the fee that a wallet shows before signing is at most twice the fee
	// paid.
	#judgeEstimate(what, { call, estimate }, { fee: all, tip, error }) {
		if (error || estimate === undefined || !/^(BulletTrain|TravelCabin|Dpo|FeeFund)\./.test(call)) return;
		const fee = all - tip;
		this.story.same('§1', `the estimate for ${what}`, true, estimate <= 2n * fee);
		this.estimates.push({ estimate, fee });
	}

	#wanted(act, by, outcome) {
		if (act.refused) return { rule: act.rule, error: act.refused };
		if (act.effect) {
			if (!outcome.error) act.effect(this.ledger, outcome);
			return { rule: act.rule };
		}
		if (act.together) {
			const [first, ...more] = act.together.map((one) => this.#wanted(one, by, outcome));
			return { ...first, events: [first, ...more].flatMap(({ events }) => events) };
		}
		const [pallet, method] = act.call.split('.');
		// A failed call has none of the events that the model reads.
		if (outcome.error && !MAY_FAIL.has(method)) {
			throw new RuleBroken('§1', `${act.call} by ${act.name}`, 'success', outcome.error);
		}
		return this.model.of(pallet, method)[method](by, act.args, outcome);
	}

	#told(act, rule, { error, events }) {
		if (error) return [{ rule, text: forbidden(act.name, error, act.why) }];
		return act.told ? [{ rule, text: act.told }] : this.narrator.told(events);
	}

	// --- Looking up -------------------------------------------------------------------------

	// The class of this name.
	classOf(name) {
		return [...this.model.classes.values()].find((record) => record.name === name);
	}

	// The passenger's rides that aren't settled, in the order of boarding.
	ridesOf(name) {
		const who = this.address(name);
		return [...this.model.rides.values()].filter(({ passenger }) => passenger.User === who);
	}

	rideOf(name) {
		return this.ridesOf(name)[0];
	}

	// The DPO of this name, while it isn't closed.
	dpoOf(name) {
		return [...this.model.dpos.all.values()].find((dpo) => dpo.name === name);
	}

	// The ride of the DPO of this name.
	rideOfDpo(name) {
		const { id } = this.dpoOf(name);
		return [...this.model.rides.values()].find(({ passenger }) => passenger.Dpo === id);
	}

	// A number of days that is at least `days`, and more where these would be shorter than `ms` milliseconds
	// or have hardly any blocks.
	daysOf({ days, ms }) {
		const blocks = this.chain.blocksIn(ms);
		const enough = (blocks > FEWEST_BLOCKS ? blocks : FEWEST_BLOCKS) / this.model.day + 1n;
		return enough > days ? enough : days;
	}

	// The arguments by which the calls name a ride.
	ticket({ class: id, cabin }) {
		return { class: id, cabin };
	}

	ticketOf(name) {
		return this.ticket(this.rideOf(name));
	}

	// --- Comparing --------------------------------------------------------------------------

	// Compares all that the chain says with what it must say by the ledger and the model.
	async audit() {
		const state = await this.chain.now();
		const wealth = await wealthAt(state, this.ledger);
		const figures = this.ledger.audit(this.story, wealth);
		this.story.verified(
			'§1',
			`${figures} balances and holds of ${this.ledger.names.size} accounts agree to ` +
				`the unit at block ${state.number}; nothing was created or lost`,
		);
		await this.#auditViews(state);
		return wealth;
	}

	async #auditViews(state) {
		const { model, ledger, story } = this;
		const { questions, figures } = await auditViews(model, (who) => ledger.nameOf(who), state);
		story.checks += figures;
		if (questions === 0) return;
		const { classes, rides, gone, dpos } = model;
		const { governance, market } = dpos;
		story.verified(
			'§1',
			`the runtime API's answers to ${count(questions, 'question')} are right, on classes: ` +
				`${classes.size}, rides: ${rides.size}, settled rides: ${gone.rides.length}, DPOs: ${dpos.all.size}, closed DPOs: ` +
				`${dpos.closed.length}, proposals: ${governance.all.size}, offers of seats: ${market.all.size}`,
		);
	}
}

// The calls whose failure the model foresees, from the block that they are in.
const MAY_FAIL = new Set([
	'retireClass',
	'payOwner',
	'board',
	'withdrawYield',
	'huntTreasure',
	'settleRide',
	'claimMilestones',
	'claimUnclaimed',
	'closeTrain',
	'create',
	'buySeats',
	'commit',
	'reportFailed',
	'terminate',
	'releaseYield',
	'releaseBonus',
	'releaseWithdraw',
	'lowerFee',
	'close',
	'propose',
	'vote',
	'takeBackVote',
	'removeProposal',
	'takeOffice',
	'offerSeats',
	'takeSeats',
	'withdrawOffer',
	'takeBack',
	'settle',
]);

// An act that must end in this way, for chapters that insist on it. If it must fail, `why` completes the
// sentence "… may not …".
export const expecting = (act, expect = 'success', why = undefined) => ({ ...act, expect, why });
