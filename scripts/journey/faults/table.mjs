// The table of a campaign, one row for each kill.

const COLUMNS = [
	['kill', 4],
	['who', -19],
	['best', 6],
	['final', 6],
	['lost', 5],
	['behind', 6],
	['away', 7],
	['blocks', 7],
	['finality', 9],
	['compared at', 12],
	['transactions', 13],
	['figures', 8],
];
export const row = (cells) =>
	cells
		.map((cell, index) => {
			const width = COLUMNS[index][1];
			return width < 0 ? String(cell).padEnd(-width) : String(cell).padStart(width);
		})
		.join(' ');
export const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;

export const head = () => row(COLUMNS.map(([title]) => title));
