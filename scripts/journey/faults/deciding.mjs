// Ideas of what somebody could do next by rules 3.13 and 3.14: proposals and votes, the office, the
// seat market.

import * as calls from '../lib/calls.mjs';
import { hasOfferLapsed } from '../lib/dpo-market.mjs';
import { hasLapsed } from '../lib/dpo-votes.mjs';
import { actorOf } from '../lib/referrers.mjs';

// How often somebody proposes, offers seats or removes what has lapsed, of the times that it could.
const OFTEN = { propose: 0.3, offer: 0.3, remove: 0.1 };
// How often an idea to vote, to take office or to take seats counts, compared with any other idea.
// Without this, hardly any proposal would pass.
const ACTING = 8;
// How often a vote is taken back instead. Mostly there is none.
const BACK = 0.05;

// The price at which seats are offered, in hundredths of what they cost at first.
const PRICES = { least: 0, most: 150 };

export class Deciding {
	constructor({ stage, random, people }) {
		Object.assign(this, { stage, random, people });
		({
			model: { dpos: this.dpos },
			ledger: this.ledger,
		} = stage);
	}

	// Ideas for one of the actions that a person can take on a DPO.
	of(by, pool, action, now) {
		if (action === 'Propose') return this.#proposing(by, pool);
		if (action === 'Vote') return this.#voting(by, pool, now);
		if (action === 'TakeOffice') return Array(ACTING).fill(calls.takeOffice(by, pool.id));
		if (action.OfferSeats) return this.#offering(by, pool, action.OfferSeats.most);
		if (action.TakeSeats) return this.#taking(by, pool, action.TakeSeats.most);
		return [];
	}

	// What has lapsed, also of DPOs that are closed. Anyone may remove it.
	leftovers(by, now) {
		const { all, governance, market } = this.dpos;
		if (!this.random.chance(OFTEN.remove)) return [];
		const proposals = [...governance.all.values()];
		const offers = [...market.all.values()];
		return [
			...proposals
				.filter((open) => hasLapsed(all.get(open.dpo), open, now))
				.map(({ dpo, maker }) => calls.removeProposal(by, dpo, maker)),
			...offers
				.filter((offer) => hasOfferLapsed(all.get(offer.dpo), offer))
				.map(({ dpo, seller }) => calls.withdrawOffer(by, dpo, seller)),
		];
	}

	// The members of a pool as which a person acts.
	#membersOf(by, pool) {
		const who = this.stage.address(by);
		return pool.members.filter((member) => actorOf(member.who) === who);
	}

	#proposing(by, pool) {
		const { random } = this;
		if (!random.chance(OFTEN.propose)) return [];
		// A manager may have no seats.
		const [member] = random.shuffled(this.#membersOf(by, pool));
		const actsFor = member?.who.Dpo?.dpo ?? null;
		return [calls.propose(by, pool.id, this.#proposal(pool), actsFor)];
	}

	// A random proposal. Members seldom want their DPO's end.
	#proposal(pool) {
		const { random, stage } = this;
		const successor = stage.address(random.pick(this.people));
		return random.pick([
			{ LowerFee: pool.fee / 2n },
			{ ChangeRules: [{ YieldGraceDays: BigInt(random.between(1, 30)) }] },
			{ ChangeRules: [{ UserCap: BigInt(random.between(10, 30)) }, { CutTo: 'Caller' }] },
			{ DismissManager: { successor } },
			{ DismissManager: { successor } },
			random.chance(0.2) ? 'Dissolve' : { Commit: pool.defaultTarget },
		]);
	}

	#voting(by, pool, now) {
		const { random } = this;
		const ballots = this.#membersOf(by, pool)
			.flatMap((member) => this.dpos.governance.ballots(pool, member, now))
			.filter(({ voted, seats }) => voted < seats);
		const { maker, proposal, actsFor } = random.pick(ballots);
		return random.chance(BACK)
			? [calls.takeBackVote(by, pool.id, maker, actsFor)]
			: Array(ACTING).fill(calls.vote(by, pool.id, maker, proposal, actsFor));
	}

	#offering(by, pool, most) {
		const { random } = this;
		if (!random.chance(OFTEN.offer)) return [];
		const seats = BigInt(random.between(1, Number(most)));
		const part = BigInt(random.between(PRICES.least, PRICES.most));
		return [calls.offerSeats(by, pool.id, seats, (pool.seatPrice * part) / 100n)];
	}

	#taking(by, pool, room) {
		const { random, ledger } = this;
		const { market } = this.dpos;
		const who = this.stage.address(by);
		const open = market.in(pool).filter(({ seller }) => !market.failsToTake(pool, who, seller));
		const { seller, seats: offered, price: highestPrice } = random.pick(open);
		const most = offered < room ? offered : room;
		const seats = BigInt(random.between(1, Number(most)));
		const affordable = highestPrice * seats < ledger.balance(ledger.token.symbol, who) / 2n;
		// The edition may change before the call is in a block.
		const seen = { highestPrice, edition: pool.edition };
		const act = calls.takeSeats(by, pool.id, seller, seats, seen);
		return affordable ? Array(ACTING).fill(act) : [];
	}
}
