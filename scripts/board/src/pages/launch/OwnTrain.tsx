// Choosing one of one's own trains.

import { useEffect } from 'preact/hooks';
import { myAddress } from '../../chain/accounts.ts';
import { useSteps, type Steps } from '../../chain/live.ts';
import { tokenInfo } from '../../chain/tokens.ts';
import type { TrainView } from '../../chain/types.ts';
import { Choice } from '../../parts/Field.tsx';
import { More } from '../../parts/More.tsx';
import { grouped, plural } from '../../words/amounts.ts';
import type { Looked } from '../../words/newest.ts';
import { trainsOf } from './data.ts';

// The account's trains; the one that the link names among them.
export const useOwnTrains = (named: string): Steps<Looked<TrainView>> => {
	const me = myAddress.value;
	return useSteps((steps) => trainsOf(me, named, steps), [me, named]);
};

interface Props {
	live: Steps<Looked<TrainView>>;
	id: string;
	choose: (id: string) => void;
}

export function OwnTrain({ live, id, choose }: Props) {
	const trains = live.value?.items;
	const more = live.value?.more && (
		<More label="Look for earlier trains" {...live}>
			The newest {grouped(live.value.looked)} of {plural(live.value.ever, 'train')} looked at.
		</More>
	);
	useEffect(() => {
		if (id === '' && trains?.[0]) choose(String(trains[0].train));
	}, [trains, id]);
	if (trains?.length === 0) {
		return (
			<>
				<p class="problem">
					{!myAddress.value ? 'Choose an account first.' : more ? 'No train of this account found so far.' : 'This account has no train.'}{' '}
					<a href="#/launch">Launch a train</a>
				</p>
				{more}
			</>
		);
	}
	const missing = trains !== undefined && id !== '' && !trains.some(({ train }) => String(train) === id);
	return (
		<>
			<Choice
				label="Train"
				value={id}
				choose={choose}
				options={(trains ?? []).map(({ train, name, token }) => [String(train), `${name} (train ${train}, ${tokenInfo(token)?.symbol ?? '…'})`])}
			/>
			{more}
			{missing && <p class="problem">Train {id} isn’t a train of this account that goes on: choose another.</p>}
		</>
	);
}
