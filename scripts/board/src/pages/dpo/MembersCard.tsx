import type { Member } from '../../chain/types.ts';
import { Card, Empty, Tag } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { colour } from '../../parts/Seats.tsx';
import { Who } from '../../parts/Who.tsx';
import type { DpoData } from './data.ts';

function Referrers({ of: { internal, second, external } }: { of: Member['referrers'] }) {
	if (!internal && !external) return <span class="soft">founded it</span>;
	return (
		<>
			{internal && <Who address={internal} />}
			{second && (
				<span class="note">
					who came by <Who address={second} />
				</span>
			)}
			{external && (
				<span class="note">
					from outside: <Who address={external} />
				</span>
			)}
		</>
	);
}

export function MembersCard({ data: { dpo, members } }: { data: DpoData }) {
	return (
		<Card title="Members" aside={<span class="soft">a member’s bonus goes to those that brought it in</span>}>
			{members.length === 0 ? (
				<Empty>No seat is sold yet.</Empty>
			) : (
				<div class="table-box">
					<table class="members">
						<thead>
							<tr>
								<th>Member</th>
								<th class="number">Seats</th>
								<th class="number price">Their price</th>
								<th>Brought in by</th>
							</tr>
						</thead>
						<tbody>
							{members.map(({ who, seats, referrers, serial, gone }, index) => (
								<tr key={serial}>
									<td>
										<span class="member-name">
											<span class="seat" style={colour(index)} aria-hidden="true" />
											{who.type === 'User' ? (
												<Who address={who.value} />
											) : (
												<span>
													<a href={`#/dpo/${who.value.dpo}`}>DPO {who.value.dpo}</a>
													<span class="note">
														managed by <Who address={who.value.manager} />
													</span>
												</span>
											)}
											{who.type === 'User' && who.value === dpo.manager && <Tag>manager</Tag>}
										</span>
									</td>
									<td class="number">
										{seats}
										{gone > 0 && <span class="note">{gone} sold</span>}
									</td>
									<td class="number price">
										<Money units={dpo.seatPrice * BigInt(seats)} token={dpo.token} />
									</td>
									<td>
										<Referrers of={referrers} />
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</Card>
	);
}
