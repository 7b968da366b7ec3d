#!/usr/bin/env bash
# dedot doesn't connect again after a node has closed the connection properly.
#
# A node that is stopped closes its WebSockets with code 1000, "normal closure". dedot 1.3.0 takes that for the
# application's own wish: its provider stays disconnected for good, although it was told how long to wait before it
# tries again. After a close with another code, it is back within that time. polkadot.js 16.5.6 connects again after
# both. So an application stays dead after a node's planned restart, and survives its crash.
#
# The server here only accepts connections, and closes each with the code asked for. Seen, in two seconds each:
#
#   dedot, closed with 1000: 1 connection
#   dedot, closed with 1001: several connections
#   polkadot.js, closed with 1000: several connections
#   polkadot.js, closed with 1001: several connections
#
# Exits with 1 if they behave otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund dedot@1.3.0 @polkadot/rpc-provider@16.5.6 ws@8.18.3

cat >close.mjs <<'END'
import { WsProvider as Polkadot } from '@polkadot/rpc-provider';
import { WsProvider as Dedot } from 'dedot';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocketServer } from 'ws';

// The number of connections that a client makes in two seconds while each is closed with this code.
async function connections(code, connect) {
	const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
	await new Promise((done) => server.once('listening', done));
	let count = 0;
	server.on('connection', (socket) => {
		count += 1;
		setTimeout(() => socket.close(code), 100);
	});
	const disconnect = await connect(`ws://127.0.0.1:${server.address().port}`);
	await wait(2_000);
	await disconnect().catch(() => {});
	server.close();
	return count;
}

const clients = {
	dedot: async (url) => {
		const provider = new Dedot({ endpoint: url, retryDelayMs: 200 });
		await provider.connect();
		return () => provider.disconnect();
	},
	'polkadot.js': async (url) => {
		const provider = new Polkadot(url, 200);
		await provider.isReady;
		return () => provider.disconnect();
	},
};

for (const [name, connect] of Object.entries(clients)) {
	for (const code of [1000, 1001]) {
		const count = await connections(code, connect);
		console.log(`${name}, closed with ${code}: ${count === 1 ? '1 connection' : 'several connections'}`);
	}
}
process.exit(0);
END
node close.mjs 2>/dev/null | grep closed >seen
cat seen
diff - seen <<'END'
dedot, closed with 1000: 1 connection
dedot, closed with 1001: several connections
polkadot.js, closed with 1000: several connections
polkadot.js, closed with 1001: several connections
END
echo "As described."
