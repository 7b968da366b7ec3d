// The model of the DPOs' governance, by rule 3.13. Like in dpo-model.mjs, each call is a method
// that returns the error or the events that the chain must have.

import { isDeepStrictEqual } from 'node:util';
import { changedRules } from './rule-changes.mjs';
import { over, percent } from './dpo-rules.mjs';
import { isOver } from './dpo-states.mjs';
import { done, event, refused } from './dpo-verdicts.mjs';
import {
	counted,
	hasLapsed,
	inFavour,
	missing,
	OPEN_DAYS,
	voteOf,
	withoutVote,
	withVote,
} from './dpo-votes.mjs';
import { BOLT } from './ledger.mjs';
import { actorOf, memberOf, replaceManager, seatsOf } from './referrers.mjs';

const DEPOSIT = 'Dpo.ProposalDeposit';
const RULE = '3.13';

const min = (one, other) => (one < other ? one : other);

// What must hold for a proposal, when it is made and when it takes effect. Each returns an error or
// null.
const CHECKS = {
	ChangeRules: (_, pool, changes) => changedRules(pool, changes).error ?? null,
	LowerFee: (_, pool, fee) => (fee < pool.fee ? null : 'FeeNotLower'),
	DismissManager: ({ dpos }, _, { successor }) => (dpos.isDpo(successor) ? 'DpoAccount' : null),
	Dissolve: (_, { stage }) => (stage === 'Active' ? null : 'NotActive'),
	Commit: ({ dpos, now }, pool, target) => dpos.offered(pool, target, now).error ?? null,
};

// What a proposal does when it passes. `by` has cast the deciding vote. Each returns events.
const EFFECTS = {
	ChangeRules: (_, pool, changes) => {
		pool.rules = changedRules(pool, changes).rules;
		return [event('RulesChanged', { dpo: pool.id, rules: pool.rules })];
	},
	LowerFee: ({ dpos }, pool, fee) => {
		dpos.setFee(pool, fee);
		return [event('FeeLowered', { dpo: pool.id, fee })];
	},
	DismissManager: (_, pool, { successor }) => {
		pool.successor = successor === pool.manager ? null : successor;
		return [event('SuccessorNamed', { dpo: pool.id, successor: pool.successor })];
	},
	Dissolve: ({ dpos, by, now }, pool) => [dpos.end(pool, by, 'Terminated', now)],
	Commit: ({ dpos, by, now }, pool, target) => {
		const { cost } = dpos.offered(pool, target, now);
		return dpos.takeTarget(pool, by, target, { referrer: null, cost, now });
	},
};

// A proposal as [kind, value]. Dissolve has no value.
const partsOf = (proposal) =>
	typeof proposal === 'string' ? [proposal] : Object.entries(proposal)[0];

const keyOf = (maker, dpo) => `${maker} ${dpo}`;

export class Governance {
	// The proposals that the chain has, including lapsed ones: maker and DPO → proposal.
	all = new Map();

	constructor(dpos) {
		this.dpos = dpos;
	}

	// --- What follows from the records ------------------------------------------------------

	of(maker, dpo) {
		return this.all.get(keyOf(maker, dpo));
	}

	// The proposals of a DPO's members and of its manager, in the order of the members.
	in(pool) {
		const makers = pool.members.map(({ who }) => this.dpos.accountOf(who));
		const all = makers.includes(pool.manager) ? makers : [...makers, pool.manager];
		return all.map((maker) => this.of(maker, pool.id)).filter(Boolean);
	}

	// Why the members of a pool decide nothing now, or null.
	failsToDecide(pool) {
		if (pool.stage === 'Created') return 'NotFilled';
		return isOver(pool) ? 'DpoOver' : null;
	}

	// Why a member, or somebody else who isn't the manager, may not propose anything now, or null.
	failsToPropose(pool, who, now) {
		if (!memberOf(pool, who) && who.User !== pool.manager) return 'NotMember';
		const open = this.of(this.dpos.accountOf(who), pool.id);
		return open && !hasLapsed(pool, open, now) ? 'ProposalOpen' : null;
	}

	// The ballots of a pool for one of its members, in the order of the proposals.
	ballots(pool, member, now) {
		const open = this.in(pool).filter((one) => !hasLapsed(pool, one, now));
		return open.map((one) => {
			const vote = voteOf(one, member);
			return {
				dpo: pool.id,
				maker: one.maker,
				proposal: one.proposal,
				actsFor: member.who.Dpo?.dpo ?? null,
				seats: member.seats,
				voted: vote ? counted(pool, vote) : 0n,
				missing: missing(pool, one),
				until: one.until,
			};
		});
	}

	failsToTakeOffice(pool, by) {
		if (pool.successor !== by) return 'NotSuccessor';
		if (isOver(pool)) return 'DpoOver';
		return this.dpos.keepsFew(pool) ? null : 'TooManyKept';
	}

	// The member as which `by` acts: { who } or { error }. A user needn't have seats.
	#acting(pool, by, actsFor) {
		if (actsFor === null) return { who: { User: by } };
		const member = memberOf(pool, { Dpo: { dpo: actsFor } });
		if (!member) return { error: 'NotMember' };
		return actorOf(member.who) === by ? { who: member.who } : { error: 'NotManager' };
	}

	#failsToPass(pool, proposal, now) {
		const [kind, value] = partsOf(proposal);
		return CHECKS[kind]({ dpos: this.dpos, now }, pool, value);
	}

	// --- Proposing --------------------------------------------------------------------------

	propose(by, { dpo, proposal, actsFor }, outcome) {
		const { dpos } = this;
		const { block: now } = outcome;
		const pool = dpos.all.get(dpo);
		if (!pool) return refused(RULE, 'NoSuchDpo');
		const { error, who } = this.#proposing(pool, by, actsFor, now);
		if (error) return refused(RULE, error);
		const wrong = this.#failsToPass(pool, proposal, now);
		if (wrong) return refused(RULE, wrong);
		const maker = dpos.accountOf(who);
		const earlier = this.of(maker, dpo);
		if (earlier) this.#remove(earlier);
		const open = {
			dpo,
			maker,
			proposal,
			serial: memberOf(pool, who)?.serial ?? null,
			until: over(now, OPEN_DAYS, dpos.day),
			votes: [],
			depositor: by,
			deposit: dpos.model.deposit(by, DEPOSIT, 'proposal', outcome),
		};
		this.all.set(keyOf(maker, dpo), open);
		const data = { dpo, maker, proposer: by, proposal, until: open.until };
		return done(RULE, event('Proposed', data));
	}

	#proposing(pool, by, actsFor, now) {
		const early = this.failsToDecide(pool);
		if (early) return { error: early };
		const { error, who } = this.#acting(pool, by, actsFor);
		if (error) return { error };
		const fails = this.failsToPropose(pool, who, now);
		return fails ? { error: fails } : { who };
	}

	// Removes a proposal. Its deposit returns.
	#remove({ maker, dpo, depositor, deposit }) {
		this.all.delete(keyOf(maker, dpo));
		this.dpos.ledger.unlock(BOLT, DEPOSIT, depositor, deposit);
	}

	removeProposal(by, { dpo, maker }, { block: now }) {
		const open = this.of(maker, dpo);
		if (!open) return refused(RULE, 'NoSuchProposal');
		const isItsOwn = by === maker || this.dpos.managerOf(maker) === by;
		if (!isItsOwn && !hasLapsed(this.dpos.all.get(dpo), open, now)) {
			return refused(RULE, 'NotLapsed');
		}
		this.#remove(open);
		return done(RULE, event('ProposalRemoved', { dpo, maker, caller: by }));
	}

	// --- Voting -----------------------------------------------------------------------------

	vote(by, { dpo, maker, proposal, actsFor }, { block: now }) {
		const pool = this.dpos.all.get(dpo);
		if (!pool) return refused(RULE, 'NoSuchDpo');
		const { error, member, open } = this.#ballot(pool, by, maker, actsFor, now);
		if (error) return refused(RULE, error);
		if (!isDeepStrictEqual(proposal, open.proposal)) return refused(RULE, 'OtherProposal');
		const voted = { ...open, votes: withVote(pool, open, member) };
		const passes = missing(pool, voted) === 0n;
		const wrong = passes && this.#failsToPass(pool, proposal, now);
		if (wrong) return refused(RULE, wrong);
		const cast = event('Voted', {
			dpo,
			maker,
			voter: this.dpos.accountOf(member.who),
			caller: by,
			seats: member.seats,
			inFavour: inFavour(pool, voted),
		});
		this.all.set(keyOf(maker, dpo), voted);
		return done(RULE, cast, ...(passes ? this.#pass(pool, by, voted, now) : []));
	}

	#pass(pool, by, open, now) {
		const { dpo, maker, proposal } = open;
		this.#remove(open);
		const [kind, value] = partsOf(proposal);
		const events = EFFECTS[kind]({ dpos: this.dpos, by, now }, pool, value);
		this.dpos.lapseOffers(pool);
		return [...events, event('ProposalPassed', { dpo, maker, proposal })];
	}

	takeBackVote(by, { dpo, maker, actsFor }, { block: now }) {
		const pool = this.dpos.all.get(dpo);
		if (!pool) return refused(RULE, 'NoSuchDpo');
		const { error, member, open } = this.#ballot(pool, by, maker, actsFor, now);
		if (error) return refused(RULE, error);
		const vote = voteOf(open, member);
		if (!vote || counted(pool, vote) === 0n) return refused(RULE, 'NotVoted');
		open.votes = withoutVote(open, member);
		const voter = this.dpos.accountOf(member.who);
		return done(RULE, event('VoteTakenBack', { dpo, maker, voter, caller: by }));
	}

	#ballot(pool, by, maker, actsFor, now) {
		const early = this.failsToDecide(pool);
		if (early) return { error: early };
		const { error, who } = this.#acting(pool, by, actsFor);
		if (error) return { error };
		const member = memberOf(pool, who);
		if (!member) return { error: 'NoVote' };
		const open = this.of(maker, pool.id);
		if (!open) return { error: 'NoSuchProposal' };
		return hasLapsed(pool, open, now) ? { error: 'ProposalLapsed' } : { member, open };
	}

	// --- The office -------------------------------------------------------------------------

	takeOffice(by, { dpo }, outcome) {
		const { dpos } = this;
		const pool = dpos.all.get(dpo);
		if (!pool) return refused(RULE, 'NoSuchDpo');
		const error = this.failsToTakeOffice(pool, by);
		if (error) return refused(RULE, error);
		const { base, manager: from } = pool;
		if (!dpos.canLock(by, base)) return refused(RULE, 'CannotAffordBase');
		dpos.moveDeposit(pool, by, outcome);
		const { kept, events } = dpos.payOrKeepFrom(pool, by, from, base, outcome.block);
		Object.assign(pool, { manager: by, successor: null });
		pool.former.add(from);
		this.#limitFee(pool);
		dpos.lapseOffers(pool);
		const parent = dpos.parentOf(pool);
		if (parent) replaceManager(parent, dpo, by);
		const { fee } = pool;
		const data = { dpo, from, to: by, fee, token: dpos.token, base, kept };
		return done(RULE, ...events, event('OfficeTaken', data));
	}

	// The successor earns at most the base fee and a percent for each seat that it has itself.
	#limitFee(pool) {
		const seats = seatsOf(pool, { User: pool.manager });
		const fee = min(pool.fee, pool.rules.baseFee + percent(seats));
		if (fee < pool.fee) this.dpos.setFee(pool, fee);
	}
}
