// What the chain does by itself, switched off and on again by root. While it is off, nobody can be too
// late for the chain: it ends no sale, settles no ride, releases nothing and closes nothing. What has
// become due meanwhile, it does as soon as it is on again.

import { switchingOff, switchingOn } from '../../../../journey/lib/own-work.mjs';
import { send } from './pen.mjs';

const asRoot = (calls) => async (api) => {
	for (const call of calls(api)) await send('Alice', api.tx.sudo.sudo(call));
};

export const switchOff = asRoot(switchingOff);
export const switchOn = asRoot(switchingOn);
