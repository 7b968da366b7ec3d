import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { classesFound, classesLooked } from '../src/words/trains.ts';

const found = (shown: number, count: number, looked = 20_000) => ({
	train: { classes: count },
	classes: Array<number>(shown).fill(0),
	looked,
	more: shown < count,
});

test('figures of a part of the classes say so', () => {
	assert.equal(classesFound(found(1, 1)), '1 class');
	assert.equal(classesFound(found(100, 1_050)), 'in the newest 100 of its 1,050 classes');
});

test('a list says how far it goes', () => {
	assert.equal(classesLooked(found(100, 1_050)), 'The newest 100 of 1,050 classes.');
	assert.equal(classesLooked(found(0, 5)), 'None of its 5 classes is among the newest 20,000 of the chain.');
});
