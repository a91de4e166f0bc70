import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
var s=class{async sign(i,e,r){return i}};export{s as a};
