import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
var n={version:"3.998.3"};export{n as a};
