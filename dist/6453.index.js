const u=6453,c=[6453],r={6453:((t,s,_)=>{_.d(s,{operationOf:()=>o.a,readRequest:()=>o.b});var o=_(3983),n=_(1260);const d=e=>process.getBuiltinModule(e)})};export{u as id,c as ids,r as modules};
