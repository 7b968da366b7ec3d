import { useState } from 'preact/hooks';
import { parseAccount } from '../../chain/accounts.ts';
import { calls } from '../../chain/calls.ts';
import { AskForm } from '../../parts/AskForm.tsx';
import { Field } from '../../parts/Field.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { commitTerms } from '../../words/actions.ts';
import { NOTHING, TargetChoice, offerDoes, targetOf, useOffer, useOnSale } from './TargetChoice.tsx';
import type { DpoData } from './data.ts';

interface Terms {
	defaultOnly: boolean;
	costs: number;
	cutsFee: boolean;
}

export function Commit({ data: { dpo, me }, terms, close }: { data: DpoData; terms: Terms; close: () => void }) {
	const [typed, type] = useState(NOTHING);
	const [by, setBy] = useState('');
	const onSale = useOnSale(dpo, typed);
	const target = terms.defaultOnly ? dpo.defaultTarget : targetOf(onSale, typed);
	const offer = useOffer(dpo, target);
	const voice = voiceOf(dpo.token);
	const mayName = me === dpo.manager && target?.type === 'Dpo';
	const referrer = mayName && by.trim() !== '' ? parseAccount(by) : undefined;
	const badReferrer = mayName && by.trim() !== '' && !referrer ? 'This is no address and no name of one of your accounts.' : undefined;
	const found = offer && 'ok' in offer && target ? offer.ok : undefined;
	const extra = found && commitTerms(terms, dpo, found.cost, voice, dpo.manager);
	return (
		<AskForm
			title={target ? `Take ${voice.target(target)}` : 'Take a target'}
			close={close}
			does={found && target ? [...offerDoes(dpo, target, found), ...(referrer ? [`${voice.whole(referrer)} brought this DPO in.`] : []), ...(extra ? [extra] : [])] : []}
			call={found && target && !badReferrer ? calls.commit(dpo.dpo, target, referrer) : undefined}
			problem={offer && 'error' in offer ? offer.error.sentence : undefined}
		>
			{terms.defaultOnly ? (
				<p>The promised target is available, so it must be taken: {voice.target(dpo.defaultTarget)}.</p>
			) : (
				<>
					<p>The promised target isn’t available. Another one must promise nearly as much.</p>
					<TargetChoice live={onSale} typed={typed} type={type} />
				</>
			)}
			{mayName && (
				<Field
					label="Who brought this DPO in (if anybody)"
					value={by}
					input={setBy}
					placeholder="a name or an address"
					problem={badReferrer}
					help="That account gets a part of the bonus of these seats."
				/>
			)}
		</AskForm>
	);
}
