import { useState } from 'preact/hooks';
import { tokenInfo } from '../../chain/tokens.ts';
import type { ClassView, TrainView } from '../../chain/types.ts';
import { Bar } from '../../parts/Bar.tsx';
import { Card, Empty, Tag } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { exact, plural } from '../../words/amounts.ts';
import { percent, shareOf } from '../../words/earnings.ts';
import { ahead, scaleOf, type Ahead } from '../../words/milestones.ts';

// All milestones to come on one bar, up to the last one.
export function MilestoneBar({ train }: { train: TrainView }) {
	const info = tokenInfo(train.token);
	if (train.upcoming.length === 0 || !info) return null;
	const { full, marks } = scaleOf(train);
	const amount = (units: bigint) => `${exact(units, info.decimals)} ${info.symbol}`;
	return (
		<div class="progress">
			<Bar
				full={full}
				label={`Collected ${amount(train.collected)} on the way to the last milestone`}
				marks={marks.map(({ at, threshold }) => ({ at, done: false, title: `milestone at ${amount(threshold)}` }))}
			/>
			<div class="progress-line soft">
				<span>0</span>
				<span>
					last milestone at <Money units={train.upcoming.at(-1)!.threshold} token={train.token} />
				</span>
			</div>
		</div>
	);
}

// What a fare gets if nobody leaves the train until the milestone is reached.
function Example({ next, train, classes }: { next: Ahead; train: TrainView; classes: ClassView[] }) {
	const sold = classes.find(({ retired, unsold }) => !retired && unsold > 0);
	if (!sold) return null;
	const { fare } = sold.terms;
	const aboard = train.aboard + (next.missing > fare ? next.missing : fare);
	return (
		<p class="soft">
			A {sold.name} passenger gets about <Money units={shareOf(next.reward, fare, aboard)} token={train.token} places={2} /> of
			it if everybody aboard stays until then, and more if some leave.
		</p>
	);
}

function Next({ next, train, first, classes }: { next: Ahead; train: TrainView; first: boolean; classes: ClassView[] }) {
	return (
		<li class={`station ${first ? 'next' : ''}`}>
			<div class="progress-line">
				<span>
					<strong>
						All aboard share <Money units={next.reward} token={train.token} />
					</strong>{' '}
					at <Money units={next.threshold} token={train.token} />
				</span>
				<span class="soft">
					<Money units={next.missing} token={train.token} /> to go
				</span>
			</div>
			<Bar full={next.full} label="Way to this milestone" tone={first ? '' : 'calm'} />
			{first && <Example next={next} train={train} classes={classes} />}
		</li>
	);
}

// More reached milestones than this are folded.
const MANY = 3;

// Every milestone in the order in which the train passes them.
export function Milestones({ train, classes }: { train: TrainView; classes: ClassView[] }) {
	const { reached, token } = train;
	const next = ahead(train);
	const [folded, fold] = useState(reached.length > MANY);
	return (
		<Card title="Milestones" aside={<span class="soft">When fares reach the mark, everybody aboard shares the reward by fare.</span>}>
			{next.length + reached.length === 0 && <Empty>No milestone is announced.</Empty>}
			<ol class="stations">
				{reached.slice(0, folded ? 0 : reached.length).map(({ reward, aboard }, index) => (
					<li class="station done" key={`reached ${index}`}>
						<div class="progress-line">
							<span>
								<strong>
									<Money units={reward} token={token} />
								</strong>{' '}
								shared by <Money units={aboard} token={token} /> aboard
							</span>
							<span>
								<Tag tone="good">reached</Tag> <span class="soft">{percent(reward, aboard)} of each fare</span>
							</span>
						</div>
					</li>
				))}
				{folded && (
					<li class="station done" key="folded">
						<button type="button" class="link" onClick={() => fold(false)}>
							{plural(reached.length, 'milestone')} reached
						</button>
					</li>
				)}
				{next.map((milestone, index) => (
					<Next next={milestone} train={train} first={index === 0} classes={classes} key={milestone.threshold} />
				))}
			</ol>
		</Card>
	);
}
