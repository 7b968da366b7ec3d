// A priority queue.

/** @template Item */
export class Heap {
	/** @type {Item[]} */
	#items = [];
	#before;

	/**
	 * @param {(one: Item, other: Item) => boolean} before whether `one` comes out before `other`
	 */
	constructor(before) {
		this.#before = before;
	}

	get size() {
		return this.#items.length;
	}

	get first() {
		return this.#items[0];
	}

	/** @param {Item} item */
	push(item) {
		const items = this.#items;
		let at = items.length;
		while (at > 0) {
			const above = (at - 1) >> 1;
			const parent = /** @type {Item} */ (items[above]);
			if (!this.#before(item, parent)) break;
			items[at] = parent;
			at = above;
		}
		items[at] = item;
	}

	pop() {
		const items = this.#items;
		const first = items[0];
		const last = /** @type {Item} */ (items.pop());
		if (items.length > 0) this.#sink(last);
		return first;
	}

	/** @param {Item} item */
	#sink(item) {
		const items = this.#items;
		for (let at = 0; ; ) {
			const [left, right] = [2 * at + 1, 2 * at + 2];
			if (left >= items.length) return void (items[at] = item);
			const [one, other] = /** @type {[Item, Item]} */ ([items[left], items[right]]);
			const below = right < items.length && this.#before(other, one) ? right : left;
			const child = /** @type {Item} */ (items[below]);
			if (!this.#before(child, item)) return void (items[at] = item);
			items[at] = child;
			at = below;
		}
	}
}
