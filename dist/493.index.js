export const id = 493;
export const ids = [493];
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

/***/ 7493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asWritten: () => (/* reexport safe */ _chunk_CIDH475K_js__WEBPACK_IMPORTED_MODULE_0__.a),
/* harmony export */   isMap: () => (/* reexport safe */ _chunk_CIDH475K_js__WEBPACK_IMPORTED_MODULE_0__.b),
/* harmony export */   readMap: () => (/* reexport safe */ _chunk_CIDH475K_js__WEBPACK_IMPORTED_MODULE_0__.d),
/* harmony export */   readTree: () => (/* reexport safe */ _chunk_CIDH475K_js__WEBPACK_IMPORTED_MODULE_0__.c)
/* harmony export */ });
/* harmony import */ var _chunk_CIDH475K_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(370);
/* harmony import */ var _chunk_V2FS5DNX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1283);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1260);
const require = (name) => process.getBuiltinModule(name);



/***/ })

};
