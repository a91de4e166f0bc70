export const id = 679;
export const ids = [679];
export const modules = {

/***/ 679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requestShape: () => (/* binding */ k)
/* harmony export */ });
/* harmony import */ var _chunk_HOTVL4SB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _chunk_WXHI4IRU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6205);
/* harmony import */ var _chunk_ZZUWROWH_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2951);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1260);
const require = (name) => process.getBuiltinModule(name);
function r(e){if(typeof e=="function")return r(e());if(typeof e=="number")return i(e);if(!Array.isArray(e))return{kind:"other"};if(e.length===2)return r(e[0]);let[n,,,,t,o]=e;if(n===0)return r(t);if(n===1)return{kind:"list",member:()=>r(t)};if(n!==3)return{kind:"map",member:()=>r(o)};let f=t;return{kind:"structure",members:new Map(f.map((m,d)=>[m,()=>r(o[d])]))}}function i(e){return e>=128?{kind:"map",member:()=>i(e-128)}:e>=64?{kind:"list",member:()=>i(e-64)}:e===0?{kind:"text"}:e===1?{kind:"number"}:{kind:e===2?"flag":"other"}}var s={CreateTrainingJob:_chunk_HOTVL4SB_js__WEBPACK_IMPORTED_MODULE_0__.d,CreateHyperParameterTuningJob:_chunk_HOTVL4SB_js__WEBPACK_IMPORTED_MODULE_0__.b,CreateProcessingJob:_chunk_HOTVL4SB_js__WEBPACK_IMPORTED_MODULE_0__.c};function k(e){return r(s[e])}


/***/ })

};
