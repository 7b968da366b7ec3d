// The chain's errors as sentences, from its metadata.

import { isLost } from '../words/sending.ts';
import { client } from './connect.ts';

export interface ChainError {
	name: string;
	sentence: string;
}

const OTHERS: Record<string, string> = {
	BadOrigin: 'This account may not make this call.',
	CannotLookup: 'There is no such account.',
	Token: 'The balance does not allow this payment.',
	Arithmetic: 'A figure is too large or too small.',
	Exhausted: 'The chain has no room for this now. Try again.',
};

const unmarked = (docs: string[]) =>
	docs
		.map((line) => line.trim())
		.join(' ')
		.split('  ')[0]!
		.replaceAll('`', '')
		.trim();

// `error` is a DispatchError as dedot decodes it.
export const explain = (error: { type: string; value?: unknown }): ChainError => {
	if (error.type === 'Module') {
		const meta = client.registry.findErrorMeta(error as never);
		if (meta) return { name: `${meta.pallet}.${meta.name}`, sentence: unmarked(meta.docs) || meta.name };
	}
	return { name: error.type, sentence: OTHERS[error.type] ?? `The chain refuses this: ${error.type}.` };
};

// What the transaction pool or a wallet answers.
const REFUSED: [RegExp, string][] = [
	[/pay some fees|1010.*payment/i, 'This account has too few tokens for the fee.'],
	[/outdated|stale/i, 'The account has sent another transaction meanwhile. Try again.'],
	[/1014|priority/i, 'A transaction of this account is under way. Wait until it is in a block, then try again.'],
	[/cancel|reject|denied/i, 'You have not signed it, so nothing was sent.'],
	[/API Compatibility/, 'The chain does not know this: its answer or the input has another form than the board expects.'],
	[/disconnected|not connected/i, 'The node is away. Nothing was sent; try again when it is back.'],
];

export const refusal = (failure: unknown): string => {
	const message = failure instanceof Error ? failure.message : String(failure);
	if (isLost(message)) return 'The node went away before it answered.';
	return REFUSED.find(([pattern]) => pattern.test(message))?.[1] ?? message;
};
