// Events of Dpo about money and states. governing.mjs and market.mjs have the others.

import { IndexError } from '../errors.mjs';
import { FREE, tokenName } from '../money.mjs';
import { enqueue, isDpo, join, selected } from '../members.mjs';
import { lapse, nextEdition, promiseOf, startOfActive, trainOf } from '../dpos.mjs';

const KINDS = ['Deposit', 'Yield', 'Bonus', 'Withdraw'].map((kind) => `Dpo.${kind}`);
const BASE = 'Dpo.Base';
const UNCLAIMED = 'Dpo.Unclaimed';

// The amount that a DPO puts on hold to keep its account alive. The rest of the base is free.
const ON_HOLD = 1n;

const released = (change) => (tables, event) => {
	const record = tables.get('dpos', event.dpo);
	change(record, event);
	nextEdition(record);
};

// A DPO that has ended without a target.
const refunding = (stage) => (tables, { dpo, account, token, amount }) => {
	const record = tables.get('dpos', dpo);
	Object.assign(record, { stage, refund: amount });
	lapse(record);
	tables.money.move(tokenName(token), [account, 'Dpo.Deposit'], [account, 'Dpo.Withdraw'], amount);
};

// Pays from the free balance of one account to another's, or keeps it on the DPO's account. An
// event `Kept` for it came before.
const payOrKeep = (tables, { dpo, token, kept }, from, to, amount) => {
	const account = kept ? tables.recall(`dpo ${dpo}`) : null;
	const payee = kept ? [account, UNCLAIMED] : [to, FREE];
	tables.money.move(tokenName(token), [from, FREE], payee, amount);
};

export const dpos = {
	'Dpo.DpoCreated': (tables, event) => {
		const { dpo, account, manager, token, name, defaultTarget, seatPrice, expiry, rules } = event;
		const { fee, boardingDeadline, guarantee, referrer, base } = event;
		tables.put('dpos', [dpo], {
			account,
			name,
			founder: manager,
			manager,
			successor: null,
			token,
			train: trainOf(tables, defaultTarget),
			defaultTarget,
			promise: promiseOf(tables, defaultTarget),
			guarantee,
			seatPrice,
			expiry,
			boardingDeadline,
			rules,
			fee,
			feeCut: false,
			referrer,
			sold: 0,
			edition: 0,
			offersSince: 0,
			stage: 'Created',
			taken: null,
			boughtInto: null,
			refund: 0n,
			undivided: 0,
			base,
		});
		const from = [manager, FREE];
		tables.money.move(tokenName(token), from, [account, FREE], base - ON_HOLD);
		tables.money.move(tokenName(token), from, [account, BASE], ON_HOLD);
	},
	'Dpo.SeatsBought': (tables, event) => {
		const { dpo, account, member, payer, seats, token, paid, referrers, walkedIn } = event;
		const record = tables.get('dpos', dpo);
		record.sold += seats;
		if (!tables.has('members', dpo)) tables.put('members', [dpo], { list: [], queue: [], next: 0 });
		const members = tables.get('members', dpo);
		const before = members.next;
		if (walkedIn) selected(members, referrers.internal);
		join(members, member, seats, referrers);
		const isQueued = members.next > before && !isDpo(member) && member.User !== record.founder;
		if (isQueued) enqueue(members, member);
		const from = isDpo(member) ? 'Dpo.Deposit' : FREE;
		tables.money.move(tokenName(token), [payer, from], [account, 'Dpo.Deposit'], paid);
	},
	'Dpo.Filled': (tables, { dpo }, block) => {
		const record = tables.get('dpos', dpo);
		record.stage = startOfActive(record, block, tables.day);
	},
	// An event `Boarded` or `SeatsBought` for the cost came before.
	'Dpo.Committed': (tables, { dpo, account, taken, token, unused }) => {
		const record = tables.get('dpos', dpo);
		Object.assign(record, { stage: 'Committed', taken, train: trainOf(tables, taken) });
		if (taken.Seats) record.boughtInto = taken.Seats.dpo;
		lapse(record);
		tables.money.move(tokenName(token), [account, 'Dpo.Deposit'], [account, 'Dpo.Withdraw'], unused);
	},
	'Dpo.EarlyCommitPaid': (tables, event) =>
		payOrKeep(tables, event, event.payer, event.manager, event.amount),
	'Dpo.FeeCut': (tables, { dpo, fee }) => {
		const record = tables.get('dpos', dpo);
		if (fee < record.fee) nextEdition(record);
		Object.assign(record, { fee, feeCut: true });
	},
	'Dpo.FeeLowered': released((record, { fee }) => {
		record.fee = fee;
	}),
	'Dpo.Failed': refunding('Failed'),
	'Dpo.Terminated': refunding('Terminated'),
	'Dpo.Reactivated': (tables, { dpo }, block) => {
		const record = tables.get('dpos', dpo);
		record.stage = startOfActive(record, block, tables.day);
		lapse(record);
	},
	// The refund is the amount of the event before, if there is one.
	'Dpo.RefundedTooLate': (tables, { dpo }, _, before) => {
		const record = tables.get('dpos', dpo);
		const isRefund = before?.name === 'Dpo.PassedOn' && before.args.to === dpo;
		Object.assign(record, { stage: 'Terminated', refund: isRefund ? before.args.amount : 0n });
		lapse(record);
	},
	'Dpo.Completed': (tables, { dpo }) => {
		tables.get('dpos', dpo).stage = 'Completed';
	},
	'Dpo.Paid': ({ money }, { kind, account, who, token, amount }) =>
		money.move(tokenName(token), [account, `Dpo.${kind}`], [who, FREE], amount),
	'Dpo.PassedOn': ({ money }, { kind, account, toKind, toAccount, token, amount }) =>
		money.move(tokenName(token), [account, `Dpo.${kind}`], [toAccount, `Dpo.${toKind}`], amount),
	'Dpo.Kept': (tables, { dpo, kind, account, who, token, amount }) => {
		const part = tables.keptByDpos[`${dpo} ${who}`] ?? { dpo, who, amount: 0n };
		tables.put('keptByDpos', [dpo, who], { ...part, amount: part.amount + amount });
		// A fee or a base, which the next event moves, comes from its payer. What is left when the
		// DPO is closed is the base.
		const isOfPayer = kind === null && !tables.has('closedDpos', dpo);
		if (isOfPayer) return tables.remember(`dpo ${dpo}`, account);
		const from = [account, kind === null ? BASE : `Dpo.${kind}`];
		return tables.money.move(tokenName(token), from, [account, UNCLAIMED], amount);
	},
	'Dpo.YieldReleased': released((record, { remainder }) => {
		record.undivided = Number(remainder);
	}),
	'Dpo.BonusReleased': released(() => {}),
	'Dpo.WithdrawReleased': released((record) => {
		record.refund = 0n;
	}),
	'Dpo.UnclaimedPaid': (tables, { dpo, account, who, token, amount }) => {
		tables.drop('keptByDpos', dpo, who);
		tables.money.move(tokenName(token), [account, UNCLAIMED], [who, FREE], amount);
	},
	'Dpo.Closed': (tables, { dpo, account, manager, token }) => {
		tables.drop('dpos', dpo);
		if (tables.has('members', dpo)) tables.drop('members', dpo);
		tables.put('closedDpos', [dpo], { account, manager, token });
		// If the DPO keeps something, remainders were paid or kept before. Otherwise they join the
		// base.
		if (tables.where('keptByDpos', 'dpo', dpo).length > 0) return;
		const { money } = tables;
		const name = tokenName(token);
		for (const kind of KINDS) {
			money.move(name, [account, kind], [account, BASE], money.balance(name, account, kind));
		}
	},
	// The manager gets everything that is left on the account.
	'Dpo.Dissolved': (tables, { dpo, account, manager, token, amount }) => {
		tables.drop('closedDpos', dpo);
		const { money } = tables;
		const name = tokenName(token);
		const left = Object.values(money.of(name, account)).reduce((sum, one) => sum + one, 0n);
		if (left !== amount) throw new IndexError(`DPO ${dpo} dissolves with ${left}, not ${amount}`);
		for (const pocket of Object.keys(money.of(name, account))) money.set(name, account, pocket, 0n);
		money.add(name, manager, FREE, amount);
	},
	'Dpo.OfficeTaken': (tables, event) => {
		const { dpo, from, to, fee, base } = event;
		const record = tables.get('dpos', dpo);
		payOrKeep(tables, event, to, from, base);
		if (fee < record.fee) nextEdition(record);
		Object.assign(record, { manager: to, successor: null, fee });
		lapse(record);
		// The DPO whose seats it holds notes who acts for it.
		const above = record.stage === 'Committed' ? record.taken.Seats?.dpo : undefined;
		if (above === undefined || !tables.has('dpos', above)) return;
		for (const { who } of tables.get('members', above).list) {
			if (who.Dpo?.dpo === dpo) who.Dpo.manager = to;
		}
	},
};
