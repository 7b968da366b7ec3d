// The names of metrics in what a dashboard, alert rules and a node contain.

const WORDS = new Set(['and', 'or', 'unless', 'bool', 'offset', 'by', 'without', 'on', 'ignoring', 'group_left', 'group_right']);
// Prometheus itself makes this one.
const OWN = 'up';

// The metrics that a PromQL expression reads, without Prometheus' own.
export const metricsOf = (expression) => {
	const rest = expression
		.replace(/"(?:[^"\\]|\\.)*"/g, '""')
		.replace(/\{[^}]*\}/g, ' ')
		.replace(/\[[^\]]*\]/g, ' ')
		.replace(/\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, ' ');
	const words = rest.matchAll(/(?<![\w:.])([a-zA-Z_:][\w:]*)\b(?!\s*\()/g);
	return [...new Set([...words].map(([, word]) => word))].filter((word) => !WORDS.has(word) && word !== OWN);
};

// All expressions of a Grafana dashboard's panels: { title, expression }.
export const expressionsOf = (dashboard) =>
	dashboard.panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ title, expression: expr })));

// All expressions of a file of alert rules: { title, expression }. Each is on one line.
export const expressionsOfRules = (text) => {
	const rules = [...text.matchAll(/^ +- alert: (\w+)\n +expr: (.*)$/gm)];
	const all = text.match(/^ +expr:/gm) ?? [];
	if (rules.length !== all.length || rules.some(([, , expression]) => /^[|>"']/.test(expression))) {
		throw new Error('an expression of a rule is not on one line after its name');
	}
	return rules.map(([, title, expression]) => ({ title, expression }));
};

// The samples in the text that a node serves: [{ name, labels, value }].
export const samplesOf = (text) =>
	[...text.matchAll(/^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/gm)].map(([, name, labels = '', value]) => ({
		name,
		labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, of]) => [key, of])),
		value: Number(value),
	}));
