import { useState } from 'preact/hooks';
import { calls } from '../../chain/calls.ts';
import { useLive } from '../../chain/live.ts';
import { reads } from '../../chain/reads.ts';
import { NATIVE } from '../../chain/tokens.ts';
import type { ClassView } from '../../chain/types.ts';
import { Act } from '../../parts/Act.tsx';
import { Field } from '../../parts/Field.tsx';
import { Money } from '../../parts/Money.tsx';
import { parseCount, plural, problemOf } from '../../words/amounts.ts';
import { classDeposit } from '../../words/deposits.ts';
import { MOST_CABINS } from '../../words/launching.ts';

function AddCabins({ view }: { view: ClassView }) {
	const [entered, enter] = useState('');
	const { terms, token, surplus } = view;
	const parsed = parseCount(entered, 1, MOST_CABINS - view.cabins);
	const added = 'value' in parsed ? parsed.value : undefined;
	const reward = (terms.yieldTotal + terms.bonus) * BigInt(added ?? 1);
	const locked = reward > surplus ? reward - surplus : 0n;
	return (
		<div class="owner-add">
			<Field
				label="More cabins"
				mode="numeric"
				value={entered}
				input={enter}
				problem={problemOf(parsed)}
				help={
					<>
						Locks <Money units={locked} token={token} />
						{added === undefined && ' for one'}
						{surplus > 0n && ', and uses the surplus'}.
					</>
				}
			/>
			<Act
				label="Add"
				title={`Add cabins to ${view.name}`}
				tone="plain"
				does={
					<p>
						{plural(added ?? 0, 'cabin')} more {added === 1 ? 'is' : 'are'} for sale. <Money units={locked} token={token} /> of yours are locked for
						their rewards{surplus > 0n ? ', and the surplus of the class is used' : ''}. The class’s storage deposit grows.
					</p>
				}
				call={calls.addCabins(view.class, added ?? 1)}
				sent={() => enter('')}
				blocked={added === undefined ? 'Enter how many.' : undefined}
			/>
		</div>
	);
}

function Retire({ view }: { view: ClassView }) {
	const { terms, token, unsold, surplus } = view;
	const back = (terms.yieldTotal + terms.bonus) * BigInt(unsold) + surplus;
	return (
		<Act
			label="Retire"
			title={`Retire ${view.name}`}
			tone="danger"
			does={
				<p>
					No more cabins of this class are sold, for ever. <Money units={back} token={token} /> return to you: the rewards of{' '}
					{plural(unsold, 'unsold cabin')} and the surplus. Rides under way go on.
				</p>
			}
			call={calls.retireClass(view.class)}
		/>
	);
}

// What a class's owner can do; and the payment of its surplus, which anyone may order.
export function OwnersClass({ view, mine }: { view: ClassView; mine: boolean }) {
	const deposit = useLive(async () => ({ held: await reads.depositOf(view.class) }), [view.class]).value?.held;
	const needed = classDeposit(view.unsold + view.rides + view.kept);
	const free = deposit !== undefined && deposit > needed ? deposit - needed : 0n;
	return (
		<details class="owner">
			<summary>{mine ? 'As the owner' : 'The owner’s surplus'}</summary>
			<div class="owner-in">
				<Act
					label="Pay the owner"
					title={`Pay the owner of ${view.name}`}
					tone="plain"
					does={
						<p>
							The owner gets the surplus of <Money units={view.surplus} token={view.token} />, and{' '}
							<Money units={free} token={NATIVE} /> of the storage deposit, for cabins whose rides are over. Anyone may order it.
						</p>
					}
					call={calls.payOwner(view.class)}
					blocked={view.surplus === 0n && free === 0n ? 'There is nothing to pay.' : undefined}
				/>
				{mine && !view.retired && <AddCabins view={view} />}
				{mine && !view.retired && <Retire view={view} />}
			</div>
		</details>
	);
}
