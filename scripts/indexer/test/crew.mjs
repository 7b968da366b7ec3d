// The load of the journey's faults, without any fault: some thirty people who make all calls of the
// suite in a project's token, chosen at random.

import { assemble } from '../../journey/faults/company.mjs';
import { Ideas } from '../../journey/faults/ideas.mjs';
import { Load } from '../../journey/faults/load.mjs';
import { random as seeded } from '../../journey/faults/random.mjs';
import { Replay } from '../../journey/faults/replay.mjs';
import { GO_ON_MS, pause, until } from '../../journey/faults/waiting.mjs';

const FOLLOW_MS = 100;
const REST_MS = 250;
const MOST_OPEN = 3;

// Prepares everything. Returns play(node, seconds, ignored), where `ignored` are accounts of
// others.
export const crew = async (node, seed) => {
	const { stage, day, names, ignored: pacemaker, head: from } = await assemble(node.url.replace('http', 'ws'), seed);
	const random = seeded(seed);
	return async (seconds, ignored) => {
		await until('finality', GO_ON_MS, () => node.final?.number >= from.number);
		const others = new Set([pacemaker, ...ignored]);
		const replay = new Replay({ stage, nodes: [node], from, ignored: others });
		stage.chain = replay;
		const ideas = new Ideas({ stage, random, day, people: names });
		const load = new Load({ replay, ideas, stage, names, random, most: MOST_OPEN, rest: REST_MS });
		await load.start(node);
		const end = Date.now() + seconds * 1_000;
		while (Date.now() < end) {
			await Promise.race([pause(FOLLOW_MS), load.failed]);
			await replay.catchUp();
		}
		await load.drain();
		return { transactions: replay.transactions, calls: replay.calls };
	};
};
