// The hash of the metadata, as wallets work it out: by a library that has nothing to do with the one that put it
// into the runtime.

import { merkleizeMetadata } from '@polkadot-api/merkleize-metadata';
import { metadata as codec, str, Struct, u32 } from '@polkadot-api/substrate-bindings';
import { hex } from './runtimes.mjs';

// How the encoded version of a runtime begins.
const Version = Struct({ specName: str, implName: str, authoringVersion: u32, specVersion: u32 });

// Metadata 15 as it would be with another spec version, and without any other change.
export const ofVersion = (metadata, specVersion) => {
	const decoded = codec.dec(metadata);
	const system = decoded.metadata.value.pallets.find(({ name }) => name === 'System');
	const constant = system.constants.find(({ name }) => name === 'Version');
	const begin = hex(Version.enc({ ...Version.dec(constant.value), specVersion }));
	constant.value = begin + constant.value.slice(begin.length);
	return codec.enc(decoded);
};

// Wallets know two things beside metadata 15: how the chain's token is called and how it's shown.
export const metadataHash = (metadata, { tokenSymbol, decimals }) =>
	hex(merkleizeMetadata(metadata, { tokenSymbol, decimals }).digest());

// All that the chain says itself.
export const metadataOf = async ({ api }) => ({
	metadata: (await api.call.metadata.metadataAtVersion(15)).unwrap().toU8a(true),
	token: { decimals: api.registry.chainDecimals[0], tokenSymbol: api.registry.chainTokens[0] },
});
