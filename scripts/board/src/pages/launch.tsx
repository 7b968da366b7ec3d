import { Page } from '../parts/layout.tsx';
import { ClassStep } from './launch/Class.tsx';
import { DpoStep } from './launch/Dpo.tsx';
import { MilestoneStep } from './launch/Milestone.tsx';
import { TrainStep } from './launch/Train.tsx';
import '../styles/launch.css';

const STEPS: [string, string, string][] = [
	['train', 'Train', 'your campaign'],
	['class', 'Class', 'cabins with a reward'],
	['milestone', 'Milestone', 'a reward for all aboard'],
	['dpo', 'DPO', 'a pool of 100 seats'],
];

function Step({ step, id }: { step: string; id: string }) {
	if (step === 'class') return <ClassStep id={id} key={id} />;
	if (step === 'milestone') return <MilestoneStep id={id} key={id} />;
	return step === 'dpo' ? <DpoStep id={id} key={id} /> : <TrainStep />;
}

export default function Launch({ args: [step = 'train', id = ''] }: { args: string[] }) {
	// The train goes along from step to step.
	const train = step === 'dpo' || id === '' ? '' : `/${id}`;
	return (
		<Page title="Launch" kicker="Offer something: a train with classes and milestones, or a DPO.">
			<nav class="launch-steps" aria-label="Steps">
				{STEPS.map(([name, title, what], index) => (
					<a href={`#/launch/${name}${name === 'dpo' ? '' : train}`} aria-current={name === step ? 'step' : undefined} key={name}>
						<span class="launch-number" aria-hidden="true">
							{index + 1}
						</span>
						<span>
							<b>{title}</b>
							<span class="launch-what">{what}</span>
						</span>
					</a>
				))}
			</nav>
			<Step step={step} id={id} />
		</Page>
	);
}
