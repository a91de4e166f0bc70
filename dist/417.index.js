export const id = 417;
export const ids = [417];
export const modules = {

/***/ 5417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageUri: () => (/* reexport safe */ _chunk_4J3VHLI3_js__WEBPACK_IMPORTED_MODULE_0__.a)
/* harmony export */ });
/* harmony import */ var _chunk_4J3VHLI3_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5892);
/* harmony import */ var _chunk_UOBCBVAZ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7443);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1260);
const require = (name) => process.getBuiltinModule(name);



/***/ })

};
