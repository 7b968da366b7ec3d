// Events of Dpo about proposals and what they change.

import { lapse } from '../dpos.mjs';
import { IndexError } from '../errors.mjs';
import { memberWithAccount, seatsOfVote } from '../members.mjs';

const voterOf = (tables, { dpo, voter }) => {
	const member = memberWithAccount(tables, dpo, voter);
	if (!member) throw new IndexError(`${voter} isn't a member of DPO ${dpo}`);
	return member;
};

export const governing = {
	'Dpo.Proposed': (tables, { dpo, maker, proposer, proposal, until }) => {
		// A manager may propose without having seats.
		const serial = memberWithAccount(tables, dpo, maker)?.serial ?? null;
		tables.put('proposals', [dpo, maker], { proposal, serial, until, votes: [], depositor: proposer });
	},
	'Dpo.Voted': (tables, event) => {
		const open = tables.get('proposals', event.dpo, event.maker);
		const members = tables.get('members', event.dpo);
		const { serial, gone } = voterOf(tables, event);
		// Votes that don't count any more are forgotten.
		const others = open.votes.filter(
			(vote) => vote.serial !== serial && seatsOfVote(members, vote) > 0,
		);
		open.votes = [...others, { serial, seats: event.seats, gone }];
	},
	'Dpo.VoteTakenBack': (tables, event) => {
		const open = tables.get('proposals', event.dpo, event.maker);
		const { serial } = voterOf(tables, event);
		open.votes = open.votes.filter((vote) => vote.serial !== serial);
	},
	// The events of the effect came before.
	'Dpo.ProposalPassed': (tables, { dpo, maker }) => {
		tables.drop('proposals', dpo, maker);
		lapse(tables.get('dpos', dpo));
	},
	'Dpo.ProposalRemoved': (tables, { dpo, maker }) => tables.drop('proposals', dpo, maker),
	'Dpo.RulesChanged': (tables, { dpo, rules }) => {
		tables.get('dpos', dpo).rules = rules;
	},
	'Dpo.SuccessorNamed': (tables, { dpo, successor }) => {
		tables.get('dpos', dpo).successor = successor;
	},
};
