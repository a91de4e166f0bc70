import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
function n(a){return a.startsWith("cn-")?{name:"aws-cn",urlSuffix:"amazonaws.com.cn"}:{name:a.startsWith("us-gov-")?"aws-us-gov":"aws",urlSuffix:"amazonaws.com"}}export{n as a};
