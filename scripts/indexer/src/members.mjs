// The members of a DPO, in the order of joining, and the Member Queue: { list, queue, next }. The
// queue has places in the list, and `next` is the serial of the next one that joins.

import { isDeepStrictEqual } from 'node:util';
import { IndexError } from './errors.mjs';

export const isDpo = (who) => 'Dpo' in who;

const find = ({ list }, who) => list.find((member) => isDeepStrictEqual(member.who, who));

const memberOf = (members, who) => {
	const member = find(members, who);
	if (!member) throw new IndexError(`no member is ${JSON.stringify(who)}`);
	return member;
};

// Adds a user that has bought its first seats to the Member Queue (Rulebook 3.10).
export const enqueue = (members, who) =>
	members.queue.push(members.list.indexOf(memberOf(members, who)));

// Moves the Internal Referrer that the Walk-In Rule has selected to the end of the Member Queue. The
// founder isn't queued.
export const selected = (members, internal) => {
	const place = members.list.findIndex(({ who }) => who.User === internal);
	const at = members.queue.indexOf(place);
	if (at >= 0) members.queue.push(...members.queue.splice(at, 1));
};

// Adds seats to a member. One that is new has these referrers.
export const join = (members, who, seats, referrers) => {
	const member = find(members, who);
	if (member) {
		member.seats += seats;
		return;
	}
	members.list.push({ who, seats, referrers, serial: members.next, gone: 0 });
	members.next += 1;
};

// Takes seats from a member. One without seats has left.
export const leave = (members, who, seats) => {
	const member = memberOf(members, who);
	member.seats -= seats;
	member.gone += seats;
	if (member.seats > 0) return;
	const left = members.list.indexOf(member);
	members.list.splice(left, 1);
	const rest = members.queue.filter((place) => place !== left);
	members.queue = rest.map((place) => (place > left ? place - 1 : place));
};

// The member with this account: a user's, or a DPO Member's own. Undefined if there is none.
export const memberWithAccount = (tables, dpo, account) =>
	tables.get('members', dpo).list.find(({ who }) => {
		if (!isDpo(who)) return who.User === account;
		return tables.dpos[who.Dpo.dpo]?.account === account;
	});

// The seats with which a vote still counts: those that its member hasn't sold since (Rulebook
// 3.13).
export const seatsOfVote = ({ list }, vote) => {
	const member = list.find(({ serial }) => serial === vote.serial);
	return member ? Math.max(0, vote.seats - (member.gone - vote.gone)) : 0;
};
