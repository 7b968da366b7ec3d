// Rule 2.6: a train is closed while a class keeps something by 1.9, and is dissolved when that is paid.

import {
	addMilestone,
	claimUnclaimed,
	closeTrain,
	createClass,
	other,
	refused,
} from '../lib/calls.mjs';
import { CAST, PROJECT } from '../lib/cast.mjs';
import { amount } from '../lib/format.mjs';
import { BOLT } from '../lib/ledger.mjs';
import { MILESTONES } from '../lib/rulebook.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'The train is closed';

export const play = async ({ story, stage, model, ledger }) => {
	const unreached = MILESTONES.slice(model.train.reached.length).reduce(
		(sum, { reward }) => sum + reward,
		0n,
	);
	const remainders = model.remainders.reduce((sum, one) => sum + one, 0n);
	story.tell(`
		${PROJECT} closes its train and gets back the four milestones that weren't reached and
		what rounding left of the others. Bronze still keeps Uma's money. Bronze stays until she has
		it, and so does the train, but nothing can be added to the train any more.
	`);
	const { id: train, collected } = model.train;
	const { terms } = stage.classOf('Bronze');
	const [outcome] = await stage.play(expecting(closeTrain(PROJECT, train)));
	story.check(
		'2.6',
		`${amount(unreached)} unreached and ${remainders} base units of rounding`,
		unreached + remainders,
		outcome.data('BulletTrain.TrainClosed').returned,
	);
	const late = (act, why) => refused(act, 'BulletTrain.TrainClosed', why, '2.6');
	await stage.play(
		late(createClass(PROJECT, train, 'Late', terms, 1n), 'offer a class on a closed train'),
		late(
			addMilestone(PROJECT, train, { threshold: collected + 1n, reward: 1n }),
			'add a milestone to a closed train',
		),
		expecting(closeTrain(PROJECT, train), 'BulletTrain.TrainClosed'),
	);
	await stage.audit();

	story.tell(`
		Uma's ride is gone, but her money is still kept. Her account is unblocked, and Ben claims the
		money for her. This closes Bronze and dissolves the train.
	`);
	const who = stage.address('Uma');
	const [kept] = model.unclaimed.values();
	const claim = claimUnclaimed('Ben', stage.ticket(kept));
	await stage.play(
		other(
			PROJECT,
			'Assets.thaw',
			[ledger.token.id, who],
			() => model.blocked.delete(who),
			`${PROJECT} frees Uma's account`,
			'1.9',
		),
	);
	const [paid] = await stage.play(expecting(claim));
	story.check(
		'2.6',
		'neither a class nor the train is left',
		[train, 0, null],
		[paid.data('BulletTrain.TrainDissolved').train, model.classes.size, model.train],
	);
	await stage.play(expecting(claim, 'TravelCabin.NothingUnclaimed'));

	// Calculated from the campaign alone, without the ledger: all yields, bonuses and shares, and nothing
	// else.
	const yields = model.gone.rides.reduce((sum, { terms }) => sum + terms.yieldTotal, 0n);
	const bonuses = model.gone.rides
		.filter(({ passenger }) => passenger.Dpo !== undefined)
		.reduce((sum, { terms }) => sum + terms.bonus, 0n);
	const shares =
		MILESTONES.reduce((sum, { reward }) => sum + reward, 0n) - unreached - remainders;
	const { own } = CAST.get(PROJECT);
	story.check(
		'§1',
		`the campaign has cost ${PROJECT} ${amount(yields)} of yields, ${amount(bonuses)} of ` +
			`bonuses and ${amount(shares)} of shares`,
		own - yields - bonuses - shares,
		ledger.balance(ledger.token.symbol, stage.address(PROJECT)),
	);

	const dearer = stage.estimates.filter(({ estimate, fee }) => estimate > fee);
	const worst = dearer.map(({ estimate, fee }) => Number(estimate) / Number(fee));
	story.verified(
		'§1',
		`of ${stage.estimates.length} transactions, ${dearer.length} cost less than their estimate: ` +
			`the largest estimate was ${Math.max(1, ...worst).toFixed(2)} × the fee`,
	);

	const held = [...ledger.names.keys()].filter(
		(one) => ledger.held(ledger.token.symbol, one) > 0n,
	);
	story.check('§1', `no ${ledger.token.symbol} is on hold anywhere`, [], held);
	// The money that is still reserved is pallet-assets' deposit for the token.
	const deposits = [...ledger.names.keys()].filter(
		(one) => ledger.held(BOLT, one) !== ledger.balance(BOLT, one, 'reserved'),
	);
	story.check('§1', 'every storage deposit has returned', [], deposits);
};
