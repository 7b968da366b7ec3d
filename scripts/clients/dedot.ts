// The example with dedot.

import { strict as assert } from 'node:assert';
import { DedotClient, WsProvider } from 'dedot';
import type { BulletTrainApi } from '#dedot';
import { accrued, classId, gold, url } from './gold.js';
import { person } from './people.js';

// 1. Connect.
const client = await DedotClient.new<BulletTrainApi>(new WsProvider(url));
const { errors, events, tx } = client;
const eve = person('Eve');

// 2. Read a ride, at one block: by the view function and by the runtime API.
const block = await client.block.finalized();
const { call, view } = await client.at(block.hash);
const ride = await call.travelCabinApi.ride(classId, 0);
assert(ride);
assert.deepEqual(await view.travelCabin.ride(classId, 0), ride);
assert.equal(ride.fare, gold.fare);
assert.equal(ride.yieldTotal, gold.yieldTotal);
assert.equal(ride.endsAt, ride.boarded + gold.duration);
assert.equal(ride.accrued, accrued(block.number - ride.boarded));
console.log(`The ride in cabin 0 has accrued ${ride.accrued}.`);

// 3. Board a cabin.
const board = (highestFare: bigint) =>
	tx.travelCabin.board(classId, ride.train, highestFare).signAndSend(eve).untilFinalized();
const boarding = await board(gold.fare);
assert(!boarding.dispatchError);

// 4. Follow its events.
const held = events.balances.Held.find(boarding.events)?.palletEvent.data;
assert.deepEqual(held?.reason, { type: 'TravelCabin', value: 'Fare' });
assert.equal(held.amount, gold.fare);
const boarded = events.travelCabin.Boarded.find(boarding.events)?.palletEvent.data;
assert(boarded?.passenger.type === 'User' && boarded.passenger.value.eq(eve.address));
assert.equal(boarded.class, classId);
assert.equal(boarded.fare, gold.fare);
console.log(`Boarded cabin ${boarded.cabin}: a fare of ${held.amount} is on hold.`);

// 5. Decode an error by name.
const refused = await board(gold.fare - 1n);
assert(refused.dispatchError && errors.travelCabin.FareTooHigh.is(refused.dispatchError));
const error = client.registry.findErrorMeta(refused.dispatchError)!;
console.log(`Refused: ${error.pallet}.${error.name}.`);

await client.disconnect();
