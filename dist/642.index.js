export const id = 642;
export const ids = [642];
export const modules = {

/***/ 4642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   measureReport: () => (/* binding */ j)
/* harmony export */ });
/* harmony import */ var _chunk_CDMMSMZW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _chunk_O5EFJNA2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8959);
/* harmony import */ var _chunk_DIDMFXMN_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8106);
/* harmony import */ var _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7443);
/* harmony import */ var _chunk_VLLNZJJR_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3883);
/* harmony import */ var _chunk_GKUQ2X5I_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9311);
/* harmony import */ var _chunk_NFJWADDX_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6673);
/* harmony import */ var _chunk_ASOKL7J6_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2040);
/* harmony import */ var _chunk_XWANIE3V_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3582);
/* harmony import */ var _chunk_JH2YNQ5Y_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3123);
/* harmony import */ var _chunk_WXHI4IRU_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6205);
/* harmony import */ var _chunk_KN3HO3L6_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9769);
/* harmony import */ var _chunk_E577DUOA_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9776);
/* harmony import */ var _chunk_ZZUWROWH_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2951);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1260);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1455);
const require = (name) => process.getBuiltinModule(name);
async function c(r,e){let t=(0,_chunk_CDMMSMZW_js__WEBPACK_IMPORTED_MODULE_0__.n)(e);try{if(t?.key==="")throw new Error("the URI names a bucket, but no object in it");if(t===void 0)return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_15__.readFile)(e,"utf8");let{Body:n}=await r.client(_chunk_CDMMSMZW_js__WEBPACK_IMPORTED_MODULE_0__.b).send(new _chunk_CDMMSMZW_js__WEBPACK_IMPORTED_MODULE_0__.g({Bucket:t.bucket,Key:t.key}));return await n?.transformToString("utf-8")??""}catch(n){let i=n instanceof Error?n.message:String(n);throw new _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_3__.b({what:`${e} cannot be read`,reason:i},{cause:n})}}function u(r){return Object.fromEntries(y(r,[]))}function p(r){try{return JSON.parse(r)}catch(e){if(!/NaN|Infinity/.test(r))throw e;return JSON.parse(r.replace(/(?<=[[,:]\s*)(-?Infinity|NaN)(?=\s*[,\]}])/g,'"$1"'))}}var a={NaN:Number.NaN,Infinity:1/0,"-Infinity":-1/0};function*y(r,e){if(typeof r=="number")yield[e.join("."),r];else if(typeof r=="string"&&Object.hasOwn(a,r))yield[e.join("."),a[r]??Number.NaN];else if(typeof r=="object"&&r!==null)for(let[t,n]of Object.entries(r))yield*y(n,[...e,t])}async function j(r,e,{aws:t}){let n=await c(t,r),i=r.startsWith("s3://")?r:void 0;return{...e,metrics:w(n,r),reportUri:i}}function w(r,e){try{return u(p(r))}catch(t){let n=t instanceof Error?t.message:String(t);throw new _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_3__.b({what:`${e} is not a JSON report`,reason:n},{cause:t})}}


/***/ })

};
