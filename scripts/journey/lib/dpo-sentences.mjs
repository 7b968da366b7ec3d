// Sentences for the DPOs' events, by full name. paymentsTold() tells all payments of a release.

import { brought, member, part, taken, target } from './dpo-words.mjs';
import { amount, count } from './format.mjs';
import { GOVERNING_SENTENCES } from './governing-sentences.mjs';

const left = (remainder) => (remainder > 0n ? `; rounding leaves ${amount(remainder)}` : '');

// What stays of an amount that every seat gets the same number of units of.
const undivided = (remainder) =>
	remainder > 0n ? `; ${amount(remainder)} don't divide by the seats and stay` : '';

export const DPO_SENTENCES = {
	...GOVERNING_SENTENCES,
	'Dpo.DpoCreated': (data, tell) => {
		tell.rememberDpo(data.dpo, data.name);
		return (
			`${tell.name(data.manager)} creates DPO ${data.dpo}, ${data.name}, for ` +
			`${target(tell, data.defaultTarget)}: 100 seats at ${amount(data.seatPrice)} until block ` +
			`${data.expiry}, fee ${part(data.fee)}; it guarantees ${part(data.guarantee)} of what it ` +
			`promises, and commits nothing from block ${data.boardingDeadline} on`
		);
	},
	'Dpo.SeatsBought': (data, tell) =>
		`${member(tell, data.member)} buys ${count(data.seats, 'seat')} of ${tell.dpo(data.dpo)} for ` +
		`${amount(data.paid)}${brought(tell, data.referrers)}`,
	'Dpo.Filled': ({ dpo }, tell) => `the 100th seat: ${tell.dpo(dpo)} is ACTIVE`,
	'Dpo.Committed': (data, tell) =>
		`${tell.name(data.caller)} commits ${tell.dpo(data.dpo)} to ${taken(tell, data.taken)} for ` +
		amount(data.cost) +
		(data.unused > 0n ? `; ${amount(data.unused)} go to its Withdraw Account` : ''),
	'Dpo.EarlyCommitPaid': (data, tell) =>
		`${tell.name(data.payer)} pays ${tell.name(data.manager)} ${amount(data.amount)} for committing early`,
	'Dpo.FeeCut': ({ dpo, fee }, tell) =>
		`the manager was late: the fee of ${tell.dpo(dpo)} is cut to ${part(fee)}`,
	'Dpo.FeeLowered': ({ dpo, fee }, tell) =>
		`the fee of ${tell.dpo(dpo)} is lowered to ${part(fee)}`,
	'Dpo.Failed': (data, tell) =>
		`${tell.name(data.caller)} reports ${tell.dpo(data.dpo)} FAILED; ${amount(data.amount)} can ` +
		'be paid back',
	'Dpo.Terminated': (data, tell) =>
		`${tell.name(data.caller)} terminates ${tell.dpo(data.dpo)}; ${amount(data.amount)} can ` +
		'be paid back',
	'Dpo.Reactivated': ({ dpo }, tell) => `${tell.dpo(dpo)} is ACTIVE again`,
	'Dpo.RefundedTooLate': ({ dpo }, tell) =>
		`the boarding deadline of ${tell.dpo(dpo)} is over: it is TERMINATED`,
	'Dpo.Completed': ({ dpo }, tell) => `${tell.dpo(dpo)} is COMPLETED`,
	'Dpo.Kept': (data, tell) =>
		`${tell.dpo(data.dpo)} keeps ${amount(data.amount)} for ${tell.name(data.who)}`,
	'Dpo.YieldReleased': (data, tell) =>
		`${tell.name(data.caller)} releases the yield of ${tell.dpo(data.dpo)}: fee ${amount(data.fee)}` +
		(data.cutOff > 0n ? ` (${amount(data.cutOff)} cut off for being late)` : '') +
		`, ${amount(data.bySeats)} by seats${undivided(data.remainder)}`,
	'Dpo.BonusReleased': (data, tell) =>
		`${tell.name(data.caller)} releases the bonus of ${tell.dpo(data.dpo)}, ${amount(data.amount)}` +
		left(data.remainder),
	'Dpo.WithdrawReleased': (data, tell) =>
		`${tell.name(data.caller)} releases the Withdraw Account of ${tell.dpo(data.dpo)}, ` +
		`${amount(data.amount)}${undivided(data.remainder)}`,
	'Dpo.UnclaimedPaid': (data, tell) =>
		`${tell.name(data.caller)} claims for ${tell.name(data.who)} the ${amount(data.amount)} that ` +
		`${tell.dpo(data.dpo)} kept`,
	'Dpo.Closed': (data, tell) =>
		`${tell.name(data.caller)} closes ${tell.dpo(data.dpo)}`,
	'Dpo.Dissolved': (data, tell) =>
		`its account is gone: ${amount(data.amount)} and the deposit go to ${tell.name(data.manager)}`,
	'TravelCabin.BonusPaid': (data, tell) =>
		`the bonus of ${amount(data.amount)} goes to ${tell.rider(data)}`,
};

// The payments of a release are many and alike, so one sentence tells all of them.
export const PAYMENTS = new Set(['Dpo.Paid', 'Dpo.PassedOn']);

export const paymentsTold = (payments, tell) => {
	const one = ({ name, data }) =>
		name === 'Dpo.Paid'
			? `${tell.name(data.who)} ${amount(data.amount)}`
			: `${tell.dpo(data.to)}'s ${data.toKind} Account ${amount(data.amount)}`;
	return `paid: ${payments.map(one).join('; ')}`;
};
