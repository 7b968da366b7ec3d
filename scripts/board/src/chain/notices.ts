// Short messages at the bottom of the page.

import { signal } from '@preact/signals';

export interface Notice {
	id: number;
	text: string;
	tone: 'plain' | 'good' | 'bad';
}

const SHOWN_MS = 12_000;

export const notices = signal<Notice[]>([]);
let last = 0;

export const dismiss = (id: number) => {
	notices.value = notices.peek().filter((notice) => notice.id !== id);
};

export const say = (text: string, tone: Notice['tone'] = 'plain') => {
	const id = ++last;
	notices.value = [...notices.peek().slice(-3), { id, text, tone }];
	setTimeout(() => dismiss(id), SHOWN_MS);
};
