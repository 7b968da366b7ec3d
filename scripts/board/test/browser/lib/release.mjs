// Releasing the yield of a DPO, with all figures compared with the model's plan.

import assert from 'node:assert/strict';
import { amount } from '../../../../journey/lib/format.mjs';
import { press } from './hand.mjs';
import { personOf } from './pen.mjs';
import { account, doing } from './pool.mjs';

// On the page of this DPO of the model, whose manager is the account in use. Returns what goes on to DPO Members.
export const releaseYield = async (page, judge, pool, manager) => {
	const { dpos, symbol } = judge.model;
	const { address } = personOf(manager);
	const inTokens = (units) => `${amount(units)} ${symbol}`;
	const button = doing(page, 'Release the yield');
	await button.waitFor();
	const now = await judge.catchUp();
	assert.equal(await account(page, 'Yield'), dpos.balance(pool, 'Yield'));
	const { payments, dpoPayments, split } = dpos.plan(pool, 'Yield', address, now);
	const { does } = await press(page, button);
	assert.match(does, new RegExp(`You get ${inTokens(new Map(payments).get(address))}`));
	assert.match(does, new RegExp(`fee in it is ${inTokens(split.fee)}`));
	for (const { dpo, amount: units } of dpoPayments) assert.match(does, new RegExp(`${inTokens(units)} go to DPO ${dpo}\\.`));
	await button.waitFor({ state: 'detached' });
	return dpoPayments;
};
