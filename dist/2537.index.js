const u=2537,M=[2537],P={2537:((n,s,_)=>{_.d(s,{imageUri:()=>o.a});var o=_(6941),t=_(605),c=_(1260);const d=E=>process.getBuiltinModule(E)})};export{u as id,M as ids,P as modules};
