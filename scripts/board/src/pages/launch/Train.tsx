import { useState } from 'preact/hooks';
import { calls } from '../../chain/calls.ts';
import { useLive, useSteps } from '../../chain/live.ts';
import { eventOf } from '../../chain/send.ts';
import { reads } from '../../chain/reads.ts';
import { NATIVE, firstTokens, tokenExists, tokenInfo } from '../../chain/tokens.ts';
import type { Token } from '../../chain/types.ts';
import { Choice, Field } from '../../parts/Field.tsx';
import { Money } from '../../parts/Money.tsx';
import { More } from '../../parts/More.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { go } from '../../router.ts';
import { parseCount, plural, problemOf } from '../../words/amounts.ts';
import { DEPOSITS } from '../../words/deposits.ts';
import { parseName } from '../../words/names.ts';
import { Desk } from './Desk.tsx';
import { usePurse } from './data.ts';

const withId = (value: number): Token => ({ type: 'WithId', value });
const keyOf = (token: Token) => (token.type === 'Native' ? 'Native' : String(token.value));
const tokenOf = (key: string): Token => (key === 'Native' ? NATIVE : withId(Number(key)));

// So many tokens are in the list at first. Numbers of tokens have 32 bits.
const [AT_ONCE, LAST] = [30, 2 ** 32 - 1];

const tokenName = (token: Token): string => {
	const info = tokenInfo(token);
	if (token.type === 'Native') return `${info?.symbol ?? '…'}, the chain’s own`;
	return info ? `${info.symbol} – ${info.name} (token ${token.value})` : `token ${token.value}`;
};

export function TrainStep() {
	const [name, setName] = useState('');
	const [key, setKey] = useState('Native');
	const [typed, type] = useState('');
	const first = useSteps((steps) => firstTokens(steps * AT_ONCE), []);
	const { ids = [], more = false } = first.value ?? {};
	const number = parseCount(typed, 0, LAST);
	const exists = useLive(async () => 'value' in number && (await tokenExists(number.value)), [typed]).value;
	const another = 'value' in number && exists ? withId(number.value) : undefined;
	const chosen = typed === '' ? tokenOf(key) : another;
	const token = chosen ?? NATIVE;
	const purse = usePurse(token);
	const named = parseName(name);
	const symbol = tokenInfo(token)?.symbol ?? '…';
	const { bolt } = voiceOf(NATIVE);
	const valid = 'value' in named && chosen;
	return (
		<Desk
			title="Launch a train"
			about="A train is your campaign, in one token. It carries classes with cabins, and milestones. Its name and token never change."
			label="Launch the train"
			missing={chosen ? 'Enter a name first.' : 'Choose a token first.'}
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
			clear={() => setName('')}
		>
			<Field
				label="Name"
				value={name}
				input={setName}
				placeholder="Orient Express"
				problem={problemOf(named)}
				help="Up to 64 letters, fewer with accents or in other scripts. Names needn’t be unique: the board shows the number beside it."
			/>
			<Choice
				label="Token"
				value={key}
				choose={setKey}
				options={[NATIVE, ...[...ids].sort((one, other) => one - other).map(withId)].map((one) => [keyOf(one), tokenName(one)])}
				help={
					token.type === 'Native'
						? 'Passengers pay fares and earn yields in it.'
						: 'A project’s token. Its name proves nothing: compare its number. Its admin can freeze it, which delays payments.'
				}
			/>
			{(more || typed !== '') && (
				<>
					{more && (
						<More label="Show more tokens" {...first}>
							{plural(ids.length, 'token')} in the list, of more on this chain.
						</More>
					)}
					<Field
						label="Or a token by its number"
						value={typed}
						input={type}
						mode="numeric"
						problem={problemOf(number) ?? (exists === false ? 'There is no token with this number.' : undefined)}
						help={another ? `${tokenName(another)}, in place of the one above.` : 'Leave it empty to take the one above.'}
					/>
				</>
			)}
			{reads.hasFunds() && (
				<p class="soft">
					Later, on the train’s page, you can put BOLT into its fee fund. Then you pay the fees, and passengers need no BOLT.
				</p>
			)}
		</Desk>
	);
}
