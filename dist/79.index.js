export const id = 79;
export const ids = [79];
export const modules = {

/***/ 2079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageUri: () => (/* reexport safe */ _chunk_W6ISDCZX_js__WEBPACK_IMPORTED_MODULE_0__.W)
/* harmony export */ });
/* harmony import */ var _chunk_W6ISDCZX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5857);
/* harmony import */ var _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2739);
/* harmony import */ var _chunk_HL4A2M42_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5855);
const require = (name) => process.getBuiltinModule(name);



/***/ })

};
