// Turns events and refusals into sentences.

import { ruleOf } from './compare.mjs';
import { DPO_SENTENCES, PAYMENTS, paymentsTold } from './dpo-sentences.mjs';
import { amount, count } from './format.mjs';

// Events that follow from a call's own event. They are told after it, each on its own line.
const CONSEQUENCES = new Set([
	'BulletTrain.MilestoneReached',
	'TravelCabin.Kept',
	'TravelCabin.ClassClosed',
	'BulletTrain.TrainDissolved',
	'TravelCabin.BonusPaid',
	'Dpo.Filled',
	'Dpo.EarlyCommitPaid',
	'Dpo.FeeCut',
	'Dpo.Reactivated',
	'Dpo.RefundedTooLate',
	'Dpo.Completed',
	'Dpo.Kept',
	'Dpo.Dissolved',
	'Dpo.ProposalPassed',
	'FeeFund.FeePaid',
	'FeeFund.Settled',
	'FeeFund.FundClosed',
]);

export class Narrator {
	// The names of classes and DPOs, which are kept after these are gone.
	#classes = new Map();
	#dpos = new Map();

	constructor(ledger) {
		this.ledger = ledger;
	}

	// One { rule, text } for each event, and one for all payments of a release.
	told(events) {
		const isPayment = ({ name }) => PAYMENTS.has(name);
		const isOwn = (event) => !CONSEQUENCES.has(event.name) && !isPayment(event);
		const one = ({ name, data }) => ({ rule: ruleOf(name), text: this.#sentence(name, data) });
		const own = events.filter(isOwn).map(one);
		const payments = events.filter(isPayment);
		if (payments.length > 0) {
			const [{ name, data }] = payments;
			own.push({ rule: ruleOf(name, undefined, data), text: paymentsTold(payments, this) });
		}
		const isConsequence = ({ name }) => CONSEQUENCES.has(name);
		return [...own, ...events.filter(isConsequence).map(one)];
	}

	#sentence(name, data) {
		const sentence = DPO_SENTENCES[name] ?? SENTENCES[name.split('.')[1]];
		return sentence?.(data, this) ?? name;
	}

	name(address) {
		return this.ledger.nameOf(address);
	}

	rider({ passenger }) {
		return passenger.User === undefined ? this.dpo(passenger.Dpo) : this.name(passenger.User);
	}

	remember(id, name) {
		this.#classes.set(id, name);
	}

	rememberDpo(id, name) {
		this.#dpos.set(id, name);
	}

	dpo(id) {
		return this.#dpos.get(id) ?? `DPO ${id}`;
	}

	class({ class: id }) {
		return this.#classes.get(id);
	}

	cabin(data) {
		return `${this.class(data)} cabin ${data.cabin}`;
	}
}

const andShare = ({ share }) => (share > 0n ? ` and a milestone share of ${amount(share)}` : '');

const SENTENCES = {
	TrainLaunched: ({ owner, name, train }, tell) =>
		`${tell.name(owner)} launches train ${train}, "${name}"`,
	MilestoneAdded: ({ threshold, reward }) =>
		`milestone at ${amount(threshold)} collected: ${amount(reward)} on hold`,
	MilestoneReached: ({ threshold, reward, aboard }) =>
		`the milestone of ${amount(threshold)} is reached: ${amount(reward)} for fares of ` +
		`${amount(aboard)} aboard`,
	MilestonesClaimed: (data, tell) =>
		`${tell.name(data.caller)} claims a milestone share of ${amount(data.amount)} for ` +
		tell.rider(data),
	TrainClosed: ({ owner, returned }, tell) =>
		`${tell.name(owner)} closes the train; ${amount(returned)} of its milestones return`,
	TrainDissolved: ({ train, owner }, tell) =>
		`train ${train} is gone, and its deposit returns to ${tell.name(owner)}`,

	ClassCreated: ({ class: id, name, terms, cabins, escrowed }, tell) => {
		tell.remember(id, name);
		return (
			`class ${id}, ${name}: ${count(cabins, 'cabin')} at ${amount(terms.fare)}, each ` +
			`earning ${amount(terms.yieldTotal)} in ${terms.duration} blocks, with a bonus of ` +
			`${amount(terms.bonus)} for DPOs; ${amount(escrowed)} on hold`
		);
	},
	CabinsAdded: (data, tell) => {
		const from = [
			data.fromSurplus > 0n && `${amount(data.fromSurplus)} from the surplus`,
			data.escrowed > 0n && `${amount(data.escrowed)} put on hold`,
		].filter(Boolean);
		return (
			`${tell.name(data.owner)} adds ${count(data.added, 'cabin')} to ${tell.class(data)}: ` +
			from.join(' and ')
		);
	},
	ClassRetired: (data, tell) =>
		`${tell.class(data)} is retired with ${count(data.unsold, 'unsold cabin')}: ` +
		(data.surplus > 0n
			? `a surplus of ${amount(data.surplus)} waits for ${tell.name(data.owner)}`
			: `${amount(data.returned)} return to ${tell.name(data.owner)}`),
	OwnerPaid: (data, tell) => {
		const paid = [
			data.surplus > 0n && `the surplus of ${amount(data.surplus)}`,
			data.deposit > 0n && `${amount(data.deposit)} BOLT of the deposit`,
		].filter(Boolean);
		return (
			`${tell.name(data.caller)} makes ${tell.class(data)} pay ${tell.name(data.owner)} ` +
			paid.join(' and ')
		);
	},
	ClassClosed: (data, tell) => `${tell.class(data)} is gone, and the rest of its deposit returns`,

	Boarded: (data, tell) =>
		`${tell.rider(data)} boards ${tell.cabin(data)}: fare ${amount(data.fare)} on hold`,

	YieldWithdrawn: (data, tell) =>
		`${tell.name(data.caller)} withdraws ${amount(data.amount)} from ${tell.cabin(data)}` +
		andShare(data),
	TreasureHunted: (data, tell) =>
		`${tell.name(data.hunter)} hunts in ${tell.rider(data)}'s ${tell.cabin(data)}: ` +
		`${amount(data.cut)} for the hunter, ${amount(data.amount)}${andShare(data)} for ` +
		tell.rider(data),
	RideSettled: (data, tell) =>
		`${tell.rider(data)}'s ride in ${tell.cabin(data)} is settled by ` +
		`${tell.name(data.caller)}: the fare of ${amount(data.fare)}, ${amount(data.amount)} of yield${andShare(data)}` +
		(data.cut > 0n ? `; ${amount(data.cut)} for the hunter` : ''),

	Kept: ({ who, rewards, fare }, tell) =>
		fare > 0n
			? `a fare of ${amount(fare)} is kept for ${tell.name(who)}`
			: `rewards of ${amount(rewards)} are kept for ${tell.name(who)}`,
	UnclaimedPaid: ({ who, caller, rewards, fare }, tell) =>
		`${tell.name(caller)} claims what was kept for ${tell.name(who)}: ${amount(rewards)} of ` +
		`rewards, ${amount(fare)} of fare`,

	Funded: (data, tell) =>
		`${tell.name(data.owner)} puts ${amount(data.amount)} BOLT into the fee fund of train ${data.train}`,
	LimitsSet: (data) =>
		`a day, the fund pays at most ${amount(data.allowance)} BOLT for one account and ${amount(data.limit)} for all`,
	TakenBack: (data, tell) => `${tell.name(data.owner)} takes ${amount(data.amount)} BOLT back from the fund`,
	FeePaid: (data, tell) => `the fund pays ${tell.name(data.who)}'s fee of ${amount(data.amount)} BOLT`,
	Settled: (data) => `the fund pays the treasury the ${amount(data.amount)} BOLT that fees have cost`,
	FundClosed: (data, tell) =>
		`the fund ends: ${amount(data.returned)} BOLT and its deposit return to ${tell.name(data.owner)}`,
};

// The words that follow "may not", for each error. A chapter may give other words.
const FORBIDDEN = {
	'TravelCabin.TooEarlyToHunt': 'hunt yet',
	'TravelCabin.NothingDue': 'be paid where no yield is due',
	'TravelCabin.SoldOut': 'board a class that is sold out',
	'TravelCabin.ClassRetired': 'board a retired class',
	'TravelCabin.RideUnderWay': 'settle a ride that is under way',
	'TravelCabin.OwnRide': 'hunt in their own cabin',
	'TravelCabin.NotPassenger': "withdraw from somebody else's cabin",
	'TravelCabin.CannotBePaid': "claim for an account that can't be paid now",
	'TravelCabin.OtherTrain': 'board a class of another train than the one named',
	'TravelCabin.FareTooHigh': 'board at a fare above the highest one accepted',
	'TravelCabin.HunterCannotBePaid': 'hunt while unable to receive the cut',
	'TravelCabin.OwnerCannotBePaid': "pay out to an owner that can't be paid now",
	'TravelCabin.NothingForOwner': 'pay out to the owner where nothing is due',
	'TravelCabin.NothingUnclaimed': 'claim where nothing is kept',
	'FeeFund.NoFund': 'use a fund that the train lacks',
	'FeeFund.ZeroAmount': 'take back nothing',
	'FeeFund.MoreThanLeft': "take back what isn't left",
	'FeeFund.NothingOwed': 'settle a fund that owes nothing',
	'BulletTrain.NoShareDue': 'claim a share where none is due',
	'BulletTrain.PassengerCannotBePaid': "claim a share for a passenger that can't be paid now",
	'BulletTrain.OwnerCannotBePaid': "close a train whose owner can't be paid now",
	'BulletTrain.TrainInService': 'close a train in service',
	'BulletTrain.TrainClosed': 'close a train twice',
	'Dpo.ManagersGrace': "commit within the manager's grace period",
	'Dpo.NotExpired': 'report a DPO that still sells seats',
	'Dpo.TooEarlyToTerminate': 'terminate yet',
	'Dpo.NotMember': "act for a DPO of others yet",
	'Dpo.DeadlinePassed': 'commit after the boarding deadline',
	'Dpo.OtherManager': "buy seats of another manager's DPO than the one named",
	'Dpo.PriceTooHigh': 'buy seats at a price above the highest one accepted',
	'Dpo.NotOver': 'close a DPO that is under way',
	'Dpo.NothingUnclaimed': 'claim where nothing is kept',
	'Dpo.TooLittleToRelease': 'release less than one unit a seat',
	'Dpo.NothingToRelease': 'release where nothing would be paid',
	'Dpo.TargetNotClosed': 'close a DPO before the one whose seats it holds',
	'Dpo.StillToRelease': 'close a DPO that still has something to release',
	'Dpo.CannotBePaid': "claim for an account that can't be paid now",
	'Dpo.NotFilled': 'decide for a DPO that still sells seats',
	'Dpo.DpoOver': 'decide for a DPO that is over',
	'Dpo.NotManager': 'act for a DPO that somebody else manages',
	'Dpo.ProposalOpen': 'make a second proposal while the first is open',
	'Dpo.NoRuleChange': 'propose to change no rule',
	'Dpo.RuleChangedTwice': 'propose to change a rule twice',
	'Dpo.ToleranceNotLower': 'propose a tolerance that is no lower',
	'Dpo.CapBelowSeats': 'set a cap below what somebody has',
	'Dpo.NoVote': 'vote without seats',
	'Dpo.NoSuchProposal': 'vote where nothing is proposed',
	'Dpo.ProposalLapsed': 'vote for a proposal that has lapsed',
	'Dpo.OtherProposal': 'vote for something else than what is proposed',
	'Dpo.NotVoted': "take back a vote that wasn't cast",
	'Dpo.NotLapsed': 'remove what somebody else has made before it has lapsed',
	'Dpo.NotSuccessor': 'take office without being named for it',
	'Dpo.ManagersSeats': 'sell seats of a founder or a manager',
	'Dpo.FounderTakes': "take members' seats as the founder",
	'Dpo.OwnOffer': 'take their own seats',
	'Dpo.NoSuchOffer': 'take seats that nobody offers',
	'Dpo.OfferLapsed': 'take seats of an offer that has lapsed',
	'Dpo.OtherEdition': 'take seats by what was seen before something changed',
};

export const forbidden = (name, error, why) =>
	`${name} may not ${why ?? FORBIDDEN[error] ?? 'do that'}: ${error}`;
