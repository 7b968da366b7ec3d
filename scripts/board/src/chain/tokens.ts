// BOLT and the projects' tokens: symbol and decimals, balances, minimum.

import { signal } from '@preact/signals';
import { bestNumber } from './blocks.ts';
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

// BOLT first, then the projects' tokens by their numbers.
export const keyOfToken = (token: Token): number => (token.type === 'Native' ? -1 : token.value);

export const sameToken = (one: Token, other: Token) =>
	one.type === 'Native' ? other.type === 'Native' : other.type === 'WithId' && one.value === other.value;

// The first `count` project tokens in the order of the chain's storage, which isn't that of their numbers, and whether
// there are more.
const KEYS = 1_000;
export const firstTokens = async (count: number): Promise<{ ids: number[]; more: boolean }> => {
	const { asset } = client.query.assets;
	const ids: number[] = [];
	while (ids.length <= count) {
		const pageSize = Math.min(KEYS, count + 1 - ids.length);
		const page = (await asset.pagedKeys({ pageSize, ...(ids.length > 0 && { startKey: asset.rawKey(ids.at(-1)) }) })) as number[];
		ids.push(...page);
		if (page.length < pageSize) break;
	}
	return { ids: ids.slice(0, count), more: ids.length > count };
};

export const tokenExists = async (id: number): Promise<boolean> => (await client.query.assets.asset(id)) !== undefined;

export interface Balance {
	token: Token;
	// What the account can spend, and what is locked in fares, seats, rewards and deposits.
	free: bigint;
	held: bigint;
}

export interface Balances {
	balances: Balance[];
	// How many project tokens were looked at, and whether there are more.
	looked: number;
	more: boolean;
}

const heldOf = (holds: { amount: bigint }[] | undefined) => (holds ?? []).reduce((sum, { amount }) => sum + amount, 0n);

// What an account has of these project tokens, without those that it hasn't.
const amountsOf = async (who: Address, ids: number[]): Promise<Balance[]> => {
	if (ids.length === 0) return [];
	const { assets, assetsHolder } = client.query;
	const keys = ids.map((id) => [id, who]);
	const [accounts, holds] = await Promise.all([assets.account.multi(keys), assetsHolder.holds.multi(keys)]);
	return ids
		.map((value, index): Balance => ({ token: { type: 'WithId', value }, free: accounts[index]?.balance ?? 0n, held: heldOf(holds[index]) }))
		.filter(({ free, held }) => free + held > 0n);
};

// So many tokens are looked at with every block. If there are more, those that the account hasn't are looked at again
// after so many blocks.
export const FEW_TOKENS = 200;
const AGAIN_BLOCKS = 10;
let seen: { who: Address; block: number; ids: Set<number>; own: Token[]; more: boolean } | undefined;

const lookThrough = async (who: Address, count: number) => {
	const block = bestNumber.peek();
	const before = seen?.who === who && seen.ids.size > FEW_TOKENS && block - seen.block < AGAIN_BLOCKS ? seen : undefined;
	if (before && before.ids.size >= count) return before;
	const { ids, more } = await firstTokens(count);
	const own = before ? [...before.own] : [];
	const left = ids.filter((id) => !before?.ids.has(id));
	for (let from = 0; from < left.length; from += FEW_TOKENS) {
		own.push(...(await amountsOf(who, left.slice(from, from + FEW_TOKENS))).map(({ token }) => token));
	}
	seen = { who, block: before?.block ?? block, ids: new Set(ids), own, more };
	return seen;
};

// What an account has of BOLT and of the first `count` project tokens.
export const balancesOf = async (who: Address, count: number): Promise<Balances> => {
	const [native, { own, ids, more }] = await Promise.all([balanceOf(who, NATIVE), lookThrough(who, count)]);
	const balances = await amountsOf(who, own.map(keyOfToken).sort((one, other) => one - other));
	return { balances: [native, ...balances], looked: ids.size, more };
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
	return { token, free: account?.balance ?? 0n, held: heldOf(holds) };
};
