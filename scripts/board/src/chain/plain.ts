// Turns what dedot decodes into plain values: accounts into addresses, names into text.

import { AccountId32 } from 'dedot/codecs';
import { hexToString, isHex } from 'dedot/utils';

export const text = (bytes: unknown): string => {
	if (typeof bytes === 'string') return isHex(bytes) ? hexToString(bytes) : bytes;
	return new TextDecoder().decode(bytes as Uint8Array);
};

export const plain = (value: unknown): unknown => {
	if (value instanceof AccountId32) return value.address();
	if (Array.isArray(value)) return value.map(plain);
	if (value === null) return undefined;
	if (typeof value !== 'object' || value instanceof Uint8Array) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, field]) => [key, key === 'name' ? text(field) : plain(field)]),
	);
};
