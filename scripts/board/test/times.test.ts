import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { paceOf, withArrival, type Arrival } from '../src/words/pace.ts';
import { blocksAsDays, countdown, date, everySo, fromNow, span } from '../src/words/times.ts';

const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000];

test('spans have the two largest units', () => {
	assert.equal(span(400), '0 s');
	assert.equal(span(59_600), '1 min');
	assert.equal(span(75 * SECOND), '1 min 15 s');
	assert.equal(span(2 * HOUR + 10 * MINUTE + 5 * SECOND), '2 h 10 min');
	assert.equal(span(3 * DAY + 4 * HOUR), '3 d 4 h');
	assert.equal(span(400 * DAY + 4 * HOUR), '400 d');
});

test('how often a block comes', () => {
	assert.equal(everySo(300), '0.3 s');
	assert.equal(everySo(1_000), '1 s');
	assert.equal(everySo(6_000), '6 s');
});

test('times from now', () => {
	assert.equal(fromNow(1_000_000 + 3 * HOUR, 1_000_000), 'in 3 h');
	assert.equal(fromNow(1_000_000, 1_000_000 + 2 * MINUTE), '2 min ago');
	assert.equal(fromNow(1_000_000, 1_000_400), 'now');
});

test('dates name what differs from now', () => {
	const now = new Date(2026, 10, 29, 18, 0, 0).getTime();
	assert.equal(date(new Date(2026, 10, 29, 20, 3, 5).getTime(), now), '20:03:05');
	assert.equal(date(new Date(2026, 10, 30, 20, 3, 5).getTime(), now), '30 Nov, 20:03');
	assert.equal(date(new Date(2027, 0, 3, 20, 3, 5).getTime(), now), '3 Jan 2027');
});

test('blocks as days of the chain, and countdowns', () => {
	assert.equal(blocksAsDays(100, 10), '10 days');
	assert.equal(blocksAsDays(10, 10), '1 day');
	assert.equal(blocksAsDays(12_960, 14_400), '0.9 days');
	assert.deepEqual(countdown(DAY + HOUR + MINUTE + SECOND), { days: '01', hours: '01', minutes: '01', seconds: '01' });
	assert.deepEqual(countdown(-5), { days: '00', hours: '00', minutes: '00', seconds: '00' });
});

test('the pace of blocks', () => {
	const follow = (arrivals: [number, number][]) =>
		arrivals.reduce((all: Arrival[], [number, time]) => withArrival(all, { number, time }), []);
	assert.equal(paceOf(follow([[1, 0]])), undefined);
	assert.equal(paceOf(follow([[1, 0], [2, 1_010], [3, 2_030]])), undefined);
	assert.equal(paceOf(follow([[1, 0], [2, 1_010], [3, 2_030], [4, 3_030]])), 1_000);
	assert.equal(paceOf(follow([[1, 0], [2, 6_000], [3, 12_000], [6, 30_050]])), 6_000);
	assert.equal(paceOf(follow([[1, 0], [2, 300], [3, 650], [4, 1_020]])), 340);
	assert.equal(paceOf(follow([[1, 0], [2, 1_000], [3, 2_000], [1, 2_500], [2, 3_500], [3, 4_500]])), undefined);
	assert.equal(follow(Array.from({ length: 99 }, (_, index) => [index, index * 1_000])).length, 30);
});
