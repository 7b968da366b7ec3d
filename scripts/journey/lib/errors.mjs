// The two errors that end a journey early.

// The chain did something other than what the rulebook says.
export class RuleBroken extends Error {
	constructor(rule, what, expected, got) {
		super(what);
		Object.assign(this, { rule, expected, got });
	}
}

// The journey can't be played here: no node, another chain, a node that stands still.
export class CannotPlay extends Error {}
