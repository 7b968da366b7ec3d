// How much memory a process takes.

import { readFileSync } from 'node:fs';

// In kilobytes of 1,000 bytes: `all`; `own`, without what the system has read of files, which it takes back when
// others need it; and these `files`.
export const memoryOf = (pid) => {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const [all, own, files] = ['VmRSS', 'RssAnon', 'RssFile'].map((name) =>
		(Number(new RegExp(`^${name}:\\s*(\\d+) kB$`, 'm').exec(status)[1]) * 1_024) / 1_000,
	);
	return { all, own, files };
};
