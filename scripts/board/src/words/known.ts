// Accounts by their names.

interface Named {
	name: string;
	address: string;
}

// The address with this name; undefined if none or several have it.
export const addressNamed = (entered: string, all: Named[]): string | undefined => {
	const wanted = entered.trim().toLowerCase();
	const addresses = new Set(all.filter(({ name }) => name.toLowerCase() === wanted).map(({ address }) => address));
	return addresses.size === 1 ? [...addresses][0] : undefined;
};
