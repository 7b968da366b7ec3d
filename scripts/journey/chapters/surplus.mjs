// Rules 1.2 and 1.3: the surplus of a class, and the deposit of cabins whose rides are over.

import { addCabins, payOwner } from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { amount } from '../lib/format.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Money that returns to the owner';

export const play = async ({ story, stage, model }) => {
	const [bronze, silver, diamond] = ['Bronze', 'Silver', 'Diamond'].map((name) =>
		stage.classOf(name),
	);
	const paid = ({ data }) => {
		const { surplus, deposit } = data('TravelCabin.OwnerPaid');
		return [surplus, deposit];
	};

	story.tell(`
		Only users have boarded Silver. Their cabins' bonuses wait there for ${PROJECT}. Hugo, an
		outsider, calls payOwner, which pays them out. He gets nothing for it. A second call fails,
		because nothing is left to pay.
	`);
	const [silvers] = await stage.play(expecting(payOwner('Hugo', silver.id)));
	const bonuses = silver.terms.bonus * silver.sold;
	story.check('1.3', `${amount(bonuses)} of bonuses`, [bonuses, 0n], paid(silvers));
	await stage.play(expecting(payOwner('Hugo', silver.id), 'TravelCabin.NothingForOwner'));

	story.tell(`
		Dora's ride in Diamond is over. Ben calls payOwner, which pays ${PROJECT} the bonus of her
		cabin and the deposit that covered the cabin.
	`);
	const [diamonds] = await stage.play(expecting(payOwner('Ben', diamond.id)));
	const { classDeposits } = model;
	story.check(
		'1.2',
		'the bonus and the deposit of one cabin',
		[diamond.terms.bonus, classDeposits.of(1n) - classDeposits.of(0n)],
		paid(diamonds),
	);

	story.tell(`
		${PROJECT} leaves Bronze's surplus in the class and adds cabins, whose rewards come out of it:
		first the number of cabins that the surplus pays for, and then one more, which takes the rest.
	`);
	const { yieldTotal, bonus } = bronze.terms;
	const reward = yieldTotal + bonus;
	const [added, rest] = [bronze.surplus / reward, bronze.surplus % reward];
	const outcomes = [];
	for (const cabins of [added, 1n]) {
		outcomes.push(...(await stage.play(expecting(addCabins(PROJECT, bronze.id, cabins)))));
	}
	story.check(
		'1.3',
		`for ${added} cabins nothing was put on hold, and for one more cabin ${amount(reward - rest)}`,
		[
			[added * reward, 0n],
			[rest, reward - rest],
		],
		outcomes.map(({ data }) => {
			const { fromSurplus, escrowed } = data('TravelCabin.CabinsAdded');
			return [fromSurplus, escrowed];
		}),
	);
};
