// A small company on a development chain, and the figures that the node has to show for it.

import { Keyring } from '@polkadot/api';
import { CannotPlay } from '../lib/errors.mjs';

const BOLT = 10n ** 10n;
const CABINS = 3;
const TERMS = { fare: 1_000n * BOLT, yieldTotal: 200n * BOLT, bonus: 30n * BOLT, duration: 1_000 };
const MILESTONE = { threshold: 5_000n * BOLT, reward: 90n * BOLT };
const FUND = 5n * BOLT;
const SEATS = 15;
const BLOCKS_TO_EXPIRY = 500;

// The figures after `play`: [metric, labels, value]. The DPO has one base unit on hold for its account.
export const FIGURES = [
	['bullet_train_rides_open', {}, 1],
	['bullet_train_rides_due', {}, 0],
	['bullet_train_rides_late', {}, 0],
	// A class with a ride, and a DPO that expires.
	['bullet_train_agenda_entries', {}, 2],
	['bullet_train_agenda_due', {}, 0],
	['bullet_train_agenda_oldest_age_blocks', {}, 0],
	['bullet_train_dpos', { state: 'created' }, 1],
	['bullet_train_dpos', { state: 'committed' }, 0],
	['bullet_train_escrow', { token: 'BOLT', purpose: 'fares' }, Number(TERMS.fare)],
	['bullet_train_escrow', { token: 'BOLT', purpose: 'rewards' }, CABINS * Number(TERMS.yieldTotal + TERMS.bonus)],
	['bullet_train_escrow', { token: 'BOLT', purpose: 'milestones' }, Number(MILESTONE.reward)],
	['bullet_train_escrow', { token: 'BOLT', purpose: 'fee_funds' }, Number(FUND)],
	['bullet_train_escrow', { token: 'BOLT', purpose: 'dpos' }, (SEATS * Number(TERMS.fare)) / 100 + 1],
	['bullet_train_escrow_is_partial', {}, 0],
	['bullet_train_count_failures_total', {}, 0],
];

// Sends a transaction and resolves to the number of its block.
const send = (api, call, who) =>
	new Promise((resolve, reject) => {
		call.signAndSend(who, ({ status, blockNumber, dispatchError }) => {
			if (dispatchError) {
				const { section, name } = dispatchError.isModule ? api.registry.findMetaError(dispatchError.asModule) : { name: dispatchError.type };
				reject(new CannotPlay(`${call.method.section}.${call.method.method} fails: ${section}.${name}`));
			} else if (status.isInBlock || status.isFinalized) {
				// A busy development node may say at once that it is final.
				resolve(blockNumber.toNumber());
			} else if (status.isDropped || status.isInvalid || status.isUsurped) {
				reject(new CannotPlay(`${call.method.section}.${call.method.method} is ${status.type}`));
			}
		}).catch(reject);
	});

// Alice launches a train, announces a milestone, offers cabins, funds fees and founds a DPO. Bob
// boards. Resolves to the number of the block after which all of it is there.
export const play = async (api) => {
	const keyring = new Keyring({ type: 'sr25519' });
	const [alice, bob] = ['//Alice', '//Bob'].map((uri) => keyring.addFromUri(uri));
	const { bulletTrain, travelCabin, feeFund, dpo } = api.tx;
	const expiry = (await api.rpc.chain.getHeader()).number.toNumber() + BLOCKS_TO_EXPIRY;
	await send(api, bulletTrain.launchTrain('Orient Express', 'Native'), alice);
	await send(api, bulletTrain.addMilestone(0, MILESTONE.threshold, MILESTONE.reward), alice);
	await send(api, travelCabin.createClass(0, 'Gold', TERMS, CABINS), alice);
	await send(api, feeFund.fund(0, FUND), alice);
	await send(api, dpo.create('Night Owls', { Class: 0 }, expiry, SEATS, null, 'V1'), alice);
	return send(api, travelCabin.board(0, 0, TERMS.fare), bob);
};
