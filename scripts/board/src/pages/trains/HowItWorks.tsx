import { me } from '../../chain/accounts.ts';
import { chain } from '../../chain/connect.ts';
import { accountsOpen } from '../../parts/Accounts.tsx';

const STEPS: [string, string][] = [
	['Board a cabin', 'Your fare is locked on your own account. It is never spent.'],
	['Earn with every block', 'The reward was put aside before you boarded. Milestones add a share for all aboard.'],
	['Arrive', 'Your whole fare comes back. If you do nothing, the chain pays you by itself.'],
];

// For those who are new: until they have chosen an account, and as long as no train runs.
export function HowItWorks({ empty }: { empty: boolean }) {
	if (me.value && !empty) return null;
	return (
		<section class="how" aria-label="How it works">
			<ol class="how-steps">
				{STEPS.map(([title, text], index) => (
					<li key={title}>
						<span class="how-number" aria-hidden="true">
							{index + 1}
						</span>
						<div>
							<strong>{title}</strong>
							<span class="note">{text}</span>
						</div>
					</li>
				))}
			</ol>
			{(empty || !me.value) && (
				<div class="row">
					{!me.value && (
						<button type="button" class="main" onClick={() => (accountsOpen.value = true)}>
							Choose an account
						</button>
					)}
					{empty && (
						<a class="button" href="#/launch">
							Launch the first train
						</a>
					)}
					{chain.value?.development && !me.value && (
						<span class="soft">On this development chain, Alice, Bob and others are ready to play.</span>
					)}
				</div>
			)}
		</section>
	);
}
