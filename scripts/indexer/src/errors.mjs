// The index can't go on: an event contradicts the tables, or nobody has said what it changes.
export class IndexError extends Error {}
