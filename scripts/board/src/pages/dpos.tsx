import { useSteps } from '../chain/live.ts';
import { Card, Empty, Page, Shown } from '../parts/layout.tsx';
import { More } from '../parts/More.tsx';
import { grouped, plural } from '../words/amounts.ts';
import { DpoCard } from './dpos/DpoCard.tsx';
import { readDpos } from './dpos/data.ts';
import '../styles/dpos.css';

export default function Dpos() {
	const live = useSteps(readDpos, []);
	return (
		<Page
			title="DPOs"
			kicker="A DPO, a decentralized programmable organization, is a pool of 100 seats that boards as one passenger. A cabin is too dear? Buy a seat."
			aside={
				<a class="button" href="#/launch/dpo">
					Found a DPO
				</a>
			}
		>
			<Shown live={live} lines={8}>
				{({ selling, others, looked, ever, more }) => (
					<>
						<h2 class="section">Seats for sale</h2>
						{selling.length === 0 ? (
							<Card>
								<Empty>No DPO sells seats now.</Empty>
							</Card>
						) : (
							<div class="grid dpo-cards">
								{selling.map((dpo) => (
									<DpoCard dpo={dpo} key={dpo.dpo} />
								))}
							</div>
						)}
						{others.length > 0 && (
							<>
								<h2 class="section">Full, riding, ending</h2>
								<div class="grid dpo-cards">
									{others.map((dpo) => (
										<DpoCard dpo={dpo} key={dpo.dpo} />
									))}
								</div>
							</>
						)}
						{more && (
							<More label="Look for earlier ones" {...live}>
								The newest {grouped(looked)} of {plural(ever, 'number')} looked at.
							</More>
						)}
					</>
				)}
			</Shown>
		</Page>
	);
}
