// Part 6: a train's owner pays its community's fees. Zoe, who never has any BOLT, rides, joins a DPO and gets all her
// money.

import { isDeepStrictEqual } from 'node:util';
import {
	addMilestone,
	board,
	buySeats,
	claimMilestones,
	claimUnclaimed,
	closeDpo,
	closeTrain,
	commit,
	createClass,
	createDpo,
	fund,
	launchTrain,
	offerSeats,
	other,
	propose,
	refused,
	releaseBonus,
	releaseWithdraw,
	releaseYield,
	retireClass,
	setLimits,
	settle,
	settleFund,
	takeBack,
	takeSeats,
	tipping,
	together,
	vote,
	withdraw,
} from '../lib/calls.mjs';
import { FAUCET, PROJECT } from '../lib/cast.mjs';
import { plain } from '../lib/decode.mjs';
import { percent, PRESETS } from '../lib/dpo-rules.mjs';
import { CannotPlay } from '../lib/errors.mjs';
import { FUND } from '../lib/fee-funds.mjs';
import { amount } from '../lib/format.mjs';
import { BOLT } from '../lib/ledger.mjs';
import { tokens } from '../lib/rulebook.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Riding without BOLT';

const POOR = 'Zoe';
const GIVEN = tokens(10_000);
const FARE = tokens(100);
const RIDE = { days: 6n, ms: 9_000 };
const CABINS = 60n;
const MILESTONE = { threshold: 3n * FARE, reward: tokens(30) };
const RULES = { Custom: { ...PRESETS.Gt01Draft, userCap: 30n } };

const FUNDED = tokens(100);
const ALLOWANCE = tokens(20);
const LIMIT = tokens(60);
const TIP = tokens(1);
const NOWHERE = 4_294_967_295n;
const MOST_TRIES = 15;

const PENNILESS = '1010: Invalid Transaction: Inability to pay some fees , e.g. account balance too low';

// What the fund pays for, and what it doesn't.
const feesOf = ({ chain, story, stage, model }) => {
	const who = stage.address(POOR);
	const train = () => model.train.id;

	// Zoe has no BOLT, free or reserved, at this block.
	const requireNoBolt = async (block, hash) => {
		const { query } = await chain.api.at(hash);
		const { free, reserved } = plain(await query.system.account(who)).data;
		story.same('6.6', `${POOR}'s BOLT at block ${block}`, [0n, 0n], [free, reserved]);
	};

	// The chain's answer to who pays for an act, and the fee that it declares.
	const asked = async (act) => {
		const bytes = await stage.sign(act);
		const { partialFee } = await chain.provider.send('payment_queryInfo', [bytes]);
		const call = stage.transaction(act).method.toHex();
		const { at } = await chain.now();
		const payer = await at.call.feeFundApi.payer(stage.address(act.name), call, partialFee);
		return { fee: BigInt(partialFee), payer: plain(payer) };
	};

	return {
		asked,

		// Plays acts one after the other. The fund must pay each fee, of at most what was declared.
		sponsored: async (...acts) => {
			const outcomes = [];
			for (const act of acts) {
				const { fee, payer } = await asked(act);
				story.same('6.2', `who pays ${act.call} by ${act.name}`, train(), payer);
				const [outcome] = await stage.play(expecting(act));
				const paid = outcome.data('FeeFund.FeePaid')?.amount ?? 0n;
				story.same('6.3', `the fund pays ${act.call}, as declared or less`, true, paid > 0n && paid <= fee);
				await requireNoBolt(outcome.block, outcome.hash);
				outcomes.push(outcome);
			}
			return outcomes;
		},

		// The pool must refuse Zoe's act, because nobody pays its fee.
		turnedAway: async (act, why) => {
			const { payer } = await asked(act);
			// A fund may pay for a call with a tip, but not the tip.
			story.same('6.2', `who pays ${act.call}`, act.signing?.tip ? train() : null, payer);
			const refusal = await chain.refusalOf(await stage.sign(act));
			story.check('6.2', `${POOR} ${why}: "${refusal}"`, PENNILESS, refusal);
		},
	};
};

const minting = ({ stage, ledger }) => {
	const who = stage.address(POOR);
	const effect = () => ledger.mint(who, GIVEN);
	const told = `${PROJECT} gives ${POOR} ${amount(GIVEN)} ${ledger.token.symbol}, and no BOLT`;
	return other(PROJECT, 'Assets.mint', [ledger.token.id, who, GIVEN], effect, told, '6.6');
};

const prepare = async (company) => {
	const { chain, story, stage, model, ledger, day } = company;
	const project = stage.address(PROJECT);
	story.tell(`
		${PROJECT} launches a third train. ${POOR} has never had any BOLT. ${PROJECT}'s token can't keep her account alive,
		so she can't receive it, until Alice, as root, makes it sufficient.
	`);
	const mint = minting(company);
	await stage.play(
		refused(mint, 'Token.CannotCreate', `give ${POOR} a token that isn't sufficient`, '6.6'),
		launchTrain(PROJECT, 'Branch Line', model.token),
	);
	const { id: train } = model.train;
	const roles = [project, project, project, project];
	const sufficient = chain.api.tx.assets.forceAssetStatus(ledger.token.id, ...roles, 1, true, false);
	const told = `${FAUCET} makes ${ledger.token.symbol} sufficient`;
	await stage.play(other(FAUCET, 'Sudo.sudo', [sufficient], () => {}, told, '6.6'));
	const terms = {
		fare: FARE,
		yieldTotal: tokens(50),
		bonus: tokens(10),
		duration: stage.daysOf(RIDE) * day,
	};
	await stage.play(
		mint,
		createClass(PROJECT, train, 'Local', terms, CABINS),
		addMilestone(PROJECT, train, MILESTONE),
	);
};

const funding = async ({ story, stage, model, ledger }, { turnedAway }) => {
	const { id: train } = model.train;
	const local = stage.classOf('Local').id;
	const bad = (act, error, why) => refused(act, `FeeFund.${error}`, why, '6.1');
	await turnedAway(board(POOR, local), 'boards a train without a fund');

	story.tell(`
		${PROJECT} puts ${amount(FUNDED)} BOLT into the train's fee fund. They stay on its account. Nobody's fee is paid
		until it says how much: ${amount(ALLOWANCE)} BOLT a day for one account, and ${amount(LIMIT)} for all.
	`);
	await stage.play(
		bad(setLimits(PROJECT, train, 1n, 1n), 'NoFund', 'set limits without a fund'),
		expecting(takeBack(PROJECT, train), 'FeeFund.NoFund'),
		expecting(settleFund('Hugo', train), 'FeeFund.NoFund'),
		bad(fund('Hugo', train, 1n), 'NotOwner', "fund somebody else's train"),
	);
	await stage.play(
		bad(fund(PROJECT, NOWHERE, 1n), 'NoSuchTrain', 'fund no train'),
		bad(fund(PROJECT, train, 0n), 'ZeroAmount', 'fund nothing'),
		bad(fund(PROJECT, train, tokens(10n ** 12n)), 'CannotAffordFund', 'fund beyond its means'),
		expecting(fund(PROJECT, train, FUNDED)),
	);
	await turnedAway(board(POOR, local), 'boards a train whose fund has no limits yet');
	await stage.play(
		bad(setLimits('Hugo', train, 1n, 1n), 'NotOwner', "set limits of somebody else's fund"),
		bad(takeBack('Hugo', train), 'NotOwner', "take back somebody else's BOLT"),
		expecting(settleFund('Hugo', train), 'FeeFund.NothingOwed'),
		expecting(setLimits(PROJECT, train, ALLOWANCE, LIMIT)),
	);
	story.check(
		'6.1',
		`${amount(FUNDED)} BOLT on hold`,
		FUNDED,
		ledger.balance(BOLT, stage.address(PROJECT), FUND),
	);
	await stage.audit();
};

// Blocks or frees Zoe's account for the token, as its team can.
const tokenTeam = ({ stage, model, ledger }, method) => {
	const who = stage.address(POOR);
	const [effect, told] =
		method === 'block'
			? [() => model.blocked.add(who), `${POOR}'s account is blocked`]
			: [() => model.blocked.delete(who), `${POOR}'s account is free again`];
	return other(PROJECT, `Assets.${method}`, [ledger.token.id, who], effect, told, '1.9');
};

const riding = async (company, { sponsored }) => {
	const { story, stage, model } = company;
	const { id: train } = model.train;
	const local = stage.classOf('Local').id;
	story.tell(`
		Now ${POOR} boards. So do Ada and Ben, who have BOLT: the fund pays for them, too. The three fares reach a
		milestone. ${POOR} claims her share and withdraws. Her account is blocked for a moment, so one withdrawal is
		kept for her, and she claims that as well.
	`);
	await sponsored(board(POOR, local, { train, highestFare: FARE }));
	await stage.play(expecting(board('Ada', local)), expecting(board('Ben', local)));
	const ticket = stage.ticketOf(POOR);
	await sponsored(claimMilestones(POOR, ticket), withdraw(POOR, ticket));
	await stage.play(tokenTeam(company, 'block'));
	await sponsored(withdraw(POOR, ticket));
	await stage.play(tokenTeam(company, 'thaw'));
	await sponsored(claimUnclaimed(POOR, ticket));
	await stage.audit();
};

const joining = async ({ chain, story, stage, day, model }, { sponsored }) => {
	const { id: train } = model.train;
	story.tell(`
		Hera founds Tram for one of these cabins. Founding needs BOLT for a deposit, which no fund pays. ${POOR} buys seats,
		takes over some of Kim's, and her vote lowers Hera's fee. She commits Tram early, for the small fee in
		${PROJECT}'s token that its rules ask for. Later she withdraws for it, and releases what has arrived.
	`);
	const target = { Class: stage.classOf('Local').id };
	const expiry = chain.head.number + 20n * day;
	const [founded] = await stage.play(
		expecting(createDpo('Hera', 'Tram', { target, expiry, seats: 20n, rules: RULES })),
	);
	story.check('6.2', 'Hera pays the fee of founding it', undefined, founded.data('FeeFund.FeePaid'));
	const tram = stage.dpoOf('Tram');
	const { id } = tram;
	await sponsored(buySeats(POOR, id, 20n));
	await stage.play(expecting(buySeats('Ida', id, 30n)), expecting(buySeats('Kim', id, 30n)));
	await stage.play(expecting(offerSeats('Kim', id, 5n, tokens(2))));
	const { edition } = tram;
	const seen = { edition, highestPrice: tokens(2) };
	await sponsored(takeSeats(POOR, id, stage.address('Kim'), 5n, seen));
	const lower = { LowerFee: percent(10) };
	const ida = stage.address('Ida');
	await stage.play(expecting(propose('Ida', id, lower)), expecting(vote('Ida', id, ida, lower)));
	await sponsored(vote(POOR, id, ida, lower), commit(POOR, id, target));
	story.check('3.4', 'Tram is RUNNING', 'Running', model.dpos.state(tram));
	await sponsored(releaseBonus(POOR, id));
	await sponsored(withdraw(POOR, stage.ticket(stage.rideOfDpo('Tram'))));
	await sponsored(releaseYield(POOR, id));
	story.check('6.3', "all that went through the fund of Tram's train", [train], [...model.funds.all.keys()]);
	await stage.audit();
};

// Lets Zoe board until she is refused. Resolves to the number of boardings that the fund has paid.
const boardUntilRefused = async ({ chain, story, stage, model }, id, fee) => {
	const who = stage.address(POOR);
	const isCovered = ({ number }) => model.funds.left(model.train.id, who, number + 1n) >= fee;
	for (let paid = 0; paid < MOST_TRIES; paid += 1) {
		const before = chain.head;
		try {
			const { data } = await stage.send(expecting(board(POOR, id)));
			story.same('6.2', `the fund pays for ${POOR}`, true, data('FeeFund.FeePaid') !== undefined);
		} catch (error) {
			if (!(error instanceof CannotPlay) || !error.message.endsWith(PENNILESS)) throw error;
			chain.forgetNonce(who);
			// At the turn of a day, the node may have looked at either.
			story.same('6.1', 'the allowance is used up', true, [before, chain.head].some((at) => !isCovered(at)));
			return paid;
		}
	}
	throw new CannotPlay(`the allowance of a day wasn't used up in ${MOST_TRIES} days of this chain`);
};

// Lets Ada board twice at once until both boardings are on one day.
const boardTwiceADay = async ({ stage }, id) => {
	for (let tries = 0; tries < MOST_TRIES; tries += 1) {
		const outcomes = await stage.play(expecting(board('Ada', id)), expecting(board('Ada', id)));
		const fees = outcomes.map(({ data, fee }) => [data('FeeFund.FeePaid') ? 'fund' : 'Ada', fee]);
		if (isDeepStrictEqual(fees.map(([payer]) => payer), ['fund', 'Ada'])) return fees;
	}
	throw new CannotPlay(`two boardings were never on one day of this chain`);
};

const limits = async (company, fees) => {
	const { chain, story, stage, model, day } = company;
	const { asked, turnedAway, sponsored } = fees;
	const { id: train } = model.train;
	const { id } = stage.classOf('Local');
	const { fee } = await asked(board(POOR, id));
	story.tell(`
		${PROJECT} lowers the allowance until it covers one boarding a day. ${POOR}'s next boarding of the same day is
		refused at once: it costs her nothing, and never gets into a block. Ada pays her second one herself. When the
		chain's next day begins, the fund pays for ${POOR} again.
	`);
	await stage.play(expecting(setLimits(PROJECT, train, (fee * 5n) / 4n, LIMIT)));
	await boardUntilRefused(company, id, fee);
	story.verified('6.1', `the allowance is used up: ${POOR} is refused, "${PENNILESS}"`);
	const [, [, paid]] = await boardTwiceADay(company, id);
	story.verified('6.2', `Ada's second boarding of the day: she pays ${amount(paid)} BOLT herself`);
	await chain.reach((chain.head.number / day + 1n) * day);
	await sponsored(board(POOR, id));

	story.tell('A limit for all below the fee counts as well, and so does an allowance that is one unit too small.');
	await stage.play(expecting(setLimits(PROJECT, train, ALLOWANCE, fee - 1n)));
	await turnedAway(board(POOR, id), 'boards beyond what the fund pays for all');
	await stage.play(expecting(setLimits(PROJECT, train, fee - 1n, LIMIT)));
	await turnedAway(board(POOR, id), 'boards beyond the allowance');
	await stage.play(expecting(setLimits(PROJECT, train, ALLOWANCE, LIMIT)));

	story.tell(`
		Only the call of the transaction itself counts, and no tip. A call that would fail isn't paid for, either: ${POOR} has
		no claim to a second share.
	`);
	await turnedAway(together(POOR, [board(POOR, id)]), 'boards within a batch');
	await turnedAway(tipping(board(POOR, id), 1n), 'boards with a tip of one unit');
	await turnedAway(claimMilestones(POOR, stage.ticketOf(POOR)), 'claims where nothing is due');
	await turnedAway(settle(POOR, stage.ticketOf('Ben')), 'settles a ride');
	const [batch, tipped] = [
		...(await stage.play(together('Ada', [board('Ada', id)]))),
		...(await stage.play(expecting(tipping(board('Ada', id), TIP)))),
	];
	const paidByFund = tipped.data('FeeFund.FeePaid').amount;
	story.check(
		'6.2',
		`Ada pays for her batch, and a tip of ${amount(TIP)} BOLT; the fund pays that boarding's fee`,
		[undefined, TIP, tipped.fee - TIP],
		[batch.data('FeeFund.FeePaid'), tipped.tip, paidByFund],
	);
	await stage.audit();
};

// What the treasury got in a block, beside the fees that callers have paid in it.
const treasurysGain = async ({ chain, model }, { block, hash }) => {
	const { treasury } = model.dpos.accounts;
	const before = await chain.api.rpc.chain.getBlockHash(block - 1n);
	const [then, now] = await Promise.all(
		[before, hash].map(async (at) => {
			const { query } = await chain.api.at(at);
			return plain(await query.system.account(treasury)).data.free;
		}),
	);
	const [{ events }] = await chain.eventsIn(block, block);
	const sum = (wanted, field) =>
		events.filter(({ name }) => name === wanted).reduce((all, { data }) => all + data[field], 0n);
	const byCallers =
		sum('TransactionPayment.TransactionFeePaid', 'actualFee') - sum('FeeFund.FeePaid', 'amount');
	return now - then - byCallers;
};

const takingBack = async (company, { turnedAway, sponsored }) => {
	const { story, stage, model } = company;
	const { id: train } = model.train;
	const { id } = stage.classOf('Local');
	const record = model.funds.all.get(train);
	const { owed } = record;
	story.tell(`
		So far the fund owes ${amount(owed)} BOLT for fees. Hugo, anyone, settles it: the treasury gets that. ${PROJECT}
		takes a part of the rest back, and then all of it. ${POOR} is refused until it funds the train again.
	`);
	const [settled] = await stage.play(expecting(settleFund('Hugo', train)));
	story.check('6.4', 'the treasury has it', owed, await treasurysGain(company, settled));
	await stage.play(
		expecting(settleFund('Hugo', train), 'FeeFund.NothingOwed'),
		expecting(takeBack(PROJECT, train, 0n), 'FeeFund.ZeroAmount'),
		expecting(takeBack(PROJECT, train, record.held + 1n), 'FeeFund.MoreThanLeft'),
		expecting(takeBack(PROJECT, train, tokens(10))),
	);
	await sponsored(board(POOR, id));
	await stage.play(
		expecting(takeBack(PROJECT, train, record.held), 'FeeFund.MoreThanLeft'),
		expecting(takeBack(PROJECT, train)),
		expecting(takeBack(PROJECT, train), 'FeeFund.ZeroAmount'),
	);
	await turnedAway(board(POOR, id), 'boards with an empty fund');
	await stage.play(expecting(fund(PROJECT, train, tokens(5))));
	story.check('6.1', 'the limits have stayed', [ALLOWANCE, LIMIT], [record.allowance, record.limit]);
	await stage.audit();
};

const ending = async (company, { sponsored, turnedAway }) => {
	const { chain, story, stage, model, ledger } = company;
	const { id: train } = model.train;
	const { id } = stage.classOf('Local');
	const tram = stage.dpoOf('Tram').id;
	story.tell(`
		The rides end. Ben settles them and pays for it. ${POOR} releases what Tram has left. Just when Ben settles her last
		ride, her account is blocked, so it is kept.
	`);
	const rides = [...model.rides.values()];
	const last = rides.reduce((end, ride) => (model.endOf(ride) > end ? model.endOf(ride) : end), 0n);
	await chain.reach(last - 1n);
	const [kept] = stage.ridesOf(POOR).slice(-1);
	for (const ride of rides.filter((one) => one !== kept)) {
		await stage.play(expecting(settle('Ben', stage.ticket(ride))));
	}
	if (model.dpos.balance(stage.dpoOf('Tram'), 'Yield') > 0n) await sponsored(releaseYield(POOR, tram));
	await sponsored(releaseWithdraw(POOR, tram));
	await stage.play(expecting(closeDpo('Hera', tram)));
	await stage.play(tokenTeam(company, 'block'));
	await stage.play(expecting(settle('Ben', stage.ticket(kept))), expecting(retireClass(PROJECT, id)));

	const { held, owed } = model.funds.all.get(train);
	story.tell(`
		${PROJECT} closes the train. Its fund pays the ${amount(owed)} BOLT that it owes, and ends. ${POOR}'s account is free
		again, but nobody pays a claim of hers any more, so Ada makes it.
	`);
	const [closed] = await stage.play(expecting(closeTrain(PROJECT, train)));
	const { amount: paid } = closed.data('FeeFund.Settled');
	const { returned } = closed.data('FeeFund.FundClosed');
	story.check('6.4', 'all of the fund is accounted for', [owed, held - owed], [paid, returned]);
	await stage.play(
		refused(fund(PROJECT, train, 1n), 'FeeFund.TrainClosed', 'fund a closed train', '6.1'),
		tokenTeam(company, 'thaw'),
	);
	await turnedAway(claimUnclaimed(POOR, stage.ticket(kept)), 'claims from a closed train');
	await stage.play(expecting(claimUnclaimed('Ada', stage.ticket(kept))));
	await stage.play(refused(fund(PROJECT, train, 1n), 'FeeFund.NoSuchTrain', 'fund a train that is gone', '6.1'));

	const { symbol } = ledger.token;
	const who = stage.address(POOR);
	const gained = ledger.balance(symbol, who) - GIVEN;
	story.check(
		'6.6',
		`${POOR} has all her money and ${amount(gained)} more, and has never had any BOLT`,
		[0n, true, 0n, 0n],
		[ledger.held(symbol, who), gained > 0n, ledger.balance(BOLT, who), ledger.held(BOLT, who)],
	);
	story.check('6.4', `nothing of ${PROJECT}'s is on hold for fees`, [0n, null], [
		ledger.balance(BOLT, stage.address(PROJECT), FUND),
		model.train,
	]);
};

export const play = async (company) => {
	const fees = feesOf(company);
	await prepare(company);
	await funding(company, fees);
	await riding(company, fees);
	await joining(company, fees);
	await limits(company, fees);
	await takingBack(company, fees);
	await ending(company, fees);
};
