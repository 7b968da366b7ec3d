// A DPO's deadlines as points of a time line.

import type { DpoView, ProposalView, RideView } from '../chain/types.ts';
import { percentOfPart } from './amounts.ts';
import { isOver, stepText } from './dpo.ts';
import { mayBecomeLate } from './rides.ts';

export interface Point {
	at: number;
	title: string;
	note: string;
	tone: '' | 'good' | 'warm' | 'bad' | 'chain';
}

const point = (at: number | undefined, tone: Point['tone'], title: string, note: string): Point[] =>
	at === undefined ? [] : [{ at, tone, title, note }];

const selling = ({ expiry, boardingDeadline }: DpoView): Point[] => [
	...point(expiry, 'bad', 'Selling ends', 'If seats are unsold then, the chain pays everything back.'),
	...point(boardingDeadline, 'bad', 'Boarding deadline', 'Money that isn’t aboard a cabin by then is paid back.'),
];

const waiting = (dpo: DpoView): Point[] => [
	...point(
		dpo.membersCommitFrom,
		'warm',
		'Members may commit',
		`Any member can take the target.${dpo.feeCut ? '' : ` The manager then loses ${percentOfPart(dpo.rules.lateCommitCut)} of its fee.`}`,
	),
	...point(dpo.membersTerminateFrom, 'warm', 'Members may end it', 'Any member can have the money paid back.'),
	...point(dpo.anyoneTerminatesFrom, 'bad', 'The chain ends it', 'Without a target by then, the chain pays everything back.'),
	...(dpo.anyoneTerminatesFrom === dpo.boardingDeadline
		? []
		: point(dpo.boardingDeadline, 'bad', 'Boarding deadline', 'From then on no target is taken.')),
];

const riding = (ride: RideView | undefined): Point[] =>
	ride
		? [
				...point(ride.boarded, 'good', 'Boarded', `Class ${ride.class}, cabin ${ride.cabin}.`),
				...point(mayBecomeLate(ride) ? ride.huntableFrom : undefined, 'warm', 'May be hunted', 'If nobody withdraws the yield before, a hunter can do it for a part of it.'),
				...point(ride.endsAt, 'good', 'The ride ends', 'The fare and the rest of the yield come back.'),
			]
		: [];

const ahead = (dpo: DpoView): Point[] => {
	if (dpo.state === 'Created') return selling(dpo);
	if (dpo.state === 'Active') return waiting(dpo);
	if (dpo.state === 'Chained') {
		return point(dpo.boardingDeadline, 'bad', 'Boarding deadline', 'If the money is refunded later than this, it goes back to the members.');
	}
	return [];
};

// All that is known, in the order of time.
export const deadlines = (dpo: DpoView, ride: RideView | undefined, proposals: ProposalView[]): Point[] => {
	const { nextStep } = dpo;
	const points = [
		...ahead(dpo),
		...(isOver(dpo.state) ? [] : riding(ride)),
		...point(
			dpo.yieldLateFrom,
			'warm',
			'A release is late',
			`From then on it cuts the manager’s fee on it by ${percentOfPart(dpo.rules.lateReleaseCut)}.`,
		),
		...proposals
			.filter(({ lapsed }) => !lapsed)
			.flatMap(({ until }) => point(until, '', 'A proposal lapses', 'If too few seats are in favour by then.')),
		...(nextStep ? point(nextStep.at, 'chain', 'The chain acts', `It ${stepText(nextStep.step)}, unless somebody does it before.`) : []),
	];
	return points.sort((one, other) => one.at - other.at);
};

// So far apart are points at least, so that their numbers don't cover each other.
const APART = 7;

// Where the points and now are on a line from 0 to 100, in the order of time.
export const placed = (points: Point[], now: number): { now: number; at: number[] } => {
	const all = [...points.map(({ at }, index) => ({ at, index })), { at: now, index: -1 }];
	all.sort((one, other) => one.at - other.at || one.index - other.index);
	const [first, last] = [all[0]!.at, all[all.length - 1]!.at];
	const places = all.map(({ at }) => (last === first ? 0 : ((at - first) * 100) / (last - first)));
	places.forEach((place, index) => (places[index] = Math.max(place, index === 0 ? 0 : places[index - 1]! + APART)));
	for (let index = places.length - 1, most = 100; index >= 0; index--, most -= APART) {
		places[index] = Math.min(places[index]!, most);
	}
	const placeOf = (index: number) => places[all.findIndex((one) => one.index === index)]!;
	return { now: placeOf(-1), at: points.map((_, index) => placeOf(index)) };
};
