import { clock, timeOf } from '../chain/blocks.ts';
import { day } from '../chain/parameters.ts';
import { blocksAsDays, date, fromNow, span } from '../words/times.ts';
import { blockMs } from '../chain/blocks.ts';
import { grouped } from '../words/amounts.ts';

// When a block was or will be: "in 3 h", with date and block in the title.
export function When({ block }: { block: number }) {
	const time = timeOf(block);
	const now = clock.value;
	return (
		<time dateTime={new Date(time).toISOString()} title={`${date(time, now)}, block ${grouped(block)}`}>
			{fromNow(time, now)}
		</time>
	);
}

// The same with the date beside it: "in 3 h (14:03:05)".
export function Moment({ block }: { block: number }) {
	const time = timeOf(block);
	const now = clock.value;
	return (
		<time class="moment" dateTime={new Date(time).toISOString()} title={`block ${grouped(block)}`}>
			{fromNow(time, now)} <span class="soft">({date(time, now)})</span>
		</time>
	);
}

// How long a number of blocks takes: in days of the chain, with the real time in the title.
export function Lasts({ blocks }: { blocks: number }) {
	return <span title={`${grouped(blocks)} blocks, about ${span(blocks * blockMs.value)}`}>{blocksAsDays(blocks, day())}</span>;
}
