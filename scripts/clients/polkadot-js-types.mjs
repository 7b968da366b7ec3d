// Generates types for polkadot.js from a node's metadata. @polkadot/typegen has a command for that, but it can't
// import its own list of types on Node.js 20, and then leaves all of them out.
//
//   node polkadot-js-types.mjs METADATA FOLDER

import {
	generateDefaultConsts,
	generateDefaultErrors,
	generateDefaultEvents,
	generateDefaultLookup,
	generateDefaultQuery,
	generateDefaultRuntime,
	generateDefaultTx,
} from '@polkadot/typegen/generate';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [file, output] = process.argv.slice(2);
const metadata = `0x${readFileSync(file, 'hex')}`;
const folder = resolve(output);
mkdirSync(folder, { recursive: true });

generateDefaultLookup(folder, metadata);
copyFileSync(`${folder}/lookup.ts`, `${folder}/lookup.mjs`);
const { default: types } = await import(pathToFileURL(`${folder}/lookup.mjs`));
const lookup = { rpc: {}, types };

// Without catch-alls: a name that isn't in the metadata is an error.
const strict = true;
generateDefaultErrors(`${folder}/errors.ts`, metadata, {}, strict);
const parts = {
	consts: generateDefaultConsts,
	events: generateDefaultEvents,
	query: generateDefaultQuery,
	runtime: generateDefaultRuntime,
	tx: generateDefaultTx,
};
for (const [name, generate] of Object.entries(parts)) {
	generate(`${folder}/${name}.ts`, metadata, {}, strict, lookup);
}
const names = ['types-lookup', 'errors', ...Object.keys(parts)];
const imports = names.map((name) => `import './${name}.js';\n`).join('');
// The generator knows the type of all calls only of a few runtimes, by their names.
const calls = `import type { Call } from '@polkadot/types/interfaces/runtime';
declare global {
	type BulletTrainRuntimeRuntimeCall = Call;
}
`;
writeFileSync(`${folder}/index.ts`, imports + calls);
