import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
function o(e,n){return{status:e,headers:{"content-type":"application/json"},body:JSON.stringify(n)}}export{o as a};
