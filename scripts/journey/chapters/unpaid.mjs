// Rule 1.9, for passengers and for owners.

import { board, claimUnclaimed, other, retireClass, settle, withdraw } from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Who cannot be paid';

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
		return other(PROJECT, 'Assets.thaw', [id, who], effect, `${name} is free again`, '1.9');
	};

	story.tell(`
		${PROJECT} blocks Uma's account for its token, as every token's team can. That makes her no
		hunter's prey: she withdraws, and what is hers is kept. Nor does it keep anybody from
		settling her ride: the fare stays on her own account, the rewards on the owner's.
	`);
	const uma = stage.rideOf('Uma');
	await chain.reach(model.endOf(uma) - 1n);
	await stage.play(block('Uma'));
	await stage.play(expecting(withdraw('Uma', stage.ticket(uma))));
	await stage.play(expecting(settle('Hugo', stage.ticket(uma))));
	const claim = claimUnclaimed('Hugo', stage.address('Uma'), uma.class, uma.cabin);
	await stage.play(expecting(claim, 'TravelCabin.CannotBePaid'));
	story.check('1.9', 'what is kept for Uma is on record', 1, model.unclaimed.size);

	story.tell(`
		Now ${PROJECT}'s own account is blocked. Ben boards all the same, and his cabin's bonus waits;
		so do the rewards of Diamond's unsold cabins. The next boarding returns the one, and anybody
		may have the other returned.
	`);
	const [bronze, diamond] = ['Bronze', 'Diamond'].map((name) => stage.classOf(name).id);
	await stage.play(block(PROJECT));
	await stage.play(
		expecting(board('Ben', bronze)),
		expecting(retireClass(PROJECT, diamond)),
	);
	await stage.play(expecting(retireClass('Hugo', diamond), 'TravelCabin.OwnerCannotBePaid'));
	await stage.play(thaw(PROJECT));
	await stage.play(expecting(board('Ada', bronze)), expecting(retireClass('Hugo', diamond)));
	story.check('1.8', 'Diamond, without a ride, is gone', undefined, stage.classOf('Diamond'));
};
