// Turns calls and events into sentences.

import { amount } from './format.mjs';

const pence = (units) => amount(units);

export class Narrator {
	constructor(ledger, model) {
		this.ledger = ledger;
		this.model = model;
		// Names of classes outlive the classes.
		this.classes = new Map();
	}

	#name(address) {
		return this.ledger.nameOf(address);
	}

	#rider({ passenger }) {
		return this.#name(passenger.User);
	}

	#cabin({ class: id, cabin }) {
		return `${this.classes.get(id)} cabin ${cabin}`;
	}

	#share({ share }) {
		return share > 0n ? ` and a milestone share of ${pence(share)}` : '';
	}

	#sentence({ name, data }) {
		switch (name) {
			case 'BulletTrain.TrainLaunched':
				return `${this.#name(data.owner)} launches the train "${data.name}" (number ${data.train})`;
			case 'BulletTrain.MilestoneAdded':
				return `milestone: when ${pence(data.threshold)} are collected, ${pence(data.reward)} are `
					+ 'shared; on hold from now on';
			case 'BulletTrain.MilestoneReached':
				return `That reaches the milestone of ${pence(data.threshold)}: ${pence(data.reward)} for `
					+ `the ${pence(data.aboard)} aboard`;
			case 'BulletTrain.MilestonesClaimed':
				return `${this.#name(data.caller)} has ${this.#rider(data)} paid a milestone share of `
					+ `${pence(data.amount)}`;
			case 'BulletTrain.TrainClosed':
				return `${this.#name(data.owner)} closes the train; ${pence(data.returned)} of milestones return`;
			case 'TravelCabin.ClassCreated':
				this.classes.set(data.class, data.name);
				return `class ${data.name} (number ${data.class}): ${data.cabins} cabins at `
					+ `${pence(data.terms.fare)}, each earning ${pence(data.terms.yieldTotal)} in `
					+ `${data.terms.duration} blocks, bonus ${pence(data.terms.bonus)}; `
					+ `${pence(data.escrowed)} on hold`;
			case 'TravelCabin.CabinsAdded':
				return `${this.#name(data.owner)} adds ${data.added} to ${this.classes.get(data.class)}; `
					+ `${pence(data.escrowed)} on hold`;
			case 'TravelCabin.ClassRetired':
				return `${this.#name(data.owner)} retires ${this.classes.get(data.class)}: `
					+ `${pence(data.returned)} return for ${data.unsold} unsold cabins`;
			case 'TravelCabin.ClassClosed':
				return `${this.classes.get(data.class)} is gone, its deposit returned`;
			case 'TravelCabin.Boarded':
				return `${this.#rider(data)} boards ${this.#cabin(data)}: fare ${pence(data.fare)} on hold`;
			case 'TravelCabin.BonusReturned':
				return `The bonus of ${pence(data.amount)} returns to ${this.#name(data.owner)}`;
			case 'TravelCabin.YieldWithdrawn':
				return `${this.#name(data.caller)} withdraws ${pence(data.amount)} from ${this.#cabin(data)}`
					+ this.#share(data);
			case 'TravelCabin.TreasureHunted':
				return `${this.#name(data.hunter)} hunts in ${this.#cabin(data)}: ${pence(data.cut)} for the `
					+ `hunter, ${pence(data.amount)}${this.#share(data)} for ${this.#rider(data)}`;
			case 'TravelCabin.RideSettled':
				return `${this.#name(data.caller)} settles ${this.#rider(data)}'s ride in ${this.#cabin(data)}: `
					+ `the fare of ${pence(data.fare)}, ${pence(data.amount)} of yield${this.#share(data)}`
					+ (data.cut > 0n ? `; the hunter's cut is ${pence(data.cut)}` : '');
			case 'TravelCabin.Kept':
				return `Kept for ${this.#name(data.who)}: ${pence(data.rewards + data.fare)} of `
					+ (data.fare > 0n ? 'fare' : 'rewards');
			case 'TravelCabin.UnclaimedPaid':
				return `${this.#name(data.caller)} has ${this.#name(data.who)} paid what was kept: `
					+ `${pence(data.rewards)} of rewards, ${pence(data.fare)} of fare`;
			default:
				return name;
		}
	}

	// A paid call: what its last event says first, as that is the call's own.
	told(events) {
		const own = events.filter(({ name }) => !/Reached$|Returned$|Kept$|ClassClosed$/.test(name));
		const others = events.filter((event) => !own.includes(event));
		return [...own, ...others].map((event) => this.#sentence(event)).join('. ');
	}
}
