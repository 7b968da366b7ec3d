// Watches a BulletTrain chain and hunts the treasures that bring more than their fee. hunter.sh
// starts it, and explains the options.

import { exact, parseAmount } from './src/amounts.mjs';
import { Book } from './src/book.mjs';
import { Connection, Lost } from './src/connect.mjs';
import { Flight } from './src/flight.mjs';
import { CannotPay, Hunter } from './src/hunter.mjs';
import { readPair } from './src/key.mjs';
import { bookFile, parseOptions } from './src/options.mjs';
import { Pace } from './src/pace.mjs';
import { parsePrices } from './src/prices.mjs';
import { Reads } from './src/reads.mjs';
import { storyOf, unitsOf } from './src/story.mjs';
import { Watch } from './src/watch.mjs';

const RETRY_MS = 1_000;
// Also without a new block, what was sent may become final.
const WAIT_MS = 1_000;

const print = (/** @type {string} */ line) => console.log(line);
const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/** @param {Reads} reads @param {import('./src/options.mjs').Options} options */
const prepare = async (reads, options) => {
	const pair = await readPair(options.seedFile);
	if (!pair && !options.dry) {
		throw new Error("the hunter has no key: give it one with --seed-file, or look without one with --dry-run");
	}
	const [chain, projects] = await Promise.all([reads.chain(), reads.tokens()]);
	const unitOf = unitsOf(chain, projects);
	const story = storyOf(unitOf, { print });
	const leastProfit = parseAmount(options.minProfit, chain.decimals);
	const prices = parsePrices(options.prices, projects, chain.decimals);
	const who = pair && { address: pair.address, publicKey: Buffer.from(pair.publicKey).toString('hex'), pair };
	const watch = new Watch(prices, leastProfit);
	const hunter = new Hunter({ watch, flight: new Flight(), pace: new Pace(), story, leastProfit, dry: options.dry, who });
	const file = who && (options.book ?? bookFile(chain.genesis, who.address));
	return { chain, unitOf, story, prices, leastProfit, who, hunter, file };
};

/** @param {string | undefined} file */
const openBook = (file) => new Book(/** @type {string} */ (file), Book.read(/** @type {string} */ (file)));

/** @param {Awaited<ReturnType<typeof prepare>>} all @param {Reads} reads @param {import('./src/options.mjs').Options} options */
const introduce = async ({ chain, unitOf, story, prices, leastProfit, who, file }, reads, { url, dry }) => {
	const fee = await reads.fee(who?.address);
	story.say(`Chain      ${chain.name}, at ${url}`);
	if (who) story.say(`Hunter     ${who.address}, with ${story.bolt(await reads.spendable(who.address))} for fees`);
	story.say(`Hunts      what brings ${leastProfit > 1n ? `${story.bolt(leastProfit)} or more` : 'something'} after the fee, which is ${story.bolt(fee)} at most`);
	const priced = [...prices].filter(([key]) => key !== 'BOLT');
	const texts = priced.map(([key, { bolt }]) => `1 ${unitOf(key).symbol} = ${exact(bolt, chain.decimals)} ${chain.symbol}`);
	story.say(`Tokens     ${chain.symbol}; ${texts.length > 0 ? `by your price ${texts.join(', ')}; ` : ''}no others`);
	if (dry) story.say('Dry run    nothing is signed, nothing is sent');
	else story.say(`Book       ${file}`);
};

/**
 * Works with one connection, until it is lost or `isOver`.
 * @param {Connection} connection
 * @param {Hunter} hunter
 * @param {Reads} reads
 * @param {() => boolean} isOver
 */
const workWith = async (connection, hunter, reads, isOver) => {
	let wake = () => {};
	let heard = true;
	await connection.during(
		reads.follow(() => {
			heard = true;
			wake();
		}),
	);
	while (!isOver()) {
		if (!heard) {
			const timer = setTimeout(() => wake(), WAIT_MS);
			await connection.during(new Promise((done) => (wake = () => done(undefined))));
			clearTimeout(timer);
		}
		heard = false;
		await connection.during(hunter.round(reads));
		heard ||= hunter.hasMore;
	}
};

const main = async () => {
	const options = parseOptions(process.argv.slice(2));
	let stopped = false;
	/** @type {Awaited<ReturnType<typeof prepare>> | undefined} */
	let all;
	const finish = () => {
		all?.hunter.close();
		all?.hunter.tell();
		if (options.dry) print('Nothing was signed, nothing was sent.');
	};
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => {
			stopped = true;
			finish();
			process.exit(0);
		});
	}
	for (let trouble = ''; ; ) {
		/** @type {Connection | undefined} */
		let connection;
		try {
			connection = await Connection.open(options.url);
			const reads = new Reads(connection.client);
			if (await connection.during(reads.isSyncing())) throw new Lost('the node is still catching up with its chain');
			if (!all) {
				all = await connection.during(prepare(reads, options));
				await connection.during(introduce(all, reads, options));
			} else if (trouble) print('The node is back.');
			trouble = '';
			const { chain, hunter, file } = all;
			const { genesis } = await connection.during(reads.chain());
			if (genesis !== chain.genesis) throw new Error(`the node at ${options.url} is on another chain now; start the hunter again`);
			await connection.during(hunter.arrive(reads, genesis, () => openBook(file)));
			await workWith(connection, hunter, reads, () => stopped || (options.once && hunter.idle));
			finish();
			connection.close();
			process.exit(0);
		} catch (failure) {
			connection?.close();
			const { message } = /** @type {Error} */ (failure);
			if (!(failure instanceof Lost) && !isPassing(failure)) throw failure;
			if (message !== trouble) print(`No hunt at the moment: ${message}. Trying again.`);
			trouble = message;
			await pause(RETRY_MS);
		}
	}
};

/** Whether the node may answer otherwise next time. @param {unknown} failure */
const isPassing = (failure) => /** @type {any} */ (failure)?.code !== undefined || /timed out|disconnected/i.test(String(failure));

// dedot doesn't wait for all that it asks a node, and so nobody hears that a connection was lost.
process.on('unhandledRejection', (failure) => {
	if (!/connect|timed out/i.test(String(failure))) throw failure;
});

main().catch((failure) => {
	console.error(`error: ${failure instanceof CannotPay || failure.message ? failure.message : failure}`);
	if (process.env.HUNTER_DEBUG) console.error(failure);
	process.exit(1);
});
