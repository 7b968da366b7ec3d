import { calls } from '../../chain/calls.ts';
import type { FundView, TrainView } from '../../chain/types.ts';
import { Act } from '../../parts/Act.tsx';
import { Card } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { plural } from '../../words/amounts.ts';

// What only the train's owner can do with it.
export function OwnersTrain({ train, fund }: { train: TrainView; fund: FundView | undefined }) {
	if (train.closed) return null;
	const busy = train.inService > 0;
	return (
		<Card title="This is your train">
			<p>
				For its milestones, <Money units={train.escrowed} token={train.token} /> of yours are locked.
			</p>
			<div class="row top">
				<a class="button" href={`#/launch/class/${train.train}`}>
					Add a class
				</a>
				<a class="button" href={`#/launch/milestone/${train.train}`}>
					Announce a milestone
				</a>
				<Act
					label="Close the train"
					tone="danger"
					does={
						<p>
							No class and no milestone can be added any more. What is left of{' '}
							<Money units={train.escrowed} token={train.token} /> after all shares returns to you, and the train’s storage
							deposit with its last class.
							{fund && ' Its fee fund ends as well: it pays what it owes, and the rest returns to you.'}
						</p>
					}
					call={calls.closeTrain(train.train)}
					blocked={busy ? `${plural(train.inService, 'class', 'classes')} on sale or with open rides.` : undefined}
				/>
			</div>
		</Card>
	);
}
