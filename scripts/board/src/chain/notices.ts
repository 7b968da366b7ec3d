// Short messages at the bottom of the page.

import { signal } from '@preact/signals';

export interface Notice {
	id: number;
	text: string;
	tone: 'plain' | 'good' | 'bad';
	// It stays until the reader dismisses it.
	lasting: boolean;
}

const SHOWN_MS = 12_000;

export const notices = signal<Notice[]>([]);
let last = 0;

export const dismiss = (id: number) => {
	notices.value = notices.peek().filter((notice) => notice.id !== id);
};

export const say = (text: string, tone: Notice['tone'] = 'plain', lasting = false) => {
	const id = ++last;
	const newest = notices.peek().filter((notice) => !notice.lasting).slice(-3);
	const kept = notices.peek().filter((notice) => notice.lasting || newest.includes(notice));
	notices.value = [...kept, { id, text, tone, lasting }];
	if (!lasting) setTimeout(() => dismiss(id), SHOWN_MS);
};
