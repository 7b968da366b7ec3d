// Rule 3.13: other values for a DPO's rules, and what protects its members from them.
//
// A change is { UserCap: 20n }, as the call names it: the rule's name begins with a capital letter.

import { boundsError } from './dpo-bounds.mjs';

// A change as [rule, value], with the name that the rule has in a DPO's rules.
const entryOf = (change) => {
	const [[name, value]] = Object.entries(change);
	return [`${name[0].toLowerCase()}${name.slice(1)}`, value];
};

const leads = ({ founder, manager }, who) => who === founder || who === manager;

// Which members a cap applies to.
const APPLIES = {
	userCap: (pool, { User }) => User !== undefined && !leads(pool, User),
	managerCap: (pool, { User }) => leads(pool, User),
	dpoCap: (_, { Dpo }) => Dpo !== undefined,
};

const isBelowSeats = (pool, [rule, cap]) =>
	rule in APPLIES &&
	pool.members.some(({ who, seats }) => APPLIES[rule](pool, who) && seats > cap);

// The pool's rules after the changes: { rules }, or { error } if they aren't allowed now.
export const changedRules = (pool, changes) => {
	const entries = changes.map(entryOf);
	const changed = Object.fromEntries(entries);
	if (entries.length === 0) return { error: 'NoRuleChange' };
	if (Object.keys(changed).length < entries.length) return { error: 'RuleChangedTwice' };
	if (changed.tolerance >= pool.rules.tolerance) return { error: 'ToleranceNotLower' };
	if (entries.some((entry) => isBelowSeats(pool, entry))) return { error: 'CapBelowSeats' };
	const rules = { ...pool.rules, ...changed };
	const error = boundsError(rules);
	return error ? { error } : { rules };
};
