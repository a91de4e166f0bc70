import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import{ENV_ACCOUNT_ID,ENV_CREDENTIAL_SCOPE,ENV_EXPIRATION,ENV_KEY,ENV_SECRET,ENV_SESSION,fromEnv}from"./chunk-LKVO7QCS.js";import"./chunk-YD3EUCWW.js";import"./chunk-VE2VACBE.js";import"./chunk-4ZIFFJRK.js";export{ENV_ACCOUNT_ID,ENV_CREDENTIAL_SCOPE,ENV_EXPIRATION,ENV_KEY,ENV_SECRET,ENV_SESSION,fromEnv};
