// Accounts as people read them, and the accounts that nobody has a key to.

import { decodeAddress } from 'dedot/utils';

export const shortAddress = (address: string): string => `${address.slice(0, 5)}…${address.slice(-5)}`;

const PALLET = 'modl';
const ID_AT = 12;

// What a keyless account of the suite is: "DPO 3's account", "the chain", "the treasury".
export const keyless = (address: string): string | undefined => {
	const bytes = decodeAddress(address);
	const kind = new TextDecoder('latin1').decode(bytes.slice(0, ID_AT));
	if (!kind.startsWith(PALLET)) return undefined;
	if (kind === 'modlbt/dpos_') return `DPO ${new DataView(bytes.buffer, bytes.byteOffset).getUint32(ID_AT, true)}`;
	if (kind === 'modlbt/pilot') return 'the chain';
	return kind === 'modlbt/trsry' ? 'the treasury' : undefined;
};
