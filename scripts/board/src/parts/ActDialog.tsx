import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { me } from '../chain/accounts.ts';
import { finalNumber } from '../chain/blocks.ts';
import { isReady } from '../chain/connect.ts';
import { refusal } from '../chain/errors.ts';
import { say } from '../chain/notices.ts';
import { feeOf, send, type Progress, type Stage } from '../chain/send.ts';
import { NATIVE, balanceOf } from '../chain/tokens.ts';
import { grouped } from '../words/amounts.ts';
import { missed } from '../words/sending.ts';
import { asked, type Request } from './Act.tsx';
import { Dialog } from './Dialog.tsx';
import { Money } from './Money.tsx';
import { Who } from './Who.tsx';

type Fee = { units: bigint; affordable: boolean } | { problem: string } | null;

function useFee({ call }: Request): Fee {
	const [fee, set] = useState<Fee>(null);
	const account = me.value;
	useEffect(() => {
		set(null);
		if (!account) return;
		let over = false;
		Promise.all([feeOf(call, account.address), balanceOf(account.address, NATIVE)])
			.then(([units, { free }]) => over || set({ units, affordable: free >= units }))
			.catch((failure) => over || set({ problem: refusal(failure) }));
		return () => {
			over = true;
		};
	}, [call, account]);
	return fee;
}

// Calls declare the most that they may need; what they don't need is paid back.
function Estimate({ units }: { units: bigint }) {
	return (
		<>
			<Money units={units} token={NATIVE} places={6} />
			<span class="note">at most</span>
		</>
	);
}

const STEPS: [Stage, string][] = [
	['signing', 'Signed'],
	['pending', 'Pending'],
	['block', 'In a block'],
	['final', 'Final'],
];
const ORDER: Stage[] = ['signing', 'pending', 'block', 'final'];

function Steps({ progress }: { progress: Progress }) {
	const reached = ORDER.indexOf(progress.stage);
	return (
		<ol class="steps" aria-live="polite">
			{STEPS.map(([stage, name], index) => {
				const state = index < reached || progress.stage === 'final' ? 'done' : index === reached ? 'now' : '';
				return (
					<li class={state} key={stage} aria-current={state === 'now' ? 'step' : undefined}>
						{name}
						{stage === 'block' && progress.block !== undefined && (
							<span class="note">block {grouped(progress.block)}</span>
						)}
					</li>
				);
			})}
		</ol>
	);
}

function Sent({ request, progress }: { request: Request; progress: Progress }) {
	if (progress.stage === 'unknown') {
		return (
			<p class="outcome bad" role="alert">
				{progress.problem}
			</p>
		);
	}
	if (progress.stage === 'failed') {
		return (
			<div class="outcome bad" role="alert">
				<strong>{progress.charged ? 'It failed.' : 'It was not sent.'}</strong> {progress.problem}
				{progress.charged && <span class="note">Nothing has changed, apart from the fee.</span>}
			</div>
		);
	}
	const failed = missed(progress.events);
	return (
		<>
			<Steps progress={progress} />
			{progress.stage === 'signing' && <p class="soft">Confirm it in your wallet if it asks you.</p>}
			{progress.stage === 'block' && (
				<p class="soft">
					{failed ?? 'Done.'} It is final when the chain has confirmed the block (final so far: {grouped(finalNumber.value)}).
				</p>
			)}
			{progress.stage === 'final' && (
				<p class={`outcome ${failed ? 'bad' : 'good'}`}>
					{failed ? `Final: ${request.title}. ${failed}` : `Done, and final: ${request.title}.`}
				</p>
			)}
		</>
	);
}

// Tells how a transaction ends if its dialog has been closed. Calls `done` once, but not after the dialog was closed:
// the reader may be elsewhere by then.
const watch = (request: Request, progress: Signal<Progress>) => {
	let told = false;
	const stop = progress.subscribe((now) => {
		const hidden = asked.peek() !== request;
		if ((now.stage === 'block' || now.stage === 'final') && !told && !hidden) {
			told = true;
			request.done?.(now);
		}
		if (!now.over) return;
		const failed = missed(now.events);
		if (now.problem && hidden) say(`${request.title}: ${now.problem}`, 'bad');
		if (now.stage === 'final' && hidden) say(`${request.title}: final.${failed ? ` ${failed}` : ''}`, failed ? 'bad' : 'good');
		queueMicrotask(() => stop());
	});
};

function Asking({ request }: { request: Request }) {
	const fee = useFee(request);
	const sent = useSignal<Signal<Progress> | null>(null);
	const account = me.value;
	const close = () => (asked.value = null);
	const progress = sent.value?.value;
	const sign = () => {
		if (!account || fee === null) return;
		sent.value = send(request.call, account);
		watch(request, sent.value);
	};
	const tooPoor = fee !== null && 'units' in fee && !fee.affordable;
	return (
		<Dialog title={request.title} close={close}>
			<div class="does">{request.does}</div>
			<dl class="facts rows">
				<div class="fact">
					<dt>Signed by</dt>
					<dd>{account && <Who address={account.address} link={false} />}</dd>
				</div>
				<div class="fact">
					<dt>Fee</dt>
					<dd class="fee">
						{fee === null ? '…' : 'units' in fee ? <Estimate units={fee.units} /> : fee.problem}
					</dd>
				</div>
			</dl>
			{tooPoor && <p class="problem">This account has too few tokens for the fee.</p>}
			{progress && <Sent request={request} progress={progress} />}
			<div class="dialog-foot">
				{!progress || (progress.stage === 'failed' && !progress.charged) ? (
					<>
						<button type="button" class="plain" onClick={close}>
							Cancel
						</button>
						<button
							type="button"
							class="main"
							autofocus
							disabled={!isReady.value || tooPoor || !account}
							// Not `disabled`: it would lose the focus.
							aria-disabled={fee === null}
							// The key that opened the dialog may still be down: that must not sign.
							onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
							onClick={sign}
						>
							Sign and send
						</button>
					</>
				) : (
					<button type="button" class={progress.stage === 'pending' ? 'plain' : 'main'} onClick={close}>
						{progress.stage === 'pending' || progress.stage === 'signing' ? 'Go on meanwhile' : 'Close'}
					</button>
				)}
			</div>
		</Dialog>
	);
}

export function ActDialog() {
	const request = asked.value;
	return request ? <Asking request={request} key={request.title} /> : null;
}
