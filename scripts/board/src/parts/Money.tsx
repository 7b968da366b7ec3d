import { tokenInfo } from '../chain/tokens.ts';
import type { Token } from '../chain/types.ts';
import { exact, short } from '../words/amounts.ts';

interface Props {
	units: bigint;
	token: Token;
	// At most this many digits after the point; the whole amount is in the title.
	places?: number;
	bare?: boolean;
}

// An amount in tokens. The base units are in the element's value, for programs that read the page.
export function Money({ units, token, places = 4, bare }: Props) {
	const info = tokenInfo(token);
	if (!info) return <data class="money">…</data>;
	const full = exact(units, info.decimals);
	return (
		<data class="money" value={units.toString()} title={`${full} ${info.symbol}`}>
			{short(units, info.decimals, places)}
			{!bare && <span class="symbol"> {info.symbol}</span>}
		</data>
	);
}
