// A runtime upgrade while rides, DPOs and milestones are under way. The model doesn't know of the upgrade, so
// nothing may change by it.

import { board, claimUnclaimed, createClass, other, refused, withdraw } from '../lib/calls.mjs';
import { FAUCET, PROJECT } from '../lib/cast.mjs';
import { CannotPlay } from '../lib/errors.mjs';
import { tokens } from '../lib/rulebook.mjs';
import { hex, hollow, runtimeOf } from '../lib/runtimes.mjs';
import { expecting } from '../lib/stage.mjs';
import { signInEveryWay } from './wallets.mjs';

export const title = 'A new runtime';

const nothing = () => {};

// The shortest ride, in days and in milliseconds, that is still under way when the new runtime comes.
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

// The two steps of an upgrade: root authorizes a runtime by its hash, and then anybody can apply it.
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

// Authorizes and applies wrong runtimes, { what: [code, error] }, and checks that the chain rejects each.
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

	story.tell(`
		${FAUCET}, who has the sudo key, is going to put a new runtime onto the chain. Before that,
		${PROJECT} blocks Gabe's account, so that the yield that he withdraws is kept for him. Dan signs a
		withdrawal but doesn't send it.
	`);
	const [dan, gabe] = ['Dan', 'Gabe'].map((name) => [name, stage.ticketOf(name)]);
	const gabes = stage.address('Gabe');
	const ofGabe = (call, effect, told) =>
		other(PROJECT, `Assets.${call}`, [ledger.token.id, gabes], effect, told, '1.9');
	await stage.play(ofGabe('block', () => model.blocked.add(gabes), 'Gabe is blocked'));
	await stage.play(expecting(withdraw(...gabe)));
	const signed = await stage.sign(withdraw(...dan));

	story.tell(`
		Only root can authorize a runtime. A wrong runtime is refused even if root has authorized it.
	`);
	const [old, from] = [await runtimeOf(chain), version()];
	const bySelf = other('Hugo', 'System.authorizeUpgrade', [`0x${'00'.repeat(32)}`]);
	await stage.play(
		refused(bySelf, 'BadOrigin', 'authorize a runtime', '§1'),
		refused(apply('Hugo', '0x00'), 'System.NothingAuthorized', 'apply an unauthorized runtime', '§1'),
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
		Now the right runtime is authorized. Hugo can't apply another one instead. Ida boards the Night
		class before the upgrade.
	`);
	const code = hex(upgrade);
	await stage.play(
		authorize(code),
		createClass(PROJECT, model.train.id, 'Night', nightTerms(chain, day), 1n),
	);
	await stage.play(refused(apply('Hugo', '0x00'), 'System.Unauthorized', 'apply another runtime', '§1'));
	const [, applied] = await stage.play(
		board('Ida', stage.classOf('Night').id),
		expecting(apply(FAUCET, code, 'the new runtime is applied')),
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
			'the account that applied it has paid no fee',
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
		There is no way back to the old runtime. Dan signed his withdrawal for the old one, so the node
		refuses it. That costs him nothing, and he signs a new one. Gabe is unblocked, and Hugo claims
		for him what was kept.
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
		ofGabe('thaw', () => model.blocked.delete(gabes), 'Gabe is unblocked'),
	);
	await stage.play(expecting(claimUnclaimed('Hugo', gabe[1])));

	story.tell(`
		The new metadata has another hash, which wallets calculate in the same way.
	`);
	await signInEveryWay(company);
};
