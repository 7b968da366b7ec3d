// The characters of the story. Every run gives them fresh accounts, so that the journey can be played
// again on the same chain.

import { tokens, UNIT } from './rulebook.mjs';

export const PROJECT = 'Orient';
export const FAUCET = 'Alice';
// Sends remarks, so that a chain of instant sealing makes blocks. It isn't part of the story.
export const PACEMAKER = 'Pacemaker';

export const TOKEN = { name: 'Orient Express Token', symbol: 'ORNT' };

const BOLTS = tokens(20);
// A manager pays the storage deposit for a DPO with all its members, and may have two DPOs at a time.
const MANAGERS_BOLTS = tokens(180);

// name → BOLT from the faucet and tokens from the project.
export const CAST = new Map([
	[PROJECT, { bolts: tokens(10_000), own: tokens(1_000_000_000) }],
	// Passengers who forget their yield, and the hunter, who doesn't have the project's token.
	['Sam', { bolts: BOLTS, own: tokens(5_000) }],
	['Tess', { bolts: BOLTS, own: tokens(5_000) }],
	['Hugo', { bolts: BOLTS, own: 0n }],
	// Passengers of Bronze and Silver, from the start.
	['Ada', { bolts: BOLTS, own: tokens(10_000) }],
	['Ben', { bolts: BOLTS, own: tokens(10_000) }],
	['Uma', { bolts: BOLTS, own: tokens(10_000) }],
	['Cleo', { bolts: BOLTS, own: tokens(60_000) }],
	['Dan', { bolts: BOLTS, own: tokens(60_000) }],
	// Passengers of Gold.
	...['Gail', 'Gus', 'Gwen', 'Gina', 'Greg', 'Gil', 'Gabe'].map((name) => [
		name,
		{ bolts: BOLTS, own: tokens(1_100_000) },
	]),
	// Passengers who board too late for some milestones.
	['Lena', { bolts: BOLTS, own: tokens(10_000) }],
	['Max', { bolts: BOLTS, own: tokens(60_000) }],
	['Paul', { bolts: BOLTS, own: tokens(11_000_000) }],
	['Dora', { bolts: BOLTS, own: tokens(51_000_000) }],
	// DPOs: their founders, the managers who succeed them, their members, and outsiders who bring
	// members in.
	...['Hera', 'Milo', 'Lotte', 'Anna', 'Fritz', 'Nell', 'Otto'].map((name) => [
		name,
		{ bolts: MANAGERS_BOLTS, own: tokens(300_000) },
	]),
	...['Abel', 'Bea', 'Carl', 'Dina', 'Emil', 'Fay', 'Ida', 'Kim'].map((name) => [
		name,
		{ bolts: BOLTS, own: tokens(300_000) },
	]),
	['Xenia', { bolts: BOLTS, own: 0n }],
	['Yves', { bolts: BOLTS, own: 0n }],
	// Gives everything away, so that her account is removed, and gets some BOLT again.
	['Vera', { bolts: BOLTS, own: 0n }],
	// Can't afford to board: she has the exact fare, but not the token's minimum beside it.
	['Nora', { bolts: BOLTS, own: tokens(1_000) }],
	// Has hardly any BOLT: enough for fees, but not for a deposit.
	['Pia', { bolts: UNIT / 5n, own: tokens(10_000) }],
	// Never has any BOLT, and the project's token only once that alone keeps an account alive.
	['Zoe', { bolts: 0n, own: 0n }],
	[PACEMAKER, { bolts: BOLTS, own: 0n }],
]);

// The key pairs of all characters in this run, by name.
export const pairs = (keyring, run) =>
	new Map([
		[FAUCET, keyring.addFromUri(`//${FAUCET}`)],
		...[...CAST.keys()].map((name) => [name, keyring.addFromUri(`//Journey//${run}//${name}`)]),
	]);
