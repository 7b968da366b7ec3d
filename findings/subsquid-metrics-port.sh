#!/usr/bin/env bash
# Subsquid's processor opens a port for its metrics on all interfaces, and no setting prevents that.
#
# @subsquid/substrate-processor 8.5.1. Every processor starts an HTTP server with its metrics, at a free port unless
# `setPrometheusPort` or an environment variable names one. The server listens on all interfaces: neither can name an
# address, and nothing switches it off. So an index on a machine with a public address shows how far it is, and which
# RPC endpoint it asks, to everybody.
#
# Here the chain is a server on the loopback interface that answers every question about its height with block 0. Seen:
#
#   the metrics' server listens at ::
#
# Exits with 1 if the processor behaves otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund @subsquid/substrate-processor@8.5.1

cat >look.mjs <<'END'
import { createServer, Server } from 'node:http';
import { SubstrateBatchProcessor } from '@subsquid/substrate-processor';

// A hash, or a header: block 0 is all there is.
const answers = {
	chain_getFinalizedHead: `0x${'00'.repeat(32)}`,
	chain_getHeader: { number: '0x0', parentHash: `0x${'00'.repeat(32)}`, digest: { logs: [] } },
};
const chain = createServer(async (request, response) => {
	let text = '';
	for await (const part of request) text += part;
	const answer = ({ id, method }) => ({ jsonrpc: '2.0', id, result: answers[method] ?? null });
	const asked = JSON.parse(text);
	response.setHeader('content-type', 'application/json');
	response.end(JSON.stringify(Array.isArray(asked) ? asked.map(answer) : answer(asked)));
});
await new Promise((resolve) => chain.listen(0, '127.0.0.1', resolve));

// Notes every server that listens from now on, as Node.js reports it.
const listen = Server.prototype.listen;
Server.prototype.listen = function (...args) {
	this.once('listening', () => {
		console.log(`the metrics' server listens at ${this.address().address}`);
		process.exit();
	});
	return listen.apply(this, args);
};

const store = { connect: async () => ({ height: -1, hash: '0x' }), transact: async () => {} };
new SubstrateBatchProcessor()
	.setRpcEndpoint(`http://127.0.0.1:${chain.address().port}`)
	.setBlockRange({ from: 0, to: 0 })
	.run(store, async () => {});
setTimeout(() => process.exit(), 30_000);
END

diff - <(node look.mjs 2>/dev/null) <<'END'
the metrics' server listens at ::
END
echo "As described."
