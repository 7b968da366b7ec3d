// Accounts as people read them, and the accounts that nobody has a key to.

import { decodeAddress } from 'dedot/utils';

export const shortAddress = (address: string): string => `${address.slice(0, 5)}…${address.slice(-5)}`;

const PALLET = 'modl';
const ID_AT = 12;

const kindOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.slice(0, ID_AT));

// The DPO whose own account this is; undefined for any other account.
export const dpoOfAccount = (address: string): number | undefined => {
	const bytes = decodeAddress(address);
	return kindOf(bytes) === 'modlbt/dpos_' ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(ID_AT, true) : undefined;
};

// What a keyless account of the suite is: "DPO 3's account", "the chain", "the treasury".
export const keyless = (address: string): string | undefined => {
	const kind = kindOf(decodeAddress(address));
	if (!kind.startsWith(PALLET)) return undefined;
	const dpo = dpoOfAccount(address);
	if (dpo !== undefined) return `DPO ${dpo}`;
	if (kind === 'modlbt/pilot') return 'the chain';
	return kind === 'modlbt/trsry' ? 'the treasury' : undefined;
};
