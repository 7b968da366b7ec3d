// The storage deposits of classes (rule 1.2): so much for a class, and so much more for each cabin that it
// covers. How much that is is the chain's own business: the first two tell it, and all others have to fit.

import { RuleBroken } from './errors.mjs';

export class ClassDeposits {
	// The first that was seen: { cabins, amount }.
	#first = null;
	#perCabin = null;

	// The deposit for a class that covers so many cabins; null while that can't be told.
	of(cabins) {
		if (this.#first === null) return null;
		const more = cabins - this.#first.cabins;
		if (more === 0n) return this.#first.amount;
		return this.#perCabin === null ? null : this.#first.amount + more * this.#perCabin;
	}

	// Takes note of one. Throws RuleBroken if it doesn't fit.
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
