// The 100 seats of a DPO as two coaches of a train, coloured by member.

import { useState } from 'preact/hooks';
import type { Member } from '../chain/types.ts';
import { plural } from '../words/amounts.ts';
import '../styles/seats.css';
import { SEATS, seating } from '../words/dpo.ts';

// Neighbours in the order of joining get colours far from each other.
const GOLDEN_ANGLE = 137.5;
const FIRST_HUE = 205;
export const colour = (index: number) => ({
	'--seat': `hsl(${Math.round(FIRST_HUE + index * GOLDEN_ANGLE) % 360} ${68 - (index % 3) * 8}% ${62 - (index % 2) * 12}%)`,
});

const COACHES = [0, 1];
const OF_COACH = SEATS / COACHES.length;

interface Props {
	members: Member[];
	nameOf: (member: Member) => string;
	// Whether the member is the reader or a DPO that the reader manages.
	mine: (member: Member) => boolean;
	// How many of a member's seats are for sale.
	offered: (member: Member) => number;
	isLeader: (member: Member) => boolean;
}

export function Seats({ members, nameOf, mine, offered, isLeader }: Props) {
	const [lit, light] = useState<number | null>(null);
	const seats = seating(members);
	const free = seats.filter((seat) => seat === null).length;
	const first = members.map((_, index) => seats.indexOf(index));
	const summary = [...members.map((member) => `${nameOf(member)} ${member.seats}`), ...(free > 0 ? [`free ${free}`] : [])];
	const seat = (owner: number | null, index: number) => {
		if (owner === null) return <span class="seat free" key={index} />;
		const member = members[owner]!;
		const forSale = index - first[owner]! < offered(member);
		const state = `${mine(member) ? ' mine' : ''}${forSale ? ' for-sale' : ''}${lit !== null && lit !== owner ? ' dim' : ''}`;
		return (
			<span
				class={`seat${state}`}
				style={colour(owner)}
				title={`${nameOf(member)}: ${plural(member.seats, 'seat')}`}
				onMouseEnter={() => light(owner)}
				onMouseLeave={() => light(null)}
				key={index}
			/>
		);
	};
	return (
		<div class="seats">
			<div class="train" role="img" aria-label={`100 seats: ${summary.join(', ')}`}>
				{COACHES.map((coach) => (
					<div class="coach" key={coach}>
						{seats.slice(coach * OF_COACH, (coach + 1) * OF_COACH).map((owner, index) => seat(owner, coach * OF_COACH + index))}
					</div>
				))}
			</div>
			<ul class="seat-owners">
				{members.map((member, index) => (
					<li
						class={lit !== null && lit !== index ? 'dim' : ''}
						style={colour(index)}
						onMouseEnter={() => light(index)}
						onMouseLeave={() => light(null)}
						key={nameOf(member) + member.serial}
					>
						<span class={`seat${mine(member) ? ' mine' : ''}`} aria-hidden="true" />
						<span class="seat-owner">{nameOf(member)}</span>
						<b>{member.seats}</b>
						{isLeader(member) && <span class="tag">founder</span>}
						{mine(member) && <span class="tag you">you</span>}
						{offered(member) > 0 && <span class="tag">{offered(member)} for sale</span>}
					</li>
				))}
				{free > 0 && (
					<li>
						<span class="seat free" aria-hidden="true" />
						<span class="seat-owner">free</span>
						<b>{free}</b>
					</li>
				)}
			</ul>
		</div>
	);
}
