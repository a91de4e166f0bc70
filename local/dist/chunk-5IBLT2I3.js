import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
function a(e){let n=e|0;return()=>{n=n+1831565813|0;let t=Math.imul(n^n>>>15,1|n);return t=t+Math.imul(t^t>>>7,61|t)^t,((t^t>>>14)>>>0)/2**32}}function d(e,n){for(let t=e.length-1;t>0;t--){let o=Math.floor(n()*(t+1)),r=e[t]??0;e[t]=e[o]??0,e[o]=r}}export{a,d as b};
