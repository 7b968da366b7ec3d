// Calls to DPOs that the rules forbid.

import {
	buySeats,
	claimFromDpo,
	closeDpo,
	commit,
	createDpo,
	lowerFee,
	refused,
	releaseBonus,
	releaseWithdraw,
	releaseYield,
	reportFailed,
	terminate,
} from '../lib/calls.mjs';
import { percent, PRESETS } from '../lib/dpo-rules.mjs';
import { tokens } from '../lib/rulebook.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Bad calls to DPOs';

const NOWHERE = 4_294_967_295n;

const creations = (stage, gold, now, day) => {
	const good = { target: { Class: gold }, expiry: now + 20n * day, seats: 0n };
	const custom = (changed) => ({ rules: { Custom: { ...PRESETS.V1, ...changed } } });
	const horns = { Dpo: { dpo: stage.dpoOf('Horn').id, seats: 1n } };
	const bad = (changed, error, why, { by = 'Kim', name = 'Odd', rule = '3.1' } = {}) =>
		refused(
			createDpo(by, name, { ...good, ...changed }),
			`Dpo.${error}`,
			`create a DPO ${why}`,
			rule,
		);
	return [
		bad({}, 'NameEmpty', 'without a name', { name: '' }),
		bad({}, 'NameEmpty', 'whose name is blank', { name: ' \u200b' }),
		bad({}, 'NameNotText', 'whose name turns the text around', { name: '\u2067Horn' }),
		bad({ expiry: now }, 'ExpiryNotAhead', 'that has expired'),
		bad({ expiry: now + 100n * day }, 'ExpiryTooFar', 'that sells seats for 100 days'),
		bad({ seats: 16n }, 'SeatCapExceeded', 'with more seats than a manager may have'),
		bad({ target: { Class: NOWHERE } }, 'NoSuchClass', 'for no class'),
		bad({ target: { Dpo: { dpo: NOWHERE, seats: 1n } } }, 'NoSuchTarget', 'for no DPO'),
		bad({ target: horns }, 'TargetNotSelling', 'for a DPO that is filled'),
		bad({ referrer: stage.address('Kim') }, 'SelfReferral', 'and refer itself', { rule: '3.10' }),
		bad(custom({ userCap: 31n }), 'UserCapOutOfBounds', 'with a cap of 31', { rule: '3.2' }),
		bad(custom({ baseFee: percent(6) }), 'BaseFeeOutOfBounds', 'with a fee of 6%', { rule: '3.2' }),
		bad(custom({ terminateDays: 7n }), 'TerminateDaysOutOfBounds', 'without time to commit late', {
			rule: '3.2',
		}),
		bad({}, 'CannotAffordDeposit', 'without BOLT for the deposit', { by: 'Pia', rule: '§1' }),
	];
};

const calls = (stage) => {
	const [horn, isle] = ['Horn', 'Isle'].map((name) => stage.dpoOf(name).id);
	const target = { Class: stage.classOf('Gold').id };
	const bad = (act, error, why, rule) => refused(act, `Dpo.${error}`, why, rule);
	return [
		bad(buySeats('Hugo', horn, 1n), 'NotSelling', 'buy seats of a DPO that is filled', '3.1'),
		bad(buySeats('Hugo', NOWHERE, 1n), 'NoSuchDpo', 'buy seats of no DPO', '3.1'),
		bad(commit('Hera', horn, target), 'NotActive', 'commit twice', '3.5'),
		bad(commit('Hera', NOWHERE, target), 'NoSuchDpo', 'commit no DPO', '3.5'),
		bad(reportFailed('Hugo', horn), 'NotCreated', 'report a DPO that was filled', '3.6'),
		bad(terminate('Hera', horn), 'NotActive', 'terminate a DPO that runs', '3.6'),
		bad(lowerFee('Hugo', horn, 0n), 'NotManager', "lower somebody else's fee", '3.8'),
		bad(lowerFee('Hera', horn, percent(17)), 'FeeNotLower', 'leave the fee as it is', '3.8'),
		bad(releaseWithdraw('Hugo', horn), 'NothingToRelease', 'release an empty account', '3.7'),
		bad(
			releaseWithdraw('Hugo', horn, { accounts: 1n, dpos: 100n }),
			'TooFewRecipients',
			'release for fewer recipients than there are',
			'3.7',
		),
		bad(closeDpo('Hera', horn, 0n), 'TooFewMembers', 'close for fewer members', '3.12'),
		bad(releaseBonus('Hugo', NOWHERE), 'NoSuchDpo', 'release the bonus of no DPO', '3.11'),
		bad(releaseYield('Hugo', NOWHERE), 'NoSuchDpo', 'release the yield of no DPO', '3.9'),
		bad(
			claimFromDpo('Hugo', horn, stage.address('Abel')),
			'NothingUnclaimed',
			"claim where nothing is kept",
			'3.12',
		),
		bad(closeDpo('Hera', horn), 'NotOver', 'close a DPO that runs', '3.12'),
		bad(closeDpo('Lotte', isle), 'NotOver', 'close a DPO whose head runs', '3.12'),
	];
};

// Calls to a DPO that isn't the one that the callers mean, or isn't theirs.
const mistakes = (stage, { id }) => {
	const bad = (act, error, why) => expecting(act, `Dpo.${error}`, why);
	const [hera, fritz] = ['Hera', 'Fritz'].map((name) => stage.address(name));
	const buy = (says) => buySeats('Kim', id, 1n, null, says);
	return [
		bad(buy({ manager: hera }), 'OtherManager', "buy a seat of Hera's DPO where the DPO is Fritz's"),
		bad(
			buy({ manager: fritz, highestPrice: tokens(10_000) }),
			'PriceTooHigh',
			'buy a seat for 500,000 while accepting 10,000',
		),
		bad(closeDpo('Hugo', id), 'NotExpired', "close somebody else's DPO that hasn't sold a seat yet"),
	];
};

export const play = async ({ chain, story, stage, day }) => {
	story.tell(`
		Fritz founds Lure for a Diamond cabin: half a million a seat. Kim means a DPO of Hera's at 10,000
		a seat, but has Lure's id. Her purchases name the manager or the highest price, so they fail. Hugo
		can't close Lure before its expiry. Fritz can.
	`);
	await stage.play(
		expecting(
			createDpo('Fritz', 'Lure', {
				target: { Class: stage.classOf('Diamond').id },
				expiry: chain.head.number + 20n * day,
				seats: 0n,
			}),
		),
	);
	const lure = stage.dpoOf('Lure');
	await stage.play(...mistakes(stage, lure));
	await stage.play(expecting(closeDpo('Fritz', lure.id)));

	story.tell(`
		Every bad call to a DPO fails with an error of its own.
	`);
	const { id: gold } = stage.classOf('Gold');
	const bad = [...creations(stage, gold, chain.head.number, day), ...calls(stage)];
	await stage.play(...bad);
	story.verified('3.1', `${bad.length} bad calls, each refused with its own error`);
};
