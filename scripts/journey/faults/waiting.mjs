// Waiting, always with a time limit.

import { CannotPlay } from '../lib/errors.mjs';

// Every wait for a chain to go on fails after this time.
export const GO_ON_MS = 240_000;

export const pause = (ms) =>
	new Promise((resolve) => {
		setTimeout(resolve, ms);
	});

// Asks again and again until the answer is neither false nor undefined nor an error of the connection.
// Returns the answer. Throws after `ms`, with the text of `explain()`.
export const until = async (what, ms, ask, explain = () => '') => {
	const end = Date.now() + ms;
	for (;;) {
		let trouble = '';
		try {
			const answer = await ask();
			if (answer !== false && answer !== undefined) return answer;
		} catch (error) {
			if (!isOfConnection(error)) throw error;
			trouble = error.message;
		}
		if (Date.now() > end) {
			const more = [explain(), trouble].filter(Boolean).join('; ');
			throw new CannotPlay(`no ${what} within ${ms / 1_000} s${more && `: ${more}`}`);
		}
		await pause(25);
	}
};

// The error of a node that doesn't answer: it is away, is still starting, or went away in the middle of
// an answer.
export class Away extends Error {}

export const isOfConnection = (error) =>
	error instanceof Away || /fetch failed|ECONN|socket|terminated|aborted/i.test(String(error?.message));
