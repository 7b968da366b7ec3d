// An account that dies and comes back: what it signed before stays in the past.

import { other } from '../lib/calls.mjs';
import { FAUCET } from '../lib/cast.mjs';
import { BOLT, FREE } from '../lib/ledger.mjs';
import { tokens } from '../lib/rulebook.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Who comes back';

const GIFT = tokens(5);

export const play = async ({ chain, story, stage }) => {
	const [vera, hugo] = ['Vera', 'Hugo'].map((name) => stage.address(name));
	const speak = other('Vera', 'System.remark', ['0x'], () => {}, 'Vera says farewell');
	const giveAll = other(
		'Vera',
		'Balances.transferAll',
		[hugo, false],
		(ledger, { data }) => {
			ledger.move(BOLT, [vera, FREE], [hugo, FREE], data('Balances.Transfer').amount);
			// Of a fee that was estimated too high there is nobody left to give something back to.
			ledger.take(BOLT, vera, ledger.balance(BOLT, vera));
		},
		'Vera gives all that she has to Hugo',
	);
	const revive = other(
		FAUCET,
		'Balances.transferKeepAlive',
		[vera, GIFT],
		(ledger) => ledger.give(BOLT, vera, GIFT),
		`${FAUCET} gives Vera some BOLT`,
	);
	const lives = async () => (await chain.api.query.system.account(vera)).providers.toNumber() > 0;

	story.tell(`
		Vera gives everything away, so that her account is gone. When ${FAUCET} has paid her, somebody sends
		what Vera had signed before once more. The node takes nothing of it: her account doesn't begin at 0
		again.
	`);
	const signed = [];
	for (const act of [speak, giveAll]) {
		signed.push(await stage.sign(act));
		await stage.play(expecting(act));
	}
	story.check('§1', "Vera's account is gone", false, await lives());
	await stage.play(expecting(revive));
	story.check('§1', "Vera's account is there again", true, await lives());
	for (const bytes of signed) {
		const refusal = await chain.refusalOf(bytes);
		story.check(
			'§1',
			`the node says: ${refusal}`,
			'1010: Invalid Transaction: Transaction is outdated',
			refusal,
		);
	}
	chain.forgetNonce(vera);
	await stage.play(expecting(speak));
};
