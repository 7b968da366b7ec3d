import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { bounds, downFrom, lookBack } from '../src/words/newest.ts';
import { firstOf, firstWhere, foundWithin } from '../src/words/paged.ts';

// A chain with this many numbers, of which those that are divisible belong to the list. Notes what it was asked.
const chainOf = (divisor: number) => {
	const asked: number[][] = [];
	const find = async (numbers: number[]) => {
		asked.push(numbers);
		return numbers.filter((number) => number % divisor === 0);
	};
	return { asked, find };
};

test('the newest numbers come first, and no page more is looked at than it takes', async () => {
	const { asked, find } = chainOf(10);
	const found = await lookBack(2_000, find, { items: 12, numbers: 1_000, page: 100 });
	assert.deepEqual(found.items, [1990, 1980, 1970, 1960, 1950, 1940, 1930, 1920, 1910, 1900, 1890, 1880]);
	assert.deepEqual([found.looked, found.ever, found.more], [200, 2_000, true]);
	assert.deepEqual(asked, [downFrom(2_000, 1_900), downFrom(1_900, 1_800)]);
});

test('it ends at the bound of numbers, though nothing was found, and a further step goes on', async () => {
	const { asked, find } = chainOf(1_900);
	const first = await lookBack(3_000, find, bounds(1, 10, 1_000, 400));
	assert.deepEqual(first, { items: [], looked: 1_000, ever: 3_000, more: true });
	assert.deepEqual(asked.map(({ length }) => length), [400, 400, 200]);
	assert.deepEqual((await lookBack(3_000, find, bounds(2, 10, 1_000, 400))).items, [1_900]);
	assert.deepEqual(await lookBack(3_000, find, bounds(3, 10, 1_000, 400)), { items: [1_900, 0], looked: 3_000, ever: 3_000, more: false });
});

test('a page may find more than is wanted: the rest is still to come', async () => {
	const { find } = chainOf(1);
	assert.deepEqual(await lookBack(5, find, { items: 3, numbers: 10, page: 10 }), { items: [4, 3, 2], looked: 5, ever: 5, more: true });
	assert.deepEqual(await lookBack(3, find, { items: 3, numbers: 10, page: 10 }), { items: [2, 1, 0], looked: 3, ever: 3, more: false });
	assert.deepEqual(await lookBack(0, find, bounds(1, 3)), { items: [], looked: 0, ever: 0, more: false });
});

// A list of so many entries, and what it was asked.
const listOf = (length: number) => {
	const asked: [number, number][] = [];
	const read = async (from: number, limit: number) => {
		assert.ok(limit <= 100 && from <= 10_000, `${from}, ${limit}`);
		asked.push([from, limit]);
		return Array.from({ length: Math.max(0, Math.min(limit, length - from)) }, (_, index) => from + index);
	};
	return { asked, read };
};

test('a paged list is read as far as it is shown, and one entry further', async () => {
	const long = listOf(350);
	const { items, more } = await firstOf(long.read, 120);
	assert.deepEqual([items.length, items[0], items.at(-1), more], [120, 0, 119, true]);
	assert.deepEqual(long.asked, [[0, 100], [100, 21]]);
	for (const length of [0, 5, 20]) {
		const all = await firstOf(listOf(length).read, 20);
		assert.deepEqual([all.items.length, all.more], [length, false]);
	}
	assert.deepEqual((await firstOf(listOf(21).read, 20)).more, true);
	assert.equal((await firstOf(listOf(20_000).read, 30_000)).items.length, 10_000);
});

test('a list is followed until the entry is found that is looked for', async () => {
	const long = listOf(350);
	assert.equal(await firstWhere(long.read, (item) => item === 250), 250);
	assert.deepEqual(long.asked, [[0, 100], [100, 100], [200, 100]]);
	assert.equal(await firstWhere(listOf(100).read, () => false), undefined);
});

test('a search from a number on finds those below another one, the newest first', async () => {
	// As the chain does: up to 3 of the even numbers below 2,000, and 1,000 numbers looked at at most.
	const search = async (from: number) => {
		const end = Math.min(2_000, from + 1_000);
		const ids: number[] = [];
		let at = from;
		for (; at < end && ids.length < 3; at += 1) if (at % 2 === 0) ids.push(at);
		return at < 2_000 ? { ids, next: at } : { ids };
	};
	assert.deepEqual(await foundWithin(search, 1_990, 2_000), [1_998, 1_996, 1_994, 1_992, 1_990]);
	assert.deepEqual(await foundWithin(search, 10, 15), [14, 12, 10]);
	assert.deepEqual(await foundWithin(search, 11, 12), []);
});
