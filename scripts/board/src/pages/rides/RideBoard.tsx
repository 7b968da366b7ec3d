import { bestNumber } from '../../chain/blocks.ts';
import { tokenInfo } from '../../chain/tokens.ts';
import type { RideView } from '../../chain/types.ts';
import { Countdown } from '../../parts/Countdown.tsx';
import { Bar } from '../../parts/Bar.tsx';
import { Board, Fact, Facts, Tag } from '../../parts/layout.tsx';
import { Flap } from '../../parts/Flap.tsx';
import { Money } from '../../parts/Money.tsx';
import { Moment, When } from '../../parts/When.tsx';
import { exact, fixed } from '../../words/amounts.ts';
import { percent } from '../../words/earnings.ts';
import { mayBecomeLate, phaseOf, wayDone } from '../../words/rides.ts';

// So many letters fit on a phone.
const WIDE = 10;

// The yield due, on split flaps. It grows with every block.
function Growing({ ride }: { ride: RideView }) {
	const info = tokenInfo(ride.token);
	if (!info) return null;
	// As many digits after the point as the whole yield and the width leave.
	const whole = exact(ride.yieldTotal, info.decimals).split('.')[0]!.length;
	const places = Math.max(2, Math.min(6, info.decimals, WIDE - whole));
	return (
		<data class="growing" value={ride.due.toString()} title={`${exact(ride.due, info.decimals)} ${info.symbol}`}>
			<Flap
				text={fixed(ride.due, info.decimals, places)}
				label={`${exact(ride.due, info.decimals)} ${info.symbol} of yield due`}
			/>
			<span class="growing-symbol" aria-hidden="true">
				{info.symbol}
			</span>
		</data>
	);
}

function Hunt({ ride }: { ride: RideView }) {
	if (ride.huntableFrom === undefined || !mayBecomeLate(ride)) {
		return (
			<Fact name="May be hunted" note="the ride ends before">
				not before its end
			</Fact>
		);
	}
	return (
		<Fact
			name={bestNumber.value < ride.huntableFrom ? 'May be hunted in' : 'May be hunted'}
			note={
				<>
					a hunter’s part of what is due: <Money units={ride.hunterCut} token={ride.token} />
				</>
			}
		>
			<Countdown block={ride.huntableFrom} past="now" />
		</Fact>
	);
}

export function RideBoard({ ride }: { ride: RideView }) {
	const phase = phaseOf(ride, bestNumber.value);
	const marks =
		ride.huntableFrom !== undefined && mayBecomeLate(ride)
			? [{ at: wayDone(ride, ride.huntableFrom), done: phase !== 'riding', title: 'from here on it may be hunted' }]
			: [];
	return (
		<Board label="The ride now">
			<div class="ride-now">
				<div>
					<p class="cap-line">
						Yield due now{' '}
						{phase === 'huntable' && <Tag tone="warm">may be hunted</Tag>}
						{phase === 'ended' && <Tag tone="good">arrived</Tag>}
					</p>
					<Growing ride={ride} />
					<p class="soft">
						{ride.shareDue > 0n ? (
							<>
								and <Money units={ride.shareDue} token={ride.token} places={10} /> as share of milestones
							</>
						) : (
							'no share of milestones waits'
						)}
					</p>
				</div>
				<Facts>
					<Hunt ride={ride} />
					<Fact name="Ends in" note="then the fare comes back">
						{ride.endsAt === undefined ? 'unknown' : <Countdown block={ride.endsAt} past="arrived" />}
					</Fact>
				</Facts>
			</div>
			<div class="progress">
				<Bar full={wayDone(ride, bestNumber.value)} label="Way of the ride" marks={marks} />
				<div class="progress-line soft">
					<span>
						boarded <When block={ride.boarded} />
					</span>
					{ride.endsAt !== undefined && (
						<span>
							ends <Moment block={ride.endsAt} />
						</span>
					)}
				</div>
			</div>
			<Facts>
				<Fact name="Fare" note="locked, comes back">
					<Money units={ride.fare} token={ride.token} />
				</Fact>
				<Fact name="Whole yield" note={`${percent(ride.yieldTotal, ride.fare)} of the fare`}>
					<Money units={ride.yieldTotal} token={ride.token} />
				</Fact>
				<Fact name="Earned so far" note={`${percent(ride.accrued, ride.yieldTotal)} of it`}>
					<Money units={ride.accrued} token={ride.token} />
				</Fact>
				<Fact name="Paid so far">
					<Money units={ride.withdrawn} token={ride.token} />
				</Fact>
			</Facts>
		</Board>
	);
}
