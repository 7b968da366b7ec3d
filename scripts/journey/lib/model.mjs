// The model of the train, its classes, rides and milestones, by the rulebook. Each call of the suite
// is a method here. From the caller, the arguments and the outcome's block it works out the error or
// the events that the chain must have, and moves the money in the ledger.
//
// Each method returns { rule, error } or { rule, events }.

import { ClassDeposits } from './class-deposits.mjs';
import { Dpos } from './dpo-model.mjs';
import { RuleBroken } from './errors.mjs';
import { FeeFunds } from './fee-funds.mjs';
import { BOLT } from './ledger.mjs';
import {
	accrued,
	classReward,
	endsAt,
	firstWait,
	hour,
	huntCut,
	huntableFrom,
	share,
	shares,
	triedBy,
} from './rulebook.mjs';

// A project token's minimum, which a passenger keeps beside the fare.
const MINIMUM = 1n;

const MILESTONE = 'BulletTrain.Milestone';
const REWARD = 'TravelCabin.Reward';
const FARE = 'TravelCabin.Fare';
const UNCLAIMED = 'TravelCabin.Unclaimed';
const TRAIN_DEPOSIT = 'BulletTrain.TrainDeposit';
const CLASS_DEPOSIT = 'TravelCabin.ClassDeposit';

const refused = (rule, error) => ({ rule, error });
const done = (rule, ...events) => ({ rule, events });

const rideKey = ({ class: id, cabin }) => `${id} ${cabin}`;

// Whether an event puts money on hold or takes it off.
const MOVES = { 'Balances.Held': 1n, 'Balances.Released': -1n };

const isHold = ({ reason, who: holder }, who, wanted) =>
	holder === who && `${Object.keys(reason)}.${Object.values(reason)}` === wanted;

export class Model {
	train = null;
	classes = new Map();
	rides = new Map();
	unclaimed = new Map();
	// Accounts that the token's team has blocked.
	blocked = new Set();
	// The storage deposits seen, by kind: equal records cost equal deposits.
	deposits = new Map();
	classDeposits = new ClassDeposits();
	// Settled rides, and the ids of closed classes and dissolved trains: the chain must not have them
	// any more.
	gone = { rides: [], classes: [], trains: [] };
	// The part of each reached milestone that rounding left.
	remainders = [];

	// `accounts` are the accounts without a key, from dpo-account.mjs.
	constructor(ledger, day, accounts) {
		this.ledger = ledger;
		this.day = day;
		this.symbol = ledger.token.symbol;
		this.token = { WithId: ledger.token.id };
		this.dpos = new Dpos(this, accounts);
		this.funds = new FeeFunds(this);
	}

	// The part of the model that has the method of a call.
	of(pallet, method) {
		if (pallet === 'Dpo') return this.dpos.of(method);
		return pallet === 'FeeFund' ? this.funds : this;
	}

	// --- What follows from the records ------------------------------------------------------

	due(ride, now) {
		return accrued(this.classes.get(ride.class).terms, ride.boarded, now) - ride.withdrawn;
	}

	shareOf(ride) {
		return shares(this.train.reached, ride.seen, this.classes.get(ride.class).terms.fare);
	}

	endOf(ride) {
		return endsAt(this.classes.get(ride.class).terms, ride.boarded);
	}

	huntableFrom(ride) {
		return huntableFrom(ride.lastPaid, this.day);
	}

	// Rule 5.1: the block at which the chain settles a ride by itself. A ride that may be hunted when it ends is
	// left to the hunters for an hour.
	settlesAt(ride) {
		const end = this.endOf(ride);
		const isLeft = this.due(ride, end) > 0n && end >= this.huntableFrom(ride);
		return isLeft ? end + hour(this.day) : end;
	}

	// The ride in this cabin. Undefined if there is none.
	rideIn(ticket) {
		return this.rides.get(rideKey(ticket));
	}

	// What is kept for a user from this cabin. Undefined if nothing is.
	keptIn(ticket) {
		return this.unclaimed.get(rideKey(ticket));
	}

	// Rule 1.2: the cabins of a class that can still be boarded.
	unsold({ retired, cabins, sold }) {
		return retired ? 0n : cabins - sold;
	}

	// Rule 1.9: the number of a class's cabins for which something is kept.
	keptOf(id) {
		return BigInt([...this.unclaimed.values()].filter((kept) => kept.class === id).length);
	}

	// Rule 1.2: the number of cabins that a class's deposit must cover. A cabin counts twice if something
	// is kept for it while its ride is open.
	covered(record) {
		return this.unsold(record) + record.rides + this.keptOf(record.id);
	}

	// Rule 2.6: the classes on sale or with an open ride.
	inService() {
		return [...this.classes.values()].filter(({ retired, rides }) => !retired || rides > 0n);
	}

	// The account that holds a passenger's fare.
	accountOf({ User, Dpo }) {
		return User ?? this.dpos.accounts.dpo(Dpo);
	}

	// Rule 1.5: whether `who` may act for a passenger.
	actsFor({ User, Dpo }, who) {
		return User === undefined ? this.dpos.mayWithdraw(Dpo, who) : User === who;
	}

	// A ride's share of each reached milestone. It is 0 for milestones that the ride has no part in or
	// has been paid for.
	sharesOf(ride) {
		const { fare } = this.classes.get(ride.class).terms;
		return this.train.reached.map((milestone, place) =>
			place < ride.seen ? 0n : share(milestone, fare),
		);
	}

	// --- Storage deposits -------------------------------------------------------------------

	// Takes a record's storage deposit from the events, because the chain chooses its size. There must
	// be one, and it must be the same for every record of a kind.
	deposit(who, reason, kind, outcome) {
		// If the call should not have failed, the comparison of its outcome finds that.
		if (outcome.error) return 0n;
		const held = outcome.all.find(
			({ name, data }) => name === 'Balances.Held' && isHold(data, who, reason),
		);
		const amount = held?.data.amount ?? 0n;
		const usual = this.deposits.get(kind);
		if (amount === 0n || (usual !== undefined && usual !== amount)) {
			throw new RuleBroken(
				'§1',
				`the storage deposit of a ${kind}`,
				usual ?? 'more than nothing',
				amount,
			);
		}
		this.deposits.set(kind, amount);
		this.ledger.lock(BOLT, reason, who, amount);
		return amount;
	}

	// Changes a class's deposit as the events say. The result must fit the class's cabins.
	#changeDeposit(record, outcome) {
		const { owner } = this.train;
		const change = outcome.all
			.filter(({ name, data }) => MOVES[name] && isHold(data, owner, CLASS_DEPOSIT))
			.reduce((sum, { name, data }) => sum + MOVES[name] * data.amount, 0n);
		record.deposit += change;
		this.classDeposits.note(this.covered(record), record.deposit);
		this.ledger.lock(BOLT, CLASS_DEPOSIT, owner, change);
	}

	// --- The train (rules 1.1, 2.2, 2.6) ----------------------------------------------------

	launchTrain(by, { name, token }, outcome) {
		const train = outcome.data('BulletTrain.TrainLaunched')?.train;
		const deposit = this.deposit(by, TRAIN_DEPOSIT, 'train', outcome);
		this.train = {
			id: train,
			owner: by,
			name,
			collected: 0n,
			aboard: 0n,
			reached: [],
			upcoming: [],
			escrowed: 0n,
			closed: false,
			deposit,
		};
		return done('1.1', {
			name: 'BulletTrain.TrainLaunched',
			data: { train, owner: by, token, name },
		});
	}

	addMilestone(by, { train, threshold, reward }, outcome) {
		const { upcoming } = this.train;
		this.train.deposit += this.deposit(by, TRAIN_DEPOSIT, 'milestone', outcome);
		upcoming.push({ threshold, reward });
		upcoming.sort((a, b) => (a.threshold < b.threshold ? -1 : 1));
		this.train.escrowed += reward;
		this.ledger.lock(this.symbol, MILESTONE, by, reward);
		return done('2.2', {
			name: 'BulletTrain.MilestoneAdded',
			data: { train, owner: by, token: this.token, threshold, reward },
		});
	}

	closeTrain(by, { train }) {
		if (this.train.closed) return refused('2.6', 'BulletTrain.TrainClosed');
		if (this.inService().length > 0) return refused('2.6', 'BulletTrain.TrainInService');
		const returned = this.train.escrowed;
		if (returned > 0n && this.blocked.has(by)) {
			return refused('1.9', 'BulletTrain.OwnerCannotBePaid');
		}
		this.ledger.unlock(this.symbol, MILESTONE, by, returned);
		Object.assign(this.train, { closed: true, reached: [], upcoming: [], escrowed: 0n });
		const data = { train, owner: by, token: this.token, returned };
		return done(
			'2.6',
			{ name: 'BulletTrain.TrainClosed', data },
			...this.funds.closes(train, by),
			...this.#dissolveIfDone(),
		);
	}

	// Dissolves a closed train when its last class is gone.
	#dissolveIfDone() {
		const { id: train, owner, closed, deposit } = this.train;
		if (!closed || this.classes.size > 0) return [];
		this.ledger.unlock(BOLT, TRAIN_DEPOSIT, owner, deposit);
		this.gone.trains.push(train);
		this.train = null;
		return [{ name: 'BulletTrain.TrainDissolved', data: { train, owner } }];
	}

	// --- Classes (rules 1.2, 1.8) -----------------------------------------------------------

	createClass(by, { train, name, terms, cabins }, outcome) {
		const id = outcome.data('TravelCabin.ClassCreated')?.class;
		const escrowed = classReward(terms, cabins);
		const record = {
			id,
			name,
			terms,
			cabins,
			sold: 0n,
			rides: 0n,
			retired: false,
			surplus: 0n,
			deposit: 0n,
		};
		this.#changeDeposit(record, outcome);
		this.classes.set(id, record);
		this.ledger.lock(this.symbol, REWARD, by, escrowed);
		return done('1.2', {
			name: 'TravelCabin.ClassCreated',
			data: { class: id, train, owner: by, token: this.token, name, terms, cabins, escrowed },
		});
	}

	addCabins(by, { class: id, added }, outcome) {
		const record = this.classes.get(id);
		const reward = classReward(record.terms, added);
		const fromSurplus = reward < record.surplus ? reward : record.surplus;
		const escrowed = reward - fromSurplus;
		record.cabins += added;
		record.surplus -= fromSurplus;
		this.#changeDeposit(record, outcome);
		this.ledger.lock(this.symbol, REWARD, by, escrowed);
		return done('1.2', {
			name: 'TravelCabin.CabinsAdded',
			data: { class: id, owner: by, token: this.token, added, fromSurplus, escrowed },
		});
	}

	retireClass(by, { class: id }) {
		const record = this.classes.get(id);
		if (!record) return refused('1.8', 'TravelCabin.NoSuchClass');
		if (record.retired) return refused('1.2', 'TravelCabin.ClassRetired');
		const unsold = this.unsold(record);
		record.surplus += classReward(record.terms, unsold);
		record.retired = true;
		const returned = this.#returnSurplus(record);
		const { surplus } = record;
		const data = { class: id, owner: by, token: this.token, unsold, returned, surplus };
		return done('1.2', { name: 'TravelCabin.ClassRetired', data }, ...this.#closeIfDone(record));
	}

	// Anyone may call it. The owner gets the surplus, and the deposit of cabins whose rides are over.
	payOwner(by, { class: id }) {
		const record = this.classes.get(id);
		if (!record) return refused('1.8', 'TravelCabin.NoSuchClass');
		const { owner } = this.train;
		const hadSurplus = record.surplus > 0n;
		const surplus = this.#returnSurplus(record);
		const needed = this.classDeposits.of(this.covered(record)) ?? record.deposit;
		const deposit = needed < record.deposit ? record.deposit - needed : 0n;
		if (surplus === 0n && deposit === 0n) {
			return hadSurplus
				? refused('1.9', 'TravelCabin.OwnerCannotBePaid')
				: refused('1.2', 'TravelCabin.NothingForOwner');
		}
		record.deposit -= deposit;
		this.ledger.unlock(BOLT, CLASS_DEPOSIT, owner, deposit);
		const data = { class: id, caller: by, owner, token: this.token, surplus, deposit };
		return done('1.2', { name: 'TravelCabin.OwnerPaid', data }, ...this.#closeIfDone(record));
	}

	// Rule 1.3: pays the owner all of a class's surplus, or nothing while the owner can't be paid.
	// Returns the amount paid.
	#returnSurplus(record) {
		const { owner } = this.train;
		if (this.blocked.has(owner)) return 0n;
		const returned = record.surplus;
		record.surplus = 0n;
		this.ledger.unlock(this.symbol, REWARD, owner, returned);
		return returned;
	}

	// Rule 1.8: closes a retired class when no ride, surplus or kept money is left in it.
	#closeIfDone({ id, retired, rides, surplus, deposit }) {
		if (!retired || rides > 0n || surplus > 0n || this.keptOf(id) > 0n) return [];
		const { owner } = this.train;
		this.classes.delete(id);
		this.gone.classes.push(id);
		this.ledger.unlock(BOLT, CLASS_DEPOSIT, owner, deposit);
		const closed = { name: 'TravelCabin.ClassClosed', data: { class: id, owner } };
		return [closed, ...this.#dissolveIfDone()];
	}

	// --- Boarding (rules 1.3, 2.1, 2.3) -----------------------------------------------------

	board(by, { class: id, train = null, highestFare = null }, { block: now }) {
		const record = this.classes.get(id);
		if (!record) return refused('1.8', 'TravelCabin.NoSuchClass');
		if (record.retired) return refused('1.2', 'TravelCabin.ClassRetired');
		if (record.sold === record.cabins) return refused('1.2', 'TravelCabin.SoldOut');
		const { fare, bonus } = record.terms;
		if (train !== null && train !== this.train.id) {
			return refused('1.3', 'TravelCabin.OtherTrain');
		}
		if (highestFare !== null && fare > highestFare) {
			return refused('1.3', 'TravelCabin.FareTooHigh');
		}
		if (this.ledger.balance(this.symbol, by) < fare + MINIMUM) {
			return refused('1.3', 'TravelCabin.CannotAffordFare');
		}
		this.ledger.lock(this.symbol, FARE, by, fare);
		record.surplus += bonus;
		return done('1.3', ...this.#openRide(record, { User: by }, now));
	}

	// Boards for a DPO, as part of its commit, which has checked that a cabin is left. The DPO gets the
	// bonus.
	boardDpo({ id, account }, classId, now) {
		const record = this.classes.get(classId);
		const { fare, bonus } = record.terms;
		const { owner } = this.train;
		const [passenger, cabin] = [{ Dpo: id }, record.sold];
		this.ledger.shift(this.symbol, account, 'Dpo.Deposit', FARE, fare);
		this.dpos.receive(id, 'Bonus', [owner, REWARD], bonus, now);
		const data = { class: classId, cabin, passenger, account, owner, token: this.token };
		const events = [
			...(bonus > 0n ? [{ name: 'TravelCabin.BonusPaid', data: { ...data, amount: bonus } }] : []),
			...this.#openRide(record, passenger, now),
		];
		return { cabin, events };
	}

	#openRide(record, passenger, now) {
		const { fare } = record.terms;
		const { owner, id: train } = this.train;
		const cabin = record.sold;
		record.sold += 1n;
		record.rides += 1n;
		const ride = {
			passenger,
			class: record.id,
			cabin,
			boarded: now,
			lastPaid: now,
			withdrawn: 0n,
			seen: this.train.reached.length,
		};
		this.rides.set(rideKey(ride), ride);
		const boarded = {
			name: 'TravelCabin.Boarded',
			data: {
				train,
				class: record.id,
				cabin,
				passenger,
				account: this.accountOf(passenger),
				owner,
				token: this.token,
				fare,
			},
		};
		return [boarded, ...this.#collect(fare)];
	}

	// Rules 2.1 and 2.3: adds a fare to the turnover, and marks the milestones that it reaches.
	#collect(fare) {
		const { train } = this;
		train.collected += fare;
		train.aboard += fare;
		const events = [];
		while (train.upcoming.length > 0 && train.upcoming[0].threshold <= train.collected) {
			const { threshold, reward } = train.upcoming.shift();
			const { aboard } = train;
			const index = BigInt(train.reached.length);
			train.reached.push({ reward, aboard });
			this.#noteRemainder({ reward, aboard });
			events.push({
				name: 'BulletTrain.MilestoneReached',
				data: { train: train.id, token: this.token, index, threshold, reward, aboard },
			});
		}
		return events;
	}

	// Rule 2.6: notes what rounding leaves of a milestone after all passengers aboard have their shares.
	#noteRemainder(milestone) {
		const fares = [...this.rides.values()].map(
			(ride) => this.classes.get(ride.class).terms.fare,
		);
		const shared = fares.reduce((sum, fare) => sum + share(milestone, fare), 0n);
		this.remainders.push(milestone.reward - shared);
	}

	// --- Being paid (rules 1.4 to 1.7, 2.4) -------------------------------------------------

	#payment(ride, by) {
		const { owner, id: train } = this.train;
		const { passenger, class: id, cabin } = ride;
		return { train, class: id, cabin, passenger, owner, token: this.token, ...by };
	}

	#paid(ride, due, now) {
		ride.withdrawn += due;
		ride.lastPaid = now;
		ride.seen = this.train.reached.length;
	}

	withdrawYield(by, args, { block: now }) {
		const ride = this.rides.get(rideKey(args));
		if (!ride) return refused('1.7', 'TravelCabin.NoSuchRide');
		if (!this.actsFor(ride.passenger, by)) return refused('1.5', 'TravelCabin.NotPassenger');
		const due = this.due(ride, now);
		if (due === 0n) return refused('1.4', 'TravelCabin.NothingDue');
		const part = this.shareOf(ride);
		const kept = this.#pay(ride, by, { amount: due, part, now });
		this.#paid(ride, due, now);
		const data = this.#payment(ride, { caller: by, amount: due, share: part });
		return done('1.5', ...kept, { name: 'TravelCabin.YieldWithdrawn', data });
	}

	huntTreasure(by, args, { block: now }) {
		const ride = this.rides.get(rideKey(args));
		if (!ride) return refused('1.7', 'TravelCabin.NoSuchRide');
		if (this.actsFor(ride.passenger, by)) return refused('1.6', 'TravelCabin.OwnRide');
		if (now < this.huntableFrom(ride)) return refused('1.6', 'TravelCabin.TooEarlyToHunt');
		const due = this.due(ride, now);
		if (due === 0n) return refused('2.4', 'TravelCabin.NothingDue');
		const [cut, part] = [huntCut(due), this.shareOf(ride)];
		if (cut > 0n && this.blocked.has(by)) {
			return refused('1.9', 'TravelCabin.HunterCannotBePaid');
		}
		const amount = due - cut;
		const kept = this.#pay(ride, by, { amount, part, cut, now });
		this.#paid(ride, due, now);
		const data = this.#payment(ride, { hunter: by, cut, amount, share: part });
		return done('1.6', ...kept, { name: 'TravelCabin.TreasureHunted', data });
	}

	settleRide(by, args, { block: now }) {
		const ride = this.rides.get(rideKey(args));
		if (!ride) return refused('1.7', 'TravelCabin.NoSuchRide');
		if (now < this.endOf(ride)) return refused('1.7', 'TravelCabin.RideUnderWay');
		const record = this.classes.get(ride.class);
		const { fare } = record.terms;
		const [due, part] = [this.due(ride, now), this.shareOf(ride)];
		// Rule 5.2: the chain is no hunter.
		const isHunter = by !== this.dpos.accounts.chain && !this.actsFor(ride.passenger, by);
		const isHunt = isHunter && now >= this.huntableFrom(ride);
		const cut = isHunt && !this.blocked.has(by) ? huntCut(due) : 0n;
		const amount = due - cut;
		const kept = this.#pay(ride, by, { fare, amount, part, cut, now });
		this.#removeRide(ride);
		this.train.aboard -= fare;
		record.rides -= 1n;
		const data = this.#payment(ride, { caller: by, fare, cut, amount, share: part });
		return done(
			'1.7',
			...kept,
			{ name: 'TravelCabin.RideSettled', data },
			...this.#closeIfDone(record),
		);
	}

	#removeRide(ride) {
		this.rides.delete(rideKey(ride));
		this.gone.rides.push({ ...ride, terms: this.classes.get(ride.class).terms });
	}

	// Pays the passenger its fare, yield and share, and the outsider the cut. By rule 1.9, money is kept
	// for a user who can't be paid.
	#pay(ride, outsider, { fare = 0n, amount, part, cut = 0n, now }) {
		const { owner } = this.train;
		const who = ride.passenger.User;
		this.train.escrowed -= part;
		this.ledger.pay(this.symbol, REWARD, owner, outsider, cut);
		if (who === undefined) return this.#payDpo(ride.passenger, { fare, amount, part, now });
		if (!this.blocked.has(who)) {
			this.ledger.unlock(this.symbol, FARE, who, fare);
			this.ledger.pay(this.symbol, REWARD, owner, who, amount);
			this.ledger.pay(this.symbol, MILESTONE, owner, who, part);
			return [];
		}
		this.ledger.shift(this.symbol, owner, REWARD, UNCLAIMED, amount);
		this.ledger.shift(this.symbol, owner, MILESTONE, UNCLAIMED, part);
		const key = rideKey(ride);
		const kept = this.unclaimed.get(key) ?? {
			who,
			class: ride.class,
			cabin: ride.cabin,
			owner,
			rewards: 0n,
			fare: 0n,
		};
		kept.rewards += amount + part;
		kept.fare += fare;
		kept.triedAt = triedBy(kept.triedAt, now + firstWait(this.day));
		this.unclaimed.set(key, kept);
		const parts = [
			{ rewards: 0n, fare },
			{ rewards: amount, fare: 0n },
			{ rewards: part, fare: 0n },
		];
		return parts
			.filter((one) => one.rewards + one.fare > 0n)
			.map((one) => ({
				name: 'TravelCabin.Kept',
				data: {
					who,
					class: ride.class,
					cabin: ride.cabin,
					owner,
					token: this.token,
					...one,
				},
			}));
	}

	// Pays a DPO's income into its accounts. When it gets its fare back, the DPO is COMPLETED.
	#payDpo(passenger, { fare, amount, part, now }) {
		const { owner } = this.train;
		const receive = (kind, from, sum) =>
			this.dpos.receive(passenger.Dpo, kind, from, sum, now);
		receive('Yield', [owner, REWARD], amount);
		receive('Yield', [owner, MILESTONE], part);
		receive('Withdraw', [this.accountOf(passenger), FARE], fare);
		return fare > 0n ? [this.dpos.complete(passenger.Dpo)] : [];
	}

	// Rule 2.4: claiming a share isn't a withdrawal, so `lastPaid` stays.
	claimMilestones(by, args, { block: now }) {
		const ride = this.rides.get(rideKey(args));
		if (!ride) return refused('1.7', 'BulletTrain.NoSuchRide');
		const amount = this.shareOf(ride);
		if (amount === 0n) return refused('2.4', 'BulletTrain.NoShareDue');
		if (this.blocked.has(ride.passenger.User)) {
			return refused('1.9', 'BulletTrain.PassengerCannotBePaid');
		}
		if (ride.passenger.Dpo !== undefined) {
			this.#pay(ride, by, { amount: 0n, part: amount, now });
		} else {
			this.ledger.pay(this.symbol, MILESTONE, this.train.owner, ride.passenger.User, amount);
			this.train.escrowed -= amount;
		}
		ride.seen = this.train.reached.length;
		const data = this.#payment(ride, { caller: by, amount });
		return done('2.4', { name: 'BulletTrain.MilestonesClaimed', data });
	}

	claimUnclaimed(by, args) {
		const kept = this.keptIn(args);
		if (!kept) return refused('1.9', 'TravelCabin.NothingUnclaimed');
		const { who, class: id, cabin, owner, rewards, fare } = kept;
		if (this.blocked.has(who)) return refused('1.9', 'TravelCabin.CannotBePaid');
		this.ledger.unlock(this.symbol, FARE, who, fare);
		this.ledger.pay(this.symbol, UNCLAIMED, owner, who, rewards);
		this.unclaimed.delete(rideKey(args));
		const data = { who, class: id, cabin, caller: by, owner, token: this.token, rewards, fare };
		return done(
			'1.9',
			{ name: 'TravelCabin.UnclaimedPaid', data },
			...this.#closeIfDone(this.classes.get(id)),
		);
	}
}
