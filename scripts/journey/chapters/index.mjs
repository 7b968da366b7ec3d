// The chapters in the order of the story. Each exports a title and a play() that gets the same company.

import * as project from './project.mjs';
import * as train from './train.mjs';
import * as classes from './classes.mjs';
import * as dpos from './dpos.mjs';
import * as dpoChain from './dpo-chain.mjs';
import * as dpoFails from './dpo-fails.mjs';
import * as boarding from './boarding.mjs';
import * as wallets from './wallets.mjs';
import * as yields from './yields.mjs';
import * as milestones from './milestones.mjs';
import * as dpoBoards from './dpo-boards.mjs';
import * as many from './many-milestones.mjs';
import * as dpoBonus from './dpo-bonus.mjs';
import * as dpoYields from './dpo-yields.mjs';
import * as newRuntime from './upgrade.mjs';
import * as shares from './shares.mjs';
import * as refusals from './refusals.mjs';
import * as hunt from './hunt.mjs';
import * as dpoLate from './dpo-late.mjs';
import * as dpoIdle from './dpo-idle.mjs';
import * as dpoOdd from './dpo-odd.mjs';
import * as dpoGoverning from './dpo-governing.mjs';
import * as dpoMarket from './dpo-market.mjs';
import * as dpoRefusals from './dpo-refusals.mjs';
import * as surplus from './surplus.mjs';
import * as unpaid from './unpaid.mjs';
import * as comingBack from './coming-back.mjs';
import * as retiring from './retiring.mjs';
import * as settling from './settling.mjs';
import * as dpoEnds from './dpo-ends.mjs';
import * as closing from './closing.mjs';
import * as feeFunds from './fee-funds.mjs';
import * as byItself from './by-itself.mjs';

// The chapters of a journey. Includes the upgrade only if there is a runtime to upgrade to.
export const chaptersOf = (upgrade) => [
	project,
	train,
	classes,
	dpos,
	dpoChain,
	dpoFails,
	boarding,
	wallets,
	yields,
	milestones,
	dpoBoards,
	many,
	dpoBonus,
	dpoYields,
	...(upgrade ? [newRuntime] : []),
	shares,
	refusals,
	hunt,
	dpoLate,
	dpoIdle,
	dpoOdd,
	dpoGoverning,
	dpoMarket,
	dpoRefusals,
	surplus,
	unpaid,
	comingBack,
	retiring,
	settling,
	dpoEnds,
	closing,
	feeFunds,
	byItself,
];
