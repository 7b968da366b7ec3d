import { useState } from 'preact/hooks';
import { calls } from '../../chain/calls.ts';
import { useLive } from '../../chain/live.ts';
import { NATIVE, tokenInfo } from '../../chain/tokens.ts';
import { Field } from '../../parts/Field.tsx';
import { Money } from '../../parts/Money.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { go } from '../../router.ts';
import { parseAmount, plural } from '../../words/amounts.ts';
import { DEPOSITS } from '../../words/deposits.ts';
import { percent } from '../../words/earnings.ts';
import { classesFound } from '../../words/trains.ts';
import { purseProblem, shareAtThreshold, stillToCollect, thresholdProblem } from '../../words/launching.ts';
import { Desk, type Figure } from './Desk.tsx';
import { OwnTrain, useOwnTrains } from './OwnTrain.tsx';
import { classesOf } from '../trains/data.ts';
import { usePurse } from './data.ts';

const MOST = 64;
// So many classes have a line of their own.
const EXAMPLES = 5;

export function MilestoneStep({ id: first }: { id: string }) {
	const [id, choose] = useState(first);
	const [at, setAt] = useState('');
	const [prize, setPrize] = useState('');
	const ownTrains = useOwnTrains(first);
	const trains = ownTrains.value?.items;
	const train = trains?.find((one) => String(one.train) === id);
	const token = train?.token ?? NATIVE;
	const { symbol = '…', decimals } = tokenInfo(token) ?? {};
	const found = useLive(async () => train && { of: train.train, ...(await classesOf(train)) }, [train?.train]).value;
	// Not yet known while another train's are shown.
	const known = found !== undefined && found.of === train?.train ? { ...found, train } : undefined;
	const classes = known?.classes ?? [];
	const boarding = classes.filter(({ retired }) => !retired);
	const purse = usePurse(token);
	const threshold = parseAmount(at, decimals);
	const reward = parseAmount(prize, decimals);
	const atProblem = 'problem' in threshold ? threshold.problem : train && thresholdProblem(threshold.value, train);
	const prizeProblem = 'problem' in reward ? reward.problem : reward.value === 0n ? 'The reward must be more than 0.' : undefined;
	const { money, bolt } = voiceOf(token);
	const most = train ? train.collected + stillToCollect(classes) : 0n;
	const good = !atProblem && !prizeProblem && 'value' in threshold && 'value' in reward && train ? { at: threshold.value, prize: reward.value } : undefined;
	const full = train && train.reached.length + train.upcoming.length >= MOST;
	const problem = full
		? `A train can have ${MOST} milestones in its life, and this one has.`
		: good && purse && purseProblem(good.prize, token, DEPOSITS.milestone, purse, { money, bolt });
	const figures: Figure[] = [
		{ name: 'Collected so far', value: train ? <Money units={train.collected} token={token} /> : '–', note: 'all fares ever paid; it never falls' },
		{
			name: 'Can be reached with cabins on sale',
			value: known ? <Money units={most} token={token} /> : '–',
			note: known?.more
				? classesFound(known)
				: good && known && good.at > most
					? 'too little for this milestone: offer more cabins'
					: 'if all of them are boarded',
		},
		...boarding
			.slice(0, EXAMPLES)
			.map(
				({ name, terms }): Figure => ({
					name: `A passenger of ${name} gets`,
					value: good ? <Money units={shareAtThreshold(good.prize, terms.fare, good.at)} token={token} /> : '–',
					note: good
						? `${percent(shareAtThreshold(good.prize, terms.fare, good.at), terms.fare)} of the fare`
						: 'its part by fares aboard',
					kind: 'earns',
				}),
			),
		...(boarding.length > EXAMPLES
			? [{ name: `And of ${plural(boarding.length - EXAMPLES, 'more class', 'more classes')}`, value: '…', note: 'its part by fares aboard, too' }]
			: []),
		{ name: 'Reward on hold', value: good ? <Money units={good.prize} token={token} /> : '–', kind: 'cost' },
		{ name: 'Storage deposit', value: <Money units={DEPOSITS.milestone} token={NATIVE} />, note: 'added to the train’s', kind: 'cost' },
	];
	return (
		<Desk
			title="Announce a milestone"
			about="When the train has collected so many fares, all passengers aboard share a reward, by their fares. That brings people to board early. The reward goes on hold now."
			label="Announce the milestone"
			missing="Fill in the form first."
			figures={figures}
			does={
				good && train
					? [
							`When ${train.name} has collected ${money(good.at)} of fares, its passengers share ${money(good.prize)}. ${money(good.at - train.collected)} are missing.`,
							'A passenger’s share is the reward, multiplied by its own fare and divided by all fares aboard at that moment. If the fares pass the mark by much, shares are smaller; if some passengers have left before, they are larger.',
							'If it is never reached, the reward comes back when you close the train.',
						]
					: []
			}
			call={good && train ? calls.addMilestone(train.train, good.at, good.prize) : undefined}
			problem={problem}
			done={() => go('train', id)}
			clear={() => {
				setAt('');
				setPrize('');
			}}
		>
			<OwnTrain live={ownTrains} id={id} choose={choose} />
			<div class="form">
				<Field
					label="When this much is collected"
					unit={symbol}
					value={at}
					input={setAt}
					mode="decimal"
					placeholder="1,000"
					problem={atProblem}
					help={train ? `More than ${money(train.collected)}. The train has ${plural(train.upcoming.length, 'milestone')} ahead.` : undefined}
				/>
				<Field
					label="Passengers share"
					unit={symbol}
					value={prize}
					input={setPrize}
					mode="decimal"
					placeholder="90"
					problem={prizeProblem}
					help="The reward. Everybody aboard at that moment has a part, by the fares."
				/>
			</div>
		</Desk>
	);
}
