export const id = 325;
export const ids = [325];
export const modules = {

/***/ 9325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   measureReport: () => (/* binding */ measureReport)
/* harmony export */ });
/* harmony import */ var _chunk_WNAP4HUM_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6285);
/* harmony import */ var _chunk_2ALFEESN_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1735);
/* harmony import */ var _chunk_DXDDZY3J_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4139);
/* harmony import */ var _chunk_5KNW2GKN_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5698);
/* harmony import */ var _chunk_SBPWSTIM_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9698);
/* harmony import */ var _chunk_J45TURDT_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8243);
/* harmony import */ var _chunk_E5JER7ZW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5356);
/* harmony import */ var _chunk_WO2ID6EI_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4976);
/* harmony import */ var _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(49);
/* harmony import */ var _chunk_NDWPQS2Q_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4691);
/* harmony import */ var _chunk_OITE2NYJ_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5811);
/* harmony import */ var _chunk_ETRFXUSI_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8141);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1455);
function parseS3Uri(uri){let[,bucket,key=""]=/^s3:\/\/([^/]+)(?:\/(.*))?$/s.exec(uri)??[];return bucket===void 0?void 0:{bucket,key}}async function readText(aws,location){let remote=parseS3Uri(location);try{if(remote?.key==="")throw new Error("the URI names a bucket, but no object in it");if(remote===void 0)return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readFile)(location,"utf8");let{Body}=await aws.client(_chunk_WNAP4HUM_js__WEBPACK_IMPORTED_MODULE_0__/* .S3Client */ .Yx).send(new _chunk_WNAP4HUM_js__WEBPACK_IMPORTED_MODULE_0__/* .GetObjectCommand */ .jL({Bucket:remote.bucket,Key:remote.key}));return await Body?.transformToString("utf-8")??""}catch(error){let reason=error instanceof Error?error.message:String(error);throw new _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_8__/* .RemoteFailure */ .p3({what:`${location} cannot be read`,reason},{cause:error})}}function reportMetrics(report){return Object.fromEntries(numbersOf(report,[]))}function parseReport(text){try{return JSON.parse(text)}catch(error){if(!/NaN|Infinity/.test(text))throw error;return JSON.parse(text.replace(/(?<=[[,:]\s*)(-?Infinity|NaN)(?=\s*[,\]}])/g,'"$1"'))}}var NOT_FINITE={NaN:Number.NaN,Infinity:1/0,"-Infinity":-1/0};function*numbersOf(value,path){if(typeof value=="number")yield[path.join("."),value];else if(typeof value=="string"&&Object.hasOwn(NOT_FINITE,value))yield[path.join("."),NOT_FINITE[value]??Number.NaN];else if(typeof value=="object"&&value!==null)for(let[key,inner]of Object.entries(value))yield*numbersOf(inner,[...path,key])}async function measureReport(location,model,{aws}){let text=await readText(aws,location),reportUri=location.startsWith("s3://")?location:void 0;return{...model,metrics:metricsIn(text,location),reportUri}}function metricsIn(text,location){try{return reportMetrics(parseReport(text))}catch(error){let reason=error instanceof Error?error.message:String(error);throw new _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_8__/* .RemoteFailure */ .p3({what:`${location} is not a JSON report`,reason},{cause:error})}}


/***/ })

};
