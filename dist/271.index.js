export const id = 271;
export const ids = [271];
export const modules = {

/***/ 7271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   measureReport: () => (/* binding */ measureReport)
/* harmony export */ });
/* harmony import */ var _chunk_CDFVSY6C_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7247);
/* harmony import */ var _chunk_NJE4ZJGQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2);
/* harmony import */ var _chunk_MDX5ZX3M_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8243);
/* harmony import */ var _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2739);
/* harmony import */ var _chunk_I4DI4M5U_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(720);
/* harmony import */ var _chunk_RE4JLQJT_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9481);
/* harmony import */ var _chunk_4MVCWTY6_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7307);
/* harmony import */ var _chunk_JU6YZKXC_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1265);
/* harmony import */ var _chunk_LJQS25FI_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9573);
/* harmony import */ var _chunk_ZI4Q6WJJ_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1022);
/* harmony import */ var _chunk_RFRW3HVP_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6225);
/* harmony import */ var _chunk_3OVO5C3I_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6314);
/* harmony import */ var _chunk_YF2OAGEK_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7967);
/* harmony import */ var _chunk_P46KQJMB_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4948);
/* harmony import */ var _chunk_HL4A2M42_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5855);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1455);
const require = (name) => process.getBuiltinModule(name);
async function readText(aws,location){let remote=(0,_chunk_CDFVSY6C_js__WEBPACK_IMPORTED_MODULE_0__/* .parseS3Uri */ .yc)(location);try{if(remote?.key==="")throw new Error("the URI names a bucket, but no object in it");if(remote===void 0)return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_15__.readFile)(location,"utf8");let{Body}=await aws.client(_chunk_CDFVSY6C_js__WEBPACK_IMPORTED_MODULE_0__/* .S3Client */ .Yx).send(new _chunk_CDFVSY6C_js__WEBPACK_IMPORTED_MODULE_0__/* .GetObjectCommand */ .jL({Bucket:remote.bucket,Key:remote.key}));return await Body?.transformToString("utf-8")??""}catch(error){let reason=error instanceof Error?error.message:String(error);throw new _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_3__/* .RemoteFailure */ .p3({what:`${location} cannot be read`,reason},{cause:error})}}function reportMetrics(report){return Object.fromEntries(numbersOf(report,[]))}function parseReport(text){try{return JSON.parse(text)}catch(error){if(!/NaN|Infinity/.test(text))throw error;return JSON.parse(text.replace(/(?<=[[,:]\s*)(-?Infinity|NaN)(?=\s*[,\]}])/g,'"$1"'))}}var NOT_FINITE={NaN:Number.NaN,Infinity:1/0,"-Infinity":-1/0};function*numbersOf(value,path){if(typeof value=="number")yield[path.join("."),value];else if(typeof value=="string"&&Object.hasOwn(NOT_FINITE,value))yield[path.join("."),NOT_FINITE[value]??Number.NaN];else if(typeof value=="object"&&value!==null)for(let[key,inner]of Object.entries(value))yield*numbersOf(inner,[...path,key])}async function measureReport(location,model,{aws}){let text=await readText(aws,location),reportUri=location.startsWith("s3://")?location:void 0;return{...model,metrics:metricsIn(text,location),reportUri}}function metricsIn(text,location){try{return reportMetrics(parseReport(text))}catch(error){let reason=error instanceof Error?error.message:String(error);throw new _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_3__/* .RemoteFailure */ .p3({what:`${location} is not a JSON report`,reason},{cause:error})}}


/***/ })

};
