import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { expressionsOfRules, metricsOf, samplesOf } from '../monitoring/names.mjs';

test('metrics are found wherever an expression reads them', () => {
	for (const [expression, metrics] of [
		['a_b', ['a_b']],
		['up{job="x"} == 0', []],
		['rate(a_sum{b="c d_e"}[5m]) / rate(a_count[5m]) > 1e10', ['a_sum', 'a_count']],
		['max by (chain) (a{s="}"}) - on (chain) group_right () b and c unless d', ['a', 'b', 'c', 'd']],
		['sum by (x) (a) or sum without(y)(0 * a)', ['a']],
		['a - ignoring(status) a:b offset 5m', ['a', 'a:b']],
	]) {
		assert.deepEqual(metricsOf(expression), metrics, expression);
	}
});

test('an expression over several lines is refused', () => {
	assert.deepEqual(expressionsOfRules('  - alert: A\n    expr: a > 0\n'), [{ title: 'A', expression: 'a > 0' }]);
	for (const text of ['  - alert: A\n    expr: |\n      a\n', '  - alert: A\n    for: 1m\n    expr: a\n']) {
		assert.throws(() => expressionsOfRules(text), /one line/);
	}
});

test('samples are read with their labels', () => {
	const text = '# HELP a b\n# TYPE a gauge\na 1\nb{x="y",z="BOLT"} 1.5e3\nc_bucket{le="+Inf"} 2\n';
	assert.deepEqual(samplesOf(text), [
		{ name: 'a', labels: {}, value: 1 },
		{ name: 'b', labels: { x: 'y', z: 'BOLT' }, value: 1500 },
		{ name: 'c_bucket', labels: { le: '+Inf' }, value: 2 },
	]);
});
