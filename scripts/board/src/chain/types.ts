// What the chain's reads return, in plain values: amounts in base units as bigint, accounts as addresses, names as
// text, an absent value as undefined. The fields are explained in docs/interface.md.

export type * from './dpo-types.ts';

export type Address = string;
// In millionths.
export type Part = number;

export type Token = { type: 'Native' } | { type: 'WithId'; value: number };
export type Passenger = { type: 'User'; value: Address } | { type: 'Dpo'; value: number };
export type Target = { type: 'Class'; value: number } | { type: 'Dpo'; value: { dpo: number; seats: number } };
export type AccountKind = 'Deposit' | 'Yield' | 'Bonus' | 'Withdraw';
export type Releasable = 'Yield' | 'Bonus' | 'Withdraw';

export interface Found {
	ids: number[];
	next?: number;
}

export interface Milestone {
	threshold: bigint;
	reward: bigint;
}

export interface TrainView {
	train: number;
	name: string;
	owner: Address;
	token: Token;
	collected: bigint;
	aboard: bigint;
	classes: number;
	inService: number;
	closed: boolean;
	reached: { reward: bigint; aboard: bigint }[];
	upcoming: Milestone[];
	toNext?: bigint;
	escrowed: bigint;
}

export interface ClassTerms {
	fare: bigint;
	yieldTotal: bigint;
	bonus: bigint;
	duration: number;
}

export interface ClassView {
	class: number;
	train: number;
	name: string;
	owner: Address;
	token: Token;
	terms: ClassTerms;
	cabins: number;
	sold: number;
	unsold: number;
	rides: number;
	kept: number;
	retired: boolean;
	surplus: bigint;
}

export interface RideView {
	passenger: Passenger;
	train: number;
	class: number;
	cabin: number;
	token: Token;
	fare: bigint;
	yieldTotal: bigint;
	boarded: number;
	endsAt?: number;
	accrued: bigint;
	withdrawn: bigint;
	due: bigint;
	shareDue: bigint;
	hunterCut: bigint;
	huntableFrom?: number;
	settlesByItselfAt?: number;
}

export interface UnclaimedView {
	who: Address;
	class: number;
	cabin: number;
	token: Token;
	owner: Address;
	rewards: bigint;
	fare: bigint;
	triedAt?: number;
}

// A train's fee fund. Amounts are in base units of BOLT, and both limits are a day's.
export interface FundView {
	held: bigint;
	owed: bigint;
	allowance: bigint;
	limit: bigint;
	spentToday: bigint;
}

// What the chain has stored, as far as the board looks for it.
export type TrainRecord = Pick<TrainView, 'owner' | 'token'>;
export type ClassRecord = Omit<ClassView, 'class' | 'owner' | 'token' | 'unsold'>;
export type FundRecord = Pick<FundView, 'allowance'>;

export type Job =
	| { type: 'Class'; value: number }
	| { type: 'Ride'; value: [number, number] }
	| { type: 'KeptReward'; value: [number, number] }
	| { type: 'Dpo'; value: number }
	| { type: 'KeptPart'; value: [number, Address] };

export interface Entry {
	at: number;
	job: Job;
	timesSetAside: number;
}

// A read that answers either with a value or with the chain's error, as a sentence.
export type Answer<T> = { ok: T } | { error: { name: string; sentence: string } };
