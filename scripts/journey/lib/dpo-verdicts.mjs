// How a call of a DPO must end: with an error, or with events. `rule` is the rule that says so.

export const refused = (rule, error) => ({ rule, error: `Dpo.${error}` });
export const done = (rule, ...events) => ({ rule, events });
export const event = (name, data) => ({ name: `Dpo.${name}`, data });
