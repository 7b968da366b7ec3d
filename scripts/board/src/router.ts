// Which page the address shows: #/train/0 is the page `train` with the argument "0".

import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

export interface Route {
	page: string;
	args: string[];
}

// Pages are loaded when they are first shown.
type Page = ComponentType<{ args: string[] }>;
export const PAGES: Record<string, () => Promise<{ default: Page }>> = {
	trains: () => import('./pages/trains.tsx'),
	train: () => import('./pages/train.tsx'),
	ride: () => import('./pages/ride.tsx'),
	mine: () => import('./pages/mine.tsx'),
	dpos: () => import('./pages/dpos.tsx'),
	dpo: () => import('./pages/dpo.tsx'),
	hunt: () => import('./pages/hunt.tsx'),
	launch: () => import('./pages/launch.tsx'),
};

// The pages of the menu.
export const MENU: [string, string][] = [
	['trains', 'Trains'],
	['dpos', 'DPOs'],
	['mine', 'Mine'],
	['hunt', 'Hunt'],
	['launch', 'Launch'],
];

const FIRST = 'trains';

const decoded = (part: string): string => {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
};

const read = (): Route => {
	const [page, ...args] = location.hash.replace(/^#\/?/, '').split('/').map(decoded);
	return page && Object.hasOwn(PAGES, page) ? { page, args } : { page: FIRST, args: [] };
};

export const route = signal<Route>(read());
// How often the reader has moved to another page.
export const moves = signal(0);
addEventListener('hashchange', () => {
	moves.value += 1;
	route.value = read();
});

export const go = (...parts: (string | number)[]) => {
	location.hash = `#/${parts.join('/')}`;
};
