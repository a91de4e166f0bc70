import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 8672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ n),
/* harmony export */   b: () => (/* binding */ o),
/* harmony export */   c: () => (/* binding */ i)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
var n={with:0,environment:1,mode:2,defaults:3,from:4,default:5};function o(t,e){let r=e==="with:"?n.with:n[e];return{value:t,typed:()=>t,origin:e,level:r}}function i(...t){return new Map(t.toReversed().flatMap(e=>[...e]))}


/***/ }),

/***/ 1260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ t),
/* harmony export */   b: () => (/* binding */ u),
/* harmony export */   c: () => (/* binding */ v),
/* harmony export */   d: () => (/* binding */ w),
/* harmony export */   e: () => (/* binding */ x)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
var n=Object.create;var m=Object.defineProperty;var o=Object.getOwnPropertyDescriptor;var p=Object.getOwnPropertyNames;var q=Object.getPrototypeOf,r=Object.prototype.hasOwnProperty;var k=(b,a)=>(a=Symbol[b])?a:Symbol.for("Symbol."+b),l=b=>{throw TypeError(b)};var t=(b=>typeof require<"u"?require:typeof Proxy<"u"?new Proxy(b,{get:(a,c)=>(typeof require<"u"?require:a)[c]}):b)(function(b){if(typeof require<"u")return require.apply(this,arguments);throw Error('Dynamic require of "'+b+'" is not supported')});var u=(b,a)=>()=>{try{return a||b((a={exports:{}}).exports,a),a.exports}catch(c){throw a=0,c}};var s=(b,a,c,d)=>{if(a&&typeof a=="object"||typeof a=="function")for(let e of p(a))!r.call(b,e)&&e!==c&&m(b,e,{get:()=>a[e],enumerable:!(d=o(a,e))||d.enumerable});return b};var v=(b,a,c)=>(c=b!=null?n(q(b)):{},s(a||!b||!b.__esModule?m(c,"default",{value:b,enumerable:!0}):c,b));var w=(b,a,c)=>{if(a!=null){typeof a!="object"&&typeof a!="function"&&l("Object expected");var d,e;c&&(d=a[k("asyncDispose")]),d===void 0&&(d=a[k("dispose")],c&&(e=d)),typeof d!="function"&&l("Object not disposable"),e&&(d=function(){try{e.call(this)}catch(g){return Promise.reject(g)}}),b.push([c,d,a])}else c&&b.push([c]);return a},x=(b,a,c)=>{var d=typeof SuppressedError=="function"?SuppressedError:function(f,j,h,i){return i=Error(h),i.name="SuppressedError",i.error=f,i.suppressed=j,i},e=f=>a=c?new d(f,a,"An error was suppressed during disposal"):(c=!0,f),g=f=>{for(;f=b.pop();)try{var j=f[1]&&f[1].call(f[2]);if(f[0])return Promise.resolve(j).then(g,h=>(e(h),g()))}catch(h){e(h)}if(c)throw a};return g()};


/***/ }),

/***/ 6206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ i)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
function i(r){return r.length<=64?`"${r}"`:`"${r.slice(0,48)}\u2026" (${r.length} characters)`}


/***/ }),

/***/ 5526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ o),
/* harmony export */   b: () => (/* binding */ s),
/* harmony export */   c: () => (/* binding */ d),
/* harmony export */   d: () => (/* binding */ t)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
var o=class extends Error{name="UserError";problems;constructor(e){let r=typeof e=="string"?[e]:e;super(r.join(`
`)),this.problems=r}},s=class extends Error{name="RemoteFailure";failure;constructor(e,r){super(e.reason===void 0?e.what:`${e.what}: ${e.reason}`,r),this.failure=e}},d=class extends Error{name="Cancelled";goesOn;constructor(e,{goesOn:r,...a}={}){super(e,a),this.goesOn=r}},t=class extends Error{name="DeadlineExceeded"};


/***/ }),

/***/ 3601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ c)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
function c(e,n){let{Tags:r,...t}=n,o=a(e,t),s=Reflect.get(e,"Tags");return Array.isArray(r)?{...o,Tags:y(Array.isArray(s)?s:[],r)}:o}function a(e,n){let r=Object.entries(n).map(([t,o])=>[t,i(Reflect.get(e,t),o)]);return{...e,...Object.fromEntries(r)}}function i(e,n){if(n!==null)return u(n)?a(u(e)?e:{},n):n}function y(e,n){return[...e.filter(({Key:r})=>!n.some(t=>t.Key===r)),...n]}function u(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}


/***/ }),

/***/ 4313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ c),
/* harmony export */   b: () => (/* binding */ u)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
var g={"training-job":n=>["sagemaker",`/jobs/${n}`],"tuning-job":n=>["sagemaker",`/hyper-tuning-jobs/${n}`],"processing-job":n=>["sagemaker",`/processing-jobs/${n}`],endpoint:n=>["sagemaker",`/endpoints/${n}`],stack:n=>["cloudformation",`/stacks/stackinfo?stackId=${encodeURIComponent(n)}`],"log-group":n=>["cloudwatch",`logsV2:log-groups/log-group/${a(n)}`]},i=[["cn-","console.amazonaws.cn"],["us-gov-","console.amazonaws-us-gov.com"]];function c(n,o,t){let[e,r]=g[o](t);return`https://${s(n)}/${e}/home?region=${n}#${r}`}function u(n){return`https://${s(n)}/servicequotas/home/services/sagemaker/quotas?region=${n}`}function s(n){return`${n}.${i.find(([o])=>n.startsWith(o))?.[1]??"console.aws.amazon.com"}`}function a(n){return encodeURIComponent(encodeURIComponent(n)).replaceAll("%","$")}


/***/ }),

/***/ 4490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ P),
/* harmony export */   b: () => (/* binding */ _)
/* harmony export */ });
/* harmony import */ var _chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3173);
/* harmony import */ var _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5526);
const require = (name) => process.getBuiltinModule(name);
var h={"af-south-1":"455444449433","ap-east-1":"286214385809","ap-northeast-1":"351501993468","ap-northeast-2":"835164637446","ap-northeast-3":"867004704886","ap-south-1":"991648021394","ap-south-2":"628508329040","ap-southeast-1":"475088953585","ap-southeast-2":"712309505854","ap-southeast-3":"951798379941","ap-southeast-4":"106583098589","ca-central-1":"469771592824","ca-west-1":"190319476487","cn-north-1":"390948362332","cn-northwest-1":"387376663083","eu-central-1":"664544806723","eu-central-2":"680994064768","eu-north-1":"669576153137","eu-south-1":"257386234256","eu-south-2":"104374241257","eu-west-1":"438346466558","eu-west-2":"644912444149","eu-west-3":"749696950732","il-central-1":"898809789911","me-central-1":"272398656194","me-south-1":"249704162688","sa-east-1":"855470959533","us-east-1":"382416733822","us-east-2":"404615174143","us-gov-east-1":"237065988967","us-gov-west-1":"226302683700","us-west-1":"632365934929","us-west-2":"174872318107"},I={...h,"ap-northeast-1":"501404015308","ap-northeast-2":"306986355934","ap-southeast-2":"544295431143","eu-central-1":"813361260812","eu-west-1":"685385470294","us-east-1":"811284229777","us-east-2":"825641698319","us-west-2":"433757028032"},d={"af-south-1":"510948584623","ap-east-1":"651117190479","ap-northeast-1":"354813040037","ap-northeast-2":"366743142698","ap-northeast-3":"867004704886","ap-south-1":"720646828776","ap-south-2":"628508329040","ap-southeast-1":"121021644041","ap-southeast-2":"783357654285","ap-southeast-3":"951798379941","ap-southeast-4":"106583098589","ca-central-1":"341280168497","ca-west-1":"190319476487","cn-north-1":"450853457545","cn-northwest-1":"451049120500","eu-central-1":"492215442770","eu-central-2":"680994064768","eu-north-1":"662702820516","eu-south-1":"978288397137","eu-south-2":"104374241257","eu-west-1":"141502667606","eu-west-2":"764974769150","eu-west-3":"659782779980","il-central-1":"898809789911","me-central-1":"272398656194","me-south-1":"801668240914","sa-east-1":"737474898029","us-east-1":"683313688378","us-east-2":"257758044811","us-gov-east-1":"237065988967","us-gov-west-1":"414596584902","us-west-1":"746614075791","us-west-2":"246618743249"},f={"af-south-1":"626614931356","ap-east-1":"871362719292","ap-east-2":"975050140332","ap-northeast-1":"763104351884","ap-northeast-2":"763104351884","ap-northeast-3":"364406365360","ap-south-1":"763104351884","ap-south-2":"772153158452","ap-southeast-1":"763104351884","ap-southeast-2":"763104351884","ap-southeast-3":"907027046896","ap-southeast-4":"457447274322","ap-southeast-5":"550225433462","ap-southeast-6":"633930458069","ap-southeast-7":"590183813437","ca-central-1":"763104351884","ca-west-1":"204538143572","cn-north-1":"727897471807","cn-northwest-1":"727897471807","eu-central-1":"763104351884","eu-central-2":"380420809688","eu-north-1":"763104351884","eu-south-1":"692866216735","eu-south-2":"503227376785","eu-west-1":"763104351884","eu-west-2":"763104351884","eu-west-3":"763104351884","il-central-1":"780543022126","me-central-1":"914824155844","me-south-1":"217643126080","me-west-1":"124382933778","mx-central-1":"637423239942","sa-east-1":"763104351884","us-east-1":"763104351884","us-east-2":"763104351884","us-gov-east-1":"446045086412","us-gov-west-1":"442386744353","us-west-1":"763104351884","us-west-2":"763104351884"};var R=(e,t)=>({registry:t,repositories:{training:e,inference:e},releases:[v("1","1")],defaultVersion:"1",script:"never"});function v(e,t){return{version:e,training:{cpu:t,gpu:t},inference:{cpu:t,gpu:t}}}function i(e,t){return{cpu:`${e}-cpu-${t}`,gpu:`${e}-gpu-${t}`}}function l(e,t){return{version:e,training:i(e,t),inference:i(e,t)}}var m=i("2.6.0","py312"),c=new Map([["xgboost",{registry:d,repositories:{training:"sagemaker-xgboost",inference:"sagemaker-xgboost"},releases:["1.2-1","1.2-2","1.3-1","1.5-1","1.7-1","3.0-5"].map(e=>v(e,e)),defaultVersion:"1.7-1",script:"optional"}],["sklearn",{registry:d,repositories:{training:"sagemaker-scikit-learn",inference:"sagemaker-scikit-learn"},releases:["0.23-1","1.0-1","1.2-1","1.4-2"].map(e=>({version:e,training:{cpu:`${e}-cpu-py3`},inference:{cpu:`${e}-cpu-py3`}})),defaultVersion:"1.4-2",script:"always"}],["pytorch",{registry:f,repositories:{training:"pytorch-training",inference:"pytorch-inference"},releases:[l("2.5.1","py311"),l("2.6.0","py312"),{version:"2.7.1",training:i("2.7.1","py312"),inference:m},{version:"2.8.0",training:i("2.8.0","py312"),inference:m},{version:"2.9.0",training:i("2.9.0","py312"),inference:m},{version:"2.10.0",training:i("2.10.0","py313"),inference:m}],defaultVersion:"2.6.0",script:"always"}],["tensorflow",{registry:f,repositories:{training:"tensorflow-training",inference:"tensorflow-inference"},releases:[l("2.18.0","py310"),l("2.19.0","py312"),{version:"2.21.0",training:i("2.21.0","py312-sagemaker"),inference:i("2.20.0","py312-sagemaker")}],defaultVersion:"2.19.0",script:"always"}],["huggingface",{registry:f,repositories:{training:"huggingface-pytorch-training",inference:"huggingface-pytorch-inference"},releases:[{version:"4.36.0",training:{gpu:"2.1.0-transformers4.36.0-gpu-py310-cu121-ubuntu20.04"},inference:{cpu:"2.1.0-transformers4.37.0-cpu-py310-ubuntu22.04",gpu:"2.1.0-transformers4.37.0-gpu-py310-cu118-ubuntu20.04"}},{version:"4.49.0",training:{gpu:"2.5.1-transformers4.49.0-gpu-py311-cu124-ubuntu22.04"},inference:{cpu:"2.6.0-transformers4.49.0-cpu-py312-ubuntu22.04",gpu:"2.6.0-transformers4.49.0-gpu-py312-cu124-ubuntu22.04"}},{version:"5.3.0",training:{gpu:"2.9.0-transformers5.3.0-gpu-py312-cu130-ubuntu22.04"},inference:{cpu:"2.6.0-transformers5.5.3-cpu-py312-ubuntu22.04",gpu:"2.6.0-transformers5.5.3-gpu-py312-cu124-ubuntu22.04"}}],defaultVersion:"4.49.0",script:"always"}],...["factorization-machines","ipinsights","kmeans","knn","linear-learner","ntm","object2vec","pca","randomcutforest"].map(e=>[e,R(e,h)]),...["blazingtext","image-classification","object-detection","semantic-segmentation","seq2seq"].map(e=>[e,R(e,I)])]);function P(e,t){if(e.includes("/"))return t.use==="inference"?U(e,t):e;let[n="",r]=e.split(":",2),s=c.get(n);if(s===void 0){let g=[...c.keys()].join(", ");throw new _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_0__.a(`image: "${e}" is not known by name${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_1__.a)(n,[...c.keys()])}: give one of ${g}, or the image's registry URI`)}let a=E(s,r??s.defaultVersion);if(a===void 0){let g=s.releases.map(y=>y.version).join(", ");throw new _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_0__.a(`image: "${e}" has an unknown version: give one of ${g}, or the image's registry URI`)}let o=`${s.repositories[t.use]}:${b(e,a,t)}`,p=s.registry[t.region];if(p===void 0)throw new _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_0__.a(`image: the account that holds "${n}" in ${t.region} is not known here: give the image's registry URI, <account>.dkr.ecr.${t.region}.${$(t.region)}/${o}`);return`${p}.dkr.ecr.${t.region}.${$(t.region)}/${o}`}function _(e){if(!e.includes("/"))return c.get(e.split(":",1)[0]??"");let{account:t,repository:n}=k(e);return[...c.values()].find(({registry:r,repositories:s})=>Object.values(s).some(a=>a===n)&&Object.values(r).includes(t))}function E({releases:e},t){return e.findLast(n=>n.version===t||/^[.-]/.test(x(n.version,t)))}function x(e,t){return e.startsWith(t)?e.slice(t.length):""}function b(e,t,{use:n,instanceType:r}){let s=N(e,r),a=t[n][s];if(a!==void 0)return a;let[o="none"]=Object.keys(t[n]);throw new _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_0__.a(`image: "${e}" has no ${n} image for ${s.toUpperCase()} instances${r===void 0?"":` (${r})`}, only for ${o.toUpperCase()}: take another \`instance-type\`, or give the image's registry URI`)}function N(e,t=""){if(/^ml\.(?:inf|trn)\d/.test(t))throw new _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_0__.a(`image: "${e}" by name is no Neuron image, as ${t} needs: give its registry URI`);return/^ml\.[gp]\d/.test(t)?"gpu":"cpu"}function U(e,t){let n=_(e),{registry:r,repository:s,tag:a}=k(e),{training:o,inference:p}=n?.repositories??{};if(n===void 0||o===p||s!==o)return e;let g=n.releases.find(y=>T(a,y.training));if(g!==void 0)return`${r}/${p}:${b(e,g,t)}`;throw new _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_0__.a(`image: "${e}" trains but does not serve, and its inference image is not known here: give \`image\``)}function T(e,t){return Object.values(t).some(n=>e===n||e.startsWith(`${n}-`))}function k(e){let[,t="",n="",r=""]=/^([^/]+)\/([^:@]+)(?::([^@]+))?/.exec(e)??[];return{registry:t,repository:n,tag:r,account:t.split(".",1)[0]??""}}function $(e){return e.startsWith("cn-")?"amazonaws.com.cn":"amazonaws.com"}


/***/ }),

/***/ 640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ T),
/* harmony export */   b: () => (/* binding */ w)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
var P=/\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|[A-Za-z_][\w.:]*|[-+*/()])|(\S))/gy;function k(e){let n=M(G(e),e.trimEnd().length),r=n.sum();return p(r)?n.end()??r:r}function g(e,n){switch(e.kind){case"number":return e.value;case"champion":return n;case"negation":{let r=g(e.operand,n);return r===void 0?void 0:-r}case"operation":{let r=g(e.left,n),o=g(e.right,n);return r===void 0||o===void 0?void 0:S[e.operator](r,o)}}}function O(e){return g(e,void 0)===void 0}var S={"+":(e,n)=>e+n,"-":(e,n)=>e-n,"*":(e,n)=>e*n,"/":(e,n)=>e/n};function p(e){return"kind"in e}function G(e){return[...e.matchAll(P)].map(n=>{let r=n[1]??n[2]??"";return{text:r,offset:n.index+n[0].length-r.length}})}var E=200;function M(e,n){let r=0,o=0,d=t=>({offset:e[r]?.offset??n,expected:t}),i=(...t)=>{let c=e[r]?.text;if(!(c===void 0||!t.includes(c)))return r+=1,c},l=(t,...c)=>{let m=t();for(let x=i(...c);x!==void 0;x=i(...c)){let y=t();if(!p(m)||!p(y))return p(m)?y:m;m={kind:"operation",operator:x,left:m,right:y}}return m},s=()=>l(a,"+","-"),a=()=>l(u,"*","/"),u=()=>{o+=1;try{if(o>E)return d(`at most ${E} nested brackets and signs`);if(i("-")===void 0)return f();let t=u();return p(t)?{kind:"negation",operand:t}:t}finally{o-=1}},f=()=>{let t=e[r];return i("champion")!==void 0?{kind:"champion"}:i("(")!==void 0?b():t===void 0||!/^[.\d]/.test(t.text)?d('a number, champion or "("'):(r+=1,{kind:"number",value:Number(t.text)})},b=()=>{let t=s();return p(t)&&i(")")===void 0?d('an operator or ")"'):t};return{sum:s,end:()=>r<e.length?d("an operator or the end of the line"):void 0}}var h={">=":{holds:(e,n)=>e>=n,margin:(e,n)=>e-n},"<=":{holds:(e,n)=>e<=n,margin:(e,n)=>n-e},">":{holds:(e,n)=>e>n,margin:(e,n)=>e-n},"<":{holds:(e,n)=>e<n,margin:(e,n)=>n-e},"==":{holds:(e,n)=>e===n,margin:(e,n)=>-Math.abs(e-n)},"!=":{holds:(e,n)=>e!==n,margin:(e,n)=>Math.abs(e-n)}};function T(e){let n=e.split(`
`).flatMap((r,o)=>{let d=r.replace(/#.*/,"");return d.trim()===""?[]:[C(d,o+1)]});return{gates:n.filter(r=>typeof r!="string"),problems:n.filter(r=>typeof r=="string")}}function C(e,n){let r=(a,u)=>{let f=e.slice(a).trim().split(/\s/)[0];return`line ${n}, column ${a+1}: expected ${u}, got ${f===""?"the end of the line":`"${f}"`}`},[o="",d]=/^\s*([^\s<>=!]+)?\s*/.exec(e)??[];if(d===void 0)return r(o.length,"the name of a metric");let i=/^(?:[<>=!]=|[<>](?!=))/.exec(e.slice(o.length))?.[0];if(!$(i))return r(o.length,`one of ${Object.keys(h).join(" ")}`);let l=o.length+i.length,s=k(e.slice(l));return p(s)?{text:e.trim(),metric:d,operator:i,bound:s,needsChampion:O(s)}:r(l+s.offset,s.expected)}function $(e){return e!==void 0&&e in h}function w(e,n,r){return e.map(o=>v(o,n,r))}function v({text:e,metric:n,operator:r,bound:o,needsChampion:d},i,l){let s={gate:e,metric:n,operator:r},a=Object.hasOwn(i,n)?i[n]:void 0;if(a===void 0)return{...s,passed:!1,note:`there is no such metric; there are: ${j(i)}`};if(!Number.isFinite(a))return{...s,passed:!1,note:`the metric is ${a}`};if(d&&l===void 0)return{...s,value:a,passed:!0,note:"no champion to compare with"};let u=g(o,l?.[n]);if(u===void 0)return{...s,value:a,passed:!1,note:"the champion has no such metric"};if(!Number.isFinite(u))return{...s,value:a,passed:!1,note:`the bound is ${u}`};let{holds:f,margin:b}=h[r];return{...s,value:a,bound:u,margin:b(a,u),passed:f(a,u)}}function j(e){let n=Object.keys(e);return n.length===0?"none":n.join(", ")}


/***/ }),

/***/ 4989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ m)
/* harmony export */ });
/* harmony import */ var _chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3173);
const require = (name) => process.getBuiltinModule(name);
var t="[a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62}",s="arn:aws[a-z-]*",o="[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",m={"instance-type":{accepts:"a SageMaker instance type such as ml.m5.large",pattern:/^ml\.[a-z][a-z0-9-]*\.(?:medium|large|\d*xlarge|metal(?:-\d+xl)?)$/,suggest:p},"resource-name":{accepts:"a name of letters, digits and hyphens between them, at most 63 characters",pattern:new RegExp(`^(?=.{1,63}$)${t}$`)},"stack-name":{accepts:"a stack name: a letter, then letters, digits and hyphens, at most 128 characters",pattern:/^[a-zA-Z][a-zA-Z0-9-]{0,127}$/},"role-arn":{accepts:"the ARN of an IAM role such as arn:aws:iam::123456789012:role/name",pattern:new RegExp(`^${s}:iam::\\d{12}:role/[\\w+=,.@/-]+$`)},"model-package-arn":{accepts:"the ARN of a model package such as arn:aws:sagemaker:eu-west-1:123456789012:model-package/group/1",pattern:new RegExp(`^${s}:sagemaker:[a-z0-9-]+:\\d{12}:model-package/${t}(?:/\\d+)?$`)},"model-package-group":{accepts:"the name (letters, digits, hyphens; at most 63 characters) or the ARN of a model package group",pattern:new RegExp(`^(?:${s}:sagemaker:[a-z0-9-]+:\\d{12}:model-package-group/)?${t}$`)},bucket:{accepts:"the name of an S3 bucket: lower-case letters, digits, dots and hyphens, 3 to 63 characters",pattern:new RegExp(`^${o}$`),suggest:e=>/^s3:\/\/([^/]+)/i.exec(e)?.[1]},"key-prefix":{accepts:"a key prefix such as team/iris: one line of at most 512 characters, without a bucket",pattern:new RegExp("^(?![sS]3:)(?!\\/*$)\\P{C}{1,512}$","u"),suggest:e=>/^s3:\/\/[^/]+\/+(.+)$/i.exec(e)?.[1]},"s3-uri":{accepts:"an S3 URI such as s3://bucket/path",pattern:new RegExp(`^s3://${o}/.+$`)},region:{accepts:"an AWS region such as eu-west-1",pattern:/^[a-z]{2}(?:-[a-z]+)+-\d$/,suggest:e=>/^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(e)?.[1]},description:{accepts:"one line of at most 1024 characters",pattern:new RegExp("^\\P{C}{1,1024}$","u")},image:{accepts:"a built-in algorithm such as xgboost or xgboost:1.7-1, or the URI of a registry image",pattern:/^(?:[a-z][a-z0-9-]*(?::[\w.-]+)?|[\w.-]+(?::\d+)?\/\S+)$/}},g=["medium","large","xlarge","2xlarge","4xlarge","8xlarge","12xlarge","16xlarge","24xlarge","48xlarge"];function p(e){let[,r,a=""]=/^(?:ml\.)?([a-z0-9-]+)\.([a-z0-9-]+)$/.exec(e.toLowerCase())??[],n=/^\d*xlarge$/.test(a)?a:(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_0__.b)(a,g);return r===void 0||n===void 0?void 0:`ml.${r}.${n}`}


/***/ }),

/***/ 7329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ u),
/* harmony export */   b: () => (/* binding */ g)
/* harmony export */ });
/* harmony import */ var _chunk_JUKC3LLV_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3601);
const require = (name) => process.getBuiltinModule(name);
var u="/opt/ml/processing/input/code";function g(e,n){let t={ProcessingJobName:n.jobName,AppSpecification:{ImageUri:n.image,ContainerEntrypoint:e.script&&[e.script.command,`${u}/${e.script.entryPoint}`],ContainerArguments:e.arguments.length===0?void 0:[...e.arguments]},RoleArn:e.executionRoleArn,ProcessingInputs:n.inputs.map(p),ProcessingOutputConfig:{Outputs:Object.entries(e.outputs).map(([o,{path:s,uri:i}])=>a(o,s,i??`${n.outputUri}/${o}`))},ProcessingResources:{ClusterConfig:{InstanceType:n.instanceType,InstanceCount:e.instanceCount,VolumeSizeInGB:e.volumeGb}},StoppingCondition:{MaxRuntimeInSeconds:e.maxRuntimeMinutes*60},Environment:{...e.environmentVariables},Tags:[...n.tags]};return (0,_chunk_JUKC3LLV_js__WEBPACK_IMPORTED_MODULE_0__.a)(t,e.request??{})}function p({name:e,s3Uri:n,path:t}){return{InputName:e,S3Input:{S3Uri:n,LocalPath:t,S3DataType:"S3Prefix",S3InputMode:"File",S3DataDistributionType:"FullyReplicated",S3CompressionType:"None"}}}function a(e,n,t){return{OutputName:e,S3Output:{S3Uri:t,LocalPath:n,S3UploadMode:"EndOfJob"}}}


/***/ }),

/***/ 6152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ E),
/* harmony export */   b: () => (/* binding */ S),
/* harmony export */   c: () => (/* binding */ p),
/* harmony export */   d: () => (/* binding */ N),
/* harmony export */   e: () => (/* binding */ I),
/* harmony export */   f: () => (/* binding */ k)
/* harmony export */ });
/* harmony import */ var _chunk_NAAFR4OC_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4313);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7598);
const require = (name) => process.getBuiltinModule(name);
function E(e,t,n=63){return`${e.replace(/[^a-zA-Z0-9]+/g,"-").replace(/^-+/,"").slice(0,n-t.length-1).replace(/-+$/,"")}-${t}`.replace(/^-+/,"")}function f(e){let t=[e.repository,e.runId,e.job,e.jobIndex,e.step].join(`
`);return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(t).digest("hex").slice(0,10)}var g=/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;function S(e,t){let n={"github:repository":t.repository,"github:sha":t.sha,"github:ref":t.ref,"github:run-id":t.runId,"github:workflow":t.workflow},r=Object.entries({...n,...e.tags}).filter(([,i])=>i!=="");return{name:e.name,prefix:e.prefix,contentPrefix:e.contentPrefix??e.prefix,tags:r.map(([i,u])=>({Key:i,Value:u.replace(g,"_").slice(0,256)})),suffix:f(t),workflow:t}}function k(e){let t=Math.round(e);return t<60?`${t} s`:t<3600?`${Math.floor(t/60)} min ${t%60} s`:`${Math.floor(t/3600)} h ${Math.floor(t%3600/60)} min`}var c={AccessDenied:a,AccessDeniedException:a,UnauthorizedOperation:a,ResourceLimitExceeded:(e,t)=>({what:"a quota of the account does not allow this",fix:"ask for the quota that the reason names, or use another instance type",consoleUrl:(0,_chunk_NAAFR4OC_js__WEBPACK_IMPORTED_MODULE_0__.b)(t)}),ExpiredToken:d,ExpiredTokenException:d,CredentialsProviderError:()=>({what:"no AWS credentials were found",fix:"give `role-to-assume` (and `permissions: id-token: write` to the job), or put a step with aws-actions/configure-aws-credentials before this one"}),InvalidClientTokenId:o,UnrecognizedClientException:o,InvalidSignatureException:o,SignatureDoesNotMatch:o,ThrottlingException:s,Throttling:s,SlowDown:s};function p(e){return e instanceof Error&&("$metadata"in e||"$fault"in e||e.name in c)}function N(e){return p(e)&&e.$fault==="client"&&e.$metadata?.attempts===1}function I(e,t){let n=c[e.name]?.(e,t)??(m(e)?x:y(e)),r=e.$metadata?.requestId;return{...n,reason:r===void 0?e.message:`${e.message} (request ${r})`}}var x={what:"AWS could not be reached",fix:"check `region`, the runner's way to the network, and AWS_ENDPOINT_URL where it is set"};function m({code:e,name:t}){return e!==void 0||t==="TimeoutError"}function y({name:e}){return{what:`AWS refused a request (${e})`}}function a(e){let t=/not authorized to perform: ([\w-]+:\w+)/.exec(e.message)?.[1],n=/on resource: (\S+)/.exec(e.message)?.[1]??"*";if(t===void 0)return{what:"the credentials are not allowed to do this"};let r=JSON.stringify({Effect:"Allow",Action:t,Resource:n});return{what:`the credentials are not allowed to call ${t}`,fix:`add to the role's policy: ${r}`}}function d(){return{what:"the AWS credentials expired",fix:"give the role as `role-to-assume` to this step, which then assumes it anew whenever a session ends; re-running this job attaches to what still runs, except with `reuse: never`"}}function o(){return{what:"AWS does not accept the credentials",fix:"check which role or key the step before this one configured, and that it is of this partition and region"}}function s(){return{what:"AWS throttled this account longer than the action retries",fix:"re-run this job: it attaches to what still runs, except with `reuse: never`"}}


/***/ }),

/***/ 3173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ u),
/* harmony export */   b: () => (/* binding */ c)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
function u(o,e){let t=c(o,e);return t===void 0?"":` (did you mean "${t}"?)`}function c(o,e){return e.map(n=>({candidate:n,edits:l(o.toLowerCase(),n.toLowerCase())})).filter(({candidate:n,edits:r})=>r<=Math.min(3,Math.ceil(n.length/3))).sort((n,r)=>n.edits-r.edits)[0]?.candidate}function l(o,e){let t=Array.from({length:e.length+1},(n,r)=>r);for(let[n,r]of[...o].entries()){let i=[n+1];for(let[s,d]of[...e].entries()){let a=(t[s]??0)+(r===d?0:1);i.push(Math.min(a,(t[s+1]??0)+1,(i[s]??0)+1))}t=i}return t[e.length]??0}


/***/ }),

/***/ 8300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ p),
/* harmony export */   b: () => (/* binding */ e),
/* harmony export */   c: () => (/* binding */ l),
/* harmony export */   d: () => (/* binding */ m),
/* harmony export */   e: () => (/* binding */ I),
/* harmony export */   f: () => (/* binding */ Z),
/* harmony export */   g: () => (/* binding */ Q),
/* harmony export */   h: () => (/* binding */ A)
/* harmony export */ });
/* harmony import */ var _chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3173);
const require = (name) => process.getBuiltinModule(name);
var p=["process","train","evaluate","register","deploy","pipeline","delete"],e=["process","train","evaluate","register","deploy","delete"];var y={image:{description:"Built-in algorithm or framework with an optional version (`xgboost`, `xgboost:1.7-1`, `linear-learner`, `sklearn`, `pytorch:2.8`, \u2026: see docs/images.md), or the full URI of a registry image.",kind:{type:"text",format:"image"},modes:["process","train","register","deploy"],later:["evaluate"],requiredBy:["process","train"]},"entry-point":{description:"Script that the container runs: a path in `source-dir`, else one of the workspace.",kind:{type:"text"},modes:["process","train"],later:["evaluate","register","deploy"]},"source-dir":{description:"Folder that comes into the container with the script; for `train` without what its `.sagemakerignore` names.",kind:{type:"text"},modes:["process","train"],later:["evaluate","register","deploy"]},arguments:{description:"Arguments of the script or container: a YAML list, or one line of them, separated by spaces. For example `--test-share 0.2`.",kind:{type:"arguments"},modes:["process"],later:["evaluate"]},"environment-variables":{description:"Environment variables of the container (YAML map).",kind:{type:"map",maxEntries:100,maxKey:512,maxValue:512,key:"[a-zA-Z_][a-zA-Z0-9_]*",keyAccepts:"a name of letters, digits and underscores that begins with no digit",secret:!0},modes:["process","train","register","deploy"],later:["evaluate"]}};var d={mode:{description:"What this step does: `process`, `train`, `evaluate`, `register`, `deploy` or `delete`.",kind:{type:"choice",values:e,later:["pipeline"]},modes:e,requiredBy:e,onlyInWith:!0},config:{description:"Path of a YAML file with inputs for several steps, for example `mlops.yml`. What `with:` says wins.",kind:{type:"text"},modes:e,onlyInWith:!0},environment:{description:"Section of `environments:` in the config file that applies, for example `qa` or `prod`.",kind:{type:"text"},modes:e,onlyInWith:!0},from:{description:"The `result` output of an earlier step (such as `needs.train.outputs.result`), or the path of a result file. It fills in what this mode would otherwise need.",kind:{type:"text"},modes:e,onlyInWith:!0},name:{description:"What the names of jobs and the S3 prefix begin with.",kind:{type:"text"},modes:e,defaultNote:"the repository's name"},region:{description:"AWS region, for example `eu-west-1`.",kind:{type:"text",format:"region"},modes:e,defaultNote:"`AWS_REGION`, else `AWS_DEFAULT_REGION`"},"role-to-assume":{description:"ARN of the IAM role that this step assumes by OIDC, and again whenever its session ends, however long the step waits. The job needs `permissions: id-token: write`.",kind:{type:"text",format:"role-arn"},modes:e,defaultNote:"the credentials that an earlier step configured"},"execution-role-arn":{description:"ARN of the IAM role that SageMaker itself assumes to read data, write models and serve.",kind:{type:"text",format:"role-arn"},modes:e,requiredBy:["process","train","deploy"]},bucket:{description:"S3 bucket for uploaded data and trained models; created if absent.",kind:{type:"text",format:"bucket"},modes:e,defaultNote:"`sagemaker-<region>-<account>`"},prefix:{description:"S3 key prefix of everything that this run writes. Data that runs share, because it is found by its content, is below `<name>` by default.",kind:{type:"text",format:"key-prefix"},modes:e,defaultNote:"`<name>/<run id>`"},tags:{description:"Tags (YAML map) for everything that is created. `github:repository`, `github:sha`, `github:ref`, `github:run-id` and `github:workflow` are always added.",kind:{type:"map",maxEntries:45,maxKey:128,maxValue:256,key:"(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+",keyAccepts:"a key of letters, digits, spaces and _ . : / = + - @ that does not begin with aws:"},modes:e},wait:{description:"Wait for the end. With `false` the status is `InProgress`, and a later step can attach.",kind:{type:"flag"},modes:e,default:"true"},"timeout-minutes":{description:"Minutes to wait, 0 for no end. When they run out the step is red; what runs is left running.",kind:{type:"integer",min:0,unit:"minutes"},modes:e,default:"340"},logs:{description:"The container's log: `follow` prints it live, `tail` its last lines after a failure, `none` nothing.",kind:{type:"choice",values:["follow","tail","none"]},modes:e,default:"follow"},"on-cancel":{description:"When the workflow run is cancelled: `stop` what this step started, or `leave` it running.",kind:{type:"choice",values:["stop","leave"]},modes:e,default:"stop"},"dry-run":{description:"Show what would be done, and do nothing.",kind:{type:"flag"},modes:[],later:p},comment:{description:"Write the report as a comment on the pull request.",kind:{type:"flag"},modes:[],later:p},"github-token":{description:"Token for comments and deployments.",kind:{type:"text"},modes:[],later:p},"result-file":{description:"Path of a file to which the `result` output is written, too.",kind:{type:"text"},modes:e},"job-index":{description:"Internal: which leg of a matrix this is, so that every leg has names of its own. Leave it alone.",kind:{type:"text"},modes:e,expression:"strategy.job-index",onlyInWith:!0}};var h={"instance-type":{description:"SageMaker instance type, for example `ml.m5.xlarge`. In `process` and `train` also a list: where AWS has no capacity for one, the next is taken.",kind:{type:"list",format:"instance-type"},modes:["process","train","deploy"],later:["evaluate"],default:"ml.m5.large"},"instance-count":{description:"Number of instances.",kind:{type:"integer",min:1},modes:["process","train","deploy"],later:["evaluate"],default:"1"},"volume-gb":{description:"Size of the training volume in GB.",kind:{type:"integer",min:1,max:16384,unit:"GB"},modes:["process","train"],later:["evaluate"],default:"30"},"max-runtime-minutes":{description:"Minutes after which SageMaker itself stops the job.",kind:{type:"integer",min:1,max:40320,unit:"minutes"},modes:["process","train"],later:["evaluate"],default:"1440"},spot:{description:"Train on spot capacity: cheaper, may be interrupted.",kind:{type:"flag"},modes:["train"],default:"false"},"max-wait-minutes":{description:"Minutes that a spot job may take, waiting for capacity included. At least `max-runtime-minutes`.",kind:{type:"integer",min:1,unit:"minutes"},modes:["train"],defaultNote:"`max-runtime-minutes`"},"keep-alive-minutes":{description:"Minutes that the instances stay warm, and are billed, for the next job (warm pool).",kind:{type:"integer",min:0,max:360,unit:"minutes"},modes:["train"]},request:{description:"Part of the API request (YAML map, AWS's own names), merged deep over what the other inputs make of it: every field of `CreateTrainingJob` (with `tuning`, `CreateHyperParameterTuningJob`) and `CreateProcessingJob` is within reach. For example `VpcConfig: {\u2026}`.",kind:{type:"request"},modes:["process","train"],later:["evaluate"]}};var f={"keep-models":{description:"Leave the models of a bare endpoint.",kind:{type:"flag"},modes:["delete"],default:"false"}};var t=(o,n={type:"text"})=>({description:o,kind:n,modes:[],later:["deploy"]}),g={"stack-name":{description:"CloudFormation stack that holds the endpoint.",kind:{type:"text",format:"stack-name"},modes:["deploy","delete"],requiredBy:["deploy"]},"endpoint-name":{description:"Name of the endpoint: `deploy` serves under it, `delete` deletes an endpoint that has no stack.",kind:{type:"text",format:"resource-name"},modes:["deploy","delete"],later:["evaluate"],defaultNote:"for `deploy` the stack's name"},"cloudformation-role-arn":{description:"ARN of the IAM role with which CloudFormation works on the stack.",kind:{type:"text",format:"role-arn"},modes:["deploy"],defaultNote:"the workflow's own permissions"},cases:{description:"Smoke tests of the endpoint (YAML list, or the path of a file with it): `body` or `body-file`, and `expect` with `equals`, `near`, `argmax` or `matches`. One that fails makes the step red.",kind:{type:"cases"},modes:["deploy"],later:["evaluate"]},template:t("The user's own CloudFormation template."),parameters:t("Parameters of the template.",{type:"lines"}),capabilities:t("Capabilities that the template needs.",{type:"list"}),serving:t("How the model is served."),"serverless-memory-mb":t("Memory of a serverless endpoint."),"serverless-max-concurrency":t("Concurrency of a serverless endpoint."),autoscaling:t("Automatic scaling of the endpoint.",{type:"lines"}),"data-capture-percent":t("Share of the requests that is captured."),"data-capture-uri":t("S3 URI for captured requests."),traffic:t("How traffic moves to the new model.",{type:"lines"}),alarms:t("Alarms that roll a deployment back.",{type:"lines"}),api:t("Public HTTPS API in front of the endpoint."),"on-failure":t("What is done after a failed case."),execute:t("Execute the change set."),ephemeral:t("Delete the stack at the end of the job.")};var x={"training-job":{description:"Name of the training job whose final metrics are judged.",kind:{type:"text",format:"resource-name"},modes:["evaluate"],defaultNote:"the job of `from`"},report:{description:"JSON report with metrics instead, a local path or S3 URI; gates name its numbers by dotted paths.",kind:{type:"text"},modes:["evaluate"],later:["register"]},gates:{description:"Conditions, one per line, that the metrics must meet: `validation:rmse <= 4.5`. `#` starts a comment. A missing metric fails.",kind:{type:"gates"},modes:["evaluate"]},"fail-on-gate":{description:"Whether a gate that is not met makes the step red; the `passed` output tells in any case.",kind:{type:"flag"},modes:["evaluate"],default:"true"},"test-data":{description:"Labelled rows to score against an endpoint.",kind:{type:"text"},modes:[],later:["evaluate"]},candidates:{description:"Glob of result files to choose among.",kind:{type:"text"},modes:[],later:["evaluate"]},"label-column":{description:"Column of the label in the test data.",kind:{type:"integer",min:0},modes:[],later:["evaluate"]},"content-type":{description:"Content type of the test data.",kind:{type:"text"},modes:[],later:["evaluate"]},problem:{description:"Kind of problem.",kind:{type:"choice",values:[],later:["regression","binary","multiclass"]},modes:[],later:["evaluate"]},"prediction-path":{description:"Where in the endpoint's answer the prediction is.",kind:{type:"text"},modes:[],later:["evaluate"]},champion:{description:"Model package group whose latest Approved version is the champion.",kind:{type:"text",format:"model-package-group"},modes:[],later:["evaluate"]},select:{description:"How the winner among candidates is found.",kind:{type:"text"},modes:[],later:["evaluate"]}};var k={"pipeline-name":{description:"Name of the SageMaker pipeline.",kind:{type:"text"},modes:[],later:["pipeline"]},definition:{description:"JSON file with the definition.",kind:{type:"text"},modes:[],later:["pipeline"]},"pipeline-parameters":{description:"Parameters of the execution.",kind:{type:"lines"},modes:[],later:["pipeline"]},"max-parallel-steps":{description:"Steps that may run at once.",kind:{type:"integer",min:1},modes:[],later:["pipeline"]},"execution-arn":{description:"Execution to attach to.",kind:{type:"text"},modes:[],later:["pipeline"]}};var v={inputs:{description:"Data (YAML map): name \u2192 S3 URI, local file or folder (uploaded), or `{uri, path}`. The container finds it in `/opt/ml/processing/input/<name>`, unless `path` says otherwise. For example `raw: data/raw.csv`.",kind:{type:"processing-inputs"},modes:["process"]},outputs:{description:"Results (YAML map): name \u2192 folder in the container below `/opt/ml/processing/`, or `{path, uri}`. Its files go to `uri`, unless given to a prefix of this job. For example `train: /opt/ml/processing/output/train`; with nothing after the colon it is that folder, too.",kind:{type:"processing-outputs"},modes:["process"]}};var w={"model-package-group":{description:"Model package group: `register` adds a version to it (the group is created if absent), `deploy` serves its latest Approved version.",kind:{type:"text",format:"model-package-group"},modes:["register","deploy"]},"model-package-arn":{description:"ARN of one model package version: `register` changes its approval instead of adding a version, `deploy` serves it.",kind:{type:"text",format:"model-package-arn"},modes:["register","deploy"]},"model-artifact":{description:"S3 URI of the `model.tar.gz`.",kind:{type:"text",format:"s3-uri"},modes:["register","deploy"],defaultNote:"the artifact of `from`"},"approval-status":{description:"`PendingManualApproval`, `Approved` or `Rejected`. Must be given to change the approval of an existing version.",kind:{type:"choice",values:["PendingManualApproval","Approved","Rejected"]},modes:["register"],defaultNote:"`PendingManualApproval` for a new version"},"content-types":{description:"Content types that the model takes.",kind:{type:"list"},modes:["register"],default:"text/csv"},"response-types":{description:"Content types that the model answers with.",kind:{type:"list"},modes:["register"],default:"text/csv"},"inference-instance-types":{description:"Instance types that the version may be served on.",kind:{type:"list"},modes:["register"]},"transform-instance-types":{description:"Instance types that the version may be used on for batch transform.",kind:{type:"list"},modes:["register"]},description:{description:"Description of the version, or the reason for the change of its approval: one line.",kind:{type:"text",format:"description"},modes:["register"]},metadata:{description:"Properties of the version (YAML map), beside the model's metrics and lineage, which are always there.",kind:{type:"map",maxEntries:43,maxKey:128,maxValue:256},modes:["register"]},"model-card":{description:"Write a model card.",kind:{type:"flag"},modes:[],later:["register"]}};var b={channels:{description:"Training data (YAML map): channel \u2192 S3 URI; local file, folder or pattern of files (uploaded); or a map with `uri`, `content-type`, `format`, \u2026. For example `train: data/train.csv`.",kind:{type:"channels"},modes:["train"],requiredBy:["train"]},hyperparameters:{description:"Hyperparameters (YAML map), handed to the algorithm as they are written. For example `num_round: 50`.",kind:{type:"map",maxEntries:100,maxKey:256,maxValue:2500,oneLine:!0},modes:["train"]},"metric-definitions":{description:"Metrics to find in the log (YAML map): name \u2192 regular expression with one group, in Python's flavour. Built-in algorithms bring their own.",kind:{type:"map",maxEntries:40,maxKey:255,maxValue:500,oneLine:!0,regex:!0},modes:["train"]},"checkpoint-uri":{description:"S3 URI with which SageMaker keeps `/opt/ml/checkpoints` in step: a spot job that was interrupted goes on from there.",kind:{type:"text",format:"s3-uri"},modes:["train"]},tuning:{description:"Search for the best hyperparameters (YAML map): `objective` (`maximize validation:accuracy`), `ranges` (`max_depth: 3..9`), `strategy`, `max-jobs`, `max-parallel`, `early-stopping`, `seed`. A tuning job then takes the place of the training job.",kind:{type:"tuning"},modes:["train"]},"job-name":{description:"Exact name of the training or processing job. If a job of this name exists, the step attaches to it.",kind:{type:"text",format:"resource-name"},modes:["process","train"],defaultNote:"`<name>-<mode>-<suffix>`"},reuse:{description:"When the workflow is run again: `run` takes up the job of the same run, `content` the job of any run with the same data, image and settings, `never` always trains a new one.",kind:{type:"choice",values:["run","content","never"]},modes:["process","train"],default:"run"}};var l={...d,...y,...h,...v,...b,...x,...w,...g,...k,...f};function m(o){return Object.hasOwn(l,o)?l[o]:void 0}var I=Object.keys(l);function Z(o,n,{problems:s,warnings:r}){for(let a of o){let i=m(a);if(i===void 0){let u=(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_0__.b)(a,I);u===void 0?r.push(`${a} (with:): unknown input, it has no effect`):s.push(`${a} (with:): unknown input (did you mean "${u}"?)`)}else A(i,n)?s.push(`${a} (with:): is not available yet${i.modes.length>0?` in mode ${n}`:""}`):n!==void 0&&!i.modes.includes(n)&&r.push(`${a} (with:): mode ${n} does not use it, only ${i.modes.join(", ")}`)}}function Q(o,n,{warnings:s}){let r=o.filter(i=>m(i)?.modes.includes(n)&&!Object.hasOwn(d,i)&&i!=="job-name");if(r.length===0)return;let a=r.length===1?"has":"have";s.push(`${r.join(", ")} (with:): ${a} no effect: this step follows the job of \`from\`, which runs as it was started`)}function A(o,n){return o.modes.length===0?!0:n!==void 0&&!o.modes.includes(n)&&(o.later?.includes(n)??!1)}


/***/ }),

/***/ 9875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ d),
/* harmony export */   b: () => (/* binding */ R),
/* harmony export */   c: () => (/* binding */ _)
/* harmony export */ });
/* harmony import */ var _chunk_NAPMDGHN_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4490);
const require = (name) => process.getBuiltinModule(name);
var g=20,m="/opt/ml/model/code";function d(e,{entryPoint:r,submitDirectory:n,region:t}){let i=Object.entries(e).map(([s,c])=>[s,f(c)]);return{...Object.fromEntries(i),sagemaker_program:JSON.stringify(r),sagemaker_submit_directory:JSON.stringify(n),sagemaker_region:JSON.stringify(t),sagemaker_container_log_level:String(g)}}var R=Object.keys(d({},{entryPoint:"",submitDirectory:"",region:""}));function f(e){try{return JSON.parse(e),e}catch{return JSON.stringify(e)}}function _(e){let{HyperParameters:r={},AlgorithmSpecification:n}=e,t=o(r.sagemaker_program),i=o(r.sagemaker_submit_directory);if(t===void 0||i===void 0)return;let s=u(n?.TrainingImage??"");return{SAGEMAKER_PROGRAM:t,SAGEMAKER_SUBMIT_DIRECTORY:s?m:i,SAGEMAKER_REGION:o(r.sagemaker_region)??"",SAGEMAKER_CONTAINER_LOG_LEVEL:String(g)}}function u(e){let{training:r,inference:n}=(0,_chunk_NAPMDGHN_js__WEBPACK_IMPORTED_MODULE_0__.b)(e)?.repositories??{};return r!==n}function o(e){let[,r]=/^"(.+)"$/s.exec(e??"")??[];return r===void 0?void 0:JSON.parse(`"${r}"`)}


/***/ }),

/***/ 9163:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _chunk_NNZAOXRM_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(640);
/* harmony import */ var _chunk_YJO3EZVL_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9875);
/* harmony import */ var _chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8300);
/* harmony import */ var _chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8672);
/* harmony import */ var _chunk_OXCAZZED_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(7329);
/* harmony import */ var _chunk_P37DEH35_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6152);
/* harmony import */ var _chunk_NAAFR4OC_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4313);
/* harmony import */ var _chunk_NAPMDGHN_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4490);
/* harmony import */ var _chunk_OX3SHUB2_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4989);
/* harmony import */ var _chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(3173);
/* harmony import */ var _chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(6206);
/* harmony import */ var _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(5526);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(1260);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(8500);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(3024);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(6982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(9896);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(6760);
const require = (name) => process.getBuiltinModule(name);
function X({region:e,forcePathStyle:t,credentials:n}){let r=new Map,o={region:e,retryMode:"standard",maxAttempts:8,forcePathStyle:t,...n&&{credentials:n}};return{region:e,client(i){let s=r.get(i);if(s!==void 0)return s;let a=new i(o);return r.set(i,a),a}}}function U(e){return{now:()=>Date.now(),sleep:async(t,n)=>{try{await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_10__.setTimeout)(t*e,void 0,{signal:n})}catch(r){throw n.throwIfAborted(),r}}}}async function _e(e,t,n){let r={region:e.region,forcePathStyle:t.customEndpoint};return X({...r,credentials:await Jt(e,t,{runner:n,options:r})})}async function Jt({roleToAssume:e},{idTokenRequest:t,workflow:n,pollScale:r},{runner:o,options:i}){if(e===void 0||t===void 0)return;let{assumeRole:s}=await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(956), __nccwpck_require__.e(477)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8477)),{requestIdToken:a}=await __nccwpck_require__.e(/* import() */ 659).then(__nccwpck_require__.bind(__nccwpck_require__, 7659));return s(X(i),{roleArn:e,sessionName:(0,_chunk_P37DEH35_js__WEBPACK_IMPORTED_MODULE_4__.a)(n.repository,n.runId,64),idToken:c=>a(t,c),mask:o.mask,now:Date.now,pause:c=>U(r).sleep(c,new AbortController().signal)})}function y(e){return e==null?"":typeof e=="string"||e instanceof String?e:JSON.stringify(e)}function Q(e){return Object.keys(e).length?{title:e.title,file:e.file,line:e.startLine,endLine:e.endLine,col:e.startColumn,endColumn:e.endColumn}:{}}function T(e,t,n){let r=new Z(e,t,n);process.stdout.write(r.toString()+os__WEBPACK_IMPORTED_MODULE_12__.EOL)}function ee(e,t=""){T(e,{},t)}var Ee="::",Z=class{constructor(t,n,r){t||(t="missing.command"),this.command=t,this.properties=n,this.message=r}toString(){let t=Ee+this.command;if(this.properties&&Object.keys(this.properties).length>0){t+=" ";let n=!0;for(let r in this.properties)if(this.properties.hasOwnProperty(r)){let o=this.properties[r];o&&(n?n=!1:t+=",",t+=`${r}=${Yt(o)}`)}}return t+=`${Ee}${Kt(this.message)}`,t}};function Kt(e){return y(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function Yt(e){return y(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}function Pe(e,t){let n=process.env[`GITHUB_${e}`];if(!n)throw new Error(`Unable to find environment variable for file command ${e}`);if(!fs__WEBPACK_IMPORTED_MODULE_14__.existsSync(n))throw new Error(`Missing file at path: ${n}`);fs__WEBPACK_IMPORTED_MODULE_14__.appendFileSync(n,`${y(t)}${os__WEBPACK_IMPORTED_MODULE_12__.EOL}`,{encoding:"utf8"})}function je(e,t){let n=`ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_13__.randomUUID()}`,r=y(t);if(e.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(r.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${e}<<${n}${os__WEBPACK_IMPORTED_MODULE_12__.EOL}${r}${os__WEBPACK_IMPORTED_MODULE_12__.EOL}${n}`}var te=function(e,t,n,r){function o(i){return i instanceof n?i:new n(function(s){s(i)})}return new(n||(n=Promise))(function(i,s){function a(d){try{u(r.next(d))}catch(m){s(m)}}function c(d){try{u(r.throw(d))}catch(m){s(m)}}function u(d){d.done?i(d.value):o(d.value).then(a,c)}u((r=r.apply(e,t||[])).next())})},{access:Qt,appendFile:Zt,writeFile:en}=fs__WEBPACK_IMPORTED_MODULE_14__.promises,Ie="GITHUB_STEP_SUMMARY";var ne=class{constructor(){this._buffer=""}filePath(){return te(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;let t=process.env[Ie];if(!t)throw new Error(`Unable to find environment variable for $${Ie}. Check if your runtime environment supports job summaries.`);try{yield Qt(t,fs__WEBPACK_IMPORTED_MODULE_14__.constants.R_OK|fs__WEBPACK_IMPORTED_MODULE_14__.constants.W_OK)}catch{throw new Error(`Unable to access summary file: '${t}'. Check if the file has correct read/write permissions.`)}return this._filePath=t,this._filePath})}wrap(t,n,r={}){let o=Object.entries(r).map(([i,s])=>` ${i}="${s}"`).join("");return n?`<${t}${o}>${n}</${t}>`:`<${t}${o}>`}write(t){return te(this,void 0,void 0,function*(){let n=!!t?.overwrite,r=yield this.filePath();return yield(n?en:Zt)(r,this._buffer,{encoding:"utf8"}),this.emptyBuffer()})}clear(){return te(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:!0})})}stringify(){return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){return this._buffer="",this}addRaw(t,n=!1){return this._buffer+=t,n?this.addEOL():this}addEOL(){return this.addRaw(os__WEBPACK_IMPORTED_MODULE_12__.EOL)}addCodeBlock(t,n){let r=Object.assign({},n&&{lang:n}),o=this.wrap("pre",this.wrap("code",t),r);return this.addRaw(o).addEOL()}addList(t,n=!1){let r=n?"ol":"ul",o=t.map(s=>this.wrap("li",s)).join(""),i=this.wrap(r,o);return this.addRaw(i).addEOL()}addTable(t){let n=t.map(o=>{let i=o.map(s=>{if(typeof s=="string")return this.wrap("td",s);let{header:a,data:c,colspan:u,rowspan:d}=s,m=a?"th":"td",E=Object.assign(Object.assign({},u&&{colspan:u}),d&&{rowspan:d});return this.wrap(m,c,E)}).join("");return this.wrap("tr",i)}).join(""),r=this.wrap("table",n);return this.addRaw(r).addEOL()}addDetails(t,n){let r=this.wrap("details",this.wrap("summary",t)+n);return this.addRaw(r).addEOL()}addImage(t,n,r){let{width:o,height:i}=r||{},s=Object.assign(Object.assign({},o&&{width:o}),i&&{height:i}),a=this.wrap("img",null,Object.assign({src:t,alt:n},s));return this.addRaw(a).addEOL()}addHeading(t,n){let r=`h${n}`,o=["h1","h2","h3","h4","h5","h6"].includes(r)?r:"h1",i=this.wrap(o,t);return this.addRaw(i).addEOL()}addSeparator(){let t=this.wrap("hr",null);return this.addRaw(t).addEOL()}addBreak(){let t=this.wrap("br",null);return this.addRaw(t).addEOL()}addQuote(t,n){let r=Object.assign({},n&&{cite:n}),o=this.wrap("blockquote",t,r);return this.addRaw(o).addEOL()}addLink(t,n){let r=this.wrap("a",t,{href:n});return this.addRaw(r).addEOL()}},no=new ne;var so=os__WEBPACK_IMPORTED_MODULE_12__.platform(),ao=os__WEBPACK_IMPORTED_MODULE_12__.arch();var Fe;(function(e){e[e.Success=0]="Success",e[e.Failure=1]="Failure"})(Fe||(Fe={}));function Ue(e){T("add-mask",{},e)}function Le(e,t){if(process.env.GITHUB_OUTPUT||"")return Pe("OUTPUT",je(e,t));process.stdout.write(os__WEBPACK_IMPORTED_MODULE_12__.EOL),T("set-output",{name:e},y(t))}function Ge(e,t={}){T("error",Q(t),e instanceof Error?e.toString():e)}function Ve(e,t={}){T("warning",Q(t),e instanceof Error?e.toString():e)}function oe(e){process.stdout.write(e+os__WEBPACK_IMPORTED_MODULE_12__.EOL)}function ie(e){ee("group",e)}function se(){ee("endgroup")}function V(e){return e.replaceAll("##[","# #[").replace(/^((?:[^\S\r\n]|\u0085)*):(?=:)/gm,"$1\u200B:")}function De(){return process.stdout.on("error",()=>{}),{log:rn(),setOutputs(e){for(let[t,n]of Object.entries(e))Le(t,n)},summarize(e,t){t!==void 0&&(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.appendFileSync)(t,e)},mask:Ue,fail({what:e,problems:t=[],reason:n,fix:r,consoleUrl:o,logTail:i=[]}){if(i.length>0){ie("Last lines of the log");for(let a of i)oe(V(a));se()}let s=[n===void 0?e:`${e}: ${n}`,...t,r===void 0?"":`What to do: ${r}`,o??""];Ge(s.filter(a=>a!=="").join(`
`))}}}function rn(){let e=!1,t=()=>{e&&se(),e=!1},n=r=>{t(),ie(V(r)),e=!0};return{info:r=>oe(V(r)),warning:Ve,fold:n,unfold:t,async group(r,o){n(r);try{return await o()}finally{t()}}}}var We="INPUT_";function qe(e){let t=on(e),n=v(e.AWS_REGION)??v(e.AWS_DEFAULT_REGION),r=v(e.GITHUB_STEP_SUMMARY),o=v(e.SAGEMAKER_MLOPS_POLL_SCALE)??"1",i=Number.isFinite(Number(o))&&Number(o)>0;return{inputs:t,workflow:sn(e,t.get("job-index")??"0"),region:n,summaryFile:r,idTokenRequest:an(e),customEndpoint:[e.AWS_ENDPOINT_URL,e.AWS_ENDPOINT_URL_S3].some(s=>v(s)),pollScale:i?Number(o):1,problems:i?[]:[`SAGEMAKER_MLOPS_POLL_SCALE: "${o}" is not a number above 0`]}}function on(e){let t=new Map;for(let[n,r]of Object.entries(e)){let o=r?.trim()??"";!n.startsWith(We)||o===""||t.set(n.slice(We.length).toLowerCase(),o)}return t}function sn(e,t){let n=i=>e[`GITHUB_${i}`]??"",r=n("REPOSITORY"),o=n("RUN_ID");return{repository:r,sha:n("SHA"),ref:n("REF"),runId:o,workflow:n("WORKFLOW"),job:n("JOB"),jobIndex:t,step:n("ACTION"),actor:n("ACTOR"),url:`${n("SERVER_URL")||"https://github.com"}/${r}/actions/runs/${o}`}}function an(e){let t=v(e.ACTIONS_ID_TOKEN_REQUEST_URL),n=v(e.ACTIONS_ID_TOKEN_REQUEST_TOKEN);return t===void 0||n===void 0?void 0:{url:t,token:n}}function v(e){return e===void 0||e.trim()===""?void 0:e.trim()}function Be(e,t,{workflow:n}){let r=e.prefix?.replace(/^\/+|\/+$/g,""),o=e.name??(n.repository.split("/").at(-1)||"model");return{name:o,region:t,roleToAssume:e["role-to-assume"],tags:e.tags??{},wait:e.wait,timeoutMinutes:e["timeout-minutes"],logs:e.logs,onCancel:e["on-cancel"],contentPrefix:r??o,prefix:r??[o,n.runId].filter(i=>i!=="").join("/"),bucket:e.bucket,resultFile:e["result-file"]}}function b(e,t){let n=a=>e.given.get(a)?.level??Number.POSITIVE_INFINITY,r=Math.min(...t.map(n)),o=t.filter(a=>e.given.has(a)&&n(a)===r),[i=t[0]]=o,s=`${t.slice(0,-1).join(", ")} or ${t.at(-1)}`;if(o.length===0&&i!==void 0){let a=t.map(c=>e.previous?.lacks.get(c)).find(c=>c!==void 0);e.report(i,`is missing: give ${s}${a===void 0?", or `from`":`; ${a}`}`)}return o.length>1&&i!==void 0&&e.report(i,`is given together with ${o.slice(1).join(" and ")}: give only one of ${s}`),o.length===1?i:void 0}function He(e){let{common:t,values:n}=e,{"stack-name":r,"endpoint-name":o,"keep-models":i}=n,s=b(e,["stack-name","endpoint-name"]);if(s==="stack-name"&&r!==void 0)return{...t,mode:"delete",target:{kind:"stack",stackName:r},keepModels:i};if(s==="endpoint-name"&&o!==void 0)return{...t,mode:"delete",target:{kind:"endpoint",endpointName:o},keepModels:i}}function Je(e){let{common:t,values:n}=e,r=cn(e),{"stack-name":o,"execution-role-arn":i}=n;if(!(r===void 0||o===void 0||i===void 0))return{...t,mode:"deploy",executionRoleArn:i,model:r,stackName:o,endpointName:n["endpoint-name"]??fn(o),instanceType:un(e),instanceCount:n["instance-count"],containerEnvironment:dn(r,e),cloudformationRoleArn:n["cloudformation-role-arn"],cases:n.cases??[]}}function cn(e){let{values:t,given:n,report:r}=e,{"model-package-arn":o,"model-package-group":i}=t,{"model-artifact":s,image:a}=t;switch(b(e,["model-package-arn","model-package-group","model-artifact"])){case"model-package-arn":return o===void 0?void 0:{kind:"package",modelPackageArn:o};case"model-package-group":return i===void 0?void 0:{kind:"group",modelPackageGroup:i};case"model-artifact":return n.has("image")||r("image","is missing: a model artifact is served by an image"),s===void 0||a===void 0?void 0:{kind:"artifact",modelArtifact:s,image:a};case void 0:return}}function un({values:e,report:t}){let[n="",...r]=e["instance-type"];return r.length>0&&t("instance-type","is a list: mode deploy takes one instance type"),n}function dn({kind:e},{values:t,previous:n}){return{...e==="artifact"&&n?.model.containerEnvironment,...t["environment-variables"]}}function fn(e){return e.slice(0,63).replace(/-+$/,"")}function Ke(e){let{common:t,values:n,previous:r}=e,o=pn(e);if(o===void 0)return;let i=n["fail-on-gate"];return{...t,mode:"evaluate",source:o,gates:n.gates??[],failOnGate:i,model:r?.model}}function pn(e){let{"training-job":t,report:n}=e.values,r=b(e,["training-job","report"]);if(r==="training-job"&&t!==void 0)return{kind:"training-job",jobName:t};if(!(r!=="report"||n===void 0))return!n.startsWith("s3://")&&!(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.existsSync)(n)&&e.report("report",`there is no file ${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_15__.a)(n)}`),{kind:"report",location:n}}function D(e,t,{previous:n,report:r}){let{modelArtifact:o}=n?.model??{},i={...o&&{"model-artifact":o},...n?.outputs},s=Object.entries(t).map(([a,c])=>{let[,u]=/^from:(.*)$/.exec(c.source)??[];if(u===void 0)return[a,c];let d=i[u];if(d!==void 0)return[a,{...c,source:d}];let m=Object.keys(i),E=n===void 0?`"${c.source}" is a part of \`from\`, which is missing`:`\`from\` gives no "${u}"${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_17__.a)(u,m)}; it gives ${m.join(", ")||"nothing"}`;return r(e,`${a}: ${E}`),[a,c]});return Object.fromEntries(s)}function W({values:{reuse:e},given:t,report:n}){let r=t.get("job-name"),o=t.get("reuse");r===void 0||o===void 0||e==="run"||r.level<o.level||n("reuse",`"${e}" is given together with \`job-name\`, whose job is taken up if it is there: leave one out`)}var Ye=12960,ze=100,ae=256,ce=10;function Xe(e){ln(e),gn(e),hn(e)}function ln({values:e,report:t}){let{"environment-variables":n={}}=e,{"max-runtime-minutes":r,"instance-count":o,"instance-type":i}=e;r>Ye&&t("max-runtime-minutes",`"${r}" is more than the ${Ye} of a processing job`),o>ze&&t("instance-count",`"${o}" is more than the ${ze} of a processing job`),i.length>1&&e["job-name"]!==void 0&&t("instance-type","is a list together with `job-name`: each attempt is a job with a name of its own"),e.reuse==="content"&&t("reuse",'"content" is not available in mode process; accepted: run, never');for(let[s,a]of Object.entries(n))(s.length>ae||a.length>ae)&&t("environment-variables",`"${s}" is longer than the ${ae} characters of a processing job`)}function gn({values:e,request:t={},report:n}){let{"entry-point":r,"source-dir":o,arguments:i=[],image:s="",inputs:a={}}=e;r!==void 0?("code"in a&&n("inputs",`"code" is the name of the script's own input, at ${_chunk_OXCAZZED_js__WEBPACK_IMPORTED_MODULE_18__.a}: give another`),Object.keys(a).length===ce&&n("inputs",`has ${ce} entries, and the script is one, too: AWS takes ${ce} in all`)):o===void 0&&i.length===0&&!("AppSpecification"in t)&&(0,_chunk_NAPMDGHN_js__WEBPACK_IMPORTED_MODULE_6__.b)(s)&&n("entry-point",`is missing: ${s} does nothing by itself in a processing job: give the script that it runs`)}function hn({values:e,report:t}){let{inputs:n={},outputs:r={},"entry-point":o}=e,i=new Map(o===void 0?[]:[[_chunk_OXCAZZED_js__WEBPACK_IMPORTED_MODULE_18__.a,"the script"]]);for(let[s,a]of Object.entries({inputs:n,outputs:r}))for(let[c,{path:u}]of Object.entries(a)){let d=u.replace(/\/+$/,""),m=i.get(d);m!==void 0&&t(s,`${c}: "${u}" is the path of ${m}, too: give each its own`),i.set(d,`"${c}" of \`${s}\``)}}function A({values:e,report:t}){let{"entry-point":n,"source-dir":r}=e;if(n===void 0){r!==void 0&&t("source-dir","is given without `entry-point`: say which of its files runs");return}let o=r===void 0?n:(0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(r,n);return r!==void 0&&!tt("directory",r)?t("source-dir",`there is no folder ${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_15__.a)(r)}`):r!==void 0&&!o.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(r,node_path__WEBPACK_IMPORTED_MODULE_16__.sep))?t("entry-point",`${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_15__.a)(n)} leads out of \`source-dir\`, where it has to be`):tt("file",o)||t("entry-point",`there is no file ${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_15__.a)(o)}${r===void 0?"":": give its path in `source-dir`"}`),r===void 0?{folder:(0,node_path__WEBPACK_IMPORTED_MODULE_16__.dirname)(n),entryPoint:(0,node_path__WEBPACK_IMPORTED_MODULE_16__.basename)(n),alone:!0}:{folder:r,entryPoint:node_path__WEBPACK_IMPORTED_MODULE_16__.posix.normalize(n.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_16__.sep,"/")),alone:!1}}function tt(e,t){return (0,node_fs__WEBPACK_IMPORTED_MODULE_11__.existsSync)(t)?e==="file"?(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.statSync)(t).isFile():(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.statSync)(t).isDirectory():!1}function rt(e){let{common:t,values:n,previous:r}=e,{image:o,"execution-role-arn":i,"job-name":s}=n;if(r?.attach===!0)return s===void 0?void 0:{...t,mode:"process",task:{kind:"attach",jobName:s}};Xe(e),W(e);let a=Sn(e),c=D("inputs",n.inputs??{},e);if(!(o===void 0||i===void 0))return{...t,mode:"process",task:{kind:"create",executionRoleArn:i,image:o,script:a,arguments:n.arguments??[],environmentVariables:n["environment-variables"]??{},instanceTypes:n["instance-type"],instanceCount:n["instance-count"],volumeGb:n["volume-gb"],maxRuntimeMinutes:n["max-runtime-minutes"],inputs:c,outputs:n.outputs??{},request:e.request,jobName:s,reuse:n.reuse==="never"?"never":"run"}}}var nt={".py":"python3",".js":"node",".mjs":"node",".cjs":"node",".sh":"bash"};function Sn(e){let t=A(e);if(t===void 0)return;let n=nt[(0,node_path__WEBPACK_IMPORTED_MODULE_16__.extname)(t.entryPoint)];if(n!==void 0)return{command:n,...t};let r=Object.keys(nt).join(", ");e.report("entry-point",`${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_15__.a)(t.entryPoint)} ends in none of ${r}: what runs it is not known`)}function ot(e){let n=b(e,["model-package-group","model-package-arn"])==="model-package-arn"?Rn(e):kn(e);return n&&{...e.common,mode:"register",task:n}}function Rn({values:e,given:t,report:n}){let{"model-package-arn":r,"approval-status":o,description:i}=e;if(t.has("approval-status")||n("approval-status","is missing: a change of approval needs it"),!(r===void 0||o===void 0))return{kind:"approve",modelPackageArn:r,approvalStatus:o,description:i}}function kn(e){Cn(e);let{values:t,previous:n}=e,{"model-package-group":r,"model-artifact":o,image:i}=t;if(r===void 0||o===void 0||i===void 0)return;let s=n?.model;return{kind:"create",modelPackageGroup:r,modelArtifact:o,image:i,containerEnvironment:{...s?.containerEnvironment,...t["environment-variables"]},metrics:s?.metrics??{},approvalStatus:t["approval-status"]??"PendingManualApproval",contentTypes:t["content-types"],responseTypes:t["response-types"],inferenceInstanceTypes:t["inference-instance-types"]??[],transformInstanceTypes:t["transform-instance-types"]??[],metadata:t.metadata??{},jobName:s?.jobName,jobArn:s?.jobArn,description:t.description}}function Cn({given:e,previous:t,report:n}){for(let r of["model-artifact","image"]){let o=t?.lacks.get(r),i=o===void 0?", or the result of a train step as `from`":`; ${o}`;e.has(r)||n(r,`is missing: give it${i}`)}}function it(e,t,n){let{hyperparameters:r={}}=n.values;for(let[o,i]of Object.entries(e))Object.hasOwn(r,o)&&n.report("tuning",`ranges.${o} is searched, but \`hyperparameters\` has a value for it: leave one out`),t!==void 0&&Tn(o,i,t,n)}function Tn(e,{kind:t},n,{report:r,warn:o}){let{integer:i,continuous:s,categorical:a}=n,c=[...i,...s,...a];c.includes(e)||o("tuning",`ranges.${e} is not documented as tunable${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_17__.a)(e,c)}: ${c.join(", ")} are`),t==="continuous"&&i.includes(e)&&r("tuning",`ranges.${e} is continuous, but takes whole numbers only: write them without a dot, as in 1..10`)}function st(e,t){let n=Object.entries(e.ranges).map(([r,o])=>{let i=o.kind==="integer"&&t?.continuous.includes(r);return[r,i?{...o,kind:"continuous"}:o]});return{...e,ranges:Object.fromEntries(n)}}var x=(e,t)=>t.map(n=>`${e}:${n}`),at=["absolute_loss","binary_classification_accuracy","binary_f_beta","dcg","macro_f_beta","macro_precision","macro_recall","mse","multiclass_accuracy","multiclass_top_k_accuracy","objective_loss","precision","recall","roc_auc_score"],ct=new Map([["sagemaker-xgboost",{metrics:x("validation",["accuracy","auc","error","f1","logloss","mae","map","merror","mlogloss","mse","ndcg","rmse","aucpr","balanced_accuracy","mape","mphe","precision","r2","recall","rmsle"]),integer:["max_delta_step","max_depth","num_round"],continuous:["alpha","colsample_bylevel","colsample_bynode","colsample_bytree","eta","gamma","lambda","min_child_weight","subsample"],categorical:[]}],["linear-learner",{metrics:[...x("test",at),...x("validation",at)],integer:["mini_batch_size"],continuous:["l1","learning_rate","positive_example_weight_mult","wd"],categorical:["use_bias"]}],["factorization-machines",{metrics:x("test",["binary_classification_accuracy","binary_classification_cross_entropy","binary_f_beta","rmse"]),integer:["epochs","mini_batch_size"],continuous:["bias","factors","linear"].flatMap(e=>["init_scale","init_sigma","init_value","lr","wd"].map(t=>`${e}_${t}`)),categorical:[]}],["kmeans",{metrics:x("test",["msd","ssd"]),integer:["epochs","extra_center_factor","mini_batch_size"],continuous:[],categorical:["init_method"]}],["knn",{metrics:x("test",["accuracy","mse"]),integer:["k","sample_size"],continuous:[],categorical:[]}]]);function O(e){let{image:t="","entry-point":n}=e.values;if(!(n!==void 0||q(e,"AlgorithmSpecification")))return ct.get((0,_chunk_NAPMDGHN_js__WEBPACK_IMPORTED_MODULE_6__.b)(t)?.repositories.training??"")}function q({request:e={}},t){let n=e.TrainingJobDefinition;return typeof n=="object"&&n!==null&&t in n}function ut({objective:e},t,n){let{values:r,report:o,warn:i}=n,{"metric-definitions":s,"entry-point":a}=r;s!==void 0?xn(e.metric,Object.keys(s),n):t!==void 0?(_n(e.metric,t.metrics,n),En(e.metric,n)):a!==void 0&&!q(n,"AlgorithmSpecification")&&o("metric-definitions",`is missing: it says how the log of your script tells "${e.metric}"`),e.direction!==(Pn(e.metric)??e.direction)&&i("tuning",`objective: it is to ${jn(e)}, whose name says the opposite: is that meant?`)}function xn(e,t,{report:n}){t.includes(e)||n("tuning",`objective: the metric "${e}" is not among the \`metric-definitions\`${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_17__.a)(e,t)}; there are: ${t.join(", ")}`)}function _n(e,t,{report:n,warn:r}){if(t.includes(e.replace(/@.*$/,"")))return;let o=`objective: the metric "${e}" is not known of this algorithm`;(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_17__.b)(e,t)===void 0?r("tuning",`${o}; documented are: ${t.join(", ")}`):n("tuning",`${o}${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_17__.a)(e,t)}`)}function En(e,t){let{channels:n}=t.values,[,r=""]=/^(validation|test):/.exec(e)??[];if(n===void 0||r===""||Object.hasOwn(n,r)||q(t,"InputDataConfig"))return;let o=Object.keys(n).join(", ");t.report("channels",`the objective ${e} is measured on the channel "${r}", but given are: ${o}`)}var An=/(?:^|[\W_])(?:accuracy|auc|aucpr|auc_score|f1|f1_score|f_beta|precision|recall|n?dcg|map|r2)$/,On=/(?:error|loss|mse|mae|mape|rmsle|msd|ssd|cross_entropy)$/;function Pn(e){let t=e.toLowerCase().replace(/@.*$/,"");if(!/(?:^|[\W_])neg_/.test(t))return An.test(t)?"Maximize":On.test(t)?"Minimize":void 0}function jn({direction:e,metric:t}){return`${e.toLowerCase()} ${t}`}var dt=32,ft=48;function mt(e){let{values:t,report:n}=e,{tuning:r,"job-name":o="","environment-variables":i={}}=t;r!==void 0&&(ut(r,O(e),e),it(r.ranges,O(e),e),o.length>dt&&n("job-name",`"${o}" has ${o.length} characters, a tuning job takes at most ${dt}`),t["instance-type"].length>1&&n("instance-type","is a list together with `tuning`, whose training jobs are all of one type: give one"),Object.keys(i).length>ft&&n("environment-variables",`has ${Object.keys(i).length} entries, at most ${ft} are accepted with \`tuning\``))}var pt=100-_chunk_YJO3EZVL_js__WEBPACK_IMPORTED_MODULE_1__.b.length;function lt(e){let{values:t,report:n}=e,{"entry-point":r,"source-dir":o,image:i=""}=t,s=(0,_chunk_NAPMDGHN_js__WEBPACK_IMPORTED_MODULE_6__.b)(i)?.script;return r===void 0?(o===void 0&&s==="always"&&n("entry-point",`is missing: ${i} runs your own script`),A(e)):(s==="never"&&n("entry-point",`${i} is an algorithm that runs no script`),/\.(?:py|sh)$/.test(r)||n("entry-point",`${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_15__.a)(r)} is neither a Python (.py) nor a shell (.sh) script`),Nn(e),A(e))}function Nn({values:{hyperparameters:e={}},report:t}){let n=Object.keys(e);for(let r of n.filter(o=>_chunk_YJO3EZVL_js__WEBPACK_IMPORTED_MODULE_1__.b.includes(o)))t("hyperparameters",`"${r}" is made of \`entry-point\` and \`source-dir\`: leave it out`);n.length>pt&&t("hyperparameters",`has ${n.length} entries, at most ${pt} are accepted with a script`)}function gt(e){let{common:t,values:n,previous:r,request:o}=e,{image:i,channels:s,"execution-role-arn":a,"job-name":c}=n;if(In(e),mt(e),r?.attach===!0)return c===void 0?void 0:{...t,mode:"train",task:{kind:"attach",jobName:c,isTuning:r.isTuning}};W(e);let u=lt(e);if(!(i===void 0||s===void 0||a===void 0))return{...t,mode:"train",task:{kind:"create",executionRoleArn:a,image:i,script:u,environmentVariables:n["environment-variables"]??{},instanceTypes:n["instance-type"],instanceCount:n["instance-count"],volumeGb:n["volume-gb"],maxRuntimeMinutes:n["max-runtime-minutes"],spot:n.spot?{maxWaitMinutes:ue(n)}:void 0,checkpointUri:n["checkpoint-uri"],keepAliveMinutes:n["keep-alive-minutes"],request:n.tuning===void 0?o:void 0,channels:D("channels",s,e),hyperparameters:n.hyperparameters??{},tuning:n.tuning&&{...st(n.tuning,O(e)),request:o},metricDefinitions:n["metric-definitions"],jobName:c,reuse:n.reuse}}}function In({values:e,report:t}){let{spot:n,"max-runtime-minutes":r,"keep-alive-minutes":o=0}=e;n&&ue(e)<r&&t("max-wait-minutes",`"${ue(e)}" is less than \`max-runtime-minutes\` (${r}), which it includes: give at least ${r}`),!n&&e["max-wait-minutes"]!==void 0&&t("max-wait-minutes","is for spot capacity: give `spot: true`, too"),n&&o>0&&t("keep-alive-minutes","is given together with `spot`: spot instances are not kept warm"),e["job-name"]!==void 0&&e["instance-type"].length>1&&t("instance-type","is a list together with `job-name`: each attempt is a job with a name of its own")}function ue(e){return e["max-wait-minutes"]??e["max-runtime-minutes"]}async function ht({values:e,common:{region:t},report:n}){let{image:r,mode:o}=e;if(r===void 0||t==="")return;let{imageUri:i}=await __nccwpck_require__.e(/* import() */ 268).then(__nccwpck_require__.bind(__nccwpck_require__, 7268)),s=o==="register"||o==="deploy"?"inference":"training",a=o==="register"?e["inference-instance-types"]:e["instance-type"];try{i(r,{region:t,use:s,instanceType:a?.[0]})}catch(c){if(!(c instanceof _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_8__.a))throw c;for(let u of c.problems)n("image",u.replace(/^image: /,""))}}async function yt({values:e,given:t,warn:n}){let{mode:r,"instance-type":o}=e;if(r!=="train"&&r!=="process"||!t.has("instance-type"))return;let{INSTANCE_TYPES:i}=await __nccwpck_require__.e(/* import() */ 603).then(__nccwpck_require__.bind(__nccwpck_require__, 1603)),s=i[r];for(let a of o.filter(c=>!s.includes(c)))n("instance-type",`"${a}" is not known to mode ${r}${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_17__.a)(a,s)}; AWS is asked for it all the same`)}function $(e,t){return(n,r)=>{let o=e.get(n)?.origin;t.push(`${n}${o===void 0?"":` (${o})`}: ${r}`)}}var Mn={HyperParameterTuningJobName:"job-name",ProcessingJobName:"job-name",TrainingJobName:"job-name"};function B(e,t){if(e==="process")return"CreateProcessingJob";if(e==="train")return t?"CreateHyperParameterTuningJob":"CreateTrainingJob"}async function H(e,t,n){let{requestShape:r}=await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(677), __nccwpck_require__.e(679)]).then(__nccwpck_require__.bind(__nccwpck_require__, 679)),{readRequestPart:o}=await __nccwpck_require__.e(/* import() */ 926).then(__nccwpck_require__.bind(__nccwpck_require__, 7926));for(let[i,s]of Object.entries(Mn))i in t&&n(`${i} is decided by \`${s}\`: leave it out here`);return t.Tags==="null"&&n("Tags: null would take out what says where a job comes from: leave it out"),o(t,{shape:r(e),operation:e,report:n})}async function P(e,t,n){if(e.type==="map")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(168)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6168))).readMap(e,t,n);if(e.type==="channels")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(388)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2388))).readChannels(t,n);if(e.type==="tuning")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(411)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5792))).readTuning(t,n);if(e.type==="cases")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(759)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3759))).readCases(t,n);if(e.type==="request")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(168)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6168))).readTree(t,n);if(e.type==="arguments")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(107)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2107))).readArguments(t,n);if(e.type==="processing-inputs")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(380)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5380))).readProcessingInputs(t,n);if(e.type==="processing-outputs")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(380)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5380))).readProcessingOutputs(t,n);if(e.type==="list")return Dn(e,t.value,n);if(typeof t.value=="string")return Fn(e,t.value,n);n(`is a ${Array.isArray(t.value)?"list":"map"}, but one text is expected`)}function Fn(e,t,n){switch(e.type){case"text":return e.format===void 0?t:bt(e.format,t,n);case"integer":return Un(e,t,n);case"flag":return Ln(t,n);case"choice":return Gn(e,t,n);case"gates":return Vn(t,n);default:return t}}function bt(e,t,n){let{accepts:r,pattern:o,suggest:i}=_chunk_OX3SHUB2_js__WEBPACK_IMPORTED_MODULE_7__.a[e];if(o.test(t))return t;let s=i?.(t),a=s===void 0?"":` (did you mean "${s}"?)`;n(`${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_15__.a)(t)} is not ${r}${a}`)}function Un({min:e,max:t,unit:n},r,o){let i=/^[+-]?\d+$/.test(r)?Number(r):Number.NaN;if(i>=e&&i<=(t??Number.MAX_SAFE_INTEGER))return i;let s=t===void 0?`of at least ${e}`:`from ${e} to ${t}`;o(`${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_15__.a)(r)} is not a whole number ${s}${n===void 0?"":` (${n})`}`)}function Ln(e,t){if(/^(?:true|True|TRUE)$/.test(e))return!0;if(/^(?:false|False|FALSE)$/.test(e))return!1;t(`${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_15__.a)(e)} is neither true nor false`)}function Gn({values:e,later:t=[]},n,r){if(e.includes(n))return n;let o=`accepted: ${e.join(", ")}`;t.includes(n)?r(`"${n}" is not available yet; ${o}`):r(`${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_15__.a)(n)} is unknown${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_17__.a)(n,e)}; ${o}`)}function Vn(e,t){let{gates:n,problems:r}=(0,_chunk_NNZAOXRM_js__WEBPACK_IMPORTED_MODULE_0__.a)(e);for(let o of r)t(o);for(let o of n)o.needsChampion&&t(`"${o.text}": comparing with a champion is not available yet`);return n}function Dn({format:e},t,n){let r=typeof t=="string"?t.replace(/^\[|\]$/g,"").split(/[\n,]/):t;if(!Array.isArray(r)||!r.every(s=>typeof s=="string")){n("is not a list of texts");return}let o=r.map(s=>s.replace(/^\s*- /,"").trim()).filter(s=>s!=="");if(e===void 0)return o;o.length===0&&n("has no entry");let i=o.filter(s=>bt(e,s,n)!==void 0);return i.length>0&&i.length===o.length?i:void 0}async function wt(e,t,n){for(let r of e){let o=$(r.given,n.problems);for(let[i,s]of r.given)t.get(i)!==s&&await Wn(i,r,(a,c)=>c??o(i,a))}}async function Wn(e,t,n){let r=(0,_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_2__.d)(e)?.kind,o=t.given.get(e);if(r===void 0||o===void 0)return;let i=await P(r,o,n);r.type==="request"&&i!==void 0&&await qn(i,t,n)}async function qn(e,{mode:t,given:n},r){let o=[];for(let s of n.has("tuning")?[!0]:[!1,!0]){let a=[],c=B(t,s);c!==void 0&&await H(c,e,u=>a.push(u)),o.push(a)}let[i=[]]=o;if(o.every(s=>s.length>0))for(let s of i)r(s)}async function vt(e,t,n){let r=$(e,n.problems),o={};for(let i of _chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_2__.e){let s=_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_2__.c[i],a=Bn(s,t)?e.get(i):void 0,c=a&&await P(s.kind,a,u=>r(i,u));o[i]=c??await Hn(s)}return o}function Bn({modes:e},t){return t===void 0?e.length>0:e.includes(t)}async function Hn(e){if(e.default!==void 0)return await P(e.kind,(0,_chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_3__.b)(e.default,"default"),t=>{throw new Error(`the default "${e.default}" ${t}`)})}async function $t(e){let t={problems:[...e.problems],warnings:[]},n=new Map([...e.inputs].map(([K,Bt])=>[K,(0,_chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_3__.b)(Bt,"with:")])),r=_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_2__.b.find(K=>K===e.inputs.get("mode"));n.has("mode")||t.problems.push(`mode: is missing; accepted: ${_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_2__.b.join(", ")}`),(0,_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_2__.f)([...n.keys()],r,t);let o=await Jn(e,r,t);r!==void 0&&o?.attach&&(0,_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_2__.g)([...n.keys()],r,t);let i=t.problems.length,{layers:s,sections:a}=await Kn(e,r,t),c=t.problems.length===i,u=(0,_chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_3__.c)(n,...s,o?.given??new Map),d=await vt(u,r,t);await wt(a,u,t);let m=n.has("from")&&o===void 0,E=m||!c||o?.attach;r!==void 0&&!E&&zn(r,u,o,t),Xn(u,e,t);let Dt=Be(d,Qn(d,u,e,t),e),Wt=$(u,t.problems),N={common:Dt,values:d,given:u,previous:o,report:Wt,warn:$(u,t.warnings)};await ht(N),await yt(N);let qt=await Yn(r,N),ge=r&&!m?Zn(r,{...N,request:qt}):void 0;if(ge===void 0||t.problems.length>0)throw new _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_8__.a(t.problems);return{config:ge,warnings:t.warnings}}async function Jn({inputs:e},t,{problems:n}){let r=e.get("from");if(r===void 0||t===void 0)return;let{readPreviousResult:o}=await __nccwpck_require__.e(/* import() */ 979).then(__nccwpck_require__.bind(__nccwpck_require__, 8979));return o(r,t,i=>n.push(`from (with:): ${i}`))}async function Kn({inputs:e},t,{problems:n}){let r=e.get("config"),o=e.get("environment");if(r===void 0)return o!==void 0&&n.push(`environment (with:): "${o}" is a section of a config file: give \`config\`, too`),{layers:[],sections:[]};let{readConfigFile:i}=await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(260)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5260));return i({path:r,mode:t,environment:o,report:s=>n.push(s)})}async function Yn(e,{values:{request:t},given:n,report:r}){let o=B(e,n.has("tuning"));if(!(t===void 0||o===void 0))return await H(o,t,i=>r("request",i))}function zn(e,t,n,{problems:r}){for(let o of _chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_2__.e){let{requiredBy:i}=_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_2__.c[o];if(!i?.includes(e)||t.has(o))continue;let s=n?.lacks.get(o);r.push(`${o}: is missing, mode ${e} needs it${s===void 0?"":`; ${s}`}`)}}function Xn(e,{idTokenRequest:t},{problems:n}){!e.has("role-to-assume")||t!==void 0||n.push("role-to-assume: GitHub gives this job no ID token: add `permissions: id-token: write` to the job (a pull request from a fork never gets one)")}function Qn(e,t,{region:n},{problems:r}){return n===void 0&&!t.has("region")&&r.push("region: is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set"),e.region??n??""}function Zn(e,t){switch(e){case"process":return rt(t);case"train":return gt(t);case"evaluate":return Ke(t);case"register":return ot(t);case"deploy":return Je(t);case"delete":return He(t)}}var St={result:{description:'Everything below and more as JSON in one line: what `from` of a later step takes. Begins with `{"mode":\u2026,"status":\u2026`.',modes:_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_2__.b},status:{description:"`Completed`, `InProgress`, `Failed`, `Stopped`, `TimedOut`, `GateFailed`, `NoChanges` or `RolledBack`.",modes:_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_2__.b},"console-url":{description:"Page of the AWS console for what this step made.",modes:_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_2__.b},"job-name":{description:"Name of the processing job, or of the training job that made the model.",modes:["process","train","evaluate","register","deploy"]},"job-arn":{description:"ARN of that job.",modes:["process","train","evaluate","register","deploy"]},"model-artifact":{description:"S3 URI of the model.tar.gz.",modes:["train","evaluate","register","deploy"]},"image-uri":{description:"Registry URI of the container image.",modes:["process","train","evaluate","register","deploy"]},metrics:{description:'Final metrics as JSON: `{"validation:rmse":4.2}`.',modes:["train","evaluate","register","deploy"]},"billable-seconds":{description:"Seconds that AWS bills for the job.",modes:["train"]},passed:{description:"`true` when every gate is met.",modes:["evaluate"]},"report-uri":{description:"S3 URI of the report that was judged.",modes:["evaluate"]},"model-package-arn":{description:"ARN of the model package version.",modes:["register","deploy"]},"model-package-version":{description:"Its version number in the group.",modes:["register"]},"approval-status":{description:"Its approval status.",modes:["register"]},"stack-id":{description:"ARN of the stack.",modes:["deploy","delete"]},"stack-outputs":{description:"Outputs of the stack as JSON.",modes:["deploy"]},changes:{description:"Resource changes of the change set as JSON.",modes:["deploy"]},changed:{description:"`true` when something was changed or deleted.",modes:["deploy","delete"]},"endpoint-name":{description:"Name of the endpoint.",modes:["deploy","delete"]},"endpoint-arn":{description:"ARN of the endpoint.",modes:["deploy"]},"best-training-job":{description:"Name of the training job with the best objective, when `tuning` was given; `job-name` is the tuning job.",modes:["train"]},outputs:{description:'Outputs of the processing job as JSON: `{"train":"s3://\u2026"}`. With `from`, `train` takes them as its channels.',modes:["process"]},"champion-arn":{description:"ARN of the champion.",modes:[]},winner:{description:"Result of the winning candidate as JSON.",modes:[]},"api-url":{description:"URL of the public API.",modes:[]},"pipeline-execution-arn":{description:"ARN of the pipeline execution.",modes:[]}};function Rt(e){let t=fe(e).filter(([n,r])=>Object.hasOwn(St,n)&&r!==void 0);return{result:de(e),...Object.fromEntries(t.map(([n,r])=>[n,rr(r)]))}}function de(e){let{mode:t,status:n,failure:r,...o}=e,i={...o,failure:r&&{...r,logTail:void 0}};return JSON.stringify({mode:t,status:n,version:1,...Object.fromEntries(fe(i))})}function fe(e){return Object.entries(e).map(([t,n])=>[nr(t),tr.has(t)?n:kt(n)])}var tr=new Set(["metrics","series","hyperparameters","containerEnvironment","outputs","stackOutputs","counts"]);function kt(e){return Array.isArray(e)?e.map(kt):typeof e=="object"&&e!==null?Object.fromEntries(fe(e)):e}function nr(e){return e.replace(/[A-Z]/g,t=>`-${t.toLowerCase()}`)}function rr(e){return typeof e=="object"?JSON.stringify(e):String(e)}function f(e){return e.replace(/[&<>]/g,t=>({"&":"&amp;","<":"&lt;",">":"&gt;"})[t]??t).replace(/[\\`*_{}[\]|@#~]/g,t=>`\\${t}`).replace(/\s*\r?\n\s*/g," ")}function g(e){let t="`".repeat(Math.max(0,...[...e.matchAll(/`+/g)].map(([r])=>r.length))+1),n=e.replace(/\s*\r?\n\s*/g," ").replaceAll("|","\\|");return n.startsWith("`")||n.endsWith("`")?`${t} ${n} ${t}`:`${t}${n}${t}`}function me(e,t){return`[${f(e)}](${t.replace(/[()\s]/g,encodeURIComponent)})`}function h(e,t){let n=r=>`| ${r.join(" | ")} |`;return[n(e),n(e.map(()=>"---")),...t.map(n)].join(`
`)}function Ct(e,t){let n=t.join(`
`),r="`".repeat(Math.max(2,...[...n.matchAll(/`+/g)].map(([o])=>o.length))+1);return`<details><summary>${f(e)}</summary>

${r}text
${n}
${r}

</details>`}function Tt(e){return Object.entries(e).map(([t,n])=>[t,n.filter(or)]).filter(([,t])=>t.length>=3).map(([t,n])=>ir(t,n))}function or(e){return Number.isFinite(e)&&Math.abs(e)<1e15}function ir(e,t){let n=sr(t).map(ar);return["```mermaid","xychart-beta",`  title "${e.replace(/["\n]/g," ")}"`,`  x-axis 1 --> ${t.length}`,`  line [${n.join(", ")}]`,"```"].join(`
`)}function sr(e){if(e.length<=60)return e;let t=(e.length-1)/59;return Array.from({length:60},(n,r)=>e[Math.round(r*t)]??0)}function ar(e){return e.toFixed(Math.abs(e)>=1e3?1:6).replace(/\.?0+$/,"")}function _t(e){let{consoleUrl:t}=e,n=t===void 0?{}:{url:t};return cr(e).map(([o,i],s)=>({name:o,value:i,...s===0?n:{}})).flatMap(({value:o,...i})=>o===void 0?[]:[{...i,value:o}])}function cr(e){switch(e.mode){case"process":return[["Processing job",e.jobName],...Object.entries(e.outputs??{}).map(([t,n])=>[`Output ${t}`,n]),["Image",e.imageUri],["Instance",xt(e)],["No capacity for",e.unavailableInstanceTypes?.join(", ")],["Exit message",e.exitMessage]];case"train":return[[e.tuning===void 0?"Training job":"Tuning job",e.jobName],["Objective",e.tuning?.objective],["Best training job",e.bestTrainingJob],["Model artifact",e.modelArtifact],["Image",e.imageUri],["Instance",xt(e)],["No capacity for",e.unavailableInstanceTypes?.join(", ")],["Billable time",ur(e.billableSeconds)],["Spot saving",e.spotSavingPercent===void 0?void 0:`${e.spotSavingPercent} %`]];case"evaluate":return[["Training job",e.jobName],["Report",e.reportUri],["Model artifact",e.modelArtifact]];case"register":return[["Model package",e.modelPackageArn],["Approval",e.approvalStatus],["Model artifact",e.modelArtifact]];case"deploy":return[["Stack",e.stackName],["Endpoint",e.endpointName],["Model package",e.modelPackageArn],["Model artifact",e.modelArtifact]];case"delete":return[["Stack",e.stackName],["Endpoint",e.endpointName]]}}function xt({instanceType:e,instanceCount:t=1}){return e===void 0?void 0:`${t} \xD7 ${e}`}function ur(e){return e===void 0?void 0:(0,_chunk_P37DEH35_js__WEBPACK_IMPORTED_MODULE_4__.f)(e)}function _(e){return Number.isFinite(e)?String(Number(e.toPrecision(6))):String(e)}function j(e,t){return`${e} ${t}${e===1?"":"s"}`}var dr=20;function Et({objective:e,leaderboard:t,counts:n}){if(t.length===0)return"";let r=[...new Set(t.flatMap(({hyperparameters:c})=>Object.keys(c)))],o=["","Training job",e,...r,"Time","Status"].map(f),i=t.slice(0,dr).map((c,u)=>fr(c,u,r)),s=Object.values(n).reduce((c,u)=>c+u,0),a=s>i.length?`

_${s-i.length} more are not shown._`:"";return`${h(o,i)}${a}`}function fr({name:e,status:t,objective:n,hyperparameters:r,seconds:o},i,s){return[String(i+1),g(e),n===void 0?"\u2013":_(n),...s.map(a=>mr(r[a]??"")),o===void 0?"":(0,_chunk_P37DEH35_js__WEBPACK_IMPORTED_MODULE_4__.f)(o),f(t)]}function mr(e){return e!==""&&Number.isFinite(Number(e))?_(Number(e)):f(e)}var pr=new Set(["Completed","InProgress","NoChanges","Planned"]);function J(e){return{green:e.failure===void 0&&(pr.has(e.status)||e.status==="GateFailed"),sentence:e.failure===void 0?lr(e):`${e.mode}: ${e.failure.what}`}}function lr(e){switch(e.mode){case"process":return`processing job ${e.jobName} ${e.status==="InProgress"?"is running":"completed"}`;case"train":return gr(e);case"evaluate":return hr(e);case"register":return yr(e);case"deploy":return br(e);case"delete":return wr(e)}}function gr({status:e,jobName:t,tuning:n,bestTrainingJob:r}){let o=`${n===void 0?"training":"tuning"} job ${t}`;if(e==="InProgress")return`${o} is running`;let i=Object.values(n?.counts??{}).reduce((c,u)=>c+u,0),s=i===0?"the best training job":`the best of ${j(i,"training job")}`,a=n===void 0?"":`: ${r} is ${s}`;return`${o} completed${a}`}function hr({gates:e,status:t}){let n=e.filter(({passed:r})=>!r).length;return t==="GateFailed"?`${n} of ${j(e.length,"gate")} not met (fail-on-gate is false)`:e.length===0?"metrics read, no gates given":`${j(e.length,"gate")} met`}function yr(e){let t=`version ${e.modelPackageVersion??"?"} of ${e.modelPackageGroup??e.modelPackageArn??"the group"}`;return e.status==="NoChanges"?`${t} was ${e.approvalStatus} already`:`${t} is ${e.approvalStatus}`}function br({status:e,endpointName:t,stackName:n,cases:r=[]}){let o=r.length===0?"":`, ${j(r.length,"case")} answered as expected`;return e==="InProgress"?`stack ${n} is being deployed`:e==="NoChanges"?`endpoint ${t??n} was up to date${o}`:`endpoint ${t??n} is in service${o}`}function wr({status:e,stackName:t,endpointName:n,deleted:r}){let o=t===void 0?`endpoint ${n}`:`stack ${t}`;return e==="InProgress"?`${o} is being deleted`:r.length===0?`${o} does not exist, nothing to delete`:`${o} is deleted`}function Ot(e){return[vr(e),e.failure===void 0?"":le(e.failure),$r(e),...Sr(e),Tr(e)].filter(t=>t!=="")}function vr(e){let{green:t,sentence:n}=J(e);return`### ${t?"\u2705":"\u274C"} ${f(n)}`}function le(e){return[(e.problems??[]).map(n=>`- ${f(n)}`).join(`
`),e.reason===void 0?"":`> ${f(e.reason)}`,e.fix===void 0?"":`**What to do:** ${f(e.fix)}`,e.consoleUrl===void 0?"":me("Look at it in the AWS console",e.consoleUrl),e.logTail===void 0||e.logTail.length===0?"":Ct("Last lines of the log",e.logTail)].filter(n=>n!=="").join(`

`)}function $r(e){let t=_t(e).map(({name:n,value:r,url:o})=>[f(n),o===void 0?g(r):me(r,o)]);return t.length===0?"":h(["",""],t)}function Sr(e){switch(e.mode){case"process":return[];case"train":return[pe(e.metrics),e.tuning===void 0?"":Et(e.tuning),...e.series===void 0?[]:Tt(e.series)];case"evaluate":return[Rr(e.gates),pe(e.metrics)];case"register":return[pe(e.metrics)];case"deploy":return[kr(e.cases??[]),Cr(e.changes??[])];case"delete":return[At("Deleted",e.deleted),At("Kept",e.kept??[])]}}function pe(e={}){let t=Object.entries(e).map(([n,r])=>[g(n),_(r)]);return t.length===0?"":h(["Metric","Value"],t)}function Rr(e){if(e.length===0)return"";let t=r=>r===void 0?"\u2013":_(r),n=e.map(r=>[r.passed?"\u2705":"\u274C",g(r.gate),t(r.value),t(r.bound),t(r.margin),f(r.note??"")]);return h(["","Gate","Value","Bound","Margin",""],n)}function kr(e){if(e.length===0)return"";let t=e.map(n=>[n.passed?"\u2705":"\u274C",f(n.name),f(n.expected),g(n.answer??""),n.milliseconds===void 0?"":`${Math.round(n.milliseconds)} ms`,f(n.note??"")]);return h(["","Case","Expected","Answer","Time",""],t)}function Cr(e){if(e.length===0)return"";let t=e.map(({action:n,logicalId:r,type:o,replacement:i,reasons:s})=>[n,g(r),g(o),i??"",f((s??[]).join(", "))]);return h(["Action","Resource","Type","Replacement","Because of"],t)}function At(e,t){return t.length===0?"":[`**${e}**`,"",...t.map(n=>`- ${g(n)}`)].join(`
`)}function Tr({phases:e=[]}){let t=e.map(({name:n,seconds:r})=>[f(n),(0,_chunk_P37DEH35_js__WEBPACK_IMPORTED_MODULE_4__.f)(r)]);return t.length===0?"":h(["Phase","Time"],t)}var Pt=900*1024;function jt(e){return It(Ot(e),Pt)}function Nt(e,t){return It([`### \u274C ${f(`${e}: ${t.what}`)}`,le(t)],Pt)}function It(e,t){let n=[],r=0;for(let o of e){if(r+=Buffer.byteLength(o)+2,r>t)return[...n,"_The rest is too long for a summary; the log has all of it._"].join(`

`);n.push(o)}return`${n.join(`

`)}
`}function Mt(e,t){let n={mode:t.inputs.get("mode")??"mode",region:t.region??""},r,o=!1,i=a=>(r=a,e.setOutputs(Rt(a)),n.resultFile===void 0?void 0:Or(n.resultFile,a)),s=a=>{o=!0;let c=i(a),u={...a,failure:a.failure??c},{green:d,sentence:m}=J(u);return e.summarize(jt(u),t.summaryFile),u.failure===void 0?e.log.info(m):e.fail({...u.failure,consoleUrl:u.failure.consoleUrl??u.consoleUrl}),d?0:1};return{configure(a){n=a},started(a){if(o)return;let c=i(a);c!==void 0&&e.log.warning(`${c.what}: ${c.reason}`)},finished:s,failed(a){let c=Pr(a,n.region),u=Ar(a);return r!==void 0?s({...r,status:u,failure:c}):(e.setOutputs({status:u}),e.summarize(Nt(n.mode,c),t.summaryFile),e.fail(c),1)}}}function Ar(e){return e instanceof _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_8__.c?e.goesOn===void 0?"Stopped":"InProgress":"Failed"}function Or(e,t){try{(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_16__.dirname)(e),{recursive:!0}),(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.writeFileSync)(e,`${de(t)}
`);return}catch(n){return{what:`result-file: "${e}" cannot be written`,reason:Ft(n)}}}function Pr(e,t){return e instanceof _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_8__.b?e.failure:e instanceof _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_8__.a?jr(e):e instanceof _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_8__.c?{what:e.message,fix:e.goesOn}:(0,_chunk_P37DEH35_js__WEBPACK_IMPORTED_MODULE_4__.c)(e)?(0,_chunk_P37DEH35_js__WEBPACK_IMPORTED_MODULE_4__.e)(e,t):{what:"this is a defect of the action, please report it",reason:(e instanceof Error?e.stack:void 0)??Ft(e)}}function Ft(e){return e instanceof Error?e.message:String(e)}function jr({message:e,problems:t}){return t.length===1?{what:e}:{what:`${t.length} problems with the inputs, nothing was created`,problems:t}}var Nr=2500,Ir=3e3;function Ut(){let e=new AbortController,t=r=>e.abort(new _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_8__.c(`the workflow run was cancelled (${r})`));process.on("SIGINT",t),process.on("SIGTERM",t);let{signal:n}=e;return{signal:n,settle:r=>Promise.race([r,Mr(n)]),stopAll:async r=>Fr(n.reason,await r.run(Ir),r.left())}}function Mr(e){return new Promise((t,n)=>{let r=()=>setTimeout(()=>n(e.reason),Nr).unref();e.aborted?r():e.addEventListener("abort",r,{once:!0})})}function Fr(e,t,n){let r=t.find(({error:s})=>s!==void 0),o=t.map(({title:s,error:a})=>a===void 0?`asked to stop: ${s}`:`could not stop: ${s} (${a})`),i=n.map(({title:s})=>`${s} goes on`);return new _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_8__.c([e.message,...o,...i].join("; "),{cause:r?.error,goesOn:r?"look in the AWS console whether it runs, and stop it there":n.at(-1)?.takeUp})}function Gt(){let e=new Set,t=new Set;return{add:(n,r)=>Lt(e,{title:n,stop:r}),leave:(n,r)=>Lt(t,{title:n,takeUp:r}),left:()=>[...t],run(n){return Promise.all([...e].map(({title:r,stop:o})=>Promise.race([Ur(r,o),Lr(r,n)])))}}}function Lt(e,t){return e.add(t),()=>e.delete(t)}async function Ur(e,t){try{return await t(),{title:e}}catch(n){return{title:e,error:n}}}function Lr(e,t){return new Promise(n=>{setTimeout(()=>n({title:e,error:new Error(`no answer after ${t} ms`)}),t).unref()})}async function Vt(){let e=Ut(),t=Gt(),n=qe(process.env),r=De(),o=Mt(r,n);try{let{config:i,warnings:s}=await $t(n);for(let c of s)r.log.warning(c);o.configure(i),e.signal.throwIfAborted();let a={aws:await _e(i,n,r),log:r.log,clock:U(n.pollScale),signal:e.signal,undo:t,naming:(0,_chunk_P37DEH35_js__WEBPACK_IMPORTED_MODULE_4__.b)(i,n.workflow),started:o.started};return o.finished(await e.settle(Gr(i,a)))}catch(i){return o.failed(e.signal.aborted?await e.stopAll(t):i)}}async function Gr(e,t){switch(e.mode){case"process":return(await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(956), __nccwpck_require__.e(677), __nccwpck_require__.e(133), __nccwpck_require__.e(39), __nccwpck_require__.e(161)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5161))).processData(e,t);case"train":return(await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(956), __nccwpck_require__.e(677), __nccwpck_require__.e(133), __nccwpck_require__.e(39), __nccwpck_require__.e(271)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9271))).train(e,t);case"evaluate":return(await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(956), __nccwpck_require__.e(677), __nccwpck_require__.e(678)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8678))).evaluate(e,t);case"register":return(await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(956), __nccwpck_require__.e(677), __nccwpck_require__.e(704)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1704))).register(e,t);case"deploy":return(await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(956), __nccwpck_require__.e(677), __nccwpck_require__.e(676), __nccwpck_require__.e(683)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8683))).deploy(e,t);case"delete":return(await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(956), __nccwpck_require__.e(677), __nccwpck_require__.e(676), __nccwpck_require__.e(796)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5796))).deleteDeployment(e,t)}}process.exitCode=await Vt();setTimeout(()=>process.exit(),1e3).unref();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9163);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
