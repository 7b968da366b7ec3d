// The development chain's accounts.

import { Keyring, type KeyringPair } from '@polkadot/keyring';
import { waitReady } from '@polkadot/wasm-crypto';

await waitReady();
const keyring = new Keyring({ type: 'sr25519' });

export const person = (name: string): KeyringPair => keyring.addFromUri(`//${name}`);
