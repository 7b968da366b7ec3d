// All calls of the suite. Each function returns what `send` signs: nothing is sent here.

import type { Address, ClassTerms, Proposal, Recipients, RuleSet, Target, Token } from './types.ts';

export interface Call {
	pallet: 'bulletTrain' | 'travelCabin' | 'dpo' | 'feeFund' | 'utility';
	name: string;
	args: unknown[];
}

const of =
	(pallet: Call['pallet']) =>
	(name: string, ...args: unknown[]): Call => ({ pallet, name, args });
const train = of('bulletTrain');
const cabin = of('travelCabin');
const dpo = of('dpo');
const fund = of('feeFund');

export const calls = {
	launchTrain: (name: string, token: Token) => train('launchTrain', bytes(name), token),
	addMilestone: (id: number, threshold: bigint, reward: bigint) => train('addMilestone', id, threshold, reward),
	claimMilestones: (classId: number, number: number) => train('claimMilestones', classId, number),
	closeTrain: (id: number) => train('closeTrain', id),

	createClass: (trainId: number, name: string, terms: ClassTerms, cabins: number) =>
		cabin('createClass', trainId, bytes(name), terms, cabins),
	addCabins: (classId: number, added: number) => cabin('addCabins', classId, added),
	retireClass: (classId: number) => cabin('retireClass', classId),
	board: (classId: number, trainId: number, highestFare: bigint) => cabin('board', classId, trainId, highestFare),
	withdrawYield: (classId: number, number: number) => cabin('withdrawYield', classId, number),
	huntTreasure: (classId: number, number: number) => cabin('huntTreasure', classId, number),
	settleRide: (classId: number, number: number) => cabin('settleRide', classId, number),
	claimReward: (classId: number, number: number) => cabin('claimUnclaimed', classId, number),
	payOwner: (classId: number) => cabin('payOwner', classId),

	createDpo: (
		name: string,
		target: Target,
		expiry: number,
		seats: number,
		referrer: Address | undefined,
		rules: RuleSet | undefined,
	) => dpo('create', bytes(name), target, expiry, seats, referrer, rules),
	buySeats: (id: number, seats: number, referrer: Address | undefined, manager: Address, highestPrice: bigint) =>
		dpo('buySeats', id, seats, referrer, manager, highestPrice),
	commit: (id: number, target: Target, referrer?: Address) => dpo('commit', id, target, referrer),
	reportFailed: (id: number) => dpo('reportFailed', id),
	terminate: (id: number) => dpo('terminate', id),
	releaseYield: (id: number, recipients: Recipients) => dpo('releaseYield', id, recipients),
	releaseBonus: (id: number, recipients: Recipients) => dpo('releaseBonus', id, recipients),
	releaseWithdraw: (id: number, recipients: Recipients) => dpo('releaseWithdraw', id, recipients),
	lowerFee: (id: number, fee: number) => dpo('lowerFee', id, fee),
	claimPart: (id: number, who: Address) => dpo('claimUnclaimed', id, who),
	closeDpo: (id: number, members: number) => dpo('close', id, members),
	propose: (id: number, proposal: Proposal, actsFor?: number) => dpo('propose', id, proposal, actsFor),
	vote: (id: number, maker: Address, proposal: Proposal, actsFor?: number) =>
		dpo('vote', id, maker, proposal, actsFor),
	takeBackVote: (id: number, maker: Address, actsFor?: number) => dpo('takeBackVote', id, maker, actsFor),
	removeProposal: (id: number, maker: Address) => dpo('removeProposal', id, maker),
	takeOffice: (id: number) => dpo('takeOffice', id),
	offerSeats: (id: number, seats: number, price: bigint) => dpo('offerSeats', id, seats, price),
	takeSeats: (id: number, seller: Address, seats: number, highestPrice: bigint, edition: number) =>
		dpo('takeSeats', id, seller, seats, highestPrice, edition),
	withdrawOffer: (id: number, seller: Address) => dpo('withdrawOffer', id, seller),

	fund: (trainId: number, amount: bigint) => fund('fund', trainId, amount),
	setLimits: (trainId: number, allowance: bigint, limit: bigint) => fund('setLimits', trainId, allowance, limit),
	// Without an amount, all that isn't owed.
	takeBack: (trainId: number, amount?: bigint) => fund('takeBack', trainId, amount),
	settleFund: (trainId: number) => fund('settle', trainId),
};

// Several calls in one transaction. One that fails doesn't stop the others.
export const together = (several: Call[]): Call => ({ pallet: 'utility', name: 'forceBatch', args: several });

// A name goes to the chain as bytes of UTF-8.
function bytes(name: string): Uint8Array {
	return new TextEncoder().encode(name);
}
