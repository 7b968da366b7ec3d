// Accounts that can't be paid: passengers and hunters (rule 1.9), and owners (1.3).

import {
	board,
	claimUnclaimed,
	hunt,
	other,
	payOwner,
	refused,
	retireClass,
	settle,
	withdraw,
} from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Accounts that cannot be paid';

export const play = async ({ chain, story, stage, model, ledger }) => {
	const { id } = ledger.token;
	const block = (name) => {
		const who = stage.address(name);
		const effect = () => model.blocked.add(who);
		return other(PROJECT, 'Assets.block', [id, who], effect, `${name} is blocked`, '1.9');
	};
	const thaw = (name) => {
		const who = stage.address(name);
		const effect = () => model.blocked.delete(who);
		return other(PROJECT, 'Assets.thaw', [id, who], effect, `${name} is unblocked`, '1.9');
	};

	story.tell(`
		${PROJECT} blocks Uma's account for its token, as every token's team can. She can still
		withdraw, so hunters can't use the block, and the money is kept for her. Anybody can still
		settle her ride: the fare stays on her own account, the rewards stay on the owner's.
	`);
	const uma = stage.rideOf('Uma');
	await chain.reach(model.endOf(uma) - 1n);
	await stage.play(block('Uma'));
	await stage.play(expecting(withdraw('Uma', stage.ticket(uma))));
	await stage.play(expecting(settle('Hugo', stage.ticket(uma))));
	const claim = claimUnclaimed('Hugo', stage.ticket(uma));
	await stage.play(expecting(claim, 'TravelCabin.CannotBePaid'));
	story.check('1.9', 'what is kept for Uma is on record', 1, model.unclaimed.size);

	story.tell(`
		Gail has slept long enough to be hunted, but Hugo is blocked now. He can't receive his
		cut, so he can't hunt. He may still settle her ride, for nothing.
	`);
	const gail = stage.rideOf('Gail');
	await chain.reach(model.huntableFrom(gail) - 1n);
	await stage.play(block('Hugo'));
	await stage.play(
		expecting(hunt('Hugo', stage.ticket(gail)), 'TravelCabin.HunterCannotBePaid'),
		expecting(settle('Hugo', stage.ticket(gail))),
	);
	await stage.play(thaw('Hugo'));

	story.tell(`
		Now ${PROJECT}'s own account is blocked. Ben boards all the same, because a boarding pays the
		owner nothing. Diamond is retired with nine unsold cabins. Their rewards stay in the class as
		a surplus. Their deposit is BOLT, so Hugo's call of payOwner returns it at once. The surplus
		is paid when ${PROJECT} can be paid again, and then Diamond is closed.
	`);
	const [bronze, diamond] = ['Bronze', 'Diamond'].map((name) => stage.classOf(name).id);
	await stage.play(block(PROJECT));
	await stage.play(
		expecting(board('Ben', bronze)),
		expecting(retireClass(PROJECT, diamond)),
	);
	await stage.play(
		refused(
			retireClass(PROJECT, diamond),
			'TravelCabin.ClassRetired',
			'retire a class twice',
			'1.2',
		),
	);
	const [{ data }] = await stage.play(expecting(payOwner('Hugo', diamond)));
	story.check('1.2', 'no surplus was paid, only deposit', [0n, true], [
		data('TravelCabin.OwnerPaid').surplus,
		data('TravelCabin.OwnerPaid').deposit > 0n,
	]);
	await stage.play(expecting(payOwner('Hugo', diamond), 'TravelCabin.OwnerCannotBePaid'));
	await stage.play(thaw(PROJECT));
	await stage.play(expecting(payOwner('Hugo', diamond)));
	story.check('1.8', 'Diamond, without any ride, is closed', undefined, stage.classOf('Diamond'));
};
