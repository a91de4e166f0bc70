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

/***/ 5892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ L),
/* harmony export */   b: () => (/* binding */ k)
/* harmony export */ });
/* harmony import */ var _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7443);
const require = (name) => process.getBuiltinModule(name);
var h={"af-south-1":"455444449433","ap-east-1":"286214385809","ap-northeast-1":"351501993468","ap-northeast-2":"835164637446","ap-northeast-3":"867004704886","ap-south-1":"991648021394","ap-south-2":"628508329040","ap-southeast-1":"475088953585","ap-southeast-2":"712309505854","ap-southeast-3":"951798379941","ap-southeast-4":"106583098589","ca-central-1":"469771592824","ca-west-1":"190319476487","cn-north-1":"390948362332","cn-northwest-1":"387376663083","eu-central-1":"664544806723","eu-central-2":"680994064768","eu-north-1":"669576153137","eu-south-1":"257386234256","eu-south-2":"104374241257","eu-west-1":"438346466558","eu-west-2":"644912444149","eu-west-3":"749696950732","il-central-1":"898809789911","me-central-1":"272398656194","me-south-1":"249704162688","sa-east-1":"855470959533","us-east-1":"382416733822","us-east-2":"404615174143","us-gov-east-1":"237065988967","us-gov-west-1":"226302683700","us-west-1":"632365934929","us-west-2":"174872318107"},w={...h,"ap-northeast-1":"501404015308","ap-northeast-2":"306986355934","ap-southeast-2":"544295431143","eu-central-1":"813361260812","eu-west-1":"685385470294","us-east-1":"811284229777","us-east-2":"825641698319","us-west-2":"433757028032"},d={"af-south-1":"510948584623","ap-east-1":"651117190479","ap-northeast-1":"354813040037","ap-northeast-2":"366743142698","ap-northeast-3":"867004704886","ap-south-1":"720646828776","ap-south-2":"628508329040","ap-southeast-1":"121021644041","ap-southeast-2":"783357654285","ap-southeast-3":"951798379941","ap-southeast-4":"106583098589","ca-central-1":"341280168497","ca-west-1":"190319476487","cn-north-1":"450853457545","cn-northwest-1":"451049120500","eu-central-1":"492215442770","eu-central-2":"680994064768","eu-north-1":"662702820516","eu-south-1":"978288397137","eu-south-2":"104374241257","eu-west-1":"141502667606","eu-west-2":"764974769150","eu-west-3":"659782779980","il-central-1":"898809789911","me-central-1":"272398656194","me-south-1":"801668240914","sa-east-1":"737474898029","us-east-1":"683313688378","us-east-2":"257758044811","us-gov-east-1":"237065988967","us-gov-west-1":"414596584902","us-west-1":"746614075791","us-west-2":"246618743249"},f={"af-south-1":"626614931356","ap-east-1":"871362719292","ap-east-2":"975050140332","ap-northeast-1":"763104351884","ap-northeast-2":"763104351884","ap-northeast-3":"364406365360","ap-south-1":"763104351884","ap-south-2":"772153158452","ap-southeast-1":"763104351884","ap-southeast-2":"763104351884","ap-southeast-3":"907027046896","ap-southeast-4":"457447274322","ap-southeast-5":"550225433462","ap-southeast-6":"633930458069","ap-southeast-7":"590183813437","ca-central-1":"763104351884","ca-west-1":"204538143572","cn-north-1":"727897471807","cn-northwest-1":"727897471807","eu-central-1":"763104351884","eu-central-2":"380420809688","eu-north-1":"763104351884","eu-south-1":"692866216735","eu-south-2":"503227376785","eu-west-1":"763104351884","eu-west-2":"763104351884","eu-west-3":"763104351884","il-central-1":"780543022126","me-central-1":"914824155844","me-south-1":"217643126080","me-west-1":"124382933778","mx-central-1":"637423239942","sa-east-1":"763104351884","us-east-1":"763104351884","us-east-2":"763104351884","us-gov-east-1":"446045086412","us-gov-west-1":"442386744353","us-west-1":"763104351884","us-west-2":"763104351884"};var I=(e,t)=>({registry:t,repositories:{training:e,inference:e},releases:[R("1","1")],defaultVersion:"1",script:"never"});function R(e,t){return{version:e,training:{cpu:t,gpu:t},inference:{cpu:t,gpu:t}}}function i(e,t){return{cpu:`${e}-cpu-${t}`,gpu:`${e}-gpu-${t}`}}function l(e,t){return{version:e,training:i(e,t),inference:i(e,t)}}var y=i("2.6.0","py312"),p=new Map([["xgboost",{registry:d,repositories:{training:"sagemaker-xgboost",inference:"sagemaker-xgboost"},releases:["1.2-1","1.2-2","1.3-1","1.5-1","1.7-1","3.0-5"].map(e=>R(e,e)),defaultVersion:"1.7-1",script:"optional"}],["sklearn",{registry:d,repositories:{training:"sagemaker-scikit-learn",inference:"sagemaker-scikit-learn"},releases:["0.23-1","1.0-1","1.2-1","1.4-2"].map(e=>({version:e,training:{cpu:`${e}-cpu-py3`},inference:{cpu:`${e}-cpu-py3`}})),defaultVersion:"1.4-2",script:"always"}],["pytorch",{registry:f,repositories:{training:"pytorch-training",inference:"pytorch-inference"},releases:[l("2.5.1","py311"),l("2.6.0","py312"),{version:"2.7.1",training:i("2.7.1","py312"),inference:y},{version:"2.8.0",training:i("2.8.0","py312"),inference:y},{version:"2.9.0",training:i("2.9.0","py312"),inference:y},{version:"2.10.0",training:i("2.10.0","py313"),inference:y}],defaultVersion:"2.6.0",script:"always"}],["tensorflow",{registry:f,repositories:{training:"tensorflow-training",inference:"tensorflow-inference"},releases:[l("2.18.0","py310"),l("2.19.0","py312"),{version:"2.21.0",training:i("2.21.0","py312-sagemaker"),inference:i("2.20.0","py312-sagemaker")}],defaultVersion:"2.19.0",script:"always"}],["huggingface",{registry:f,repositories:{training:"huggingface-pytorch-training",inference:"huggingface-pytorch-inference"},releases:[{version:"4.36.0",training:{gpu:"2.1.0-transformers4.36.0-gpu-py310-cu121-ubuntu20.04"},inference:{cpu:"2.1.0-transformers4.37.0-cpu-py310-ubuntu22.04",gpu:"2.1.0-transformers4.37.0-gpu-py310-cu118-ubuntu20.04"}},{version:"4.49.0",training:{gpu:"2.5.1-transformers4.49.0-gpu-py311-cu124-ubuntu22.04"},inference:{cpu:"2.6.0-transformers4.49.0-cpu-py312-ubuntu22.04",gpu:"2.6.0-transformers4.49.0-gpu-py312-cu124-ubuntu22.04"}},{version:"5.3.0",training:{gpu:"2.9.0-transformers5.3.0-gpu-py312-cu130-ubuntu22.04"},inference:{cpu:"2.6.0-transformers5.5.3-cpu-py312-ubuntu22.04",gpu:"2.6.0-transformers5.5.3-gpu-py312-cu124-ubuntu22.04"}}],defaultVersion:"4.49.0",script:"always"}],...["factorization-machines","ipinsights","kmeans","knn","linear-learner","ntm","object2vec","pca","randomcutforest"].map(e=>[e,I(e,h)]),...["blazingtext","image-classification","object-detection","semantic-segmentation","seq2seq"].map(e=>[e,I(e,w)])]);function L(e,t){if(e.includes("/"))return t.use==="inference"?N(e,t):e;let[n="",r]=e.split(":",2),s=p.get(n);if(s===void 0){let g=[...p.keys()].join(", ");throw new _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_0__.a(`image: "${e}" is not known by name: give one of ${g}, or the image's registry URI`)}let a=_(s,r??s.defaultVersion);if(a===void 0){let g=s.releases.map(m=>m.version).join(", ");throw new _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_0__.a(`image: "${e}" has an unknown version: give one of ${g}, or the image's registry URI`)}let o=`${s.repositories[t.use]}:${$(e,a,t)}`,c=s.registry[t.region];if(c===void 0)throw new _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_0__.a(`image: the account that holds "${n}" in ${t.region} is not known here: give the image's registry URI, <account>.dkr.ecr.${t.region}.${v(t.region)}/${o}`);return`${c}.dkr.ecr.${t.region}.${v(t.region)}/${o}`}function k(e){if(!e.includes("/"))return p.get(e.split(":",1)[0]??"");let{account:t,repository:n}=b(e);return[...p.values()].find(({registry:r,repositories:s})=>Object.values(s).some(a=>a===n)&&Object.values(r).includes(t))}function _({releases:e},t){return e.findLast(n=>n.version===t||/^[.-]/.test(E(n.version,t)))}function E(e,t){return e.startsWith(t)?e.slice(t.length):""}function $(e,t,{use:n,instanceType:r}){let s=x(e,r),a=t[n][s];if(a!==void 0)return a;let[o="none"]=Object.keys(t[n]);throw new _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_0__.a(`image: "${e}" has no ${n} image for ${s.toUpperCase()} instances, only for ${o.toUpperCase()}: take another \`instance-type\`, or give the image's registry URI`)}function x(e,t=""){if(/^ml\.(?:inf|trn)\d/.test(t))throw new _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_0__.a(`image: "${e}" by name is no Neuron image, as ${t} needs: give its registry URI`);return/^ml\.[gp]\d/.test(t)?"gpu":"cpu"}function N(e,t){let n=k(e),{registry:r,repository:s,tag:a}=b(e),{training:o,inference:c}=n?.repositories??{};if(n===void 0||o===c||s!==o)return e;let g=n.releases.find(m=>T(a,m.training));if(g!==void 0)return`${r}/${c}:${$(e,g,t)}`;throw new _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_0__.a(`image: "${e}" trains but does not serve, and its inference image is not known here: give \`image\``)}function T(e,t){return Object.values(t).some(n=>e===n||e.startsWith(`${n}-`))}function b(e){let[,t="",n="",r=""]=/^([^/]+)\/([^:@]+)(?::([^@]+))?/.exec(e)??[];return{registry:t,repository:n,tag:r,account:t.split(".",1)[0]??""}}function v(e){return e.startsWith("cn-")?"amazonaws.com.cn":"amazonaws.com"}


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

/***/ 4193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ o)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
function o(n,t){let u=Object.entries(t).map(([e,i])=>[e,s(Reflect.get(n,e),i)]);return{...n,...Object.fromEntries(u)}}function s(n,t){if(t!==null)return r(t)?o(r(n)?n:{},t):t}function r(n){return typeof n=="object"&&n!==null&&!Array.isArray(n)}


/***/ }),

/***/ 1759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ d),
/* harmony export */   b: () => (/* binding */ R),
/* harmony export */   c: () => (/* binding */ _)
/* harmony export */ });
/* harmony import */ var _chunk_4J3VHLI3_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5892);
const require = (name) => process.getBuiltinModule(name);
var g=20,m="/opt/ml/model/code";function d(e,{entryPoint:r,submitDirectory:n,region:t}){let i=Object.entries(e).map(([s,c])=>[s,f(c)]);return{...Object.fromEntries(i),sagemaker_program:JSON.stringify(r),sagemaker_submit_directory:JSON.stringify(n),sagemaker_region:JSON.stringify(t),sagemaker_container_log_level:String(g)}}var R=Object.keys(d({},{entryPoint:"",submitDirectory:"",region:""}));function f(e){try{return JSON.parse(e),e}catch{return JSON.stringify(e)}}function _(e){let{HyperParameters:r={},AlgorithmSpecification:n}=e,t=o(r.sagemaker_program),i=o(r.sagemaker_submit_directory);if(t===void 0||i===void 0)return;let s=u(n?.TrainingImage??"");return{SAGEMAKER_PROGRAM:t,SAGEMAKER_SUBMIT_DIRECTORY:s?m:i,SAGEMAKER_REGION:o(r.sagemaker_region)??"",SAGEMAKER_CONTAINER_LOG_LEVEL:String(g)}}function u(e){let{training:r,inference:n}=(0,_chunk_4J3VHLI3_js__WEBPACK_IMPORTED_MODULE_0__.b)(e)?.repositories??{};return r!==n}function o(e){let[,r]=/^"(.+)"$/s.exec(e??"")??[];return r===void 0?void 0:JSON.parse(`"${r}"`)}


/***/ }),

/***/ 915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ r),
/* harmony export */   b: () => (/* binding */ e),
/* harmony export */   c: () => (/* binding */ s),
/* harmony export */   d: () => (/* binding */ b),
/* harmony export */   e: () => (/* binding */ I),
/* harmony export */   f: () => (/* binding */ J),
/* harmony export */   g: () => (/* binding */ A)
/* harmony export */ });
/* harmony import */ var _chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3173);
const require = (name) => process.getBuiltinModule(name);
var r=["process","train","evaluate","register","deploy","pipeline","delete"],e=["process","train","evaluate","register","deploy","delete"];var u={image:{description:"Built-in algorithm or framework with an optional version (`xgboost`, `xgboost:1.7-1`, `linear-learner`, `sklearn`, `pytorch:2.8`, \u2026: see docs/images.md), or the full URI of a registry image.",kind:{type:"text",format:"image"},modes:["process","train","register","deploy"],later:["evaluate"],requiredBy:["process","train"]},"entry-point":{description:"Script that the container runs: a path in `source-dir`, else one of the workspace.",kind:{type:"text"},modes:["process","train"],later:["evaluate","register","deploy"]},"source-dir":{description:"Folder that comes into the container with the script; for `train` without what its `.sagemakerignore` names.",kind:{type:"text"},modes:["process","train"],later:["evaluate","register","deploy"]},arguments:{description:"Arguments of the script or container: a YAML list, or one line of them, separated by spaces. For example `--test-share 0.2`.",kind:{type:"arguments"},modes:["process"],later:["evaluate"]},"environment-variables":{description:"Environment variables of the container (YAML map).",kind:{type:"map",maxEntries:100,maxKey:512,maxValue:512,key:"[a-zA-Z_][a-zA-Z0-9_]*",secret:!0},modes:["process","train","register","deploy"],later:["evaluate"]}};var c={mode:{description:"What this step does: `process`, `train`, `evaluate`, `register`, `deploy` or `delete`.",kind:{type:"choice",values:e,later:["pipeline"]},modes:e,requiredBy:e,onlyInWith:!0},config:{description:"Path of a YAML file with inputs for several steps, for example `mlops.yml`. What `with:` says wins.",kind:{type:"text"},modes:e,onlyInWith:!0},environment:{description:"Section of `environments:` in the config file that applies, for example `qa` or `prod`.",kind:{type:"text"},modes:e,onlyInWith:!0},from:{description:"The `result` output of an earlier step (such as `needs.train.outputs.result`), or the path of a result file. It fills in what this mode would otherwise need.",kind:{type:"text"},modes:e,onlyInWith:!0},name:{description:"What the names of jobs and the S3 prefix begin with.",kind:{type:"text"},modes:e,defaultNote:"the repository's name"},region:{description:"AWS region, for example `eu-west-1`.",kind:{type:"text",format:"region"},modes:e,defaultNote:"`AWS_REGION`, else `AWS_DEFAULT_REGION`"},"role-to-assume":{description:"ARN of the IAM role that this step assumes by OIDC, and again whenever its session ends, however long the step waits. The job needs `permissions: id-token: write`.",kind:{type:"text",format:"role-arn"},modes:e,defaultNote:"the credentials that an earlier step configured"},"execution-role-arn":{description:"ARN of the IAM role that SageMaker itself assumes to read data, write models and serve.",kind:{type:"text",format:"role-arn"},modes:e,requiredBy:["process","train","deploy"]},bucket:{description:"S3 bucket for uploaded data and trained models; created if absent.",kind:{type:"text",format:"bucket"},modes:e,defaultNote:"`sagemaker-<region>-<account>`"},prefix:{description:"S3 key prefix of everything that this run writes. Data that runs share, because it is found by its content, is below `<name>` by default.",kind:{type:"text"},modes:e,defaultNote:"`<name>/<run id>`"},tags:{description:"Tags (YAML map) for everything that is created. `github:repository`, `github:sha`, `github:ref`, `github:run-id` and `github:workflow` are always added.",kind:{type:"map",maxEntries:45,maxKey:128,maxValue:256,key:"(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"},modes:e},wait:{description:"Wait for the end. With `false` the status is `InProgress`, and a later step can attach.",kind:{type:"flag"},modes:e,default:"true"},"timeout-minutes":{description:"Minutes to wait, 0 for no end. When they run out the step is red; what runs is left running.",kind:{type:"integer",min:0,unit:"minutes"},modes:e,default:"340"},logs:{description:"The container's log: `follow` prints it live, `tail` its last lines after a failure, `none` nothing.",kind:{type:"choice",values:["follow","tail","none"]},modes:e,default:"follow"},"on-cancel":{description:"When the workflow run is cancelled: `stop` what this step started, or `leave` it running.",kind:{type:"choice",values:["stop","leave"]},modes:e,default:"stop"},"dry-run":{description:"Show what would be done, and do nothing.",kind:{type:"flag"},modes:[],later:r},comment:{description:"Write the report as a comment on the pull request.",kind:{type:"flag"},modes:[],later:r},"github-token":{description:"Token for comments and deployments.",kind:{type:"text"},modes:[],later:r},"result-file":{description:"Path of a file to which the `result` output is written, too.",kind:{type:"text"},modes:e},"job-index":{description:"Internal: which leg of a matrix this is, so that every leg has names of its own. Leave it alone.",kind:{type:"text"},modes:e,expression:"strategy.job-index",onlyInWith:!0}};var y={"instance-type":{description:"SageMaker instance type, for example `ml.m5.xlarge`. In `train` also a list: where AWS has no capacity for one, the next is taken.",kind:{type:"list",format:"instance-type"},modes:["process","train","deploy"],later:["evaluate"],default:"ml.m5.large"},"instance-count":{description:"Number of instances.",kind:{type:"integer",min:1},modes:["process","train","deploy"],later:["evaluate"],default:"1"},"volume-gb":{description:"Size of the training volume in GB.",kind:{type:"integer",min:1,max:16384,unit:"GB"},modes:["process","train"],later:["evaluate"],default:"30"},"max-runtime-minutes":{description:"Minutes after which SageMaker itself stops the job.",kind:{type:"integer",min:1,max:40320,unit:"minutes"},modes:["process","train"],later:["evaluate"],default:"1440"},spot:{description:"Train on spot capacity: cheaper, may be interrupted.",kind:{type:"flag"},modes:["train"],default:"false"},"max-wait-minutes":{description:"Minutes that a spot job may take, waiting for capacity included. At least `max-runtime-minutes`.",kind:{type:"integer",min:1,unit:"minutes"},modes:["train"],defaultNote:"`max-runtime-minutes`"},"keep-alive-minutes":{description:"Minutes that the instances stay warm, and are billed, for the next job (warm pool).",kind:{type:"integer",min:0,max:360,unit:"minutes"},modes:["train"]},request:{description:"Part of the API request (YAML map, AWS's own names), merged deep over what the other inputs make of it: every field of `CreateTrainingJob` and `CreateProcessingJob` is within reach. For example `VpcConfig: {\u2026}`.",kind:{type:"request"},modes:["process","train"],later:["evaluate"]}};var f={"keep-models":{description:"Leave the models of a bare endpoint.",kind:{type:"flag"},modes:["delete"],default:"false"}};var t=(o,n={type:"text"})=>({description:o,kind:n,modes:[],later:["deploy"]}),h={"stack-name":{description:"CloudFormation stack that holds the endpoint.",kind:{type:"text",format:"stack-name"},modes:["deploy","delete"],requiredBy:["deploy"]},"endpoint-name":{description:"Name of the endpoint: `deploy` serves under it, `delete` deletes an endpoint that has no stack.",kind:{type:"text",format:"resource-name"},modes:["deploy","delete"],later:["evaluate"],defaultNote:"for `deploy` the stack's name"},"cloudformation-role-arn":{description:"ARN of the IAM role with which CloudFormation works on the stack.",kind:{type:"text",format:"role-arn"},modes:["deploy"],defaultNote:"the workflow's own permissions"},cases:{description:"Smoke tests of the endpoint (YAML list, or the path of a file with it): `body` or `body-file`, and `expect` with `equals`, `near`, `argmax` or `matches`. One that fails makes the step red.",kind:{type:"cases"},modes:["deploy"],later:["evaluate"]},template:t("The user's own CloudFormation template."),parameters:t("Parameters of the template.",{type:"lines"}),capabilities:t("Capabilities that the template needs.",{type:"list"}),serving:t("How the model is served."),"serverless-memory-mb":t("Memory of a serverless endpoint."),"serverless-max-concurrency":t("Concurrency of a serverless endpoint."),autoscaling:t("Automatic scaling of the endpoint.",{type:"lines"}),"data-capture-percent":t("Share of the requests that is captured."),"data-capture-uri":t("S3 URI for captured requests."),traffic:t("How traffic moves to the new model.",{type:"lines"}),alarms:t("Alarms that roll a deployment back.",{type:"lines"}),api:t("Public HTTPS API in front of the endpoint."),"on-failure":t("What is done after a failed case."),execute:t("Execute the change set."),ephemeral:t("Delete the stack at the end of the job.")};var g={"training-job":{description:"Name of the training job whose final metrics are judged.",kind:{type:"text",format:"resource-name"},modes:["evaluate"],defaultNote:"the job of `from`"},report:{description:"JSON report with metrics instead, a local path or S3 URI; gates name its numbers by dotted paths.",kind:{type:"text"},modes:["evaluate"],later:["register"]},gates:{description:"Conditions, one per line, that the metrics must meet: `validation:rmse <= 4.5`. `#` starts a comment. A missing metric fails.",kind:{type:"lines"},modes:["evaluate"]},"fail-on-gate":{description:"Whether a gate that is not met makes the step red; the `passed` output tells in any case.",kind:{type:"flag"},modes:["evaluate"],default:"true"},"test-data":{description:"Labelled rows to score against an endpoint.",kind:{type:"text"},modes:[],later:["evaluate"]},candidates:{description:"Glob of result files to choose among.",kind:{type:"text"},modes:[],later:["evaluate"]},"label-column":{description:"Column of the label in the test data.",kind:{type:"integer",min:0},modes:[],later:["evaluate"]},"content-type":{description:"Content type of the test data.",kind:{type:"text"},modes:[],later:["evaluate"]},problem:{description:"Kind of problem.",kind:{type:"choice",values:[],later:["regression","binary","multiclass"]},modes:[],later:["evaluate"]},"prediction-path":{description:"Where in the endpoint's answer the prediction is.",kind:{type:"text"},modes:[],later:["evaluate"]},champion:{description:"Model package group whose latest Approved version is the champion.",kind:{type:"text",format:"model-package-group"},modes:[],later:["evaluate"]},select:{description:"How the winner among candidates is found.",kind:{type:"text"},modes:[],later:["evaluate"]}};var x={"pipeline-name":{description:"Name of the SageMaker pipeline.",kind:{type:"text"},modes:[],later:["pipeline"]},definition:{description:"JSON file with the definition.",kind:{type:"text"},modes:[],later:["pipeline"]},"pipeline-parameters":{description:"Parameters of the execution.",kind:{type:"lines"},modes:[],later:["pipeline"]},"max-parallel-steps":{description:"Steps that may run at once.",kind:{type:"integer",min:1},modes:[],later:["pipeline"]},"execution-arn":{description:"Execution to attach to.",kind:{type:"text"},modes:[],later:["pipeline"]}};var k={inputs:{description:"Data (YAML map): name \u2192 S3 URI, local file or folder (uploaded), or `{uri, path}`. The container finds it in `/opt/ml/processing/input/<name>`, unless `path` says otherwise. For example `raw: data/raw.csv`.",kind:{type:"processing-inputs"},modes:["process"]},outputs:{description:"Results (YAML map): name \u2192 folder in the container below `/opt/ml/processing/`, or `{path, uri}`. Its files go to `uri`, unless given to a prefix of this job. For example `train: /opt/ml/processing/output/train`; with nothing after the colon it is that folder, too.",kind:{type:"processing-outputs"},modes:["process"]}};var v={"model-package-group":{description:"Model package group: `register` adds a version to it (the group is created if absent), `deploy` serves its latest Approved version.",kind:{type:"text",format:"model-package-group"},modes:["register","deploy"]},"model-package-arn":{description:"ARN of one model package version: `register` changes its approval instead of adding a version, `deploy` serves it.",kind:{type:"text",format:"model-package-arn"},modes:["register","deploy"]},"model-artifact":{description:"S3 URI of the `model.tar.gz`.",kind:{type:"text",format:"s3-uri"},modes:["register","deploy"],defaultNote:"the artifact of `from`"},"approval-status":{description:"`PendingManualApproval`, `Approved` or `Rejected`. Must be given to change the approval of an existing version.",kind:{type:"choice",values:["PendingManualApproval","Approved","Rejected"]},modes:["register"],defaultNote:"`PendingManualApproval` for a new version"},"content-types":{description:"Content types that the model takes.",kind:{type:"list"},modes:["register"],default:"text/csv"},"response-types":{description:"Content types that the model answers with.",kind:{type:"list"},modes:["register"],default:"text/csv"},"inference-instance-types":{description:"Instance types that the version may be served on.",kind:{type:"list"},modes:["register"]},"transform-instance-types":{description:"Instance types that the version may be used on for batch transform.",kind:{type:"list"},modes:["register"]},description:{description:"Description of the version, or the reason for the change of its approval: one line.",kind:{type:"text",format:"description"},modes:["register"]},metadata:{description:"Properties of the version (YAML map), beside the model's metrics and lineage, which are always there.",kind:{type:"map",maxEntries:43,maxKey:128,maxValue:256},modes:["register"]},"model-card":{description:"Write a model card.",kind:{type:"flag"},modes:[],later:["register"]}};var w={channels:{description:"Training data (YAML map): channel \u2192 S3 URI; local file, folder or pattern of files (uploaded); or a map with `uri`, `content-type`, `format`, \u2026. For example `train: data/train.csv`.",kind:{type:"channels"},modes:["train"],requiredBy:["train"]},hyperparameters:{description:"Hyperparameters (YAML map), handed to the algorithm as they are written. For example `num_round: 50`.",kind:{type:"map",maxEntries:100,maxKey:256,maxValue:2500,oneLine:!0},modes:["train"]},"metric-definitions":{description:"Metrics to find in the log (YAML map): name \u2192 regular expression with one group, in Python's flavour. Built-in algorithms bring their own.",kind:{type:"map",maxEntries:40,maxKey:255,maxValue:500,oneLine:!0},modes:["train"]},"checkpoint-uri":{description:"S3 URI with which SageMaker keeps `/opt/ml/checkpoints` in step: a spot job that was interrupted goes on from there.",kind:{type:"text",format:"s3-uri"},modes:["train"]},tuning:{description:"Search for the best hyperparameters (YAML map): `objective` (`maximize validation:accuracy`), `ranges` (`max_depth: 3..9`), `strategy`, `max-jobs`, `max-parallel`, `early-stopping`, `seed`. A tuning job then takes the place of the training job.",kind:{type:"tuning"},modes:["train"]},"job-name":{description:"Exact name of the training or processing job. If a job of this name exists, the step attaches to it.",kind:{type:"text",format:"resource-name"},modes:["process","train"],defaultNote:"`<name>-<mode>-<suffix>`"},reuse:{description:"When the workflow is run again: `run` takes up the job of the same run, `content` the job of any run with the same data, image and settings, `never` always trains a new one.",kind:{type:"choice",values:["run","content","never"]},modes:["process","train"],default:"run"}};var s={...c,...u,...y,...k,...w,...g,...v,...h,...x,...f};function b(o){return Object.hasOwn(s,o)?s[o]:void 0}var I=Object.keys(s);function J(o,n,{problems:p,warnings:d}){for(let i of o){let a=b(i);if(a===void 0){let l=(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_0__.b)(i,I);l===void 0?d.push(`${i} (with:): unknown input, it has no effect`):p.push(`${i} (with:): unknown input (did you mean "${l}"?)`)}else A(a,n)?p.push(`${i} (with:): is not available yet${a.modes.length>0?` in mode ${n}`:""}`):n!==void 0&&!a.modes.includes(n)&&d.push(`${i} (with:): mode ${n} does not use it, only ${a.modes.join(", ")}`)}}function A(o,n){return o.modes.length===0?!0:n!==void 0&&!o.modes.includes(n)&&(o.later?.includes(n)??!1)}


/***/ }),

/***/ 9488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ r)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
var a="[a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62}",t="arn:aws[a-z-]*",s="[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",r={"instance-type":{accepts:"a SageMaker instance type such as ml.m5.large",pattern:/^ml\.[a-z0-9-]+\.[a-z0-9-]+$/,suggest:e=>/^[a-z0-9-]+\.[a-z0-9-]+$/.test(e)?`ml.${e}`:void 0},"resource-name":{accepts:"a name of letters, digits and hyphens between them, at most 63 characters",pattern:new RegExp(`^(?=.{1,63}$)${a}$`)},"stack-name":{accepts:"a stack name: a letter, then letters, digits and hyphens, at most 128 characters",pattern:/^[a-zA-Z][a-zA-Z0-9-]{0,127}$/},"role-arn":{accepts:"the ARN of an IAM role such as arn:aws:iam::123456789012:role/name",pattern:new RegExp(`^${t}:iam::\\d{12}:role/[\\w+=,.@/-]+$`)},"model-package-arn":{accepts:"the ARN of a model package such as arn:aws:sagemaker:eu-west-1:123456789012:model-package/group/1",pattern:new RegExp(`^${t}:sagemaker:[a-z0-9-]+:\\d{12}:model-package/${a}(?:/\\d+)?$`)},"model-package-group":{accepts:"the name (letters, digits, hyphens; at most 63 characters) or the ARN of a model package group",pattern:new RegExp(`^(?:${t}:sagemaker:[a-z0-9-]+:\\d{12}:model-package-group/)?${a}$`)},bucket:{accepts:"the name of an S3 bucket: lower-case letters, digits, dots and hyphens, 3 to 63 characters",pattern:new RegExp(`^${s}$`),suggest:e=>/^s3:\/\/([^/]+)\/?$/.exec(e)?.[1]},"s3-uri":{accepts:"an S3 URI such as s3://bucket/path/model.tar.gz",pattern:new RegExp(`^s3://${s}/.+$`)},region:{accepts:"an AWS region such as eu-west-1",pattern:/^[a-z]{2}(?:-[a-z]+)+-\d$/,suggest:e=>/^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(e)?.[1]},description:{accepts:"one line of at most 1024 characters",pattern:new RegExp("^\\P{C}{1,1024}$","u")},image:{accepts:"a built-in algorithm such as xgboost or xgboost:1.7-1, or the URI of a registry image",pattern:/^(?:[a-z][a-z0-9-]*(?::[\w.-]+)?|[\w.-]+(?::\d+)?\/\S+)$/}};


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

/***/ 3173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ u),
/* harmony export */   b: () => (/* binding */ c)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
function u(o,e){let t=c(o,e);return t===void 0?"":` (did you mean "${t}"?)`}function c(o,e){return e.map(n=>({candidate:n,edits:l(o.toLowerCase(),n.toLowerCase())})).filter(({candidate:n,edits:r})=>r<=Math.min(3,Math.ceil(n.length/3))).sort((n,r)=>n.edits-r.edits)[0]?.candidate}function l(o,e){let t=Array.from({length:e.length+1},(n,r)=>r);for(let[n,r]of[...o].entries()){let i=[n+1];for(let[s,d]of[...e].entries()){let a=(t[s]??0)+(r===d?0:1);i.push(Math.min(a,(t[s+1]??0)+1,(i[s]??0)+1))}t=i}return t[e.length]??0}


/***/ }),

/***/ 9334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ u),
/* harmony export */   b: () => (/* binding */ g)
/* harmony export */ });
/* harmony import */ var _chunk_DWBEBRT6_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4193);
const require = (name) => process.getBuiltinModule(name);
var u="/opt/ml/processing/input/code";function g(e,n){let t={ProcessingJobName:n.jobName,AppSpecification:{ImageUri:n.image,ContainerEntrypoint:e.script&&[e.script.command,`${u}/${e.script.source.entryPoint}`],ContainerArguments:e.arguments.length===0?void 0:[...e.arguments]},RoleArn:e.executionRoleArn,ProcessingInputs:n.inputs.map(p),ProcessingOutputConfig:{Outputs:Object.entries(e.outputs).map(([o,{path:s,uri:i}])=>a(o,s,i??`${n.outputUri}/${o}`))},ProcessingResources:{ClusterConfig:{InstanceType:e.instanceType,InstanceCount:e.instanceCount,VolumeSizeInGB:e.volumeGb}},StoppingCondition:{MaxRuntimeInSeconds:e.maxRuntimeMinutes*60},Environment:{...e.environmentVariables},Tags:[...n.tags]};return (0,_chunk_DWBEBRT6_js__WEBPACK_IMPORTED_MODULE_0__.a)(t,e.request??{})}function p({name:e,s3Uri:n,path:t}){return{InputName:e,S3Input:{S3Uri:n,LocalPath:t,S3DataType:"S3Prefix",S3InputMode:"File",S3DataDistributionType:"FullyReplicated",S3CompressionType:"None"}}}function a(e,n,t){return{OutputName:e,S3Output:{S3Uri:t,LocalPath:n,S3UploadMode:"EndOfJob"}}}


/***/ }),

/***/ 5778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ e)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
function e(r){return r.length<=64?`"${r}"`:`"${r.slice(0,48)}\u2026" (${r.length} characters)`}


/***/ }),

/***/ 7443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ o),
/* harmony export */   b: () => (/* binding */ d),
/* harmony export */   c: () => (/* binding */ s),
/* harmony export */   d: () => (/* binding */ a)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
var o=class extends Error{name="UserError";problems;constructor(e){let r=typeof e=="string"?[e]:e;super(r.join(`
`)),this.problems=r}},d=class extends Error{name="RemoteFailure";failure;constructor(e,r){super(e.reason===void 0?e.what:`${e.what}: ${e.reason}`,r),this.failure=e}},s=class extends Error{name="Cancelled"},a=class extends Error{name="DeadlineExceeded"};


/***/ }),

/***/ 6264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ f),
/* harmony export */   b: () => (/* binding */ m)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
function f(e,n){return{HyperParameterTuningJobName:n.TrainingJobName,HyperParameterTuningJobConfig:g(e),TrainingJobDefinition:p(n),Tags:n.Tags}}function g(e){let{objective:n,strategy:i,minResource:r,maxResource:a}=e;return{Strategy:i,StrategyConfig:r!==void 0||a!==void 0?{HyperbandStrategyConfig:{MinResource:r,MaxResource:a}}:void 0,HyperParameterTuningJobObjective:{Type:n.direction,MetricName:n.metric},ResourceLimits:{MaxNumberOfTrainingJobs:e.maxJobs,MaxParallelTrainingJobs:e.maxParallel},ParameterRanges:u(e.ranges),TrainingJobEarlyStoppingType:e.earlyStopping?"Auto":"Off",RandomSeed:e.seed}}function u(e){let n=Object.entries(e),i=r=>n.flatMap(([a,t])=>t.kind===r?[{Name:a,MinValue:t.min,MaxValue:t.max,ScalingType:t.scaling}]:[]);return{IntegerParameterRanges:i("integer"),ContinuousParameterRanges:i("continuous"),CategoricalParameterRanges:n.flatMap(([r,a])=>a.kind==="categorical"?[{Name:r,Values:[...a.values]}]:[])}}var s=["AlgorithmSpecification","RoleArn","InputDataConfig","VpcConfig","OutputDataConfig","ResourceConfig","StoppingCondition","EnableNetworkIsolation","EnableInterContainerTrafficEncryption","EnableManagedSpotTraining","CheckpointConfig","RetryStrategy","Environment"],c=[...s,"TrainingJobName","HyperParameters","Tags"];function m(e){return Object.keys(e).filter(n=>!c.includes(n))}function p(e){let{AlgorithmSpecification:n,RoleArn:i,OutputDataConfig:r,StoppingCondition:a}=e;return{...Object.fromEntries(s.map(o=>[o,e[o]])),AlgorithmSpecification:{...n,TrainingInputMode:n?.TrainingInputMode??"File"},RoleArn:i,OutputDataConfig:r,StoppingCondition:a,StaticHyperParameters:e.HyperParameters}}


/***/ }),

/***/ 4427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ T),
/* harmony export */   b: () => (/* binding */ W),
/* harmony export */   c: () => (/* binding */ j),
/* harmony export */   d: () => (/* binding */ h),
/* harmony export */   e: () => (/* binding */ A),
/* harmony export */   f: () => (/* binding */ N),
/* harmony export */   g: () => (/* binding */ R),
/* harmony export */   h: () => (/* binding */ C)
/* harmony export */ });
/* harmony import */ var _chunk_NAAFR4OC_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4313);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7598);
const require = (name) => process.getBuiltinModule(name);
var g={AccessDenied:s,AccessDeniedException:s,UnauthorizedOperation:s,ResourceLimitExceeded:(e,t)=>({what:"a quota of the account does not allow this",fix:"ask for the quota that the reason names, or use another instance type",consoleUrl:(0,_chunk_NAAFR4OC_js__WEBPACK_IMPORTED_MODULE_0__.b)(t)}),ExpiredToken:f,ExpiredTokenException:f,CredentialsProviderError:()=>({what:"no AWS credentials were found",fix:"give `role-to-assume` (and `permissions: id-token: write` to the job), or put a step with aws-actions/configure-aws-credentials before this one"}),InvalidClientTokenId:a,UnrecognizedClientException:a,InvalidSignatureException:a,SignatureDoesNotMatch:a,ThrottlingException:l,Throttling:l,SlowDown:l};function h(e){return e instanceof Error&&("$metadata"in e||"$fault"in e||e.name in g)}function A(e){return h(e)&&e.$fault==="client"&&e.$metadata?.attempts===1}function N(e){return e instanceof Error&&/^Insufficient\w*Capacity|^CapacityError/.test(e.name)}function R(e,t){let n=g[e.name]?.(e,t)??(m(e)?p:x(e)),r=e.$metadata?.requestId;return{...n,reason:r===void 0?e.message:`${e.message} (request ${r})`}}var p={what:"AWS could not be reached",fix:"check `region`, the runner's way to the network, and AWS_ENDPOINT_URL where it is set"};function m({code:e,name:t}){return e!==void 0||t==="TimeoutError"}function x({name:e}){return{what:`AWS refused a request (${e})`}}function s(e){let t=/not authorized to perform: ([\w-]+:\w+)/.exec(e.message)?.[1],n=/on resource: (\S+)/.exec(e.message)?.[1]??"*";if(t===void 0)return{what:"the credentials are not allowed to do this"};let r=JSON.stringify({Effect:"Allow",Action:t,Resource:n});return{what:`the credentials are not allowed to call ${t}`,fix:`add to the role's policy: ${r}`}}function f(){return{what:"the AWS credentials expired",fix:"give the role as `role-to-assume` to this step, which then assumes it anew whenever a session ends; re-running this job attaches to what still runs"}}function a(){return{what:"AWS does not accept the credentials",fix:"check which role or key the step before this one configured, and that it is of this partition and region"}}function l(){return{what:"AWS throttled this account longer than the action retries",fix:"re-run this job: it attaches to what still runs"}}function T(e,t=""){let n=/^\(\?([aimsux]+)\)/.exec(e),r=n?.[1]??"";if(r.includes("x"))throw new SyntaxError(`the verbose flag (?x) is not supported: ${e}`);let o=n===null?e:e.slice(n[0].length);return new RegExp(E(o),t+[..."ims"].filter(i=>r.includes(i)).join(""))}var y=/\\[\s\S]|\[(?<not>\^?)(?<bracket>\]?)(?<members>(?:\\[\s\S]|[^\]\\])*)\]|\(\?P<|\(\?P=(?<name>\w+)\)|\(\?#[^)]*\)|\{,(?<most>\d+)\}/g,w=new Map([["\\A","(?<![\\s\\S])"],["\\Z","(?![\\s\\S])"],["(?P<","(?<"]]);function E(e){return e.replace(y,(t,...n)=>{let{not:r,bracket:o,members:i,name:c,most:d}=n.at(-1);return c!==void 0?`\\k<${c}>`:d!==void 0?`{0,${d}}`:o==="]"?`[${r}\\]${i}]`:t.startsWith("(?#")?"":w.get(t)??t})}function W(e,t,n=63){return`${e.replace(/[^a-zA-Z0-9]+/g,"-").replace(/^-+/,"").slice(0,n-t.length-1).replace(/-+$/,"")}-${t}`.replace(/^-+/,"")}function b(e){let t=[e.repository,e.runId,e.job,e.jobIndex,e.step].join(`
`);return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(t).digest("hex").slice(0,10)}var $=/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;function j(e,t){let n={"github:repository":t.repository,"github:sha":t.sha,"github:ref":t.ref,"github:run-id":t.runId,"github:workflow":t.workflow},r=Object.entries({...n,...e.tags}).filter(([,o])=>o!=="");return{name:e.name,prefix:e.prefix,contentPrefix:e.contentPrefix??e.prefix,tags:r.map(([o,i])=>({Key:o,Value:i.replace($,"_").slice(0,256)})),suffix:b(t),workflow:t}}function C(e){let t=Math.round(e);return t<60?`${t} s`:t<3600?`${Math.floor(t/60)} min ${t%60} s`:`${Math.floor(t/3600)} h ${Math.floor(t%3600/60)} min`}


/***/ }),

/***/ 9163:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _chunk_NNZAOXRM_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(640);
/* harmony import */ var _chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(915);
/* harmony import */ var _chunk_QHICNQSZ_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(9334);
/* harmony import */ var _chunk_XLJS3OT2_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6264);
/* harmony import */ var _chunk_EAT52DKP_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1759);
/* harmony import */ var _chunk_ZRWNPNPU_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4427);
/* harmony import */ var _chunk_NAAFR4OC_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4313);
/* harmony import */ var _chunk_IDJKVWEU_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9488);
/* harmony import */ var _chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8672);
/* harmony import */ var _chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(5778);
/* harmony import */ var _chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(3173);
/* harmony import */ var _chunk_4J3VHLI3_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(5892);
/* harmony import */ var _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(7443);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(1260);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(3024);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(6982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(9896);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(8500);
const require = (name) => process.getBuiltinModule(name);
function G({region:e,forcePathStyle:n,credentials:t}){let r=new Map,o={region:e,retryMode:"standard",maxAttempts:8,forcePathStyle:n,...t&&{credentials:t}};return{region:e,client(i){let s=r.get(i);if(s!==void 0)return s;let a=new i(o);return r.set(i,a),a}}}function h(e){return e==null?"":typeof e=="string"||e instanceof String?e:JSON.stringify(e)}function V(e){return Object.keys(e).length?{title:e.title,file:e.file,line:e.startLine,endLine:e.endLine,col:e.startColumn,endColumn:e.endColumn}:{}}function $(e,n,t){let r=new D(e,n,t);process.stdout.write(r.toString()+os__WEBPACK_IMPORTED_MODULE_12__.EOL)}function W(e,n=""){$(e,{},n)}var be="::",D=class{constructor(n,t,r){n||(n="missing.command"),this.command=n,this.properties=t,this.message=r}toString(){let n=be+this.command;if(this.properties&&Object.keys(this.properties).length>0){n+=" ";let t=!0;for(let r in this.properties)if(this.properties.hasOwnProperty(r)){let o=this.properties[r];o&&(t?t=!1:n+=",",n+=`${r}=${On(o)}`)}}return n+=`${be}${kn(this.message)}`,n}};function kn(e){return h(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function On(e){return h(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}function Re(e,n){let t=process.env[`GITHUB_${e}`];if(!t)throw new Error(`Unable to find environment variable for file command ${e}`);if(!fs__WEBPACK_IMPORTED_MODULE_14__.existsSync(t))throw new Error(`Missing file at path: ${t}`);fs__WEBPACK_IMPORTED_MODULE_14__.appendFileSync(t,`${h(n)}${os__WEBPACK_IMPORTED_MODULE_12__.EOL}`,{encoding:"utf8"})}function $e(e,n){let t=`ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_13__.randomUUID()}`,r=h(n);if(e.includes(t))throw new Error(`Unexpected input: name should not contain the delimiter "${t}"`);if(r.includes(t))throw new Error(`Unexpected input: value should not contain the delimiter "${t}"`);return`${e}<<${t}${os__WEBPACK_IMPORTED_MODULE_12__.EOL}${r}${os__WEBPACK_IMPORTED_MODULE_12__.EOL}${t}`}var B=function(e,n,t,r){function o(i){return i instanceof t?i:new t(function(s){s(i)})}return new(t||(t=Promise))(function(i,s){function a(d){try{u(r.next(d))}catch(m){s(m)}}function c(d){try{u(r.throw(d))}catch(m){s(m)}}function u(d){d.done?i(d.value):o(d.value).then(a,c)}u((r=r.apply(e,n||[])).next())})},{access:_n,appendFile:jn,writeFile:Nn}=fs__WEBPACK_IMPORTED_MODULE_14__.promises,Ce="GITHUB_STEP_SUMMARY";var q=class{constructor(){this._buffer=""}filePath(){return B(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;let n=process.env[Ce];if(!n)throw new Error(`Unable to find environment variable for $${Ce}. Check if your runtime environment supports job summaries.`);try{yield _n(n,fs__WEBPACK_IMPORTED_MODULE_14__.constants.R_OK|fs__WEBPACK_IMPORTED_MODULE_14__.constants.W_OK)}catch{throw new Error(`Unable to access summary file: '${n}'. Check if the file has correct read/write permissions.`)}return this._filePath=n,this._filePath})}wrap(n,t,r={}){let o=Object.entries(r).map(([i,s])=>` ${i}="${s}"`).join("");return t?`<${n}${o}>${t}</${n}>`:`<${n}${o}>`}write(n){return B(this,void 0,void 0,function*(){let t=!!n?.overwrite,r=yield this.filePath();return yield(t?Nn:jn)(r,this._buffer,{encoding:"utf8"}),this.emptyBuffer()})}clear(){return B(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:!0})})}stringify(){return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){return this._buffer="",this}addRaw(n,t=!1){return this._buffer+=n,t?this.addEOL():this}addEOL(){return this.addRaw(os__WEBPACK_IMPORTED_MODULE_12__.EOL)}addCodeBlock(n,t){let r=Object.assign({},t&&{lang:t}),o=this.wrap("pre",this.wrap("code",n),r);return this.addRaw(o).addEOL()}addList(n,t=!1){let r=t?"ol":"ul",o=n.map(s=>this.wrap("li",s)).join(""),i=this.wrap(r,o);return this.addRaw(i).addEOL()}addTable(n){let t=n.map(o=>{let i=o.map(s=>{if(typeof s=="string")return this.wrap("td",s);let{header:a,data:c,colspan:u,rowspan:d}=s,m=a?"th":"td",C=Object.assign(Object.assign({},u&&{colspan:u}),d&&{rowspan:d});return this.wrap(m,c,C)}).join("");return this.wrap("tr",i)}).join(""),r=this.wrap("table",t);return this.addRaw(r).addEOL()}addDetails(n,t){let r=this.wrap("details",this.wrap("summary",n)+t);return this.addRaw(r).addEOL()}addImage(n,t,r){let{width:o,height:i}=r||{},s=Object.assign(Object.assign({},o&&{width:o}),i&&{height:i}),a=this.wrap("img",null,Object.assign({src:n,alt:t},s));return this.addRaw(a).addEOL()}addHeading(n,t){let r=`h${t}`,o=["h1","h2","h3","h4","h5","h6"].includes(r)?r:"h1",i=this.wrap(o,n);return this.addRaw(i).addEOL()}addSeparator(){let n=this.wrap("hr",null);return this.addRaw(n).addEOL()}addBreak(){let n=this.wrap("br",null);return this.addRaw(n).addEOL()}addQuote(n,t){let r=Object.assign({},t&&{cite:t}),o=this.wrap("blockquote",n,r);return this.addRaw(o).addEOL()}addLink(n,t){let r=this.wrap("a",n,{href:t});return this.addRaw(r).addEOL()}},hr=new q;var vr=os__WEBPACK_IMPORTED_MODULE_12__.platform(),Sr=os__WEBPACK_IMPORTED_MODULE_12__.arch();var Te;(function(e){e[e.Success=0]="Success",e[e.Failure=1]="Failure"})(Te||(Te={}));function ke(e){$("add-mask",{},e)}function Oe(e,n){if(process.env.GITHUB_OUTPUT||"")return Re("OUTPUT",$e(e,n));process.stdout.write(os__WEBPACK_IMPORTED_MODULE_12__.EOL),$("set-output",{name:e},h(n))}function Ae(e,n={}){$("error",V(n),e instanceof Error?e.toString():e)}function Pe(e,n={}){$("warning",V(n),e instanceof Error?e.toString():e)}function K(e){process.stdout.write(e+os__WEBPACK_IMPORTED_MODULE_12__.EOL)}function J(e){W("group",e)}function Y(){W("endgroup")}function N(e){return e.replaceAll("##[","# #[").replace(/^((?:[^\S\r\n]|\u0085)*):(?=:)/gm,"$1\u200B:")}function _e(){return{log:Fn(),setOutputs(e){for(let[n,t]of Object.entries(e))Oe(n,t)},summarize(e,n){n!==void 0&&(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.appendFileSync)(n,e)},mask:ke,fail({what:e,problems:n=[],reason:t,fix:r,consoleUrl:o,logTail:i=[]}){if(i.length>0){J("Last lines of the log");for(let a of i)K(N(a));Y()}let s=[t===void 0?e:`${e}: ${t}`,...n,r===void 0?"":`What to do: ${r}`,o??""];Ae(s.filter(a=>a!=="").join(`
`))}}}function Fn(){let e=!1,n=()=>{e&&Y(),e=!1},t=r=>{n(),J(N(r)),e=!0};return{info:r=>K(N(r)),warning:Pe,fold:t,unfold:n,async group(r,o){t(r);try{return await o()}finally{n()}}}}var je="INPUT_";function Ne(e){let n=Un(e),t=b(e.AWS_REGION)??b(e.AWS_DEFAULT_REGION),r=b(e.GITHUB_STEP_SUMMARY),o=b(e.SAGEMAKER_MLOPS_POLL_SCALE)??"1",i=Number.isFinite(Number(o))&&Number(o)>0;return{inputs:n,workflow:Ln(e,n.get("job-index")??"0"),region:t,summaryFile:r,idTokenRequest:Gn(e),customEndpoint:[e.AWS_ENDPOINT_URL,e.AWS_ENDPOINT_URL_S3].some(s=>b(s)),pollScale:i?Number(o):1,problems:i?[]:[`SAGEMAKER_MLOPS_POLL_SCALE: "${o}" is not a number above 0`]}}function Un(e){let n=new Map;for(let[t,r]of Object.entries(e)){let o=r?.trim()??"";!t.startsWith(je)||o===""||n.set(t.slice(je.length).toLowerCase(),o)}return n}function Ln(e,n){let t=i=>e[`GITHUB_${i}`]??"",r=t("REPOSITORY"),o=t("RUN_ID");return{repository:r,sha:t("SHA"),ref:t("REF"),runId:o,workflow:t("WORKFLOW"),job:t("JOB"),jobIndex:n,step:t("ACTION"),actor:t("ACTOR"),url:`${t("SERVER_URL")||"https://github.com"}/${r}/actions/runs/${o}`}}function Gn(e){let n=b(e.ACTIONS_ID_TOKEN_REQUEST_URL),t=b(e.ACTIONS_ID_TOKEN_REQUEST_TOKEN);return n===void 0||t===void 0?void 0:{url:n,token:t}}function b(e){return e===void 0||e.trim()===""?void 0:e.trim()}function Ie(e,n,{workflow:t}){let r=e.name??(t.repository.split("/").at(-1)||"model");return{name:r,region:n,roleToAssume:e["role-to-assume"],tags:e.tags??{},wait:e.wait,timeoutMinutes:e["timeout-minutes"],logs:e.logs,onCancel:e["on-cancel"],contentPrefix:e.prefix??r,prefix:e.prefix??[r,t.runId].filter(o=>o!=="").join("/"),bucket:e.bucket,resultFile:e["result-file"]}}function y(e,n){let t=a=>e.given.get(a)?.level??Number.POSITIVE_INFINITY,r=Math.min(...n.map(t)),o=n.filter(a=>e.given.has(a)&&t(a)===r),[i=n[0]]=o,s=`${n.slice(0,-1).join(", ")} or ${n.at(-1)}`;return o.length===0&&i!==void 0&&e.report(i,`is missing: give ${s}, or \`from\``),o.length>1&&i!==void 0&&e.report(i,`is given together with ${o.slice(1).join(" and ")}: give only one of ${s}`),o.length===1?i:void 0}function Me(e){let{common:n,values:t}=e,{"stack-name":r,"endpoint-name":o,"keep-models":i}=t,s=y(e,["stack-name","endpoint-name"]);if(s==="stack-name"&&r!==void 0)return{...n,mode:"delete",target:{kind:"stack",stackName:r},keepModels:i};if(s==="endpoint-name"&&o!==void 0)return{...n,mode:"delete",target:{kind:"endpoint",endpointName:o},keepModels:i}}function Fe(e){let{common:n,values:t}=e,r=Vn(e),{"stack-name":o,"execution-role-arn":i}=t;if(!(r===void 0||o===void 0||i===void 0))return{...n,mode:"deploy",executionRoleArn:i,model:r,stackName:o,endpointName:t["endpoint-name"]??Bn(o),instanceType:Dn(e),instanceCount:t["instance-count"],containerEnvironment:Wn(r,e),cloudformationRoleArn:t["cloudformation-role-arn"],cases:t.cases??[]}}function Vn(e){let{values:n,given:t,report:r}=e,{"model-package-arn":o,"model-package-group":i}=n,{"model-artifact":s,image:a}=n;switch(y(e,["model-package-arn","model-package-group","model-artifact"])){case"model-package-arn":return o===void 0?void 0:{kind:"package",modelPackageArn:o};case"model-package-group":return i===void 0?void 0:{kind:"group",modelPackageGroup:i};case"model-artifact":return t.has("image")||r("image","is missing: a model artifact is served by an image"),s===void 0||a===void 0?void 0:{kind:"artifact",modelArtifact:s,image:a};case void 0:return}}function Dn({values:e,report:n}){let[t="",...r]=e["instance-type"];return r.length>0&&n("instance-type","is a list: mode deploy takes one instance type"),t}function Wn({kind:e},{values:n,previous:t}){return{...e==="artifact"&&t?.model.containerEnvironment,...n["environment-variables"]}}function Bn(e){return e.slice(0,63).replace(/-+$/,"")}function Ue(e){let{common:n,values:t,previous:r}=e,o=Kn(t.gates??"",e),i=Hn(e);if(i===void 0)return;let s=t["fail-on-gate"];return{...n,mode:"evaluate",source:i,gates:o,failOnGate:s,model:r?.model}}function Hn(e){let{"training-job":n,report:t}=e.values,r=y(e,["training-job","report"]);if(r==="training-job"&&n!==void 0)return{kind:"training-job",jobName:n};if(!(r!=="report"||t===void 0))return!t.startsWith("s3://")&&!(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.existsSync)(t)&&e.report("report",`there is no file ${(0,_chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_15__.a)(t)}`),{kind:"report",location:t}}function Kn(e,{report:n}){let{gates:t,problems:r}=(0,_chunk_NNZAOXRM_js__WEBPACK_IMPORTED_MODULE_0__.a)(e);for(let o of r)n("gates",o);for(let o of t)o.needsChampion&&n("gates",`"${o.text}": comparing with a champion is not available yet`);return t}function I(e,n,{previous:t,report:r}){let{modelArtifact:o}=t?.model??{},i={...o&&{"model-artifact":o},...t?.outputs},s=Object.entries(n).map(([a,c])=>{let[,u]=/^from:(.*)$/.exec(c.source)??[];if(u===void 0)return[a,c];let d=i[u];if(d!==void 0)return[a,{...c,source:d}];let m=Object.keys(i);return r(e,`${a}: \`from\` gives no "${u}"${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_17__.a)(u,m)}; it gives ${m.join(", ")||"nothing"}`),[a,c]});return Object.fromEntries(s)}function E({values:e,report:n}){let{"entry-point":t,"source-dir":r}=e;if(t===void 0){r!==void 0&&n("source-dir","is given without `entry-point`: say which of its files runs");return}let o=r===void 0?t:(0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(r,t);return r!==void 0&&!De("directory",r)?n("source-dir",`there is no folder ${(0,_chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_15__.a)(r)}`):r!==void 0&&!o.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(r,node_path__WEBPACK_IMPORTED_MODULE_16__.sep))?n("entry-point",`${(0,_chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_15__.a)(t)} leads out of \`source-dir\`, where it has to be`):De("file",o)||n("entry-point",`there is no file ${(0,_chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_15__.a)(o)}`),r===void 0?{folder:(0,node_path__WEBPACK_IMPORTED_MODULE_16__.dirname)(t),entryPoint:(0,node_path__WEBPACK_IMPORTED_MODULE_16__.basename)(t),alone:!0}:{folder:r,entryPoint:node_path__WEBPACK_IMPORTED_MODULE_16__.posix.normalize(t.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_16__.sep,"/")),alone:!1}}function De(e,n){return (0,node_fs__WEBPACK_IMPORTED_MODULE_11__.existsSync)(n)?e==="file"?(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.statSync)(n).isFile():(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.statSync)(n).isDirectory():!1}function He(e){let{common:n,values:t,previous:r}=e,{image:o,"execution-role-arn":i,"job-name":s}=t;if(r?.attach===!0)return s===void 0?void 0:{...n,mode:"process",task:{kind:"attach",jobName:s}};Zn(e);let a=et(e),c=I("inputs",t.inputs??{},e),[u]=t["instance-type"];if(!(o===void 0||i===void 0||u===void 0))return{...n,mode:"process",task:{kind:"create",executionRoleArn:i,image:o,script:a,arguments:t.arguments??[],environmentVariables:t["environment-variables"]??{},instanceType:u,instanceCount:t["instance-count"],volumeGb:t["volume-gb"],maxRuntimeMinutes:t["max-runtime-minutes"],inputs:c,outputs:t.outputs??{},request:e.request,jobName:s,reuse:t.reuse==="never"?"never":"run"}}}var We=12960,Be=100,X=256;function Zn({values:e,report:n}){let{inputs:t={},"environment-variables":r={}}=e,{"max-runtime-minutes":o,"instance-count":i,"instance-type":s}=e;o>We&&n("max-runtime-minutes",`"${o}" is more than the ${We} of a processing job`),i>Be&&n("instance-count",`"${i}" is more than the ${Be} of a processing job`),s.length>1&&n("instance-type","is a list: a processing job takes one"),e.reuse==="content"&&n("reuse",'"content" is not available in mode process; accepted: run, never');for(let[a,c]of Object.entries(r))(a.length>X||c.length>X)&&n("environment-variables",`"${a}" is longer than the ${X} characters of a processing job`);"code"in t&&e["entry-point"]!==void 0&&n("inputs",`"code" is the name of the script's own input, at ${_chunk_QHICNQSZ_js__WEBPACK_IMPORTED_MODULE_18__.a}: give another one`),Object.keys(t).length===10&&e["entry-point"]!==void 0&&n("inputs","has 10 entries, and the script is one, too: AWS takes 10 in all")}var qe={".py":"python3",".js":"node",".mjs":"node",".cjs":"node",".sh":"bash"};function et(e){let n=E(e);if(n===void 0)return;let t=qe[(0,node_path__WEBPACK_IMPORTED_MODULE_16__.extname)(n.entryPoint)];if(t!==void 0)return{command:t,source:n};let r=Object.keys(qe).join(", ");e.report("entry-point",`${(0,_chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_15__.a)(n.entryPoint)} ends in none of ${r}: what runs it is not known`)}function Ke(e){let t=y(e,["model-package-group","model-package-arn"])==="model-package-arn"?nt(e):tt(e);return t&&{...e.common,mode:"register",task:t}}function nt({values:e,given:n,report:t}){let{"model-package-arn":r,"approval-status":o,description:i}=e;if(n.has("approval-status")||t("approval-status","is missing: a change of approval needs it"),!(r===void 0||o===void 0))return{kind:"approve",modelPackageArn:r,approvalStatus:o,description:i}}function tt({values:e,given:n,previous:t,report:r}){for(let c of["model-artifact","image"])n.has(c)||r(c,"is missing: give it, or the result of a train step as `from`");let{"model-package-group":o,"model-artifact":i,image:s}=e;if(o===void 0||i===void 0||s===void 0)return;let a=t?.model;return{kind:"create",modelPackageGroup:o,modelArtifact:i,image:s,containerEnvironment:{...a?.containerEnvironment,...e["environment-variables"]},metrics:a?.metrics??{},approvalStatus:e["approval-status"]??"PendingManualApproval",contentTypes:e["content-types"],responseTypes:e["response-types"],inferenceInstanceTypes:e["inference-instance-types"]??[],transformInstanceTypes:e["transform-instance-types"]??[],metadata:e.metadata??{},jobName:a?.jobName,jobArn:a?.jobArn,description:e.description}}function Je(e){return Object.entries(e).flatMap(([n,t])=>{try{return(new RegExp(`${(0,_chunk_ZRWNPNPU_js__WEBPACK_IMPORTED_MODULE_4__.a)(t).source}|`).exec("")?.length??1)>1?[]:[`"${n}" needs a group for its value, as in "loss: ([0-9.]+)"`]}catch(r){return[`"${n}": ${r.message}; give an expression that Python and JavaScript share`]}})}var Ye=32,Xe=48;function Qe({values:e,request:n={},report:t}){let{tuning:r,hyperparameters:o={},"metric-definitions":i}=e;if(r===void 0)return;let{ranges:s,objective:a}=r;for(let c of Object.keys(s).filter(u=>Object.hasOwn(o,u)))t("tuning",`ranges.${c} is searched, but \`hyperparameters\` has a value for it: leave one of them out`);i!==void 0&&!Object.hasOwn(i,a.metric)&&t("tuning",`objective: the metric "${a.metric}" is not among the \`metric-definitions\``),(e["job-name"]?.length??0)>Ye&&t("job-name",`has more than ${Ye} characters, the limit for tuning jobs`),e["instance-type"].length>1&&t("instance-type","is a list together with `tuning`, whose training jobs are all of one type: give one"),Object.keys(e["environment-variables"]??{}).length>Xe&&t("environment-variables",`has more than ${Xe} entries, the limit for tuning jobs`);for(let c of (0,_chunk_XLJS3OT2_js__WEBPACK_IMPORTED_MODULE_2__.b)(n))t("request",`${c} is not a part of a tuning job's training jobs`)}var ze=100-_chunk_EAT52DKP_js__WEBPACK_IMPORTED_MODULE_3__.b.length;function Ze(e){let{values:n,report:t}=e,{"entry-point":r,"source-dir":o,image:i=""}=n,s=(0,_chunk_4J3VHLI3_js__WEBPACK_IMPORTED_MODULE_8__.b)(i)?.script;return r===void 0?(o===void 0&&s==="always"&&t("entry-point",`is missing: ${i} runs your own script`),E(e)):(s==="never"&&t("entry-point",`${i} is an algorithm that runs no script`),/\.(?:py|sh)$/.test(r)||t("entry-point",`${(0,_chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_15__.a)(r)} is neither a Python (.py) nor a shell (.sh) script`),rt(e),E(e))}function rt({values:{hyperparameters:e={}},report:n}){let t=Object.keys(e);for(let r of t.filter(o=>_chunk_EAT52DKP_js__WEBPACK_IMPORTED_MODULE_3__.b.includes(o)))n("hyperparameters",`"${r}" is made of \`entry-point\` and \`source-dir\`: leave it out`);t.length>ze&&n("hyperparameters",`has ${t.length} entries, at most ${ze} are accepted with a script`)}function en(e){let{common:n,values:t,previous:r,request:o,report:i}=e,{image:s,channels:a,"execution-role-arn":c,"job-name":u}=t,d=t["metric-definitions"];for(let C of Je(d??{}))i("metric-definitions",C);if(ot(e),Qe(e),r?.attach===!0)return u===void 0?void 0:{...n,mode:"train",task:{kind:"attach",jobName:u,isTuning:r.isTuning}};let m=Ze(e);if(!(s===void 0||a===void 0||c===void 0))return{...n,mode:"train",task:{kind:"create",executionRoleArn:c,image:s,script:m,environmentVariables:t["environment-variables"]??{},instanceTypes:t["instance-type"],instanceCount:t["instance-count"],volumeGb:t["volume-gb"],maxRuntimeMinutes:t["max-runtime-minutes"],spot:t.spot?{maxWaitMinutes:Q(t)}:void 0,checkpointUri:t["checkpoint-uri"],keepAliveMinutes:t["keep-alive-minutes"],request:o,channels:I("channels",a,e),hyperparameters:t.hyperparameters??{},tuning:t.tuning,metricDefinitions:d,jobName:u,reuse:t.reuse}}}function ot({values:e,report:n}){let{spot:t,"max-runtime-minutes":r,"keep-alive-minutes":o=0}=e;t&&Q(e)<r&&n("max-wait-minutes",`"${Q(e)}" is less than \`max-runtime-minutes\` (${r}), which it includes`),!t&&e["max-wait-minutes"]!==void 0&&n("max-wait-minutes","is for spot capacity: give `spot: true`, too"),t&&o>0&&n("keep-alive-minutes","is given together with `spot`: spot instances are not kept warm"),e["job-name"]!==void 0&&e["instance-type"].length>1&&n("instance-type","is a list together with `job-name`: each attempt is a job with a name of its own")}function Q(e){return e["max-wait-minutes"]??e["max-runtime-minutes"]}async function nn({values:e,common:{region:n},report:t}){let{image:r,mode:o}=e;if(r===void 0||n==="")return;let{imageUri:i}=await __nccwpck_require__.e(/* import() */ 417).then(__nccwpck_require__.bind(__nccwpck_require__, 5417)),s=o==="register"||o==="deploy"?"inference":"training",a=o==="register"?e["inference-instance-types"]:e["instance-type"];try{i(r,{region:n,use:s,instanceType:a?.[0]})}catch(c){if(!(c instanceof _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_9__.a))throw c;for(let u of c.problems)t("image",u.replace(/^image: /,""))}}function M(e,{problems:n}){return(t,r)=>{let o=e.get(t)?.origin;n.push(`${t}${o===void 0?"":` (${o})`}: ${r}`)}}var it={ProcessingJobName:"job-name",TrainingJobName:"job-name"};async function tn(e,{values:{request:n},report:t}){if(n===void 0||e!=="train"&&e!=="process")return;let{readRequestPart:r}=await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(371), __nccwpck_require__.e(106)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2106));for(let[o,i]of Object.entries(it))o in n&&t("request",`${o} is decided by \`${i}\``);return r(e,n,(o,i)=>t("request",`${o} ${i}`))}async function z(e,n,t){if(e.type==="map")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(493)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7493))).readMap(e,n,t);if(e.type==="channels")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(290)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1290))).readChannels(n,t);if(e.type==="tuning")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(125)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5125))).readTuning(n,t);if(e.type==="cases")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(737)]).then(__nccwpck_require__.bind(__nccwpck_require__, 737))).readCases(n,t);if(e.type==="request")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(493)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7493))).readTree(n,t);if(e.type==="arguments")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(592)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4592))).readArguments(n,t);if(e.type==="processing-inputs")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(625)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6625))).readProcessingInputs(n,t);if(e.type==="processing-outputs")return(await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(625)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6625))).readProcessingOutputs(n,t);if(e.type==="list")return dt(e,n.value,t);if(typeof n.value=="string")return st(e,n.value,t);t(`is a ${Array.isArray(n.value)?"list":"map"}, but one text is expected`)}function st(e,n,t){switch(e.type){case"text":return e.format===void 0?n:rn(e.format,n,t);case"integer":return at(e,n,t);case"flag":return ct(n,t);case"choice":return ut(e,n,t);default:return n}}function rn(e,n,t){let{accepts:r,pattern:o,suggest:i}=_chunk_IDJKVWEU_js__WEBPACK_IMPORTED_MODULE_6__.a[e];if(o.test(n))return n;let s=i?.(n),a=s===void 0?"":` (did you mean "${s}"?)`;t(`${(0,_chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_15__.a)(n)} is not ${r}${a}`)}function at({min:e,max:n,unit:t},r,o){let i=/^[+-]?\d+$/.test(r)?Number(r):Number.NaN;if(i>=e&&i<=(n??Number.MAX_SAFE_INTEGER))return i;let s=n===void 0?`of at least ${e}`:`from ${e} to ${n}`;o(`${(0,_chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_15__.a)(r)} is not a whole number ${s}${t===void 0?"":` (${t})`}`)}function ct(e,n){if(/^(?:true|True|TRUE)$/.test(e))return!0;if(/^(?:false|False|FALSE)$/.test(e))return!1;n(`${(0,_chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_15__.a)(e)} is neither true nor false`)}function ut({values:e,later:n=[]},t,r){if(e.includes(t))return t;let o=`accepted: ${e.join(", ")}`;n.includes(t)?r(`"${t}" is not available yet; ${o}`):r(`${(0,_chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_15__.a)(t)} is unknown${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_17__.a)(t,e)}; ${o}`)}function dt({format:e},n,t){let r=typeof n=="string"?n.replace(/^\[|\]$/g,"").split(/[\n,]/):n;if(!Array.isArray(r)||!r.every(s=>typeof s=="string")){t("is not a list of texts");return}let o=r.map(s=>s.replace(/^\s*- /,"").trim()).filter(s=>s!=="");if(e===void 0)return o;o.length===0&&t("has no entry");let i=o.filter(s=>rn(e,s,t)!==void 0);return i.length>0&&i.length===o.length?i:void 0}async function on(e,n,t){let r=M(e,t),o={};for(let i of _chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_1__.e){let s=_chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_1__.c[i],a=ft(s,n)?e.get(i):void 0,c=a&&await z(s.kind,a,u=>r(i,u));o[i]=c??await mt(s)}return o}function ft({modes:e},n){return n===void 0?e.length>0:e.includes(n)}async function mt(e){if(e.default!==void 0)return await z(e.kind,(0,_chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_7__.b)(e.default,"default"),n=>{throw new Error(`the default "${e.default}" ${n}`)})}async function sn(e){let n={problems:[...e.problems],warnings:[]},t=new Map([...e.inputs].map(([U,Tn])=>[U,(0,_chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_7__.b)(Tn,"with:")])),r=_chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_1__.b.find(U=>U===e.inputs.get("mode"));t.has("mode")||n.problems.push(`mode: is missing; accepted: ${_chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_1__.b.join(", ")}`),(0,_chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_1__.f)([...t.keys()],r,n);let o=await pt(e,r,n),i=n.problems.length,s=await lt(e,r,n),a=n.problems.length===i,c=(0,_chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_7__.c)(t,...s,o?.given??new Map),u=await on(c,r,n);r!==void 0&&o?.attach!==!0&&a&&gt(r,c,n),ht(c,e,n);let m={common:Ie(u,yt(u,c,e,n),e),values:u,given:c,previous:o,report:M(c,n)};await nn(m);let C=t.has("from")&&o===void 0,En=await tn(r,m),ie=r&&!C?wt(r,{...m,request:En}):void 0;if(ie===void 0||n.problems.length>0)throw new _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_9__.a(n.problems);return{config:ie,warnings:n.warnings}}async function pt({inputs:e},n,{problems:t}){let r=e.get("from");if(r===void 0||n===void 0)return;let{readPreviousResult:o}=await __nccwpck_require__.e(/* import() */ 81).then(__nccwpck_require__.bind(__nccwpck_require__, 81));return o(r,n,i=>t.push(`from (with:): ${i}`))}async function lt({inputs:e},n,{problems:t}){let r=e.get("config"),o=e.get("environment");if(r===void 0)return o!==void 0&&t.push(`environment (with:): "${o}" is a section of a config file: give \`config\`, too`),[];let{readConfigFile:i}=await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(448)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5448));return i({path:r,mode:n,environment:o,report:s=>t.push(s)})}function gt(e,n,{problems:t}){for(let r of _chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_1__.e){let{requiredBy:o}=_chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_1__.c[r];o?.includes(e)&&!n.has(r)&&t.push(`${r}: is missing, mode ${e} needs it`)}}function ht(e,{idTokenRequest:n},{problems:t}){!e.has("role-to-assume")||n!==void 0||t.push("role-to-assume: GitHub gives this job no ID token: add `permissions: id-token: write` to the job (a pull request from a fork never gets one)")}function yt(e,n,{region:t},{problems:r}){return t===void 0&&!n.has("region")&&r.push("region: is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set"),e.region??t??""}function wt(e,n){switch(e){case"process":return He(n);case"train":return en(n);case"evaluate":return Ue(n);case"register":return Ke(n);case"deploy":return Fe(n);case"delete":return Me(n)}}var an={result:{description:'Everything below and more as JSON in one line: what `from` of a later step takes. Begins with `{"mode":\u2026,"status":\u2026`.',modes:_chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_1__.b},status:{description:"`Completed`, `InProgress`, `Failed`, `Stopped`, `TimedOut`, `GateFailed`, `NoChanges` or `RolledBack`.",modes:_chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_1__.b},"console-url":{description:"Page of the AWS console for what this step made.",modes:_chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_1__.b},"job-name":{description:"Name of the processing job, or of the training job that made the model.",modes:["process","train","evaluate","register","deploy"]},"job-arn":{description:"ARN of that job.",modes:["process","train","evaluate","register","deploy"]},"model-artifact":{description:"S3 URI of the model.tar.gz.",modes:["train","evaluate","register","deploy"]},"image-uri":{description:"Registry URI of the container image.",modes:["process","train","evaluate","register","deploy"]},metrics:{description:'Final metrics as JSON: `{"validation:rmse":4.2}`.',modes:["train","evaluate","register","deploy"]},"billable-seconds":{description:"Seconds that AWS bills for the job.",modes:["train"]},passed:{description:"`true` when every gate is met.",modes:["evaluate"]},"report-uri":{description:"S3 URI of the report that was judged.",modes:["evaluate"]},"model-package-arn":{description:"ARN of the model package version.",modes:["register","deploy"]},"model-package-version":{description:"Its version number in the group.",modes:["register"]},"approval-status":{description:"Its approval status.",modes:["register"]},"stack-id":{description:"ARN of the stack.",modes:["deploy","delete"]},"stack-outputs":{description:"Outputs of the stack as JSON.",modes:["deploy"]},changes:{description:"Resource changes of the change set as JSON.",modes:["deploy"]},changed:{description:"`true` when something was changed or deleted.",modes:["deploy","delete"]},"endpoint-name":{description:"Name of the endpoint.",modes:["deploy","delete"]},"endpoint-arn":{description:"ARN of the endpoint.",modes:["deploy"]},"best-training-job":{description:"Name of the training job with the best objective, when `tuning` was given; `job-name` is the tuning job.",modes:["train"]},outputs:{description:'Outputs of the processing job as JSON: `{"train":"s3://\u2026"}`. With `from`, `train` takes them as its channels.',modes:["process"]},"champion-arn":{description:"ARN of the champion.",modes:[]},winner:{description:"Result of the winning candidate as JSON.",modes:[]},"api-url":{description:"URL of the public API.",modes:[]},"pipeline-execution-arn":{description:"ARN of the pipeline execution.",modes:[]}};function cn(e){let n=ee(e).filter(([t,r])=>Object.hasOwn(an,t)&&r!==void 0);return{result:Z(e),...Object.fromEntries(n.map(([t,r])=>[t,Rt(r)]))}}function Z(e){let{mode:n,status:t,failure:r,...o}=e,i={...o,failure:r&&{...r,logTail:void 0}};return JSON.stringify({mode:n,status:t,version:1,...Object.fromEntries(ee(i))})}function ee(e){return Object.entries(e).map(([n,t])=>[St(n),vt.has(n)?t:un(t)])}var vt=new Set(["metrics","series","hyperparameters","containerEnvironment","outputs","stackOutputs","counts"]);function un(e){return Array.isArray(e)?e.map(un):typeof e=="object"&&e!==null?Object.fromEntries(ee(e)):e}function St(e){return e.replace(/[A-Z]/g,n=>`-${n.toLowerCase()}`)}function Rt(e){return typeof e=="object"?JSON.stringify(e):String(e)}function f(e){return e.replace(/[&<>]/g,n=>({"&":"&amp;","<":"&lt;",">":"&gt;"})[n]??n).replace(/[\\`*_{}[\]|@#~]/g,n=>`\\${n}`).replace(/\s*\r?\n\s*/g," ")}function l(e){let n="`".repeat(Math.max(0,...[...e.matchAll(/`+/g)].map(([r])=>r.length))+1),t=e.replace(/\s*\r?\n\s*/g," ").replaceAll("|","\\|");return t.startsWith("`")||t.endsWith("`")?`${n} ${t} ${n}`:`${n}${t}${n}`}function ne(e,n){return`[${f(e)}](${n.replace(/[()\s]/g,encodeURIComponent)})`}function g(e,n){let t=r=>`| ${r.join(" | ")} |`;return[t(e),t(e.map(()=>"---")),...n.map(t)].join(`
`)}function dn(e,n){let t=n.join(`
`),r="`".repeat(Math.max(2,...[...t.matchAll(/`+/g)].map(([o])=>o.length))+1);return`<details><summary>${f(e)}</summary>

${r}text
${t}
${r}

</details>`}function fn(e){return Object.entries(e).map(([n,t])=>[n,t.filter($t)]).filter(([,n])=>n.length>=3).map(([n,t])=>xt(n,t))}function $t(e){return Number.isFinite(e)&&Math.abs(e)<1e15}function xt(e,n){let t=Ct(n).map(Et);return["```mermaid","xychart-beta",`  title "${e.replace(/["\n]/g," ")}"`,`  x-axis 1 --> ${n.length}`,`  line [${t.join(", ")}]`,"```"].join(`
`)}function Ct(e){if(e.length<=60)return e;let n=(e.length-1)/59;return Array.from({length:60},(t,r)=>e[Math.round(r*n)]??0)}function Et(e){return e.toFixed(Math.abs(e)>=1e3?1:6).replace(/\.?0+$/,"")}function pn(e){let{consoleUrl:n}=e,t=n===void 0?{}:{url:n};return Tt(e).map(([o,i],s)=>({name:o,value:i,...s===0?t:{}})).flatMap(({value:o,...i})=>o===void 0?[]:[{...i,value:o}])}function Tt(e){switch(e.mode){case"process":return[["Processing job",e.jobName],...Object.entries(e.outputs??{}).map(([n,t])=>[`Output ${n}`,t]),["Image",e.imageUri],["Instance",mn(e)],["Exit message",e.exitMessage]];case"train":return[[e.tuning===void 0?"Training job":"Tuning job",e.jobName],["Objective",e.tuning?.objective],["Best training job",e.bestTrainingJob],["Model artifact",e.modelArtifact],["Image",e.imageUri],["Instance",mn(e)],["No capacity for",e.unavailableInstanceTypes?.join(", ")],["Billable time",kt(e.billableSeconds)],["Spot saving",e.spotSavingPercent===void 0?void 0:`${e.spotSavingPercent} %`]];case"evaluate":return[["Training job",e.jobName],["Report",e.reportUri],["Model artifact",e.modelArtifact]];case"register":return[["Model package",e.modelPackageArn],["Approval",e.approvalStatus],["Model artifact",e.modelArtifact]];case"deploy":return[["Stack",e.stackName],["Endpoint",e.endpointName],["Model package",e.modelPackageArn],["Model artifact",e.modelArtifact]];case"delete":return[["Stack",e.stackName],["Endpoint",e.endpointName]]}}function mn({instanceType:e,instanceCount:n=1}){return e===void 0?void 0:`${n} \xD7 ${e}`}function kt(e){return e===void 0?void 0:(0,_chunk_ZRWNPNPU_js__WEBPACK_IMPORTED_MODULE_4__.h)(e)}function x(e){return Number.isFinite(e)?String(Number(e.toPrecision(6))):String(e)}function T(e,n){return`${e} ${n}${e===1?"":"s"}`}var Ot=20;function ln({objective:e,leaderboard:n,counts:t}){if(n.length===0)return"";let r=[...new Set(n.flatMap(({hyperparameters:c})=>Object.keys(c)))],o=["","Training job",e,...r,"Time","Status"].map(f),i=n.slice(0,Ot).map((c,u)=>At(c,u,r)),s=Object.values(t).reduce((c,u)=>c+u,0),a=s>i.length?`

_${s-i.length} more are not shown._`:"";return`${g(o,i)}${a}`}function At({name:e,status:n,objective:t,hyperparameters:r,seconds:o},i,s){return[String(i+1),l(e),t===void 0?"\u2013":x(t),...s.map(a=>Pt(r[a]??"")),o===void 0?"":(0,_chunk_ZRWNPNPU_js__WEBPACK_IMPORTED_MODULE_4__.h)(o),f(n)]}function Pt(e){return e!==""&&Number.isFinite(Number(e))?x(Number(e)):f(e)}var _t=new Set(["Completed","InProgress","NoChanges","Planned"]);function F(e){return{green:e.failure===void 0&&(_t.has(e.status)||e.status==="GateFailed"),sentence:e.failure===void 0?jt(e):`${e.mode}: ${e.failure.what}`}}function jt(e){switch(e.mode){case"process":return`processing job ${e.jobName} ${e.status==="InProgress"?"is running":"completed"}`;case"train":return Nt(e);case"evaluate":return It(e);case"register":return Mt(e);case"deploy":return Ft(e);case"delete":return Ut(e)}}function Nt({status:e,jobName:n,tuning:t,bestTrainingJob:r}){let o=`${t===void 0?"training":"tuning"} job ${n}`;if(e==="InProgress")return`${o} is running`;let i=Object.values(t?.counts??{}).reduce((c,u)=>c+u,0),s=i===0?"the best training job":`the best of ${T(i,"training job")}`,a=t===void 0?"":`: ${r} is ${s}`;return`${o} completed${a}`}function It({gates:e,status:n}){let t=e.filter(({passed:r})=>!r).length;return n==="GateFailed"?`${t} of ${T(e.length,"gate")} not met (fail-on-gate is false)`:e.length===0?"metrics read, no gates given":`${T(e.length,"gate")} met`}function Mt(e){let n=`version ${e.modelPackageVersion??"?"} of ${e.modelPackageGroup??e.modelPackageArn??"the group"}`;return e.status==="NoChanges"?`${n} was ${e.approvalStatus} already`:`${n} is ${e.approvalStatus}`}function Ft({status:e,endpointName:n,stackName:t,cases:r=[]}){let o=r.length===0?"":`, ${T(r.length,"case")} answered as expected`;return e==="InProgress"?`stack ${t} is being deployed`:e==="NoChanges"?`endpoint ${n??t} was up to date${o}`:`endpoint ${n??t} is in service${o}`}function Ut({status:e,stackName:n,endpointName:t,deleted:r}){let o=n===void 0?`endpoint ${t}`:`stack ${n}`;return e==="InProgress"?`${o} is being deleted`:r.length===0?`${o} does not exist, nothing to delete`:`${o} is deleted`}function hn(e){return[Lt(e),e.failure===void 0?"":re(e.failure),Gt(e),...Vt(e),qt(e)].filter(n=>n!=="")}function Lt(e){let{green:n,sentence:t}=F(e);return`### ${n?"\u2705":"\u274C"} ${f(t)}`}function re(e){return[(e.problems??[]).map(t=>`- ${f(t)}`).join(`
`),e.reason===void 0?"":`> ${f(e.reason)}`,e.fix===void 0?"":`**What to do:** ${f(e.fix)}`,e.consoleUrl===void 0?"":ne("Look at it in the AWS console",e.consoleUrl),e.logTail===void 0||e.logTail.length===0?"":dn("Last lines of the log",e.logTail)].filter(t=>t!=="").join(`

`)}function Gt(e){let n=pn(e).map(({name:t,value:r,url:o})=>[f(t),o===void 0?l(r):ne(r,o)]);return n.length===0?"":g(["",""],n)}function Vt(e){switch(e.mode){case"process":return[];case"train":return[te(e.metrics),e.tuning===void 0?"":ln(e.tuning),...e.series===void 0?[]:fn(e.series)];case"evaluate":return[Dt(e.gates),te(e.metrics)];case"register":return[te(e.metrics)];case"deploy":return[Wt(e.cases??[]),Bt(e.changes??[])];case"delete":return[gn("Deleted",e.deleted),gn("Kept",e.kept??[])]}}function te(e={}){let n=Object.entries(e).map(([t,r])=>[l(t),x(r)]);return n.length===0?"":g(["Metric","Value"],n)}function Dt(e){if(e.length===0)return"";let n=r=>r===void 0?"\u2013":x(r),t=e.map(r=>[r.passed?"\u2705":"\u274C",l(r.gate),n(r.value),n(r.bound),n(r.margin),f(r.note??"")]);return g(["","Gate","Value","Bound","Margin",""],t)}function Wt(e){if(e.length===0)return"";let n=e.map(t=>[t.passed?"\u2705":"\u274C",f(t.name),f(t.expected),l(t.answer??""),t.milliseconds===void 0?"":`${Math.round(t.milliseconds)} ms`,f(t.note??"")]);return g(["","Case","Expected","Answer","Time",""],n)}function Bt(e){if(e.length===0)return"";let n=e.map(({action:t,logicalId:r,type:o,replacement:i,reasons:s})=>[t,l(r),l(o),i??"",f((s??[]).join(", "))]);return g(["Action","Resource","Type","Replacement","Because of"],n)}function gn(e,n){return n.length===0?"":[`**${e}**`,"",...n.map(t=>`- ${l(t)}`)].join(`
`)}function qt({phases:e=[]}){let n=e.map(({name:t,seconds:r})=>[f(t),(0,_chunk_ZRWNPNPU_js__WEBPACK_IMPORTED_MODULE_4__.h)(r)]);return n.length===0?"":g(["Phase","Time"],n)}var yn=900*1024;function wn(e){return vn(hn(e),yn)}function bn(e,n){return vn([`### \u274C ${f(`${e}: ${n.what}`)}`,re(n)],yn)}function vn(e,n){let t=[],r=0;for(let o of e){if(r+=Buffer.byteLength(o)+2,r>n)return[...t,"_The rest is too long for a summary; the log has all of it._"].join(`

`);t.push(o)}return`${t.join(`

`)}
`}function Sn(e,n){let t={mode:n.inputs.get("mode")??"mode",region:n.region??""},r,o=!1,i=a=>(r=a,e.setOutputs(cn(a)),t.resultFile===void 0?void 0:Yt(t.resultFile,a)),s=a=>{o=!0;let c=i(a),u={...a,failure:a.failure??c},{green:d,sentence:m}=F(u);return e.summarize(wn(u),n.summaryFile),u.failure===void 0?e.log.info(m):e.fail({...u.failure,consoleUrl:u.failure.consoleUrl??u.consoleUrl}),d?0:1};return{configure(a){t=a},started(a){if(o)return;let c=i(a);c!==void 0&&e.log.warning(`${c.what}: ${c.reason}`)},finished:s,failed(a){let c=Xt(a,t.region),u=a instanceof _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_9__.c?"Stopped":"Failed";return r!==void 0?s({...r,status:u,failure:c}):(e.setOutputs({status:u}),e.summarize(bn(t.mode,c),n.summaryFile),e.fail(c),1)}}}function Yt(e,n){try{(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_16__.dirname)(e),{recursive:!0}),(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.writeFileSync)(e,`${Z(n)}
`);return}catch(t){return{what:`result-file: "${e}" cannot be written`,reason:Rn(t)}}}function Xt(e,n){return e instanceof _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_9__.b?e.failure:e instanceof _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_9__.a?Qt(e):e instanceof _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_9__.c?{what:e.message}:(0,_chunk_ZRWNPNPU_js__WEBPACK_IMPORTED_MODULE_4__.d)(e)?(0,_chunk_ZRWNPNPU_js__WEBPACK_IMPORTED_MODULE_4__.g)(e,n):{what:"this is a defect of the action, please report it",reason:(e instanceof Error?e.stack:void 0)??Rn(e)}}function Rn(e){return e instanceof Error?e.message:String(e)}function Qt({message:e,problems:n}){return n.length===1?{what:e}:{what:`${n.length} problems with the inputs, nothing was created`,problems:n}}var zt=2500,Zt=3e3;function $n(){let e=new AbortController,n=r=>e.abort(new _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_9__.c(`the workflow run was cancelled (${r})`));process.on("SIGINT",n),process.on("SIGTERM",n);let{signal:t}=e;return{signal:t,settle:r=>Promise.race([r,er(t)]),stopAll:async r=>nr(t.reason,await r.run(Zt))}}function er(e){return new Promise((n,t)=>{let r=()=>setTimeout(()=>t(e.reason),zt).unref();e.aborted?r():e.addEventListener("abort",r,{once:!0})})}function nr(e,n){let t=n.map(({title:r,error:o})=>o===void 0?`asked to stop: ${r}`:`could not stop: ${r} (${o})`);return new _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_9__.c([e.message,...t].join("; "),{cause:n.find(({error:r})=>r!==void 0)?.error})}function oe(e){return{now:()=>Date.now(),sleep:async(n,t)=>{try{await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_19__.setTimeout)(n*e,void 0,{signal:t})}catch(r){throw t.throwIfAborted(),r}}}}function xn(){let e=new Set;return{add(n,t){let r={title:n,stop:t};return e.add(r),()=>e.delete(r)},run(n){return Promise.all([...e].map(({title:t,stop:r})=>Promise.race([rr(t,r),or(t,n)])))}}}async function rr(e,n){try{return await n(),{title:e}}catch(t){return{title:e,error:t}}}function or(e,n){return new Promise(t=>{setTimeout(()=>t({title:e,error:new Error(`no answer after ${n} ms`)}),n).unref()})}async function Cn(){let e=$n(),n=xn(),t=Ne(process.env),r=_e(),o=Sn(r,t);try{let{config:i,warnings:s}=await sn(t);for(let d of s)r.log.warning(d);o.configure(i),e.signal.throwIfAborted();let a={region:i.region,forcePathStyle:t.customEndpoint},c=await ir(i,t,r,a),u={aws:G({...a,credentials:c}),log:r.log,clock:oe(t.pollScale),signal:e.signal,undo:n,naming:(0,_chunk_ZRWNPNPU_js__WEBPACK_IMPORTED_MODULE_4__.c)(i,t.workflow),started:o.started};return o.finished(await e.settle(sr(i,u)))}catch(i){return o.failed(e.signal.aborted?await e.stopAll(n):i)}}async function ir({roleToAssume:e},{idTokenRequest:n,workflow:t,pollScale:r},{mask:o},i){if(e===void 0||n===void 0)return;let{assumeRole:s}=await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(935), __nccwpck_require__.e(277)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8277)),{requestIdToken:a}=await __nccwpck_require__.e(/* import() */ 911).then(__nccwpck_require__.bind(__nccwpck_require__, 2911));return s(G(i),{roleArn:e,sessionName:(0,_chunk_ZRWNPNPU_js__WEBPACK_IMPORTED_MODULE_4__.b)(t.repository,t.runId,64),idToken:c=>a(n,c),mask:o,now:Date.now,pause:c=>oe(r).sleep(c,new AbortController().signal)})}async function sr(e,n){switch(e.mode){case"process":return(await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(935), __nccwpck_require__.e(371), __nccwpck_require__.e(957), __nccwpck_require__.e(757), __nccwpck_require__.e(189)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9189))).processData(e,n);case"train":return(await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(935), __nccwpck_require__.e(371), __nccwpck_require__.e(957), __nccwpck_require__.e(757), __nccwpck_require__.e(629)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8629))).train(e,n);case"evaluate":return(await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(935), __nccwpck_require__.e(371), __nccwpck_require__.e(564)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8564))).evaluate(e,n);case"register":return(await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(935), __nccwpck_require__.e(371), __nccwpck_require__.e(938)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3938))).register(e,n);case"deploy":return(await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(935), __nccwpck_require__.e(371), __nccwpck_require__.e(650), __nccwpck_require__.e(555)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1555))).deploy(e,n);case"delete":return(await Promise.all(/* import() */[__nccwpck_require__.e(205), __nccwpck_require__.e(935), __nccwpck_require__.e(371), __nccwpck_require__.e(650), __nccwpck_require__.e(33)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6033))).deleteDeployment(e,n)}}process.exitCode=await Cn();setTimeout(()=>process.exit(),1e3).unref();

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
