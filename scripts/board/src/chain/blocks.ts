// The best and the final block, and how long a block takes, so that block numbers can be shown as times.

import { computed, effect, signal } from '@preact/signals';
import { paceOf, withArrival, type Arrival } from '../words/pace.ts';
import { chain, client, link } from './connect.ts';
import { recall, remember } from './memory.ts';

export interface Block {
	number: number;
	// When it arrived here, in milliseconds.
	time: number;
}

const SECOND = 1_000;
// Until two blocks have arrived, unless the last visit has measured it.
const USUAL_MS = 6_000;
const USUAL_MS_OF_DEVELOPMENT = 1_000;

export const best = signal<Block | null>(null);
export const finalNumber = signal(0);
export const blockMs = signal(USUAL_MS);
// Rises every second, for countdowns.
export const clock = signal(Date.now());
export const bestNumber = computed(() => best.value?.number ?? 0);
// The first block in which a transaction can be that is signed now.
export const nextNumber = computed(() => bestNumber.value + 1);

const remembered = () => `board.pace.${chain.peek()?.genesis}`;

const begin = () => {
	const usual = chain.peek()?.development ? USUAL_MS_OF_DEVELOPMENT : USUAL_MS;
	blockMs.value = Number(recall(remembered())) || usual;
};

let arrivals: Arrival[] = [];
// The first block after connecting isn't new: nobody knows when it arrived.
let connecting = true;

const arrive = (number: number) => {
	// A block behind the final one: the node has begun another chain, and nothing that was read is true.
	if (number < finalNumber.peek()) return location.reload();
	const time = Date.now();
	best.value = { number, time };
	if (!connecting) arrivals = withArrival(arrivals, { number, time });
	connecting = false;
	const pace = paceOf(arrivals);
	if (pace === undefined || pace === blockMs.peek()) return;
	blockMs.value = pace;
	remember(remembered(), String(pace));
};

export const followBlocks = () => {
	setInterval(() => (clock.value = Date.now()), SECOND);
	let following = false;
	effect(() => {
		// Blocks that were made while the connection was away arrive all at once.
		if (link.value !== 'ready') [arrivals, connecting] = [[], true];
		if (following || link.value !== 'ready' || !chain.value) return;
		following = true;
		begin();
		// Not dedot's own list of blocks: after a break it would first fetch every block that was missed.
		client.rpc.chain_subscribeNewHeads(({ number }: { number: number }) => arrive(number));
		client.rpc.chain_subscribeFinalizedHeads(({ number }: { number: number }) => (finalNumber.value = number));
	});
};

// When a block was or will be, in milliseconds, by the pace of the last blocks.
export const timeOf = (block: number): number => {
	const now = best.value;
	return now ? now.time + (block - now.number) * blockMs.value : Date.now();
};
