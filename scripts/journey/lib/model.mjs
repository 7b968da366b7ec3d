// The train, its classes, rides and milestones as the rulebook says they must be. Each call of the
// suite is a method here: given who called, with what, in which block, it says which error or which
// events there must be, and moves the money in the ledger.
//
// It answers { rule, error } or { rule, events }.

import { Dpos } from './dpo-model.mjs';
import { RuleBroken } from './errors.mjs';
import { BOLT } from './ledger.mjs';
import { accrued, classReward, endsAt, huntableFrom, huntCut, share, shares } from './rulebook.mjs';

// A project token's minimum, which a passenger keeps beside the fare.
const MINIMUM = 1n;

const MILESTONE = 'BulletTrain.Milestone';
const REWARD = 'TravelCabin.Reward';
const FARE = 'TravelCabin.Fare';
const UNCLAIMED = 'TravelCabin.Unclaimed';
const TRAIN_DEPOSIT = 'BulletTrain.TrainDeposit';
const CLASS_DEPOSIT = 'TravelCabin.ClassDeposit';
const RIDE_DEPOSIT = 'TravelCabin.RideDeposit';

const refused = (rule, error) => ({ rule, error });
const done = (rule, ...events) => ({ rule, events });

const passengerKey = ({ User, Dpo }) => User ?? `DPO ${Dpo}`;
export const rideKey = ({ passenger, class: id, cabin }) =>
	`${passengerKey(passenger)} ${id} ${cabin}`;

export class Model {
	train = null;
	classes = new Map();
	rides = new Map();
	unclaimed = new Map();
	// Accounts that the token's team has blocked.
	blocked = new Set();
	// The storage deposits seen, by kind: equal records cost equal deposits.
	deposits = new Map();
	// Tickets of rides and ids of classes and trains that are no more: the chain mustn't know them.
	gone = { rides: [], classes: [], trains: [] };
	// What rounding left of each milestone reached.
	remainders = [];

	// `accounts`: those without a key, see dpo-account.mjs.
	constructor(ledger, day, accounts) {
		this.ledger = ledger;
		this.day = day;
		this.symbol = ledger.token.symbol;
		this.token = { WithId: ledger.token.id };
		this.dpos = new Dpos(this, accounts);
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

	// The account on which a passenger's fare is.
	accountOf({ User, Dpo }) {
		return User ?? this.dpos.accounts.dpo(Dpo);
	}

	// Rule 1.5.
	#actsFor({ User, Dpo }, who) {
		return User === undefined ? this.dpos.mayWithdraw(Dpo, who) : User === who;
	}

	// Each ride's share of each milestone reached that it still waits for.
	sharesOf(ride) {
		const { fare } = this.classes.get(ride.class).terms;
		return this.train.reached.map((milestone, place) =>
			place < ride.seen ? 0n : share(milestone, fare),
		);
	}

	// --- Storage deposits -------------------------------------------------------------------

	// Takes a record's deposit, whose size is the chain's own business, from the events: there has
	// to be one, and the same for every record of a kind.
	deposit(who, reason, kind, outcome) {
		// A call that has failed against the rules is found out when its outcome is compared.
		if (outcome.error) return 0n;
		const held = outcome.all.find(
			({ name, data }) =>
				name === 'Balances.Held' &&
				data.who === who &&
				`${Object.keys(data.reason)}.${Object.values(data.reason)}` === reason,
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
		if (this.classes.size > 0) return refused('2.6', 'BulletTrain.ClassesRemain');
		const returned = this.train.escrowed;
		this.ledger.unlock(this.symbol, MILESTONE, by, returned);
		this.ledger.unlock(BOLT, TRAIN_DEPOSIT, by, this.train.deposit);
		this.gone.trains.push(train);
		this.train = null;
		return done('2.6', {
			name: 'BulletTrain.TrainClosed',
			data: { train, owner: by, token: this.token, returned },
		});
	}

	// --- Classes (rules 1.2, 1.8) -----------------------------------------------------------

	createClass(by, { train, name, terms, cabins }, outcome) {
		const id = outcome.data('TravelCabin.ClassCreated')?.class;
		const escrowed = classReward(terms, cabins);
		const deposit = this.deposit(by, CLASS_DEPOSIT, 'class', outcome);
		this.classes.set(id, {
			id,
			name,
			terms,
			cabins,
			sold: 0n,
			rides: 0n,
			retired: false,
			returning: 0n,
			deposit,
		});
		this.ledger.lock(this.symbol, REWARD, by, escrowed);
		return done('1.2', {
			name: 'TravelCabin.ClassCreated',
			data: { class: id, train, owner: by, token: this.token, name, terms, cabins, escrowed },
		});
	}

	addCabins(by, { class: id, added }) {
		const record = this.classes.get(id);
		const escrowed = classReward(record.terms, added);
		record.cabins += added;
		this.ledger.lock(this.symbol, REWARD, by, escrowed);
		return done('1.2', {
			name: 'TravelCabin.CabinsAdded',
			data: { class: id, owner: by, token: this.token, added, escrowed },
		});
	}

	// By its owner, and once more by anyone while something waits for the owner.
	retireClass(by, { class: id }) {
		const record = this.classes.get(id);
		if (record.retired && record.returning === 0n) {
			return refused('1.2', 'TravelCabin.ClassRetired');
		}
		if (record.retired && this.blocked.has(this.train.owner)) {
			return refused('1.9', 'TravelCabin.OwnerCannotBePaid');
		}
		const unsold = record.retired ? 0n : record.cabins - record.sold;
		const returned = this.#returnReward(record, classReward(record.terms, unsold));
		record.retired = true;
		const { owner } = this.train;
		const event = {
			name: 'TravelCabin.ClassRetired',
			data: {
				class: id,
				owner,
				token: this.token,
				unsold,
				returned,
				waiting: record.returning,
			},
		};
		return done('1.2', event, ...this.#closeIfOver(record));
	}

	// Returns part of a class's reward to the owner, with what has waited for it, or lets all of it
	// wait while the owner can't be paid. Answers what has returned.
	#returnReward(record, amount) {
		record.returning += amount;
		const { owner } = this.train;
		if (this.blocked.has(owner)) return 0n;
		const returned = record.returning;
		record.returning = 0n;
		this.ledger.unlock(this.symbol, REWARD, owner, returned);
		return returned;
	}

	// Rule 1.8.
	#closeIfOver({ id, retired, rides, returning, deposit }) {
		if (!retired || rides > 0n || returning > 0n) return [];
		const { owner } = this.train;
		this.classes.delete(id);
		this.gone.classes.push(id);
		this.ledger.unlock(BOLT, CLASS_DEPOSIT, owner, deposit);
		return [{ name: 'TravelCabin.ClassClosed', data: { class: id, owner } }];
	}

	// --- Boarding (rules 1.3, 2.1, 2.3) -----------------------------------------------------

	board(by, { class: id }, outcome) {
		const record = this.classes.get(id);
		if (!record) return refused('1.8', 'TravelCabin.NoSuchClass');
		if (record.retired) return refused('1.2', 'TravelCabin.ClassRetired');
		if (record.sold === record.cabins) return refused('1.2', 'TravelCabin.SoldOut');
		const { fare, bonus } = record.terms;
		if (this.ledger.balance(this.symbol, by) < fare + MINIMUM) {
			return refused('1.3', 'TravelCabin.CannotAffordFare');
		}
		const deposit = this.deposit(by, RIDE_DEPOSIT, 'ride', outcome);
		this.ledger.lock(this.symbol, FARE, by, fare);
		const bonusBack = this.#returnBonus(record, record.sold, bonus);
		const passenger = { User: by };
		return done('1.3', ...bonusBack, ...this.#openRide(record, passenger, outcome.block, deposit));
	}

	// A DPO boards by its commit, which has seen to it that a cabin is left. The bonus is the DPO's.
	boardDpo({ id, account }, classId, now) {
		const record = this.classes.get(classId);
		const { fare, bonus } = record.terms;
		const { owner } = this.train;
		const [passenger, cabin] = [{ Dpo: id }, record.sold];
		this.ledger.shift(this.symbol, account, 'Dpo.Deposit', FARE, fare);
		this.dpos.receive(id, 'Bonus', [owner, REWARD], bonus, now);
		const data = { class: classId, cabin, passenger, account, owner, token: this.token };
		const events = [
			{ name: 'TravelCabin.BonusPaid', data: { ...data, amount: bonus } },
			...this.#returnBonus(record, cabin, 0n),
			...this.#openRide(record, passenger, now, 0n),
		];
		return { cabin, events };
	}

	#openRide(record, passenger, now, deposit) {
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
			deposit,
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

	// `bonus` is what this boarding returns; more may have waited.
	#returnBonus(record, cabin, bonus) {
		const amount = this.#returnReward(record, bonus);
		const data = { class: record.id, cabin, owner: this.train.owner, token: this.token };
		if (amount > 0n) {
			return [{ name: 'TravelCabin.BonusReturned', data: { ...data, amount } }];
		}
		return bonus > 0n ? [{ name: 'TravelCabin.BonusWaits', data: { ...data, amount: bonus } }] : [];
	}

	// Rules 2.1 and 2.3.
	#collect(fare) {
		const { train } = this;
		train.collected += fare;
		train.aboard += fare;
		const events = [];
		while (train.upcoming.length > 0 && train.upcoming[0].threshold <= train.collected) {
			const { threshold, reward } = train.upcoming.shift();
			const { aboard } = train;
			const place = BigInt(train.reached.length);
			train.reached.push({ reward, aboard });
			this.#noteRemainder({ reward, aboard });
			events.push({
				name: 'BulletTrain.MilestoneReached',
				data: { train: train.id, token: this.token, place, threshold, reward, aboard },
			});
		}
		return events;
	}

	// Rule 2.6: what rounding leaves of a milestone, once all who are aboard have their shares.
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
		if (!this.#actsFor(ride.passenger, by)) return refused('1.5', 'TravelCabin.NotPassenger');
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
		if (this.#actsFor(ride.passenger, by)) return refused('1.6', 'TravelCabin.OwnRide');
		if (now < this.huntableFrom(ride)) return refused('1.6', 'TravelCabin.TooEarlyToHunt');
		const due = this.due(ride, now);
		if (due === 0n) return refused('2.4', 'TravelCabin.NothingDue');
		const [cut, part] = [huntCut(due), this.shareOf(ride)];
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
		const isHunt = !this.#actsFor(ride.passenger, by) && now >= this.huntableFrom(ride);
		const cut = isHunt ? huntCut(due) : 0n;
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
			...this.#closeIfOver(record),
		);
	}

	// The deposit goes with the ride, unless something is kept that it covers from now on.
	#removeRide(ride) {
		const kept = this.unclaimed.get(rideKey(ride));
		if (kept) kept.deposit = ride.deposit;
		else this.ledger.unlock(BOLT, RIDE_DEPOSIT, this.accountOf(ride.passenger), ride.deposit);
		this.rides.delete(rideKey(ride));
		this.gone.rides.push({ ...ride, terms: this.classes.get(ride.class).terms });
	}

	// Pays the passenger its fare, yield and share and an outsider the cut; rule 1.9 for who
	// can't be paid.
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
			deposit: 0n,
		};
		kept.rewards += amount + part;
		kept.fare += fare;
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

	// A DPO's income arrives in its accounts; its fare ends it.
	#payDpo(passenger, { fare, amount, part, now }) {
		const { owner } = this.train;
		const receive = (kind, from, sum) =>
			this.dpos.receive(passenger.Dpo, kind, from, sum, now);
		receive('Yield', [owner, REWARD], amount);
		receive('Yield', [owner, MILESTONE], part);
		receive('Withdraw', [this.accountOf(passenger), FARE], fare);
		return fare > 0n ? [this.dpos.complete(passenger.Dpo)] : [];
	}

	// Rule 2.4: no withdrawal, so `lastPaid` stays.
	claimMilestones(by, args, { block: now }) {
		const ride = this.rides.get(rideKey(args));
		if (!ride) return refused('1.7', 'BulletTrain.NoSuchRide');
		const amount = this.shareOf(ride);
		if (amount === 0n) return refused('2.4', 'BulletTrain.NoShareDue');
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

	claimUnclaimed(by, { who, class: id, cabin }) {
		const key = rideKey({ passenger: { User: who }, class: id, cabin });
		const kept = this.unclaimed.get(key);
		if (!kept) return refused('1.9', 'TravelCabin.NothingUnclaimed');
		if (this.blocked.has(who)) return refused('1.9', 'TravelCabin.CannotBePaid');
		const { owner, rewards, fare, deposit } = kept;
		this.ledger.unlock(this.symbol, FARE, who, fare);
		this.ledger.pay(this.symbol, UNCLAIMED, owner, who, rewards);
		this.ledger.unlock(BOLT, RIDE_DEPOSIT, who, deposit);
		this.unclaimed.delete(key);
		const data = { who, class: id, cabin, caller: by, owner, token: this.token, rewards, fare };
		return done('1.9', { name: 'TravelCabin.UnclaimedPaid', data });
	}
}
