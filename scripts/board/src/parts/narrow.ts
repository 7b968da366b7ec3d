import { useEffect, useState } from 'preact/hooks';

const PHONE = matchMedia('(max-width: 760px)');

// Whether the page is as narrow as a phone.
export function useNarrow(): boolean {
	const [narrow, set] = useState(PHONE.matches);
	useEffect(() => {
		const change = () => set(PHONE.matches);
		PHONE.addEventListener('change', change);
		return () => PHONE.removeEventListener('change', change);
	}, []);
	return narrow;
}
