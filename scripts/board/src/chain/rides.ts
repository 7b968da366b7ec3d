// The open rides of the chain, by pages of its storage.

import { client } from './connect.ts';
import { plain } from './plain.ts';
import type { RideRecord } from '../words/hunting.ts';

// The most keys that a node returns at once.
const PAGE = 1_000;

type Key = [number, number];
type Value = Omit<RideRecord, 'class' | 'cabin'>;

const recordOf = ([id, cabin]: Key, value: unknown): RideRecord => {
	const { passenger, boarded, lastPaid, withdrawn } = plain(value) as Value;
	return { class: id, cabin, passenger, boarded, lastPaid, withdrawn };
};

// Gives the first `most` rides page by page, in the storage's order, and says whether there are more.
export async function* openRides(most: number): AsyncGenerator<{ rides: RideRecord[]; more: boolean }> {
	const query = client.query.travelCabin.rides;
	let startKey: string | undefined;
	for (let left = most; ; ) {
		const pageSize = Math.min(PAGE, left + 1);
		const page = (await query.pagedEntries({ pageSize, ...(startKey && { startKey }) })) as [Key, unknown][];
		yield { rides: page.slice(0, left).map(([key, value]) => recordOf(key, value)), more: page.length > left };
		left -= page.length;
		if (page.length < pageSize || left < 0) return;
		startKey = query.rawKey(page[page.length - 1]![0]);
	}
}

// These rides as they are now, by "class/cabin". Those that are settled are missing.
export const ridesNow = async (rides: RideRecord[]): Promise<Map<string, RideRecord>> => {
	const keys = rides.map((ride): Key => [ride.class, ride.cabin]);
	const values = keys.length === 0 ? [] : ((await client.query.travelCabin.rides.multi(keys)) as unknown[]);
	return new Map(
		keys.flatMap((key, index) => (values[index] === undefined ? [] : [[key.join('/'), recordOf(key, values[index])] as const])),
	);
};
