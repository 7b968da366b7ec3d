import { useSignal, type Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { me } from '../chain/accounts.ts';
import { finalNumber } from '../chain/blocks.ts';
import { isReady } from '../chain/connect.ts';
import { useLive, type Live } from '../chain/live.ts';
import { trainName } from '../chain/names.ts';
import { quoteOf, send, type Progress, type Quote, type Stage } from '../chain/send.ts';
import { NATIVE } from '../chain/tokens.ts';
import { grouped } from '../words/amounts.ts';
import { missed } from '../words/sending.ts';
import { asked, type Request } from './Act.tsx';
import { Dialog } from './Dialog.tsx';
import { Money } from './Money.tsx';
import { Who } from './Who.tsx';
import { watch, whenClosed } from './watch.ts';

// The fee of now and who pays it, by the chain; asked again with every block as long as the call
// can be signed.
function useQuote({ call }: Request, open: boolean) {
	const account = me.value;
	const kept = useRef<Live<Quote | undefined>>({ value: undefined, loading: true });
	const live = useLive(
		async () => (account && open ? quoteOf(call, account.address) : undefined),
		[call, account?.address, open],
	);
	if (open) kept.current = live;
	return kept.current;
}

// Calls declare the most that they may need; what they don't need is paid back.
function Fee({ units, payer }: Quote) {
	const amount = (
		<>
			<Money units={units} token={NATIVE} places={6} />
			<span class="note">at most</span>
		</>
	);
	if (payer === undefined) return amount;
	return (
		<>
			<strong class="sponsored">paid by the project</strong>
			<span class="note">
				by the fee fund of {trainName(payer) ?? `train ${payer}`}: <Money units={units} token={NATIVE} places={6} /> at most
			</span>
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

function Asking({ request }: { request: Request }) {
	const sent = useSignal<Signal<Progress> | null>(null);
	const account = me.value;
	const close = () => (asked.value = null);
	const progress = sent.value?.value;
	// Whether it can still be signed, for the first time or again.
	const open = !progress || (progress.stage === 'failed' && !progress.charged);
	const { value: quote, problem } = useQuote(request, open);
	const waits = open ? request.waits?.value : undefined;
	const sign = () => {
		if (!account || quote === undefined || waits !== undefined) return;
		sent.value = send(request.call, account);
		watch(request, sent.value);
		whenClosed(request, sent.value);
	};
	const tooPoor = quote !== undefined && quote.payer === undefined && !quote.affordable;
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
						{quote ? <Fee {...quote} /> : (problem ?? '…')}
					</dd>
				</div>
			</dl>
			{waits && <p class="soft">{waits}</p>}
			{tooPoor && <p class="problem">This account has too few tokens for the fee.</p>}
			{progress && <Sent request={request} progress={progress} />}
			<div class="dialog-foot">
				{open ? (
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
							aria-disabled={quote === undefined || waits !== undefined}
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
