// What a project calls its token: anybody can write anything there.

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

// Without what can't be seen or turns the text around.
export const tokenText = (raw: string): string => raw.replace(UNSEEN, '').trim();

const alike = (one: string, other: string) => one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();

// The symbol of token `id`. One that looks like the chain's own token shows its number, too.
export const symbolOf = (raw: string, id: number, own: string): string => {
	const symbol = tokenText(raw);
	return alike(symbol, own) ? `${symbol}#${id}` : symbol || `#${id}`;
};
