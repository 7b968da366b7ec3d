// Prepares the story: gives the accounts BOLT, and creates the project's token.

import { other } from '../lib/calls.mjs';
import { CAST, FAUCET, PACEMAKER, PROJECT, TOKEN } from '../lib/cast.mjs';
import { plain } from '../lib/decode.mjs';
import { amount } from '../lib/format.mjs';
import { DECIMALS } from '../lib/rulebook.mjs';

export const title = 'A project and its token';

export const play = async ({ chain, story, stage, ledger, ownWork }) => {
	const { api } = chain;
	const { id } = ledger.token;

	story.tell(`
		${PROJECT} is a new project. Alice gives it and nearly everybody else some BOLT for fees and
		storage deposits; ${PROJECT} creates a token of its own, ${TOKEN.symbol}, and hands it
		out.
	`);

	await ownWork.switchOff(
		`${FAUCET} switches off what the chain does by itself. Otherwise it would settle, release and close ` +
			'before the people of this story do it by their calls. The last chapter leaves it all to the chain',
	);

	const given = [...CAST].filter(([, { bolts }]) => bolts > 0n);
	const transfers = given.map(([name, { bolts }]) =>
		api.tx.balances.transferKeepAlive(stage.address(name), bolts),
	);
	await stage.play(
		other(
			FAUCET,
			'Utility.batchAll',
			[transfers],
			() => {
				for (const [name, { bolts }] of given) {
					if (name !== PACEMAKER) ledger.give('BOLT', stage.address(name), bolts);
				}
			},
			`${FAUCET} gives BOLT to ${given.length} accounts`,
		),
	);

	// A chain of instant sealing makes a block only when there is something to put into it.
	chain.paceBy(() =>
		stage.send({ name: PACEMAKER, call: 'System.remark', args: ['0x'], silent: true }),
	);

	const project = stage.address(PROJECT);
	const { assetDeposit, metadataDepositBase, metadataDepositPerByte } = api.consts.assets;
	const bytes = BigInt(TOKEN.name.length + TOKEN.symbol.length);
	const forMetadata = plain(metadataDepositBase) + plain(metadataDepositPerByte) * bytes;
	const issued = [...CAST].filter(([, { own }]) => own > 0n);
	const supply = issued.reduce((sum, [, { own }]) => sum + own, 0n);
	const mints = issued.map(([name, { own }]) => api.tx.assets.mint(id, stage.address(name), own));
	await stage.play(
		other(
			PROJECT,
			'Assets.create',
			[id, project, 1],
			() => ledger.reserve(project, plain(assetDeposit)),
			`${PROJECT} creates token ${id}`,
		),
		other(
			PROJECT,
			'Assets.setMetadata',
			[id, TOKEN.name, TOKEN.symbol, DECIMALS],
			() => ledger.reserve(project, forMetadata),
			`${PROJECT} names it ${TOKEN.name}, ${TOKEN.symbol}`,
		),
		other(
			PROJECT,
			'Utility.batchAll',
			[mints],
			() => {
				for (const [name, { own }] of issued) ledger.mint(stage.address(name), own);
			},
			`${PROJECT} issues ${amount(supply)} ${TOKEN.symbol} to ${issued.length} accounts`,
		),
	);
};
