// The chain as polkadot.js knows it.

import { ApiPromise } from '@polkadot/api';

// Stays with the runtime that it has found: what polkadot.js takes over of a new one by itself is
// without the runtime APIs, and reaches what it is just decoding by the old one.
class Api extends ApiPromise {
	_subscribeUpdates() {}
}

export const apiOn = (provider) =>
	new Api({ provider, noInitWarn: true, throwOnConnect: true }).isReadyOrError;
