import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
var t=class extends Error{code;status;constructor(s,r,e=400){super(r),this.name=s,this.code=s,this.status=e}};export{t as a};
