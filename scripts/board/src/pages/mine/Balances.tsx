import { useLive } from '../../chain/live.ts';
import { balancesOf } from '../../chain/tokens.ts';
import type { Address } from '../../chain/types.ts';
import { Board, Fact, Shown } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';

export function Balances({ who }: { who: Address }) {
	const live = useLive(() => balancesOf(who), [who]);
	return (
		<Board label="Balances">
			<Shown live={live} lines={2}>
				{(balances) => (
					<dl class="facts balances">
						{balances.map(({ token, free, held }) => (
							<Fact
								name="Free"
								note={
									<>
										<Money units={held} token={token} /> locked in fares, rewards, seats and deposits
									</>
								}
								key={token.type === 'Native' ? 'native' : token.value}
							>
								<span class="large">
									<Money units={free} token={token} places={2} />
								</span>
							</Fact>
						))}
					</dl>
				)}
			</Shown>
			<p class="mono address">{who}</p>
		</Board>
	);
}
