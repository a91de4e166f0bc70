export const id = 470;
export const ids = [470];
export const modules = {

/***/ 9470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readText: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _chunk_ZHTQCRJY_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9626);
/* harmony import */ var _chunk_MD3EKFVC_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6632);
/* harmony import */ var _chunk_HT46PGSK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7738);
/* harmony import */ var _chunk_4K56HFAZ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8568);
/* harmony import */ var _chunk_UZK43EZO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9172);
/* harmony import */ var _chunk_M4R3NSCE_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9266);
/* harmony import */ var _chunk_2H4S6MPH_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(217);
/* harmony import */ var _chunk_7QDIP7ZX_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5791);
/* harmony import */ var _chunk_6VWH55TS_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3847);
/* harmony import */ var _chunk_5BNJES2D_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6);
/* harmony import */ var _chunk_YVYTCK5D_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2970);
/* harmony import */ var _chunk_5MEIOOD7_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4640);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1455);
function parseS3Uri(uri){const[,bucket,key=""]=/^s3:\/\/([^/]+)(?:\/(.*))?$/s.exec(uri)??[];return bucket===void 0?void 0:{bucket,key}}async function readText(aws,location){const remote=parseS3Uri(location);try{if(remote===void 0)return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readFile)(location,"utf8");const{Body}=await aws.client(_chunk_ZHTQCRJY_js__WEBPACK_IMPORTED_MODULE_0__/* .S3Client */ .Yx).send(new _chunk_ZHTQCRJY_js__WEBPACK_IMPORTED_MODULE_0__/* .GetObjectCommand */ .jL({Bucket:remote.bucket,Key:remote.key}));return await Body?.transformToString("utf-8")??""}catch(error){const reason=error instanceof Error?error.message:String(error);throw new _chunk_6VWH55TS_js__WEBPACK_IMPORTED_MODULE_8__/* .RemoteFailure */ .p3({what:`${location} cannot be read`,reason},{cause:error})}}


/***/ })

};
