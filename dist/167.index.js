export const id = 167;
export const ids = [167];
export const modules = {

/***/ 9167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   channelMap: () => (/* reexport safe */ _chunk_5YVINVLN_js__WEBPACK_IMPORTED_MODULE_0__.oq),
/* harmony export */   readChannels: () => (/* reexport safe */ _chunk_5YVINVLN_js__WEBPACK_IMPORTED_MODULE_0__.NK),
/* harmony export */   sourceProblem: () => (/* reexport safe */ _chunk_5YVINVLN_js__WEBPACK_IMPORTED_MODULE_0__.Nj)
/* harmony export */ });
/* harmony import */ var _chunk_5YVINVLN_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9270);
/* harmony import */ var _chunk_R26C4K65_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2236);
/* harmony import */ var _chunk_63W4D7C3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(748);
/* harmony import */ var _chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6037);
/* harmony import */ var _chunk_XNCRCCLL_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5386);
/* harmony import */ var _chunk_HL4A2M42_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5855);
const require = (name) => process.getBuiltinModule(name);



/***/ })

};
