// Ids in addresses such as #/train/7: whole numbers that the chain can count to.

const LARGEST = 2 ** 32 - 1;

export const parseId = (text: string | undefined): number | undefined => {
	if (text === undefined || !/^\d{1,10}$/.test(text)) return undefined;
	const id = Number(text);
	return id <= LARGEST ? id : undefined;
};
