/** Runs precompiled templates with Handlebars' small runtime; the compiler is not loaded. */

import * as module from 'handlebars/runtime.js';
import type { TemplateContext } from './fields.ts';

const runtime = (module as unknown as { default: typeof Handlebars }).default;

/** Makes what `Handlebars.precompile` produced into a function from context to text. */
export function runPrecompiled(specification: TemplateSpecification): (context: TemplateContext) => string {
  return runtime.template<TemplateContext>(specification);
}
