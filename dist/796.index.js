export const id = 796;
export const ids = [796];
export const modules = {

/***/ 2823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   l8: () => (/* binding */ readMap),
/* harmony export */   qm: () => (/* binding */ asWritten)
/* harmony export */ });
/* harmony import */ var _chunk_MVNYIP5R_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1879);
function asWritten({value},report,{secret=false}={}){if(typeof value!=="string")return value;return (0,_chunk_MVNYIP5R_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .h)(value,({line,column,message})=>{report(`broken YAML in line ${line}, column ${column}${secret?"":`: ${message}`}`)})?.written}function isMap(value){return typeof value==="object"&&!Array.isArray(value)}function readMap(kind,given,report){const map=asWritten(given,report,{secret:kind.secret??false});if(map===void 0)return void 0;if(!isMap(map)){report("is not a map: write one `name: value` per line");return void 0}const entries=Object.entries(map);const problems=entries.flatMap(([key,value])=>entryProblems(kind,key,value));if(entries.length>kind.maxEntries)problems.push(`has ${entries.length} entries, at most ${kind.maxEntries} are accepted`);for(const problem of problems)report(problem);return problems.length===0?map:void 0}function entryProblems(kind,key,value){const problems=[];const{maxKey,maxValue}=kind;if(kind.key!==void 0&&!new RegExp(`^(?:${kind.key})$`,"u").test(key)){problems.push(`"${key}" is not a name that AWS accepts here`)}if(key.length>maxKey)problems.push(`the name "${key.slice(0,40)}\u2026" has ${key.length} characters, at most ${maxKey} are accepted`);if(typeof value!=="string")problems.push(`"${key}" is a ${isMap(value)?"map":"list"}: write its value as one text, in quotes`);else if(value.length>maxValue)problems.push(`the value of "${key}" has ${value.length} characters, at most ${maxValue} are accepted`);return problems}


/***/ }),

/***/ 7796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asWritten: () => (/* reexport safe */ _chunk_7MLPYXWN_js__WEBPACK_IMPORTED_MODULE_0__.qm),
/* harmony export */   isMap: () => (/* reexport safe */ _chunk_7MLPYXWN_js__WEBPACK_IMPORTED_MODULE_0__.jh),
/* harmony export */   readMap: () => (/* reexport safe */ _chunk_7MLPYXWN_js__WEBPACK_IMPORTED_MODULE_0__.l8)
/* harmony export */ });
/* harmony import */ var _chunk_7MLPYXWN_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2823);
/* harmony import */ var _chunk_MVNYIP5R_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1879);



/***/ })

};
