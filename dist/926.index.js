export const id = 926;
export const ids = [926];
export const modules = {

/***/ 7926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRequestPart: () => (/* binding */ g)
/* harmony export */ });
/* harmony import */ var _chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3173);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1260);
const require = (name) => process.getBuiltinModule(name);
function g(r,{shape:e,...n}){let t=a(r,e,{...n,path:""});return typeof t=="object"&&t!==null?{...t}:{}}function a(r,e,n){if(r==="null")return null;switch(e.kind){case"structure":return d(r,n,t=>c(e.members,t,n));case"map":return d(r,n,e.member);case"list":return Array.isArray(r)?r.map((t,i)=>a(t,e.member(),{...n,path:`${n.path}[${i}]`})):o(n,"is not a list");default:return typeof r=="string"?h(r,e.kind,n):o(n,"is not a single value")}}function d(r,e,n){if(typeof r=="string"||Array.isArray(r))return o(e,"is not a map");let t=Object.entries(r).flatMap(([i,s])=>{let u=n(i);return u===void 0?[]:[[i,a(s,u,{...e,path:p(e,i)})]]});return Object.fromEntries(t)}function c(r,e,n){let t=r.get(e)?.();if(t!==void 0)return t;let i=[...r.keys()],s=m(e,r),u=s?` (did you mean "${s}.${e}"?)`:(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_1__.a)(e,i);return o({...n,path:p(n,e)},`is unknown to ${n.operation}${u||`; accepted: ${i.join(", ")}`}`)}function m(r,e){return[...e.keys()].find(n=>{let t=e.get(n)?.();return t?.kind==="structure"&&t.members.has(r)})}function h(r,e,n){return e==="number"?r.trim()!==""&&Number.isFinite(Number(r))?Number(r):o(n,"is not a number"):e!=="flag"?r:r==="true"||r==="false"?r==="true":o(n,"is neither true nor false")}function o({path:r,report:e},n){e(`${r} ${n}`)}function p({path:r},e){return r===""?e:`${r}.${e}`}


/***/ })

};
