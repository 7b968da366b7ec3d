// A ride that may be hunted now, and one that may be soon.

import type { ComponentChildren } from 'preact';
import { nextNumber } from '../../chain/blocks.ts';
import { calls } from '../../chain/calls.ts';
import { hour } from '../../chain/parameters.ts';
import { NATIVE } from '../../chain/tokens.ts';
import type { ClassView } from '../../chain/types.ts';
import { Act } from '../../parts/Act.tsx';
import { Lines } from '../../parts/AskForm.tsx';
import { Countdown } from '../../parts/Countdown.tsx';
import { Money } from '../../parts/Money.tsx';
import { When } from '../../parts/When.tsx';
import { Rider } from '../../parts/Who.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { settledAt, type Quarry } from '../../words/hunting.ts';
import type { Fees } from './data.ts';

function Where({ quarry: { ride }, of }: { quarry: Quarry; of: ClassView }) {
	return (
		<div class="quarry-where">
			<a href={`#/ride/${ride.class}/${ride.cabin}`}>
				<b>{of.name}</b>, cabin {ride.cabin}
			</a>
			<span class="note">
				<Rider passenger={ride.passenger} />
			</span>
		</div>
	);
}

function Figure({ name, children }: { name: string; children: ComponentChildren }) {
	return (
		<div class="quarry-figure">
			<span class="note">{name}</span>
			<b>{children}</b>
		</div>
	);
}

// What is left after the fee. In a project's token the two can't be set off against each other.
function Profit({ quarry: { cut }, of: { token }, fee }: { quarry: Quarry; of: ClassView; fee: bigint | undefined }) {
	if (fee === undefined) return <>–</>;
	if (token.type === 'Native') {
		return (
			<span class={cut > fee ? 'gain' : 'loss'}>
				<Money units={cut - fee} token={NATIVE} />
			</span>
		);
	}
	return (
		<>
			<Money units={cut} token={token} /> <span class="soft">−</span> <Money units={fee} token={NATIVE} />
		</>
	);
}

interface NowProps {
	quarry: Quarry;
	of: ClassView;
	own: boolean;
	fees: Fees | undefined;
}

export function NowRow({ quarry, of, own, fees }: NowProps) {
	const { ride, due, cut, endsAt } = quarry;
	const over = nextNumber.value >= endsAt;
	const fee = fees && (over ? fees.settle : fees.hunt);
	const { money, bolt } = voiceOf(of.token);
	const poor = of.token.type === 'Native' && fee !== undefined && fee >= cut;
	const does = [
		`You get ${money(cut)}, and the passenger gets ${money(due - cut)}.`,
		over ? 'The ride ends: this settles it, and the fare goes back to the passenger.' : 'A waiting milestone share goes to the passenger as a whole.',
		...(fee === undefined ? [] : [`The fee is ${bolt(fee)} at most.`]),
		...(poor ? ['That is more than it brings.'] : []),
	];
	return (
		<li class="quarry">
			<Where quarry={quarry} of={of} />
			<Figure name="Due">
				<Money units={due} token={of.token} />
			</Figure>
			<Figure name="Your cut">
				<Money units={cut} token={of.token} />
			</Figure>
			<Figure name="After the fee, at least">
				<Profit quarry={quarry} of={of} fee={fee} />
			</Figure>
			<div class="quarry-act">
				{own ? (
					<a href={`#/ride/${ride.class}/${ride.cabin}`}>Yours: withdraw it</a>
				) : (
					<Act
						label={over ? 'Settle' : 'Hunt'}
						title={`${over ? 'Settle' : 'Hunt'} ${of.name}, cabin ${ride.cabin}`}
						tone={poor ? 'plain' : 'main'}
						does={<Lines of={does} />}
						call={over ? calls.settleRide(ride.class, ride.cabin) : calls.huntTreasure(ride.class, ride.cabin)}
					/>
				)}
				{over && (
					<span class="note">
						the chain settles it <When block={settledAt(quarry, hour())} />
					</span>
				)}
			</div>
		</li>
	);
}

export function SoonRow({ quarry, of }: { quarry: Quarry; of: ClassView }) {
	return (
		<li class="quarry">
			<Where quarry={quarry} of={of} />
			<Figure name="Due then">
				<Money units={quarry.due} token={of.token} />
			</Figure>
			<Figure name="Your cut">
				<Money units={quarry.cut} token={of.token} />
			</Figure>
			<Figure name="The ride ends">
				<When block={quarry.endsAt} />
			</Figure>
			<Figure name="May be hunted in">
				<Countdown block={quarry.from} />
			</Figure>
		</li>
	);
}
