// Events of TravelCabin: classes, rides and what is kept for their passengers.

import { FREE, tokenName } from '../money.mjs';
import { incomeOf } from './passengers.mjs';

const REWARD = 'TravelCabin.Reward';
const FARE = 'TravelCabin.Fare';
const UNCLAIMED = 'TravelCabin.Unclaimed';

const lock = ({ money }, token, owner, amount) =>
	money.move(tokenName(token), [owner, FREE], [owner, REWARD], amount);
const unlock = (tables, token, owner, amount) => lock(tables, token, owner, -amount);

// Pays a passenger `amount` of the class's reward and `share` of the train's milestones, except
// what is kept. Returns what is kept: { rewards, fare }.
const payPassenger = (tables, event) => {
	const { train, class: id, cabin, passenger, owner, token, amount, share } = event;
	const kept = tables.recall(`ride ${id} ${cabin}`) ?? { rewards: 0n, fare: 0n };
	const { money } = tables;
	const name = tokenName(token);
	money.add(name, owner, REWARD, -amount);
	money.add(name, owner, 'BulletTrain.Milestone', -share);
	money.add(name, owner, UNCLAIMED, kept.rewards);
	money.add(name, ...incomeOf(tables, passenger, 'Yield'), amount + share - kept.rewards);
	tables.get('trains', train).escrowed -= share;
	return kept;
};

const payHunter = ({ money }, { token, owner, cut }, hunter) =>
	money.move(tokenName(token), [owner, REWARD], [hunter, FREE], cut);

// After a withdrawal or a hunt of `yielded` in all.
const paid = (tables, { train, class: id, cabin }, yielded, block) => {
	const ride = tables.get('rides', id, cabin);
	ride.withdrawn += yielded;
	ride.lastPaid = block;
	ride.seen = tables.get('trains', train).reached.length;
};

export const cabins = {
	'TravelCabin.ClassCreated': (tables, event) => {
		const { class: id, train, owner, token, name, terms, cabins: count, escrowed } = event;
		const counts = { cabins: count, sold: 0, rides: 0, kept: 0, retired: false, surplus: 0n };
		tables.put('classes', [id], { train, name, terms, ...counts });
		lock(tables, token, owner, escrowed);
	},
	'TravelCabin.CabinsAdded': (tables, { class: id, owner, token, added, fromSurplus, escrowed }) => {
		const record = tables.get('classes', id);
		record.cabins += added;
		record.surplus -= fromSurplus;
		lock(tables, token, owner, escrowed);
	},
	'TravelCabin.ClassRetired': (tables, { class: id, owner, token, returned, surplus }) => {
		Object.assign(tables.get('classes', id), { retired: true, surplus });
		unlock(tables, token, owner, returned);
	},
	'TravelCabin.OwnerPaid': (tables, { class: id, owner, token, surplus }) => {
		tables.get('classes', id).surplus -= surplus;
		unlock(tables, token, owner, surplus);
	},
	'TravelCabin.ClassClosed': (tables, { class: id }) => tables.drop('classes', id),
	'TravelCabin.Boarded': (tables, event, block) => {
		const { train, class: id, cabin, passenger, account, token, fare } = event;
		const [ofClass, ofTrain] = [tables.get('classes', id), tables.get('trains', train)];
		const isUser = 'User' in passenger;
		ofClass.sold += 1;
		ofClass.rides += 1;
		if (isUser) ofClass.surplus += ofClass.terms.bonus;
		ofTrain.collected += fare;
		ofTrain.aboard += fare;
		const seen = ofTrain.reached.length;
		const ride = { passenger, boarded: block, lastPaid: block, withdrawn: 0n, seen };
		tables.put('rides', [id, cabin], ride);
		const from = isUser ? FREE : 'Dpo.Deposit';
		tables.money.move(tokenName(token), [account, from], [account, FARE], fare);
	},
	'TravelCabin.BonusPaid': ({ money }, { account, owner, token, amount }) =>
		money.move(tokenName(token), [owner, REWARD], [account, 'Dpo.Bonus'], amount),
	'TravelCabin.YieldWithdrawn': (tables, event, block) => {
		payPassenger(tables, event);
		paid(tables, event, event.amount, block);
	},
	'TravelCabin.TreasureHunted': (tables, event, block) => {
		payPassenger(tables, event);
		payHunter(tables, event, event.hunter);
		paid(tables, event, event.amount + event.cut, block);
	},
	'TravelCabin.RideSettled': (tables, event) => {
		const { train, class: id, cabin, passenger, token, fare } = event;
		const kept = payPassenger(tables, event);
		payHunter(tables, event, event.caller);
		// A fare that is kept stays on hold on the user's own account.
		if (kept.fare === 0n) {
			const payee = incomeOf(tables, passenger, 'Withdraw');
			tables.money.move(tokenName(token), [payee[0], FARE], payee, fare);
		}
		tables.drop('rides', id, cabin);
		tables.get('classes', id).rides -= 1;
		tables.get('trains', train).aboard -= fare;
	},
	// The event of the withdrawal, hunt or settlement follows. It moves the money.
	'TravelCabin.Kept': (tables, { who, class: id, cabin, rewards, fare }) => {
		if (!tables.has('keptOfRides', id, cabin)) {
			tables.put('keptOfRides', [id, cabin], { who, rewards: 0n, fare: 0n });
			tables.get('classes', id).kept += 1;
		}
		const what = `ride ${id} ${cabin}`;
		const now = tables.pending.get(what) ?? { rewards: 0n, fare: 0n };
		tables.remember(what, now);
		for (const sum of [now, tables.get('keptOfRides', id, cabin)]) {
			sum.rewards += rewards;
			sum.fare += fare;
		}
	},
	'TravelCabin.UnclaimedPaid': (tables, { who, class: id, cabin, owner, token, rewards, fare }) => {
		tables.drop('keptOfRides', id, cabin);
		tables.get('classes', id).kept -= 1;
		tables.money.move(tokenName(token), [owner, UNCLAIMED], [who, FREE], rewards);
		tables.money.move(tokenName(token), [who, FARE], [who, FREE], fare);
	},
};
