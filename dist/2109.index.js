const u=2109,M=[2109],P={2109:((n,s,_)=>{_.d(s,{imageUri:()=>o.a});var o=_(9691),t=_(605),c=_(1260);const d=E=>process.getBuiltinModule(E)})};export{u as id,M as ids,P as modules};
