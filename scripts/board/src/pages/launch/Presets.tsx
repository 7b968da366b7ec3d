// What each preset of rules means for a member.

import { PRESETS, PRESET_NAMES, presetMeaning, presets } from '../../words/rules.ts';

export function Presets() {
	return (
		<ul class="presets">
			{presets.map((preset) => (
				<li key={preset}>
					<b>{PRESET_NAMES[preset]}</b>: {presetMeaning(PRESETS[preset])}
				</li>
			))}
		</ul>
	);
}
