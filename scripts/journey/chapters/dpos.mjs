// Rules 3.1, 3.2, 3.8 and 3.10: founding DPOs and filling them.

import { buySeats, createDpo, lowerFee } from '../lib/calls.mjs';
import { percent, PRESETS, WHOLE } from '../lib/dpo-rules.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Three DPOs are founded and filled';

// The days for which each DPO sells seats. A DPO must not expire after its target. Horn's boarding deadline,
// 15 days later, comes before Raft's, so that Raft can take seats of Horn (dpo-fails.mjs).
const DAYS = { head: 50n, middle: 48n, low: 46n };

// HASTY: the GT-01 draft's rules, but the yield must be released within a day. SLOW: the early draft's
// rules, but with more time to sell seats and to commit.
const HASTY = { Custom: { ...PRESETS.Gt01Draft, yieldGraceDays: 1n } };
const SLOW = { Custom: { ...PRESETS.EarlyDraft, sellingDays: 60n, commitGraceDays: 14n } };

export const play = async ({ chain, story, stage, model, ledger, day }) => {
	const expiry = (days) => chain.head.number + days * day;
	const inside = (name) => stage.address(name);

	story.tell(`
		Hera founds Horn, a DPO for a Gold cabin: 100 seats, a hundredth of the fare each, under
		the rules of V1. She has been brought in by Yves, and buys 12 seats, which makes her fee
		17%. Milo founds Strait for 30 seats of Horn, under rules much like those of the GT-01
		draft; Lotte founds Isle for 30 seats of Strait, under rules much like the early draft's.
	`);
	const gold = stage.classOf('Gold').id;
	await stage.play(
		createDpo('Hera', 'Horn', {
			target: { Class: gold },
			expiry: expiry(DAYS.head),
			seats: 12n,
			referrer: inside('Yves'),
		}),
	);
	await stage.play(
		createDpo('Milo', 'Strait', {
			target: { Dpo: { dpo: stage.dpoOf('Horn').id, seats: 30n } },
			expiry: expiry(DAYS.middle),
			seats: 15n,
			rules: HASTY,
		}),
	);
	await stage.play(
		createDpo('Lotte', 'Isle', {
			target: { Dpo: { dpo: stage.dpoOf('Strait').id, seats: 30n } },
			expiry: expiry(DAYS.low),
			seats: 8n,
			rules: SLOW,
		}),
	);
	const [horn, strait, isle] = ['Horn', 'Strait', 'Isle'].map((name) => stage.dpoOf(name));
	story.check(
		'3.1',
		'a seat costs a hundredth: of a million, of 30 seats of Horn, of 30 seats of Strait',
		[10_000n, 3_000n, 900n].map((price) => price * 10n ** 10n),
		[horn, strait, isle].map(({ seatPrice }) => seatPrice),
	);
	story.check(
		'3.8',
		'fees of 5% and a percent for each seat at creation',
		[17, 20, 13].map(percent),
		[horn, strait, isle].map(({ fee }) => fee),
	);

	story.tell(`
		Each DPO has a boarding deadline, which every buyer sees: Horn's comes ${horn.rules.terminateDays} days
		after its expiry. The others' comes when they have had their grace to commit after their target's deadline. Each
		promises what its target promises, with the yield less the fee of the DPO in between. None guarantees
		more than its target does, so all three guarantee the 80% of Horn's rules.
	`);
	story.check(
		'3.1',
		'the boarding deadlines, link by link',
		[
			horn.expiry + 15n * day,
			horn.boardingDeadline + 3n * day,
			strait.boardingDeadline + 14n * day,
		],
		[horn, strait, isle].map(({ boardingDeadline }) => boardingDeadline),
	);
	story.check(
		'3.12',
		"of the Gold cabin's yield they promise 100%, 83% and 66.4%, and guarantee 80% of the promise",
		[
			[1_000n, 830n, 664n].map((part) => (part * WHOLE) / 1_000n),
			[80, 80, 80].map(percent),
		],
		[
			[horn, strait, isle].map(({ promise }) => promise.rates.yieldKept),
			[horn, strait, isle].map(({ guarantee }) => guarantee),
		],
	);

	story.tell(`
		Members join Horn. Milo finds nobody in the Member Queue, so Hera is his Internal
		Referrer; Abel gets Milo, Bea names Abel. Xenia is no member, so she is Carl's External
		Referrer, and he gets an Internal one from the queue. Ida names Hera as her referrer. She also
		says that the DPO must be Hera's and what a seat may cost, in case the id is another DPO's. When
		Bea buys more seats, the referrer that she names is ignored.
	`);
	const hers = { manager: inside('Hera'), highestPrice: horn.seatPrice };
	for (const act of [
		buySeats('Milo', horn.id, 6n),
		buySeats('Abel', horn.id, 8n),
		buySeats('Bea', horn.id, 5n, inside('Abel')),
		buySeats('Carl', horn.id, 4n, inside('Xenia')),
		buySeats('Emil', horn.id, 3n),
		buySeats('Ida', horn.id, 3n, inside('Hera'), hers),
		buySeats('Fay', horn.id, 2n),
	]) {
		await stage.play(expecting(act));
	}
	await stage.play(expecting(buySeats('Bea', horn.id, 2n, inside('Xenia'))));
	const nameOf = (who) => who && ledger.nameOf(who);
	story.check(
		'3.10',
		'Internal and External Referrers in Horn',
		[
			['Hera', null, 'Yves'],
			['Milo', 'Hera', null],
			['Abel', 'Milo', null],
			['Bea', 'Abel', null],
			['Carl', 'Milo', 'Xenia'],
			['Emil', 'Abel', null],
			['Ida', 'Hera', null],
			['Fay', 'Bea', null],
		],
		horn.members.map(({ who, referrers: { internal, external } }) =>
			[who.User, internal, external].map(nameOf),
		),
	);
	story.check(
		'3.10',
		'the Member Queue after these purchases',
		['Milo', 'Carl', 'Abel', 'Emil', 'Ida', 'Bea', 'Fay'],
		horn.queue.map(nameOf),
	);

	story.tell(`
		Others join Strait and Isle, several in one block. Milo buys three more seats, which doesn't
		raise his fee; Lotte lowers hers to 12%. Isle's 100th seat makes it ACTIVE.
	`);
	await stage.play(
		expecting(buySeats('Milo', strait.id, 3n)),
		...['Abel', 'Bea', 'Carl', 'Emil'].map((name) =>
			expecting(buySeats(name, strait.id, 10n)),
		),
		expecting(buySeats('Dina', isle.id, 20n)),
		expecting(lowerFee('Lotte', isle.id, percent(12))),
	);
	await stage.play(
		expecting(buySeats('Dina', strait.id, 10n, inside('Yves'))),
		expecting(buySeats('Fay', strait.id, 2n, inside('Bea'))),
		expecting(buySeats('Emil', isle.id, 20n, inside('Dina'))),
		expecting(buySeats('Kim', isle.id, 20n)),
		expecting(buySeats('Ida', isle.id, 12n)),
		expecting(buySeats('Fay', isle.id, 20n, inside('Xenia'))),
	);
	story.check('3.8', "Milo's fee is 20% as before", percent(20), strait.fee);
	story.check(
		'3.4',
		'Isle is ACTIVE; Strait and Horn have 30 and 55 seats left',
		['Active', 70n, 45n],
		[model.dpos.state(isle), strait.sold, horn.sold],
	);
};
