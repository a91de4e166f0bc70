const u=8043,M=[8043],O={8043:((E,s,_)=>{_.d(s,{scriptFiles:()=>o.b});var o=_(3076),n=_(605),c=_(1260);const d=t=>process.getBuiltinModule(t)})};export{u as id,M as ids,O as modules};
