import { useState } from 'preact/hooks';
import { calls } from '../../chain/calls.ts';
import { AskForm } from '../../parts/AskForm.tsx';
import { Field } from '../../parts/Field.tsx';
import { parsePercent, percentOfPart, problemOf } from '../../words/amounts.ts';
import type { DpoData } from './data.ts';

export function LowerFee({ data: { dpo }, close }: { data: DpoData; close: () => void }) {
	const [typed, type] = useState('');
	const fee = parsePercent(typed, 0, Math.max(0, dpo.fee - 1));
	const value = 'value' in fee ? fee.value : undefined;
	return (
		<AskForm
			title="Lower the fee"
			close={close}
			does={
				value === undefined
					? []
					: [
							`From now on you get ${percentOfPart(value)} of the yield instead of ${percentOfPart(dpo.fee)}, also of yield that waits already.`,
							'Nobody can raise it again.',
						]
			}
			call={value === undefined ? undefined : calls.lowerFee(dpo.dpo, value)}
		>
			<Field
				label="New fee"
				unit="%"
				value={typed}
				input={type}
				mode="decimal"
				problem={problemOf(fee)}
				help={`Less than ${percentOfPart(dpo.fee)}.`}
			/>
		</AskForm>
	);
}
