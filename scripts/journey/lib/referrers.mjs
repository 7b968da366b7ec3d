// Rule 3.10: the members' referrers and the Member Queue.
//
// A pool is { manager, referrer, members: [{ who, seats, referrers }], queue: [account] }, with `who`
// either { User: account } or { Dpo: { dpo, manager } }.

// The account that acts for a member.
export const actorOf = (who) => who.User ?? who.Dpo.manager;

const isSame = (one, other) => one.User === other.User && one.Dpo?.dpo === other.Dpo?.dpo;

export const memberOf = ({ members }, who) => members.find((member) => isSame(member.who, who));

export const seatsOf = (pool, who) => memberOf(pool, who)?.seats ?? 0n;

// Whether an account may act for a pool: a User Member, the manager of a DPO Member, or, by rule 3.1, the
// pool's manager.
export const acts = ({ manager, members }, account) =>
	account === manager || members.some(({ who }) => actorOf(who) === account);

// The Walk-In Rule. The selected account goes to the end of the queue.
const walkIn = (pool, joiner) => {
	const selected = pool.queue.find((account) => account !== joiner);
	if (selected === undefined) return pool.manager;
	pool.queue = [...pool.queue.filter((account) => account !== selected), selected];
	return selected;
};

// Rule 3.11: the Internal Referrer of an account: of its own User membership, else of the oldest DPO
// Member that it manages.
const internalOf = ({ members }, account) =>
	(
		members.find(({ who }) => who.User === account) ??
		members.find(({ who }) => actorOf(who) === account)
	).referrers.internal;

const referrersOf = (pool, who, named) => {
	if (who.User === pool.manager) {
		return { internal: null, second: null, external: pool.referrer };
	}
	const isInside = named !== null && acts(pool, named);
	const internal = isInside ? named : walkIn(pool, actorOf(who));
	const second = internal === pool.manager ? null : internalOf(pool, internal);
	return { internal, second, external: isInside ? null : named };
};

// Books a purchase. A new member joins; an old member gets more seats and keeps its referrers.
export const join = (pool, who, seats, named) => {
	const known = memberOf(pool, who);
	if (known) {
		known.seats += seats;
		return known;
	}
	const member = { who, seats, referrers: referrersOf(pool, who, named) };
	pool.members.push(member);
	if (who.User !== undefined && who.User !== pool.manager) pool.queue.push(who.User);
	return member;
};
