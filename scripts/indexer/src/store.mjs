// Keeps the tables in memory and in a file, for the framework: it asks at which block to go on, and
// hands over the changes of some blocks at a time. Only final blocks are indexed, so nothing is
// ever taken back.

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Tables } from './tables.mjs';

const BEGINNING = { height: -1, hash: '0x' };

// JSON with amounts as { "$": "12" }.
const write = (_, value) => (typeof value === 'bigint' ? { $: value.toString() } : value);
const read = (_, value) => (typeof value?.$ === 'string' ? BigInt(value.$) : value);
export const toJson = (value) => JSON.stringify(value, write, '\t');
export const fromJson = (text) => JSON.parse(text, read);

// { head: { height, hash }, tables }, or null without a file.
export const load = (file) => (existsSync(file) ? fromJson(readFileSync(file, 'utf8')) : null);

// The framework's FinalDatabase.
export class Store {
	constructor(file) {
		this.file = file;
		const saved = load(file);
		this.head = saved?.head ?? BEGINNING;
		this.tables = new Tables(saved?.tables);
	}

	connect() {
		return Promise.resolve(this.head);
	}

	async transact({ nextHead }, change) {
		await change(this.tables);
		this.head = { height: nextHead.height, hash: nextHead.hash };
		const { head, tables } = this;
		writeFileSync(`${this.file}.new`, toJson({ head, tables: tables.data }));
		renameSync(`${this.file}.new`, this.file);
	}
}
