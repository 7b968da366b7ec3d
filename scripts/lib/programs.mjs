// Programs that this one has started are killed when it ends, however it ends.

const running = new Set();

process.on('exit', () => {
	for (const child of running) child.kill('SIGKILL');
});
for (const [signal, status] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
	process.on(signal, () => process.exit(status));
}

export const endsWithThis = (child) => {
	running.add(child);
	const gone = () => running.delete(child);
	child.once('exit', gone);
	child.once('error', gone);
};
