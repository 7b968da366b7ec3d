// The class that the examples ride in (gold.json), and its id on the node. Amounts are in base units of BOLT.

import { readFileSync } from 'node:fs';

const json = JSON.parse(readFileSync('gold.json', 'utf8'));

export const [url, classId] = [process.argv[2]!, Number(process.argv[3])];

export const gold = {
	train: json.train as string,
	name: json.class as string,
	fare: BigInt(json.fare),
	yieldTotal: BigInt(json.yieldTotal),
	bonus: BigInt(json.bonus),
	duration: json.duration as number,
	cabins: json.cabins as number,
};

// The yield that a ride has accrued when so many blocks have passed since it boarded.
export const accrued = (blocks: number): bigint => (gold.yieldTotal * BigInt(blocks)) / BigInt(gold.duration);
