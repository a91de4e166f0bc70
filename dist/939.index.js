export const id = 939;
export const ids = [939];
export const modules = {

/***/ 3939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   processingInputMap: () => (/* binding */ processingInputMap),
/* harmony export */   processingOutputMap: () => (/* binding */ processingOutputMap),
/* harmony export */   readProcessingInputs: () => (/* binding */ readProcessingInputs),
/* harmony export */   readProcessingOutputs: () => (/* binding */ readProcessingOutputs)
/* harmony export */ });
/* harmony import */ var _chunk_5YVINVLN_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9270);
/* harmony import */ var _chunk_R26C4K65_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2236);
/* harmony import */ var _chunk_63W4D7C3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(748);
/* harmony import */ var _chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6037);
/* harmony import */ var _chunk_XNCRCCLL_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5386);
/* harmony import */ var _chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2428);
/* harmony import */ var _chunk_HL4A2M42_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5855);
const require = (name) => process.getBuiltinModule(name);
var inputEntries={uri:(0,_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)("is not a text"),path:(0,_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)("is not a text"))},processingInputMap=(0,_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .re)(inputEntries,(0,_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .objectMessage */ .rl)(inputEntries)),outputEntries={path:(0,_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)("is not a text")),uri:(0,_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)("is not a text"))},processingOutputMap=(0,_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .re)(outputEntries,(0,_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .objectMessage */ .rl)(outputEntries)),NAME=/^[A-Za-z0-9._-]{1,64}$/,MAX_ENTRIES=10;function readProcessingInputs(given,report){return readEntries(given,report,(name,written,complain)=>{let parsed=(0,_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xL)(processingInputMap,typeof written=="string"?{uri:written}:written);if(!parsed.success)return void parsed.issues.map(_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .describeIssue */ .n6).forEach(complain);let{uri:source,path=`/opt/ml/processing/input/${name}`}=parsed.output;for(let problem of[(0,_chunk_5YVINVLN_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceProblem */ .Nj)(source),pathProblem(path)])problem!==void 0&&complain(problem);return{source,path}})}function readProcessingOutputs(given,report){return readEntries(given,report,(name,written,complain)=>{let parsed=(0,_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xL)(processingOutputMap,typeof written=="string"?pathAlone(written):written);if(!parsed.success)return void parsed.issues.map(_chunk_3KSMT4VN_js__WEBPACK_IMPORTED_MODULE_3__/* .describeIssue */ .n6).forEach(complain);let{path=`/opt/ml/processing/output/${name}`,uri}=parsed.output;for(let problem of[pathProblem(path),uriProblem(uri)])problem!==void 0&&complain(problem);return{path,uri}})}function pathAlone(written){return written===""?{}:{path:written}}function readEntries(given,report,read){let map=(0,_chunk_R26C4K65_js__WEBPACK_IMPORTED_MODULE_1__/* .asWritten */ .qm)(given,report);if(map===void 0)return;if(!(0,_chunk_R26C4K65_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(map)){report("is not a map: write one `name: value` per line");return}let written=Object.entries(map);written.length>MAX_ENTRIES&&report(`has ${written.length} entries, at most ${MAX_ENTRIES} are accepted`);let entries=written.flatMap(([name,value])=>{NAME.test(name)||report(`${(0,_chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(name)} is not a name: letters, digits, dots, hyphens and underscores, at most 64`);let entry=read(name,value,problem=>report(`${name}: ${problem}`));return entry===void 0?[]:[[name,entry]]});return Object.fromEntries(entries)}function pathProblem(path){if(!(/^\/opt\/ml\/processing\/./.test(path)&&path.length<=256&&!path.split("/").includes("..")))return`${(0,_chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(path)} is not a path in the container below /opt/ml/processing/, of at most 256 characters`}function uriProblem(uri){if(!(uri===void 0||_chunk_XNCRCCLL_js__WEBPACK_IMPORTED_MODULE_4__/* .formats */ .F["s3-uri"].pattern.test(uri)))return`${(0,_chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(uri)} is not an S3 URI such as s3://bucket/path/`}


/***/ })

};
