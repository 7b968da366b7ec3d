// Choosing the account that signs.

import { signal } from '@preact/signals';
import { accounts, choose, connectWallet, me, wallets, type Account } from '../chain/accounts.ts';
import { chain } from '../chain/connect.ts';
import { refusal } from '../chain/errors.ts';
import { say } from '../chain/notices.ts';
import { shortAddress } from '../words/people.ts';
import { Dialog } from './Dialog.tsx';
import { hue } from './Who.tsx';

export const accountsOpen = signal(false);

export function AccountButton() {
	const account = me.value;
	return (
		<button type="button" class="account" onClick={() => (accountsOpen.value = true)}>
			{account ? (
				<>
					<span class="dot" style={hue(account.address)} aria-hidden="true" />
					<span class="hidden">Account: </span>
					{account.name}
				</>
			) : (
				'Choose an account'
			)}
		</button>
	);
}

const close = () => (accountsOpen.value = false);

function Choice({ account }: { account: Account }) {
	const take = () => {
		choose(account.address);
		close();
	};
	return (
		<li>
			<button type="button" class="choice" aria-pressed={account.address === me.value?.address} onClick={take}>
				<span class="dot" style={hue(account.address)} aria-hidden="true" />
				<span class="choice-name">{account.name}</span>
				<span class="soft mono">{shortAddress(account.address)}</span>
			</button>
		</li>
	);
}

function Group({ title, of }: { title: string; of: Account[] }) {
	return of.length === 0 ? null : (
		<>
			<h3>{title}</h3>
			<ul class="choices">
				{of.map((account) => (
					<Choice account={account} key={account.address} />
				))}
			</ul>
		</>
	);
}

function Wallets() {
	const found = wallets();
	const open = (wallet: string) => connectWallet(wallet).catch((failure) => say(refusal(failure), 'bad'));
	return (
		<>
			<h3>Wallets</h3>
			{found.length === 0 ? (
				<p class="soft">
					This browser has no wallet. Any extension by the ecosystem’s standard works, such as Polkadot.js, Talisman or
					SubWallet.
				</p>
			) : (
				<ul class="choices">
					{found.map((wallet) => (
						<li key={wallet}>
							<button type="button" class="choice" onClick={() => open(wallet)}>
								Open {wallet}
							</button>
						</li>
					))}
				</ul>
			)}
		</>
	);
}

export function AccountDialog() {
	if (!accountsOpen.value) return null;
	const all = accounts.value;
	return (
		<Dialog title="Who are you?" close={close}>
			<Group title="From your wallet" of={all.filter(({ wallet }) => wallet !== null)} />
			{chain.value?.development && (
				<Group title="Development accounts" of={all.filter(({ wallet }) => wallet === null)} />
			)}
			{chain.value?.development && <p class="soft">Everybody knows their keys: this is a chain to play with.</p>}
			<Wallets />
			{me.value && (
				<button type="button" class="plain" onClick={() => (choose(null), close())}>
					Only look
				</button>
			)}
		</Dialog>
	);
}
