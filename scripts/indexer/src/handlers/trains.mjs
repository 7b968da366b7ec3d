// Events of BulletTrain: trains and their milestones.

import { FREE, tokenName } from '../money.mjs';
import { incomeOf } from './passengers.mjs';

const MILESTONE = 'BulletTrain.Milestone';

export const trains = {
	'BulletTrain.TrainLaunched': (tables, { train, owner, token, name }) =>
		tables.put('trains', [train], {
			owner,
			name,
			token,
			collected: 0n,
			aboard: 0n,
			closed: false,
			upcoming: [],
			reached: [],
			escrowed: 0n,
		}),
	'BulletTrain.MilestoneAdded': (tables, { train, owner, token, threshold, reward }) => {
		const record = tables.get('trains', train);
		record.upcoming.push({ threshold, reward });
		record.upcoming.sort((a, b) => (a.threshold < b.threshold ? -1 : 1));
		record.escrowed += reward;
		tables.money.move(tokenName(token), [owner, FREE], [owner, MILESTONE], reward);
	},
	'BulletTrain.MilestoneReached': (tables, { train, threshold, reward, aboard }) => {
		const record = tables.get('trains', train);
		record.upcoming = record.upcoming.filter((milestone) => milestone.threshold !== threshold);
		record.reached.push({ reward, aboard });
	},
	'BulletTrain.MilestonesClaimed': (tables, event) => {
		const { train, class: id, cabin, passenger, owner, token, amount } = event;
		const record = tables.get('trains', train);
		record.escrowed -= amount;
		tables.get('rides', id, cabin).seen = record.reached.length;
		const payee = incomeOf(tables, passenger, 'Yield');
		tables.money.move(tokenName(token), [owner, MILESTONE], payee, amount);
	},
	'BulletTrain.TrainClosed': (tables, { train, owner, token, returned }) => {
		const record = tables.get('trains', train);
		Object.assign(record, { closed: true, upcoming: [], reached: [], escrowed: 0n });
		tables.money.move(tokenName(token), [owner, MILESTONE], [owner, FREE], returned);
	},
	'BulletTrain.TrainDissolved': (tables, { train }) => tables.drop('trains', train),
};
