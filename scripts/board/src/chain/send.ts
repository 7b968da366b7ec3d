// Fees, and sending: sign, pending, in a block, final.

import { signal, type Signal } from '@preact/signals';
import { isLost } from '../words/sending.ts';
import { signerOf, type Account } from './accounts.ts';
import type { Call } from './calls.ts';
import { client, link } from './connect.ts';
import { explain, refusal } from './errors.ts';
import { reads } from './reads.ts';
import { NATIVE, balanceOf } from './tokens.ts';
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
	// Whether nothing more will be told. What a block says may change with a fork until it is final.
	over: boolean;
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

// What a call costs at most, and who would pay it now.
export interface Quote {
	units: bigint;
	// The train whose fee fund pays. Undefined if the caller does.
	payer: number | undefined;
	// Whether the caller has it.
	affordable: boolean;
}

export const quoteOf = async (call: Call, who: Address): Promise<Quote> => {
	const [units, { free }] = await Promise.all([feeOf(call, who), balanceOf(who, NATIVE)]);
	const payer = await reads.payer(who, transaction(call).callHex, units);
	return { units, payer, affordable: free >= units };
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

const unknown = (problem: string): Progress => ({ stage: 'unknown', problem, events: [], over: true });

const progressOf = ({ status, events, dispatchError }: Result): Progress => {
	const block = status.value?.blockNumber;
	const told = plainEvents(events ?? []);
	const over = status.type === 'Finalized';
	if (dispatchError) {
		return { stage: 'failed', block, charged: true, problem: explain(dispatchError).sentence, events: told, over };
	}
	switch (status.type) {
		case 'BestChainBlockIncluded':
			return { stage: 'block', block, events: told, over };
		case 'Finalized':
			return { stage: 'final', block, events: told, over };
		// The pool had it, and other nodes may still have it.
		case 'Invalid':
		case 'Drop':
			return unknown(`${status.value?.error ?? 'The node has dropped it'}. Look whether it has happened.`);
		default:
			return { stage: 'pending', events: [], over };
	}
};

// Signs and sends a call. The signal tells how far it is; it never throws.
export const send = (call: Call, account: Account): Signal<Progress> => {
	const progress = signal<Progress>({ stage: 'signing', events: [], over: false });
	const run = async () => {
		const { from, options } = await signerOf(account);
		await transaction(call).signAndSend(from, options, (result: Result) => {
			if (!progress.peek().over) progress.value = progressOf(result);
		});
	};
	run().catch((failure) => {
		if (progress.peek().over) return;
		const lost = isLost(failure instanceof Error ? failure.message : String(failure));
		progress.value = lost ? unknown(AWAY) : { stage: 'failed', problem: refusal(failure), events: [], over: true };
	});
	// A node that went away tells no more about what it was sent.
	const stop = link.subscribe((now) => {
		const { stage, over } = progress.peek();
		if (now === 'lost' && !over && stage !== 'signing') {
			progress.value = stage === 'pending' ? unknown(AWAY) : { ...progress.peek(), over: true };
		}
		if (progress.peek().over) queueMicrotask(() => stop());
	});
	return progress;
};

// The event of this name among those of a transaction.
export const eventOf = ({ events }: Progress, name: string) => events.find((event) => event.name === name);
