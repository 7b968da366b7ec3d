// The balances that every account of the story must have, by the rulebook alone: the free balance
// and each hold, in BOLT and in the project's token. The chain must agree to the unit.

import { RuleBroken } from './errors.mjs';

export const BOLT = 'BOLT';

// The rule behind each hold, which is named if the amount on hold is wrong.
const RULE_OF_HOLD = {
	'BulletTrain.Milestone': '2.2',
	'TravelCabin.Reward': '1.2',
	'TravelCabin.Fare': '1.3',
	'TravelCabin.Unclaimed': '1.9',
	'BulletTrain.TrainDeposit': '§1',
	'TravelCabin.ClassDeposit': '§1',
	'Dpo.Deposit': '3.3',
	'Dpo.Yield': '3.3',
	'Dpo.Bonus': '3.3',
	'Dpo.Withdraw': '3.3',
	'Dpo.Unclaimed': '3.12',
	'Dpo.Base': '3.12',
	'Dpo.DpoDeposit': '§1',
	'Dpo.ProposalDeposit': '§1',
	'Dpo.OfferDeposit': '§1',
	'FeeFund.Fund': '6.1',
	'FeeFund.FundDeposit': '§1',
};
const RULE_OF_MONEY = '§1';

// Money that is reserved instead of on hold: pallet-assets' deposits for a token's own records.
const RESERVED = 'reserved';
export const FREE = 'free';

export class Ledger {
	// The project's token: { id, symbol }, known before it exists.
	constructor(token) {
		this.token = token;
		this.names = new Map();
		// "account token pocket" → amount, and → the call that changed it last.
		this.pockets = new Map();
		this.touched = new Map();
		this.doing = 'the beginning';
		this.supply = 0n;
	}

	open(name, address) {
		this.names.set(address, name);
	}

	nameOf(address) {
		return this.names.get(address) ?? address;
	}

	#key(token, who, pocket) {
		return `${who} ${token} ${pocket}`;
	}

	#add(token, who, pocket, amount) {
		const key = this.#key(token, who, pocket);
		const sum = (this.pockets.get(key) ?? 0n) + amount;
		if (sum < 0n) {
			throw new RuleBroken(
				RULE_OF_HOLD[pocket] ?? RULE_OF_MONEY,
				`${this.doing}: ${this.nameOf(who)}'s ${token} (${pocket}) would be below zero`,
				'0 or more',
				sum,
			);
		}
		this.pockets.set(key, sum);
		this.touched.set(key, this.doing);
	}

	balance(token, who, pocket = FREE) {
		return this.pockets.get(this.#key(token, who, pocket)) ?? 0n;
	}

	// Books money that comes from outside the story, such as from the faucet.
	give(token, who, amount) {
		this.#add(token, who, FREE, amount);
	}

	// Books money that leaves the story, such as a fee.
	take(token, who, amount) {
		this.#add(token, who, FREE, -amount);
	}

	mint(who, amount) {
		this.supply += amount;
		this.give(this.token.symbol, who, amount);
	}

	lock(token, reason, who, amount) {
		this.#add(token, who, FREE, -amount);
		this.#add(token, who, reason, amount);
	}

	unlock(token, reason, who, amount) {
		this.lock(token, reason, who, -amount);
	}

	reserve(who, amount) {
		this.lock(BOLT, RESERVED, who, amount);
	}

	// Moves money between two pockets of any accounts. Each is [account, pocket].
	move(token, [from, fromPocket], [to, toPocket], amount) {
		this.#add(token, from, fromPocket, -amount);
		this.#add(token, to, toPocket, amount);
	}

	// Pays from a hold of one account into the free balance of another.
	pay(token, reason, from, to, amount) {
		this.#add(token, from, reason, -amount);
		this.#add(token, to, FREE, amount);
	}

	// Moves money from one hold of an account to another hold of it.
	shift(token, who, from, to, amount) {
		this.#add(token, who, from, -amount);
		this.#add(token, who, to, amount);
	}

	// Everything on hold on an account, of the token or of BOLT.
	held(token, who) {
		const prefix = this.#key(token, who, '');
		let sum = 0n;
		for (const [key, amount] of this.pockets) {
			if (key.startsWith(prefix) && !key.endsWith(` ${FREE}`)) sum += amount;
		}
		return sum;
	}

	// Compares the ledger with what the chain says (see wealth.mjs). Returns how many figures agree.
	audit(story, wealth) {
		const keys = new Set(this.pockets.keys());
		for (const [who, ofToken] of wealth.accounts) {
			for (const [token, pockets] of Object.entries(ofToken)) {
				for (const pocket of Object.keys(pockets)) keys.add(this.#key(token, who, pocket));
			}
		}
		for (const key of keys) {
			const [who, token, pocket] = key.split(' ');
			story.same(
				RULE_OF_HOLD[pocket] ?? RULE_OF_MONEY,
				`${this.nameOf(who)}'s ${token} (${pocket}) at block ${wealth.block}, ` +
					`last touched by: ${this.touched.get(key) ?? 'nothing'}`,
				this.pockets.get(key) ?? 0n,
				wealth.accounts.get(who)[token][pocket] ?? 0n,
			);
		}
		const { symbol } = this.token;
		story.same('§1', `the supply of ${symbol}`, this.supply, wealth.supply);
		story.same('§1', `the sum of ${symbol} on all accounts`, this.supply, wealth.everything);
		return keys.size;
	}
}
