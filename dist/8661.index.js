"use strict";exports.id=8661,exports.ids=[8661],exports.modules={8661:((t,e,s)=>{s.d(e,{operationOf:()=>_.a,readRequest:()=>_.b});var _=s(3497),u=s(1947);const d=o=>process.getBuiltinModule(o)})};
