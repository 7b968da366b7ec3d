// Rule 1.2: retiring.

import { addCabins, board, refused, retireClass, withdraw } from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Classes are retired';

export const play = async ({ story, stage, model }) => {
	story.tell(`
		${PROJECT} retires its other classes. The rewards of unsold cabins return at once, the
		classes go with their last ride. Rides that are there go on as if nothing had happened.
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
};
