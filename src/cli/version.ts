/** The version, as the build takes it from package.json. */

declare const FOLLOWUP_VERSION: string | undefined;
declare const FOLLOWUP_BUILD: string | undefined;

/** `0.0.0` where the sources run without a build. */
export const VERSION = typeof FOLLOWUP_VERSION === 'string' ? FOLLOWUP_VERSION : '0.0.0';

/** A fingerprint of the sources, on which everything derived depends; changes with every change of them. */
export const BUILD = typeof FOLLOWUP_BUILD === 'string' ? FOLLOWUP_BUILD : 'unbuilt';
