export const id = 498;
export const ids = [498];
export const modules = {

/***/ 7498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromEnv: () => (/* reexport safe */ _chunk_HT46PGSK_js__WEBPACK_IMPORTED_MODULE_0__.sF)
/* harmony export */ });
/* harmony import */ var _chunk_HT46PGSK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7738);
/* harmony import */ var _chunk_2H4S6MPH_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(217);
/* harmony import */ var _chunk_7QDIP7ZX_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5791);
/* harmony import */ var _chunk_5MEIOOD7_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4640);



/***/ })

};
