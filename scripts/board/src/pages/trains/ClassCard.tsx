import { myAddress } from '../../chain/accounts.ts';
import { nextNumber } from '../../chain/blocks.ts';
import { calls } from '../../chain/calls.ts';
import { day, parameters } from '../../chain/parameters.ts';
import { eventOf, type Progress } from '../../chain/send.ts';
import type { ClassView, TrainView } from '../../chain/types.ts';
import { Act } from '../../parts/Act.tsx';
import { Bar } from '../../parts/Bar.tsx';
import { Card, Fact, Facts, Tag } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { Lasts, Moment } from '../../parts/When.tsx';
import { go } from '../../router.ts';
import { grouped, percentOfPart, plural } from '../../words/amounts.ts';
import { aYear, earned, share } from '../../words/earnings.ts';
import { OwnersClass } from './OwnersClass.tsx';

interface Props {
	view: ClassView;
	train: TrainView;
	// How much the account can lock, if there is one.
	lockable?: bigint;
	mine: boolean;
}

const blockedBy = ({ view, lockable }: Props): string | undefined => {
	if (view.retired) return 'Retired: no more cabins are sold.';
	if (view.unsold === 0) return 'Sold out.';
	if (lockable !== undefined && lockable < view.terms.fare) return 'You can’t lock that much. In a DPO you share the fare.';
	return undefined;
};

function Does({ view }: { view: ClassView }) {
	const { terms, token } = view;
	const { hunting } = parameters.value;
	return (
		<>
			<p>
				<Money units={terms.fare} token={token} /> of yours are locked until the ride ends,{' '}
				<Moment block={nextNumber.value + terms.duration} />. Then you have all of it back.
			</p>
			<p>
				Until then you earn <Money units={terms.yieldTotal} token={token} />, block by block, and a share of every milestone
				reached.
			</p>
			<p class="soft">
				Withdraw at least every {plural(hunting.days, 'day')}: after that, others may do it for you and keep{' '}
				{percentOfPart(hunting.cut)}. At the end the chain pays you by itself.
			</p>
		</>
	);
}

// Ways to share a cabin.
function ByDpo({ classId }: { classId: number }) {
	return (
		<span>
			or <a href="#/dpos">join</a> or <a href={`#/launch/dpo/${classId}`}>found a DPO</a>
		</span>
	);
}

const toRide = (view: ClassView) => (progress: Progress) => {
	const cabin = eventOf(progress, 'Boarded')?.data.cabin;
	if (cabin !== undefined) go('ride', view.class, Number(cabin));
};

export function ClassCard(props: Props) {
	const { view, mine } = props;
	const { terms, token, cabins, unsold } = view;
	return (
		<Card
			class="class-card"
			title={
				<>
					{view.name} <span class="soft">class {view.class}</span>
				</>
			}
			aside={
				view.retired ? <Tag tone="bad">retired</Tag> : unsold === 0 ? <Tag>sold out</Tag> : <Tag tone="good">boarding</Tag>
			}
		>
			<div class="earns">
				<span class="earns-figure">{earned(terms)}</span>
				<span>
					in <Lasts blocks={terms.duration} />
					<span class="note">{aYear(terms, day())} a year</span>
				</span>
			</div>
			<Facts>
				<Fact name="Fare" note="locked, never spent">
					<Money units={terms.fare} token={token} />
				</Fact>
				<Fact name="A ride earns">
					<Money units={terms.yieldTotal} token={token} />
				</Fact>
				<Fact name="Bonus" note="if a DPO boards">
					<Money units={terms.bonus} token={token} />
				</Fact>
			</Facts>
			<div class="progress">
				<div class="progress-line">
					<span>
						<strong>{grouped(unsold)}</strong> of {plural(cabins, 'cabin')} left
					</span>
					<span class="soft">{plural(view.rides, 'ride')} under way</span>
				</div>
				<Bar full={share(BigInt(cabins - unsold), BigInt(cabins))} label="Cabins sold" tone="calm" />
			</div>
			<div class="row foot-row">
				<Act
					label="Board a cabin"
					title={`Board ${view.name}`}
					does={<Does view={view} />}
					call={calls.board(view.class, view.train, terms.fare)}
					blocked={blockedBy(props)}
					done={toRide(view)}
				/>
				{!view.retired && unsold > 0 && <ByDpo classId={view.class} />}
			</div>
			{(mine || view.surplus > 0n) && <OwnersClass view={view} mine={mine && myAddress.value !== null} />}
		</Card>
	);
}
