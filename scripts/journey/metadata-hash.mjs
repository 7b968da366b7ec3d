// Prints the hash of a runtime's metadata. Wallets sign it, and the runtime's build must be given it:
//
//   node metadata-hash.mjs WASM SYMBOL DECIMALS [SPEC_VERSION]
//
// SPEC_VERSION: the spec version to calculate the hash for, if it isn't the runtime's own.

import { readFileSync } from 'node:fs';
import { getMetadataFromRuntime } from '@polkadot-api/wasm-executor/node';
import { metadataHash, ofVersion } from './lib/metadata-hash.mjs';
import { hex } from './lib/runtimes.mjs';

const [wasm, tokenSymbol, decimals, version] = process.argv.slice(2);
// The first bytes of metadata, "meta". Their length comes before them.
const MAGIC = '6d657461';
const told = getMetadataFromRuntime(hex(readFileSync(wasm)));
const own = `0x${told.slice(told.indexOf(MAGIC))}`;
const metadata = version === undefined ? own : ofVersion(own, Number(version));
console.log(metadataHash(metadata, { tokenSymbol, decimals: Number(decimals) }));
