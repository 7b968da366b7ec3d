// The key pairs of the development chain's accounts.

import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import { cryptoWaitReady } from '@polkadot/util-crypto';

await cryptoWaitReady();
const keyring = new Keyring({ type: 'sr25519' });

export const person = (name: string): KeyringPair => keyring.addFromUri(`//${name}`);
