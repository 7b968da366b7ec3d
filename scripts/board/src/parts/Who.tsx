import { myAddress, nameOf } from '../chain/accounts.ts';
import { dpoName } from '../chain/names.ts';
import type { Address, Passenger } from '../chain/types.ts';
import { dpoOfAccount, keyless, shortAddress } from '../words/people.ts';

const HUES = 360;
const hueOf = (address: Address) => [...address].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % HUES, 7);

// The colour by which an account is recognised: as a style for `--hue`.
export const hue = (address: Address) => ({ '--hue': hueOf(address) });

// An account: its name if it is known, otherwise its address in short; the whole address is in the title.
export function Who({ address, link = true }: { address: Address; link?: boolean }) {
	const own = keyless(address);
	const name = own ?? nameOf(address) ?? shortAddress(address);
	const mine = address === myAddress.value;
	const text = (
		<>
			<span class="dot" style={hue(address)} aria-hidden="true" />
			<span class="who-name">{name}</span>
			{mine && <span class="tag you">you</span>}
		</>
	);
	const dpo = dpoOfAccount(address);
	const target = dpo !== undefined ? `#/dpo/${dpo}` : own ? undefined : `#/mine/${address}`;
	return link && target ? (
		<a class="who" href={target} title={address}>
			{text}
		</a>
	) : (
		<span class="who" title={address}>
			{text}
		</span>
	);
}

// A ride's passenger: a user or a DPO, by its name and number.
export function Rider({ passenger }: { passenger: Passenger }) {
	if (passenger.type === 'User') return <Who address={passenger.value} />;
	const name = dpoName(passenger.value);
	return (
		<a class="who" href={`#/dpo/${passenger.value}`}>
			<span class="dot dpo" aria-hidden="true" />
			<span class="who-name">
				{name} <span class={name && 'soft'}>DPO {passenger.value}</span>
			</span>
		</a>
	);
}
