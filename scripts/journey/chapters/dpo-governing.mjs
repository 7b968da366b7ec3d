// Rule 3.13: members decide by seats. They replace managers, change a rule, commit early and
// dissolve a DPO.

import {
	buySeats,
	closeDpo,
	commit,
	createClass,
	createDpo,
	lowerFee,
	offerSeats,
	propose,
	releaseBonus,
	releaseWithdraw,
	releaseYield,
	removeProposal,
	retireClass,
	settle,
	takeBackVote,
	takeOffice,
	takeSeats,
	vote,
} from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { plain } from '../lib/decode.mjs';
import { percent, PRESETS } from '../lib/dpo-rules.mjs';
import { BOLT } from '../lib/ledger.mjs';
import { tokens } from '../lib/rulebook.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Members who decide';

const TERMS = { fare: tokens(10_000), yieldTotal: tokens(1_000), bonus: tokens(1_000) };
const RIDE_DAYS = 2n;
const EXPIRY_DAYS = 20n;
const BASE_UNITS = 2n;

// Rules under which only the manager may commit for a whole month.
const PATIENT = {
	Custom: { ...PRESETS.V1, userCap: 30n, commitGraceDays: 30n, terminateDays: 60n },
};

const dismissed = (successor) => ({ DismissManager: { successor } });

const found = async ({ chain, story, stage, model, day }) => {
	story.tell(`
		${PROJECT} offers one Coral cabin for 10,000. Fritz founds Lark for it and buys 10 seats,
		and Anna founds Wren for 30 seats of Lark. Nell is brought in by Xenia, who is no member.
		Anna commits Wren, which fills Lark. Under Lark's rules only the manager may commit for the
		first 30 days, and Fritz does nothing.
	`);
	const duration = RIDE_DAYS * day;
	await stage.play(createClass(PROJECT, model.train.id, 'Coral', { ...TERMS, duration }, 1n));
	const expiry = chain.head.number + EXPIRY_DAYS * day;
	const target = { Class: stage.classOf('Coral').id };
	const founding = { expiry, seats: 10n, rules: PATIENT };
	await stage.play(expecting(createDpo('Fritz', 'Lark', { ...founding, target })));
	const lark = stage.dpoOf('Lark');
	const seats = { Dpo: { dpo: lark.id, seats: 30n } };
	await stage.play(expecting(createDpo('Anna', 'Wren', { ...founding, target: seats })));
	const wren = stage.dpoOf('Wren');
	const referrer = (name) => name && stage.address(name);
	for (const [name, number, by] of [
		['Bea', 20n, null],
		['Dina', 20n, 'Bea'],
		['Kim', 14n, 'Fritz'],
		['Nell', 6n, 'Xenia'],
	]) {
		await stage.play(expecting(buySeats(name, lark.id, number, referrer(by))));
	}
	for (const name of ['Bea', 'Dina', 'Carl']) {
		await stage.play(expecting(buySeats(name, wren.id, 30n)));
	}
	await stage.play(expecting(commit('Anna', wren.id, seats)));
	story.check(
		'3.4',
		'Lark is ACTIVE and Wren CHAINED',
		['Active', 'Chained'],
		[lark, wren].map((pool) => model.dpos.state(pool)),
	);
	return { lark, wren, target };
};

// Fritz is dismissed for Nell.
const dismiss = async ({ chain, story, stage, model, ledger }, { lark, wren }) => {
	const [bea, fritz, nell] = ['Bea', 'Fritz', 'Nell'].map((name) => stage.address(name));
	const wanted = dismissed(nell);

	story.tell(`
		Bea proposes to dismiss Fritz and to make Nell the manager. Proposing is no vote. Kim votes
		with her 14 seats, and takes her vote back. Dina's first vote fails, because it names
		something that Bea hasn't proposed. Bea votes with 20 seats, and Anna with the 30 of Wren.
		That is half of all seats, which isn't enough.
	`);
	await stage.play(expecting(propose('Bea', lark.id, wanted)));
	await stage.play(expecting(vote('Kim', lark.id, bea, wanted)));
	await stage.play(expecting(takeBackVote('Kim', lark.id, bea)));
	await stage.play(
		expecting(takeBackVote('Kim', lark.id, bea), 'Dpo.NotVoted'),
		expecting(vote('Dina', lark.id, bea, 'Dissolve'), 'Dpo.OtherProposal'),
		expecting(
			vote('Anna', lark.id, bea, wanted),
			'Dpo.NoVote',
			"vote with her DPO's seats as her own",
		),
		expecting(vote('Bea', lark.id, bea, wanted)),
		expecting(vote('Anna', lark.id, bea, wanted, wren.id)),
	);
	const { at } = await chain.now();
	const [{ inFavour, missing }] = plain(await at.call.dpoApi.proposals(lark.id));
	story.check(
		'3.13',
		'50 seats are in favour, and one is missing',
		[50n, 1n],
		[inFavour, missing],
	);
	await stage.audit();

	story.tell(`
		Dina's vote decides, and in the same call Nell is named. Bea's deposit returns. Fritz stays
		the manager until Nell takes office. Nobody else can take it.
	`);
	const { fee } = lark;
	await stage.play(expecting(vote('Dina', lark.id, bea, wanted)));
	await stage.play(
		expecting(takeOffice('Hugo', lark.id), 'Dpo.NotSuccessor'),
		expecting(
			lowerFee('Nell', lark.id, 0n),
			'Dpo.NotManager',
			'lower a fee before taking office',
		),
	);
	story.check(
		'3.13',
		'Fritz is in office, and Nell may take it',
		[fritz, nell],
		[lark.manager, lark.successor],
	);

	story.tell(`
		Nell takes office. She puts up the deposit for Lark's storage, and pays Fritz what he had
		put up for Lark's account. His own deposit returns. The fee was 15%. For Nell it is 5% and a
		percent for each of her 6 seats. Fritz stays the founder, so his seats aren't for sale, but
		he doesn't act for Lark any more.
	`);
	const deposits = () => [fritz, nell].map((who) => ledger.balance(BOLT, who, 'Dpo.DpoDeposit'));
	const [had] = deposits();
	const before = ledger.balance(ledger.token.symbol, fritz);
	await stage.play(expecting(takeOffice('Nell', lark.id)));
	story.check(
		'3.13',
		"the fee falls from 15% to 11%, and Fritz's deposit and base are back",
		[percent(15), percent(11), [0n, had], BASE_UNITS],
		[fee, lark.fee, deposits(), ledger.balance(ledger.token.symbol, fritz) - before],
	);
	await stage.play(
		expecting(
			lowerFee('Fritz', lark.id, 0n),
			'Dpo.NotManager',
			'lower the fee of his successor',
		),
		expecting(
			offerSeats('Fritz', lark.id, 1n, 0n),
			'Dpo.ManagersSeats',
			"sell a founder's seats",
		),
	);
};

// Anna is dismissed for Otto, who then acts for Wren in Lark.
const dismissAnother = async ({ story, stage }, { lark, wren }) => {
	const [carl, otto] = ['Carl', 'Otto'].map((name) => stage.address(name));
	const wanted = dismissed(otto);
	story.tell(`
		Wren's members replace Anna, too, although Wren has taken its target. Otto has no seats, so
		his fee is the base fee of 5%. From now on he votes for Wren's 30 seats in Lark, and Anna
		doesn't.
	`);
	await stage.play(expecting(propose('Carl', wren.id, wanted)));
	for (const name of ['Carl', 'Dina']) {
		await stage.play(expecting(vote(name, wren.id, carl, wanted)));
	}
	await stage.play(expecting(takeOffice('Otto', wren.id)));
	story.check(
		'3.13',
		'Otto acts for Wren in Lark, for 5%',
		[otto, percent(5)],
		[lark.members.find(({ who }) => who.Dpo).who.Dpo.manager, wren.fee],
	);
	await stage.play(
		expecting(propose('Anna', lark.id, 'Dissolve', wren.id), 'Dpo.NotManager'),
		expecting(propose('Anna', lark.id, 'Dissolve'), 'Dpo.NotMember', 'propose without seats'),
	);
};

// One rule is protected by what a member has; another one is changed.
const changeRules = async ({ story, stage, model }, { lark, wren }) => {
	const [dina, kim] = ['Dina', 'Kim'].map((name) => stage.address(name));
	const cap = { ChangeRules: [{ UserCap: 20n }] };
	story.tell(`
		Dina proposes a cap of 20 seats for users, which nobody exceeds. She and Kim vote for it.
		Then Kim sells a seat to Bea, who has 21 now. The vote that would decide fails by the name
		of what is wrong, and nothing changes. No cap goes below what somebody has. Dina removes her
		proposal, which only she can do.
	`);
	await stage.play(expecting(propose('Dina', lark.id, cap)));
	await stage.play(
		expecting(propose('Dina', lark.id, { LowerFee: 0n }), 'Dpo.ProposalOpen'),
		expecting(vote('Dina', lark.id, dina, cap)),
		expecting(vote('Kim', lark.id, dina, cap)),
	);
	await stage.play(expecting(offerSeats('Kim', lark.id, 1n, lark.seatPrice)));
	await stage.audit();
	const seen = { highestPrice: lark.seatPrice, edition: lark.edition };
	await stage.play(expecting(takeSeats('Bea', lark.id, kim, 1n, seen)));
	await stage.play(expecting(vote('Otto', lark.id, dina, cap, wren.id), 'Dpo.CapBelowSeats'));
	await stage.play(expecting(removeProposal('Hugo', lark.id, dina), 'Dpo.NotLapsed'));
	await stage.play(expecting(removeProposal('Dina', lark.id, dina)));

	const quick = { ChangeRules: [{ YieldGraceDays: 3n }, { CutTo: 'Caller' }] };
	story.tell(`
		Kim proposes that the yield must be released within 3 days instead of 5, and that a member
		who releases it later gets the part that the manager loses. That passes.
	`);
	await stage.play(expecting(propose('Kim', lark.id, quick)));
	for (const act of [
		vote('Kim', lark.id, kim, quick),
		vote('Otto', lark.id, kim, quick, wren.id),
		vote('Dina', lark.id, kim, quick),
	]) {
		await stage.play(expecting(act));
	}
	const { yieldGraceDays, cutTo, userCap } = lark.rules;
	story.check(
		'3.13',
		'the two rules are changed, and the cap is as before',
		[3n, 'Caller', 30n],
		[yieldGraceDays, cutTo, userCap],
	);
	story.check('3.13', 'no proposal is left', [], model.dpos.governance.in(lark));
};

const commitEarly = async ({ story, stage, model }, { lark, wren, target }) => {
	const bea = stage.address('Bea');
	const now = { Commit: target };
	story.tell(`
		Nell doesn't commit either, and Bea alone may not for another month. So she proposes it.
		With 77 seats in favour Lark boards its cabin in the very call of the last vote. That isn't
		late, so the fee isn't cut.
	`);
	await stage.play(expecting(commit('Bea', lark.id, target), 'Dpo.ManagersGrace'));
	await stage.play(expecting(propose('Bea', lark.id, now)));
	await stage.play(
		expecting(vote('Bea', lark.id, bea, now)),
		expecting(vote('Nell', lark.id, bea, now)),
		expecting(vote('Dina', lark.id, bea, now)),
	);
	await stage.play(expecting(vote('Otto', lark.id, bea, now, wren.id)));
	story.check(
		'3.13',
		'both DPOs are RUNNING, and the fee is 11% as before',
		['Running', 'Running', percent(11), false],
		[...[lark, wren].map((pool) => model.dpos.state(pool)), lark.fee, lark.feeCut],
	);
	await stage.audit();
};

const ride = async ({ chain, story, stage, model, ledger }, { lark, wren, target }) => {
	const { dpos } = model;
	const names = ['Nell', 'Fritz', 'Bea', 'Kim'];
	const money = () =>
		names.map((name) => ledger.balance(ledger.token.symbol, stage.address(name)));
	const gained = async (act) => {
		const before = money();
		await stage.play(expecting(act));
		return money().map((one, place) => one - before[place]);
	};
	const tenths = (...amounts) => amounts.map((amount) => tokens(amount) / 10n);

	story.tell(`
		When the ride has ended, Bea settles it, and Hugo releases the yield of 1,000. Nell's fee is
		110, and every seat gets 8.9. Nell has 6 seats, Fritz 10, Bea 21 and Kim 13. Wren gets 267.
	`);
	const journey = stage.rideOfDpo('Lark');
	await chain.reach(model.endOf(journey) - 1n);
	await stage.play(expecting(settle('Bea', stage.ticket(journey))));
	story.check(
		'3.9',
		'the manager in office has the fee: 163.4 in all; Fritz 89, Bea 186.9, Kim 115.7',
		[tenths(1_634, 890, 1_869, 1_157), tokens(267)],
		[await gained(releaseYield('Hugo', lark.id)), dpos.balance(wren, 'Yield')],
	);

	story.tell(`
		The bonus of 1,000 is another matter: referrers have done their part before anyone could
		vote. So in the rules of the bonus the manager is the founder, for ever. Nell gets nothing
		of it. Fritz has 100 for his own seats and 388.4 as the referrer of Bea, Kim, Dina and Nell.
	`);
	const [nell, fritz] = await gained(releaseBonus('Hugo', lark.id));
	story.check('3.11', 'Fritz 488.4, Nell nothing', tenths(4_884, 0), [fritz, nell]);

	story.tell(`
		The fare comes back at both levels. Nell and Otto get the bases and the deposits of the DPOs
		that they have taken over.
	`);
	await stage.play(expecting(releaseWithdraw('Hugo', lark.id)));
	for (const release of [releaseYield, releaseBonus, releaseWithdraw]) {
		await stage.play(expecting(release('Hugo', wren.id)));
	}
	const [[larks], [wrens]] = [
		await stage.play(expecting(closeDpo('Hugo', lark.id))),
		await stage.play(expecting(closeDpo('Hugo', wren.id))),
	];
	const [nells, ottos] = ['Nell', 'Otto'].map((name) => stage.address(name));
	story.check(
		'3.12',
		'Lark and Wren are closed to the benefit of Nell and Otto',
		[nells, ottos, 0n, 0n],
		[
			...[larks, wrens].map(({ data }) => data('Dpo.Dissolved').manager),
			...[nells, ottos].map((who) => ledger.balance(BOLT, who, 'Dpo.DpoDeposit')),
		],
	);
	await stage.play(expecting(retireClass(PROJECT, target.Class)));
};

const dissolve = async ({ chain, story, stage, model, ledger, day }) => {
	const members = ['Bea', 'Dina', 'Kim'];
	const money = () =>
		members.map((name) => ledger.balance(ledger.token.symbol, stage.address(name)));
	story.tell(`
		Fritz founds Moth, for a Bronze cabin. Its members lower his fee to 3%, and then change
		their minds about the whole thing: they dissolve Moth, and have their money back without
		waiting for anything.
	`);
	const target = { Class: stage.classOf('Bronze').id };
	const expiry = chain.head.number + EXPIRY_DAYS * day;
	await stage.play(
		expecting(createDpo('Fritz', 'Moth', { target, expiry, seats: 10n, rules: PATIENT })),
	);
	const moth = stage.dpoOf('Moth');
	const before = money();
	await stage.play(...members.map((name) => expecting(buySeats(name, moth.id, 30n))));
	const [bea, dina] = ['Bea', 'Dina'].map((name) => stage.address(name));
	const lower = { LowerFee: percent(3) };
	await stage.play(
		expecting(propose('Bea', moth.id, lower)),
		expecting(propose('Dina', moth.id, 'Dissolve')),
	);
	for (const name of ['Bea', 'Kim']) await stage.play(expecting(vote(name, moth.id, bea, lower)));
	story.check('3.13', 'the fee is 3%', percent(3), moth.fee);
	for (const name of ['Dina', 'Kim']) {
		await stage.play(expecting(vote(name, moth.id, dina, 'Dissolve')));
	}
	story.check('3.13', 'Moth is TERMINATED', 'Terminated', model.dpos.state(moth));
	await stage.play(expecting(propose('Kim', moth.id, lower), 'Dpo.DpoOver'));
	await stage.play(expecting(releaseWithdraw('Hugo', moth.id)));
	story.check('3.7', 'the members have got back what they paid', before, money());
	await stage.play(expecting(closeDpo('Hugo', moth.id)));
};

export const play = async (company) => {
	const dpos = await found(company);
	await dismiss(company, dpos);
	await dismissAnother(company, dpos);
	await changeRules(company, dpos);
	await commitEarly(company, dpos);
	await ride(company, dpos);
	await dissolve(company);
};
