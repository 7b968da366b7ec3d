// What the reader can do now, from the chain's own read `actions`, as buttons.

import { useState } from 'preact/hooks';
import { calls, type Call } from '../../chain/calls.ts';
import { isReady } from '../../chain/connect.ts';
import type { Action, RideView } from '../../chain/types.ts';
import { accountsOpen } from '../../parts/Accounts.tsx';
import { ask, useWaits } from '../../parts/Act.tsx';
import { Lines } from '../../parts/AskForm.tsx';
import { Card, Empty } from '../../parts/layout.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { actionDoes, actionHint, actionTitle, inOrder, isPressing, releaseDoes, releasedBy, withdrawHint, type Doing } from '../../words/actions.ts';
import { DEPOSITS } from '../../words/deposits.ts';
import { actsFor, seatsOf } from '../../words/dpo.ts';
import { Buy } from './Buy.tsx';
import { Commit } from './Commit.tsx';
import { LowerFee } from './LowerFee.tsx';
import { Offer } from './Offer.tsx';
import { Propose } from './Propose.tsx';
import type { DpoData } from './data.ts';

const FORMS: Doing[] = ['BuySeats', 'Commit', 'LowerFee', 'OfferSeats', 'Propose'];
// These are done further down on the page.
const BELOW: Partial<Record<Doing, string>> = { Vote: 'votes', TakeSeats: 'market' };

function Form({ data, action, close }: { data: DpoData; action: Action; close: () => void }) {
	switch (action.type) {
		case 'BuySeats':
			return <Buy data={data} most={action.value.most} close={close} />;
		case 'Commit':
			return <Commit data={data} terms={action.value} close={close} />;
		case 'OfferSeats':
			return <Offer data={data} most={action.value.most} close={close} />;
		case 'LowerFee':
			return <LowerFee data={data} close={close} />;
		default:
			return <Propose data={data} close={close} />;
	}
}

// The call of an action without anything to choose.
const callOf = ({ dpo, me, releases }: DpoData, type: Doing): Call | undefined => {
	switch (type) {
		case 'ReleaseYield':
			return releases.Yield && calls.releaseYield(dpo.dpo, releases.Yield.recipients);
		case 'ReleaseBonus':
			return releases.Bonus && calls.releaseBonus(dpo.dpo, releases.Bonus.recipients);
		case 'ReleaseWithdraw':
			return releases.Withdraw && calls.releaseWithdraw(dpo.dpo, releases.Withdraw.recipients);
		case 'ReportFailed':
			return calls.reportFailed(dpo.dpo);
		case 'Terminate':
			return calls.terminate(dpo.dpo);
		case 'TakeOffice':
			return calls.takeOffice(dpo.dpo);
		case 'Close':
			return calls.closeDpo(dpo.dpo, dpo.members);
		case 'ClaimUnclaimed':
			return me ? calls.claimPart(dpo.dpo, me) : undefined;
		default:
			return undefined;
	}
};

const doesOf = ({ dpo, me, members, releases }: DpoData, action: Action): string[] => {
	const voice = voiceOf(dpo.token);
	const released = releasedBy[action.type];
	const release = released && releases[released];
	if (release) return releaseDoes(release, me, voice);
	return actionDoes(action, dpo, voice, { deposit: DEPOSITS.dpo, seats: seatsOf(members, me).own });
};

const goTo = (id: string) => {
	const section = document.getElementById(id);
	section?.scrollIntoView();
	section?.querySelector<HTMLElement>('button.main')?.focus({ preventScroll: true });
};

function Button({ data, action, first, open }: { data: DpoData; action: Action; first: boolean; open: () => void }) {
	const { type } = action;
	const title = actionTitle(type);
	const waits = useWaits(undefined);
	const hint = actionHint(action, data.dpo, voiceOf(data.dpo.token));
	const press = () => {
		const below = BELOW[type];
		if (!data.me) return void (accountsOpen.value = true);
		if (below) return goTo(below);
		if (FORMS.includes(type)) return open();
		const call = callOf(data, type);
		const does = doesOf(data, action);
		if (call) ask({ title, does: <Lines of={does.length > 0 ? does : [hint]} />, call, waits });
	};
	return (
		<li class={first ? 'first' : ''}>
			<button type="button" class="doing" disabled={!isReady.value} onClick={press}>
				<strong>{title}</strong>
				<span>{hint}</span>
			</button>
		</li>
	);
}

// The ride of its own cabin, if the reader can withdraw something there.
const rideToWithdraw = ({ dpo, me, members, chain: { ride } }: DpoData): RideView | undefined => {
	const boarded = dpo.taken?.type === 'Cabin';
	return boarded && ride && ride.due > 0n && me !== null && actsFor(dpo, members, me) ? ride : undefined;
};

function ToRide({ ride }: { ride: RideView }) {
	return (
		<li>
			<a class="doing" href={`#/ride/${ride.class}/${ride.cabin}`}>
				<strong>Withdraw from its cabin</strong>
				<span>{withdrawHint(ride.due, voiceOf(ride.token))}</span>
			</a>
		</li>
	);
}

export function Now({ data }: { data: DpoData }) {
	const [open, set] = useState<Doing | null>(null);
	const actions = inOrder(data.actions);
	const action = actions.find(({ type }) => type === open);
	const ride = rideToWithdraw(data);
	// The ride comes before what is only a possibility.
	const pressing = actions.filter(isPressing).length;
	const buttons = actions.map((one, index) => (
		<Button data={data} action={one} first={index === 0 && isPressing(one)} open={() => set(one.type)} key={one.type} />
	));
	return (
		<Card title={data.me ? 'What you can do now' : 'What anybody can do now'} class="now">
			{actions.length === 0 && !ride ? (
				<Empty>Nothing, at the moment. What is due comes by itself.</Empty>
			) : (
				<ul class="doings">
					{buttons.slice(0, pressing)}
					{ride && <ToRide ride={ride} />}
					{buttons.slice(pressing)}
				</ul>
			)}
			{action && <Form data={data} action={action} close={() => set(null)} />}
		</Card>
	);
}
