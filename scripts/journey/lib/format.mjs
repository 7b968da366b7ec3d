// Formats figures and values for people to read.

import { DECIMALS, UNIT } from './rulebook.mjs';

const grouped = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ',');

export const whole = (number) => grouped(BigInt(number).toString());

export const count = (number, noun) =>
	`${whole(number)} ${noun}${BigInt(number) === 1n ? '' : 's'}`;

// An amount in base units as tokens, without trailing zeros: "1,000", "0.0000000001".
export const amount = (units) => {
	const size = units < 0n ? -units : units;
	const fraction = (size % UNIT).toString().padStart(DECIMALS, '0').replace(/0+$/, '');
	return `${units < 0n ? '-' : ''}${whole(size / UNIT)}${fraction && `.${fraction}`}`;
};

export const change = (units) => (units > 0n ? `+${amount(units)}` : amount(units));

// Any plain value on one line, including BigInt.
export const inspect = (value) =>
	JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? item.toString() : item)) ??
	String(value);

// Aligns the cells of each column: figures at the decimal point, all else to the left.
export const table = (head, rows) => {
	const cells = [head, ...rows].map((row) => row.map(String));
	const columns = head.map((_, column) => {
		const figures = rows.every((row) => /^([+-]?[\d,]+(\.\d+)?)?$/.test(row[column]));
		const fraction = (cell) => (cell.includes('.') ? cell.length - cell.indexOf('.') : 0);
		const deepest = Math.max(0, ...rows.map((row) => fraction(String(row[column]))));
		const padded = cells.map((row, index) => {
			const cell = row[column];
			return figures && index > 0 ? cell + ' '.repeat(deepest - fraction(cell)) : cell;
		});
		const width = Math.max(...padded.map((cell) => cell.length));
		return padded.map((cell) => (figures ? cell.padStart(width) : cell.padEnd(width)));
	});
	return cells.map((_, row) =>
		columns
			.map((column) => column[row])
			.join('  ')
			.trimEnd(),
	);
};
