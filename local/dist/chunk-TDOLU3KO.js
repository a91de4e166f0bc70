import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import{ENV_ACCOUNT_ID,ENV_CREDENTIAL_SCOPE,ENV_EXPIRATION,ENV_KEY,ENV_SECRET,ENV_SESSION,fromEnv}from"./chunk-HHLDJIYZ.js";import"./chunk-ZL6ICOKI.js";import"./chunk-IINEVTIL.js";import"./chunk-CEGXNAJN.js";export{ENV_ACCOUNT_ID,ENV_CREDENTIAL_SCOPE,ENV_EXPIRATION,ENV_KEY,ENV_SECRET,ENV_SESSION,fromEnv};
