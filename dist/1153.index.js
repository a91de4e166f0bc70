const u=1153,E=[1153],M={1153:((d,s,o)=>{o.r(s),o.d(s,{verdict:()=>t.b});var t=o(347),n=o(1260);const c=_=>process.getBuiltinModule(_)})};export{u as id,E as ids,M as modules};
