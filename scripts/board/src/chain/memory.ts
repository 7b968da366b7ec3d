// What the page remembers from one visit to the next. A browser may forbid that: then it remembers nothing.

export const recall = (key: string): string | null => {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
};

export const remember = (key: string, value: string | null) => {
	try {
		if (value === null) localStorage.removeItem(key);
		else localStorage.setItem(key, value);
	} catch {
		// The next visit begins anew.
	}
};
