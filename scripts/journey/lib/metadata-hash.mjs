// Calculates the hash of the metadata as wallets do, by a library that is independent of the one that puts the hash
// into the runtime.

import { merkleizeMetadata } from '@polkadot-api/merkleize-metadata';
import { metadata as codec, str, Struct, u32 } from '@polkadot-api/substrate-bindings';
import { hex } from './runtimes.mjs';

// The first fields of a runtime's encoded version.
const Version = Struct({ specName: str, implName: str, authoringVersion: u32, specVersion: u32 });

// Metadata 15 with another spec version and no other change.
export const ofVersion = (metadata, specVersion) => {
	const decoded = codec.dec(metadata);
	const system = decoded.metadata.value.pallets.find(({ name }) => name === 'System');
	const constant = system.constants.find(({ name }) => name === 'Version');
	const begin = hex(Version.enc({ ...Version.dec(constant.value), specVersion }));
	constant.value = begin + constant.value.slice(begin.length);
	return codec.enc(decoded);
};

// The hash covers metadata 15, and the symbol and the decimals of the chain's token.
export const metadataHash = (metadata, { tokenSymbol, decimals }) =>
	hex(merkleizeMetadata(metadata, { tokenSymbol, decimals }).digest());

// The metadata and the token, as the chain reports them.
export const metadataOf = async ({ api }) => ({
	metadata: (await api.call.metadata.metadataAtVersion(15)).unwrap().toU8a(true),
	token: { decimals: api.registry.chainDecimals[0], tokenSymbol: api.registry.chainTokens[0] },
});
