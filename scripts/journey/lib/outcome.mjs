// The outcome of a transaction.

import { errorName, plainEvent } from './decode.mjs';

// Returns a transaction's outcome, from the events of its block: { block, hash, index, error, fee, tip, all,
// events, data(name) }. `fee` includes the tip. `all` has all its events, `events` only those of the suite's pallets.
export const outcomeOf = (place, records) => {
	const mine = records.filter(
		({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.toNumber() === place.index,
	);
	const failed = mine.find(
		({ event }) => event.section === 'system' && event.method === 'ExtrinsicFailed',
	);
	const all = mine.map(({ event }) => plainEvent(event));
	const data = (name) => all.find((event) => event.name === name)?.data;
	const paid = data('TransactionPayment.TransactionFeePaid');
	return {
		...place,
		all,
		data,
		events: all.filter(({ name }) => /^(BulletTrain|TravelCabin|Dpo|FeeFund)\./.test(name)),
		error: failed ? errorName(failed.event.data[0]) : null,
		fee: paid?.actualFee ?? 0n,
		tip: paid?.tip ?? 0n,
	};
};
