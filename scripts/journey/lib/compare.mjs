// Compares what the chain says with what the rulebook asks for, and names the rule that is broken.

import { isDeepStrictEqual } from 'node:util';
import { RuleBroken } from './errors.mjs';
import { inspect } from './format.mjs';

const RULES = {
	'BulletTrain.TrainLaunched': '1.1',
	'BulletTrain.MilestoneAdded': '2.2',
	'BulletTrain.MilestoneReached': '2.3',
	'BulletTrain.MilestonesClaimed': '2.4',
	'BulletTrain.MilestonesClaimed.amount': '2.3',
	'BulletTrain.TrainClosed': '2.6',
	'BulletTrain.TrainDissolved': '2.6',
	'TravelCabin.ClassCreated': '1.2',
	'TravelCabin.CabinsAdded': '1.2',
	'TravelCabin.CabinsAdded.fromSurplus': '1.3',
	'TravelCabin.ClassRetired': '1.2',
	'TravelCabin.ClassRetired.surplus': '1.3',
	'TravelCabin.OwnerPaid': '1.2',
	'TravelCabin.OwnerPaid.surplus': '1.3',
	'TravelCabin.ClassClosed': '1.8',
	'TravelCabin.Boarded': '1.3',
	'TravelCabin.YieldWithdrawn': '1.5',
	'TravelCabin.YieldWithdrawn.amount': '1.4',
	'TravelCabin.YieldWithdrawn.share': '2.3',
	'TravelCabin.TreasureHunted': '1.6',
	'TravelCabin.TreasureHunted.share': '2.3',
	'TravelCabin.RideSettled': '1.7',
	'TravelCabin.RideSettled.cut': '1.6',
	'TravelCabin.RideSettled.share': '2.3',
	'TravelCabin.Kept': '1.9',
	'TravelCabin.UnclaimedPaid': '1.9',
	'TravelCabin.BonusPaid': '1.3',
	'Dpo.DpoCreated': '3.1',
	'Dpo.DpoCreated.fee': '3.8',
	'Dpo.DpoCreated.rules': '3.2',
	'Dpo.DpoCreated.guarantee': '3.12',
	'Dpo.DpoCreated.base': '3.12',
	'Dpo.SeatsBought': '3.1',
	'Dpo.SeatsBought.referrers': '3.10',
	'Dpo.Filled': '3.1',
	'Dpo.Committed': '3.5',
	'Dpo.EarlyCommitPaid': '3.2',
	'Dpo.FeeCut': '3.5',
	'Dpo.FeeLowered': '3.8',
	'Dpo.Failed': '3.6',
	'Dpo.Terminated': '3.6',
	'Dpo.Reactivated': '3.6',
	'Dpo.RefundedTooLate': '3.6',
	'Dpo.Completed': '3.4',
	'Dpo.Kept': '3.12',
	'Dpo.YieldReleased': '3.9',
	'Dpo.BonusReleased': '3.11',
	'Dpo.WithdrawReleased': '3.7',
	'Dpo.UnclaimedPaid': '3.12',
	'Dpo.Closed': '3.12',
	'Dpo.Dissolved': '3.12',
	'Dpo.Proposed': '3.13',
	'Dpo.Voted': '3.13',
	'Dpo.VoteTakenBack': '3.13',
	'Dpo.ProposalPassed': '3.13',
	'Dpo.ProposalRemoved': '3.13',
	'Dpo.RulesChanged': '3.13',
	'Dpo.SuccessorNamed': '3.13',
	'Dpo.OfficeTaken': '3.13',
	'Dpo.OfficeTaken.kept': '3.12',
	'Dpo.SeatsOffered': '3.14',
	'Dpo.SeatsSold': '3.14',
	'Dpo.OfferWithdrawn': '3.14',
	'FeeFund.Funded': '6.1',
	'FeeFund.LimitsSet': '6.1',
	'FeeFund.TakenBack': '6.1',
	'FeeFund.FeePaid': '6.2',
	'FeeFund.FeePaid.train': '6.3',
	'FeeFund.FeePaid.amount': '6.3',
	'FeeFund.Settled': '6.4',
	'FeeFund.FundClosed': '6.4',
};

// The rules of a release's payments, by the account that pays them.
const RULES_OF_KINDS = { Yield: '3.9', Bonus: '3.11', Withdraw: '3.7' };

// The rules of the fields that the runtime APIs return. If a field has different rules in different
// views, the view's own rule comes before its name.
const RULES_OF_VIEWS = {
	collected: '2.1',
	aboard: '2.1',
	toNext: '2.1',
	reached: '2.3',
	upcoming: '2.2',
	surplus: '1.3',
	'1.2 kept': '1.9',
	inService: '2.6',
	closed: '2.6',
	escrowed: '2.2',
	boarded: '1.3',
	accrued: '1.4',
	withdrawn: '1.4',
	due: '1.4',
	hunterCut: '1.6',
	huntableFrom: '1.6',
	endsAt: '1.7',
	settlesByItselfAt: '5.1',
	shareDue: '2.3',
	state: '3.4',
	accounts: '3.3',
	promise: '3.12',
	guarantee: '3.12',
	taken: '3.5',
	rules: '3.2',
	fee: '3.8',
	feeCut: '3.5',
	membersCommitFrom: '3.5',
	membersTerminateFrom: '3.6',
	anyoneTerminatesFrom: '3.6',
	yieldLateFrom: '3.9',
	kept: '3.12',
	referrers: '3.10',
	referrer: '3.10',
	queue: '3.10',
	boughtInto: '3.12',
	undivided: '3.9',
	refund: '3.7',
	split: '3.9',
	founder: '3.13',
	manager: '3.13',
	successor: '3.13',
	base: '3.13',
	serial: '3.13',
	gone: '3.13',
	edition: '3.14',
	marketOpen: '3.14',
	nextStep: '5.1',
	triedAt: '5.1',
	owed: '6.4',
};

export const ruleOf = (event, field, data) =>
	RULES[`${event}.${field}`] ?? RULES[event] ?? RULES_OF_KINDS[data?.kind] ?? '§1';

// No rule sets the order of events. In sorted lists, equal events are at the same place.
const sorted = (events) =>
	[...events].sort((a, b) => (a.name + inspect(a.data)).localeCompare(b.name + inspect(b.data)));

// The first two events that differ, as [name, expected, got]. One is undefined if an event has no partner.
const firstDifference = (expected, got) => {
	const names = new Set([...expected, ...got].map(({ name }) => name));
	for (const name of names) {
		const [wanted, had] = [expected, got].map((events) =>
			events.filter((event) => event.name === name),
		);
		for (let index = 0; index < Math.max(wanted.length, had.length); index += 1) {
			if (!isDeepStrictEqual(wanted[index], had[index]))
				return [name, wanted[index], had[index]];
		}
	}
	return null;
};

// Compares events. Throws RuleBroken at the first event or field that is wrong. Returns how many figures agree.
export const compareEvents = (what, expected, got) => {
	const [wanted, had] = [sorted(expected), sorted(got)];
	const different = firstDifference(wanted, had);
	if (!different) {
		return wanted.reduce((sum, { data }) => sum + Object.keys(data).length, wanted.length);
	}
	const [name, one, other] = different;
	if (!one || !other) {
		throw new RuleBroken(
			ruleOf(name, undefined, (one ?? other).data),
			`${what}: ${other ? 'an event too many' : 'a missing event'}`,
			one ? { [name]: one.data } : 'nothing',
			other ? { [name]: other.data } : 'nothing',
		);
	}
	const field = differentField(one.data, other.data);
	throw new RuleBroken(
		ruleOf(name, field, one.data),
		`${what}: ${name}, ${field}`,
		one.data[field],
		other.data[field],
	);
};

const differentField = (one, other) =>
	Object.keys({ ...one, ...other }).find((key) => !isDeepStrictEqual(one[key], other[key]));

// Compares two views of the same kind. Throws RuleBroken at the first field that is wrong. Returns how many
// figures agree. `rule` is the rule of the view as a whole, and of each field that has no rule of its own.
export const compareView = (rule, what, expected, got) => {
	if (isDeepStrictEqual(expected, got)) return Object.keys(expected ?? {}).length || 1;
	const comparable = [expected, got].every((view) => typeof view === 'object' && view !== null);
	if (!comparable) throw new RuleBroken(rule, what, expected, got);
	const field = differentField(expected, got);
	throw new RuleBroken(
		RULES_OF_VIEWS[`${rule} ${field}`] ?? RULES_OF_VIEWS[field] ?? rule,
		`${what}: ${field}`,
		expected[field],
		got[field],
	);
};
