// Ideas of what somebody could do next, as acts of lib/calls.mjs, by the state of the latest final block.
// An act fails if others were faster. The model then knows the error.

import * as calls from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { actionsOf } from '../lib/dpo-actions.mjs';
import { MOST } from '../lib/dpo-release.mjs';
import { PRESETS } from '../lib/dpo-rules.mjs';
import { BOLT } from '../lib/ledger.mjs';
import { CLASSES, tokens } from '../lib/rulebook.mjs';
import { Deciding } from './deciding.mjs';

// The BOLT that somebody must have to board, or to found a DPO: enough for fees and deposits.
const BOLTS_TO_RIDE = tokens(20);
const BOLTS_TO_FOUND = tokens(100);

// The project keeps the campaign's classes on sale: it adds cabins before the last ones are sold.
const CAMPAIGN = new Set(CLASSES.map(({ name }) => name));
const LEFT = 200n;
const TARGETS = new Set(['Bronze', 'Silver', 'Gold']);

// The most DPOs at once: so few that each finds buyers for its hundred seats.
const MOST_DPOS = 4;
const MOST_EXTRAS = 4;
const FEWEST_MILESTONES = 6;

// Rules under which the members of a DPO can act after a day or two.
const HASTY = {
	Custom: { ...PRESETS.V1, commitGraceDays: 1n, terminateDays: 2n, yieldGraceDays: 1n },
};

const SEATS_OF_OTHERS = [10, 20, 30];

// How often an idea to buy seats or to commit counts, compared with any other idea.
const BUYING = 6;

// The most rides and DPOs that one person looks at.
const MOST_RIDES = 20;
const MOST_POOLS = 3;
const MOST_MEMBERS = 100n;

export class Ideas {
	#names = 0;
	// The calls that nobody makes for now.
	without = new Set();

	constructor({ stage, random, day, people }) {
		Object.assign(this, { stage, random, day, people });
		({ model: this.model, ledger: this.ledger } = stage);
		this.deciding = new Deciding({ stage, random, people });
	}

	// Ideas for this person at block `now`, in random order.
	of(name, now) {
		const list = name === PROJECT ? this.#projects(name) : this.#passengers(name, now);
		return this.random.shuffled(list.filter(({ call }) => !this.without.has(call)));
	}

	#name(prefix) {
		this.#names += 1;
		return `${prefix} ${this.#names}`;
	}

	#has(token, name) {
		return this.ledger.balance(token, this.stage.address(name));
	}

	#onSale() {
		const isOnSale = ({ retired, cabins, sold }) => !retired && sold < cabins;
		return [...this.model.classes.values()].filter(isOnSale);
	}

	// --- The project -------------------------------------------------------------------------

	#projects(by) {
		const { model, random } = this;
		const { train } = model;
		const classes = [...model.classes.values()].filter(({ retired }) => !retired);
		const short = classes.filter(
			({ name, cabins, sold }) => CAMPAIGN.has(name) && cabins - sold < LEFT,
		);
		if (short.length > 0) return short.map(({ id }) => calls.addCabins(by, id, LEFT));

		const list = [];
		const extras = classes.filter(({ name }) => !CAMPAIGN.has(name));
		if (extras.length > MOST_EXTRAS || random.chance(0.1)) {
			list.push(...extras.map(({ id }) => calls.retireClass(by, id)));
		} else if (random.chance(0.2)) {
			list.push(calls.createClass(by, train.id, this.#name('Extra'), this.#terms(), 10n));
		}
		if (train.upcoming.length < FEWEST_MILESTONES) {
			// Far enough ahead that no boarding under way reaches the threshold first.
			const threshold = train.collected + tokens(random.between(100, 400) * 1_000_000) + this.#odd();
			list.push(calls.addMilestone(by, train.id, { threshold, reward: tokens(9_999) + this.#odd() }));
		}
		return list;
	}

	// A random amount that makes figures divide unevenly.
	#odd() {
		return BigInt(this.random.between(1, 1_000_000_000));
	}

	// Random terms. The ride takes from one day to sixteen days, in which it can be hunted twice.
	#terms() {
		return {
			fare: tokens(this.random.between(100, 20_000)) + this.#odd(),
			yieldTotal: tokens(this.random.between(1, 900)) + this.#odd(),
			bonus: this.#odd(),
			duration: BigInt(this.random.between(1, 16)) * this.day,
		};
	}

	// --- Everybody else ----------------------------------------------------------------------

	#passengers(by, now) {
		const { random } = this;
		const list = [
			...this.#rides(by, now),
			...this.#payments(by),
			...this.#dpos(by, now),
			...this.deciding.leftovers(by, now),
		];
		// Adds about as many boardings as there are other ideas, so that rides begin.
		if (this.#has(BOLT, by) > BOLTS_TO_RIDE) {
			const own = this.#has(this.ledger.token.symbol, by) / 2n;
			const classes = this.#onSale().filter(({ terms }) => terms.fare < own);
			for (let count = 0; count <= list.length / 2 && classes.length > 0; count += 1) {
				list.push(calls.board(by, random.pick(classes).id));
			}
		}
		// There may be more DPOs than this, because others may be founding one at the same time.
		const isRoom = this.model.dpos.all.size < MOST_DPOS && random.chance(0.1);
		if (isRoom && this.#has(BOLT, by) > BOLTS_TO_FOUND) {
			const act = this.#founding(by, now);
			if (act) list.push(act);
		}
		return list;
	}

	#rides(by, now) {
		const { model, random, stage } = this;
		const who = stage.address(by);
		const list = [];
		for (const ride of random.some([...model.rides.values()], MOST_RIDES)) {
			const ticket = stage.ticket(ride);
			const { User, Dpo } = ride.passenger;
			const isOwn = User === undefined ? model.dpos.mayWithdraw(Dpo, who) : User === who;
			const isOver = now >= model.endOf(ride);
			if (isOver) list.push(calls.settle(by, ticket));
			if (isOwn && random.chance(0.5)) list.push(calls.withdraw(by, ticket));
			if (!isOwn && now >= model.huntableFrom(ride)) list.push(calls.hunt(by, ticket));
			if (model.shareOf(ride) > 0n && random.chance(0.2)) {
				list.push(calls.claimMilestones(by, ticket));
			}
			// An attempt that mostly fails.
			if (random.chance(0.02)) {
				const attempt = random.pick([calls.settle, calls.hunt, calls.withdraw]);
				list.push(attempt(by, ticket));
			}
		}
		return list;
	}

	// Now and then somebody calls payOwner. The call fails if nothing is due.
	#payments(by) {
		const classes = [...this.model.classes.values()];
		return this.random.chance(0.1) ? [calls.payOwner(by, this.random.pick(classes).id)] : [];
	}

	#founding(by, now) {
		const { random, model } = this;
		const selling = [...model.dpos.all.values()].filter((pool) => model.dpos.isSelling(pool, now));
		const seats = BigInt(random.between(0, 15));
		const last = now + BigInt(random.between(3, 20)) * this.day;
		if (selling.length > 0 && random.chance(0.5)) {
			const pool = random.pick(selling);
			const target = { Dpo: { dpo: pool.id, seats: BigInt(random.pick(SEATS_OF_OTHERS)) } };
			const expiry = last < pool.expiry ? last : pool.expiry;
			if (expiry < now + this.day) return null;
			return calls.createDpo(by, this.#name('Link'), { target, expiry, seats, rules: HASTY });
		}
		const classes = this.#onSale().filter(({ name }) => TARGETS.has(name));
		if (classes.length === 0) return null;
		const target = { Class: random.pick(classes).id };
		return calls.createDpo(by, this.#name('Head'), { target, expiry: last, seats, rules: HASTY });
	}

	#dpos(by, now) {
		const who = this.stage.address(by);
		const { dpos } = this.model;
		return this.random.some([...dpos.all.values()], MOST_POOLS).flatMap((pool) =>
			actionsOf(dpos, pool.id, who, now).flatMap((action) =>
				[...this.#acting(by, pool, action), ...this.deciding.of(by, pool, action, now)],
			),
		);
	}

	#acting(by, pool, action) {
		const { random } = this;
		if (action.BuySeats) {
			const most = Number(action.BuySeats.most);
			const seats = BigInt(random.chance(0.6) ? most : random.between(1, most));
			const affordable = pool.seatPrice * seats < this.#has(this.ledger.token.symbol, by) / 2n;
			const referrer = random.chance(0.3) ? this.stage.address(random.pick(this.people)) : null;
			// Some insist on the manager and the price that they have seen.
			const says = { manager: pool.manager, highestPrice: pool.seatPrice };
			const act = calls.buySeats(by, pool.id, seats, referrer, random.chance(0.5) ? says : {});
			return affordable ? Array(BUYING).fill(act) : [];
		}
		if (action.Commit) {
			const other = { Class: random.pick(this.#onSale()).id };
			const target = action.Commit.defaultOnly ? pool.defaultTarget : other;
			const act = calls.commit(by, pool.id, target);
			// Some don't commit at once, so that others can commit or terminate later.
			return random.chance(0.3) ? Array(BUYING).fill(act) : [];
		}
		if (action.LowerFee) {
			return random.chance(0.02) ? [calls.lowerFee(by, pool.id, action.LowerFee.below / 2n)] : [];
		}
		const list = {
			ReportFailed: [calls.reportFailed],
			Terminate: [calls.terminate],
			ReleaseYield: [calls.releaseYield],
			ReleaseBonus: [calls.releaseBonus],
			ReleaseWithdraw: [calls.releaseWithdraw, calls.releaseWithdraw],
			Close: [calls.closeDpo],
			// The call states the most recipients or members, because others may change their number before
			// the call is in a block.
		}[action];
		return (list ?? []).map((call) =>
			call(by, pool.id, call === calls.closeDpo ? MOST_MEMBERS : MOST),
		);
	}
}
