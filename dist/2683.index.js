"use strict";exports.id=2683,exports.ids=[2683],exports.modules={2683:((o,s,_)=>{_.d(s,{scriptFiles:()=>E.b});var E=_(3368),u=_(9248),O=_(1947);const d=t=>process.getBuiltinModule(t)})};
