// The example with polkadot.js.

import { strict as assert } from 'node:assert';
import { ApiPromise, WsProvider } from '@polkadot/api';
import type { AnyTuple, IEvent, ISubmittableResult } from '@polkadot/types/types';
import type {} from '#polkadot-js';
import { accrued, classId, gold, url } from './gold.js';
import { person } from './people.js';

// 1. Connect.
const api = await ApiPromise.create({ provider: new WsProvider(url), noInitWarn: true });
const charlie = person('Charlie');

// 2. Read a ride, at one block: by the view function and by the runtime API.
const block = await api.rpc.chain.getHeader(await api.rpc.chain.getFinalizedHead());
const { call } = await api.at(block.hash);
const ride = (await call.travelCabinApi.ride(classId, 0)).unwrap();
// polkadot.js doesn't offer view functions by name. It can call one by its id in the metadata.
const pallet = api.runtimeMetadata.asV16.pallets.find(({ name }) => name.eq('TravelCabin'))!;
const { id } = pallet.viewFunctions.find(({ name }) => name.eq('ride'))!;
const input = api.createType('(u32, u32)', [classId, 0]).toHex();
const answer = (await call.runtimeViewFunction.executeViewFunction(id, input)).asOk;
const seen = api.createType('Option<PalletTravelCabinViewRideView>', answer.toU8a(true)).unwrap();
assert.deepEqual(seen.toJSON(), ride.toJSON());
assert.equal(ride.fare.toBigInt(), gold.fare);
assert.equal(ride.yieldTotal.toBigInt(), gold.yieldTotal);
const boardedAt = ride.boarded.toNumber();
assert.equal(ride.endsAt.unwrap().toNumber(), boardedAt + gold.duration);
assert.equal(ride.accrued.toBigInt(), accrued(block.number.toNumber() - boardedAt));
console.log(`The ride in cabin 0 has accrued ${ride.accrued}.`);

// 3. Board a cabin.
const board = (highestFare: bigint) =>
	new Promise<ISubmittableResult>((resolve, reject) => {
		const follow = (result: ISubmittableResult) => {
			if (result.isFinalized) resolve(result);
			else if (result.isError) reject(new Error(`the transaction is ${result.status.type}`));
		};
		const call = api.tx.travelCabin.board(classId, ride.train, highestFare);
		call.signAndSend(charlie, follow).catch(reject);
	});
const boarding = await board(gold.fare);
assert(!boarding.dispatchError);

// 4. Follow its events.
const find = <E extends IEvent<AnyTuple>>(is: (event: IEvent<AnyTuple>) => event is E): E['data'] => {
	for (const { event } of boarding.events) if (is(event)) return event.data;
	throw new Error('an event is missing');
};
const held = find(api.events.balances.Held.is);
assert(held.reason.asTravelCabin.isFare);
assert.equal(held.amount.toBigInt(), gold.fare);
const boarded = find(api.events.travelCabin.Boarded.is);
assert.equal(boarded.passenger.asUser.toString(), charlie.address);
assert.equal(boarded.class.toNumber(), classId);
assert.equal(boarded.fare.toBigInt(), gold.fare);
console.log(`Boarded cabin ${boarded.cabin}: a fare of ${held.amount} is on hold.`);

// 5. Decode an error by name.
const refused = await board(gold.fare - 1n);
assert(refused.dispatchError?.isModule);
const error = api.registry.findMetaError(refused.dispatchError.asModule);
assert.equal(error.section, 'travelCabin');
assert.equal(error.name, 'FareTooHigh');
console.log(`Refused: ${error.section}.${error.name}.`);

await api.disconnect();
