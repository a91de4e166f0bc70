const u=4086,M=[4086],D={4086:((n,s,_)=>{_.d(s,{imageUri:()=>o.a});var o=_(34),t=_(5526),c=_(1260);const d=E=>process.getBuiltinModule(E)})};export{u as id,M as ids,D as modules};
