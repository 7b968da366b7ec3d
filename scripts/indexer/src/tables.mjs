// The tables of the index. README.md shows them. A table is an object: key → record. The parts of a
// key are joined by spaces.

import { IndexError } from './errors.mjs';
import { Money } from './money.mjs';

const NAMES = [
	'accounts',
	'trains',
	'classes',
	'rides',
	'keptOfRides',
	'dpos',
	'members',
	'closedDpos',
	'keptByDpos',
	'proposals',
	'offers',
	'funds',
	// 'day' → { blocks }: the number of blocks in a day, which governance can change.
	'time',
];

export class Tables {
	// `data`: the tables of an earlier run.
	constructor(data = {}) {
		for (const name of NAMES) this[name] = data[name] ?? {};
		this.money = new Money(this.accounts);
		// What the next events of the same call are about, by what it belongs to.
		this.pending = new Map();
	}

	// What is saved.
	get data() {
		return Object.fromEntries(NAMES.map((name) => [name, this[name]]));
	}

	get day() {
		return this.get('time', 'day').blocks;
	}

	// The record of this key. Fails if there is none.
	get(table, ...key) {
		const record = this[table][key.join(' ')];
		if (record === undefined) throw new IndexError(`there is no ${key.join(' ')} in ${table}`);
		return record;
	}

	put(table, key, record) {
		this[table][key.join(' ')] = record;
	}

	has(table, ...key) {
		return key.join(' ') in this[table];
	}

	drop(table, ...key) {
		this.get(table, ...key);
		delete this[table][key.join(' ')];
	}

	// The records whose field has this value.
	where(table, field, value) {
		return Object.values(this[table]).filter((record) => record[field] === value);
	}

	// --- What a call's later events need ---------------------------------------------------

	remember(what, value) {
		this.pending.set(what, value);
	}

	recall(what) {
		const value = this.pending.get(what);
		this.pending.delete(what);
		return value;
	}
}
