// The presets of a DPO's rules, and the bounds of the rulebook (rulebook 3.2).

import type { Rules } from '../chain/types.ts';

export type Bounds = Record<Exclude<keyof Rules, 'cutTo'>, { least: number; most: number }>;

const V1: Rules = {
	userCap: 15,
	managerCap: 15,
	dpoCap: 30,
	sellingDays: 60,
	baseFee: 50_000,
	feeCap: 200_000,
	commitGraceDays: 7,
	lateCommitCut: 500_000,
	earlyCommitFee: undefined,
	tolerance: 200_000,
	terminateDays: 15,
	yieldGraceDays: 5,
	lateReleaseCut: 500_000,
	cutTo: 'Members',
	memberKeeps: 0,
	externalPart: 300_000,
	directPart: 800_000,
};

const span = (least: number, most: number) => ({ least, most });

// The bounds of the rulebook. The chain's governance may have set others.
export const RULEBOOK_BOUNDS: Bounds = {
	userCap: span(1, 30),
	managerCap: span(0, 30),
	dpoCap: span(1, 50),
	sellingDays: span(1, 60),
	baseFee: span(0, 50_000),
	feeCap: span(0, 250_000),
	commitGraceDays: span(1, 30),
	lateCommitCut: span(0, 1_000_000),
	earlyCommitFee: span(0, 10_000),
	tolerance: span(0, 1_000_000),
	terminateDays: span(1, 60),
	yieldGraceDays: span(1, 30),
	lateReleaseCut: span(0, 1_000_000),
	memberKeeps: span(0, 500_000),
	externalPart: span(0, 600_000),
	directPart: span(500_000, 1_000_000),
};

export const PRESETS = {
	V1,
	Gt01Draft: {
		...V1,
		userCap: 10,
		managerCap: 20,
		feeCap: 250_000,
		commitGraceDays: 3,
		earlyCommitFee: 1_000,
		tolerance: 100_000,
		terminateDays: 14,
		yieldGraceDays: 7,
		cutTo: 'Caller',
		externalPart: 600_000,
	},
	EarlyDraft: {
		...V1,
		userCap: 20,
		managerCap: 20,
		sellingDays: 15,
		tolerance: 100_000,
		yieldGraceDays: 7,
		cutTo: 'Caller',
		memberKeeps: 200_000,
		directPart: 750_000,
	},
} satisfies Record<string, Rules>;

export type Preset = keyof typeof PRESETS;
export const PRESET_NAMES: Record<Preset, string> = {
	V1: 'V1',
	Gt01Draft: 'GT-01 draft',
	EarlyDraft: 'early draft',
};
export const presets = Object.keys(PRESETS) as Preset[];
