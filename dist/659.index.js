export const id = 659;
export const ids = [659];
export const modules = {

/***/ 7659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requestIdToken: () => (/* binding */ d)
/* harmony export */ });
/* harmony import */ var _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5526);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1260);
const require = (name) => process.getBuiltinModule(name);
var c=1e4;async function d({url:r,token:s},a){let n=new URL(r);n.searchParams.set("audience",a);let i={authorization:`Bearer ${s}`,accept:"application/json"};try{let e=await fetch(n,{headers:i,signal:AbortSignal.timeout(c)}),t=e.ok?Reflect.get(Object(await e.json()),"value"):void 0;if(typeof t=="string"&&t!=="")return t;throw new Error(`GitHub's token endpoint answered ${e.status} without a token`)}catch(e){let t=e instanceof Error?e.message:String(e);throw new _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_0__.b({what:"GitHub gave this job no ID token",reason:t,fix:"re-run this job"},{cause:e})}}


/***/ })

};
