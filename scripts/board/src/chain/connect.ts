// The connection to the node. dedot connects again by itself and follows runtime upgrades.

import { computed, signal } from '@preact/signals';
import { LegacyClient, WsProvider } from 'dedot';
import { say } from './notices.ts';

export type Link = 'connecting' | 'ready' | 'lost';

export interface Chain {
	name: string;
	genesis: string;
	runtime: number;
	// A chain for development, where the well-known accounts have their keys in the page.
	development: boolean;
	symbol: string;
	decimals: number;
}

const RETRY_MS = 1_000;

const served = document.querySelector<HTMLMetaElement>('meta[name=node]')?.content;
const usual = served || `ws://${location.hostname || '127.0.0.1'}:9944`;
const named = new URLSearchParams(location.search).get('node');
const fits = named !== null && URL.canParse(named) && ['ws:', 'wss:'].includes(new URL(named).protocol);
export const nodeUrl = named && fits ? named : usual;
if (named && !fits) say(`“${named}” is no address of a node, such as ws://127.0.0.1:9944. The board uses ${usual}.`, 'bad');

// A link must not lead to another node unnoticed: that can show whatever it likes.
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
if (nodeUrl !== usual && !LOOPBACK.includes(new URL(nodeUrl).hostname)) {
	say(`This page reads ${nodeUrl}, as the link says, not ${usual}.`, 'bad', true);
}

export const link = signal<Link>('connecting');
export const chain = signal<Chain | null>(null);
export const isReady = computed(() => link.value === 'ready' && chain.value !== null);

// Calls, reads and storage are named in the node's metadata, so this client has no types of its own.
type AnyChain = any;

// A node that is stopped says goodbye, and dedot's provider then stays disconnected. This one waits for it.
const GOODBYE = 1_000;
class PatientProvider extends WsProvider {
	constructor() {
		super({ endpoint: nodeUrl, retryDelayMs: RETRY_MS });
		this.on('connected', () => this.__unsafeWs()?.addEventListener('close', this.#closed));
	}

	#closed = ({ code }: { code: number }) => {
		if (code === GOODBYE) setTimeout(() => void this.connect().catch(() => {}), RETRY_MS);
	};
}

const provider = new PatientProvider();
export const client = new LegacyClient<AnyChain>({
	provider,
	// A chain may rest: with instant sealing it makes blocks only for transactions.
	stalingDetectionTimeout: 0,
});

// Whether the chain's runtime of now has a pallet: an older one may lack some.
export const hasPallet = (name: string): boolean =>
	isReady.value &&
	client.metadata.latest.pallets.some((pallet: { name: string }) => pallet.name === name);

// `genesis` is dedot's only until it has connected; a node that was started again may be on another chain.
const describe = async (): Promise<Chain> => {
	const [name, kind, genesis, properties] = await Promise.all([
		client.rpc.system_chain(),
		client.rpc.system_chainType(),
		client.rpc.chain_getBlockHash(0),
		client.rpc.system_properties(),
	]);
	return {
		name: String(name),
		genesis: String(genesis),
		runtime: client.runtimeVersion.specVersion,
		development: kind === 'Development' || kind === 'Local',
		symbol: String([properties.tokenSymbol].flat()[0] ?? 'units'),
		decimals: Number([properties.tokenDecimals].flat()[0] ?? 0),
	};
};

const upgraded = (from: number, to: number) =>
	say(`The chain has been upgraded from version ${from} to version ${to}. The board goes on with it.`);

const arrive = async () => {
	const before = chain.peek();
	const now = await describe();
	if (before && before.genesis !== now.genesis) return location.reload();
	chain.value = now;
	if (before && before.runtime !== now.runtime) upgraded(before.runtime, now.runtime);
	else if (link.peek() === 'lost') say('The node is back.');
	link.value = 'ready';
};

// Until it succeeds, or the connection is lost: then the next one begins anew.
let retry: ReturnType<typeof setTimeout> | undefined;
const goOn = () => {
	clearTimeout(retry);
	arrive().catch(() => {
		link.value = 'lost';
		retry = setTimeout(() => client.status === 'connected' && goOn(), RETRY_MS);
	});
};

export const connect = () => {
	client.on('ready', goOn);
	client.on('disconnected', () => (link.value = link.peek() === 'connecting' ? 'connecting' : 'lost'));
	client.on('runtimeUpgraded', ({ specVersion }) => {
		const before = chain.peek();
		if (!before || before.runtime === specVersion) return;
		chain.value = { ...before, runtime: specVersion };
		upgraded(before.runtime, specVersion);
	});
	// Without a node at the start this fails, and the provider goes on trying.
	client.connect().catch(() => {});
};
