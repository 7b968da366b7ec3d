// What may not happen by chance, with random amounts, so that every event of the suite occurs: a
// milestone, more cabins, a hunt; a chain of DPOs whose members commit early, change rules and the
// manager, sell seats, and can't all be paid; a manager that is late; refunds before and after a
// boarding deadline; a fee fund.
//
// The sudo key signs batches in which each call is dispatched as the account that it concerns.

import { plain, plainEvent } from '../../journey/lib/decode.mjs';
import { PRESETS } from '../../journey/lib/dpo-rules.mjs';
import { CannotPlay } from '../../journey/lib/errors.mjs';
import { tokens, UNIT } from '../../journey/lib/rulebook.mjs';
import { pause } from '../../journey/faults/waiting.mjs';
import { failureOf } from '../../load/batches.mjs';
import { Keyring } from '../../load/packages.mjs';

const SPAN = 1;
const MEMBERS = [...Array(9).keys()].map((index) => `member ${index}`);
const MANAGERS = ['manager 0', 'manager 1', 'manager 2', 'manager 3'];
const OWNER = 'owner';
const HEIR = 'heir';
const SPENDER = 'spender';
const NAMES = [OWNER, HEIR, SPENDER, ...MANAGERS, ...MEMBERS];

const DAY = 10;
const MOST = { accounts: 402, dpos: 100 };
// A day to commit, two until it may be terminated: deadlines come soon.
const HASTY = { Custom: { ...PRESETS.Gt01Draft, commitGraceDays: 1, terminateDays: 2 } };
const CALM = { Custom: { ...PRESETS.Gt01Draft, commitGraceDays: 4, terminateDays: 9 } };
const TICK_MS = 50;

export class Story {
	// `others` sends what the sudo key signs.
	constructor({ api, random, others, seed }) {
		Object.assign(this, { api, random, others });
		const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
		this.pairs = new Map(NAMES.map((name) => [name, keyring.addFromUri(`//Index//${seed}//${name}`)]));
	}

	get addresses() {
		return [...this.pairs.values()].map(({ address }) => address);
	}

	who(name) {
		return this.pairs.get(name).address;
	}

	odd() {
		return BigInt(this.random.between(1, 1_000_000_000));
	}

	by(name, call) {
		return this.api.tx.utility.dispatchAs({ system: { Signed: this.who(name) } }, call);
	}

	// Makes these calls in one block. All must succeed. Returns the events as { name, data }.
	async step(...calls) {
		const { tx } = this.api;
		const records = await this.others.team.send(tx.sudo.sudo(tx.utility.forceBatch(calls)));
		for (const { event } of records) {
			const failure = failureOf(event);
			if (failure !== null) throw new CannotPlay(`a call of the story failed: ${failure}`);
		}
		return records.map(({ event }) => plainEvent(event));
	}

	async reach(block) {
		while ((await this.api.rpc.chain.getHeader()).number.toNumber() < block) await pause(TICK_MS);
	}

	async now() {
		return (await this.api.rpc.chain.getHeader()).number.toNumber();
	}

	// Calls by which the token's team lets an account receive nothing, and receive again.
	block(name) {
		return this.asTeam(this.api.tx.assets.block(SPAN, this.who(name)));
	}

	thaw(name) {
		return this.asTeam(this.api.tx.assets.thaw(SPAN, this.who(name)));
	}

	asTeam(call) {
		return this.api.tx.utility.dispatchAs({ system: { Signed: this.others.team.address } }, call);
	}

	async prepare() {
		const { tx } = this.api;
		const gifts = this.addresses.flatMap((who) => [
			this.asTeam(tx.balances.transferKeepAlive(who, tokens(500))),
			...(who === this.who(SPENDER) ? [] : [this.asTeam(tx.assets.mint(SPAN, who, tokens(20_000)))]),
		]);
		await this.step(...gifts);
		const [owner] = this.addresses;
		const set = tx.balances.forceSetBalance(owner, tokens(400) + this.odd());
		// So little is left that the account is gone.
		const rest = this.api.consts.balances.existentialDeposit.toBigInt() / 2n;
		const spent = tx.balances.transferAllowDeath(owner, tokens(500) - rest);
		await this.step(
			set,
			this.asTeam(tx.assets.burn(SPAN, owner, UNIT + this.odd())),
			this.by(SPENDER, spent),
		);
	}

	// A token that its owner destroys.
	async destroy() {
		const { tx } = this.api;
		const id = this.random.between(2, 1_000);
		const owner = this.who(OWNER);
		await this.step(
			this.by(OWNER, tx.assets.create(id, owner, 1)),
			this.by(OWNER, tx.assets.mint(id, this.who(HEIR), this.odd())),
		);
		await this.step(
			...[tx.assets.startDestroy, tx.assets.destroyAccounts, tx.assets.destroyApprovals, tx.assets.finishDestroy].map(
				(call) => this.by(OWNER, call(id)),
			),
		);
	}

	async launch() {
		const { tx } = this.api;
		const launched = await this.step(this.by(OWNER, tx.bulletTrain.launchTrain('Story', { WithId: SPAN })));
		const { train } = launched.find(({ name }) => name === 'BulletTrain.TrainLaunched').data;
		const terms = {
			fare: tokens(1_000) + this.odd(),
			yieldTotal: tokens(300) + this.odd(),
			bonus: tokens(100) + this.odd(),
			duration: 6 * DAY,
		};
		const created = await this.step(this.by(OWNER, tx.travelCabin.createClass(train, 'Story', terms, 5)));
		this.class = created.find(({ name }) => name === 'TravelCabin.ClassCreated').data.class;
		// The first boarding reaches it.
		await this.step(this.by(OWNER, tx.bulletTrain.addMilestone(train, terms.fare, tokens(50) + this.odd())));
	}

	async found(name, target, { expiry, seats = 0, rules }) {
		const call = this.api.tx.dpo.create(`Pool of ${name}`, target, expiry, seats, null, rules);
		const created = await this.step(this.by(name, call));
		return created.find((event) => event.name === 'Dpo.DpoCreated').data.dpo;
	}

	// Members buy all seats that are left, ten each.
	async fill(dpo, left) {
		const { tx } = this.api;
		const calls = [];
		for (const name of this.random.shuffled(MEMBERS)) {
			const seats = Math.min(left, 10);
			if (seats === 0) break;
			left -= seats;
			const referrer = this.random.chance(0.5) ? this.who(this.random.pick(MANAGERS)) : null;
			calls.push(this.by(name, tx.dpo.buySeats(dpo, seats, referrer, null, null)));
		}
		await this.step(...calls);
	}

	async membersOf(dpo) {
		const members = plain(await this.api.call.dpoApi.members(dpo, 0, 100));
		const nameOf = (address) => NAMES.find((name) => this.who(name) === address);
		return members.filter(({ who }) => who.User).map(({ who }) => nameOf(who.User));
	}

	// Users with more than half of the seats pass a proposal.
	async pass(dpo, proposal) {
		const { tx } = this.api;
		const voters = (await this.membersOf(dpo)).slice(0, 6);
		const [maker] = voters;
		await this.step(this.by(maker, tx.dpo.propose(dpo, proposal, null)));
		await this.step(this.by(maker, tx.dpo.vote(dpo, this.who(maker), proposal, null)));
		await this.step(this.by(maker, tx.dpo.takeBackVote(dpo, this.who(maker), null)));
		for (const name of voters) {
			const open = plain(await this.api.call.dpoApi.proposals(dpo));
			if (open.length === 0) return;
			await this.step(this.by(name, tx.dpo.vote(dpo, this.who(maker), proposal, null)));
		}
	}

	async claimAll(dpos) {
		const { tx, query } = this.api;
		for (const name of NAMES) {
			for (const dpo of dpos) {
				const part = await query.dpo.unclaimedParts(this.who(name), dpo);
				if (part.isSome) await this.step(this.by(OWNER, tx.dpo.claimUnclaimed(dpo, this.who(name))));
			}
		}
	}

	// Returns the cabin.
	async board(name) {
		const boarded = await this.step(this.by(name, this.api.tx.travelCabin.board(this.class, null, null)));
		return boarded.find((event) => event.name === 'TravelCabin.Boarded').data.cabin;
	}

	// A passenger has its milestone share paid, and then can't be paid its yield.
	async keep() {
		const { tx } = this.api;
		const [name] = MEMBERS;
		const cabin = await this.board(name);
		await this.step(this.by(HEIR, tx.bulletTrain.claimMilestones(this.class, cabin)));
		await this.step(
			this.block(name),
			this.by(name, tx.travelCabin.withdrawYield(this.class, cabin)),
			this.thaw(name),
		);
		await this.step(this.by(HEIR, tx.travelCabin.claimUnclaimed(this.class, cabin)));
	}

	// The owner adds cabins, and is paid the bonus of a passenger. That one forgets its yield, and is
	// hunted.
	async forget() {
		const { tx } = this.api;
		await this.step(this.by(OWNER, tx.travelCabin.addCabins(this.class, 1)));
		const cabin = await this.board(MEMBERS[1]);
		await this.step(this.by(HEIR, tx.travelCabin.payOwner(this.class)));
		await this.reach((await this.now()) + 7 * DAY + 1);
		await this.step(this.by(HEIR, tx.travelCabin.huntTreasure(this.class, cabin)));
	}

	// A member offers seats, sells one, and keeps the others. It makes a proposal, and removes it.
	async haggle(dpo) {
		const { tx, query } = this.api;
		const [, , seller] = await this.membersOf(dpo);
		const [who, price] = [this.who(seller), this.odd()];
		await this.step(this.by(seller, tx.dpo.offerSeats(dpo, 3, price)));
		const { edition } = plain((await query.dpo.dpos(dpo)).unwrap());
		await this.step(this.by(MANAGERS[2], tx.dpo.takeSeats(dpo, who, 1, price, edition)));
		await this.step(this.by(seller, tx.dpo.withdrawOffer(dpo, who)));
		await this.step(this.by(seller, tx.dpo.propose(dpo, { LowerFee: 0 }, null)));
		await this.step(this.by(seller, tx.dpo.removeProposal(dpo, who)));
	}

	// A manager doesn't commit in time, so a member does.
	async late(manager) {
		const target = { Class: this.class };
		const expiry = (await this.now()) + 12 * DAY;
		const dpo = await this.found(manager, target, { expiry, seats: 15, rules: HASTY });
		await this.fill(dpo, 85);
		await this.reach((await this.now()) + DAY + 1);
		const [, member] = await this.membersOf(dpo);
		await this.step(this.by(member, this.api.tx.dpo.commit(dpo, target, null)));
	}

	// A DPO boards, with another one as its member.
	async chain() {
		const { tx } = this.api;
		const [first, second] = MANAGERS;
		const expiry = (await this.now()) + 60 * DAY;
		const target = { Class: this.class };
		const head = await this.found(first, target, { expiry, seats: 15, rules: CALM });
		const seats = { Dpo: { dpo: head, seats: 30 } };
		const link = await this.found(second, seats, { expiry, seats: 15, rules: CALM });
		await this.fill(link, 85);
		const [, eager] = await this.membersOf(link);
		await this.step(this.block(second), this.by(eager, tx.dpo.commit(link, seats, null)), this.thaw(second));
		await this.fill(head, 55);
		const [, another, blocked] = await this.membersOf(head);
		await this.step(this.by(another, tx.dpo.commit(head, target, null)));

		await this.pass(head, { ChangeRules: [{ YieldGraceDays: 9 }, { LateReleaseCut: 400_000 }] });
		await this.pass(head, { DismissManager: { successor: this.who(HEIR) } });
		await this.step(this.block(first), this.by(HEIR, tx.dpo.takeOffice(head)), this.thaw(first));
		await this.step(this.by(HEIR, tx.dpo.lowerFee(head, this.random.between(1, 9_999))));
		await this.pass(link, { DismissManager: { successor: this.who(first) } });
		await this.step(this.by(first, tx.dpo.takeOffice(link)));
		await this.step(
			this.block(blocked),
			this.by(OWNER, tx.dpo.releaseBonus(head, MOST)),
			this.by(OWNER, tx.dpo.releaseBonus(link, MOST)),
			this.thaw(blocked),
		);
		const [ride] = plain(await this.api.call.travelCabinApi.ridesOf({ Dpo: head }, 0, 1));
		await this.step(
			this.by(HEIR, tx.travelCabin.withdrawYield(this.class, ride.cabin)),
			this.by(OWNER, tx.dpo.releaseYield(head, MOST)),
			this.by(OWNER, tx.dpo.releaseYield(link, MOST)),
		);
		await this.claimAll([head, link]);
		await this.haggle(head);
	}

	// A DPO isn't filled in time, and its member is refunded: before its boarding deadline or after
	// it.
	async refund(tooLate, head, link) {
		const { tx, query } = this.api;
		const expiry = (await this.now()) + 12 * DAY;
		const dpo = await this.found(head, { Class: this.class }, { expiry, rules: HASTY });
		const seats = { Dpo: { dpo, seats: 30 } };
		const member = await this.found(link, seats, { expiry, seats: 15, rules: HASTY });
		await this.fill(member, 85);
		await this.step(this.by(link, tx.dpo.commit(member, seats, null)));
		const record = plain((await query.dpo.dpos(member)).unwrap());
		await this.reach(tooLate ? Number(record.boardingDeadline) : expiry);
		await this.step(
			this.by(OWNER, tx.dpo.reportFailed(dpo)),
			this.by(OWNER, tx.dpo.releaseWithdraw(dpo, MOST)),
		);
	}

	// A train whose fee fund pays for a passenger, until it is closed.
	async fund() {
		const { tx } = this.api;
		const launched = await this.step(this.by(OWNER, tx.bulletTrain.launchTrain('Free ride', 'Native')));
		const { train } = launched.find(({ name }) => name === 'BulletTrain.TrainLaunched').data;
		const terms = { fare: UNIT, yieldTotal: UNIT + this.odd(), bonus: 0n, duration: DAY };
		const created = await this.step(
			this.by(OWNER, tx.travelCabin.createClass(train, 'Free ride', terms, 2)),
			this.by(OWNER, tx.feeFund.fund(train, tokens(20) + this.odd())),
			this.by(OWNER, tx.feeFund.fund(train, this.odd())),
			this.by(OWNER, tx.feeFund.setLimits(train, tokens(2), tokens(5))),
		);
		const id = created.find(({ name }) => name === 'TravelCabin.ClassCreated').data.class;
		const board = () => tx.travelCabin.board(id, train, UNIT);
		await this.others.send(this.pairs.get(MEMBERS[0]), board());
		await this.step(this.by(MEMBERS[1], tx.feeFund.settle(train)));
		await this.others.send(this.pairs.get(MEMBERS[1]), board());
		await this.step(this.by(OWNER, tx.feeFund.takeBack(train, UNIT + this.odd())));
		await this.reach((await this.now()) + DAY + 1);
		await this.step(
			...[0, 1].map((cabin) => this.by(OWNER, tx.travelCabin.settleRide(id, cabin))),
			this.by(OWNER, tx.travelCabin.retireClass(id)),
			this.by(OWNER, tx.bulletTrain.closeTrain(train)),
		);
	}

	async play() {
		await this.launch();
		await this.keep();
		const [, second, third, fourth] = MANAGERS;
		await Promise.all([
			this.forget(),
			this.chain(),
			this.late(second),
			this.refund(false, third, fourth),
			this.refund(true, fourth, third),
			this.fund(),
			this.destroy(),
		]);
	}
}
