// Asks the suite's runtime APIs everything about the story, and compares their answers with the
// model's.

import { compareView } from './compare.mjs';
import { plain } from './decode.mjs';
import { dpoQuestions } from './dpo-views.mjs';
import { huntCut } from './rulebook.mjs';

// The most items that a list returns at once. No account of the story has as many.
const LIMIT = 100;

// The most questions that are asked at once: a node can have at most this many instances of the runtime
// for calls from outside.
const AT_ONCE = 32;

const trainView = (model) => {
	const { train, token, classes } = model;
	const { id, name, owner, collected, aboard, closed, reached, upcoming, escrowed } = train;
	return {
		train: id,
		name,
		owner,
		token,
		collected,
		aboard,
		classes: BigInt(classes.size),
		inService: BigInt(model.inService().length),
		closed,
		reached,
		upcoming,
		toNext: upcoming.length > 0 ? upcoming[0].threshold - collected : null,
		escrowed,
	};
};

const classView = (model, record) => {
	const { train, token } = model;
	const { id, name, terms, cabins, sold, rides, retired, surplus } = record;
	return {
		class: id,
		train: train.id,
		name,
		owner: train.owner,
		token,
		terms,
		cabins,
		sold,
		unsold: model.unsold(record),
		rides,
		kept: model.keptOf(id),
		retired,
		surplus,
	};
};

// The model's view of a ride at block `now`.
export const rideView = (model, ride, now) => {
	const { fare, yieldTotal } = model.classes.get(ride.class).terms;
	const due = model.due(ride, now);
	const settlesAt = model.settlesAt(ride);
	return {
		passenger: ride.passenger,
		train: model.train.id,
		class: ride.class,
		cabin: ride.cabin,
		token: model.token,
		fare,
		yieldTotal,
		boarded: ride.boarded,
		endsAt: model.endOf(ride),
		accrued: due + ride.withdrawn,
		withdrawn: ride.withdrawn,
		due,
		shareDue: model.shareOf(ride),
		hunterCut: huntCut(due),
		huntableFrom: model.huntableFrom(ride),
		// One that is overdue, because the chain's own work is switched off, would be settled now.
		settlesByItselfAt: settlesAt > now ? settlesAt : now,
	};
};

const unclaimedView = ({ token }, { who, class: id, cabin, owner, rewards, fare, triedAt }) => ({
	who,
	class: id,
	cabin,
	token,
	owner,
	rewards,
	fare,
	triedAt,
});

// Sorts a list of rides, or of kept money, by class and cabin. The chain lists them in the order of its storage.
const byCabin = (list) => [...list].sort((a, b) => Number(a.class - b.class || a.cabin - b.cabin));

// Yields every question as [rule, what, the model's answer, the promise of the chain's answer, a function
// that sorts both].
function* questions({ model, nameOf, number, call }) {
	const { bulletTrainApi, travelCabinApi, dpoApi, feeFundApi } = call;
	const { train, classes, rides, unclaimed, gone } = model;
	if (train) yield ['2.1', 'the train', trainView(model), bulletTrainApi.train(train.id)];
	for (const record of classes.values()) {
		const { id, name } = record;
		yield ['1.2', `class ${name}`, classView(model, record), travelCabinApi.class(id)];
	}
	if (train && classes.size > 0) {
		const ids = [...classes.keys()];
		const answer = travelCabinApi.classesOf(train.id, ids[0], LIMIT);
		yield ['1.2', "the train's classes", { ids }, answer, (found) => found.ids];
	}
	for (const ride of rides.values()) {
		const { passenger, class: id, cabin } = ride;
		const what = `${nameOf(model.accountOf(passenger))}'s ride in cabin ${cabin} of class ${id}`;
		const view = rideView(model, ride, number);
		yield ['1.3', what, view, travelCabinApi.ride(id, cabin)];
		yield ['2.3', what, view.shareDue, bulletTrainApi.shareDue(id, cabin)];
	}
	for (const [account, passenger] of passengers(model)) {
		const views = [...rides.values()]
			.filter((ride) => model.accountOf(ride.passenger) === account)
			.map((ride) => rideView(model, ride, number));
		const answer = travelCabinApi.ridesOf(passenger, 0, LIMIT);
		yield ['1.3', `${nameOf(account)}'s rides`, views, answer, byCabin];
	}
	const kept = [...unclaimed.values()];
	for (const user of new Set(kept.map(({ who }) => who))) {
		const views = kept.filter(({ who }) => who === user).map((one) => unclaimedView(model, one));
		const answer = travelCabinApi.unclaimedOf(user, 0, LIMIT);
		yield ['1.9', `what is kept for ${nameOf(user)}`, views, answer, byCabin];
	}
	for (const id of gone.trains) yield ['2.6', 'a dissolved train', null, bulletTrainApi.train(id)];
	for (const id of gone.classes) yield ['1.8', 'an ended class', null, travelCabinApi.class(id)];
	for (const { class: id, cabin } of gone.rides) {
		yield ['1.7', 'a settled ride', null, travelCabinApi.ride(id, cabin)];
	}
	yield* dpoQuestions(model.dpos, nameOf, number, dpoApi);
	yield* fundQuestions(model.funds, nameOf, number, feeFundApi);
}

// What each fund has, and what it would still pay for each account for which it has paid, and for its owner.
function* fundQuestions(funds, nameOf, number, api) {
	for (const [train, fund] of funds.all) {
		const { held, owed, allowance, limit, spentFor } = fund;
		const view = { held, owed, allowance, limit, spentToday: funds.spentOn(fund, number) };
		yield ['6.1', `the fee fund of train ${train}`, view, api.fundOf(train)];
		for (const who of new Set([...spentFor.keys(), funds.model.train.owner])) {
			const what = `what the fund would pay for ${nameOf(who)}`;
			yield ['6.1', what, funds.left(train, who, number), api.sponsors(train, who)];
		}
	}
	for (const train of funds.gone) yield ['6.4', 'the fund of a closed train', null, api.fundOf(train)];
}

// account → passenger, for the passengers of all rides.
const passengers = (model) =>
	new Map([...model.rides.values()].map(({ passenger }) => [model.accountOf(passenger), passenger]));

const asIs = (answer) => answer;

// Waits for the answers that aren't there yet.
const answersTo = (asked, answered) =>
	Promise.all(asked.slice(answered.length).map(([, , , answer]) => answer));

// Asks and compares all questions at one block: { number, at }, with `at` its state. Returns how many
// questions there were and how many figures agree.
export const auditViews = async (model, nameOf, { number, at }) => {
	const [asked, answers] = [[], []];
	// The generator sends a question only when it is asked for the next one. So the node never gets more
	// questions at once than it can answer.
	for (const question of questions({ model, nameOf, number, call: at.call })) {
		asked.push(question);
		if (asked.length - answers.length === AT_ONCE) answers.push(...(await answersTo(asked, answers)));
	}
	answers.push(...(await answersTo(asked, answers)));
	let figures = 0;
	for (const [index, [rule, subject, expected, , tidy = asIs]] of asked.entries()) {
		const what = `the runtime API on ${subject} at block ${number}`;
		const [wanted, got] = [expected, plain(answers[index])].map((one) => [tidy(one)].flat());
		figures += compareView(rule, `${what}: how many`, wanted.length, got.length);
		for (const [place, view] of wanted.entries()) {
			figures += compareView(rule, what, view, got[place]);
		}
	}
	return { questions: asked.length, figures };
};
