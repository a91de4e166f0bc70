/**
 * @actions/workflow-parser imports its schemas as JSON without the import attribute that Node asks for.
 * Bundled code has them inlined; run from source, this hook adds the attribute. Import it before the parser.
 */
import { registerHooks } from 'node:module';

registerHooks({
  load: (url, context, nextLoad) =>
    nextLoad(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
