// Two kinds of failures. All others are tried again, too, once the hunter has begun.

/** The node doesn't answer, or not as it should: the hunter tries again. */
export class Lost extends Error {}

/** The hunter ends with this sentence. */
export class Ends extends Error {}
