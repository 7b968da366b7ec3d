// The suite's calls in short form, for the chapters. Each function returns an act: which account
// signs which call.

const suite = (by, call, args) => ({ name: by, call, args });

export const launchTrain = (by, name, token) =>
	suite(by, 'BulletTrain.launchTrain', { name, token });
export const addMilestone = (by, train, milestone) =>
	suite(by, 'BulletTrain.addMilestone', { train, ...milestone });
export const claimMilestones = (by, ride) => suite(by, 'BulletTrain.claimMilestones', ride);
export const closeTrain = (by, train) => suite(by, 'BulletTrain.closeTrain', { train });
export const createClass = (by, train, name, terms, cabins) =>
	suite(by, 'TravelCabin.createClass', { train, name, terms, cabins });
export const addCabins = (by, id, added) =>
	suite(by, 'TravelCabin.addCabins', { class: id, added });
export const retireClass = (by, id) => suite(by, 'TravelCabin.retireClass', { class: id });
export const payOwner = (by, id) => suite(by, 'TravelCabin.payOwner', { class: id });
export const board = (by, id, { train = null, highestFare = null } = {}) =>
	suite(by, 'TravelCabin.board', { class: id, train, highestFare });
export const withdraw = (by, ride) => suite(by, 'TravelCabin.withdrawYield', ride);
export const hunt = (by, ride) => suite(by, 'TravelCabin.huntTreasure', ride);
export const settle = (by, ride) => suite(by, 'TravelCabin.settleRide', ride);
export const claimUnclaimed = (by, ride) => suite(by, 'TravelCabin.claimUnclaimed', ride);

const dpo = (by, call, args) => suite(by, `Dpo.${call}`, args);

// If a chapter doesn't give the number of recipients or members, the stage fills it in.
const release = (by, account, id, recipients) =>
	dpo(by, `release${account}`, recipients ? { dpo: id, recipients } : { dpo: id });

export const createDpo = (by, name, { target, expiry, seats, referrer = null, rules = null }) =>
	dpo(by, 'create', { name, defaultTarget: target, expiry, seats, referrer, rules });
export const buySeats = (by, id, seats, referrer = null, { manager = null, highestPrice = null } = {}) =>
	dpo(by, 'buySeats', { dpo: id, seats, referrer, manager, highestPrice });
export const commit = (by, id, target, referrer = null) =>
	dpo(by, 'commit', { dpo: id, target, referrer });
export const reportFailed = (by, id) => dpo(by, 'reportFailed', { dpo: id });
export const terminate = (by, id) => dpo(by, 'terminate', { dpo: id });
export const releaseYield = (by, id, recipients) => release(by, 'Yield', id, recipients);
export const releaseBonus = (by, id, recipients) => release(by, 'Bonus', id, recipients);
export const releaseWithdraw = (by, id, recipients) => release(by, 'Withdraw', id, recipients);
export const lowerFee = (by, id, fee) => dpo(by, 'lowerFee', { dpo: id, fee });
export const propose = (by, id, proposal, actsFor = null) =>
	dpo(by, 'propose', { dpo: id, proposal, actsFor });
export const vote = (by, id, maker, proposal, actsFor = null) =>
	dpo(by, 'vote', { dpo: id, maker, proposal, actsFor });
export const takeBackVote = (by, id, maker, actsFor = null) =>
	dpo(by, 'takeBackVote', { dpo: id, maker, actsFor });
export const removeProposal = (by, id, maker) => dpo(by, 'removeProposal', { dpo: id, maker });
export const takeOffice = (by, id) => dpo(by, 'takeOffice', { dpo: id });
export const offerSeats = (by, id, seats, price) =>
	dpo(by, 'offerSeats', { dpo: id, seats, price });
// `highestPrice` and `edition` are what the taker has seen.
export const takeSeats = (by, id, seller, seats, { highestPrice, edition }) =>
	dpo(by, 'takeSeats', { dpo: id, seller, seats, highestPrice, edition });
export const withdrawOffer = (by, id, seller) => dpo(by, 'withdrawOffer', { dpo: id, seller });
export const claimFromDpo = (by, id, who) => dpo(by, 'claimUnclaimed', { dpo: id, who });
export const closeDpo = (by, id, members) =>
	dpo(by, 'close', members === undefined ? { dpo: id } : { dpo: id, members });

const feeFund = (by, call, args) => suite(by, `FeeFund.${call}`, args);

export const fund = (by, train, amount) => feeFund(by, 'fund', { train, amount });
export const setLimits = (by, train, allowance, limit) =>
	feeFund(by, 'setLimits', { train, allowance, limit });
// Without an amount, all that isn't owed.
export const takeBack = (by, train, amount = null) => feeFund(by, 'takeBack', { train, amount });
export const settleFund = (by, train) => feeFund(by, 'settle', { train });

// Several acts of one account in one transaction. All of them must succeed.
export const together = (by, acts) => ({ name: by, call: 'Utility.batchAll', together: acts });

// An act whose caller adds a tip to the fee.
export const tipping = (act, tip) => ({ ...act, signing: { ...act.signing, tip } });

// An act that must fail with this error. `why` completes the sentence "… may not …".
export const refused = (act, error, why, rule) => ({ ...act, refused: error, why, rule });

// A call of another pallet, with positional arguments. `effect` books what it does in the ledger,
// `told` is the sentence to print.
export const other = (by, call, args, effect, told, rule = '§1') => ({
	name: by,
	call,
	args,
	effect,
	told,
	rule,
});
