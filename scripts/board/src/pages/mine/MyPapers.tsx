import { calls } from '../../chain/calls.ts';
import { useLive } from '../../chain/live.ts';
import { dpoName } from '../../chain/names.ts';
import { reads, tokenOfDpo } from '../../chain/reads.ts';
import type { Address, ProposalView, SeatOfferView, Token } from '../../chain/types.ts';
import { Act } from '../../parts/Act.tsx';
import { Card, Tag } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { Moment } from '../../parts/When.tsx';
import { plural } from '../../words/amounts.ts';
import { proposalTitle } from '../../words/proposals.ts';

type Offer = SeatOfferView & { token: Token | undefined };

const readPapers = async (who: Address) => {
	const [offers, proposals] = await Promise.all([reads.seatOffersOf(who), reads.proposalsOf(who)]);
	const tokens = await Promise.all(offers.map(({ dpo }) => tokenOfDpo(dpo)));
	return { offers: offers.map((offer, index): Offer => ({ ...offer, token: tokens[index] })), proposals };
};

const DEPOSIT_RETURNS = 'The storage deposit returns.';

function OfDpo({ id }: { id: number }) {
	return <a href={`#/dpo/${id}`}>{dpoName(id) ?? `DPO ${id}`}</a>;
}

function OfferLine({ offer, mine }: { offer: Offer; mine: boolean }) {
	return (
		<li class="line">
			<span>
				<OfDpo id={offer.dpo} />: {plural(offer.seats, 'seat')} for sale{' '}
				{offer.lapsed && <Tag tone="bad">lapsed</Tag>}
			</span>
			<span class="soft">
				{offer.token && (
					<>
						<Money units={offer.price} token={offer.token} /> each
					</>
				)}
			</span>
			{(mine || offer.lapsed) && (
				<Act
					label="Withdraw the offer"
					tone="plain"
					does={<p>Nobody can take these seats any more. {DEPOSIT_RETURNS}</p>}
					call={calls.withdrawOffer(offer.dpo, offer.seller)}
				/>
			)}
		</li>
	);
}

function ProposalLine({ proposal, mine }: { proposal: ProposalView; mine: boolean }) {
	return (
		<li class="line">
			<span>
				<OfDpo id={proposal.dpo} />: {proposalTitle(proposal.proposal)}{' '}
				{proposal.lapsed && <Tag tone="bad">lapsed</Tag>}
			</span>
			<span class="soft">
				{proposal.inFavour} seats in favour, {proposal.missing} missing
				{!proposal.lapsed && (
					<>
						, until <Moment block={proposal.until} />
					</>
				)}
			</span>
			{(mine || proposal.lapsed) && (
				<Act
					label="Remove the proposal"
					tone="plain"
					does={<p>Nobody can vote for it any more. {DEPOSIT_RETURNS}</p>}
					call={calls.removeProposal(proposal.dpo, proposal.maker)}
				/>
			)}
		</li>
	);
}

// The offers of seats and the proposals that an account has made.
export function MyPapers({ who, mine }: { who: Address; mine: boolean }) {
	const { value } = useLive(() => readPapers(who), [who]);
	if (!value || value.offers.length + value.proposals.length === 0) return null;
	return (
		<Card title="Offers and proposals">
			<ul class="lines">
				{value.offers.map((offer) => (
					<OfferLine offer={offer} mine={mine} key={`offer ${offer.dpo}`} />
				))}
				{value.proposals.map((proposal) => (
					<ProposalLine proposal={proposal} mine={mine} key={`proposal ${proposal.dpo}`} />
				))}
			</ul>
		</Card>
	);
}
