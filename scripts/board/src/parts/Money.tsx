import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { tokenInfo } from '../chain/tokens.ts';
import type { Token } from '../chain/types.ts';
import { compact, exact, short } from '../words/amounts.ts';

interface Props {
	units: bigint;
	token: Token;
	// At most this many digits after the point.
	places?: number;
	// Within a link, which can't have a button in it: then only the title has all digits.
	inLink?: boolean;
	// In a row that can't grow: all digits then appear above the page.
	inRow?: boolean;
}

// More characters than these may be broken into lines, after a comma.
const ONE_LINE = 20;

function Digits({ text }: { text: string }) {
	const [first, ...others] = text.split(',');
	return (
		<>
			{first}
			{others.map((group, index) => (
				<Fragment key={index}>
					,<wbr />
					{group}
				</Fragment>
			))}
		</>
	);
}

// An amount in tokens. If digits are cut off, a click, a tap or Enter shows all of them. The base
// units are in the element's value, for programs that read the page.
export function Money({ units, token, places = 4, inLink = false, inRow = false }: Props) {
	const [whole, show] = useState(false);
	const id = useId();
	const info = tokenInfo(token);
	if (!info) return <data class="money">…</data>;
	const full = exact(units, info.decimals);
	const cut = (inRow ? compact : short)(units, info.decimals, places);
	const said = whole ? full : cut;
	const text = (
		<>
			<Digits text={said} />
			<span class="symbol"> {info.symbol}</span>
		</>
	);
	return (
		<data class={`money ${said.length > ONE_LINE ? 'long' : ''}`} value={units.toString()} title={`${full} ${info.symbol}`}>
			{cut === full || inLink ? (
				text
			) : inRow ? (
				<>
					<button type="button" class="digits" popovertarget={id}>
						{text}
					</button>
					<span class="all-digits" popover id={id}>
						<Digits text={full} /> {info.symbol}
					</span>
				</>
			) : (
				<button type="button" class="digits" aria-expanded={whole} onClick={() => show(!whole)}>
					{text}
				</button>
			)}
		</data>
	);
}
