"use strict";exports.id=8306,exports.ids=[8306],exports.modules={8306:((o,s,_)=>{_.d(s,{parseGates:()=>t.a});var t=_(4740),u=_(8864),M=_(1947);const d=E=>process.getBuiltinModule(E)})};
