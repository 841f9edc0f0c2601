/** Records without what is not there. Pure. */

/** The optional keys are those that may hold undefined. */
type Defined<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/**
 * The same without the keys that hold undefined.
 *
 * @example
 * defined({ name: 'Ann', email: undefined }) //=> { name: 'Ann' }
 */
export function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
