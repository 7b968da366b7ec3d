// An account is removed and created again. Transactions that it signed before must stay refused.

import { other } from '../lib/calls.mjs';
import { FAUCET } from '../lib/cast.mjs';
import { BOLT, FREE } from '../lib/ledger.mjs';
import { tokens } from '../lib/rulebook.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'An account that comes back';

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
			// If the fee was estimated too high, the account that should get the rest back is gone.
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
		Vera gives everything away, so that her account is gone. Then ${FAUCET} pays her. Somebody sends
		the transactions that Vera signed before once more. The node refuses them, because her account's nonce
		doesn't start at 0 again.
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
