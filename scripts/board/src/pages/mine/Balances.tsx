import type { Steps } from '../../chain/live.ts';
import { keyOfToken, type Balances as Found } from '../../chain/tokens.ts';
import type { Address } from '../../chain/types.ts';
import { Board, Fact, Shown } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { More } from '../../parts/More.tsx';
import { plural } from '../../words/amounts.ts';

export function Balances({ who, live }: { who: Address; live: Steps<Found> }) {
	return (
		<Board label="Balances">
			<Shown live={live} lines={2}>
				{({ balances, looked, more }) => (
					<>
					<dl class="facts balances">
						{balances.map(({ token, free, held }) => (
							<Fact
								name="Free"
								note={
									<>
										<Money units={held} token={token} /> locked in fares, rewards, seats and deposits
									</>
								}
								key={keyOfToken(token)}
							>
								<span class="large">
									<Money units={free} token={token} places={2} />
								</span>
							</Fact>
						))}
					</dl>
					{more && (
						<More label="Look at more tokens" {...live}>
							{plural(looked, 'token')} looked at, of more on this chain.
						</More>
					)}
					</>
				)}
			</Shown>
			<p class="mono address">{who}</p>
		</Board>
	);
}
