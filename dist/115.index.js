export const id = 115;
export const ids = [115];
export const modules = {

/***/ 9115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EventStreamSerde: () => (/* reexport safe */ _chunk_5BNJES2D_js__WEBPACK_IMPORTED_MODULE_0__.M3),
/* harmony export */   eventStreamSerdeProvider: () => (/* reexport safe */ _chunk_5BNJES2D_js__WEBPACK_IMPORTED_MODULE_0__.JM)
/* harmony export */ });
/* harmony import */ var _chunk_5BNJES2D_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6);
/* harmony import */ var _chunk_YVYTCK5D_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2970);
/* harmony import */ var _chunk_5MEIOOD7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4640);



/***/ })

};
