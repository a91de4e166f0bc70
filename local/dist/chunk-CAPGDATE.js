import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
function r({method:t,path:n}){let[,i,e,...a]=n.split("/");if(!(t!=="GET"||i!=="apikeys"||a.length>0))return e?{name:"GetApiKey",apiKey:decodeURIComponent(e)}:{name:"GetApiKeys"}}export{r as a};
