// Watches a BulletTrain chain and hunts the treasures that bring more than their fee. hunter.sh
// starts it, and explains the options.

import { exact, parseAmount } from './src/amounts.mjs';
import { Book } from './src/book.mjs';
import { Connection } from './src/connect.mjs';
import { Ends, Lost } from './src/errors.mjs';
import { Flight } from './src/flight.mjs';
import { Hunter } from './src/hunter.mjs';
import { readPair } from './src/key.mjs';
import { bookFile, parseOptions } from './src/options.mjs';
import { Pace } from './src/pace.mjs';
import { parsePrices } from './src/prices.mjs';
import { Reads } from './src/reads.mjs';
import { storyOf, unitsOf } from './src/story.mjs';
import { Watch } from './src/watch.mjs';

const RETRY_MS = 1_000;
const MOST_RETRY_MS = 5_000;
// Also without a new block, what was sent may become final.
const WAIT_MS = 1_000;

const print = (/** @type {string} */ line) => console.log(line);
const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/**
 * @param {Reads} reads
 * @param {import('./src/options.mjs').Options} options
 * @param {import('@polkadot/keyring/types').KeyringPair | undefined} pair
 */
const prepare = async (reads, options, pair) => {
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

/**
 * @param {Awaited<ReturnType<typeof prepare>>} all
 * @param {Reads} reads
 * @param {import('./src/options.mjs').Options} options
 */
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
 * @param {Hunter} hunter
 * @param {Reads} reads
 * @param {() => boolean} isOver
 * @param {() => void} worked called after each round
 */
const workWith = async (hunter, reads, isOver, worked) => {
	let wake = () => {};
	let heard = true;
	await reads.follow(() => {
		heard = true;
		wake();
	});
	while (!isOver()) {
		if (!heard) {
			const timer = setTimeout(() => wake(), WAIT_MS);
			await new Promise((done) => (wake = () => done(undefined)));
			clearTimeout(timer);
		}
		heard = false;
		await hunter.round(reads);
		worked();
		heard ||= hunter.hasMore;
	}
};

/**
 * Connects, hunts, and connects again whenever the connection is lost.
 * @param {import('./src/options.mjs').Options} options
 * @param {import('@polkadot/keyring/types').KeyringPair | undefined} pair
 */
const hunt = async (options, pair) => {
	/** @type {Awaited<ReturnType<typeof prepare>> | undefined} */
	let all;
	let [introduced, begun, trouble, wait] = [false, false, '', RETRY_MS];
	const worked = () => {
		if (begun && trouble) print('The node is back.');
		[begun, trouble, wait] = [true, '', RETRY_MS];
	};
	const end = () => {
		all?.hunter.close();
		all?.hunter.tell();
		if (options.dry) print('Nothing was signed, nothing was sent.');
		process.exit(0);
	};
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end);

	/** @param {Connection} connection */
	const work = async (connection) => {
		const reads = new Reads(connection.client);
		if (await reads.isSyncing()) throw new Lost('the node is still catching up with its chain');
		all ??= await prepare(reads, options, pair);
		const { chain, hunter, file } = all;
		const { genesis } = await reads.chain();
		if (genesis !== chain.genesis) throw new Ends(`the node at ${options.url} is on another chain now: start the hunter again`);
		if (!introduced) await introduce(all, reads, options);
		introduced = true;
		await hunter.arrive(reads, genesis, () => openBook(file));
		await workWith(hunter, reads, () => options.once && hunter.idle, worked);
	};
	for (;;) {
		/** @type {Connection | undefined} */
		let connection;
		try {
			connection = await Connection.open(options.url);
			await work(connection);
			connection.close();
			return end();
		} catch (failure) {
			connection?.close();
			const { message } = /** @type {Error} */ (failure);
			// What fails at once, such as a wrong option, fails again.
			if (failure instanceof Ends || !(begun || isPassing(failure))) throw failure;
			if (message !== trouble) print(`No hunt at the moment: ${message}. Trying again.`);
			trouble = message;
			await pause(wait);
			wait = Math.min(2 * wait, MOST_RETRY_MS);
		}
	}
};

/** Whether the node may answer otherwise next time. @param {unknown} failure */
const isPassing = (failure) =>
	failure instanceof Lost || /** @type {any} */ (failure)?.code !== undefined || /timed out|disconnected/i.test(String(failure));

// dedot doesn't wait for all that it asks a node, and so nobody hears that a connection was lost.
process.on('unhandledRejection', (failure) => {
	if (!isPassing(failure)) throw failure;
});

try {
	const options = parseOptions(process.argv.slice(2));
	const pair = await readPair(options.seedFile);
	if (!pair && !options.dry) throw new Ends('the hunter has no key: give it one with --seed-file, or look without one with --dry-run');
	await hunt(options, pair);
} catch (failure) {
	console.error(`error: ${/** @type {Error} */ (failure).message}`);
	process.exit(1);
}
