// Wallets by the ecosystem's standard: each browser extension puts itself into `injectedWeb3`.

interface Injected {
	accounts: { get: () => Promise<{ address: string; name?: string; type?: string }[]> };
	signer: object;
}

declare global {
	interface Window {
		injectedWeb3?: Record<string, { version?: string; enable?: (app: string) => Promise<Injected> }>;
	}
}

const APP = 'The board of BulletTrain';

export interface WalletAccount {
	address: string;
	name: string;
	signer: object;
}

export const wallets = (): string[] => Object.keys(window.injectedWeb3 ?? {});

// Asks the user, in the extension's own window.
export const openWallet = async (wallet: string): Promise<WalletAccount[]> => {
	const enable = window.injectedWeb3?.[wallet]?.enable;
	if (!enable) throw new Error(`The wallet ${wallet} can’t be opened.`);
	const { accounts, signer } = await enable(APP);
	const usable = (await accounts.get()).filter(({ type }) => type !== 'ethereum');
	return usable.map(({ address, name }) => ({ address, name: name || 'Account', signer }));
};
