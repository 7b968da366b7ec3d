// An amount that couldn't be paid to an account and is kept for it, with the button that has it paid.

import type { ComponentChildren } from 'preact';
import { nextNumber } from '../chain/blocks.ts';
import type { Call } from '../chain/calls.ts';
import type { Token } from '../chain/types.ts';
import { Act } from './Act.tsx';
import { Money } from './Money.tsx';
import { Moment } from './When.tsx';

interface Props {
	units: bigint;
	token: Token;
	// Where it comes from: "cabin 3 of Gold".
	from: ComponentChildren;
	// The block at which the chain tries to pay it, if that is planned.
	triedAt?: number;
	// What a claim does, before it is signed.
	does: ComponentChildren;
	call: Call;
}

export function Kept({ units, token, from, triedAt, does, call }: Props) {
	return (
		<div class="kept">
			<p>
				<strong>
					<Money units={units} token={token} places={10} />
				</strong>{' '}
				from {from} could not be paid, and {units === 1n ? 'is' : 'are'} kept.
				{triedAt !== undefined && (
					<>
						{' '}
						The chain tries again <Moment block={triedAt} />.
					</>
				)}
			</p>
			<Act
				label="Claim"
				title="Claim what is kept"
				does={<p>{does}</p>}
				call={call}
				blocked={triedAt === nextNumber.value ? 'The chain tries it in the next block.' : undefined}
			/>
		</div>
	);
}
