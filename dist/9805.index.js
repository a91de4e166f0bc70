const u=9805,M=[9805],P={9805:((t,s,_)=>{_.d(s,{imageUri:()=>o.a});var o=_(9988),E=_(605),c=_(1260);const d=n=>process.getBuiltinModule(n)})};export{u as id,M as ids,P as modules};
