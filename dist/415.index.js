export const id = 415;
export const ids = [415];
export const modules = {

/***/ 5415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requestIdToken: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* harmony import */ var _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2739);
/* harmony import */ var _chunk_HL4A2M42_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5855);
const require = (name) => process.getBuiltinModule(name);
var PATIENCE_MS=1e4;async function requestIdToken({url,token},audience){let address=new URL(url);address.searchParams.set("audience",audience);let headers={authorization:`Bearer ${token}`,accept:"application/json"};try{let response=await fetch(address,{headers,signal:AbortSignal.timeout(PATIENCE_MS)}),value=response.ok?Reflect.get(Object(await response.json()),"value"):void 0;if(typeof value=="string"&&value!=="")return value;throw new Error(`GitHub's token endpoint answered ${response.status} without a token`)}catch(cause){let reason=cause instanceof Error?cause.message:String(cause);throw new _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteFailure */ .p3({what:"GitHub gave this job no ID token",reason,fix:"re-run this job"},{cause})}}


/***/ })

};
