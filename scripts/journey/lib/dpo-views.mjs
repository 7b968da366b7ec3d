// All questions to DpoApi about the story's DPOs, and the model's answers.

import { actionsOf } from './dpo-actions.mjs';
import { ACCOUNT_KINDS, RELEASABLE } from './dpo-model.mjs';
import { recipientsToSay } from './dpo-release.mjs';
import { nextStep } from './dpo-steps.mjs';
import { governanceQuestions } from './governance-views.mjs';
import { marketQuestions } from './market-views.mjs';
import { actorOf } from './referrers.mjs';

const LIMIT = 100;

const accounts = (dpos, pool) => {
	const [deposit, yields, bonus, withdraw] = ACCOUNT_KINDS.map((kind) => dpos.balance(pool, kind));
	return { deposit, yields, bonus, withdraw };
};

const NO_PERIODS = {
	membersCommitFrom: null,
	membersTerminateFrom: null,
	anyoneTerminatesFrom: null,
};

export const dpoView = (dpos, pool, now) => {
	const periods = pool.stage === 'Active' ? pool.periods : NO_PERIODS;
	return {
		dpo: pool.id,
		name: pool.name,
		founder: pool.founder,
		manager: pool.manager,
		successor: pool.successor,
		account: pool.account,
		token: dpos.token,
		state: dpos.state(pool),
		accounts: accounts(dpos, pool),
		defaultTarget: pool.defaultTarget,
		promise: pool.promise,
		guarantee: pool.guarantee,
		taken: pool.taken,
		boughtInto: pool.boughtInto,
		seatPrice: pool.seatPrice,
		sold: pool.sold,
		founderSeats: pool.founderSeats,
		members: BigInt(pool.members.length),
		expiry: pool.expiry,
		boardingDeadline: pool.boardingDeadline,
		rules: pool.rules,
		fee: pool.fee,
		feeCut: pool.feeCut,
		referrer: pool.referrer,
		queue: pool.queue,
		...periods,
		yieldLateFrom: pool.yieldLateFrom,
		undivided: pool.undivided,
		refund: pool.refund,
		kept: BigInt(pool.kept.size),
		edition: pool.edition,
		marketOpen: dpos.market.isOpen(pool),
		base: pool.base,
		nextStep: nextStep(dpos, pool, now),
	};
};

const headView = (dpos, pool) => {
	const { head, links } = dpos.head(pool);
	return { dpo: head.id, links, state: dpos.state(head) };
};

const result = ({ error, ...view }) => (error ? { Err: `Dpo.${error}` } : { Ok: view });

// The targets to ask about: the DPO's Default Target, the first class, and one seat of the last DPO.
const targetsOf = (dpos, { defaultTarget }) => [
	defaultTarget,
	...[...dpos.model.classes.keys()].slice(0, 1).map((id) => ({ Class: id })),
	...[...dpos.all.keys()].slice(-1).map((dpo) => ({ Dpo: { dpo, seats: 1n } })),
];

// The DPO Members that still hold their seats. Those that were refunded or have ended don't count.
const childrenOf = (dpos, pool) =>
	pool.members
		.map(({ who }) => who.Dpo && dpos.all.get(who.Dpo.dpo))
		.filter((child) => child && dpos.parentOf(child) === pool)
		.map((child) => child.id);

const releaseView = (dpos, pool, kind, caller, now) => {
	const { error, payments, dpoPayments, split, remainder } = dpos.plan(pool, kind, caller, now);
	if (error) return null;
	const recipients = recipientsToSay(pool, kind, payments);
	return { payments, dpoPayments, split, remainder, recipients };
};

// The chain lists payments in the order of the accounts' keys and DPOs in the order of storage. Both
// sides are sorted before they are compared.
const byFirst = (one, other) => (String(one) < String(other) ? -1 : 1);
const tidyRelease = (view) => view && { ...view, payments: [...view.payments].sort(byFirst) };
const tidyDpos = (list) => [...list].sort((a, b) => Number(a - b));
const tidyFound = ({ ids }) => tidyDpos(ids);
const tidyKept = (list) => [...list].sort((a, b) => Number(a.dpo - b.dpo));

// The accounts to ask about for a DPO: its founder and manager, whoever is to be its manager, the
// accounts that act for its members, an outsider.
const around = ({ founder, manager, successor, members }, outsider) => {
	const leaders = [founder, manager, ...(successor ? [successor] : [])];
	return [...new Set([...leaders, ...members.map(({ who }) => actorOf(who)), outsider])];
};

// For each account that is in some DPO, including the accounts of DPO Members: account → ids of the DPOs.
const listed = (pools) => {
	const lists = new Map();
	const add = (who, id) => lists.set(who, (lists.get(who) ?? new Set()).add(id));
	for (const { id, manager, members } of pools.values()) {
		add(manager, id);
		for (const { who } of members) add(who.User ?? pools.get(who.Dpo.dpo)?.account, id);
	}
	return lists;
};

function* ofOne(dpos, pool, outsider, now, api) {
	const { id, name, manager, members } = pool;
	yield ['3.1', `DPO ${name}`, dpoView(dpos, pool, now), api.dpo(id)];
	yield ['3.4', `the state of ${name}`, dpos.state(pool), api.state(id)];
	yield ['3.4', `the head of ${name}'s chain`, headView(dpos, pool), api.head(id)];
	for (const target of targetsOf(dpos, pool)) {
		const what = `a target for ${name}`;
		yield ['3.12', what, result(dpos.offered(pool, target, now)), api.offer(id, target)];
		const comparison = result(dpos.compared(pool, target, now));
		yield ['3.12', `${what}, compared with its promise`, comparison, api.compare(id, target)];
	}
	const parent = dpos.parentOf(pool)?.id ?? null;
	yield ['3.4', `the parent of ${name}`, parent, api.parent(id)];
	yield ['3.4', `the children of ${name}`, childrenOf(dpos, pool), api.children(id, 0, LIMIT)];
	yield ['3.10', `the members of ${name}`, members, api.members(id, 0, LIMIT)];
	const callers = new Set([manager, members.at(-1)?.who.User ?? manager, outsider]);
	for (const caller of callers) {
		for (const kind of RELEASABLE) {
			const what = `releasing the ${kind} Account of ${name}`;
			const view = releaseView(dpos, pool, kind, caller, now);
			yield ['3.3', what, view, api.wouldRelease(id, kind, caller), tidyRelease];
		}
	}
	for (const who of around(pool, outsider)) {
		const answer = api.actions(id, who);
		yield ['3.5', `what to do with ${name}`, actionsOf(dpos, id, who, now), answer];
	}
}

function* ofClosed(dpos, { id, name, kept, defaultTarget }, now, api) {
	const what = `${name}, which is closed`;
	yield ['3.12', what, null, api.dpo(id)];
	yield ['3.12', what, null, api.state(id)];
	yield ['3.12', what, null, api.parent(id)];
	yield ['3.12', what, result({ error: 'NoSuchDpo' }), api.compare(id, defaultTarget)];
	yield ['3.12', what, [], api.children(id, 0, LIMIT)];
	yield ['3.12', what, [], api.members(id, 0, LIMIT)];
	for (const who of kept.keys()) {
		yield ['3.12', what, actionsOf(dpos, id, who, now), api.actions(id, who)];
	}
}

// The lists of all DPOs. They start at the story's first DPO, because the chain may have older ones.
function* fromAbove(dpos, now, api) {
	const all = [...dpos.all.values()];
	const [first] = [...all, ...dpos.closed].map(({ id }) => id).sort((a, b) => Number(a - b));
	if (first === undefined) return;
	const ids = (isWanted) => ({ ids: all.filter(isWanted).map(({ id }) => id) });
	const selling = ids((pool) => dpos.isSelling(pool, now));
	yield ['3.1', 'the DPOs that sell', selling, api.dposSelling(first, LIMIT), tidyFound];
	for (const id of dpos.model.classes.keys()) {
		const found = ids(({ defaultTarget }) => defaultTarget.Class === id);
		yield ['3.1', `the DPOs for class ${id}`, found, api.dposFor(id, first, LIMIT), tidyFound];
	}
}

// Yields [rule, what, the model's answer, the promise of the chain's answer, a function that tidies both
// before they are compared].
export function* dpoQuestions(dpos, nameOf, now, api) {
	// An account that is never in a DPO.
	const outsider = dpos.accounts.treasury;
	for (const pool of dpos.all.values()) yield* ofOne(dpos, pool, outsider, now, api);
	for (const pool of dpos.closed) yield* ofClosed(dpos, pool, now, api);
	yield* fromAbove(dpos, now, api);
	const lists = listed(dpos.all);
	const everybody = new Set([
		...lists.keys(),
		...[...dpos.all.values()].flatMap(({ former }) => [...former]),
		...dpos.closed.flatMap(({ manager, account }) => [manager, account]),
	]);
	for (const who of everybody) {
		const answer = api.dposOf(who, 0, LIMIT);
		yield ['3.1', `${nameOf(who)}'s DPOs`, [...(lists.get(who) ?? [])], answer, tidyDpos];
	}
	yield* governanceQuestions(dpos, everybody, nameOf, now, api);
	yield* marketQuestions(dpos, everybody, nameOf, now, api);
	const pools = [...dpos.all.values(), ...dpos.estates.values()];
	for (const who of new Set(pools.flatMap(({ kept }) => [...kept.keys()]))) {
		const kept = pools
			.filter((pool) => pool.kept.has(who))
			.map(({ id, kept, triedAt }) => ({
				who,
				dpo: id,
				amount: kept.get(who),
				triedAt: triedAt.get(who),
			}));
		const answer = api.unclaimedOf(who, 0, LIMIT);
		yield ['3.12', `what DPOs keep for ${nameOf(who)}`, kept, answer, tidyKept];
	}
}
