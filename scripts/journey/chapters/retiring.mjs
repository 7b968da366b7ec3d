// Rule 1.2: retiring, and the deposit of cabins that are never boarded.

import { addCabins, board, payOwner, refused, retireClass, withdraw } from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { BOLT } from '../lib/ledger.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Classes are retired';

export const play = async ({ story, stage, model, ledger }) => {
	story.tell(`
		${PROJECT} retires its other classes. The rewards of unsold cabins and the surplus return at
		once. A class is closed with its last ride. Rides under way go on as before.
	`);
	const ids = [...model.classes.keys()];
	const gold = stage.classOf('Gold').id;
	await stage.play(...ids.map((id) => expecting(retireClass(PROJECT, id))));
	await stage.play(
		expecting(board('Ben', gold), 'TravelCabin.ClassRetired'),
		expecting(withdraw('Gina', stage.ticketOf('Gina'))),
	);
	const error = 'TravelCabin.ClassRetired';
	await stage.play(
		refused(addCabins(PROJECT, gold, 1n), error, 'add cabins to a retired class', '1.2'),
		refused(retireClass(PROJECT, gold), error, 'retire a class twice', '1.2'),
	);
	story.check('1.8', 'all of them wait for their last rides', ids.length, model.classes.size);

	story.tell(`
		The deposit of the cabins that can't be boarded any more is ${PROJECT}'s again, too. Hugo calls
		payOwner, which returns it. The rest covers the rides and what is kept.
	`);
	// A class whose cabins are all taken by rides may have nothing to return.
	await stage.play(...ids.map((id) => payOwner('Hugo', id)));
	const needed = ids.map((id) => model.classDeposits.of(model.covered(model.classes.get(id))));
	story.check(
		'1.2',
		"the classes' deposits cover exactly that",
		needed.reduce((sum, deposit) => sum + deposit, 0n),
		ledger.balance(BOLT, stage.address(PROJECT), 'TravelCabin.ClassDeposit'),
	);
};
