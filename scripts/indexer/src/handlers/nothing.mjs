// Events that change no table. They are listed, because an event that isn't known ends the index:
// otherwise it would be wrong from there on.

import { IndexError } from '../errors.mjs';
import { isEscrow, reasonName } from '../money.mjs';

export const changesNothing = () => {};

// Only the suite makes such a movement, and its own events tell it.
export const leftToSuite = (_, { reason }) => {
	if (!isEscrow(reason)) throw new IndexError(`${reasonName(reason)} isn't a reason of the suite`);
};

const all = (names, handler) => Object.fromEntries(names.map((name) => [name, handler]));

export const nothing = (...names) => all(names, changesNothing);
export const suites = (...names) => all(names, leftToSuite);
