/** The version, as the build takes it from package.json. */

declare const FOLLOWUP_VERSION: string | undefined;

/** `0.0.0` where the sources run without a build. */
export const VERSION = typeof FOLLOWUP_VERSION === 'string' ? FOLLOWUP_VERSION : '0.0.0';
