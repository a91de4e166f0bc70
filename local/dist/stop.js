import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import{readFileSync as i}from"node:fs";import{setTimeout as s}from"node:timers/promises";var{STATE_pid:t,STATE_log:r}=process.env;try{t&&await n(Number(t))}catch{process.stdout.write(`::warning::the local AWS had ended before its job did
`)}r&&process.stdout.write(`::group::log of the local AWS
${i(r,"utf8")}
::endgroup::
`);async function n(o){process.kill(o,"SIGTERM");for(let e=0;e<100&&l(o);e++)await s(50)}function l(o){try{return process.kill(o,0)}catch{return!1}}
