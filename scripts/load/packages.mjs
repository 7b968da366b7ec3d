// What is taken of the npm packages that the journey has installed: the same copies as its modules use.

export { WsProvider } from '../journey/node_modules/@polkadot/rpc-provider/index.js';
export { Keyring } from '../journey/node_modules/@polkadot/keyring/index.js';
export { blake2AsU8a } from '../journey/node_modules/@polkadot/util-crypto/index.js';
export { compactToU8a, u8aConcat, u8aToHex } from '../journey/node_modules/@polkadot/util/index.js';
