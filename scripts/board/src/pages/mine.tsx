import '../styles/mine.css';
import { useEffect, useState } from 'preact/hooks';
import { me, myAddress, parseAddress } from '../chain/accounts.ts';
import { useSteps, type Steps } from '../chain/live.ts';
import { FEW_TOKENS, balancesOf, type Balances as Found } from '../chain/tokens.ts';
import type { Address } from '../chain/types.ts';
import { accountsOpen } from '../parts/Accounts.tsx';
import { Field } from '../parts/Field.tsx';
import { Card, Page } from '../parts/layout.tsx';
import { Who } from '../parts/Who.tsx';
import { go } from '../router.ts';
import { Balances } from './mine/Balances.tsx';
import { Coming } from './mine/Coming.tsx';
import { MyFees } from './mine/MyFees.tsx';
import { MyDpos } from './mine/MyDpos.tsx';
import { MyKept } from './mine/MyKept.tsx';
import { MyPapers } from './mine/MyPapers.tsx';
import { MyRides } from './mine/MyRides.tsx';
import { MyTrains } from './mine/MyTrains.tsx';

// Looks at any account, without its key.
function LookAt() {
	const [entered, enter] = useState('');
	const address = parseAddress(entered);
	return (
		<form
			class="look-at"
			onSubmit={(event) => {
				event.preventDefault();
				if (address) go('mine', address);
			}}
		>
			<Field
				label="Look at any account"
				value={entered}
				input={enter}
				placeholder="5…"
				problem={address ? undefined : 'This is not an address.'}
				help="Everything on a chain is public."
			/>
			<button type="submit" class="plain" disabled={!address}>
				Show
			</button>
		</form>
	);
}

function Nobody() {
	return (
		<Page title="Mine">
			<Card title="Which account is yours?">
				<p>Choose an account, and the board shows its rides, DPOs, trains, what is due, and what the chain will do by itself.</p>
				<div class="row">
					<button type="button" class="main" onClick={() => (accountsOpen.value = true)}>
						Choose an account
					</button>
				</div>
			</Card>
			<Card>
				<LookAt />
			</Card>
		</Page>
	);
}

// No read lists the tokens that an account has. This looks at so many of the chain's tokens by itself, a page at a time.
const BY_ITSELF = 1_000;

const useBalances = (who: Address): Steps<Found> => {
	const live = useSteps((steps) => balancesOf(who, steps * FEW_TOKENS), [who]);
	const { value, busy, more } = live;
	useEffect(() => {
		if (value?.more && !busy && value.looked < BY_ITSELF) more();
	}, [value, busy]);
	return live;
};

function Of({ who }: { who: Address }) {
	const mine = who === myAddress.value;
	const balances = useBalances(who);
	return (
		<Page
			title={mine ? 'Mine' : <Who address={who} link={false} />}
			kicker={mine ? `All that ${me.value?.name} has on this chain.` : 'You look at an account that is not yours.'}
			aside={
				<details class="other-account">
					<summary>Another account</summary>
					<LookAt />
				</details>
			}
		>
			<Balances who={who} live={balances} />
			<MyFees who={who} balances={balances.value?.balances} />
			<Coming who={who} />
			<MyKept who={who} />
			<MyDpos who={who} />
			<MyPapers who={who} mine={mine} />
			<MyTrains who={who} />
			<MyRides who={who} mine={mine} />
		</Page>
	);
}

export default function Mine({ args }: { args: string[] }) {
	const who = args[0] ? parseAddress(args[0]) : myAddress.value;
	return who ? <Of who={who} key={who} /> : <Nobody />;
}
