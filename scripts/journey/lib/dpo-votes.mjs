// Rule 3.13: votes by seats, and when a proposal has lapsed.
//
// A proposal is { dpo, maker, proposal, serial, until, votes: [{ serial, seats, gone }], depositor,
// deposit }. Its `serial` is the maker's; null if the manager made it without having seats. A
// vote's `seats` and `gone` are those of the member when it voted.

import { SEATS } from './dpo-rules.mjs';
import { isOver } from './dpo-states.mjs';

// The days for which a proposal is open.
export const OPEN_DAYS = 7n;

// More than half of all seats decide.
const DECIDING = SEATS / 2n + 1n;

const bySerial = ({ members }, serial) => members.find((member) => member.serial === serial);

// The seats with which a vote counts now: a seat that was sold since counts no more.
export const counted = (pool, vote) => {
	const member = bySerial(pool, vote.serial);
	if (!member) return 0n;
	const left = vote.seats - (member.gone - vote.gone);
	return left > 0n ? left : 0n;
};

export const inFavour = (pool, { votes }) =>
	votes.reduce((sum, vote) => sum + counted(pool, vote), 0n);

// The seats that are missing for a proposal to pass.
export const missing = (pool, open) => {
	const lacks = DECIDING - inFavour(pool, open);
	return lacks > 0n ? lacks : 0n;
};

export const voteOf = ({ votes }, { serial }) => votes.find((vote) => vote.serial === serial);

const without = (votes, { serial }) => votes.filter((vote) => vote.serial !== serial);

// The votes after a member has voted with all its seats. Those that count nothing are dropped.
export const withVote = (pool, { votes }, member) => [
	...without(votes, member).filter((vote) => counted(pool, vote) > 0n),
	{ serial: member.serial, seats: member.seats, gone: member.gone },
];

export const withoutVote = ({ votes }, member) => without(votes, member);

// `pool` is undefined if the DPO is closed.
export const hasLapsed = (pool, { maker, serial, until }, now) => {
	if (!pool || isOver(pool) || now >= until) return true;
	return serial === null ? maker !== pool.manager : !bySerial(pool, serial);
};
