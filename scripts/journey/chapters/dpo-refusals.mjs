// Calls to DPOs that the rules forbid.

import {
	buySeats,
	claimFromDpo,
	closeDpo,
	commit,
	createDpo,
	lowerFee,
	offerSeats,
	propose,
	refused,
	releaseBonus,
	releaseWithdraw,
	releaseYield,
	removeProposal,
	reportFailed,
	takeBackVote,
	takeOffice,
	takeSeats,
	terminate,
	vote,
	withdrawOffer,
} from '../lib/calls.mjs';
import { percent, PRESETS } from '../lib/dpo-rules.mjs';
import { tokens } from '../lib/rulebook.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Bad calls to DPOs';

const NOWHERE = 4_294_967_295n;
const TOO_MUCH = 2n ** 127n;

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

// Proposals, votes and offices (rule 3.13). Horn is RUNNING. Its cap for users is 15, its tolerance
// 20% and its fee 17%.
const decisions = (stage) => {
	const [horn, strait, isle] = ['Horn', 'Strait', 'Isle'].map((name) => stage.dpoOf(name));
	const { id } = horn;
	const [abel, bea] = ['Abel', 'Bea'].map((name) => stage.address(name));
	const bad = (act, error, why) => refused(act, `Dpo.${error}`, why, '3.13');
	const proposal = (wanted, error, why, { by = 'Abel', dpo = id, actsFor = null } = {}) =>
		bad(propose(by, dpo, wanted, actsFor), error, `propose ${why}`);
	const changing = (changes, error, why) => proposal({ ChangeRules: changes }, error, why);
	const dismissed = { DismissManager: { successor: abel } };
	const ofHorn = { DismissManager: { successor: horn.account } };
	return [
		proposal(dismissed, 'NoSuchDpo', 'anything to no DPO', { dpo: NOWHERE }),
		proposal(dismissed, 'NotMember', 'anything as an outsider', { by: 'Hugo' }),
		proposal(dismissed, 'NotManager', "anything for Milo's DPO", { actsFor: strait.id }),
		proposal(dismissed, 'NotMember', "anything for a DPO that isn't a member", {
			by: 'Lotte',
			actsFor: isle.id,
		}),
		changing([], 'NoRuleChange', 'to change no rule'),
		changing(
			[{ CutTo: 'Caller' }, { CutTo: 'Members' }],
			'RuleChangedTwice',
			'two values for a rule',
		),
		changing([{ Tolerance: percent(20) }], 'ToleranceNotLower', 'the tolerance that there is'),
		changing([{ UserCap: 7n }], 'CapBelowSeats', 'a cap below the seats that he has'),
		changing([{ ManagerCap: 11n }], 'CapBelowSeats', "a cap below the founder's seats"),
		changing([{ DpoCap: 29n }], 'CapBelowSeats', "a cap below a DPO Member's seats"),
		changing([{ UserCap: 31n }], 'UserCapOutOfBounds', 'a cap of 31'),
		changing(
			[{ CommitGraceDays: 20n }],
			'TerminateDaysOutOfBounds',
			'a grace to commit that is longer than the termination period',
		),
		proposal({ LowerFee: percent(17) }, 'FeeNotLower', 'the fee that there is'),
		proposal(ofHorn, 'DpoAccount', 'a DPO as its own manager'),
		proposal('Dissolve', 'NotActive', 'to dissolve a DPO that runs'),
		proposal({ Commit: { Class: NOWHERE } }, 'NotActive', 'another target for a DPO that runs'),
		bad(vote('Hugo', id, abel, dismissed), 'NoVote', 'vote as an outsider'),
		bad(vote('Abel', id, bea, dismissed), 'NoSuchProposal', 'vote where nothing is proposed'),
		bad(vote('Abel', id, bea, dismissed, strait.id), 'NotManager', "vote for Milo's DPO"),
		bad(vote('Abel', NOWHERE, bea, dismissed), 'NoSuchDpo', 'vote in no DPO'),
		bad(takeBackVote('Abel', id, bea), 'NoSuchProposal', 'take back a vote for nothing'),
		bad(removeProposal('Abel', id, abel), 'NoSuchProposal', 'remove no proposal'),
		bad(takeOffice('Hugo', id), 'NotSuccessor', 'take an office that nobody has offered'),
		bad(takeOffice('Hugo', NOWHERE), 'NoSuchDpo', 'take office in no DPO'),
	];
};

// Offers of seats (rule 3.14). Abel has 8 seats of Horn, and offers none.
const trades = (stage) => {
	const { id, edition } = stage.dpoOf('Horn');
	const abel = stage.address('Abel');
	const bad = (act, error, why) => refused(act, `Dpo.${error}`, why, '3.14');
	const take = (by, dpo = id) => takeSeats(by, dpo, abel, 1n, { highestPrice: 1n, edition });
	return [
		bad(offerSeats('Abel', NOWHERE, 1n, 1n), 'NoSuchDpo', 'offer seats of no DPO'),
		bad(offerSeats('Hugo', id, 1n, 1n), 'NotMember', 'offer seats without having any'),
		bad(offerSeats('Hera', id, 1n, 1n), 'ManagersSeats', "offer a manager's seats"),
		bad(offerSeats('Abel', id, 0n, 1n), 'ZeroSeats', 'offer no seats'),
		bad(offerSeats('Abel', id, 9n, 1n), 'NotEnoughSeats', 'offer more seats than he has'),
		bad(offerSeats('Abel', id, 2n, TOO_MUCH), 'CostTooLarge', 'offer seats beyond 128 bits'),
		bad(take('Hugo', NOWHERE), 'NoSuchDpo', 'take seats of no DPO'),
		bad(take('Hugo'), 'NoSuchOffer', 'take seats that nobody offers'),
		bad(take('Hera'), 'FounderTakes', 'take seats of a DPO that she has founded'),
		bad(take('Abel'), 'OwnOffer', 'take his own seats'),
		bad(withdrawOffer('Abel', id, abel), 'NoSuchOffer', 'withdraw no offer'),
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
		bad(
			propose('Fritz', id, { LowerFee: 0n }),
			'NotFilled',
			'let members decide before there are any',
		),
		bad(vote('Kim', id, fritz, { LowerFee: 0n }), 'NotFilled', 'vote before a DPO is filled'),
	];
};

export const play = async ({ chain, story, stage, day }) => {
	story.tell(`
		Fritz founds Lure for a Diamond cabin: half a million a seat. Kim means a DPO of Hera's at 10,000
		a seat, but has Lure's id. Her purchases name the manager or the highest price, so they fail. Hugo
		can't close Lure before its expiry. Fritz can. Nobody can propose anything or vote before the
		hundredth seat is sold.
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
	const bad = [
		...creations(stage, gold, chain.head.number, day),
		...calls(stage),
		...decisions(stage),
		...trades(stage),
	];
	await stage.play(...bad);
	story.verified('3.1', `${bad.length} bad calls, each refused with its own error`);
};
