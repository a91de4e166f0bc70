export const id = 372;
export const ids = [372];
export const modules = {

/***/ 7372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   measureReport: () => (/* binding */ j)
/* harmony export */ });
/* harmony import */ var _chunk_ZTQZG2KC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4133);
/* harmony import */ var _chunk_7EPA2WAB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6660);
/* harmony import */ var _chunk_DIDMFXMN_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8106);
/* harmony import */ var _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5526);
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
async function f(e,r){let t=(0,_chunk_ZTQZG2KC_js__WEBPACK_IMPORTED_MODULE_0__.n)(r);try{if(t?.key==="")throw new Error("the URI names a bucket, but no object in it");if(t===void 0)return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_15__.readFile)(r,"utf8");let{Body:n}=await e.client(_chunk_ZTQZG2KC_js__WEBPACK_IMPORTED_MODULE_0__.b).send(new _chunk_ZTQZG2KC_js__WEBPACK_IMPORTED_MODULE_0__.g({Bucket:t.bucket,Key:t.key}));return await n?.transformToString("utf-8")??""}catch(n){let i=n instanceof Error?n.message:String(n);throw new _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_3__.b({what:`${r} cannot be read`,reason:i},{cause:n})}}function p(e){return Object.fromEntries(d(e,[]))}function y(e){try{return JSON.parse(e)}catch(r){if(!/NaN|Infinity/.test(e))throw r;return JSON.parse(e.replace(/(?<=[[,:]\s*)(-?Infinity|NaN)(?=\s*[,\]}])/g,'"$1"'))}}var u={NaN:Number.NaN,Infinity:1/0,"-Infinity":-1/0};function*d(e,r){if(typeof e=="number")yield[r.join("."),e];else if(typeof e=="string"&&Object.hasOwn(u,e))yield[r.join("."),u[e]??Number.NaN];else if(typeof e=="object"&&e!==null)for(let[t,n]of Object.entries(e))yield*d(n,[...r,t])}async function j(e,r,{aws:t}){let n=await f(t,e),i=e.startsWith("s3://")?e:void 0,s=b(n,e);if(Object.keys(s).length===0)throw new _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_3__.b({what:`the report ${e} holds no metric`,fix:'let it have numbers, as in {"accuracy": 0.9}: gates name them by dotted paths'});return{...r,metrics:s,reportUri:i}}function b(e,r){try{return p(y(e))}catch(t){let n=t instanceof Error?t.message:String(t);throw new _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_3__.b({what:`${r} is not a JSON report`,reason:n},{cause:t})}}


/***/ })

};
