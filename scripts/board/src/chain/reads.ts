// All reads of the chain's runtime APIs, typed. Lists are paged by `from` and `limit` (100 at most).

import { client, hasPallet } from './connect.ts';
import { explain } from './errors.ts';
import { plain } from './plain.ts';
import type * as T from './types.ts';

const MOST = 100;

const read = async <Answer>(api: string, name: string, ...args: unknown[]): Promise<Answer> =>
	plain(await client.call[api][name](...args)) as Answer;

const answer = async <Value>(name: string, ...args: unknown[]): Promise<T.Answer<Value>> => {
	const result = await client.call.dpoApi[name](...args);
	return result.isOk ? { ok: plain(result.value) as Value } : { error: explain(result.err) };
};

const train = <A>(name: string, ...args: unknown[]) => read<A>('bulletTrainApi', name, ...args);
const cabin = <A>(name: string, ...args: unknown[]) => read<A>('travelCabinApi', name, ...args);
// A chain without fee funds answers that there is none.
const fund = async <A>(absent: A, name: string, ...args: unknown[]): Promise<A> =>
	hasPallet('FeeFund') ? read<A>('feeFundApi', name, ...args) : absent;
const dpo = <A>(name: string, ...args: unknown[]) => read<A>('dpoApi', name, ...args);

export const reads = {
	train: (id: number) => train<T.TrainView | undefined>('train', id),
	shareDue: (classId: number, cabin: number) => train<bigint | undefined>('shareDue', classId, cabin),
	lockable: (who: T.Address, token: T.Token) => train<bigint>('lockable', who, token),

	ride: (classId: number, number: number) => cabin<T.RideView | undefined>('ride', classId, number),
	class: (classId: number) => cabin<T.ClassView | undefined>('class', classId),
	// The storage deposit that the owner has put up for a class, which the view doesn't tell.
	depositOf: async (classId: number): Promise<bigint | undefined> =>
		(plain(await client.query.travelCabin.classes(classId)) as { deposit: bigint } | undefined)?.deposit,
	classesOf: (trainId: number, from = 0, limit = MOST) => cabin<T.Found>('classesOf', trainId, from, limit),
	ridesOf: (who: T.Passenger, from = 0, limit = MOST) => cabin<T.RideView[]>('ridesOf', who, from, limit),
	unclaimedRewards: (who: T.Address, from = 0, limit = MOST) =>
		cabin<T.UnclaimedView[]>('unclaimedOf', who, from, limit),

	dpo: (id: number) => dpo<T.DpoView | undefined>('dpo', id),
	state: (id: number) => dpo<T.State | undefined>('state', id),
	head: (id: number) => dpo<T.Head | undefined>('head', id),
	parent: (id: number) => dpo<number | undefined>('parent', id),
	children: (id: number, from = 0, limit = MOST) => dpo<number[]>('children', id, from, limit),
	members: (id: number, from = 0, limit = MOST) => dpo<T.Member[]>('members', id, from, limit),
	wouldRelease: (id: number, account: T.Releasable, caller: T.Address) =>
		dpo<T.ReleaseView | undefined>('wouldRelease', id, account, caller),
	actions: (id: number, who: T.Address) => dpo<T.Action[]>('actions', id, who),
	offer: (id: number, target: T.Target) => answer<T.OfferView>('offer', id, target),
	compare: (id: number, target: T.Target) => answer<T.Comparison>('compare', id, target),
	dposFor: (classId: number, from = 0, limit = MOST) => dpo<T.Found>('dposFor', classId, from, limit),
	dposSelling: (from = 0, limit = MOST) => dpo<T.Found>('dposSelling', from, limit),
	dposOf: (who: T.Address, from = 0, limit = MOST) => dpo<number[]>('dposOf', who, from, limit),
	unclaimedParts: (who: T.Address, from = 0, limit = MOST) => dpo<T.UnclaimedPart[]>('unclaimedOf', who, from, limit),
	proposals: (id: number) => dpo<T.ProposalView[]>('proposals', id),
	proposalsOf: (maker: T.Address, from = 0, limit = MOST) => dpo<T.ProposalView[]>('proposalsOf', maker, from, limit),
	ballots: (who: T.Address, from = 0, limit = MOST) => dpo<T.Ballot[]>('ballots', who, from, limit),
	seatOffers: (id: number) => dpo<T.SeatOfferView[]>('seatOffers', id),
	seatOffersOf: (seller: T.Address, from = 0, limit = MOST) =>
		dpo<T.SeatOfferView[]>('seatOffersOf', seller, from, limit),

	hasFunds: () => hasPallet('FeeFund'),
	fundOf: (trainId: number) => fund<T.FundView | undefined>(undefined, 'fundOf', trainId),
	sponsors: (trainId: number, who: T.Address) => fund<bigint>(0n, 'sponsors', trainId, who),
	// `call` is the encoded call. The train whose fund would pay this fee of it now.
	payer: (who: T.Address, call: string, fee: bigint) => fund<number | undefined>(undefined, 'payer', who, call, fee),

	// The records of several trains, classes and fee funds at once, as far as they exist. For looking through many.
	trainRecords: (ids: number[]) => records<T.TrainRecord>('bulletTrain', 'trains', ids),
	classRecords: (ids: number[]) => records<T.ClassRecord>('travelCabin', 'classes', ids),
	fundRecords: async (ids: number[]) => (hasPallet('FeeFund') ? records<T.FundRecord>('feeFund', 'funds', ids) : []),

	// A closed DPO that still keeps something.
	estate: async (id: number) => plain(await client.query.dpo.estates(id)) as T.Estate | undefined,

	agenda: (from: number, limit = MOST) => read<T.Entry[]>('autopilotApi', 'agenda', from, limit),
	chainsAccount: () => read<T.Address>('autopilotApi', 'account'),

	// How many trains, classes and DPOs there have ever been: ids are below.
	trainsEver: () => next('bulletTrain', 'nextTrain'),
	classesEver: () => next('travelCabin', 'nextClass'),
	dposEver: () => next('dpo', 'nextDpo'),
};

// So many are asked for in one message.
const KEYS = 1_000;
const records = async <R>(pallet: string, item: string, ids: number[]): Promise<[number, R][]> => {
	if (ids.length === 0) return [];
	if (ids.length > KEYS) {
		return [...(await records<R>(pallet, item, ids.slice(0, KEYS))), ...(await records<R>(pallet, item, ids.slice(KEYS)))];
	}
	const found = (await client.query[pallet][item].multi(ids)) as unknown[];
	return ids.flatMap((id, index) => (found[index] === undefined ? [] : [[id, plain(found[index]) as R] as [number, R]]));
};

const next = async (pallet: string, item: string): Promise<number> => (await client.query[pallet][item]()) as number;

// The token of a DPO, also of a closed one that still keeps something.
export const tokenOfDpo = async (id: number): Promise<T.Token | undefined> =>
	(await reads.dpo(id))?.token ?? (await reads.estate(id))?.token;
