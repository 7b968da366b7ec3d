// Amounts as text and back. Always whole base units: no figure passes through floating point.

/** @param {bigint | number} number */
export const grouped = (number) => number.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/**
 * "1,234.5" for 12345000000000 with 10 decimals. Zeros at the end are left out.
 * @param {bigint} units
 * @param {number} decimals
 */
export const exact = (units, decimals) => {
	const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
	const whole = digits.slice(0, digits.length - decimals);
	const part = digits.slice(digits.length - decimals).replace(/0+$/, '');
	return `${units < 0n ? '-' : ''}${grouped(BigInt(whole))}${part && `.${part}`}`;
};

/**
 * The base units of "1,234.5" or "0.05". Throws an error that says what is wrong with the text.
 * @param {string} text
 * @param {number} decimals
 */
export const parseAmount = (text, decimals) => {
	if (!/^(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/.test(text) || text === '') {
		throw new Error(`'${text}' is no amount: use a number such as 1,000 or 0.05`);
	}
	const [whole = '', part = ''] = text.replaceAll(',', '').split('.');
	if (part.replace(/0+$/, '').length > decimals) {
		throw new Error(`'${text}' has too many digits after the point: ${decimals} at most`);
	}
	return BigInt(whole + part.slice(0, decimals).padEnd(decimals, '0'));
};

/**
 * @param {bigint | number} count
 * @param {string} one
 */
export const plural = (count, one, many = `${one}s`) => `${grouped(count)} ${BigInt(count) === 1n ? one : many}`;
