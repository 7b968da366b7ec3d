import { nextNumber } from '../../chain/blocks.ts';
import { calls } from '../../chain/calls.ts';
import type { Ballot, ProposalView } from '../../chain/types.ts';
import { Act } from '../../parts/Act.tsx';
import { Lines } from '../../parts/AskForm.tsx';
import { Progress } from '../../parts/Bar.tsx';
import { Card, Empty, Tag } from '../../parts/layout.tsx';
import { When } from '../../parts/When.tsx';
import { Who } from '../../parts/Who.tsx';
import { calledBy, voiceOf } from '../../parts/voice.ts';
import { lowerFirst, plural } from '../../words/amounts.ts';
import { MAJORITY, isDeciding, seatsOf } from '../../words/dpo.ts';
import { dpoOfAccount } from '../../words/people.ts';
import { proposalDoes, proposalTitle } from '../../words/proposals.ts';
import type { DpoData } from './data.ts';

const MARK = [{ at: MAJORITY, done: false, title: '51 seats decide' }];
const theSeats = (seats: number, { actsFor }: Ballot) =>
	actsFor === undefined ? `Your ${plural(seats, 'seat')}` : `The ${plural(seats, 'seat')} of DPO ${actsFor}, which you manage,`;

function Ballots({ open, ballots, title, does }: { open: ProposalView; ballots: Ballot[]; title: string; does: string[] }) {
	const { dpo, maker, proposal, until } = open;
	const blocked = nextNumber.value >= until ? 'It lapses in the next block.' : undefined;
	return (
		<>
			{ballots.map((ballot) => {
				const { actsFor, seats, voted, missing } = ballot;
				const decides = seats - voted >= missing;
				return (
					<div class="row" key={actsFor ?? 'me'}>
						{voted < seats && (
							<Act
								label={`Vote with ${plural(seats, 'seat')}${actsFor === undefined ? '' : ` of DPO ${actsFor}`}`}
								title={`Vote: ${lowerFirst(title)}`}
								does={
									<Lines
										of={[
											...does,
											`${theSeats(seats, ballot)} are in favour.`,
											decides ? 'That decides: it takes effect in this call.' : `After that, ${plural(missing - (seats - voted), 'seat')} are missing.`,
										]}
									/>
								}
								call={calls.vote(dpo, maker, proposal, actsFor)}
								blocked={blocked}
							/>
						)}
						{voted > 0 && (
							<Act
								label={`Take back ${actsFor === undefined ? 'my vote' : `the vote of DPO ${actsFor}`}`}
								tone="plain"
								does={<Lines of={[`${theSeats(voted, ballot)} don’t count as in favour any more.`]} />}
								call={calls.takeBackVote(dpo, maker, actsFor)}
							/>
						)}
					</div>
				);
			})}
		</>
	);
}

function One({ data, open }: { data: DpoData; open: ProposalView }) {
	const { dpo, me } = data;
	const voice = voiceOf(dpo.token);
	const title = proposalTitle(open.proposal, voice.target);
	const does = proposalDoes(open.proposal, dpo, voice);
	const ballots = data.ballots.filter(({ maker }) => maker === open.maker);
	// The manager of a DPO Member acts for it. Another manager may have made the proposal, and put up the deposit.
	const makersDpo = dpoOfAccount(open.maker);
	const isMine = makersDpo === undefined ? open.maker === me : seatsOf(data.members, me).through.some(({ dpo }) => dpo === makersDpo);
	return (
		<li class="proposal">
			<div class="proposal-head">
				<h3>{title}</h3>
				{open.lapsed ? (
					<Tag tone="bad">lapsed</Tag>
				) : (
					<span class="soft">
						lapses <When block={open.until} />
					</span>
				)}
			</div>
			<Lines of={does} />
			<Progress
				title={
					<span class="soft">
						by <Who address={open.maker} />
					</span>
				}
				figure={
					<b>
						{open.inFavour} of {MAJORITY} seats
					</b>
				}
				full={open.inFavour}
				marks={MARK}
				label={`${open.inFavour} of 100 seats in favour; 51 decide`}
			/>
			{open.votes.length > 0 && (
				<p class="note">In favour: {open.votes.map(([who, seats]) => `${calledBy(who)} ${seats}`).join(', ')}.</p>
			)}
			{!open.lapsed && <Ballots open={open} ballots={ballots} title={title} does={does} />}
			{(open.lapsed || isMine) && (
				<div class="row">
					<Act
						label="Remove"
						title="Remove the proposal"
						tone="plain"
						does={<Lines of={['The proposal is gone, and its deposit goes back to the account that has paid it.']} />}
						call={calls.removeProposal(open.dpo, open.maker)}
					/>
				</div>
			)}
		</li>
	);
}

export function Votes({ data }: { data: DpoData }) {
	const { dpo, proposals } = data;
	if (proposals.length === 0 && !isDeciding(dpo.state)) return null;
	return (
		<Card title="Proposals and votes" id="votes">
			{proposals.length === 0 ? (
				<Empty>No proposal is open. Any member can make one, and 51 of the 100 seats decide.</Empty>
			) : (
				<ul class="proposals">
					{proposals.map((open) => (
						<One data={data} open={open} key={open.maker} />
					))}
				</ul>
			)}
		</Card>
	);
}
