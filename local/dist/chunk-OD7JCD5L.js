import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
function n(){if(process.env.LOCAL_AWS_LIFELINE!=="stdin")return;let e=()=>process.kill(-process.pid,"SIGKILL");process.stdin.once("end",e).once("error",e).resume(),"unref"in process.stdin&&typeof process.stdin.unref=="function"&&process.stdin.unref()}export{n as endWithParent};
