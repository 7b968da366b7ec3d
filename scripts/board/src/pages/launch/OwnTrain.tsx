// Choosing one of one's own trains.

import { useEffect } from 'preact/hooks';
import { myAddress } from '../../chain/accounts.ts';
import { useLive } from '../../chain/live.ts';
import { tokenInfo } from '../../chain/tokens.ts';
import type { TrainView } from '../../chain/types.ts';
import { Choice } from '../../parts/Field.tsx';
import { trainsOf } from './data.ts';

// The account's trains; the one that the link names among them.
export const useOwnTrains = (named: string): TrainView[] | undefined => {
	const me = myAddress.value;
	return useLive(() => trainsOf(me, named), [me, named]).value;
};

interface Props {
	trains: TrainView[] | undefined;
	id: string;
	choose: (id: string) => void;
}

export function OwnTrain({ trains, id, choose }: Props) {
	useEffect(() => {
		if (id === '' && trains?.[0]) choose(String(trains[0].train));
	}, [trains, id]);
	if (trains?.length === 0) {
		return (
			<p class="problem">
				{myAddress.value ? 'This account has no train.' : 'Choose an account first.'} <a href="#/launch">Launch a train</a>
			</p>
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
			{missing && <p class="problem">Train {id} isn’t a train of this account that goes on: choose another.</p>}
		</>
	);
}
