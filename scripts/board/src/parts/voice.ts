// The voice for sentences about a token: amounts with its symbol, times from now, names of accounts.

import { nameOf } from '../chain/accounts.ts';
import { clock, timeOf } from '../chain/blocks.ts';
import { day } from '../chain/parameters.ts';
import { NATIVE, tokenInfo } from '../chain/tokens.ts';
import { className, dpoName } from '../chain/names.ts';
import type { Address, Target, Token } from '../chain/types.ts';
import { exact, plural, short } from '../words/amounts.ts';
import { targetText } from '../words/dpo.ts';
import { keyless, shortAddress } from '../words/people.ts';
import { blocksAsDays, date, fromNow } from '../words/times.ts';
import type { Voice } from '../words/voice.ts';

const amount = (units: bigint, token: Token, text = exact) => {
	const info = tokenInfo(token);
	return info ? `${text(units, info.decimals)} ${info.symbol}` : '…';
};

const named = (target: Target): string => {
	if (target.type === 'Class') {
		const name = className(target.value);
		return name === undefined ? targetText(target) : `a cabin of ${name}`;
	}
	const { dpo, seats } = target.value;
	const name = dpoName(dpo);
	return name === undefined ? targetText(target) : `${plural(seats, 'seat')} of ${name}`;
};

const known = (address: Address) => keyless(address) ?? nameOf(address);
export const calledBy = (address: Address) => known(address) ?? shortAddress(address);
const whole = (address: Address) => (known(address) ? `${known(address)} (${address})` : address);

export const voiceOf = (token: Token): Voice => ({
	money: (units) => amount(units, token),
	brief: (units) => amount(units, token, short),
	bolt: (units) => amount(units, NATIVE),
	when: (block) => `${date(timeOf(block), clock.value)} (${fromNow(timeOf(block), clock.value)})`,
	lasts: (blocks) => blocksAsDays(blocks, day()),
	who: calledBy,
	whole,
	target: named,
});
