const d=6513,u=[6513],P={6513:((t,s,_)=>{_.d(s,{imageUri:()=>o.a});var o=_(8724),E=_(605),M=_(1260);const c=n=>process.getBuiltinModule(n)})};export{d as id,u as ids,P as modules};
