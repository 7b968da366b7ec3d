// Makes one JSON-RPC call to a node over HTTP. The shell scripts use it because they need Node.js
// anyway, while curl may be missing.
//
//   node rpc.mjs URL METHOD [PARAMS as JSON]   prints the result: a string without quotes, anything
//                                              else as JSON
//   node rpc.mjs URL progress                  prints "BEST FINALISED PEERS"

const [url, method, params = '[]'] = process.argv.slice(2);

const call = async (method, params = []) => {
	const response = await fetch(url.replace(/^ws/, 'http'), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
		signal: AbortSignal.timeout(5_000),
	});
	const { result, error } = await response.json();
	if (error) throw new Error(`${method}: ${error.message}`);
	return result;
};

const progress = async () => {
	const number = async (...hash) => Number((await call('chain_getHeader', hash)).number);
	const [best, finalised, { peers }] = await Promise.all([
		number(),
		call('chain_getFinalizedHead').then(number),
		call('system_health'),
	]);
	return `${best} ${finalised} ${peers}`;
};

try {
	const result = method === 'progress' ? await progress() : await call(method, JSON.parse(params));
	console.log(typeof result === 'string' ? result : JSON.stringify(result));
} catch (error) {
	console.error(`rpc: ${error.cause?.message ?? error.message}`);
	process.exitCode = 1;
}
