// More people at random, for what the journey's crew doesn't do: trains in BOLT and in a token
// whose team blocks accounts, all presets of rules, payments between accounts, closing trains. They
// choose among the actions that the chain offers, and many of their calls fail.

import { random as seeded } from '../../journey/faults/random.mjs';
import { pause } from '../../journey/faults/waiting.mjs';
import { plain } from '../../journey/lib/decode.mjs';
import { switchingOff, switchingOn } from '../../journey/lib/own-work.mjs';
import { tokens, UNIT } from '../../journey/lib/rulebook.mjs';
import { Keyring } from '../../load/packages.mjs';
import { entriesOf } from './compare.mjs';
import { PoolIdeas } from './pool-ideas.mjs';
import { Team } from './team.mjs';

const PEOPLE = 14;
// Two more, who only pass their money on.
const WANDERERS = 2;
// The token of a development chain. Alice is its team.
const SPAN = 1;
const TOKENS = ['Native', { WithId: SPAN }];
const PRESETS = ['V1', 'Gt01Draft', 'EarlyDraft', null];
const MOST_DPOS = 6;
// The most of them that one person looks at.
const MOST_LOOKED_AT = 3;
// A wanderer with less stays.
const LEAST = UNIT;
const REST_MS = 500;
const BLOCKED_MS = 1_500;
// A day has ten blocks at first.
const LONGER_DAY = 12;
const INCLUDED_MS = 60_000;

export class Others {
	sent = 0;
	failed = 0;

	constructor(api, seed) {
		Object.assign(this, { api, random: seeded(seed + 1) });
		const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
		this.team = new Team(api, (...sent) => this.send(...sent));
		const everybody = [...Array(PEOPLE + WANDERERS).keys()].map((index) =>
			keyring.addFromUri(`//Index//${seed}//${index}`),
		);
		this.addresses = everybody.map(({ address }) => address);
		this.people = everybody.slice(0, PEOPLE);
		this.wanderers = everybody.slice(PEOPLE);
		[this.project] = this.people;
		this.names = 0;
		this.pools = new PoolIdeas(this);
	}

	// Sends a call and waits until it is in a block. Returns its events: none if no block takes it,
	// for example because the account can't pay the fee. `refused` is told why.
	send(by, tx, { nonce = -1, refused = () => {} } = {}) {
		this.sent += 1;
		return new Promise((resolve) => {
			const done = (events, failed) => {
				clearTimeout(late);
				if (failed) this.failed += 1;
				resolve(events);
			};
			const none = (reason) => {
				refused(reason);
				done([], true);
			};
			const late = setTimeout(() => none(`it is in no block after ${INCLUDED_MS / 1_000} s`), INCLUDED_MS);
			tx.signAndSend(by, { nonce, era: 0 }, ({ status, dispatchError, events }) => {
				// A busy development node may say at once that it is final.
				if (status.isInBlock || status.isFinalized) done(events, Boolean(dispatchError));
				else if (status.isInvalid || status.isDropped || status.isUsurped) none(`it is ${status.type}`);
			}).catch(({ message }) => none(message));
		});
	}

	async sudo(...calls) {
		const { tx } = this.api;
		await this.team.send(tx.sudo.sudo(tx.utility.batchAll(calls)));
	}

	async prepare() {
		const { tx } = this.api;
		await this.sudo(...switchingOff(this.api));
		const gifts = this.addresses.flatMap((who) => [
			tx.balances.transferKeepAlive(who, tokens(3_000)),
			tx.assets.mint(SPAN, who, tokens(20_000)),
		]);
		await this.team.send(tx.utility.batchAll(gifts));
		for (const token of TOKENS) await this.launch(token);
	}

	name(what) {
		this.names += 1;
		return `${what} ${this.names}`;
	}

	async launch(token) {
		const { tx, query } = this.api;
		const train = (await query.bulletTrain.nextTrain()).toNumber();
		await this.send(this.project, tx.bulletTrain.launchTrain(this.name('Line'), token));
		for (let count = 0; count < 3; count += 1) await this.send(this.project, this.newClass(train));
		for (let count = 1n; count <= 6n; count += 1n) {
			const reward = UNIT * 3n + this.odd();
			await this.send(this.project, tx.bulletTrain.addMilestone(train, count * tokens(150), reward));
		}
	}

	odd() {
		return BigInt(this.random.between(1, 1_000_000_000));
	}

	newClass(train) {
		const { random } = this;
		const terms = {
			fare: tokens(random.between(5, 50)) + this.odd(),
			yieldTotal: tokens(random.between(1, 9)) + this.odd(),
			bonus: random.chance(0.2) ? 0n : UNIT + this.odd(),
			duration: random.between(5, 120),
		};
		return this.api.tx.travelCabin.createClass(train, this.name('Class'), terms, random.between(2, 12));
	}

	// --- Looking -------------------------------------------------------------------------

	// The project's trains, their classes and rides, and the DPOs of these people.
	async look() {
		const mine = new Set(this.addresses);
		const { number, hash } = await this.api.rpc.chain.getHeader();
		this.block = number.toBigInt();
		const at = await this.api.at(hash);
		const own = ([, record]) => mine.has(record.owner ?? record.founder);
		const [trains, classes, rides, dpos, kept, parts] = await Promise.all([
			entriesOf(at, 'bulletTrain', 'trains'),
			entriesOf(at, 'travelCabin', 'classes'),
			entriesOf(at, 'travelCabin', 'rides'),
			entriesOf(at, 'dpo', 'dpos'),
			entriesOf(at, 'travelCabin', 'unclaimedRewards'),
			entriesOf(at, 'dpo', 'unclaimedParts'),
		]);
		this.trains = trains.filter(own);
		const ids = new Set(this.trains.map(([[id]]) => id));
		this.classes = classes.filter(([, { train }]) => ids.has(train));
		const cars = new Set(this.classes.map(([[id]]) => id));
		this.rides = rides.filter(([[id]]) => cars.has(id));
		this.dpos = dpos.filter(own);
		this.kept = kept.filter(([[id]]) => cars.has(id));
		// The story claims the parts of its own DPOs.
		const pools = new Set(this.dpos.map(([[id]]) => id));
		this.parts = parts.filter(([[, id]]) => pools.has(id));
	}

	// --- Ideas ---------------------------------------------------------------------------

	async idea(who) {
		const { random } = this;
		const kind = random.pick(['ride', 'ride', 'dpo', 'dpo', 'dpo', 'dpo', 'board', 'pay', 'found', 'claim', 'owner']);
		return this[kind](who);
	}

	ride() {
		if (this.rides.length === 0) return null;
		const { tx } = this.api;
		const [[id, cabin]] = this.random.pick(this.rides);
		return this.random.pick([
			tx.travelCabin.withdrawYield,
			tx.travelCabin.huntTreasure,
			tx.travelCabin.settleRide,
			tx.travelCabin.settleRide,
			tx.bulletTrain.claimMilestones,
		])(id, cabin);
	}

	board() {
		const onSale = this.classes.filter(([, { sold, cabins, retired }]) => !retired && sold < cabins);
		if (onSale.length === 0) return null;
		return this.api.tx.travelCabin.board(this.random.pick(onSale)[0][0], null, null);
	}

	// Payments that may empty an account, and create another.
	pay(who) {
		const { random, api: { tx } } = this;
		const to = random.pick(this.addresses);
		const amount = UNIT * BigInt(random.between(1, 30)) + this.odd();
		return random.pick([
			() => tx.balances.transferKeepAlive(to, amount),
			() => tx.assets.transferKeepAlive(SPAN, to, amount),
			() => tx.assets.transferAll(SPAN, to, random.chance(0.5)),
			() => tx.balances.burn(amount / 10n, true),
		])();
	}

	// One wanderer gives the other everything. Then its account is gone, until it is paid again.
	async wander() {
		const [from, to] = this.random.shuffled(this.wanderers);
		const { data } = plain(await this.api.query.system.account(from.address));
		if (data.free > LEAST) await this.send(from, this.api.tx.balances.transferAll(to.address, false));
	}

	found() {
		const { random, api: { tx } } = this;
		if (this.dpos.length >= MOST_DPOS) return null;
		const expiry = Number(this.block) + random.between(30, 190);
		const selling = this.dpos.filter(([, { stage, expiry: end }]) => stage === 'Created' && end > this.block + 40n);
		const link = selling.length > 0 && random.chance(0.5) ? random.pick(selling) : null;
		const target = link
			? { Dpo: { dpo: link[0][0], seats: random.pick([10, 20, 30]) } }
			: this.classes.length > 0 && { Class: random.pick(this.classes)[0][0] };
		if (!target) return null;
		const last = link ? Math.min(expiry, Number(link[1].expiry)) : expiry;
		const referrer = random.chance(0.5) ? random.pick(this.addresses) : null;
		return tx.dpo.create(this.name('Pool'), target, last, random.between(0, 15), referrer, random.pick(PRESETS));
	}

	claim() {
		const { random, api: { tx } } = this;
		if (this.parts.length > 0 && random.chance(0.5)) {
			const [[who, dpo]] = random.pick(this.parts);
			return tx.dpo.claimUnclaimed(dpo, who);
		}
		return this.kept.length > 0 ? tx.travelCabin.claimUnclaimed(...random.pick(this.kept)[0]) : null;
	}

	// What an owner does. The call fails if somebody else makes it.
	owner() {
		const { random, api: { tx } } = this;
		const [[train]] = random.pick(this.trains);
		const id = this.classes.length > 0 ? random.pick(this.classes)[0][0] : 0;
		const threshold = tokens(random.between(300, 3_000)) + this.odd();
		return random.pick([
			() => this.newClass(train),
			() => tx.travelCabin.addCabins(id, random.between(1, 3)),
			() => tx.travelCabin.payOwner(id),
			() => tx.bulletTrain.addMilestone(train, threshold, UNIT + this.odd()),
			() => (random.chance(0.3) ? tx.travelCabin.retireClass(id) : null),
		])();
	}

	async dpo(who) {
		for (const [[id], record] of this.random.shuffled(this.dpos).slice(0, MOST_LOOKED_AT)) {
			const call = await this.pools.idea(id, record, who);
			if (call) return call;
		}
		return null;
	}

	// --- Living --------------------------------------------------------------------------

	async play(seconds) {
		const end = Date.now() + seconds * 1_000;
		const looking = async () => {
			while (Date.now() < end) {
				await this.look();
				await pause(REST_MS);
			}
		};
		await this.look();
		const living = async (who) => {
			while (Date.now() < end) {
				const call = await this.idea(who);
				if (call) await this.send(who, call);
			}
		};
		const blocking = async () => {
			const { assets } = this.api.tx;
			while (Date.now() < end) {
				const who = this.random.pick(this.addresses);
				await this.team.send(assets.block(SPAN, who));
				await pause(BLOCKED_MS);
				await this.team.send(assets.thaw(SPAN, who));
			}
		};
		const wandering = async () => {
			while (Date.now() < end) {
				await this.wander();
				await pause(REST_MS);
			}
		};
		await Promise.all([looking(), blocking(), wandering(), ...this.people.map(living)]);
	}

	// Lets the chain do what is due by itself.
	async switchOn() {
		await this.sudo(...switchingOn(this.api));
	}

	// Makes days longer, and closes what can be closed.
	async finish() {
		const { tx } = this.api;
		await this.sudo(tx.parameters.setParameter({ Time: { BlocksPerDay: [null, LONGER_DAY] } }));
		await this.look();
		for (const [[id]] of this.classes) await this.send(this.project, tx.travelCabin.retireClass(id));
		for (const [[id]] of this.trains) await this.send(this.project, tx.bulletTrain.closeTrain(id));
	}
}
