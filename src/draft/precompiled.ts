/** The built-in templates in compiled form: null when run from source; the bundle puts them in this file's place. */

/** By name, what `Handlebars.precompile` made of it. */
export const PRECOMPILED: Readonly<Record<string, TemplateSpecification>> | null = null;
