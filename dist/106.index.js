export const id = 106;
export const ids = [106];
export const modules = {

/***/ 2106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRequestPart: () => (/* binding */ T)
/* harmony export */ });
/* harmony import */ var _chunk_OPXPOZJX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9371);
/* harmony import */ var _chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3173);
/* harmony import */ var _chunk_WXHI4IRU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6205);
/* harmony import */ var _chunk_ZZUWROWH_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2951);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1260);
const require = (name) => process.getBuiltinModule(name);
function o(r){if(typeof r=="function")return o(r());if(typeof r=="number")return f(r);if(!Array.isArray(r))return{kind:"other"};if(r.length===2)return o(r[0]);let[n,,,,e,t]=r;if(n===0)return o(e);if(n===1)return{kind:"list",member:()=>o(e)};if(n!==3)return{kind:"map",member:()=>o(t)};let i=e;return{kind:"structure",members:new Map(i.map((a,s)=>[a,()=>o(t[s])]))}}function f(r){return r>=128?{kind:"map",member:()=>f(r-128)}:r>=64?{kind:"list",member:()=>f(r-64)}:r===0?{kind:"text"}:r===1?{kind:"number"}:{kind:r===2?"flag":"other"}}var g={train:_chunk_OPXPOZJX_js__WEBPACK_IMPORTED_MODULE_0__.c,process:_chunk_OPXPOZJX_js__WEBPACK_IMPORTED_MODULE_0__.b};function T(r,n,e){let t=d(n,o(g[r]),{path:"",report:e});return typeof t=="object"&&t!==null?{...t}:{}}function d(r,n,e){if(r==="null")return null;switch(n.kind){case"structure":return c(r,e,t=>S(n.members,t,e));case"map":return c(r,e,n.member);case"list":return Array.isArray(r)?r.map((t,i)=>d(t,n.member(),{...e,path:`${e.path}[${i}]`})):u(e,"is not a list");default:return typeof r=="string"?y(r,n.kind,e):u(e,"is not a single value")}}function c(r,n,e){if(typeof r=="string"||Array.isArray(r))return u(n,"is not a map");let t=Object.entries(r).flatMap(([i,a])=>{let s=e(i);return s===void 0?[]:[[i,d(a,s,{...n,path:b(n,i)})]]});return Object.fromEntries(t)}function S(r,n,e){let t=r.get(n)?.(),i=(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_4__.a)(n,[...r.keys()]);return t===void 0&&e.report(b(e,n),`is unknown to the API${i}`),t}function y(r,n,e){return n==="number"?r.trim()!==""&&Number.isFinite(Number(r))?Number(r):u(e,"is not a number"):n!=="flag"?r:r==="true"||r==="false"?r==="true":u(e,"is neither true nor false")}function u({path:r,report:n},e){n(r,e)}function b({path:r},n){return r===""?n:`${r}.${n}`}


/***/ })

};
