// The train, its class and the passengers of the network's load.

import { until } from '../../journey/faults/waiting.mjs';
import { plain } from '../../journey/lib/decode.mjs';
import { CannotPlay } from '../../journey/lib/errors.mjs';
import { tokens, UNIT } from '../../journey/lib/rulebook.mjs';
import { Batches } from '../batches.mjs';
import { Senders } from '../bench.mjs';

const PASSENGERS = 20_000;
// Calls in a batch: it takes one or two seconds of a block.
const BATCH = 4_000;
const CABINS = 4_000_000;
const FARE = UNIT;
const DAYS = 30;
const INCLUDED_MS = 120_000;

export class Company extends Batches {
	senders = PASSENGERS;
	cabins = CABINS;
	fare = FARE;
	pairs = new Senders();
	#next = 0;

	constructor(node) {
		super();
		this.begin(node.api);
		this.node = node;
		this.sudo = this.pairs.named('Alice');
		this.owner = this.pairs.named('Dave').publicKey;
	}

	// Has these calls made in one block. All must succeed.
	async execute(calls) {
		const { api, node, sudo } = this;
		const root = this.asRoot(calls);
		const nonce = await node.rpc('system_accountNextIndex', [sudo.address]);
		await root.signAsync(sudo, { nonce, era: 0 });
		await node.rpc('author_submitExtrinsic', [root.toHex()]);
		const hash = await until('block with a batch', INCLUDED_MS, async () => {
			const best = await node.rpc('chain_getBlockHash', []);
			const { nonce: reached } = await (await api.at(best)).query.system.account(sudo.address);
			return reached.toNumber() > nonce && best;
		});
		await this.requireSuccess(hash);
		return hash;
	}

	async launch() {
		const { api } = this;
		const parameter = plain(await api.query.parameters.parameters({ Time: 'BlocksPerDay' }));
		const terms = { fare: FARE, yieldTotal: 100_000n, bonus: 10_000n, duration: DAYS * Number(parameter.Time.BlocksPerDay) };
		this.train = (await api.query.bulletTrain.nextTrain()).toNumber();
		this.class = (await api.query.travelCabin.nextClass()).toNumber();
		await this.execute([
			this.call('balances.forceSetBalance', { who: { Id: this.owner }, newFree: tokens(1_000_000_000) }),
			this.by(this.owner, this.call('bulletTrain.launchTrain', { name: 'Load', token: 'Native' })),
			this.by(this.owner, this.call('travelCabin.createClass', { train: this.train, name: 'Load', terms, cabins: CABINS })),
		]);
		this.boarding = this.call('travelCabin.board', { class: this.class, train: this.train, highestFare: FARE });
	}

	// Gives each passenger what all its fares and fees need.
	async fund() {
		for (let first = 0; first < PASSENGERS; first += BATCH) {
			const calls = [];
			for (let index = first; index < Math.min(PASSENGERS, first + BATCH); index += 1) {
				const { publicKey } = this.pairs.at(index);
				calls.push(this.call('balances.forceSetBalance', { who: { Id: publicKey }, newFree: tokens(1_000) }));
			}
			await this.execute(calls);
		}
	}

	async sold(hash) {
		const record = await (await this.api.at(hash)).query.travelCabin.classes(this.class);
		return record.unwrap().sold.toNumber();
	}

	// Boards at most so many passengers. Returns how many rides there are.
	async boardBatch(most) {
		const calls = [...Array(Math.min(most, BATCH))].map(() => {
			this.#next = (this.#next + 1) % PASSENGERS;
			return this.by(this.pairs.at(this.#next).publicKey, this.boarding);
		});
		return this.sold(await this.execute(calls));
	}

	// Requires that the passengers have on hold the fares of so many rides.
	async requireFares(count) {
		let held = 0n;
		for (let first = 0; first < PASSENGERS; first += 1_000) {
			const some = [...Array(Math.min(1_000, PASSENGERS - first)).keys()];
			const addresses = some.map((index) => this.pairs.at(first + index).address);
			for (const holds of await this.api.query.balances.holds.multi(addresses)) {
				for (const { amount } of holds) held += amount.toBigInt();
			}
		}
		const expected = BigInt(count) * FARE;
		if (held !== expected) throw new CannotPlay(`the passengers have ${held} on hold, not ${expected}`);
	}
}
