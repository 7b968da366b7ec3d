// The accounts that the user can sign with, and the one in use.

import { computed, effect, signal } from '@preact/signals';
import { decodeAddress, encodeAddress } from 'dedot/utils';
import { addressNamed } from '../words/known.ts';
import { chain } from './connect.ts';
import { openWallet, wallets } from './extensions.ts';
import { recall, remember } from './memory.ts';
import type { Address } from './types.ts';

export interface Account {
	address: Address;
	name: string;
	// Where its key is: the name of a wallet, or null for a well-known development account.
	wallet: string | null;
	signer?: object;
}

const DEVELOPMENT: [string, Address][] = [
	['Alice', '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'],
	['Bob', '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'],
	['Charlie', '5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y'],
	['Dave', '5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy'],
	['Eve', '5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw'],
	['Ferdie', '5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL'],
];

const REMEMBERED = 'board.account';
const WALLET = 'board.wallet';
const PREFIX = 42;

// One form of an address, whatever prefix a wallet shows it with.
const canonical = (address: string): Address => encodeAddress(decodeAddress(address), PREFIX);

// The address as text is a valid one; otherwise undefined.
export const parseAddress = (entered: string): Address | undefined => {
	try {
		return canonical(entered.trim());
	} catch {
		return undefined;
	}
};

const fromWallets = signal<Account[]>([]);
const chosen = signal<Address | null>(recall(REMEMBERED));

const developers = computed((): Account[] =>
	chain.value?.development ? DEVELOPMENT.map(([name, address]) => ({ name, address, wallet: null })) : [],
);
export const accounts = computed(() => [...fromWallets.value, ...developers.value]);
// The account in use; null until the user has chosen one.
export const me = computed(() => accounts.value.find(({ address }) => address === chosen.value) ?? null);
export const myAddress = computed(() => me.value?.address ?? null);

export const choose = (address: Address | null) => {
	chosen.value = address;
	remember(REMEMBERED, address);
};

export { wallets };

export const connectWallet = async (wallet: string) => {
	const found = await openWallet(wallet);
	if (found.length === 0) throw new Error(`The wallet ${wallet} shows no account to this page.`);
	const others = fromWallets.peek().filter((account) => account.wallet !== wallet);
	const added = found.map((account) => ({ ...account, address: canonical(account.address), wallet }));
	fromWallets.value = [...others, ...added];
	remember(WALLET, wallet);
	if (!me.peek()) choose(added[0]!.address);
};

// Opens the wallet again that the user opened last time. Extensions appear a moment after the page.
const WALLET_WAIT_MS = 500;
export const followAccounts = () => {
	const wallet = recall(WALLET);
	if (wallet) setTimeout(() => wallets().includes(wallet) && connectWallet(wallet).catch(() => {}), WALLET_WAIT_MS);
	effect(() => {
		document.documentElement.dataset.account = me.value?.name ?? '';
	});
};

// What dedot signs with: a key pair of the page's own for a development account, otherwise the wallet.
export const signerOf = async (account: Account) => {
	if (account.wallet === null) {
		const { pairOf } = await import('./dev.ts');
		return { from: pairOf(account.name, account.address), options: {} };
	}
	return { from: account.address, options: { signer: account.signer } };
};

// The name of a known account.
export const nameOf = (address: Address): string | undefined =>
	accounts.value.find((account) => account.address === address)?.name;

// What a person enters for an account: a name that only one of the known ones has, or an address.
export const parseAccount = (entered: string): Address | undefined =>
	addressNamed(entered, accounts.value) ?? parseAddress(entered);
