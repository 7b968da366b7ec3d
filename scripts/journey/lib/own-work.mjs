// What the chain does by itself (rule 5): switching it off and on, as root, and giving back what the chain had.

import { FAUCET } from './cast.mjs';
import { parameter } from './parameters.mjs';

const KEY = { Autopilot: 'BlockParts' };
// Parts of a block, in millionths: of every block, and of what the transactions leave.
const OFF = { slice: 0n, surplus: 0n };
const DEFAULT = { slice: 100_000n, surplus: 500_000n };

const isOff = ({ slice, surplus }) => slice === OFF.slice && surplus === OFF.surplus;

const settingParts = ({ tx }, parts) =>
	tx.parameters.setParameter({ Autopilot: { BlockParts: [null, parts] } });

// The calls by which root switches it off and on: none on a chain that does nothing by itself.
const calls = (parts) => (api) => (api.query.autopilot ? [settingParts(api, parts)] : []);
export const switchingOff = calls(OFF);
export const switchingOn = calls(DEFAULT);

export class OwnWork {
	// The parts that the chain had before the journey changed them. Null if there is nothing to give back.
	#had = null;

	constructor(stage) {
		this.stage = stage;
	}

	// Sets the parts, and prints `told`, unless it is left out.
	async #set(parts, told) {
		const { stage } = this;
		const { chain, story } = stage;
		const args = [settingParts(chain.api, parts)];
		// Not judged like other acts: its block may have events of what the chain does by itself, under the same
		// number as those of the first transaction.
		const act = { name: FAUCET, call: 'Sudo.sudo', args, silent: true };
		const { block, hash } = await stage.send(act);
		const now = await parameter(await chain.api.at(hash), KEY);
		story.same('5.3', "the parts of a block for the chain's own work", parts, now);
		if (told) story.happened(block, [{ rule: '5.3', text: told }]);
		return block;
	}

	// Both return the block from which it is so.
	async switchOff(told) {
		this.#had ??= (await parameter((await this.stage.chain.now()).at, KEY)) ?? DEFAULT;
		return this.#set(OFF, told);
	}

	switchOn(told) {
		return this.#set(this.#had === null || isOff(this.#had) ? DEFAULT : this.#had, told);
	}

	// Gives the chain what it had before the first change.
	async giveBack(told) {
		if (this.#had === null) return;
		const had = this.#had;
		this.#had = null;
		await this.#set(had, told);
	}
}
