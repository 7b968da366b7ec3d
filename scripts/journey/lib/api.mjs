// The polkadot.js API of a chain.

import { ApiPromise } from '@polkadot/api';

// Doesn't follow runtime upgrades. By itself, polkadot.js would take over the new runtime without its
// runtime APIs, and also while it decodes data of the old one. Chain.renew() makes a new API instead.
class Api extends ApiPromise {
	_subscribeUpdates() {}
}

export const apiOn = (provider) =>
	new Api({ provider, noInitWarn: true, throwOnConnect: true }).isReadyOrError;
