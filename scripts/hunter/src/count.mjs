// Finds what became of the hunts: in the final blocks in which the account's nonce rises.

/**
 * The blocks after `low` up to `high` in which a nonce rises, in order, each with the nonce before
 * and after. Looks at few blocks in between. A block whose nonce is unknown counts as one without a
 * rise.
 * @param {(block: number) => Promise<number | undefined>} nonceAt
 * @param {number} low
 * @param {number} nonce in block `low`
 * @param {number} high
 * @param {number} last the nonce in block `high`
 * @returns {AsyncGenerator<{ block: number, before: number, after: number }>}
 */
export async function* risesOf(nonceAt, low, nonce, high, last) {
	while (last > nonce) {
		let [below, block, after] = [low, high, last];
		while (block - below > 1) {
			const middle = Math.floor((below + block) / 2);
			const there = await nonceAt(middle);
			if (there !== undefined && there > nonce) [block, after] = [middle, there];
			else below = middle;
		}
		yield { block, before: nonce, after };
		[low, nonce] = [block, after];
	}
}

/**
 * What became of an account's hunts in the blocks after the counted one, up to a final one.
 * `missed` counts its transactions in blocks of which the node doesn't have the state any more.
 * @param {import('./reads.mjs').Reads} reads
 * @param {{ address: string, publicKey: string }} who
 * @param {import('./book.mjs').Counted} counted
 * @param {{ number: number, hash: string }} final
 */
export const countUp = async (reads, { address, publicKey }, counted, final) => {
	/** @type {import('./book.mjs').Outcome[]} */
	const outcomes = [];
	const nonce = await reads.nonce(address, final.hash);
	if (nonce === undefined) return { outcomes, missed: 0, counted };
	const nonceAt = async (/** @type {number} */ block) => reads.nonce(address, await reads.hashOf(block));
	let missed = 0;
	for await (const { block, before, after } of risesOf(nonceAt, counted.block, counted.nonce, final.number, nonce)) {
		const own = await reads.own(/** @type {string} */ (await reads.hashOf(block)), publicKey);
		missed += after - before - own.length;
		outcomes.push(...own.flatMap((outcome) => outcome ?? []));
	}
	return { outcomes, missed, counted: { block: final.number, hash: final.hash, nonce } };
};
