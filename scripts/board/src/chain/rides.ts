// All open rides of the chain, by pages of its storage.

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

// Gives the rides page by page, in the storage's order.
export async function* openRides(): AsyncGenerator<RideRecord[]> {
	const query = client.query.travelCabin.rides;
	for (let startKey: string | undefined; ; ) {
		const page = (await query.pagedEntries({ pageSize: PAGE, ...(startKey && { startKey }) })) as [Key, unknown][];
		yield page.map(([key, value]) => recordOf(key, value));
		if (page.length < PAGE) return;
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
