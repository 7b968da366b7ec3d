// BOLT and the projects' tokens: symbol and decimals, balances, minimum.

import { signal } from '@preact/signals';
import { chain, client } from './connect.ts';
import { symbolOf, tokenText } from '../words/tokens.ts';
import { text } from './plain.ts';
import type { Address, Token } from './types.ts';

export interface TokenInfo {
	symbol: string;
	name: string;
	decimals: number;
}

const known = signal<ReadonlyMap<number, TokenInfo>>(new Map());
const asked = new Set<number>();

const look = async (id: number) => {
	const { name, symbol, decimals } = await client.query.assets.metadata(id);
	const own = chain.peek()?.symbol ?? '';
	const info = { name: tokenText(text(name)) || `Token ${id}`, symbol: symbolOf(text(symbol), id, own), decimals };
	known.value = new Map(known.peek()).set(id, info);
};

export const NATIVE: Token = { type: 'Native' };

// The token's symbol and decimals; undefined until they have been read. Reading it in a component shows them then.
export const tokenInfo = (token: Token): TokenInfo | undefined => {
	if (token.type === 'Native') {
		const own = chain.value;
		return own ? { symbol: own.symbol, name: own.symbol, decimals: own.decimals } : undefined;
	}
	const id = token.value;
	if (!asked.has(id)) {
		asked.add(id);
		look(id).catch(() => asked.delete(id));
	}
	return known.value.get(id);
};

export const sameToken = (one: Token, other: Token) =>
	one.type === 'Native' ? other.type === 'Native' : other.type === 'WithId' && one.value === other.value;

// All tokens that exist on the chain, BOLT first.
export const allTokens = async (): Promise<Token[]> => {
	const entries = await client.query.assets.asset.entries();
	const ids = (entries as [number, unknown][]).map(([id]) => id).sort((a, b) => a - b);
	return [NATIVE, ...ids.map((value): Token => ({ type: 'WithId', value }))];
};

export interface Balance {
	token: Token;
	// What the account can spend, and what is locked in fares, seats, rewards and deposits.
	free: bigint;
	held: bigint;
}

// Balances of BOLT and of all project tokens that the account has.
export const balancesOf = async (who: Address): Promise<Balance[]> => {
	const tokens = await allTokens();
	const balances = await Promise.all(tokens.map((token) => balanceOf(who, token)));
	return balances.filter(({ token, free, held }) => token.type === 'Native' || free + held > 0n);
};

export const balanceOf = async (who: Address, token: Token): Promise<Balance> => {
	if (token.type === 'Native') {
		const { data } = await client.query.system.account(who);
		return { token, free: data.free, held: data.reserved };
	}
	const [account, holds] = await Promise.all([
		client.query.assets.account([token.value, who]),
		client.query.assetsHolder.holds([token.value, who]),
	]);
	const held = (holds as { amount: bigint }[]).reduce((sum, { amount }) => sum + amount, 0n);
	return { token, free: account?.balance ?? 0n, held };
};
