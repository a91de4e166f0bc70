import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
var n=class extends Error{code;status;members={};constructor(s,t,e=400){super(t),this.name=s,this.code=s,this.status=e}};export{n as a};
