const u=6430,M=[6430],P={6430:((n,s,_)=>{_.d(s,{parseGates:()=>o.a});var o=_(3524),E=_(8163),c=_(1260);const d=t=>process.getBuiltinModule(t)})};export{u as id,M as ids,P as modules};
