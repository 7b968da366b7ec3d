// An upgrade while much is under way. The model doesn't know of it: nothing may change by it.

import { board, claimUnclaimed, createClass, other, refused, withdraw } from '../lib/calls.mjs';
import { FAUCET, PROJECT } from '../lib/cast.mjs';
import { CannotPlay } from '../lib/errors.mjs';
import { tokens } from '../lib/rulebook.mjs';
import { hex, hollow, runtimeOf } from '../lib/runtimes.mjs';
import { expecting } from '../lib/stage.mjs';
import { signInEveryWay } from './wallets.mjs';

export const title = 'A new runtime';

const nothing = () => {};

// A ride that takes so many days, and so much time in any case, is under way when the runtime comes.
const NIGHT = { days: 2n, ms: 5_000 };
const nightTerms = (chain, day) => {
	const [least, enough] = [NIGHT.days * day, chain.blocksIn(NIGHT.ms)];
	return {
		fare: tokens(2_500),
		yieldTotal: 123_456_789_013n,
		bonus: 7n,
		duration: enough > least ? enough : least,
	};
};

// Root says which runtime it shall be, and anybody can bring it.
const upgrading = (chain) => {
	const hashOf = (code) => chain.api.registry.hash(Buffer.from(code.slice(2), 'hex')).toHex();
	const authorize = (code) => {
		const call = chain.api.tx.system.authorizeUpgrade(hashOf(code));
		return expecting(other(FAUCET, 'Sudo.sudo', [call], nothing, `${FAUCET} authorizes a runtime`));
	};
	const apply = (by, code, told) =>
		other(by, 'System.applyAuthorizedUpgrade', [code], nothing, told);
	return { hashOf, authorize, apply };
};

const rejection = ({ data }) => data('System.RejectedInvalidAuthorizedUpgrade');

// Runtimes that root has authorized in error: { what: [code, error] }.
const refuseAll = async ({ chain, story, stage }, runtimes) => {
	const { hashOf, authorize, apply } = upgrading(chain);
	const before = await runtimeOf(chain);
	const acts = Object.entries(runtimes).flatMap(([what, [code, error]]) => [
		authorize(code),
		apply(FAUCET, code, `it is ${what}: System.${error}`),
	]);
	const outcomes = await stage.play(...acts);
	for (const [place, [what, [code, error]]] of Object.entries(runtimes).entries()) {
		story.same(
			'§1',
			`the rejection of a runtime, ${what}`,
			{ codeHash: hashOf(code), error: `System.${error}` },
			rejection(outcomes[2 * place + 1]),
		);
	}
	story.check('§1', 'the runtime is the same as before', before, await runtimeOf(chain));
};

const underWay = ({ story, stage, model }, block) => {
	const rides = [...model.rides.values()];
	const pools = ['Horn', 'Strait', 'Raft', 'Isle'].map((name) => stage.dpoOf(name));
	const [, strait, raft] = pools;
	story.check(
		'§1',
		'a ride is under way, others have ended and wait for shares of milestones, some of which are ' +
			'still ahead; four DPOs run, two of them with yield to release; something is kept',
		[true, true, true, pools.map(() => 'Running'), true, 1],
		[
			rides.some((ride) => model.endOf(ride) > block),
			rides.some((ride) => model.endOf(ride) <= block && model.shareOf(ride) > 0n),
			model.train.reached.length > 0 && model.train.upcoming.length > 0,
			pools.map((pool) => model.dpos.state(pool)),
			[strait, raft].every((pool) => model.dpos.balance(pool, 'Yield') > 0n),
			model.unclaimed.size,
		],
	);
};

export const play = async (company) => {
	const { chain, story, stage, model, ledger, day, upgrade } = company;
	const { authorize, apply } = upgrading(chain);
	const version = () => chain.api.runtimeVersion.specVersion.toNumber();

	if ((await chain.api.query.sudo.key()).toString() !== stage.address(FAUCET)) {
		throw new CannotPlay(`${FAUCET} has no sudo key here, so the runtime can't be upgraded`);
	}

	story.tell(`
		${FAUCET}, who has the sudo key, is going to put a new runtime onto the chain. Before, ${PROJECT}
		blocks Gabe's account, so that what he withdraws is kept for him, and Dan signs a withdrawal
		but doesn't send it.
	`);
	const [dan, gabe] = ['Dan', 'Gabe'].map((name) => [name, stage.ticketOf(name)]);
	const gabes = stage.address('Gabe');
	const ofGabe = (call, effect, told) =>
		other(PROJECT, `Assets.${call}`, [ledger.token.id, gabes], effect, told, '1.9');
	await stage.play(ofGabe('block', () => model.blocked.add(gabes), 'Gabe is blocked'));
	await stage.play(expecting(withdraw(...gabe)));
	const signed = await stage.sign(withdraw(...dan));

	story.tell(`
		Only root authorizes a runtime, and a wrong one is refused even then.
	`);
	const [old, from] = [await runtimeOf(chain), version()];
	const bySelf = other('Hugo', 'System.authorizeUpgrade', [`0x${'00'.repeat(32)}`]);
	await stage.play(
		refused(bySelf, 'BadOrigin', 'authorize a runtime', '§1'),
		refused(apply('Hugo', '0x00'), 'System.NothingAuthorized', 'bring just any runtime', '§1'),
	);
	await refuseAll(company, {
		'of no higher version': [
			hollow(chain.api, { specVersion: from }),
			'SpecVersionNeedsToIncrease',
		],
		"another chain's": [
			hollow(chain.api, { specName: 'another-train', specVersion: from + 1 }),
			'InvalidSpecName',
		],
		'no runtime at all': ['0x00', 'FailedToExtractRuntimeVersion'],
	});

	story.tell(`
		Now the right one, which Hugo may not replace by another. Ida gets on the night train in time.
	`);
	const code = hex(upgrade);
	await stage.play(
		authorize(code),
		createClass(PROJECT, model.train.id, 'Night', nightTerms(chain, day), 1n),
	);
	await stage.play(refused(apply('Hugo', '0x00'), 'System.Unauthorized', 'bring another one', '§1'));
	const [, applied] = await stage.play(
		board('Ida', stage.classOf('Night').id),
		expecting(apply(FAUCET, code, 'the new runtime is there')),
	);
	if (rejection(applied)) {
		throw new CannotPlay(`the chain refuses the new runtime: ${rejection(applied).error}`);
	}
	underWay(company, applied.block);
	await chain.renew();
	const last = (await chain.api.query.system.lastRuntimeUpgrade()).unwrap();
	story.check(
		'§1',
		`from block ${applied.block + 1n} on the chain has version ${version()} instead of ${from}, and ` +
			'who brought it has paid nothing',
		[true, true, version(), code, 0n],
		[
			Boolean(applied.data('System.CodeUpdated')),
			version() > from,
			last.specVersion.toNumber(),
			await runtimeOf(chain),
			applied.fee,
		],
	);
	await stage.audit();

	story.tell(`
		There is no way back to the old one. What Dan has signed was for that: the node refuses it, it
		costs him nothing, and he signs anew. Gabe is free again, and Hugo has paid to him what was kept.
	`);
	await refuseAll(company, { 'of a lower version': [old, 'SpecVersionNeedsToIncrease'] });
	const refusal = await chain.refusalOf(signed);
	story.check(
		'§1',
		`the node says: ${refusal}`,
		'1010: Invalid Transaction: Transaction has a bad signature',
		refusal,
	);
	await stage.play(
		expecting(withdraw(...dan)),
		ofGabe('thaw', () => model.blocked.delete(gabes), 'Gabe is free again'),
	);
	await stage.play(expecting(claimUnclaimed('Hugo', gabe[1])));

	story.tell(`
		The new metadata has a hash of its own, which wallets find as they found the old one's.
	`);
	await signInEveryWay(company);
};
