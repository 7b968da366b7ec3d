// Plays the final blocks in order through the journey's model. Every final block must be as the rulebook
// says, and must never be replaced.

import { RuleBroken } from '../lib/errors.mjs';
import { outcomeOf } from '../lib/outcome.mjs';
import { isOfConnection } from './waiting.mjs';

// twox128("System") ++ twox128("Events").
const EVENTS = '0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7';
const MOST_AT_ONCE = 50;

export class Replay {
	// The number of transactions in final blocks, and how many of them failed as the rules demand.
	transactions = 0;
	refused = 0;
	// How often each call succeeded.
	calls = new Map();
	#turn = Promise.resolve();

	// `from`: the block after which the replay starts. `nodes`: the nodes to ask. `ignored`: the accounts whose
	// transactions don't matter.
	constructor({ stage, nodes, from, ignored }) {
		Object.assign(this, { stage, nodes, ignored });
		this.number = from.number;
		this.hash = from.hash;
		// Hash → act, of the transactions that were sent and aren't in a final block yet.
		this.sent = new Map();
		this.onFinal = () => {};
	}

	// A node that runs, or else the first one.
	get node() {
		return this.nodes.find((node) => node.isThere && node.final) ?? this.nodes[0];
	}

	get api() {
		return this.node.api;
	}

	// Runs one task at a time, because the model must not change while it is compared.
	#alone(task) {
		const done = this.#turn.then(task);
		this.#turn = done.catch(() => {});
		return done;
	}

	// Plays all blocks up to the latest final block of a node. If the node goes away meanwhile, the blocks
	// that were played count.
	catchUp(node = this.node) {
		return this.#alone(async () => {
			const header = await node.rpc('chain_getHeader', [await node.rpc('chain_getFinalizedHead')]);
			const latest = Number(header.number);
			while (this.number < latest) {
				const to = Math.min(latest, this.number + MOST_AT_ONCE);
				const numbers = Array.from({ length: to - this.number }, (_, index) => this.number + 1 + index);
				const hashes = await node.rpc('chain_getBlockHash', [numbers]);
				const blocks = await Promise.all(hashes.map((hash) => this.#read(node, hash)));
				for (const block of blocks) this.#play(block);
			}
		});
	}

	async #read(node, hash) {
		const [{ block }, events, { registry }] = await Promise.all([
			node.rpc('chain_getBlock', [hash]),
			node.rpc('state_getStorage', [EVENTS, hash]),
			// With the types of the runtime that has made the block.
			node.api.at(hash),
		]);
		return { hash, ...block, records: registry.createType('Vec<EventRecord>', events) };
	}

	#play({ hash, header, extrinsics, records }) {
		const number = Number(header.number);
		if (header.parentHash !== this.hash) {
			throw new RuleBroken('§1', `final block ${number - 1} was replaced`, this.hash, header.parentHash);
		}
		for (const [index, extrinsic] of extrinsics.entries()) {
			const act = this.#actOf(extrinsic);
			if (!act) continue;
			const outcome = outcomeOf({ block: BigInt(number), hash, index }, records);
			this.stage.judge(act, outcome);
			this.transactions += 1;
			if (outcome.error) this.refused += 1;
			else this.calls.set(act.call, (this.calls.get(act.call) ?? 0) + 1);
			this.onFinal(act);
		}
		this.number = number;
		this.hash = hash;
	}

	// The act of a transaction; null if no account has signed it or if its account is ignored.
	#actOf(extrinsic) {
		const { registry } = this.nodes[0].api;
		const hash = registry.hash(Buffer.from(extrinsic.slice(2), 'hex')).toHex();
		const act = this.sent.get(hash);
		if (act) {
			this.sent.delete(hash);
			return act;
		}
		const decoded = registry.createType('Extrinsic', extrinsic);
		if (!decoded.isSigned || this.ignored.has(decoded.signer.toString())) return null;
		throw new RuleBroken('§1', 'a transaction twice, or one that nobody sent', 'none', hash);
	}

	// For the stage: the newest block that was played.
	get head() {
		return { number: BigInt(this.number), hash: this.hash };
	}

	// For the stage: the state after the newest block that was played.
	async now() {
		return { number: BigInt(this.number), hash: this.hash, at: await this.api.at(this.hash) };
	}

	// Compares all balances, holds, records and answers with the model's at that block.
	audit() {
		return this.#alone(async () => {
			const { story, model } = this.stage;
			const before = story.checks;
			for (let tries = 3; ; tries -= 1) {
				try {
					await this.stage.audit();
					break;
				} catch (error) {
					if (tries === 0 || !isOfConnection(error)) throw error;
				}
			}
			// The chain was asked once for each record that has ended. It needn't be asked again.
			model.gone = { rides: [], classes: [], trains: [] };
			model.dpos.closed = model.dpos.closed.filter(({ kept }) => kept.size > 0);
			return { block: this.number, figures: story.checks - before };
		});
	}
}
