export const id = 260;
export const ids = [260];
export const modules = {

/***/ 7030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ m),
/* harmony export */   b: () => (/* binding */ a),
/* harmony export */   c: () => (/* binding */ d),
/* harmony export */   d: () => (/* binding */ M),
/* harmony export */   e: () => (/* binding */ P)
/* harmony export */ });
/* harmony import */ var _chunk_MV53WD7Q_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6715);
/* harmony import */ var _chunk_V2FS5DNX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1283);
/* harmony import */ var _chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6206);
const require = (name) => process.getBuiltinModule(name);
function c(e){return Object.entries(e).flatMap(([r,n])=>{try{return(new RegExp(`${(0,_chunk_MV53WD7Q_js__WEBPACK_IMPORTED_MODULE_0__.a)(n).source}|`).exec("")?.length??1)>1?[]:[`"${r}" needs a group for its value, as in "loss: ([0-9.]+)"`]}catch(t){return[`"${r}": ${t.message}; give an expression that Python and JavaScript share`]}})}function m({value:e},r,{secret:n=!1}={}){if(typeof e!="string")return e;let t=(0,_chunk_V2FS5DNX_js__WEBPACK_IMPORTED_MODULE_1__.a)(e,({line:i,column:o,message:s})=>{r(`broken YAML in line ${i}, column ${o}${n?"":`: ${s}`}`)});return t?.written===null&&r("is empty"),t?.written??void 0}function a(e){return typeof e=="object"&&!Array.isArray(e)}function d(e,r){return`${typeof e=="string"?`${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_2__.a)(e)} is not a map`:"is a list, not a map"}: ${r}`}function M(e,r){let n=m(e,r,{secret:!0});if(n===void 0||a(n))return n;r("is not a map: write it as the API does, for example `VpcConfig: {Subnets: [subnet-1], SecurityGroupIds: [sg-1]}`")}function P(e,r,n){let t=m(r,n,{secret:e.secret??!1});if(t===void 0)return;if(!a(t)){let s="write one `name: value` per line";n(e.secret?`is not a map: ${s}`:d(t,s));return}let i=Object.entries(t),o=i.flatMap(([s,g])=>l(e,s,g));i.length>e.maxEntries&&o.push(`has ${i.length} entries, at most ${e.maxEntries} are accepted`),o.length===0&&e.regex&&o.push(...c(t));for(let s of o)n(s);return o.length===0?t:void 0}function l(e,r,n){return[...h(e,r),...$(e,r,n)]}function h({key:e,keyAccepts:r="a name",maxKey:n},t){let i=[];return(e===void 0?t==="":!new RegExp(`^(?:${e})$`,"u").test(t))&&i.push(`"${t}" is not ${r}`),t.length>n&&i.push(`the name "${t.slice(0,40)}\u2026" has ${t.length} characters, at most ${n} are accepted`),i}function $({maxValue:e,oneLine:r},n,t){if(typeof t!="string")return[`"${n}" is a ${a(t)?"map":"list"}: write its value as one text, in quotes`];let i=[];return t.length>e&&i.push(`the value of "${n}" has ${t.length} characters, at most ${e} are accepted`),r&&/[\r\n]/.test(n+t)&&i.push(`${JSON.stringify(n)} has a line break, one line is accepted`),i}


/***/ }),

/***/ 6715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ l)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
function l(n,t=""){let e=/^\(\?([aimsux]+)\)/.exec(n),r=e?.[1]??"";if(r.includes("x"))throw new SyntaxError(`the verbose flag (?x) is not supported: ${n}`);let s=e===null?n:n.slice(e[0].length);return new RegExp(g(s),t+[..."ims"].filter(i=>r.includes(i)).join(""))}var u=/\\[\s\S]|\[(?<not>\^?)(?<bracket>\]?)(?<members>(?:\\[\s\S]|[^\]\\])*)\]|\(\?P<|\(\?P=(?<name>\w+)\)|\(\?#[^)]*\)|\{,(?<most>\d+)\}/g,c=new Map([["\\A","(?<![\\s\\S])"],["\\Z","(?![\\s\\S])"],["(?P<","(?<"]]);function g(n){return n.replace(u,(t,...e)=>{let{not:r,bracket:s,members:i,name:o,most:a}=e.at(-1);return o!==void 0?`\\k<${o}>`:a!==void 0?`{0,${a}}`:s==="]"?`[${r}\\]${i}]`:t.startsWith("(?#")?"":c.get(t)??t})}


/***/ }),

/***/ 5260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConfigFile: () => (/* binding */ V)
/* harmony export */ });
/* harmony import */ var _chunk_HSH2D6FJ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _chunk_MV53WD7Q_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6715);
/* harmony import */ var _chunk_V2FS5DNX_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1283);
/* harmony import */ var _chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8300);
/* harmony import */ var _chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8672);
/* harmony import */ var _chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3173);
/* harmony import */ var _chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6206);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1260);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3024);
const require = (name) => process.getBuiltinModule(name);
function V({path:n,mode:e,environment:t,report:i}){let o=R(n,i);if(o===void 0)return{layers:[],sections:[]};let r=E(o),d=w(o,"environments");return t!==void 0&&!d.includes(t)&&i(`${n}: environments has no "${t}"${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_7__.a)(t,d)}; it has ${d.join(", ")||"none"}`),{layers:r.filter(s=>[void 0,e].includes(s.mode)&&W(t,s)).sort((s,p)=>v(s)-v(p)).map(({given:s})=>x(e,s)),sections:r}}function W(n,e){return e.environment===void 0||e.environment===n}function v({mode:n,environment:e}){return e!==void 0?_chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_4__.a.environment:n===void 0?_chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_4__.a.defaults:_chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_4__.a.mode}function x(n,e){return new Map([...e].filter(([t])=>(0,_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_3__.d)(t)?.modes.some(i=>i===n)))}function R(n,e){if(!(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.existsSync)(n)){e(`config (with:): there is no file ${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_8__.a)(n)}`);return}let t=(0,_chunk_V2FS5DNX_js__WEBPACK_IMPORTED_MODULE_2__.a)((0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readFileSync)(n,"utf8"),({line:o,column:r,message:d})=>{e(`${n}:${o}:${r}: broken YAML: ${d}`)});if(t===void 0||t.written===null)return;if(!(0,_chunk_HSH2D6FJ_js__WEBPACK_IMPORTED_MODULE_0__.b)(t.written)){e(`${n}: is not a map with defaults, environments or modes`);return}let i=(o,r)=>e(`${n}:${t.position(o)}: ${r}`);return{path:n,yaml:t,root:t.written,reportAt:i}}function E(n){return Object.keys(n.root).flatMap(e=>e==="defaults"?A(n,[e],{}):e==="environments"?F(n):M(n,[e],["defaults","environments"]))}function F(n){return w(n,"environments").flatMap(e=>{let t=O(n.root,["environments",e]);return (0,_chunk_HSH2D6FJ_js__WEBPACK_IMPORTED_MODULE_0__.b)(t)?Object.keys(t).flatMap(i=>M(n,["environments",e,i])):(n.reportAt(["environments",e],`"${e}" is not a map with modes`),[])})}function M(n,e,t=[]){let i=e.at(-1)??"",o=[..._chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_3__.b,...t];return Y(i)?A(n,e,{mode:i,environment:e.at(-2)}):(_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_3__.a.some(r=>r===i)?n.reportAt(e,`mode "${i}" is not available yet`):n.reportAt(e,`unknown key ${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_8__.a)(i)}${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_7__.a)(i,o)}; accepted: ${o.join(", ")}`),[])}function A(n,e,t){let i=O(n.root,e);if(!(0,_chunk_HSH2D6FJ_js__WEBPACK_IMPORTED_MODULE_0__.b)(i))return i!==""&&n.reportAt(e,`"${e.at(-1)}" is not a map of inputs`),[];let o=new Map;for(let[r,d]of Object.entries(i)){let a=[...e,r],s=C(r,d,t.mode);if(s!==void 0)n.reportAt(a,s);else if(d!==""){let p=`${n.path}:${n.yaml.position(a)}`;o.set(r,{value:d,typed:()=>n.yaml.typed(a),origin:p,level:v(t)})}}return[{...t,given:o}]}function C(n,e,t){let i=(0,_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_3__.d)(n);if(i===void 0){let o=_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_3__.e.filter(r=>L(r,t)).join(", ");return`unknown input ${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_8__.a)(n)}${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_7__.a)(n,_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_3__.e)||`; accepted: ${o}`}`}return i.onlyInWith?`${n} belongs into \`with:\` of the step, not into the config file`:(0,_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_3__.h)(i,t)?`${n} is not available yet`:t!==void 0&&!i.modes.includes(t)?`${n} is no input of ${t}, only of ${i.modes.join(", ")}`:JSON.stringify(e).includes("${{")?`${n}: expressions are evaluated in workflow files only; give it in \`with:\``:void 0}function L(n,e){let{modes:t=[],onlyInWith:i}=(0,_chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_3__.d)(n)??{};return!i&&(e===void 0?t.length>0:t.includes(e))}function w(n,e){let t=n.root[e];return (0,_chunk_HSH2D6FJ_js__WEBPACK_IMPORTED_MODULE_0__.b)(t)?Object.keys(t):[]}function O(n,e){let t=n;for(let i of e)t=(0,_chunk_HSH2D6FJ_js__WEBPACK_IMPORTED_MODULE_0__.b)(t)&&Object.hasOwn(t,i)?t[i]:void 0;return t}function Y(n){return _chunk_RWSX77M4_js__WEBPACK_IMPORTED_MODULE_3__.b.some(e=>e===n)}


/***/ })

};
