import { useState } from 'preact/hooks';
import { myAddress } from '../../chain/accounts.ts';
import { calls } from '../../chain/calls.ts';
import { useLive } from '../../chain/live.ts';
import { eventOf } from '../../chain/send.ts';
import { reads } from '../../chain/reads.ts';
import { NATIVE, allTokens, tokenInfo } from '../../chain/tokens.ts';
import type { Token } from '../../chain/types.ts';
import { Choice, Field } from '../../parts/Field.tsx';
import { Money } from '../../parts/Money.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { go } from '../../router.ts';
import { DEPOSITS } from '../../words/deposits.ts';
import { parseName } from '../../words/names.ts';
import { Desk } from './Desk.tsx';
import { purseOf } from './data.ts';

const keyOf = (token: Token) => (token.type === 'Native' ? 'Native' : String(token.value));
const tokenOf = (key: string): Token => (key === 'Native' ? NATIVE : { type: 'WithId', value: Number(key) });

const tokenName = (token: Token): string => {
	const info = tokenInfo(token);
	if (token.type === 'Native') return `${info?.symbol ?? '…'}, the chain’s own`;
	return info ? `${info.symbol} – ${info.name} (token ${token.value})` : `token ${token.value}`;
};

export function TrainStep() {
	const me = myAddress.value;
	const [name, setName] = useState('');
	const [key, setKey] = useState('Native');
	const tokens = useLive(allTokens, []).value ?? [NATIVE];
	const token = tokenOf(key);
	const purse = useLive(async () => (me ? purseOf(me, token) : undefined), [me, key]).value;
	const named = parseName(name);
	const symbol = tokenInfo(token)?.symbol ?? '…';
	const { bolt } = voiceOf(NATIVE);
	const valid = 'value' in named;
	return (
		<Desk
			title="Launch a train"
			about="A train is your campaign, in one token. It carries classes with cabins, and milestones. Its name and token never change."
			label="Launch the train"
			missing="Enter a name first."
			figures={[
				{ name: 'Storage deposit', value: <Money units={DEPOSITS.train} token={NATIVE} />, note: 'comes back when the train is gone', kind: 'cost' },
				{ name: 'You can put on hold', value: purse ? <Money units={purse.token} token={token} /> : '–', note: 'for the rewards of its classes and milestones' },
			]}
			does={
				valid
					? [
							`You launch the train “${name.trim()}”. All its fares and rewards are in ${symbol}.`,
							`A deposit of ${bolt(DEPOSITS.train)} is on hold until the train is closed and its last class is gone. Nothing else is paid for now.`,
						]
					: []
			}
			call={valid ? calls.launchTrain(named.value, token) : undefined}
			problem={purse && purse.bolt < DEPOSITS.train ? `You need ${bolt(DEPOSITS.train)} for the deposit.` : undefined}
			done={(progress) => {
				const launched = eventOf(progress, 'TrainLaunched');
				if (launched) go('launch', 'class', Number(launched.data.train));
			}}
		>
			<Field
				label="Name"
				value={name}
				input={setName}
				placeholder="Orient Express"
				problem={'problem' in named ? named.problem : undefined}
				help="Up to 64 letters, fewer with accents or in other scripts. Names needn’t be unique: the board shows the number beside it."
			/>
			<Choice
				label="Token"
				value={key}
				choose={setKey}
				options={tokens.map((one) => [keyOf(one), tokenName(one)])}
				help={
					token.type === 'Native'
						? 'Passengers pay fares and earn yields in it.'
						: 'A project’s token. Its name proves nothing: compare its number. Its admin can freeze it, which delays payments.'
				}
			/>
			{reads.hasFunds() && (
				<p class="soft">
					Later, on the train’s page, you can put BOLT into its fee fund. Then you pay the fees, and passengers need no BOLT.
				</p>
			)}
		</Desk>
	);
}
