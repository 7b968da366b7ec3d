// Serves the built board to browsers on this machine: the files of dist/, and nothing else. Writes the node's address
// into the page.
//
//   node serve.mjs [--port PORT] [--node URL] [--until-input-ends]
//
// Prints the board's address in one line. Without --port it listens on 8944 or, if that is in use, on any free port.
// Ends with Ctrl-C; with --until-input-ends also when its standard input ends, so that it doesn't outlive the program
// that holds the other end.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';

const HOST = '127.0.0.1';
const OWN = /^(127\.0\.0\.1|localhost)(:\d+)?$/i;
const PORT = 8944;
const DIST = join(import.meta.dirname, 'dist');

const TYPES = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2',
};

// Only the board's own files, no script or style within the page, and no connection but to a node.
const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	'connect-src ws: wss:',
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

const HEADERS = {
	'content-security-policy': POLICY,
	'cross-origin-opener-policy': 'same-origin',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
};

const ESCAPES = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };
const escaped = (text) => text.replace(/[&"<]/g, (character) => ESCAPES[character]);

const fail = (message) => {
	console.error(`error: ${message}`);
	process.exit(1);
};

// All files by the path in their address. The names of the assets contain a hash of what is in them.
const readAll = (node) => {
	const withNode = (page) =>
		page.toString().replace('name="node" content=""', () => `name="node" content="${escaped(node)}"`);
	const entries = readdirSync(DIST, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile() && TYPES[extname(entry.name)]);
	return new Map(
		files.map(({ parentPath, name }) => {
			const path = `/${relative(DIST, join(parentPath, name)).split(sep).join('/')}`;
			const caching = path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
			const headers = { ...HEADERS, 'content-type': TYPES[extname(name)], 'cache-control': caching };
			const file = readFileSync(join(parentPath, name));
			return [path, { headers, body: path === '/index.html' ? withNode(file) : file }];
		}),
	);
};

const answer = (files) => (request, response) => {
	const end = (status, headers, body) => {
		response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
		response.end(request.method === 'HEAD' ? undefined : body);
	};
	const text = { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' };
	// A page from elsewhere whose name leads to this machine gets nothing.
	if (!OWN.test(request.headers.host ?? '')) return end(421, text, `only http://${HOST}\n`);
	if (!['GET', 'HEAD'].includes(request.method)) return end(405, { ...text, allow: 'GET, HEAD' }, 'only GET\n');
	const [path] = request.url.split('?');
	const file = files.get(path === '/' ? '/index.html' : path);
	return file ? end(200, file.headers, file.body) : end(404, text, 'no such file\n');
};

const { values } = parseArgs({
	options: {
		port: { type: 'string' },
		node: { type: 'string', default: 'ws://127.0.0.1:9944' },
		'until-input-ends': { type: 'boolean', default: false },
	},
});
if (!existsSync(join(DIST, 'index.html'))) fail('the board is not built: run ./scripts/board.sh --build');

const server = createServer(answer(readAll(values.node)));
server.on('error', ({ code, message }) => {
	if (code === 'EADDRINUSE' && !values.port) return server.listen(0, HOST);
	if (code !== 'EADDRINUSE') return fail(`the board can't be served on port ${values.port ?? PORT}: ${message}`);
	fail(`port ${values.port} of ${HOST} is in use: stop the program there, or choose another port with --port`);
});
server.on('listening', () => {
	console.log(`http://${HOST}:${server.address().port}`);
});
server.listen(Number(values.port ?? PORT), HOST);

const end = () => process.exit(0);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
if (values['until-input-ends']) process.stdin.resume().on('end', end).on('error', end);
