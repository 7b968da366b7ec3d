// Fees, and sending: sign, pending, in a block, final.

import { signal, type Signal } from '@preact/signals';
import { signerOf, type Account } from './accounts.ts';
import type { Call } from './calls.ts';
import { client, link } from './connect.ts';
import { explain, refusal } from './errors.ts';
import type { Address } from './types.ts';

export interface ChainEvent {
	pallet: string;
	name: string;
	// The fields as dedot decodes them.
	data: Record<string, unknown>;
}

const AWAY = 'The node went away before it answered. When it is back, look whether it has happened.';

export type Stage = 'signing' | 'pending' | 'block' | 'final' | 'failed' | 'unknown';

export interface Progress {
	stage: Stage;
	block?: number;
	// Why it failed, as a sentence.
	problem?: string;
	// Whether it failed in a block, so that the fee has been paid.
	charged?: boolean;
	events: ChainEvent[];
}

const transaction = ({ pallet, name, args }: Call): any => {
	const several = pallet === 'utility';
	return client.tx[pallet][name](...(several ? [(args as Call[]).map((call) => transaction(call).call)] : args));
};

export const feeOf = async (call: Call, who: Address): Promise<bigint> => {
	const { partialFee } = await transaction(call).paymentInfo(who);
	return partialFee as bigint;
};

interface Result {
	status: { type: string; value?: { blockNumber?: number; error?: string } };
	events: { event: { pallet: string; palletEvent: { name: string; data?: Record<string, unknown> } | string } }[];
	dispatchError?: { type: string; value?: unknown };
}

const plainEvents = (events: Result['events']): ChainEvent[] =>
	events.map(({ event: { pallet, palletEvent } }) =>
		typeof palletEvent === 'string'
			? { pallet, name: palletEvent, data: {} }
			: { pallet, name: palletEvent.name, data: palletEvent.data ?? {} },
	);

const progressOf = ({ status, events, dispatchError }: Result, before: Progress): Progress => {
	const block = status.value?.blockNumber ?? before.block;
	const told = plainEvents(events ?? []);
	if (dispatchError) {
		return { stage: 'failed', block, charged: true, problem: explain(dispatchError).sentence, events: told };
	}
	switch (status.type) {
		case 'BestChainBlockIncluded':
			return { stage: 'block', block, events: told };
		case 'Finalized':
			return { stage: 'final', block, events: told };
		case 'Invalid':
		case 'Drop':
			return { stage: 'failed', problem: `${status.value?.error ?? 'The node has dropped it'}.`, events: [] };
		default:
			return { ...before, stage: 'pending' };
	}
};

// Signs and sends a call. The signal tells how far it is; it never throws.
export const send = (call: Call, account: Account): Signal<Progress> => {
	const progress = signal<Progress>({ stage: 'signing', events: [] });
	const run = async () => {
		const { from, options } = await signerOf(account);
		await transaction(call).signAndSend(from, options, (result: Result) => {
			if (!['failed', 'unknown'].includes(progress.peek().stage)) progress.value = progressOf(result, progress.peek());
		});
	};
	run().catch((failure) => {
		if (progress.peek().stage !== 'unknown') progress.value = { stage: 'failed', problem: refusal(failure), events: [] };
	});
	// A node that went away tells no more about what it was sent.
	const stop = link.subscribe((now) => {
		if (now === 'lost' && progress.peek().stage === 'pending') progress.value = { ...progress.peek(), stage: 'unknown', problem: AWAY };
		if (['final', 'failed', 'unknown'].includes(progress.peek().stage)) queueMicrotask(() => stop());
	});
	return progress;
};

// The event of this name among those of a transaction.
export const eventOf = ({ events }: Progress, name: string) => events.find((event) => event.name === name);
