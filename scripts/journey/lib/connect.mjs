// Connects to the node, with a time limit.

import { connect as dial } from 'node:net';
import { WsProvider } from '@polkadot/api';
import { apiOn } from './api.mjs';
import { Chain } from './chain.mjs';
import { CannotPlay } from './errors.mjs';

const CONNECT_MS = 30_000;
const LIMIT = `within ${CONNECT_MS / 1_000} s`;

const within = (ms, promise, message) => {
	let timer;
	const limit = new Promise((_, reject) => {
		timer = setTimeout(() => reject(new CannotPlay(message)), ms);
	});
	return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
};

// Checks that something listens at the URL. The error has one line; polkadot.js's would have many.
const knock = (url) =>
	new Promise((resolve, reject) => {
		const { protocol, hostname, port } = new URL(url);
		const host = hostname.replace(/^\[|\]$/g, '');
		const socket = dial({ host, port: Number(port) || (protocol === 'wss:' ? 443 : 80) });
		socket.once('connect', () => resolve(socket.destroy()));
		socket.once('error', ({ code }) =>
			reject(new CannotPlay(`there is no node at ${url} (${code})`)),
		);
	});

export const connect = async (url) => {
	await within(CONNECT_MS, knock(url), `${url} did not answer ${LIMIT}`);
	// No reconnecting: a node that goes away in the middle ends the journey.
	const provider = new WsProvider(url, false);
	const failed = new Promise((_, reject) => {
		provider.on('error', () =>
			reject(new CannotPlay(`the program that listens at ${url} is not a node`)),
		);
	});
	failed.catch(() => {});
	const create = async () => {
		await provider.connect();
		return apiOn(provider);
	};
	const api = await within(
		CONNECT_MS,
		Promise.race([create(), failed]),
		`the node at ${url} did not answer ${LIMIT}`,
	);
	return new Chain(api, provider);
};

