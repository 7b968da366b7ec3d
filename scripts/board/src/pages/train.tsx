import '../styles/trains.css';
import { myAddress } from '../chain/accounts.ts';
import { useSteps } from '../chain/live.ts';
import { reads } from '../chain/reads.ts';
import type { Address, FundView } from '../chain/types.ts';
import { Board, Empty, Fact, Facts, Page, Shown, Tag } from '../parts/layout.tsx';
import { Money } from '../parts/Money.tsx';
import { More, type MoreProps } from '../parts/More.tsx';
import { Who } from '../parts/Who.tsx';
import { parseId } from '../words/ids.ts';
import { grouped } from '../words/amounts.ts';
import { classesFound, classesLooked } from '../words/trains.ts';
import { ClassCard } from './trains/ClassCard.tsx';
import { FundCard } from './trains/FundCard.tsx';
import { Milestones, MilestoneBar } from './trains/Milestones.tsx';
import { OwnersTrain } from './trains/OwnersTrain.tsx';
import { readTrain, type TrainWithClasses } from './trains/data.ts';

function Gone({ id }: { id: string | undefined }) {
	return (
		<Page title={`Train ${id}`}>
			<Empty>
				There is no such train, or it is dissolved. <a href="#/trains">All trains</a>
			</Empty>
		</Page>
	);
}

interface Fees {
	// Whether the chain has fee funds.
	offered: boolean;
	fund: FundView | undefined;
	// What the fund would still pay today for the account in use.
	forMe: bigint | undefined;
}

const readFees = async (id: number, who: Address | null): Promise<Fees> => {
	const [fund, forMe] = await Promise.all([reads.fundOf(id), who ? reads.sponsors(id, who) : undefined]);
	return { offered: reads.hasFunds(), fund, forMe };
};

interface Props {
	found: TrainWithClasses;
	fees: Fees;
	lockable?: bigint;
	look: Omit<MoreProps, 'label'>;
}

function Whole({ found, fees: { offered, fund, forMe }, lockable, look }: Props) {
	const { train, classes } = found;
	const mine = train.owner === myAddress.value;
	const open = classes.reduce((sum, { rides }) => sum + rides, 0);
	return (
		<Page
			title={train.name}
			kicker={
				<>
					<a href="#/trains">Trains</a> / train {train.train}
				</>
			}
			aside={
				<span class="row">
					{train.closed && <Tag tone="bad">closed</Tag>}
					<Who address={train.owner} />
				</span>
			}
		>
			<Board label="How far the train is">
				<Facts>
					<Fact name="Collected in fares" note="all fares ever paid">
						<Money units={train.collected} token={train.token} />
					</Fact>
					<Fact name="Aboard now" note="fares of rides under way">
						<Money units={train.aboard} token={train.token} />
					</Fact>
					<Fact name="Rides under way" note={found.more && classesFound(found)}>
						{grouped(open)}
					</Fact>
					<Fact name={train.toNext === undefined ? 'Next milestone' : 'Next milestone in'}>
						{train.toNext === undefined ? 'none' : <Money units={train.toNext} token={train.token} />}
					</Fact>
				</Facts>
				<MilestoneBar train={train} />
			</Board>
			<h2 class="section">Classes</h2>
			{train.classes === 0 && <Empty>This train has no classes{train.closed ? ' any more' : ''}.</Empty>}
			{found.more && (
				<More label="Look for earlier classes" {...look}>
					{classesLooked(found)}
				</More>
			)}
			<div class="grid">
				{classes.map((view) => (
					<ClassCard view={view} train={train} lockable={lockable} mine={mine} key={view.class} />
				))}
			</div>
			<Milestones train={train} classes={classes} />
			{offered && <FundCard train={train} fund={fund} forMe={forMe} mine={mine} />}
			{mine && <OwnersTrain train={train} fund={fund} />}
		</Page>
	);
}

function Known({ id }: { id: number }) {
	const who = myAddress.value;
	const live = useSteps(async (steps) => {
		const [found, fees] = await Promise.all([readTrain(id, steps), readFees(id, who)]);
		return { found, fees, lockable: found && who ? await reads.lockable(who, found.train.token) : undefined };
	}, [id, who]);
	return (
		<Shown live={live} lines={8}>
			{({ found, fees, lockable }) =>
				found ? <Whole found={found} fees={fees} lockable={lockable} look={{ more: live.more, busy: live.busy }} /> : <Gone id={String(id)} />
			}
		</Shown>
	);
}

export default function Train({ args }: { args: string[] }) {
	const id = parseId(args[0]);
	return id === undefined ? <Gone id={args[0]} /> : <Known id={id} />;
}
