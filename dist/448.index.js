export const id = 448;
export const ids = [448];
export const modules = {

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ f),
/* harmony export */   b: () => (/* binding */ a),
/* harmony export */   c: () => (/* binding */ g),
/* harmony export */   d: () => (/* binding */ h)
/* harmony export */ });
/* harmony import */ var _chunk_V2FS5DNX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1283);
const require = (name) => process.getBuiltinModule(name);
function f({value:t},r,{secret:e=!1}={}){if(typeof t!="string")return t;let n=(0,_chunk_V2FS5DNX_js__WEBPACK_IMPORTED_MODULE_0__.a)(t,({line:i,column:s,message:o})=>{r(`broken YAML in line ${i}, column ${s}${e?"":`: ${o}`}`)});return n?.written===null&&r("is empty"),n?.written??void 0}function a(t){return typeof t=="object"&&!Array.isArray(t)}function g(t,r){let e=f(t,r,{secret:!0});if(e===void 0||a(e))return e;r("is not a map: write it as the API does, for example `VpcConfig: {Subnets: [subnet-1], SecurityGroupIds: [sg-1]}`")}function h(t,r,e){let n=f(r,e,{secret:t.secret??!1});if(n===void 0)return;if(!a(n)){e("is not a map: write one `name: value` per line");return}let i=Object.entries(n),s=i.flatMap(([o,u])=>c(t,o,u));i.length>t.maxEntries&&s.push(`has ${i.length} entries, at most ${t.maxEntries} are accepted`);for(let o of s)e(o);return s.length===0?n:void 0}function c(t,r,e){return[...d(t,r),...m(t,r,e)]}function d({key:t,maxKey:r},e){let n=[];return(t===void 0?e==="":!new RegExp(`^(?:${t})$`,"u").test(e))&&n.push(`"${e}" is not a name that AWS accepts here`),e.length>r&&n.push(`the name "${e.slice(0,40)}\u2026" has ${e.length} characters, at most ${r} are accepted`),n}function m({maxValue:t,oneLine:r},e,n){if(typeof n!="string")return[`"${e}" is a ${a(n)?"map":"list"}: write its value as one text, in quotes`];let i=[];return n.length>t&&i.push(`the value of "${e}" has ${n.length} characters, at most ${t} are accepted`),r&&/[\r\n]/.test(e+n)&&i.push(`${JSON.stringify(e)} has a line break, one line is accepted`),i}


/***/ }),

/***/ 5448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConfigFile: () => (/* binding */ P)
/* harmony export */ });
/* harmony import */ var _chunk_CIDH475K_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(370);
/* harmony import */ var _chunk_V2FS5DNX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1283);
/* harmony import */ var _chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(915);
/* harmony import */ var _chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8672);
/* harmony import */ var _chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5778);
/* harmony import */ var _chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3173);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1260);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3024);
const require = (name) => process.getBuiltinModule(name);
function P({path:n,mode:e,environment:t,report:i}){let o=k(n,i);if(o===void 0)return[];W(o);let r=S(o,"environments");return t!==void 0&&!r.includes(t)&&i(`${n}: environments has no "${t}"${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_6__.a)(t,r)}; it has ${r.join(", ")||"none"}`),e===void 0?[]:[...t===void 0?[]:[y(o,["environments",t,e],_chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_3__.a.environment,e)],y(o,[e],_chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_3__.a.mode,e),y(o,["defaults"],_chunk_4KEBUMUZ_js__WEBPACK_IMPORTED_MODULE_3__.a.defaults,e)]}function k(n,e){if(!(0,node_fs__WEBPACK_IMPORTED_MODULE_5__.existsSync)(n)){e(`config (with:): there is no file ${(0,_chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_7__.a)(n)}`);return}let t=(0,_chunk_V2FS5DNX_js__WEBPACK_IMPORTED_MODULE_1__.a)((0,node_fs__WEBPACK_IMPORTED_MODULE_5__.readFileSync)(n,"utf8"),({line:o,column:r,message:s})=>{e(`${n}:${o}:${r}: broken YAML: ${s}`)});if(t===void 0||t.written===null)return;if(!(0,_chunk_CIDH475K_js__WEBPACK_IMPORTED_MODULE_0__.b)(t.written)){e(`${n}: is not a map with defaults, environments or modes`);return}let i=(o,r)=>e(`${n}:${t.position(o)}: ${r}`);return{path:n,yaml:t,root:t.written,reportAt:i}}function W(n){for(let e of Object.keys(n.root))e==="defaults"?A(n,[e]):e==="environments"?x(n):w(n,[e],["defaults","environments"])}function x(n){for(let e of S(n,"environments")){let t=g(n.root,["environments",e]);if(!(0,_chunk_CIDH475K_js__WEBPACK_IMPORTED_MODULE_0__.b)(t))n.reportAt(["environments",e],`"${e}" is not a map with modes`);else for(let i of Object.keys(t))w(n,["environments",e,i],[])}}function w(n,e,t){let i=e.at(-1)??"",o=[..._chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_2__.b,...t];E(i)?A(n,e,i):_chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_2__.a.some(r=>r===i)?n.reportAt(e,`mode "${i}" is not available yet`):n.reportAt(e,`unknown key ${(0,_chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_7__.a)(i)}${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_6__.a)(i,o)}; accepted: ${o.join(", ")}`)}function A(n,e,t){let i=g(n.root,e);if(!(0,_chunk_CIDH475K_js__WEBPACK_IMPORTED_MODULE_0__.b)(i)){i!==""&&n.reportAt(e,`"${e.at(-1)}" is not a map of inputs`);return}for(let[o,r]of Object.entries(i)){let s=L(o,r,t);s!==void 0&&n.reportAt([...e,o],s)}}function L(n,e,t){let i=(0,_chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_2__.d)(n);if(i===void 0){let o=_chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_2__.e.filter(r=>(0,_chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_2__.d)(r)?.modes.length!==0);return`unknown input ${(0,_chunk_QHP65QNB_js__WEBPACK_IMPORTED_MODULE_7__.a)(n)}${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_6__.a)(n,o)}`}return i.onlyInWith?`${n} belongs into \`with:\` of the step, not into the config file`:(0,_chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_2__.g)(i,t)?`${n} is not available yet`:t!==void 0&&!i.modes.includes(t)?`${n} is no input of ${t}, only of ${i.modes.join(", ")}`:JSON.stringify(e).includes("${{")?`${n}: expressions are evaluated in workflow files only; give it in \`with:\``:void 0}function y(n,e,t,i){let o=g(n.root,e);if(!(0,_chunk_CIDH475K_js__WEBPACK_IMPORTED_MODULE_0__.b)(o))return new Map;let r=Object.entries(o).filter(([s,p])=>p!==""&&(0,_chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_2__.d)(s)?.modes.some(d=>d===i));return new Map(r.map(([s,p])=>{let d=[...e,s],h=`${n.path}:${n.yaml.position(d)}`;return[s,{value:p,typed:()=>n.yaml.typed(d),origin:h,level:t}]}))}function S(n,e){let t=n.root[e];return (0,_chunk_CIDH475K_js__WEBPACK_IMPORTED_MODULE_0__.b)(t)?Object.keys(t):[]}function g(n,e){let t=n;for(let i of e)t=(0,_chunk_CIDH475K_js__WEBPACK_IMPORTED_MODULE_0__.b)(t)&&Object.hasOwn(t,i)?t[i]:void 0;return t}function E(n){return _chunk_H3NJQ2J4_js__WEBPACK_IMPORTED_MODULE_2__.b.some(e=>e===n)}


/***/ })

};
