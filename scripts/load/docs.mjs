// Tables in a document, between the marks `<!-- NAME -->` and `<!-- end -->`.

import { readFileSync, writeFileSync } from 'node:fs';
import { CannotPlay } from '../journey/lib/errors.mjs';

export const writeSection = (file, name, lines) => {
	const text = readFileSync(file, 'utf8');
	const section = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`);
	if (!section.test(text)) throw new CannotPlay(`${file} has no place for the table: <!-- ${name} --> and <!-- end -->`);
	writeFileSync(file, text.replace(section, (_, begin, end) => `${begin}${lines.join('\n')}\n${end}`));
};
