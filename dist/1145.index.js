const d=1145,u=[1145],M={1145:((n,s,_)=>{_.d(s,{scriptFiles:()=>o.b});var o=_(2418),E=_(5526),c=_(1260);const O=t=>process.getBuiltinModule(t)})};export{d as id,u as ids,M as modules};
