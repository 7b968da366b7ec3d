// A typed client by PAPI: Alice offers cabins and founds a DPO, Bob boards, and what can be read of both is read.

import { strict as assert } from 'node:assert';
import { Enum, createClient } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import { bulletTrain } from '#papi';
import { person } from './people.js';

const BOLT = 10n ** 10n;
const client = createClient(getWsProvider(process.argv[2]!));
const { tx, event, apis, view } = client.getTypedApi(bulletTrain);
const [alice, bob] = ['Alice', 'Bob'].map(person).map((pair) => ({
	address: pair.address,
	signer: getPolkadotSigner(pair.publicKey, 'Sr25519', (bytes) => pair.sign(bytes)),
})) as [Person, Person];
type Person = { address: string; signer: ReturnType<typeof getPolkadotSigner> };

const terms = { fare: 1_000n * BOLT, yield_total: 200n * BOLT, bonus: 30n * BOLT, duration: 100 };
const name = (text: string) => new TextEncoder().encode(text);
const launch = tx.BulletTrain.launch_train({ name: name('Orient Express'), token: Enum('Native') });
const launched = await launch.signAndSubmit(alice.signer);
assert(launched.ok);
const [train] = event.BulletTrain.TrainLaunched.filter(launched.events);
const offer = tx.TravelCabin.create_class({ train: train!.payload.train, name: name('Gold'), terms, cabins: 3 });
const offered = await offer.signAndSubmit(alice.signer);
const [cabins] = event.TravelCabin.ClassCreated.filter(offered.events);
const class_id = cabins!.payload.class;

const boarding = await tx.TravelCabin.board({ class: class_id }).signAndSubmit(bob.signer);
const [boarded] = event.TravelCabin.Boarded.filter(boarding.events);
const ride = [Enum('User', bob.address), class_id, boarded!.payload.cabin] as const;
assert.equal((await apis.TravelCabinApi.ride(...ride))?.fare, terms.fare);
assert.equal((await view.TravelCabin.ride(...ride))?.yield_total, terms.yield_total);

client.destroy();
