/** Names of months in English, as letters and pages write them. */

/** January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The same, of three letters. */
export const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3));
