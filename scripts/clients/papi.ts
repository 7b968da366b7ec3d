// A typed client by PAPI. Alice offers cabins and founds a DPO. Bob buys seats of it. He boards, and has
// his cabin's bonus paid to Alice. The client reads the DPO and the ride, by runtime APIs and by view
// functions.

import { strict as assert } from 'node:assert';
import { Enum, createClient } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import { bulletTrain } from '#papi';
import { person } from './people.js';

const client = createClient(getWsProvider(process.argv[2]!));
const { tx, event, apis, view, query } = client.getTypedApi(bulletTrain);
const signer = (name: string) => {
	const pair = person(name);
	return getPolkadotSigner(pair.publicKey, 'Sr25519', (bytes) => pair.sign(bytes));
};
const name = (text: string) => new TextEncoder().encode(text);
const BOLT = 10n ** 10n;

const launching = tx.BulletTrain.launch_train({ name: name('Orient Express'), token: Enum('Native') });
const launched = await launching.signAndSubmit(signer('Alice'));
const train = event.BulletTrain.TrainLaunched.filter(launched.events)[0]!.payload.train;

const terms = { fare: 1_000n * BOLT, yield_total: 200n * BOLT, bonus: 30n * BOLT, duration: 100 };
const offering = tx.TravelCabin.create_class({ train, name: name('Gold'), terms, cabins: 9 });
const offered = await offering.signAndSubmit(signer('Alice'));
const gold = event.TravelCabin.ClassCreated.filter(offered.events)[0]!.payload.class;

const founding = tx.Dpo.create({
	name: name('Night Owls'),
	default_target: Enum('Class', gold),
	expiry: (await query.System.Number.getValue()) + 100,
	seats: 15,
	referrer: undefined,
	rules: Enum('V1'),
});
const founded = await founding.signAndSubmit(signer('Alice'));
const owls = event.Dpo.DpoCreated.filter(founded.events)[0]!.payload.dpo;
const dpo = await apis.DpoApi.dpo(owls);
assert.equal(dpo?.state.type, 'Created');
assert.equal(dpo.sold, 15);
assert.equal((await view.Dpo.dpo(owls))?.seat_price, 10n * BOLT);

// Bob buys seats of the DPO that he has seen: of this manager, at this price.
const { manager, seat_price: highest_price } = dpo;
const seats = { dpo: owls, seats: 5, referrer: undefined, manager, highest_price };
const buying = await tx.Dpo.buy_seats(seats).signAndSubmit(signer('Bob'));
assert.equal(event.Dpo.SeatsBought.filter(buying.events)[0]!.payload.paid, 50n * BOLT);

// Any target can be compared with the promised one, which is a cabin of this class.
const compared = await apis.DpoApi.compare(owls, Enum('Class', gold));
assert(compared.success);
assert.deepEqual(compared.value.shortfalls, []);

const board = (id: number) => tx.TravelCabin.board({ class: id, train, highest_fare: terms.fare });
const boarding = await board(gold).signAndSubmit(signer('Bob'));
const { cabin } = event.TravelCabin.Boarded.filter(boarding.events)[0]!.payload;
const ride = await apis.TravelCabinApi.ride(gold, cabin);
assert.equal(ride?.fare, terms.fare);
assert.equal(ride.passenger.type, 'User');
assert.equal((await view.TravelCabin.ride(gold, cabin))?.yield_total, terms.yield_total);

// The chain settles his ride by itself. Because it may be hunted when it ends, hunters have an hour before.
assert.equal(ride.settles_by_itself_at, ride.ends_at! + 1);
const agenda = await view.Autopilot.agenda(0, 100);
assert(agenda.some(({ at, job }) => job.type === 'Class' && job.value === gold && at === ride.ends_at));

// Bob isn't a DPO, so his cabin's bonus is Alice's again. His call of pay_owner pays it to her.
const paying = await tx.TravelCabin.pay_owner({ class: gold }).signAndSubmit(signer('Bob'));
assert.equal(event.TravelCabin.OwnerPaid.filter(paying.events)[0]!.payload.surplus, terms.bonus);

// A call that fails names its error.
const refused = await board(gold + 1).signAndSubmit(signer('Bob'));
const { dispatch_error: error } = event.System.ExtrinsicFailed.filter(refused.events)[0]!.payload;
assert(error.type === 'Module' && error.value.type === 'TravelCabin');
assert.equal(error.value.value.type, 'NoSuchClass');

client.destroy();
