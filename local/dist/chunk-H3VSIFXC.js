import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
var AwsError=class extends Error{code;status;constructor(code,message,status=400){super(message),this.name=code,this.code=code,this.status=status}};export{AwsError};
