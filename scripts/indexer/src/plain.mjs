// Turns what the framework decodes into the forms of docs/interface.md: amounts into BigInt,
// accounts into addresses, names into text, an absent value into null, variants into 'Name' or
// { Name: value }.

import { codec } from '@subsquid/ss58';

const ACCOUNT = /^0x[0-9a-f]{64}$/;
const AMOUNT = /^\d+$/;

// The fields that are text. Their bytes could look like an account's.
const TEXTS = new Set(['name']);

const text = (bytes) => Buffer.from(bytes.slice(2), 'hex').toString('utf8');

// `prefix`: the chain's SS58 prefix.
export const plainFor = (prefix) => {
	const addresses = codec(prefix);

	const fields = (value) =>
		Object.fromEntries(
			Object.entries(value).map(([key, one]) => [key, TEXTS.has(key) ? text(one) : plain(one)]),
		);

	const variant = ({ __kind: kind, ...rest }) => {
		if (Object.keys(rest).length === 0) return kind;
		return { [kind]: 'value' in rest ? plain(rest.value) : fields(rest) };
	};

	const plain = (value) => {
		if (value === undefined || value === null) return null;
		if (typeof value === 'string') {
			if (ACCOUNT.test(value)) return addresses.encode(value);
			return AMOUNT.test(value) ? BigInt(value) : value;
		}
		if (typeof value !== 'object') return value;
		if (Array.isArray(value)) return value.map(plain);
		return value.__kind === undefined ? fields(value) : variant(value);
	};

	return plain;
};
