// The chain of a DPO as a tree, from the cabin down.

import type { ClassView, DpoView } from '../../chain/types.ts';
import { Card, Tag } from '../../parts/layout.tsx';
import { Tree, type TreeNode } from '../../parts/Tree.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { When } from '../../parts/When.tsx';
import { plural } from '../../words/amounts.ts';
import { SEATS, stateLabel, stateTone } from '../../words/dpo.ts';
import type { Below } from './chain.ts';
import type { DpoData } from './data.ts';

function Link({ dpo, here }: { dpo: DpoView; here: boolean }) {
	const name = (
		<>
			<b>{dpo.name}</b> <span class="soft">DPO {dpo.dpo}</span>
		</>
	);
	return (
		<>
			{here ? <span>{name}</span> : <a href={`#/dpo/${dpo.dpo}`}>{name}</a>}
			<Tag tone={stateTone(dpo.state)}>{dpo.state === 'Created' ? `${dpo.sold} of ${SEATS} sold` : stateLabel(dpo.state)}</Tag>
		</>
	);
}

const seatsText = ({ taken }: DpoView) => (taken?.type === 'Seats' ? `${plural(taken.value.seats, 'seat')} of it` : undefined);

const belowNode = ({ dpo, below }: Below): TreeNode => ({
	key: `dpo${dpo.dpo}`,
	link: seatsText(dpo),
	content: <Link dpo={dpo} here={false} />,
	below: below.map(belowNode),
});

const className = (found: ClassView | undefined, id: number) => (
	<a href={`#/train/${found?.train ?? ''}`}>
		<b>{found?.name ?? `class ${id}`}</b> <span class="soft">class {id}</span>
	</a>
);

// What is above the head: its cabin, or the target that it wants.
const topOf = ({ dpo, chain }: DpoData, head: DpoView, below: TreeNode[]): TreeNode => {
	const { ride, cabinOf, wanted } = chain;
	if (ride) {
		return {
			key: 'cabin',
			content: (
				<>
					{className(cabinOf, ride.class)}
					<a href={`#/ride/${ride.class}/${ride.cabin}`}>cabin {ride.cabin}</a>
					{ride.endsAt !== undefined && (
						<Tag tone="good">
							ends <When block={ride.endsAt} />
						</Tag>
					)}
				</>
			),
			below: below.map((node) => ({ ...node, link: 'the fare' })),
		};
	}
	const aims = head.defaultTarget;
	if (dpo.state === 'Completed' || dpo.state === 'Failed' || dpo.state === 'Terminated') return below[0]!;
	return {
		key: 'wanted',
		wanted: true,
		content:
			aims.type === 'Class' ? (
				<>
					{className(wanted, aims.value)}
					<Tag tone={wanted && wanted.unsold > 0 ? 'plain' : 'bad'}>
						{wanted && wanted.unsold > 0 ? `${plural(wanted.unsold, 'cabin')} left` : 'no cabin left'}
					</Tag>
				</>
			) : (
				<a href={`#/dpo/${aims.value.dpo}`}>
					<b>{voiceOf(dpo.token).target(aims)}</b>
				</a>
			),
		below: below.map((node) => ({ ...node, link: 'wants' })),
	};
};

export function ChainCard({ data }: { data: DpoData }) {
	const { dpo, chain } = data;
	const here: TreeNode = {
		key: 'here',
		here: true,
		content: <Link dpo={dpo} here />,
		below: chain.below.map(belowNode),
	};
	// From this DPO up to the head, each under the one above it.
	const path = [...chain.above].reverse().reduce<{ node: TreeNode; from: DpoView }>(
		({ node, from }, above) => ({
			node: {
				key: `dpo${above.dpo}`,
				content: <Link dpo={above} here={false} />,
				below: [{ ...node, link: seatsText(from) }],
			},
			from: above,
		}),
		{ node: here, from: dpo },
	);
	const root = chain.cut
		? { key: 'cut', wanted: true, content: <span class="soft">further DPOs up to the head</span>, below: [path.node] }
		: topOf(data, path.from, [path.node]);
	return (
		<Card title="Its chain">
			<Tree root={root} label="The chain of DPOs, from its cabin down" />
			{chain.cutBelow && <p class="note">More DPOs than these have seats of it, or of those below it: their own pages show them.</p>}
		</Card>
	);
}
