import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import{readFileSync}from"node:fs";import{setTimeout as sleep}from"node:timers/promises";var{STATE_pid:pid,STATE_log:log}=process.env;try{pid&&await stop(Number(pid))}catch{process.stdout.write(`::warning::the local AWS had ended before its job did
`)}log&&process.stdout.write(`::group::log of the local AWS
${readFileSync(log,"utf8")}
::endgroup::
`);async function stop(server){process.kill(server,"SIGTERM");for(let looks=0;looks<100&&isAlive(server);looks++)await sleep(50)}function isAlive(server){try{return process.kill(server,0)}catch{return!1}}
