// Follows a new chain with the journey's model. Every transaction of the suite, whoever has sent it, and every step
// that the chain takes by itself must be as the rulebook says. The model then knows all figures that the board must
// show.

import { plain, plainEvent } from '../../../../journey/lib/decode.mjs';
import { compareEvents } from '../../../../journey/lib/compare.mjs';
import { connect } from '../../../../journey/lib/connect.mjs';
import { accountsOf } from '../../../../journey/lib/dpo-account.mjs';
import { RuleBroken } from '../../../../journey/lib/errors.mjs';
import { BOLT, Ledger } from '../../../../journey/lib/ledger.mjs';
import { Model } from '../../../../journey/lib/model.mjs';
import { outcomeOf } from '../../../../journey/lib/outcome.mjs';
import { parameter } from '../../../../journey/lib/parameters.mjs';
import { UNIT } from '../../../../journey/lib/rulebook.mjs';
import { auditViews } from '../../../../journey/lib/views.mjs';
import { METHODS, OF_SUITE } from '../../../../journey/lib/watch.mjs';

// The storage deposit of a class with one cabin, from docs/interface.md. The model learns those of other classes from
// the first other one that it sees.
const CLASS_DEPOSIT = (629n * UNIT) / 1_000n;

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const pascal = (name) => name[0].toUpperCase() + name.slice(1);

const hasPhase = (phase) => (record) => record.phase[`is${phase}`];

// `{ call: 'TravelCabin.board', args: { class: 0n, … }, by }` of a signed extrinsic.
const actOf = ({ method, signer }) => ({
	call: `${pascal(method.section)}.${method.method}`,
	args: Object.fromEntries(method.meta.args.map(({ name }, index) => [camel(name.toString()), plain(method.args[index])])),
	by: signer.toString(),
});

export class Judge {
	#turn = Promise.resolve();
	// How many figures have been compared.
	figures = 0;

	// `token`: { symbol: 'BOLT' } or { symbol, id } of a project's token. The story may have one train, in this token.
	static async of(url, token) {
		const judge = new Judge();
		const chain = await connect(url);
		const { api } = chain;
		const start = await api.rpc.chain.getBlockHash(0);
		const state = await api.at(start);
		const day = await parameter(state, { Time: 'BlocksPerDay' });
		const ledger = new Ledger(token);
		const model = new Model(ledger, day, accountsOf((bytes) => api.createType('AccountId', bytes).toString()));
		for (const one of [model, model.dpos]) one.token = token.id === undefined ? 'Native' : { WithId: token.id };
		model.classDeposits.note(1n, CLASS_DEPOSIT);
		Object.assign(judge, { chain, api, model, ledger, day, number: 0n });
		await judge.#readBalances(state, token);
		return judge;
	}

	async #readBalances({ query }, { id, symbol }) {
		for (const [key, account] of await query.system.account.entries()) {
			this.ledger.give(BOLT, key.args[0].toString(), account.data.free.toBigInt());
		}
		if (id === undefined) return;
		for (const [key, account] of await query.assets.account.entries(id)) {
			this.ledger.give(symbol, key.args[1].toString(), plain(account).balance);
		}
	}

	// Judges all blocks up to the best one. Returns its number.
	catchUp() {
		const done = this.#turn.then(async () => {
			const best = (await this.api.rpc.chain.getHeader()).number.toBigInt();
			while (this.number < best) await this.#judge(this.number + 1n);
			return best;
		});
		this.#turn = done.catch(() => {});
		return done;
	}

	async #judge(number) {
		const hash = await this.api.rpc.chain.getBlockHash(number);
		const [{ block }, records] = await Promise.all([
			this.api.rpc.chain.getBlock(hash),
			this.api.at(hash).then(({ query }) => query.system.events()),
		]);
		this.#ownWork(number, records.filter(hasPhase('Initialization')));
		for (const [index, extrinsic] of block.extrinsics.entries()) {
			if (!extrinsic.isSigned) continue;
			const act = { ...actOf(extrinsic), estimate: await this.#declaredFee(extrinsic, block.header.parentHash) };
			this.#transaction(act, outcomeOf({ block: number, hash, index }, records));
		}
		this.#ownWork(number, records.filter(hasPhase('Finalization')));
		this.number = number;
	}

	// The token's team can block an account: then it can't be paid.
	#noteBlocked(outcome) {
		const { blocked } = this.model;
		const [stopped, freed] = ['Assets.Blocked', 'Assets.Thawed'].map((name) => outcome.data(name)?.who);
		if (stopped) blocked.add(stopped);
		if (freed) blocked.delete(freed);
	}

	// The fee that a transaction declares before its block. Nobody asks for it if there is no fee fund.
	async #declaredFee(extrinsic, parent) {
		if (this.model.funds.all.size === 0) return 0n;
		const { call } = await this.api.at(parent);
		const bytes = extrinsic.toU8a();
		return (await call.transactionPaymentApi.queryInfo(bytes, bytes.length)).partialFee.toBigInt();
	}

	#transaction(act, outcome) {
		const { ledger, model } = this;
		const { call, args, by } = act;
		this.#noteBlocked(outcome);
		const what = `${call} in block ${outcome.block}`;
		ledger.doing = what;
		const payer = model.funds.payerOf(by, act, outcome.block);
		model.funds.charge(by, outcome);
		if (!OF_SUITE.test(call)) return;
		const [pallet, method] = call.split('.');
		const { rule, error, events = [] } = model.of(pallet, method)[method](by, args, outcome);
		const [wanted, got] = [error ?? 'success', outcome.error?.replace(/^Dpo\./, '') ?? 'success'];
		if (wanted.replace(/^Dpo\./, '') !== got) throw new RuleBroken(rule, what, wanted, got);
		this.figures += compareEvents(what, [...events, ...model.funds.paid(payer, by, outcome)], outcome.events);
	}

	// What the chain has done by itself: the model does it, too.
	#ownWork(number, records) {
		const { model } = this;
		const all = records.map(({ event }) => plainEvent(event));
		const events = all.filter(({ name }) => OF_SUITE.test(name));
		const { chain } = model.dpos.accounts;
		const expected = events
			.filter(({ data }) => data.caller === chain)
			.flatMap(({ name, data }) => {
				const what = `${name} by the chain in block ${number}`;
				model.ledger.doing = what;
				const part = name.startsWith('Dpo.') ? model.dpos : model;
				const { rule, error, events: wanted } = part[METHODS[name]](chain, data, { block: number, error: null, all });
				if (error) throw new RuleBroken(rule, what, error, 'success');
				return wanted;
			});
		this.figures += compareEvents(`what the chain did by itself in block ${number}`, expected, events);
	}

	// Compares all answers of the chain's runtime APIs with the model's. Returns how many figures agree.
	async audit() {
		const number = await this.catchUp();
		const at = await this.api.at(await this.api.rpc.chain.getBlockHash(number));
		const { figures } = await auditViews(this.model, (who) => who, { number, at });
		return figures + this.figures;
	}

	close() {
		return this.chain.close();
	}
}
