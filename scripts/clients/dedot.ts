// A typed client by dedot: Charlie boards, and what can be read of his ride and of the DPO is read.

import { strict as assert } from 'node:assert';
import { DedotClient, WsProvider } from 'dedot';
import { AccountId32 } from 'dedot/codecs';
import type { BulletTrainApi } from '#dedot';
import { person } from './people.js';

const client = await DedotClient.new<BulletTrainApi>(new WsProvider(process.argv[2]!));
const { tx, call, view, events } = client;
const charlie = person('Charlie');
const classId = 0;

const { events: records } = await tx.travelCabin.board(classId).signAndSend(charlie).untilFinalized();
const boarded = events.travelCabin.Boarded.find(records);
assert(boarded);
const { cabin } = boarded.palletEvent.data;
const passenger = { type: 'User', value: new AccountId32(charlie.address) } as const;
const ride = await call.travelCabinApi.ride(passenger, classId, cabin);
const seen = await view.travelCabin.ride(passenger, classId, cabin);
assert(ride && seen);
assert.equal(ride.passenger.type, 'User');
assert.equal(seen.fare, ride.fare);

const dpo = await call.dpoApi.dpo(0);
assert(dpo);
assert.equal(dpo.state, 'Created');
assert.equal((await view.dpo.dpo(0))?.seatPrice, dpo.seatPrice);

await client.disconnect();
