// Prepares the chain for the examples: Alice launches a train and offers the class; Bob boards its
// first cabin, whose ride they read. Prints the id of the class.
//
//   node offer.js URL

import { Enum, createClient } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import { bulletTrain } from '#papi';
import { gold, url } from './gold.js';
import { person } from './people.js';

const client = createClient(getWsProvider(url));
const { tx, event } = client.getTypedApi(bulletTrain);
const signer = (name: string) => {
	const pair = person(name);
	return getPolkadotSigner(pair.publicKey, 'Sr25519', (bytes) => pair.sign(bytes));
};
const bytes = (text: string) => new TextEncoder().encode(text);

const launching = tx.BulletTrain.launch_train({ name: bytes(gold.train), token: Enum('Native') });
const launched = await launching.signAndSubmit(signer('Alice'));
const { train } = event.BulletTrain.TrainLaunched.filter(launched.events)[0]!.payload;

const { fare, yieldTotal: yield_total, bonus, duration, cabins } = gold;
const terms = { fare, yield_total, bonus, duration };
const offering = tx.TravelCabin.create_class({ train, name: bytes(gold.name), terms, cabins });
const offered = await offering.signAndSubmit(signer('Alice'));
const { class: id } = event.TravelCabin.ClassCreated.filter(offered.events)[0]!.payload;

const boarding = tx.TravelCabin.board({ class: id, train, highest_fare: fare });
const boarded = await boarding.signAndSubmit(signer('Bob'));
const { cabin } = event.TravelCabin.Boarded.filter(boarded.events)[0]!.payload;
if (cabin !== 0) throw new Error(`Bob boarded cabin ${cabin}`);

console.log(id);
client.destroy();
