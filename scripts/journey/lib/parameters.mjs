// The runtime's parameters, from the chain's state.

import { plain } from './decode.mjs';

// The value of a parameter, such as { Time: 'BlocksPerDay' }. Undefined if the chain has none.
export const parameter = async ({ query }, key) => {
	const value = plain((await query.parameters?.parameters(key)) ?? {});
	// { Group: { Name: value } }
	const [group] = Object.values(value ?? {});
	return Object.values(group ?? {})[0];
};
