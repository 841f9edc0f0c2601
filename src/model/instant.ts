/** Time as the model stores it. Imports nothing. */

/** An instant: milliseconds since 1970-01-01T00:00:00Z. Field names end in `At`. */
export type Instant = number;

/** A calendar day, `YYYY-MM-DD`, in whatever zone its owner says. Field names end in `On` or `By`. */
export type Day = string;
