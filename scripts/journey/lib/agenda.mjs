// The chain's agenda: what it will do by itself, rule 5.

import { plain } from './decode.mjs';

// The jobs on the agenda of a state, such as { Class: 3n }, { Ride: [3n, 0n] } or { Dpo: 7n }.
export const jobsOf = async ({ query }) =>
	(await query.autopilot.agenda.keys()).map(({ args: [, job] }) => plain(job));

// Whether a job is about one of these classes or DPOs. Both have has().
export const isJobOf = (job, { classes, dpos }) => {
	const [[kind, about]] = Object.entries(job);
	const [id] = [about].flat();
	return (kind === 'Dpo' || kind === 'KeptPart' ? dpos : classes).has(id);
};
