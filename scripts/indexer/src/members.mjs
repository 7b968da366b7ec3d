// The members of a DPO, in the order of joining: { list, next }. `next` is the serial of the next
// one.

import { isDeepStrictEqual } from 'node:util';
import { IndexError } from './errors.mjs';

export const isDpo = (who) => 'Dpo' in who;

const find = ({ list }, who) => list.find((member) => isDeepStrictEqual(member.who, who));

const memberOf = (members, who) => {
	const member = find(members, who);
	if (!member) throw new IndexError(`no member is ${JSON.stringify(who)}`);
	return member;
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
	if (member.seats === 0) members.list.splice(members.list.indexOf(member), 1);
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
