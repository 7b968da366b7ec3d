// The storage deposits of classes (rule 1.2): one amount for the class, and one for each cabin that the deposit
// covers. The chain chooses both. The first two deposits seen show them, and all later ones must fit.

import { RuleBroken } from './errors.mjs';

export class ClassDeposits {
	// The first deposit that was seen: { cabins, amount }.
	#first = null;
	#perCabin = null;

	// The deposit that covers this number of cabins; null if it isn't known yet.
	of(cabins) {
		if (this.#first === null) return null;
		const more = cabins - this.#first.cabins;
		if (more === 0n) return this.#first.amount;
		return this.#perCabin === null ? null : this.#first.amount + more * this.#perCabin;
	}

	// Notes a deposit that the chain has taken. Throws RuleBroken if it doesn't fit.
	note(cabins, amount) {
		const usual = this.of(cabins);
		if (usual === null) this.#learn(cabins, amount);
		else if (usual !== amount) this.#reject(cabins, usual, amount);
	}

	#learn(cabins, amount) {
		if (amount <= 0n) this.#reject(cabins, 'more than nothing', amount);
		if (this.#first === null) {
			this.#first = { cabins, amount };
			return;
		}
		const [more, paid] = [cabins - this.#first.cabins, amount - this.#first.amount];
		const perCabin = paid / more;
		const forClass = amount - cabins * perCabin;
		if (paid % more !== 0n || perCabin <= 0n || forClass <= 0n) {
			this.#reject(cabins, 'one that grows with the cabins', amount);
		}
		this.#perCabin = perCabin;
	}

	#reject(cabins, expected, amount) {
		throw new RuleBroken('1.2', `the storage deposit of a class for ${cabins} cabins`, expected, amount);
	}
}
