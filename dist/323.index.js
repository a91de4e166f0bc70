export const id = 323;
export const ids = [323];
export const modules = {

/***/ 6704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromEnv: () => (/* reexport safe */ _chunk_GKUQ2X5I_js__WEBPACK_IMPORTED_MODULE_0__.g)
/* harmony export */ });
/* harmony import */ var _chunk_GKUQ2X5I_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9311);
/* harmony import */ var _chunk_JH2YNQ5Y_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3123);
/* harmony import */ var _chunk_WXHI4IRU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6205);
/* harmony import */ var _chunk_KN3HO3L6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9769);
/* harmony import */ var _chunk_E577DUOA_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9776);
/* harmony import */ var _chunk_ZZUWROWH_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2951);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1260);
const require = (name) => process.getBuiltinModule(name);



/***/ })

};
