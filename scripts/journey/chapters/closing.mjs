// Rule 2.6, and what is kept by 1.9 beyond it.

import { claimUnclaimed, closeTrain, other } from '../lib/calls.mjs';
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
		what rounding left of the others.
	`);
	const [outcome] = await stage.play(expecting(closeTrain(PROJECT, model.train.id)));
	story.check(
		'2.6',
		`${amount(unreached)} unreached and ${remainders} base units of rounding`,
		unreached + remainders,
		outcome.data('BulletTrain.TrainClosed').returned,
	);

	story.tell(`
		Uma's money outlives ride, class and train. Her account is free again, and Ben has it paid
		out.
	`);
	const who = stage.address('Uma');
	const [{ class: id, cabin }] = model.unclaimed.values();
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
	await stage.play(expecting(claimUnclaimed('Ben', who, id, cabin)));
	await stage.play(
		expecting(claimUnclaimed('Ben', who, id, cabin), 'TravelCabin.NothingUnclaimed'),
	);

	// By the campaign alone, not by the ledger: all yields and all shares, and nothing else.
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
		`of ${stage.estimates.length} transactions ${dearer.length} cost less than their estimate: ` +
			`the farthest was ${Math.max(1, ...worst).toFixed(2)} × the fee`,
	);

	const held = [...ledger.names.keys()].filter(
		(one) => ledger.held(ledger.token.symbol, one) > 0n,
	);
	story.check('§1', `no ${ledger.token.symbol} is on hold anywhere`, [], held);
	// What is left on reserve is pallet-assets' own, for the token.
	const deposits = [...ledger.names.keys()].filter(
		(one) => ledger.held(BOLT, one) !== ledger.balance(BOLT, one, 'reserved'),
	);
	story.check('§1', 'every storage deposit has returned', [], deposits);
};
