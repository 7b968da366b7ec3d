// Amounts as text and back. Always whole base units: no figure passes through floating point.

// "1,234.5" for 12345000000000 with 10 decimals. Zeros at the end are left out.
export const exact = (units: bigint, decimals: number): string => {
	const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
	const whole = digits.slice(0, digits.length - decimals);
	const part = digits.slice(digits.length - decimals).replace(/0+$/, '');
	return (units < 0n ? '−' : '') + grouped(whole) + (part && decimals > 0 ? `.${part}` : '');
};

// The same with at most `places` digits after the point: cut off, never rounded up, and marked with "…". A tiny amount
// has as many digits as it takes to see that it isn't nothing.
export const short = (units: bigint, decimals: number, places = 4): string => {
	const full = exact(units, decimals);
	const [whole, part = ''] = full.split('.');
	const zeros = /^−?0$/.test(whole!) ? part.search(/[1-9]/) : 0;
	const kept = Math.max(places, zeros + 2);
	return part.length <= kept ? full : `${whole}.${part.slice(0, kept)}…`;
};

// For a place that can't grow: what is longer than so many characters is cut off after four digits, and says how large
// it is: "1.234… × 10²⁸".
const MOST_CHARACTERS = 16;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
export const compact = (units: bigint, decimals: number, places = 4): string => {
	const texts = [short(units, decimals, places), short(units, decimals, 2)];
	const fits = texts.find(({ length }) => length <= MOST_CHARACTERS);
	if (fits) return fits;
	const digits = (units < 0n ? -units : units).toString();
	const power = digits.length - 1 - decimals;
	const raised = [...String(Math.abs(power))].map((digit) => RAISED[Number(digit)]).join('');
	const part = digits.slice(1, 4).replace(/0+$/, '');
	const rest = /[1-9]/.test(digits.slice(4)) ? '…' : '';
	return `${units < 0n ? '−' : ''}${digits[0]}${part || rest ? `.${rest ? digits.slice(1, 4) : part}` : ''}${rest} × 10${power < 0 ? '⁻' : ''}${raised}`;
};

// With exactly `places` digits after the point, cut off: for figures that change under the reader's eyes.
export const fixed = (units: bigint, decimals: number, places: number): string => {
	const [whole, part = ''] = exact(units, decimals).split('.');
	return places === 0 ? whole! : `${whole}.${part.slice(0, places).padEnd(places, '0')}`;
};

export const grouped = (digits: string | number | bigint): string =>
	digits.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');

export type Parsed<Value> = { value: Value } | { problem: string };
export const valueOf = <Value>(parsed: Parsed<Value>) => ('value' in parsed ? parsed.value : undefined);
export const problemOf = <Value>(parsed: Parsed<Value>) => ('problem' in parsed ? parsed.problem : undefined);

// The largest amount of the chain: 128 bits.
const LARGEST = 2n ** 128n - 1n;

// What a person enters as an amount: "1,000.5", "1000.5". Commas may only group thousands. As long as the token's
// decimals aren't known, nothing is an amount.
export const parseAmount = (entered: string, decimals: number | undefined): Parsed<bigint> => {
	if (decimals === undefined) return { problem: 'The token’s decimals aren’t known yet.' };
	const text = entered.trim();
	if (text === '') return { problem: 'Enter an amount.' };
	if (!/^(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?$/.test(text) || !/\d/.test(text)) {
		return { problem: 'Enter a number such as 1,000 or 0.5.' };
	}
	const [whole = '', part = ''] = text.replaceAll(',', '').split('.');
	if (part.replace(/0+$/, '').length > decimals) return { problem: `At most ${decimals} digits after the point.` };
	const value = BigInt(whole + part.slice(0, decimals).padEnd(decimals, '0'));
	return value > LARGEST ? { problem: 'This is more than the chain can count.' } : { value };
};

// A whole number within bounds. Commas may only group thousands here, too.
export const parseCount = (entered: string, least: number, most: number): Parsed<number> => {
	const text = entered.trim();
	if (!/^(\d+|\d{1,3}(,\d{3})+)$/.test(text)) return { problem: 'Enter a whole number.' };
	const value = Number(text.replaceAll(',', ''));
	if (value < least) return { problem: `At least ${grouped(least)}.` };
	return value > most ? { problem: `At most ${grouped(most)}.` } : { value };
};

// A part in millionths as a percentage: 150000 is "15%".
export const percentOfPart = (part: number): string => `${exact(BigInt(part), 4)}%`;

// "15" or "0.5" percent as millionths.
export const parsePercent = (entered: string, least = 0, most = 1_000_000): Parsed<number> => {
	const parsed = parseAmount(entered.trim().replace(/\s*%$/, ''), 4);
	if ('problem' in parsed) return parsed;
	if (parsed.value < BigInt(least)) return { problem: `At least ${percentOfPart(least)}.` };
	if (parsed.value > BigInt(most)) return { problem: `At most ${percentOfPart(most)}.` };
	return { value: Number(parsed.value) };
};

// "Vote" as it is inside a sentence, with the names in it as they are.
export const lowerFirst = (text: string): string => `${text[0]!.toLowerCase()}${text.slice(1)}`;

export const plural = (count: number | bigint, one: string, many = `${one}s`): string =>
	`${grouped(count)} ${count === 1 || count === 1n ? one : many}`;
