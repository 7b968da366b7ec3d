// Storage deposits, in base units of BOLT. They aren't in the chain's metadata; a test compares them with
// the table of docs/interface.md, which is generated from the chain.

const MILLIBOLT = 10n ** 7n;

export const DEPOSITS = {
	train: 297n * MILLIBOLT,
	milestone: 32n * MILLIBOLT,
	firstCabin: 629n * MILLIBOLT,
	cabin: 302n * MILLIBOLT,
	dpo: 72_365n * MILLIBOLT,
	proposal: 1_163n * MILLIBOLT,
	offer: 173n * MILLIBOLT,
	fund: 200n * MILLIBOLT,
};

export const classDeposit = (cabins: number): bigint => DEPOSITS.firstCabin + BigInt(cabins - 1) * DEPOSITS.cabin;
