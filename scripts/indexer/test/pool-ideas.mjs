// Ideas of what somebody could do with a DPO, by the actions that the chain offers.

import { plain } from '../../journey/lib/decode.mjs';

const MOST = { accounts: 402, dpos: 100 };
const MOST_MEMBERS = 100;

export class PoolIdeas {
	// `others`: { api, random, addresses, classes, odd() }.
	constructor(others) {
		this.others = others;
	}

	get random() {
		return this.others.random;
	}

	get api() {
		return this.others.api;
	}

	// A call for this person, or null.
	async idea(id, record, who) {
		const actions = plain(await this.api.call.dpoApi.actions(id, who.address));
		if (actions.length === 0) return null;
		const action = this.random.pick(actions);
		const [name, value] = typeof action === 'string' ? [action, {}] : Object.entries(action)[0];
		return this[name]({ id, record, who, ...value, most: Number(value.most ?? 0) });
	}

	person() {
		return this.random.pick(this.others.addresses);
	}

	// Half of those who can act for a DPO Member do so.
	async actsFor(id, who) {
		const members = plain(await this.api.call.dpoApi.members(id, 0, MOST_MEMBERS));
		const mine = members.find((member) => member.who.Dpo?.manager === who.address);
		return mine && this.random.chance(0.5) ? mine.who.Dpo.dpo : null;
	}

	BuySeats({ id, most }) {
		const seats = this.random.chance(0.7) ? most : this.random.between(1, most);
		const referrer = this.random.chance(0.4) ? this.person() : null;
		return this.api.tx.dpo.buySeats(id, seats, referrer, null, null);
	}

	Commit({ id, record, defaultOnly }) {
		if (this.random.chance(0.5)) return null;
		const other = { Class: this.random.pick(this.others.classes)[0][0] };
		return this.api.tx.dpo.commit(id, defaultOnly ? record.defaultTarget : other, null);
	}

	LowerFee({ id, below }) {
		return this.random.chance(0.1) ? this.api.tx.dpo.lowerFee(id, below / 2n) : null;
	}

	OfferSeats({ id, most }) {
		if (!this.random.chance(0.3)) return null;
		return this.api.tx.dpo.offerSeats(id, this.random.between(1, most), this.others.odd());
	}

	async TakeSeats({ id, most }) {
		const offers = plain(await this.api.call.dpoApi.seatOffers(id));
		if (offers.length === 0) return null;
		const { seller, seats, price, edition } = this.random.pick(offers);
		const taken = this.random.between(1, Math.min(most, Number(seats)));
		return this.api.tx.dpo.takeSeats(id, seller, taken, price, edition);
	}

	async Propose({ id, record, who }) {
		if (!this.random.chance(0.3)) return null;
		const proposal = this.random.pick([
			{ LowerFee: record.fee / 2n },
			{ ChangeRules: [{ YieldGraceDays: this.random.between(1, 30) }, { CutTo: 'Caller' }] },
			{ DismissManager: { successor: this.person() } },
			{ DismissManager: { successor: this.person() } },
			{ Commit: record.defaultTarget },
			'Dissolve',
		]);
		return this.api.tx.dpo.propose(id, proposal, await this.actsFor(id, who));
	}

	async Vote({ id, who }) {
		const open = plain(await this.api.call.dpoApi.proposals(id));
		if (open.length === 0) return null;
		const { maker, proposal } = this.random.pick(open);
		const actsFor = await this.actsFor(id, who);
		return this.random.chance(0.1)
			? this.api.tx.dpo.takeBackVote(id, maker, actsFor)
			: this.api.tx.dpo.vote(id, maker, proposal, actsFor);
	}

	TakeOffice({ id }) {
		return this.api.tx.dpo.takeOffice(id);
	}

	ClaimUnclaimed({ id, who }) {
		return this.api.tx.dpo.claimUnclaimed(id, who.address);
	}

	ReportFailed({ id }) {
		return this.api.tx.dpo.reportFailed(id);
	}

	Terminate({ id }) {
		return this.random.chance(0.2) ? this.api.tx.dpo.terminate(id) : null;
	}

	ReleaseYield({ id }) {
		return this.api.tx.dpo.releaseYield(id, MOST);
	}

	ReleaseBonus({ id }) {
		return this.api.tx.dpo.releaseBonus(id, MOST);
	}

	ReleaseWithdraw({ id }) {
		return this.api.tx.dpo.releaseWithdraw(id, MOST);
	}

	Close({ id }) {
		return this.api.tx.dpo.close(id, MOST_MEMBERS);
	}
}
