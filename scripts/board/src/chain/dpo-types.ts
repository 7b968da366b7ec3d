// What the reads about DPOs return. docs/interface.md explains the fields.

import type { AccountKind, Address, Part, Releasable, Target, Token } from './types.ts';

export type State =
	| 'Created'
	| 'Active'
	| 'Chained'
	| 'Running'
	| 'Committed'
	| 'Completed'
	| 'Failed'
	| 'Terminated';

export interface Rules {
	userCap: number;
	managerCap: number;
	dpoCap: number;
	sellingDays: number;
	baseFee: Part;
	feeCap: Part;
	commitGraceDays: number;
	lateCommitCut: Part;
	earlyCommitFee?: Part;
	tolerance: Part;
	terminateDays: number;
	yieldGraceDays: number;
	lateReleaseCut: Part;
	cutTo: 'Members' | 'Caller';
	memberKeeps: Part;
	externalPart: Part;
	directPart: Part;
}

export type RuleSet =
	| { type: 'V1' }
	| { type: 'Gt01Draft' }
	| { type: 'EarlyDraft' }
	| { type: 'Custom'; value: Rules };

// The name of each rule that members may change, and its value: { type: 'UserCap', value: 20 }.
export interface RuleChange {
	type: string;
	value: number | 'Members' | 'Caller' | undefined;
}

export type Proposal =
	| { type: 'ChangeRules'; value: RuleChange[] }
	| { type: 'LowerFee'; value: Part }
	| { type: 'DismissManager'; value: { successor: Address } }
	| { type: 'Dissolve' }
	| { type: 'Commit'; value: Target };

export interface Rates {
	yieldTotal: bigint;
	bonus: bigint;
	fare: bigint;
	duration: number;
	// In units of 10⁻³⁶.
	yieldKept: bigint;
}

export type Step =
	| { type: 'ReportFailed' }
	| { type: 'Terminate' }
	| { type: 'Release'; value: Releasable }
	| { type: 'Close' };

export type Commitment =
	| { type: 'Cabin'; value: { class: number; cabin: number } }
	| { type: 'Seats'; value: { dpo: number; seats: number } };

export interface DpoView {
	dpo: number;
	name: string;
	founder: Address;
	manager: Address;
	successor?: Address;
	account: Address;
	token: Token;
	state: State;
	accounts: { deposit: bigint; yields: bigint; bonus: bigint; withdraw: bigint };
	defaultTarget: Target;
	promise: { cost: bigint; rates: Rates };
	guarantee: Part;
	taken?: Commitment;
	boughtInto?: number;
	seatPrice: bigint;
	sold: number;
	founderSeats: number;
	members: number;
	expiry: number;
	boardingDeadline: number;
	rules: Rules;
	fee: Part;
	feeCut: boolean;
	referrer?: Address;
	queue: Address[];
	membersCommitFrom?: number;
	membersTerminateFrom?: number;
	anyoneTerminatesFrom?: number;
	yieldLateFrom?: number;
	undivided: number;
	refund: bigint;
	kept: number;
	edition: number;
	marketOpen: boolean;
	base: bigint;
	nextStep?: { step: Step; at: number };
}

export interface Member {
	who: { type: 'User'; value: Address } | { type: 'Dpo'; value: { dpo: number; founder: Address; manager: Address } };
	seats: number;
	referrers: { internal?: Address; second?: Address; external?: Address };
	serial: number;
	gone: number;
}

export interface Recipients {
	accounts: number;
	dpos: number;
}

export interface ReleaseView {
	payments: [Address, bigint][];
	dpoPayments: {
		dpo: number;
		kind: AccountKind;
		amount: bigint;
		effect: 'Nothing' | 'Reactivates' | 'Terminates' | 'Completes';
	}[];
	split?: { fee: bigint; cutOff: bigint; bySeats: bigint };
	remainder: bigint;
	recipients: Recipients;
}

// A call that an account can make for a DPO now. Struct variants have their fields in `value`.
export type Action =
	| { type: 'BuySeats'; value: { most: number } }
	| { type: 'Commit'; value: { defaultOnly: boolean; costs: Part; cutsFee: boolean } }
	| { type: 'LowerFee'; value: { below: Part } }
	| { type: 'ClaimUnclaimed'; value: { amount: bigint } }
	| { type: 'OfferSeats'; value: { most: number } }
	| { type: 'TakeSeats'; value: { most: number } }
	| { type: 'Propose' }
	| { type: 'Vote' }
	| { type: 'TakeOffice' }
	| { type: 'ReportFailed' }
	| { type: 'Terminate' }
	| { type: 'ReleaseYield' }
	| { type: 'ReleaseBonus' }
	| { type: 'ReleaseWithdraw' }
	| { type: 'Close' };

export interface Comparison {
	cost: bigint;
	rates: Rates;
	guarantee: Part;
	expiry?: number;
	boardingDeadline?: number;
	shortfalls: ('YieldRate' | 'BonusRate' | 'LongDuration' | 'ShortDuration' | 'Cost' | 'OtherToken' | 'Deadline')[];
}

export interface OfferView {
	cost: bigint;
	unused: bigint;
	rates: Rates;
	guarantee: Part;
	expiry?: number;
	boardingDeadline?: number;
}

export interface ProposalView {
	dpo: number;
	maker: Address;
	proposal: Proposal;
	until: number;
	lapsed: boolean;
	votes: [Address, number][];
	inFavour: number;
	missing: number;
	depositor: Address;
}

export interface Ballot {
	dpo: number;
	maker: Address;
	proposal: Proposal;
	actsFor?: number;
	seats: number;
	voted: number;
	missing: number;
	until: number;
}

export interface SeatWorth {
	yields: bigint;
	bonus: bigint;
	withdraw: bigint;
	fare: bigint;
	fareFrom?: number;
}

export interface SeatOfferView {
	dpo: number;
	seller: Address;
	seats: number;
	price: bigint;
	edition?: number;
	lapsed: boolean;
	worth?: SeatWorth;
}

// What is left of a closed DPO while it keeps something for accounts that couldn't be paid.
export interface Estate {
	manager: Address;
	token: Token;
	kept: number;
}

export interface UnclaimedPart {
	who: Address;
	dpo: number;
	amount: bigint;
	triedAt?: number;
}

export interface Head {
	dpo: number;
	links: number;
	state: State;
}
