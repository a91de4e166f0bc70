export const id = 107;
export const ids = [107];
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

/***/ 2107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readArguments: () => (/* binding */ u)
/* harmony export */ });
/* harmony import */ var _chunk_HSH2D6FJ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _chunk_MV53WD7Q_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6715);
/* harmony import */ var _chunk_V2FS5DNX_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1283);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1260);
const require = (name) => process.getBuiltinModule(name);
var a=100,f=256;function u(r,e){let t=(0,_chunk_HSH2D6FJ_js__WEBPACK_IMPORTED_MODULE_0__.a)(r,e);if(t===void 0)return;let n=typeof t=="string"?d(t,e):t;if(!Array.isArray(n)||!n.every(i=>typeof i=="string")){e("is not a list of texts: write `- --name` and `- value`, one per line");return}let s=n.filter(i=>i.length>f).length;return s>0&&e(`has ${s} of more than ${f} characters, which AWS refuses`),n.length>a&&e(`has ${n.length} entries, at most ${a} are accepted`),n}function d(r,e){return/["'\\]/.test(r)&&e("has quotes, which are not understood in a line: write a YAML list"),r.split(/\s+/).filter(t=>t!=="")}


/***/ })

};
