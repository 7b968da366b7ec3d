// The example with PAPI.

import { strict as assert } from 'node:assert';
import { Enum, createClient } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import { bulletTrain } from '#papi';
import { accrued, classId, gold, url } from './gold.js';
import { person } from './people.js';

// 1. Connect.
const client = createClient(getWsProvider(url));
const { apis, event, tx, view } = client.getTypedApi(bulletTrain);
const dave = person('Dave');
const signer = getPolkadotSigner(dave.publicKey, 'Sr25519', (bytes) => dave.sign(bytes));

// 2. Read a ride, at one block: by the view function and by the runtime API.
const block = await client.getFinalizedBlock();
const seen = await view.TravelCabin.ride(classId, 0, { at: block.hash });
const ride = await apis.TravelCabinApi.ride(classId, 0, { at: block.hash });
assert(ride);
assert.deepEqual(seen, ride);
assert.equal(ride.fare, gold.fare);
assert.equal(ride.yield_total, gold.yieldTotal);
assert.equal(ride.ends_at, ride.boarded + gold.duration);
assert.equal(ride.accrued, accrued(block.number - ride.boarded));
console.log(`The ride in cabin 0 has accrued ${ride.accrued}.`);

// 3. Board a cabin.
const board = (highest_fare: bigint) =>
	tx.TravelCabin.board({ class: classId, train: ride.train, highest_fare }).signAndSubmit(signer);
const boarding = await board(gold.fare);
assert(boarding.ok);

// 4. Follow its events.
const [held] = event.Balances.Held.filter(boarding.events);
assert.deepEqual(held?.payload.reason, Enum('TravelCabin', Enum('Fare')));
assert.equal(held.payload.amount, gold.fare);
const [boarded] = event.TravelCabin.Boarded.filter(boarding.events);
assert.deepEqual(boarded?.payload.passenger, Enum('User', dave.address));
assert.equal(boarded.payload.class, classId);
assert.equal(boarded.payload.fare, gold.fare);
console.log(`Boarded cabin ${boarded.payload.cabin}: a fare of ${held.payload.amount} is on hold.`);

// 5. Decode an error by name.
const refused = await board(gold.fare - 1n);
const [failed] = event.System.ExtrinsicFailed.filter(refused.events);
assert(failed?.payload.dispatch_error.type === 'Module');
const error = failed.payload.dispatch_error.value;
assert(error.type === 'TravelCabin' && error.value.type === 'FareTooHigh');
console.log(`Refused: ${error.type}.${error.value.type}.`);

client.destroy();
