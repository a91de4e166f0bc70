export const id = 503;
export const ids = [503];
export const modules = {

/***/ 6503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageUri: () => (/* reexport safe */ _chunk_WM27JZ6A_js__WEBPACK_IMPORTED_MODULE_0__.W)
/* harmony export */ });
/* harmony import */ var _chunk_WM27JZ6A_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(165);
/* harmony import */ var _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49);



/***/ }),

/***/ 165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ imageUri)
/* harmony export */ });
/* harmony import */ var _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49);
var BUILT_IN_ALGORITHMS={"af-south-1":"455444449433","ap-east-1":"286214385809","ap-northeast-1":"351501993468","ap-northeast-2":"835164637446","ap-south-1":"991648021394","ap-southeast-1":"475088953585","ap-southeast-2":"712309505854","ca-central-1":"469771592824","cn-north-1":"390948362332","cn-northwest-1":"387376663083","eu-central-1":"664544806723","eu-north-1":"669576153137","eu-south-1":"257386234256","eu-south-2":"104374241257","eu-west-1":"438346466558","eu-west-2":"644912444149","eu-west-3":"749696950732","il-central-1":"898809789911","me-central-1":"272398656194","me-south-1":"249704162688","sa-east-1":"855470959533","us-east-1":"382416733822","us-east-2":"404615174143","us-gov-west-1":"226302683700","us-west-1":"632365934929","us-west-2":"174872318107"},SCRIPT_MODE={"af-south-1":"510948584623","ap-east-1":"651117190479","ap-northeast-1":"354813040037","ap-northeast-2":"366743142698","ap-northeast-3":"867004704886","ap-south-1":"720646828776","ap-south-2":"628508329040","ap-southeast-1":"121021644041","ap-southeast-2":"783357654285","ap-southeast-3":"951798379941","ap-southeast-4":"106583098589","ca-central-1":"341280168497","ca-west-1":"190319476487","cn-north-1":"450853457545","cn-northwest-1":"451049120500","eu-central-1":"492215442770","eu-central-2":"680994064768","eu-north-1":"662702820516","eu-south-1":"978288397137","eu-south-2":"104374241257","eu-west-1":"141502667606","eu-west-2":"764974769150","eu-west-3":"659782779980","il-central-1":"898809789911","me-central-1":"272398656194","me-south-1":"801668240914","sa-east-1":"737474898029","us-east-1":"683313688378","us-east-2":"257758044811","us-gov-east-1":"237065988967","us-gov-west-1":"414596584902","us-west-1":"746614075791","us-west-2":"246618743249"};var FAMILIES=new Map([["xgboost",{repository:"sagemaker-xgboost",registry:SCRIPT_MODE,versions:["1.2-1","1.2-2","1.3-1","1.5-1","1.7-1","3.0-5"],defaultVersion:"1.7-1"}],["linear-learner",{repository:"linear-learner",registry:BUILT_IN_ALGORITHMS,versions:["1"],defaultVersion:"1"}]]);function imageUri(image,region){if(image.includes("/"))return image;let[name="",version]=image.split(":",2),family=FAMILIES.get(name);if(family===void 0){let known=[...FAMILIES.keys()].join(", ");throw new _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`image: "${image}" is not available by name yet: give ${known}, or the image's registry URI`)}let tag=version??family.defaultVersion;if(!family.versions.includes(tag)){let known=family.versions.join(", ");throw new _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`image: "${image}" has an unknown version: give one of ${known}, or the image's registry URI`)}let account=family.registry[region];if(account===void 0)throw new _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`image: the account that holds "${name}" in ${region} is not known here: give the image's registry URI, <account>.dkr.ecr.${region}.${domain(region)}/${family.repository}:${tag}`);return`${account}.dkr.ecr.${region}.${domain(region)}/${family.repository}:${tag}`}function domain(region){return region.startsWith("cn-")?"amazonaws.com.cn":"amazonaws.com"}


/***/ })

};
