import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import{a,b,c,d,e,f,g}from"./chunk-SYSGWDF5.js";import"./chunk-PVOR36DB.js";import"./chunk-22XV5TEY.js";import"./chunk-4Z73YFFC.js";export{f as ENV_ACCOUNT_ID,e as ENV_CREDENTIAL_SCOPE,d as ENV_EXPIRATION,a as ENV_KEY,b as ENV_SECRET,c as ENV_SESSION,g as fromEnv};
