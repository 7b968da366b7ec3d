import { board, retireClass, withdraw } from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Classes are retired';

export const play = async ({ story, stage, model }) => {
	story.tell(`
		${PROJECT} retires all its classes. The rewards of unsold cabins return at once; Diamond,
		where no ride is left, is gone, and the others go with their last ride. Rides that are
		there go on as if nothing had happened.
	`);
	const ids = [...model.classes.keys()];
	const gold = stage.classOf('Gold').id;
	await stage.play(...ids.map((id) => retireClass(PROJECT, id)));
	await stage.play(
		expecting(board('Ben', gold), 'TravelCabin.ClassRetired'),
		expecting(withdraw('Gina', stage.ticketOf('Gina'))),
	);
	story.check(
		'1.8',
		'Diamond is gone, five classes wait for their last rides',
		5,
		model.classes.size,
	);
};
