// Rule 3.14: members sell their seats to each other. Also what 3.13 says about the votes of seats
// that are sold.

import {
	buySeats,
	closeDpo,
	commit,
	createClass,
	createDpo,
	offerSeats,
	other,
	propose,
	refused,
	releaseWithdraw,
	releaseYield,
	removeProposal,
	retireClass,
	settle,
	takeSeats,
	vote,
	withdraw,
	withdrawOffer,
} from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { plain } from '../lib/decode.mjs';
import { percent, PRESETS, SEATS } from '../lib/dpo-rules.mjs';
import { amount } from '../lib/format.mjs';
import { BOLT } from '../lib/ledger.mjs';
import { memberOf } from '../lib/referrers.mjs';
import { tokens } from '../lib/rulebook.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Seats change hands';

const TERMS = { fare: tokens(10_000), yieldTotal: tokens(900), bonus: 0n };
const RIDE_DAYS = 9n;
const EXPIRY_DAYS = 20n;

const RULES = { Custom: { ...PRESETS.V1, userCap: 30n, yieldGraceDays: 30n } };

// What a taker has seen: the edition of now, and the price that it accepts.
const seen = ({ edition }, price) => ({ edition, highestPrice: tokens(price) });

const balances = ({ stage, ledger }, names) =>
	names.map((name) => ledger.balance(ledger.token.symbol, stage.address(name)));

// Seats are sold and resold while the DPO isn't full.
const whileSelling = async ({ chain, story, stage, model, ledger, day }) => {
	story.tell(`
		${PROJECT} offers one Pearl cabin, and Hera founds Bazaar for it: 100 a seat. Carl, Dina and
		Kim buy 20 seats each. Carl has brought Dina in, and Xenia, who is no member, has brought in
		Kim.
	`);
	const duration = RIDE_DAYS * day;
	await stage.play(createClass(PROJECT, model.train.id, 'Pearl', { ...TERMS, duration }, 1n));
	const target = { Class: stage.classOf('Pearl').id };
	const expiry = chain.head.number + EXPIRY_DAYS * day;
	await stage.play(
		expecting(createDpo('Hera', 'Bazaar', { target, expiry, seats: 10n, rules: RULES })),
	);
	const bazaar = stage.dpoOf('Bazaar');
	const { id } = bazaar;
	const [carl, dina, kim, ida, xenia] = ['Carl', 'Dina', 'Kim', 'Ida', 'Xenia'].map((name) =>
		stage.address(name),
	);
	for (const [name, by] of [
		['Carl', null],
		['Dina', carl],
		['Kim', xenia],
	]) {
		await stage.play(expecting(buySeats(name, id, 20n, by)));
	}

	story.tell(`
		Bazaar still sells seats, and so may its members. Dina offers 5 of hers at 90 each. Emil
		takes 3. He inherits Dina's referrers, and isn't queued. Kim gives 2 seats away: the price
		is nothing, and Xenia takes them. She would be her own External Referrer, so Hera, the
		founder, takes that place.
	`);
	await stage.play(
		expecting(offerSeats('Dina', id, 5n, tokens(90))),
		expecting(offerSeats('Kim', id, 2n, 0n)),
	);
	await stage.play(
		expecting(takeSeats('Emil', id, dina, 3n, seen(bazaar, 90))),
		expecting(takeSeats('Xenia', id, kim, 2n, seen(bazaar, 0))),
	);
	const nameOf = (who) => who && ledger.nameOf(who);
	const broughtBy = (name) => {
		const { referrers } = memberOf(bazaar, { User: stage.address(name) });
		return [referrers.internal, referrers.second, referrers.external].map(nameOf);
	};
	story.check(
		'3.14',
		'referrers: Emil has those of Dina, and Xenia those of Kim without herself',
		[
			['Carl', 'Hera', null],
			['Carl', 'Hera', 'Hera'],
		],
		['Emil', 'Xenia'].map(broughtBy),
	);
	story.check('3.14', 'neither is queued', ['Dina', 'Carl', 'Kim'], bazaar.queue.map(nameOf));
	await stage.audit();

	story.tell(`
		Bea, Ida and Pia buy the rest. Pia names Ida as her referrer. She has hardly any BOLT, so
		she can't pay the deposit of an offer or of a proposal. Hera can neither sell nor take
		seats.
	`);
	await stage.play(expecting(buySeats('Bea', id, 20n)));
	await stage.play(expecting(buySeats('Ida', id, 9n)));
	await stage.play(expecting(buySeats('Pia', id, 1n, ida)));
	const poor = (act, why) => refused(act, 'Dpo.CannotAffordDeposit', why, '§1');
	await stage.play(
		poor(propose('Pia', id, 'Dissolve'), 'propose without BOLT for the deposit'),
		poor(offerSeats('Pia', id, 1n, 0n), 'offer a seat without BOLT for the deposit'),
		expecting(offerSeats('Hera', id, 1n, tokens(100)), 'Dpo.ManagersSeats'),
		expecting(takeSeats('Hera', id, dina, 1n, seen(bazaar, 90)), 'Dpo.FounderTakes'),
		expecting(takeSeats('Dina', id, dina, 1n, seen(bazaar, 90)), 'Dpo.OwnOffer'),
		expecting(withdrawOffer('Hugo', id, dina), 'Dpo.NotLapsed'),
	);

	story.tell(`
		Hera commits Bazaar. A seat in a cabin isn't the same as a seat without one, so Dina's offer
		of the other 2 seats has lapsed. Nobody can take them, and Hugo withdraws the offer, whose
		deposit returns to her.
	`);
	await stage.play(expecting(commit('Hera', id, target)));
	await stage.play(
		expecting(takeSeats('Emil', id, dina, 1n, seen(bazaar, 90)), 'Dpo.OfferLapsed'),
	);
	await stage.play(expecting(withdrawOffer('Hugo', id, dina)));
	story.check(
		'3.14',
		"Dina's deposit is back",
		0n,
		ledger.balance(BOLT, dina, 'Dpo.OfferDeposit'),
	);
	return { bazaar, target };
};

// Who gets the yield of a seat that is sold before or after the release.
const aroundARelease = async (company, { bazaar }) => {
	const { chain, story, stage, model, ledger } = company;
	const { id } = bazaar;
	const kim = stage.address('Kim');
	const names = ['Kim', 'Fay', 'Abel'];

	story.tell(`
		Kim offers 10 seats at 95. Carl withdraws yield into Bazaar's Yield Account, where it waits.
		The runtime API tells what a seat is worth: what a release would pay it now, and its part of
		the fare.
	`);
	await stage.play(expecting(offerSeats('Kim', id, 10n, tokens(95))));
	await chain.nextBlock();
	await stage.play(expecting(withdraw('Carl', stage.ticket(stage.rideOfDpo('Bazaar')))));
	const { at } = await chain.now();
	const [{ worth, edition }] = plain(await at.call.dpoApi.seatOffers(id));
	const arrived = model.dpos.balance(bazaar, 'Yield');
	const units = (arrived - (arrived * percent(15)) / percent(100)) / SEATS;
	story.check(
		'3.14',
		`a seat is worth ${amount(units)} now and 100 of the fare, at edition ${edition}`,
		[units, tokens(100), bazaar.edition],
		[worth.yields, worth.fare, edition],
	);
	await stage.audit();

	story.tell(`
		Fay takes 5 seats before the yield is released, so the yield of these seats is hers. Then
		Hugo releases it, which is another edition. Abel looked before that. If he could still take
		seats by what he saw, he would pay for yield that is gone. So his call fails. At the new
		edition he takes the other 5.
	`);
	const old = seen(bazaar, 95);
	const [kims, fays, abels] = balances(company, names);
	await stage.play(expecting(takeSeats('Fay', id, kim, 5n, old)));
	await stage.play(expecting(releaseYield('Hugo', id)));
	await stage.play(
		expecting(takeSeats('Abel', id, kim, 5n, old), 'Dpo.OtherEdition'),
		expecting(
			takeSeats('Abel', id, kim, 5n, seen(bazaar, 94)),
			'Dpo.PriceTooHigh',
			'take seats at 95 while accepting 94',
		),
		expecting(
			takeSeats('Abel', id, kim, 6n, seen(bazaar, 95)),
			'Dpo.NotEnoughSeats',
			'take more seats than are offered',
		),
	);
	await stage.play(expecting(takeSeats('Abel', id, kim, 5n, seen(bazaar, 95))));
	const paid = tokens(5 * 95);
	story.check(
		'3.14',
		`${amount(units)} a seat: Fay has it for 5 seats, Kim for the 13 that she had left, Abel has none`,
		[kims + 2n * paid + 13n * units, fays - paid + 5n * units, abels - paid],
		balances(company, names),
	);

	story.tell(`
		Kim offers 2 more seats, but ${PROJECT} blocks her account. Whoever can't be paid can't
		sell.
	`);
	const block = (call, effect, told) =>
		other(PROJECT, `Assets.${call}`, [ledger.token.id, kim], effect, told, '3.14');
	await stage.play(expecting(offerSeats('Kim', id, 2n, tokens(95))));
	await stage.play(block('block', () => model.blocked.add(kim), 'Kim is blocked'));
	await stage.play(
		expecting(
			takeSeats('Abel', id, kim, 1n, seen(bazaar, 95)),
			'Dpo.CannotBePaid',
			"take seats whose seller can't be paid now",
		),
	);
	await stage.play(block('thaw', () => model.blocked.delete(kim), 'Kim is unblocked'));
	await stage.play(expecting(withdrawOffer('Kim', id, kim)));
};

// A vote follows no seat.
const votesAndSeats = async ({ chain, story, stage }, { bazaar }) => {
	const { id } = bazaar;
	const [carl, bea, emil, ida] = ['Carl', 'Bea', 'Emil', 'Ida'].map((name) =>
		stage.address(name),
	);
	const lower = { LowerFee: percent(10) };
	const favour = [];
	const note = async (...acts) => {
		for (const act of acts) await stage.play(expecting(act));
		const { at } = await chain.now();
		const proposals = plain(await at.call.dpoApi.proposals(id));
		favour.push(proposals.find(({ maker }) => maker === carl).inFavour);
	};
	const at100 = () => seen(bazaar, 100);

	story.tell(`
		Carl proposes a fee of 10%, and Bea votes for it with 20 seats. She sells 5 of them to Emil,
		and 15 are in favour: a seat's vote ends when the seat changes hands. Emil votes with his 8
		seats. Bea takes her 5 back from him, but that brings back no vote: his counts 3 now, and
		hers still 15. When she votes again, all her 20 seats count.
	`);
	await stage.play(expecting(propose('Carl', id, lower)));
	await note(vote('Bea', id, carl, lower));
	await note(offerSeats('Bea', id, 5n, tokens(100)), takeSeats('Emil', id, bea, 5n, at100()));
	await note(vote('Emil', id, carl, lower));
	await note(offerSeats('Emil', id, 5n, tokens(100)), takeSeats('Bea', id, emil, 5n, at100()));
	await note(vote('Bea', id, carl, lower));
	story.check('3.13', `seats in favour: ${favour.join(', ')}`, [20n, 15n, 23n, 18n, 23n], favour);
	await stage.audit();

	story.tell(`
		Ida proposes to dismiss Hera, and then sells all her seats to Abel. With her last seat her
		proposal has lapsed, and Hugo removes it. She isn't a member any more, but stays the
		referrer of Pia.
	`);
	const dismissed = { DismissManager: { successor: ida } };
	await stage.play(expecting(propose('Ida', id, dismissed)));
	await stage.play(expecting(offerSeats('Ida', id, 9n, tokens(100))));
	await stage.play(expecting(takeSeats('Abel', id, ida, 9n, at100())));
	await stage.play(expecting(vote('Carl', id, ida, dismissed), 'Dpo.ProposalLapsed'));
	await stage.audit();
	await stage.play(expecting(removeProposal('Hugo', id, ida)));
	const { referrers } = memberOf(bazaar, { User: stage.address('Pia') });
	story.check(
		'3.14',
		'Ida is gone, Abel has 14 seats, and Pia still names Ida',
		[undefined, 14n, ida],
		[
			memberOf(bazaar, { User: ida }),
			memberOf(bazaar, { User: stage.address('Abel') }).seats,
			referrers.internal,
		],
	);
};

// A proposal lapses by time, and its successor ends an offer.
const untilItLapses = async ({ chain, story, stage, model }, { bazaar }) => {
	const { id } = bazaar;
	const [carl, dina] = ['Carl', 'Dina'].map((name) => stage.address(name));
	const lower = { LowerFee: percent(10) };
	const { until } = model.dpos.governance.of(carl, id);
	story.tell(`
		Nobody else votes for Carl's proposal. From block ${until} on, more than 7 days after it was
		made, it has lapsed. Carl makes it again. The new one has no votes yet, and now it passes.
		Dina has offered 4 seats before that. At another fee a seat is worth something else, so her
		offer has lapsed, too.
	`);
	await chain.reach(until - 1n);
	await stage.play(expecting(vote('Dina', id, carl, lower), 'Dpo.ProposalLapsed'));
	await stage.play(
		expecting(propose('Carl', id, lower)),
		expecting(offerSeats('Dina', id, 4n, tokens(100))),
	);
	const before = seen(bazaar, 100);
	for (const name of ['Carl', 'Bea', 'Dina']) {
		await stage.play(expecting(vote(name, id, carl, lower)));
	}
	story.check(
		'3.14',
		'the fee is 10%, and Bazaar is two editions further: a decision and a fee',
		[percent(10), before.edition + 2n],
		[bazaar.fee, bazaar.edition],
	);
	await stage.play(
		expecting(takeSeats('Abel', id, dina, 1n, seen(bazaar, 100)), 'Dpo.OfferLapsed'),
	);
};

const theEnd = async (company, { bazaar, target }) => {
	const { chain, story, stage, model, ledger } = company;
	const { id } = bazaar;
	const dina = stage.address('Dina');
	const { dpos } = model;

	story.tell(`
		The ride ends, and the fare goes to those who have the seats now: 200 to Xenia, who has paid
		nothing for hers, 300 to Emil and nothing to Ida. Carl has made one more proposal, and Dina
		hasn't withdrawn her offer. Both have lapsed with Bazaar's end, and both outlive it, until
		anyone removes them.
	`);
	await stage.play(expecting(propose('Carl', id, { LowerFee: 0n })));
	const ride = stage.rideOfDpo('Bazaar');
	await chain.reach(model.endOf(ride) - 1n);
	await stage.play(expecting(settle('Carl', stage.ticket(ride))));
	const pays = () => !dpos.plan(bazaar, 'Yield', stage.address('Hugo'), chain.head.number).error;
	while (pays()) await stage.play(expecting(releaseYield('Hugo', id)));
	const names = ['Xenia', 'Emil', 'Ida', 'Abel', 'Bea'];
	const before = balances(company, names);
	await stage.play(expecting(releaseWithdraw('Hugo', id)));
	story.check(
		'3.7',
		'Xenia, Emil, Ida, Abel and Bea have got 200, 300, nothing, 1,400 and 2,000',
		[200, 300, 0, 1_400, 2_000].map(tokens),
		balances(company, names).map((one, place) => one - before[place]),
	);
	await stage.audit();
	await stage.play(
		expecting(closeDpo('Hugo', id)),
		expecting(retireClass(PROJECT, target.Class)),
	);
	await stage.audit();
	const carl = stage.address('Carl');
	await stage.play(
		expecting(removeProposal('Hugo', id, carl)),
		expecting(withdrawOffer('Hugo', id, dina)),
	);
	story.check(
		'§1',
		'both deposits have returned',
		[0n, 0n],
		[
			ledger.balance(BOLT, carl, 'Dpo.ProposalDeposit'),
			ledger.balance(BOLT, dina, 'Dpo.OfferDeposit'),
		],
	);
};

export const play = async (company) => {
	const dpo = await whileSelling(company);
	await aroundARelease(company, dpo);
	await votesAndSeats(company, dpo);
	await untilItLapses(company, dpo);
	await theEnd(company, dpo);
};
