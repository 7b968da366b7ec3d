// Deadlines on a line, with now between them, and each in words.

import { bestNumber } from '../chain/blocks.ts';
import { placed, type Point } from '../words/deadlines.ts';
import '../styles/time-line.css';
import { Moment } from './When.tsx';

export function TimeLine({ points }: { points: Point[] }) {
	const now = bestNumber.value;
	const { now: nowAt, at } = placed(points, now);
	return (
		<div class="time-line">
			<div class="rail" aria-hidden="true">
				<span class="rail-past" style={{ width: `${nowAt}%` }} />
				{points.map((point, index) => (
					<span
						class={`stop ${point.tone}${point.at <= now ? ' past' : ''}`}
						style={{ left: `${at[index]}%` }}
						key={index}
					>
						{index + 1}
					</span>
				))}
				<span class="rail-now" style={{ left: `${nowAt}%` }}>
					now
				</span>
			</div>
			<ol class="stops">
				{points.map((point, index) => (
					<li class={`${point.tone}${point.at <= now ? ' past' : ''}`} key={index}>
						<span class={`stop ${point.tone}${point.at <= now ? ' past' : ''}`} aria-hidden="true">
							{index + 1}
						</span>
						<div>
							<strong>{point.title}</strong>
							<Moment block={point.at} />
							<span class="note">{point.note}</span>
						</div>
					</li>
				))}
			</ol>
		</div>
	);
}
