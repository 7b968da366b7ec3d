#!/usr/bin/env node
// Plays the rulebook on a running node. See README.md.

import { Keyring } from '@polkadot/api';
import { chaptersOf } from './chapters/index.mjs';
import { CAST, FAUCET, PACEMAKER, pairs, TOKEN } from './lib/cast.mjs';
import { connect } from './lib/connect.mjs';
import { accountsOf } from './lib/dpo-account.mjs';
import { CannotPlay, RuleBroken } from './lib/errors.mjs';
import { inspect, whole } from './lib/format.mjs';
import { Ledger } from './lib/ledger.mjs';
import { Model } from './lib/model.mjs';
import { HELP, options } from './lib/options.mjs';
import { OwnWork } from './lib/own-work.mjs';
import { Stage } from './lib/stage.mjs';
import { Story } from './lib/story.mjs';
import { freeTokenId, survey } from './lib/survey.mjs';
import { changes } from './lib/wealth.mjs';

// The signals that end the journey early, and its status then.
const ENDS = [
	['SIGINT', 130],
	['SIGTERM', 143],
];

const prepare = async (chain, story, upgrade) => {
	const { api } = chain;
	// The number that makes this run's accounts and token unique.
	const run = Date.now() % 2 ** 31;
	const ss58Format = api.registry.chainSS58;
	const keyring = new Keyring({ type: 'sr25519', ss58Format });
	const cast = pairs(keyring, run);
	const day = await survey(api, cast.get(FAUCET).address);
	const ledger = new Ledger({ ...TOKEN, id: await freeTokenId(api, run) });
	for (const name of CAST.keys()) {
		if (name !== PACEMAKER) ledger.open(name, cast.get(name).address);
	}
	const model = new Model(ledger, day, accountsOf((bytes) => keyring.encodeAddress(bytes)));
	const stage = new Stage({ chain, story, ledger, model, cast });
	await chain.follow(stage.judge);
	const { specName, specVersion } = api.runtimeVersion;
	story.line(`Run ${run} on ${specName} ${specVersion}; a day has ${day} blocks`);
	const ownWork = new OwnWork(stage);
	return { chain, story, ledger, model, stage, day, upgrade, ownWork };
};

const playAll = async (company) => {
	const { chain, story, stage, ledger, upgrade, ownWork } = company;
	const mark = () => ({
		checks: story.checks,
		sent: chain.sent,
		block: chain.head.number,
		time: Date.now(),
	});
	const row = (title, from, to) => [
		title,
		whole(to.checks - from.checks),
		to.sent - from.sent,
		to.block - from.block,
		`${((to.time - from.time) / 1_000).toFixed(1)} s`,
	];
	const rows = [];
	const start = mark();
	let before = null;
	for (const [index, { title, play }] of chaptersOf(upgrade).entries()) {
		const from = mark();
		story.chapter(index + 1, title);
		await play(company);
		story.line();
		const after = await stage.audit();
		const rowsOfMoney = changes(before, after, (who) => ledger.nameOf(who));
		story.table(['account', 'money', 'before', 'after', 'change'], rowsOfMoney);
		before = after;
		rows.push(row(title, from, mark()));
	}
	await ownWork.giveBack(`${FAUCET} sets what the chain does by itself as it was before the journey`);
	story.chapter('∑', 'Summary');
	rows.push(row('all', start, mark()));
	story.table(['chapter', 'checks', 'transactions', 'blocks', 'time'], rows);
	story.success('Every amount was as the rulebook says.');
};

const linesOf = (error) => {
	if (error instanceof RuleBroken) {
		return [
			`rule ${error.rule} is broken: ${error.message}`,
			`expected  ${inspect(error.expected)}`,
			`got       ${inspect(error.got)}`,
		];
	}
	if (error instanceof CannotPlay) return [error.message];
	return ['the journey itself is broken', ...String(error.stack).split('\n')];
};

const main = async () => {
	const { url, upgrade, help } = options();
	if (help) {
		console.log(HELP);
		return;
	}
	const story = new Story();
	const chain = await connect(url);
	let company = null;
	// However the journey ends, the chain works by itself again, if it still can.
	const leave = async () => {
		await company?.ownWork.giveBack().catch(() => {});
		await chain.close().catch(() => {});
	};
	for (const [signal, status] of ENDS) {
		process.once(signal, () => leave().finally(() => process.exit(status)));
	}
	try {
		company = await prepare(chain, story, upgrade);
		await playAll(company);
	} catch (error) {
		if (error instanceof CannotPlay) throw error;
		story.failure(linesOf(error));
		process.exitCode = 1;
	} finally {
		await leave();
	}
};

try {
	await main();
} catch (error) {
	for (const line of linesOf(error)) console.error(`error: ${line}`);
	process.exitCode = 1;
}
// polkadot.js may leave timers behind.
process.exit();
