// The state of a final block, and try-runtime's checks of it.

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotPlay, RuleBroken } from '../../lib/errors.mjs';

const CHECK_MS = 120_000;
const run = promisify(execFile);

// The state of the node's latest final block: { number, root, pairs }.
const stateOf = async (node) => {
	const hash = await node.rpc('chain_getFinalizedHead');
	const { number, stateRoot } = await node.rpc('chain_getHeader', [hash]);
	return { number: Number(number), root: stateRoot, pairs: await node.rpc('state_getPairs', ['0x', hash]) };
};

export class Checker {
	// `program`: scripts/lib/next_runtime.sh builds it from the new runtime's sources. `work`: a folder.
	constructor({ program, work }) {
		Object.assign(this, { program, work });
	}

	// Returns the lines that the program prints. Throws its error.
	async #check({ number, root, pairs }) {
		const file = join(this.work, `state-${number}.json`);
		writeFileSync(file, JSON.stringify(pairs));
		try {
			const { stdout } = await run(this.program, [file, root], { timeout: CHECK_MS });
			return stdout.trim().split('\n');
		} catch ({ message, stderr }) {
			throw new CannotPlay(`the checks of the state of block ${number}: ${stderr?.trim() || message}`);
		}
	}

	// Checks the state of the node's latest final block.
	async passes(node) {
		return this.#check(await stateOf(node));
	}

	// Checks that the program refuses the same state without one entry under this prefix, once because the root
	// differs, and once for `reason`.
	async refusesWithout(node, prefix, reason) {
		const state = await stateOf(node);
		const index = state.pairs.findIndex(([key]) => key.startsWith(prefix));
		if (index < 0) throw new CannotPlay(`the state of block ${state.number} has no entry under ${prefix}`);
		const pairs = state.pairs.filter((_, at) => at !== index);
		const refusal = async (root) => {
			const lines = this.#check({ ...state, root, pairs });
			return lines.then(
				() => 'no refusal',
				({ message }) => message,
			);
		};
		const incomplete = await refusal(state.root);
		const [, root] = incomplete.match(/its root is (0x[0-9a-f]{64})/) ?? [];
		if (!root) throw new RuleBroken('§1', 'a state without an entry', 'another root', incomplete);
		const inconsistent = await refusal(root);
		if (!inconsistent.includes(reason)) throw new RuleBroken('§1', 'a state without an entry', reason, inconsistent);
		return [`without one entry it is refused: ${reason}`];
	}
}
