import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import{readFileSync}from"node:fs";var{STATE_pid:pid,STATE_log:log}=process.env;try{if(pid)process.kill(Number(pid),"SIGTERM")}catch{process.stdout.write("::warning::the local AWS had ended before its job did\n")}if(log)process.stdout.write(`::group::log of the local AWS
${readFileSync(log,"utf8")}
::endgroup::
`);
