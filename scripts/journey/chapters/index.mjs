// The chapters in the order of the story: each has a title and plays with the same company.

import * as project from './project.mjs';
import * as train from './train.mjs';
import * as classes from './classes.mjs';
import * as boarding from './boarding.mjs';
import * as yields from './yields.mjs';
import * as milestones from './milestones.mjs';
import * as many from './many-milestones.mjs';
import * as shares from './shares.mjs';
import * as refusals from './refusals.mjs';
import * as hunt from './hunt.mjs';
import * as unpaid from './unpaid.mjs';
import * as retiring from './retiring.mjs';
import * as settling from './settling.mjs';
import * as closing from './closing.mjs';

export const chapters = [
	project,
	train,
	classes,
	boarding,
	yields,
	milestones,
	many,
	shares,
	refusals,
	hunt,
	unpaid,
	retiring,
	settling,
	closing,
];
