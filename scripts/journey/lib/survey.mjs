// Checks whether the journey can be played on a chain.

import { isDeepStrictEqual } from 'node:util';
import { CAST, FAUCET } from './cast.mjs';
import { plain } from './decode.mjs';
import { BOUNDS } from './dpo-bounds.mjs';
import { CannotPlay } from './errors.mjs';
import { inspect, whole } from './format.mjs';
import { parameter } from './parameters.mjs';
import { HUNTING } from './rulebook.mjs';

// The blocks that a day may have: few enough to wait for, and enough for the campaign's shortest ride.
const DAY = { least: 2n, most: 200n };

const PALLETS = [
	'bulletTrain',
	'travelCabin',
	'dpo',
	'autopilot',
	'feeFund',
	'assets',
	'assetsHolder',
	'balances',
	'utility',
	'sudo',
];
const APIS = ['bulletTrainApi', 'travelCabinApi', 'dpoApi', 'feeFundApi'];

const requirePallets = ({ query, tx, call, runtimeVersion }) => {
	const missing = [
		...PALLETS.filter((pallet) => !query[pallet] && !tx[pallet]),
		...APIS.filter((api) => !call[api]),
	];
	if (missing.length > 0) {
		const name = `${runtimeVersion.specName} ${runtimeVersion.specVersion}`;
		throw new CannotPlay(
			`this chain (${name}) can't be played on: no ${missing.join(', no ')}`,
		);
	}
};

const blocksPerDay = async (api) => {
	const day = await parameter(api, { Time: 'BlocksPerDay' });
	if (day === undefined || day < DAY.least || day > DAY.most) {
		throw new CannotPlay(
			`a day of this chain has ${day === undefined ? 'no' : whole(day)} blocks: play on a ` +
				`development chain (--dev), where it has ${DAY.least} to ${DAY.most}`,
		);
	}
	return day;
};

const requireRulebooksHunting = async (api) => {
	const terms = await parameter(api, { Hunting: 'Terms' });
	if (terms?.days !== HUNTING.days || terms.cut !== HUNTING.cut) {
		throw new CannotPlay(
			`this chain's terms of hunting aren't the rulebook's 7 days and 1%: ${inspect(terms)}`,
		);
	}
};

const requireRulebooksBounds = async (api) => {
	const bounds = await parameter(api, { Dpo: 'RuleBounds' });
	if (!isDeepStrictEqual(bounds, BOUNDS)) {
		throw new CannotPlay(
			`this chain's bounds of DPOs' rules aren't the rulebook's: ${inspect(bounds)}`,
		);
	}
};

const requireFaucet = async ({ query }, faucet) => {
	const needed = [...CAST.values()].reduce((sum, { bolts }) => sum + bolts, 0n);
	const { data } = plain(await query.system.account(faucet));
	if (data.free <= needed) {
		throw new CannotPlay(`${FAUCET} has too little BOLT: play on a development chain (--dev)`);
	}
};

// The journey switches the chain's own work off and on, as root.
const requireSudo = async ({ query }, faucet) => {
	if (String(await query.sudo.key()) !== faucet) {
		throw new CannotPlay(`${FAUCET} has no sudo key here: play on a development chain (--dev)`);
	}
};

// Returns how many blocks a day of the chain has. Throws CannotPlay if the journey can't be played on it.
export const survey = async (api, faucet) => {
	requirePallets(api);
	const day = await blocksPerDay(api);
	await requireRulebooksHunting(api);
	await requireRulebooksBounds(api);
	await requireFaucet(api, faucet);
	await requireSudo(api, faucet);
	return day;
};

// An id that no token has yet. Skips small ids, which the chain's own tokens have.
export const freeTokenId = async ({ query }, run) => {
	const first = 1_000_000 + (run % 1_000_000_000);
	for (let id = first; id < first + 100; id += 1) {
		if ((await query.assets.asset(id)).isNone) return BigInt(id);
	}
	throw new CannotPlay(`no token id is free from ${first} on`);
};
