// All questions to DpoApi about proposals and votes (rule 3.13), and the model's answers.

import { counted, hasLapsed, inFavour, missing, voteOf } from './dpo-votes.mjs';
import { actorOf } from './referrers.mjs';

const LIMIT = 100;
const NOBODY = { members: [] };

// A proposal as the chain returns it. The votes are in the order of the members.
const proposalView = (dpos, open, now) => {
	const { dpo, maker, proposal, until, depositor } = open;
	const pool = dpos.all.get(dpo);
	const members = pool ?? NOBODY;
	const votes = members.members
		.map((member) => [dpos.accountOf(member.who), voteOf(open, member)])
		.filter(([, vote]) => vote)
		.map(([who, vote]) => [who, counted(members, vote)])
		.filter(([, seats]) => seats > 0n);
	return {
		dpo,
		maker,
		proposal,
		until,
		lapsed: hasLapsed(pool, open, now),
		votes,
		inFavour: inFavour(members, open),
		missing: missing(members, open),
		depositor,
	};
};

// All ballots of an account: its own, and those of the DPO Members that it manages.
const ballotsOf = (dpos, account, now) =>
	[...dpos.all.values()].flatMap((pool) =>
		pool.members
			.filter(({ who }) => actorOf(who) === account)
			.flatMap((member) => dpos.governance.ballots(pool, member, now)),
	);

// The chain returns these lists in no particular order.
const placeOf = ({ dpo, maker, actsFor }) => `${dpo} ${maker} ${actsFor}`;
const tidy = (list) => [...list].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));

// `accounts` are the accounts to ask about.
export function* governanceQuestions(dpos, accounts, nameOf, now, api) {
	const view = (open) => proposalView(dpos, open, now);
	for (const pool of dpos.all.values()) {
		const proposals = dpos.governance.in(pool).map(view);
		yield ['3.13', `the proposals to ${pool.name}`, proposals, api.proposals(pool.id)];
	}
	for (const { id, name } of dpos.closed) {
		yield ['3.13', `the proposals to ${name}, which is closed`, [], api.proposals(id)];
	}
	for (const who of accounts) {
		const made = [...dpos.governance.all.values()].filter(({ maker }) => maker === who);
		const proposals = made.map(view);
		const answer = api.proposalsOf(who, 0, LIMIT);
		yield ['3.13', `the proposals of ${nameOf(who)}`, proposals, answer, tidy];
		const ballots = ballotsOf(dpos, who, now);
		yield ['3.13', `the ballots of ${nameOf(who)}`, ballots, api.ballots(who, 0, LIMIT), tidy];
	}
}
