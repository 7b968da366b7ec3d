// Names of trains, classes and DPOs: the chain's own rules, checked while typing.

import type { Parsed } from './amounts.ts';

const MOST_BYTES = 64;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f]/u;
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]/u;

export const parseName = (entered: string): Parsed<string> => {
	const length = new TextEncoder().encode(entered).length;
	if (length > MOST_BYTES) return { problem: `At most ${MOST_BYTES} bytes: this has ${length}.` };
	if (CONTROLS.test(entered)) return { problem: 'No control characters, and none that turn the text around.' };
	if (!VISIBLE.test(entered)) return { problem: 'Enter a name with at least one visible character.' };
	return { value: entered };
};
