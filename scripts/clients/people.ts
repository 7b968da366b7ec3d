// The key pairs of the development chain's accounts.

import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import { waitReady } from '@polkadot/wasm-crypto';

await waitReady();
const keyring = new Keyring({ type: 'sr25519' });

export const person = (name: string): KeyringPair => keyring.addFromUri(`//${name}`);
