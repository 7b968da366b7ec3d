// The bounds of DPOs' rules, which governance may change.

import { RULEBOOK_BOUNDS, type Bounds } from '../words/rules.ts';
import { useLive } from './live.ts';
import { parameter } from './parameters.ts';

export const useRuleBounds = (): Bounds =>
	useLive(() => parameter<Bounds>('Dpo', 'RuleBounds'), []).value ?? RULEBOOK_BOUNDS;
