// The runtime's parameters that governance may change while the chain runs. One that isn't set has the rulebook's value.

import { effect, signal } from '@preact/signals';
import { best } from './blocks.ts';
import { client } from './connect.ts';
import { plain } from './plain.ts';
import type { Part } from './types.ts';

export interface Parameters {
	// The blocks of a rulebook day.
	day: number;
	hunting: { days: number; cut: Part };
}

const RULEBOOK: Parameters = { day: 14_400, hunting: { days: 7, cut: 10_000 } };

export const parameters = signal<Parameters>(RULEBOOK);

// The stored value of one parameter; undefined if it isn't set.
export const parameter = async <Value>(group: string, name: string): Promise<Value | undefined> => {
	const stored = plain(await client.query.parameters.parameters({ type: group, value: { type: name, value: {} } })) as
		| { value: { value: Value } }
		| undefined;
	return stored?.value.value;
};

const readAll = async () => {
	const [day, hunting] = await Promise.all([
		parameter<number>('Time', 'BlocksPerDay'),
		parameter<Parameters['hunting']>('Hunting', 'Terms'),
	]);
	parameters.value = { day: day ?? RULEBOOK.day, hunting: hunting ?? RULEBOOK.hunting };
};

export const day = () => parameters.value.day;
// Rule 5.1.
export const hour = () => Math.ceil(day() / 24);

// Read again now and then: governance rarely changes them.
const EVERY_BLOCKS = 10;
export const followParameters = () => {
	let readAt = -Infinity;
	effect(() => {
		const number = best.value?.number;
		if (number === undefined || (number >= readAt && number < readAt + EVERY_BLOCKS)) return;
		readAt = number;
		readAll().catch(() => (readAt = -Infinity));
	});
};
