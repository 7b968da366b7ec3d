// Judges what the chain does by itself, block by block: rule 5. The model plays every step that an event says the
// chain has taken, as if the chain's account had made the call. All events of the block must follow from that, and
// no step may be missing that was due before.

import { isJobOf } from './agenda.mjs';
import { compareEvents } from './compare.mjs';
import { dueNow } from './dpo-steps.mjs';
import { RuleBroken } from './errors.mjs';
import { inspect } from './format.mjs';

// The method of the model for the step that an event with a caller tells of.
export const METHODS = {
	'TravelCabin.RideSettled': 'settleRide',
	'TravelCabin.UnclaimedPaid': 'claimUnclaimed',
	'Dpo.Failed': 'reportFailed',
	'Dpo.Terminated': 'terminate',
	'Dpo.WithdrawReleased': 'releaseWithdraw',
	'Dpo.BonusReleased': 'releaseBonus',
	'Dpo.YieldReleased': 'releaseYield',
	'Dpo.UnclaimedPaid': 'claimUnclaimed',
	'Dpo.Closed': 'close',
};
export const OF_SUITE = /^(BulletTrain|TravelCabin|Dpo|FeeFund)\./;
const FAILED = 'Autopilot.JobFailed';

const max = (one, other) => (one > other ? one : other);

// Whether an event with this data is about one of these classes, DPOs or trains.
const isAbout = (data, { classes, dpos, train }) => {
	if (data.class !== undefined) return classes.has(data.class);
	return data.dpo !== undefined ? dpos.has(data.dpo) : data.train === train;
};

export class Watch {
	// The steps of DPOs that were due at the end of the last block.
	#due = new Set();

	// `since`: the first block in which the chain acts.
	constructor({ story, model, since }) {
		Object.assign(this, { story, model, since });
		this.chain = model.dpos.accounts.chain;
	}

	// Whether nothing is left that will be due by itself.
	isThrough() {
		const { rides, unclaimed, dpos } = this.model;
		return [rides, unclaimed, dpos.all, dpos.estates].every(({ size }) => size === 0);
	}

	// Judges a block by all its events, in their order. Returns the events that name the chain as the caller.
	judge(number, events) {
		const { story } = this;
		const mine = this.#ours();
		const failed = events.find(({ name, data }) => name === FAILED && isJobOf(data.job, mine));
		if (failed) throw new RuleBroken('5.3', `a job in block ${number}`, 'done', failed.data);
		const ours = events.filter(({ name, data }) => OF_SUITE.test(name) && isAbout(data, mine));
		const steps = ours.filter(({ data }) => data.caller === this.chain);
		const expected = steps.flatMap((step) => this.#play(step, number, events));
		const what = `what the chain did by itself in block ${number}`;
		story.checks += compareEvents(what, expected, ours);
		this.#requireNothingOverdue(number);
		return steps;
	}

	// What belongs to the story. Others may use the chain, too.
	#ours() {
		const { classes, dpos, train } = this.model;
		const isDpo = (id) => dpos.all.has(id) || dpos.estates.has(id);
		return { classes, dpos: { has: isDpo }, train: train?.id };
	}

	// The events that a step must have.
	#play({ name, data }, number, all) {
		const { model, story } = this;
		const what = `${name} by the chain in block ${number}`;
		const method = METHODS[name];
		if (!method) throw new RuleBroken('5.1', what, 'nothing', data);
		model.ledger.doing = what;
		const ride = name === 'TravelCabin.RideSettled' ? model.rideIn(data) : undefined;
		if (ride) {
			story.same('5.1', `the block of ${what}`, max(model.settlesAt(ride), this.since), number);
		}
		const outcome = { block: number, error: null, all };
		const [pallet] = name.split('.');
		const { rule, error, events } = model.of(pallet, method)[method](this.chain, data, outcome);
		if (error) throw new RuleBroken(rule, what, error, 'success');
		return events;
	}

	// A ride must be settled in its block, and every step of a DPO taken in the block after the one in which it
	// became due.
	#requireNothingOverdue(number) {
		const { model, story } = this;
		const { dpos } = model;
		const rides = [...model.rides.values()].filter((ride) => model.settlesAt(ride) <= number);
		const due = [...dpos.all.values()].flatMap((pool) => {
			const step = dueNow(dpos, pool, number);
			// The edition tells a second release from the first.
			return step ? [`${inspect(step)} of ${pool.name}, edition ${pool.edition}`] : [];
		});
		const overdue = [
			...rides.map(({ class: id, cabin }) => `the ride in cabin ${cabin} of class ${id}`),
			...due.filter((one) => this.#due.has(one)),
		];
		story.same('5.1', `what is overdue after block ${number}`, [], overdue);
		this.#due = new Set(due);
	}
}
