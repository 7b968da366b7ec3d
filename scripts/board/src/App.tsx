import { useEffect, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { bestNumber, blockMs, finalNumber } from './chain/blocks.ts';
import { chain, link, nodeUrl } from './chain/connect.ts';
import { dismiss, notices } from './chain/notices.ts';
import { AccountButton, AccountDialog } from './parts/Accounts.tsx';
import { ActDialog } from './parts/ActDialog.tsx';
import { Loading, Problem } from './parts/layout.tsx';
import { MENU, PAGES, route, type Route } from './router.ts';
import { grouped } from './words/amounts.ts';
import { everySo } from './words/times.ts';

function Menu({ page }: { page: string }) {
	// A train and a ride belong to "Trains", a DPO to "DPOs".
	const section = page === 'train' || page === 'ride' ? 'trains' : page === 'dpo' ? 'dpos' : page;
	return (
		<nav class="menu" aria-label="Pages">
			{MENU.map(([name, title]) => (
				<a href={`#/${name}`} aria-current={name === section ? 'page' : undefined} key={name}>
					{title}
				</a>
			))}
		</nav>
	);
}

function Head({ page }: { page: string }) {
	return (
		<header class="head">
			<div class="head-in">
				<a class="brand" href="#/trains" aria-label="The board: all trains">
					<svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true">
						<path d="M1 16C1 8 8 2 18 2h13v14z" fill="currentColor" />
						<path class="brand-window" d="M7 11c2-3.5 6-5 12-5v5z M22 6h5v5h-5z" />
						<path d="M0 19h32" stroke="currentColor" stroke-width="1.6" />
					</svg>
					<span>the board</span>
				</a>
				<Menu page={page} />
				<AccountButton />
			</div>
		</header>
	);
}

function Lamp() {
	return <span class={`lamp ${link.value}`} aria-hidden="true" />;
}

function Foot() {
	const own = chain.value;
	const pace = everySo(blockMs.value);
	return (
		<footer class="foot">
			{link.value === 'ready' && own ? (
				<span>
					<Lamp />
					{own.name} · block <span class="mono">{grouped(bestNumber.value)}</span> · final{' '}
					<span class="mono">{grouped(finalNumber.value)}</span> · a block every {pace} · version {own.runtime}
				</span>
			) : (
				<span>
					<Lamp />
					no connection
				</span>
			)}
			<span class="mono foot-node">{nodeUrl}</span>
		</footer>
	);
}

function LinkLost() {
	if (link.value === 'ready') return null;
	return (
		<p class="no-link" role="status">
			{link.value === 'lost'
				? `The node at ${nodeUrl} is away. The board goes on as soon as it is back.`
				: `Looking for the node at ${nodeUrl} …`}
		</p>
	);
}

function Notices() {
	return (
		<div class="notices" role="status" aria-live="polite">
			{notices.value.map(({ id, text, tone }) => (
				<div class={`notice ${tone}`} key={id}>
					{text}
					<button type="button" class="icon" aria-label="Dismiss" onClick={() => dismiss(id)}>
						✕
					</button>
				</div>
			))}
		</div>
	);
}

type Page = ComponentType<{ args: string[] }>;

function Current({ page, args }: Route) {
	const [loaded, set] = useState<{ name: string; Page: Page } | null>(null);
	const [failed, fail] = useState(false);
	useEffect(() => {
		let over = false;
		fail(false);
		PAGES[page]!()
			.then(({ default: Page }) => over || set({ name: page, Page }))
			.catch(() => over || fail(true));
		return () => {
			over = true;
		};
	}, [page]);
	useEffect(() => window.scrollTo(0, 0), [page, args.join('/')]);
	if (failed) return <Problem>This page could not be loaded. Reload the board.</Problem>;
	if (loaded?.name !== page) return <Loading lines={6} />;
	// Another train is another page: nothing of the last one stays.
	return <loaded.Page args={args} key={args.join('/')} />;
}

export function App() {
	const { page, args } = route.value;
	return (
		<>
			<a class="skip" href="#main" onClick={(event) => (event.preventDefault(), document.getElementById('main')?.focus())}>
				To the content
			</a>
			<Head page={page} />
			<LinkLost />
			<main id="main" tabIndex={-1}>
				<Current page={page} args={args} />
			</main>
			<Foot />
			<Notices />
			<AccountDialog />
			<ActDialog />
		</>
	);
}
