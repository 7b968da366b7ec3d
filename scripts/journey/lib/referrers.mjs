// Rules 3.10 and 3.14: the members, their referrers and the Member Queue.
//
// A pool is { founder, manager, referrer, members: [{ who, seats, referrers, serial, gone }], next,
// queue: [account] }, with `who` either { User: account } or { Dpo: { dpo, founder, manager } }.
// `serial` is the number under which a member joined, `gone` the number of seats that it has sold
// since, and `next` the serial of whoever joins next.

// The account that acts for a member.
export const actorOf = (who) => who.User ?? who.Dpo.manager;

// The account that stands for a member among referrers.
const personOf = (who) => who.User ?? who.Dpo.founder;

const isSame = (one, other) => one.User === other.User && one.Dpo?.dpo === other.Dpo?.dpo;

export const memberOf = ({ members }, who) => members.find((member) => isSame(member.who, who));

export const seatsOf = (pool, who) => memberOf(pool, who)?.seats ?? 0n;

// Whether an account may act for a pool: a User Member, the manager of a DPO Member, or, by rule
// 3.1, the pool's manager.
export const acts = ({ manager, members }, account) =>
	account === manager || members.some(({ who }) => actorOf(who) === account);

// Rule 3.10: whether a referrer is an Internal Referrer.
const isInternal = ({ founder, members }, account) =>
	account === founder || members.some(({ who }) => personOf(who) === account);

// The Walk-In Rule. The selected account goes to the end of the queue.
const walkIn = (pool, joiner) => {
	const selected = pool.queue.find((account) => account !== joiner);
	if (selected === undefined) return pool.founder;
	pool.queue = [...pool.queue.filter((account) => account !== selected), selected];
	return selected;
};

// Rule 3.11: the Internal Referrer of an account: of its own User membership, else of the oldest
// DPO Member that it founded.
const internalOf = ({ members }, account) =>
	(
		members.find(({ who }) => who.User === account) ??
		members.find(({ who }) => personOf(who) === account)
	).referrers.internal;

// Rule 3.10: whether the Walk-In Rule selects the Internal Referrer of somebody that joins.
export const walksIn = (pool, who, named) =>
	!memberOf(pool, who) && who.User !== pool.founder && !(named !== null && isInternal(pool, named));

const referrersOf = (pool, who, named) => {
	if (who.User === pool.founder) {
		return { internal: null, second: null, external: pool.referrer };
	}
	const isInside = named !== null && isInternal(pool, named);
	const internal = isInside ? named : walkIn(pool, personOf(who));
	const second = internal === pool.founder ? null : internalOf(pool, internal);
	return { internal, second, external: isInside ? null : named };
};

// Rule 3.10: whether a joiner names itself as its referrer.
export const refersItself = (who, named) => named !== null && named === personOf(who);

const addMember = (pool, who, seats, referrers) => {
	const member = { who, seats, referrers, serial: pool.next, gone: 0n };
	pool.next += 1n;
	pool.members.push(member);
	return member;
};

// Books a purchase. A new member joins; an old member gets more seats and keeps its referrers.
export const join = (pool, who, seats, named) => {
	const known = memberOf(pool, who);
	if (known) {
		known.seats += seats;
		return known;
	}
	const member = addMember(pool, who, seats, referrersOf(pool, who, named));
	if (who.User !== undefined && who.User !== pool.founder) pool.queue.push(who.User);
	return member;
};

// Rule 3.14: the referrers that a new member inherits. In each place where it would be its own
// referrer, the founder takes the place. Nobody is second to the founder.
const inherited = ({ founder }, { internal, second, external }, heir) => {
	const place = (referrer) => (referrer === heir ? founder : referrer);
	const first = place(internal);
	return {
		internal: first,
		second: first === founder ? null : place(second),
		external: place(external),
	};
};

// Rule 3.14: moves seats from one user to another. A seller without seats leaves the list and the
// queue. A new member isn't queued. Returns the taker's member.
export const moveSeats = (pool, seller, taker, seats) => {
	const from = memberOf(pool, { User: seller });
	from.seats -= seats;
	from.gone += seats;
	if (from.seats === 0n) {
		pool.members = pool.members.filter((member) => member !== from);
		pool.queue = pool.queue.filter((account) => account !== seller);
	}
	const to = memberOf(pool, { User: taker });
	if (!to) {
		const referrers = inherited(pool, from.referrers, taker);
		return addMember(pool, { User: taker }, seats, referrers);
	}
	to.seats += seats;
	return to;
};

// Rule 3.13: another account acts for a DPO Member.
export const replaceManager = (pool, dpo, manager) => {
	const member = memberOf(pool, { Dpo: { dpo } });
	member.who = { Dpo: { ...member.who.Dpo, manager } };
};
