// The accounts without a key: those of the DPOs (rule 3.3), of the treasury, and of the chain when it acts by
// itself (rule 5.2).

const BYTES = 32;

// "modl", the pallet's id of eight characters and, for a DPO, its number; the rest is zero.
const moduleAccount = (pallet, number) => {
	const bytes = Buffer.alloc(BYTES);
	bytes.write(`modl${pallet}`, 'latin1');
	if (number !== undefined) bytes.writeUInt32LE(Number(number), 12);
	return bytes;
};

// `encode` turns 32 bytes into an address.
export const accountsOf = (encode) => ({
	dpo: (number) => encode(moduleAccount('bt/dpos_', number)),
	treasury: encode(moduleAccount('bt/trsry')),
	chain: encode(moduleAccount('bt/pilot')),
});
