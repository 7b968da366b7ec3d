// The names of trains, classes and DPOs, read when they are first needed. They never change.

import { signal } from '@preact/signals';
import { reads } from './reads.ts';

type Kind = 'train' | 'class' | 'dpo';

const known = signal<ReadonlyMap<string, string>>(new Map());
const asked = new Set<string>();

const look = async (kind: Kind, id: number) => {
	const found = await reads[kind](id);
	if (found) known.value = new Map(known.peek()).set(`${kind}${id}`, found.name);
};

// Undefined until it has been read. Reading it in a component shows it then.
const nameOf = (kind: Kind) => (id: number): string | undefined => {
	const key = `${kind}${id}`;
	if (!asked.has(key)) {
		asked.add(key);
		look(kind, id).catch(() => asked.delete(key));
	}
	return known.value.get(key);
};

export const trainName = nameOf('train');
export const className = nameOf('class');
export const dpoName = nameOf('dpo');
