"use strict";exports.id=9212,exports.ids=[9212],exports.modules={9212:((t,s,_)=>{_.d(s,{imageUri:()=>E.a});var E=_(8676),u=_(9248),O=_(1947);const d=o=>process.getBuiltinModule(o)})};
