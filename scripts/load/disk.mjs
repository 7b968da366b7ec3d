// What a folder takes on disk.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

// The bytes of all files in it. A file that is removed meanwhile doesn't count.
export const bytesIn = (folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((sum, entry) => sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0);
