// Calls that the rules forbid.

import {
	addCabins,
	addMilestone,
	board,
	claimMilestones,
	claimUnclaimed,
	closeTrain,
	createClass,
	hunt,
	launchTrain,
	payOwner,
	refused,
	retireClass,
	settle,
	withdraw,
} from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { durationBounds, tokens } from '../lib/rulebook.mjs';

export const title = 'Bad calls';

const NOWHERE = 4_294_967_295n;
const NO_TOKEN = { WithId: NOWHERE };
const TOO_MUCH = tokens(10n ** 15n);
const MOST = 2n ** 128n - 1n;
// Three bytes that aren't valid UTF-8.
const GIBBERISH = '0xfffefd';
// A name of two kinds of space: one as wide as a letter, and one without width.
const BLANK = '\u3000\u200b';
// A name whose last character makes all text after it run from right to left.
const TURNED = 'Orient\u202e';

const trains = (model) => {
	const { id, collected, upcoming } = model.train;
	const [{ threshold }] = upcoming;
	const launch = (name, error, why, token = model.token) =>
		refused(
			launchTrain('Hugo', name, token),
			`BulletTrain.${error}`,
			`launch a train ${why}`,
			'1.1',
		);
	const milestone = (figures, error, why, by = PROJECT, train = id) =>
		refused(
			addMilestone(by, train, { threshold: threshold + 1n, reward: 1n, ...figures }),
			`BulletTrain.${error}`,
			`add a milestone ${why}`,
			'2.2',
		);
	const close = (by, train, error, why) =>
		refused(closeTrain(by, train), `BulletTrain.${error}`, `close ${why}`, '2.6');
	return [
		launch('', 'NameEmpty', 'without a name'),
		launch('x'.repeat(65), 'NameTooLong', 'with a name of 65 bytes'),
		launch(GIBBERISH, 'NameNotText', 'whose name is no text'),
		launch(BLANK, 'NameEmpty', 'whose name is blank'),
		launch(TURNED, 'NameNotText', 'whose name turns the text around'),
		launch('Ghost', 'NoSuchToken', "with a token that doesn't exist", NO_TOKEN),
		refused(
			launchTrain('Pia', 'Poor', model.token),
			'BulletTrain.CannotAffordDeposit',
			'launch a train without BOLT for the deposit',
			'§1',
		),
		milestone({}, 'NotOwner', "to somebody else's train", 'Hugo'),
		milestone({}, 'NoSuchTrain', 'to no train', PROJECT, NOWHERE),
		milestone({ reward: 0n }, 'ZeroReward', 'without a reward'),
		milestone({ threshold: collected }, 'ThresholdNotAhead', 'at what is collected already'),
		milestone({ threshold }, 'DuplicateThreshold', 'twice at one threshold'),
		milestone({ reward: TOO_MUCH }, 'CannotAffordMilestone', 'beyond its means'),
		close(PROJECT, id, 'TrainInService', 'a train in service'),
		close('Hugo', id, 'NotOwner', "somebody else's train"),
		close(PROJECT, NOWHERE, 'NoSuchTrain', 'no train'),
	];
};

const classes = (stage, model, day) => {
	const { id } = model.train;
	const { id: gold, terms: good } = stage.classOf('Gold');
	const { shortest, longest } = durationBounds(day);
	const create = (
		terms,
		error,
		why,
		{ by = PROJECT, train = id, name = 'Odd', cabins = 1n } = {},
	) =>
		refused(
			createClass(by, train, name, { ...good, ...terms }, cabins),
			`TravelCabin.${error}`,
			`offer a class ${why}`,
			'1.2',
		);
	const extend = (by, record, added, error, why) =>
		refused(addCabins(by, record, added), `TravelCabin.${error}`, `add ${why}`, '1.2');
	const retire = (by, record, error, why) =>
		refused(retireClass(by, record), `TravelCabin.${error}`, `retire ${why}`, '1.2');
	return [
		create({}, 'NotOwner', "on somebody else's train", { by: 'Hugo' }),
		create({}, 'NoSuchTrain', 'on no train', { train: NOWHERE }),
		create({}, 'NameEmpty', 'without a name', { name: '' }),
		create({}, 'NameTooLong', 'with a name of 65 bytes', { name: 'x'.repeat(65) }),
		create({}, 'NameNotText', 'whose name is no text', { name: GIBBERISH }),
		create({}, 'NameEmpty', 'whose name is blank', { name: BLANK }),
		create({}, 'NameNotText', 'whose name has two lines', { name: 'Gold\nSilver' }),
		create({ fare: 0n }, 'ZeroFare', 'for nothing'),
		create({ duration: shortest - 1n }, 'DurationOutOfBounds', 'of less than half a day'),
		create({ duration: longest + 1n }, 'DurationOutOfBounds', 'of more than 366 days'),
		create({}, 'ZeroCabins', 'without cabins', { cabins: 0n }),
		create({ yieldTotal: MOST }, 'RewardTooLarge', 'with a reward beyond 128 bits'),
		create({ yieldTotal: TOO_MUCH }, 'CannotAffordReward', 'beyond its means'),
		extend('Hugo', gold, 1n, 'NotOwner', "cabins to somebody else's class"),
		extend(PROJECT, NOWHERE, 1n, 'NoSuchClass', 'cabins to no class'),
		extend(PROJECT, gold, 0n, 'ZeroCabins', 'no cabins'),
		extend(PROJECT, gold, NOWHERE, 'TooManyCabins', 'more cabins than can be numbered'),
		extend(PROJECT, gold, 1_000_000n, 'CannotAffordDeposit', 'cabins whose deposit it lacks'),
		extend(PROJECT, gold, 10_000n, 'CannotAffordReward', 'cabins beyond its means'),
		retire('Hugo', gold, 'NotOwner', "somebody else's class"),
		retire(PROJECT, NOWHERE, 'NoSuchClass', 'no class'),
		refused(
			payOwner('Hugo', NOWHERE),
			'TravelCabin.NoSuchClass',
			'pay the owner of no class',
			'1.3',
		),
	];
};

const riding = (stage) => {
	const { id: bronze } = stage.classOf('Bronze');
	const sam = stage.ticketOf('Sam');
	const nobodys = { ...sam, cabin: NOWHERE };
	const nowhere = { ...sam, class: NOWHERE };
	const no = 'TravelCabin.NoSuchRide';
	return [
		refused(board('Hugo', NOWHERE), 'TravelCabin.NoSuchClass', 'board no class', '1.3'),
		refused(
			board('Nora', bronze),
			'TravelCabin.CannotAffordFare',
			"board with the fare alone and not the token's minimum beside it",
			'1.3',
		),
		refused(withdraw('Sam', nobodys), no, 'withdraw from a cabin that is empty', '1.5'),
		refused(withdraw('Sam', nowhere), no, 'withdraw from a cabin of no class', '1.5'),
		refused(
			withdraw('Hugo', sam),
			'TravelCabin.NotPassenger',
			"withdraw from Sam's cabin",
			'1.5',
		),
		refused(hunt('Hugo', nobodys), no, 'hunt in a cabin that is empty', '1.6'),
		refused(hunt('Sam', sam), 'TravelCabin.OwnRide', 'hunt in his own cabin', '1.6'),
		refused(settle('Hugo', nobodys), no, "settle a ride that doesn't exist", '1.7'),
		refused(
			claimMilestones('Hugo', nobodys),
			'BulletTrain.NoSuchRide',
			"claim for a ride that doesn't exist",
			'2.4',
		),
		refused(
			claimMilestones('Gail', stage.ticketOf('Gail')),
			'BulletTrain.NoShareDue',
			'claim a share twice',
			'2.4',
		),
		refused(
			claimUnclaimed('Hugo', sam),
			'TravelCabin.NothingUnclaimed',
			'claim where nothing is kept',
			'1.9',
		),
	];
};

export const play = async ({ story, stage, model, day }) => {
	story.tell(`
		Every bad call fails with an error of its own. A failed call changes nothing, except that the
		caller pays the fee.
	`);
	// The block that this call comes into decides whether it is bad. The model knows that.
	await stage.play(settle('Hugo', stage.ticketOf('Tess')));
	const bad = [...trains(model), ...classes(stage, model, day), ...riding(stage)];
	await stage.play(...bad);
	story.verified('§1', `${bad.length} bad calls, each refused with its own error`);
};
