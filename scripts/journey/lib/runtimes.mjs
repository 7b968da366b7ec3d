// Runtimes as the chain keeps them.

// Where the chain has its own: ":code".
const CODE = '0x3a636f6465';

const WASM = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const VERSION_SECTION = 'runtime_version';

export const hex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;

// The chain's own, after the newest block that was looked at.
export const runtimeOf = async ({ provider, head }) =>
	provider.send('state_getStorage', [CODE, head.hash]);

// A runtime like the chain's but for what is changed in its version; there is nothing else in it, so the
// chain mustn't take it.
export const hollow = ({ registry, runtimeVersion }, changed) => {
	const version = registry.createType('RuntimeVersion', {
		...Object.fromEntries(runtimeVersion.entries()),
		...changed,
		apis: [],
	});
	const content = [
		VERSION_SECTION.length,
		...Buffer.from(VERSION_SECTION),
		...version.toU8a(),
	];
	// A custom section; shorter than 128 bytes, its length is one byte.
	return hex([...WASM, 0, content.length, ...content]);
};
