// A development chain, the board for it, and a browser that looks at it. All of it ends with the test.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { TestNode } from './node.mjs';
import { personOf } from './pen.mjs';
import { DESKTOP, PHONE } from './sizes.mjs';

const SERVER = join(import.meta.dirname, '../../../serve.mjs');
const LOGS = process.env.LOGS ?? tmpdir();

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--hide-scrollbars',
	'--font-render-hinting=none',
];
// Long enough for a block and its finality on a busy machine.
const PATIENCE_MS = 20_000;

// Notes every breach of the content security policy, where the tests can read it.
const noteBreaches = () => {
	window.breaches = [];
	document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
		window.breaches.push(`${violatedDirective}: ${blockedURI}`),
	);
};

const serve = async (url) => {
	const server = spawn(process.execPath, [SERVER, '--port', '0', '--node', url, '--until-input-ends'], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	for await (const address of createInterface({ input: server.stdout })) return { server, address };
	throw new Error("the board's server has ended");
};

export class World {
	// What no page of the board may do: errors, breaches of the policy, requests to others.
	troubles = [];
	// Troubles that a test brings about on purpose.
	expected = /^$/;

	// `sealing`: the milliseconds between two blocks.
	static async create(t, { sealing = 250 } = {}) {
		const world = new World();
		const base = mkdtempSync(join(tmpdir(), 'board-'));
		t.after(() => world.#end(base));
		world.node = await TestNode.start({ base, log: join(LOGS, 'board-node'), sealing });
		world.url = world.node.url;
		Object.assign(world, await serve(world.url));
		world.browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
		return world;
	}

	async #end(base) {
		await this.browser?.close();
		this.server?.stdin.end();
		await this.node?.stop();
		rmSync(base, { recursive: true, force: true });
	}

	// A page of the board in a browser of its own, which remembers nothing but the account that was chosen, if `as` is a
	// name. `watch` is called with the page before it loads anything.
	async open(path = '', { size = DESKTOP, as, watch, ...options } = {}) {
		const context = await this.browser.newContext({
			viewport: size,
			hasTouch: size === PHONE,
			isMobile: size === PHONE,
			reducedMotion: 'reduce',
			locale: 'en-GB',
			timezoneId: 'UTC',
			...options,
		});
		context.setDefaultTimeout(PATIENCE_MS);
		await context.addInitScript(noteBreaches);
		if (as) await context.addInitScript((address) => localStorage.setItem('board.account', address), personOf(as).address);
		const page = await context.newPage();
		this.#watch(page);
		watch?.(page);
		await page.goto(`${this.address}/${path}`);
		return page;
	}

	#watch(page) {
		const note = (what) => this.expected.test(what) || this.troubles.push(what);
		page.on('pageerror', (error) => note(`error: ${error.stack ?? error}`));
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type())) note(`console: ${message.text()}`);
		});
		page.on('request', (request) => {
			if (!request.url().startsWith(`${this.address}/`) && !request.url().startsWith('data:')) {
				note(`request to ${request.url()}`);
			}
		});
		page.on('websocket', (socket) => {
			if (new URL(socket.url()).host !== new URL(this.url).host) note(`connection to ${socket.url()}`);
		});
	}

	// Throws if a page has done what none may do.
	async requireNoTroubles() {
		const pages = this.browser.contexts().flatMap((context) => context.pages());
		const breaches = await Promise.all(pages.map((page) => page.evaluate(() => window.breaches)));
		const all = [...this.troubles, ...breaches.flat()];
		if (all.length > 0) throw new Error(`the page had troubles:\n${all.join('\n')}`);
	}
}
