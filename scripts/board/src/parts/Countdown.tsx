import { bestNumber, clock, timeOf } from '../chain/blocks.ts';
import { countdown, fromNow } from '../words/times.ts';
import { Flap } from './Flap.tsx';

// Counts down to a block: "00:12:45", with days in front if there are some.
export function Countdown({ block, past = 'now' }: { block: number; past?: string }) {
	const [time, now] = [timeOf(block), clock.value];
	if (bestNumber.value >= block) return <span class="countdown past">{past}</span>;
	const { days, hours, minutes, seconds } = countdown(time - now);
	const text = `${days === '00' ? '' : `${days}d `}${hours}:${minutes}:${seconds}`;
	return (
		<span class="countdown" role="timer" aria-live="off">
			<Flap text={text} label={fromNow(time, now)} />
		</span>
	);
}
