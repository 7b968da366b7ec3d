// Batches that the sudo key signs, in which each call is dispatched as the account that it concerns: accounts need
// neither keys nor BOLT for fees.

import { errorName } from '../journey/lib/decode.mjs';
import { CannotPlay } from '../journey/lib/errors.mjs';
import { callOf } from './kinds.mjs';
import { compactToU8a, u8aConcat } from './packages.mjs';

// Any account: only what stands before it in a call is used.
const SOMEBODY = new Uint8Array(32);

// The error of a call in a batch or as another account, if this event tells of one. Otherwise null.
export const failureOf = ({ method, data }) => {
	const [result] = data.slice(-1);
	const failed = method === 'ItemFailed' || (method === 'DispatchedAs' && result.isErr);
	return failed ? errorName(result.isErr ? result.asErr : result) : null;
};

export class Batches {
	#batch = null;
	#asAnother = null;

	// Learns from the chain's API how a batch and a call as another account begin.
	begin(api) {
		this.api = api;
		const { tx } = api;
		this.#batch = tx.utility.forceBatch([]).method.toU8a().slice(0, 2);
		const asAnother = tx.utility.dispatchAs({ system: { Signed: SOMEBODY } }, tx.system.remark('0x'));
		this.#asAnother = asAnother.method.toU8a().slice(0, 4);
	}

	call(name, given) {
		return callOf(this.api, name, given).method.toU8a();
	}

	by(account, call) {
		return u8aConcat(this.#asAnother, account, call);
	}

	// Root's transaction, unsigned, with all of these calls. The chain counts no weight for it.
	asRoot(calls) {
		const call = this.api.createType('Call', u8aConcat(this.#batch, compactToU8a(calls.length), ...calls));
		return this.api.tx.sudo.sudoUncheckedWeight(call, { refTime: 0, proofSize: 0 });
	}

	// Fails if a call in this block failed.
	async requireSuccess(hash) {
		for (const { event } of await (await this.api.at(hash)).query.system.events()) {
			const failure = failureOf(event);
			if (failure !== null) throw new CannotPlay(`a call failed: ${failure}`);
		}
	}
}
