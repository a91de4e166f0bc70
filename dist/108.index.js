export const id = 108;
export const ids = [108];
export const modules = {

/***/ 7108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EventStreamSerde: () => (/* reexport safe */ _chunk_NDWPQS2Q_js__WEBPACK_IMPORTED_MODULE_0__.M3),
/* harmony export */   eventStreamSerdeProvider: () => (/* reexport safe */ _chunk_NDWPQS2Q_js__WEBPACK_IMPORTED_MODULE_0__.JM)
/* harmony export */ });
/* harmony import */ var _chunk_NDWPQS2Q_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4691);
/* harmony import */ var _chunk_OITE2NYJ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5811);
/* harmony import */ var _chunk_ETRFXUSI_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8141);



/***/ })

};
