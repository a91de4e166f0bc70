"use strict";exports.id=9377,exports.ids=[9377],exports.modules={9377:((t,E,s)=>{s.r(E),s.d(E,{verdict:()=>_.b});var _=s(7544),o=s(3933),u=s(1947);const D=d=>process.getBuiltinModule(d)})};
