import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import{a as E,b as N,c as _,d as V,e as C,f as I,g as S}from"./chunk-RBDNWG4Y.js";import"./chunk-TJM4SDZ4.js";import"./chunk-I4ZF6V7V.js";import"./chunk-TDER5D4X.js";export{I as ENV_ACCOUNT_ID,C as ENV_CREDENTIAL_SCOPE,V as ENV_EXPIRATION,E as ENV_KEY,N as ENV_SECRET,_ as ENV_SESSION,S as fromEnv};
