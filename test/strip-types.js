/** Jest transform: Node's own type stripping. The sources use erasable syntax only, so nothing needs compiling. */
import { stripTypeScriptTypes } from 'node:module';

export default {
  process: (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }),
};
