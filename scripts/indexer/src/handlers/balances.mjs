// Events of Balances: everything in BOLT except escrow.

import { FREE, isEscrow, reasonName } from '../money.mjs';
import { nothing, suites } from './nothing.mjs';

const BOLT = 'BOLT';
const RESERVED = 'reserved';

const plus = ({ money }, { who, amount }) => money.add(BOLT, who, FREE, amount);
const minus = ({ money }, { who, amount }) => money.add(BOLT, who, FREE, -amount);

// A movement between the free balance of an account and one of its holds. Escrow is told by the
// suite.
const held = (sign) => ({ money }, { reason, who, amount }) => {
	if (!isEscrow(reason)) money.move(BOLT, [who, FREE], [who, reasonName(reason)], sign * amount);
};

export const balances = {
	'Balances.Transfer': ({ money }, { from, to, amount }) =>
		money.move(BOLT, [from, FREE], [to, FREE], amount),
	'Balances.BalanceSet': ({ money }, { who, free }) => money.set(BOLT, who, FREE, free),
	'Balances.DustLost': ({ money }, { account, amount }) => money.add(BOLT, account, FREE, -amount),
	'Balances.Deposit': plus,
	'Balances.Minted': plus,
	'Balances.Restored': plus,
	'Balances.Withdraw': minus,
	'Balances.Burned': minus,
	'Balances.Suspended': minus,
	'Balances.Slashed': minus,
	'Balances.Reserved': ({ money }, { who, amount }) =>
		money.move(BOLT, [who, FREE], [who, RESERVED], amount),
	'Balances.Unreserved': ({ money }, { who, amount }) =>
		money.move(BOLT, [who, RESERVED], [who, FREE], amount),
	'Balances.ReserveRepatriated': ({ money }, { from, to, amount, destinationStatus }) =>
		money.move(BOLT, [from, RESERVED], [to, destinationStatus === 'Free' ? FREE : RESERVED], amount),
	'Balances.Held': held(1n),
	'Balances.Released': held(-1n),
	'Balances.BurnedHeld': ({ money }, { reason, who, amount }) =>
		money.add(BOLT, who, reasonName(reason), -amount),
	'Balances.TransferAndHold': ({ money }, { reason, source, dest, transferred }) => {
		if (isEscrow(reason)) return;
		money.move(BOLT, [source, FREE], [dest, reasonName(reason)], transferred);
	},
	// It doesn't say whether the amount is free or on hold afterwards.
	...suites('Balances.TransferOnHold'),
	...nothing(
		'Balances.Endowed',
		'Balances.Upgraded',
		'Balances.Locked',
		'Balances.Unlocked',
		'Balances.Frozen',
		'Balances.Thawed',
		'Balances.Issued',
		'Balances.Rescinded',
		'Balances.MintedCredit',
		'Balances.BurnedDebt',
		'Balances.TotalIssuanceForced',
	),
};
