// A port of the loopback interface that is free now. A node keeps its port after a restart, so that
// others find it.

import { once } from 'node:events';
import { createServer } from 'node:net';

export const freePort = async () => {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address();
	server.close();
	await once(server, 'close');
	return port;
};
