// Prepares the accounts, the token, the train and its classes on new nodes, by the journey's own first
// chapters, and gives everybody more money.

import { Keyring } from '@polkadot/api';
import * as project from '../chapters/project.mjs';
import * as train from '../chapters/train.mjs';
import * as classes from '../chapters/classes.mjs';
import { other } from '../lib/calls.mjs';
import { CAST, FAUCET, PACEMAKER, pairs, PROJECT, TOKEN } from '../lib/cast.mjs';
import { connect } from '../lib/connect.mjs';
import { accountsOf } from '../lib/dpo-account.mjs';
import { BOLT, Ledger } from '../lib/ledger.mjs';
import { Model } from '../lib/model.mjs';
import { OwnWork } from '../lib/own-work.mjs';
import { tokens } from '../lib/rulebook.mjs';
import { Stage } from '../lib/stage.mjs';
import { Story } from '../lib/story.mjs';
import { freeTokenId, survey } from '../lib/survey.mjs';

// Enough that nobody runs out: BOLT for fees and deposits, tokens for fares and seats.
const BOLTS = tokens(20_000);
const OWN = tokens(20_000_000);
const PROJECTS = tokens(100_000_000_000);

// The characters of the journey that don't take part.
const STAYS_AWAY = new Set([PACEMAKER, 'Nora', 'Pia', 'Xenia', 'Yves', 'Hugo', 'Vera', 'Zoe']);

// A story that checks and counts, but prints nothing.
class Silence extends Story {
	line() {}
}

const enrich = async ({ chain, stage, ledger }, names) => {
	const { api } = chain;
	const gift = (name) => (name === PROJECT ? PROJECTS : OWN);
	const transfers = names.map((name) =>
		api.tx.balances.transferKeepAlive(stage.address(name), BOLTS),
	);
	const mints = names.map((name) =>
		api.tx.assets.mint(ledger.token.id, stage.address(name), gift(name)),
	);
	await stage.play(
		other(FAUCET, 'Utility.batchAll', [transfers], () => {
			for (const name of names) ledger.give(BOLT, stage.address(name), BOLTS);
		}, 'more BOLT'),
		other(PROJECT, 'Utility.batchAll', [mints], () => {
			for (const name of names) ledger.mint(stage.address(name), gift(name));
		}, `more ${ledger.token.symbol}`),
	);
};

// Returns { stage, day, names, ignored, head }. `head` is the last block that has been judged.
export const assemble = async (url, run) => {
	const chain = await connect(url);
	const { api } = chain;
	const keyring = new Keyring({ type: 'sr25519', ss58Format: api.registry.chainSS58 });
	const cast = pairs(keyring, run);
	const day = await survey(api, cast.get(FAUCET).address);
	const ledger = new Ledger({ ...TOKEN, id: await freeTokenId(api, run) });
	for (const name of CAST.keys()) {
		if (name !== PACEMAKER) ledger.open(name, cast.get(name).address);
	}
	const model = new Model(ledger, day, accountsOf((bytes) => keyring.encodeAddress(bytes)));
	const story = new Silence();
	const stage = new Stage({ chain, story, ledger, model, cast });
	await chain.follow(stage.judge);
	// It stays off: the replay judges transactions alone.
	const ownWork = new OwnWork(stage);
	const company = { chain, story, ledger, model, stage, day, ownWork };
	const names = [...CAST.keys()].filter((name) => !STAYS_AWAY.has(name));
	await project.play(company);
	await enrich(company, names);
	for (const { play } of [train, classes]) await play(company);
	await stage.audit();
	const head = { number: Number(chain.head.number), hash: chain.head.hash };
	await chain.close();
	return { stage, day, names, ignored: cast.get(PACEMAKER).address, head };
};
