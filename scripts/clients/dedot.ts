// A typed client by dedot. Charlie boards. The client reads his ride and the DPO, by runtime APIs and
// by view functions.

import { strict as assert } from 'node:assert';
import { DedotClient, WsProvider } from 'dedot';
import type { BulletTrainApi } from '#dedot';
import { person } from './people.js';

const client = await DedotClient.new<BulletTrainApi>(new WsProvider(process.argv[2]!));
const { tx, call, view, events } = client;
const charlie = person('Charlie');
const classId = 0;

const gold = await call.travelCabinApi.class(classId);
assert(gold);
const boarding = tx.travelCabin.board(classId, gold.train, gold.terms.fare);
const { events: records } = await boarding.signAndSend(charlie).untilFinalized();
const boarded = events.travelCabin.Boarded.find(records);
assert(boarded);
const { cabin } = boarded.palletEvent.data;
const ride = await call.travelCabinApi.ride(classId, cabin);
const seen = await view.travelCabin.ride(classId, cabin);
assert(ride && seen);
assert.equal(ride.passenger.type, 'User');
assert.equal(seen.fare, ride.fare);

const dpo = await call.dpoApi.dpo(0);
assert(dpo);
assert.equal(dpo.state, 'Created');
assert.equal((await view.dpo.dpo(0))?.seatPrice, dpo.seatPrice);

// The chain plans to settle the rides of the class, and to report the DPO as FAILED at its expiry.
assert.equal(dpo.nextStep?.step.type, 'ReportFailed');
assert.equal(dpo.nextStep.at, dpo.expiry);
const agenda = await view.autopilot.agenda(0, 100);
assert(agenda.some(({ job }) => job.type === 'Class' && job.value === classId));

await client.disconnect();
