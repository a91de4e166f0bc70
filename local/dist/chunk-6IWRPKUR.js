import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
function t(e){let n=e.split("*").map(p=>p.replace(/[.+?^${}()|[\]\\]/g,"\\$&"));return new RegExp(`^${n.join(".*")}$`)}export{t as a};
