// The chain's runtime, and false runtimes that the chain must refuse.

// The storage key of the chain's runtime, ":code".
const CODE = '0x3a636f6465';

const WASM = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const VERSION_SECTION = 'runtime_version';

export const hex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;

// The chain's runtime after the newest block that was looked at.
export const runtimeOf = async ({ provider, head }) =>
	provider.send('state_getStorage', [CODE, head.hash]);

// WASM that has the version of the chain's runtime, with the given changes, and no code at all. The chain
// must refuse it.
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
	// A custom section. It is shorter than 128 bytes, so its length takes one byte.
	return hex([...WASM, 0, content.length, ...content]);
};
