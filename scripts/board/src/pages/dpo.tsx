import { myAddress } from '../chain/accounts.ts';
import { bestNumber } from '../chain/blocks.ts';
import { useLive } from '../chain/live.ts';
import type { Address } from '../chain/types.ts';
import { Card, Empty, Loading, Page, Problem, Tag } from '../parts/layout.tsx';
import { TimeLine } from '../parts/TimeLine.tsx';
import { voiceOf } from '../parts/voice.ts';
import { deadlines } from '../words/deadlines.ts';
import { stateTag } from '../words/dpo.ts';
import { Closed, readClosed } from './dpo/Closed.tsx';
import { ChainCard } from './dpo/ChainCard.tsx';
import { Head } from './dpo/Head.tsx';
import { Market } from './dpo/Market.tsx';
import { MembersCard } from './dpo/MembersCard.tsx';
import { Now } from './dpo/Now.tsx';
import { PromiseCard } from './dpo/PromiseCard.tsx';
import { Purse } from './dpo/Purse.tsx';
import { RulesCard } from './dpo/RulesCard.tsx';
import { Votes } from './dpo/Votes.tsx';
import { readDpo, type DpoData } from './dpo/data.ts';
import '../styles/dpo.css';

function Shown({ data }: { data: DpoData }) {
	const { dpo, chain, proposals } = data;
	const tag = stateTag(dpo, bestNumber.value);
	const points = deadlines(dpo, chain.ride, proposals);
	return (
		<Page
			title={dpo.name}
			kicker={
				<>
					<a href="#/dpos">DPO {dpo.dpo}</a> · for {voiceOf(dpo.token).target(dpo.defaultTarget)}
				</>
			}
			aside={<Tag tone={`${tag.tone} big`}>{tag.label}</Tag>}
		>
			<Head data={data} />
			<div class="grid dpo-grid">
				<Now data={data} />
				<ChainCard data={data} />
			</div>
			{points.length > 0 && (
				<Card title="Deadlines">
					<TimeLine points={points} />
				</Card>
			)}
			<Purse data={data} />
			<Votes data={data} />
			<Market data={data} />
			<PromiseCard data={data} />
			<MembersCard data={data} />
			<RulesCard rules={dpo.rules} />
		</Page>
	);
}

const readEither = async (id: number, me: Address | null) => {
	const open = await readDpo(id, me);
	return { open, closed: open ? null : await readClosed(id, me) };
};

const ID = /^\d{1,10}$/;

export default function Dpo({ args: [id = ''] }: { args: string[] }) {
	const valid = ID.test(id);
	const me = myAddress.value;
	const live = useLive(async () => (valid ? readEither(Number(id), me) : null), [id, me]);
	if (live.value) {
		const { open, closed } = live.value;
		if (open) return <Shown data={open} />;
		if (closed) return <Closed id={Number(id)} data={closed} />;
	}
	return (
		<Page title={valid ? `DPO ${id}` : 'DPO'} kicker={<a href="#/dpos">All DPOs</a>}>
			{live.value !== undefined ? (
				<Empty>There is no such DPO: it was closed after its last payment, or it was never founded.</Empty>
			) : live.problem ? (
				<Problem>{live.problem}</Problem>
			) : (
				<Loading lines={8} />
			)}
		</Page>
	);
}
