export const id = 226;
export const ids = [226];
export const modules = {

/***/ 3226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRequestPart: () => (/* binding */ readRequestPart)
/* harmony export */ });
/* harmony import */ var _chunk_XTEDOP32_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7408);
/* harmony import */ var _chunk_MP6IIRST_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3523);
/* harmony import */ var _chunk_RFRW3HVP_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6225);
/* harmony import */ var _chunk_P46KQJMB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4948);
/* harmony import */ var _chunk_HL4A2M42_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5855);
const require = (name) => process.getBuiltinModule(name);
function readShape(schema){if(typeof schema=="function")return readShape(schema());if(typeof schema=="number")return simpleShape(schema);if(!Array.isArray(schema))return{kind:"other"};if(schema.length===2)return readShape(schema[0]);let[type,,,,first,second]=schema;if(type===0)return readShape(first);if(type===1)return{kind:"list",member:()=>readShape(first)};if(type!==3)return{kind:"map",member:()=>readShape(second)};let names=first;return{kind:"structure",members:new Map(names.map((name,index)=>[name,()=>readShape(second[index])]))}}function simpleShape(type){return type>=128?{kind:"map",member:()=>simpleShape(type-128)}:type>=64?{kind:"list",member:()=>simpleShape(type-64)}:type===0?{kind:"text"}:type===1?{kind:"number"}:{kind:type===2?"flag":"other"}}var REQUESTS={train:_chunk_XTEDOP32_js__WEBPACK_IMPORTED_MODULE_0__/* .CreateTrainingJobRequest$ */ .FS,process:_chunk_XTEDOP32_js__WEBPACK_IMPORTED_MODULE_0__/* .CreateProcessingJobRequest$ */ .mP};function readRequestPart(mode,written,report){let part=readPart(written,readShape(REQUESTS[mode]),{path:"",report});return typeof part=="object"&&part!==null?{...part}:{}}function readPart(written,shape,place){if(written==="null")return null;switch(shape.kind){case"structure":return readMembers(written,place,name=>memberOf(shape.members,name,place));case"map":return readMembers(written,place,shape.member);case"list":return Array.isArray(written)?written.map((item,index)=>readPart(item,shape.member(),{...place,path:`${place.path}[${index}]`})):refuse(place,"is not a list");default:return typeof written=="string"?readScalar(written,shape.kind,place):refuse(place,"is not a single value")}}function readMembers(written,place,shapeOf){if(typeof written=="string"||Array.isArray(written))return refuse(place,"is not a map");let entries=Object.entries(written).flatMap(([name,value])=>{let shape=shapeOf(name);return shape===void 0?[]:[[name,readPart(value,shape,{...place,path:within(place,name)})]]});return Object.fromEntries(entries)}function memberOf(members,name,place){let shape=members.get(name)?.(),hint=(0,_chunk_MP6IIRST_js__WEBPACK_IMPORTED_MODULE_4__/* .didYouMean */ .a)(name,[...members.keys()]);return shape===void 0&&place.report(within(place,name),`is unknown to the API${hint}`),shape}function readScalar(text,kind,place){return kind==="number"?text.trim()!==""&&Number.isFinite(Number(text))?Number(text):refuse(place,"is not a number"):kind!=="flag"?text:text==="true"||text==="false"?text==="true":refuse(place,"is neither true nor false")}function refuse({path,report},problem){report(path,problem)}function within({path},name){return path===""?name:`${path}.${name}`}


/***/ })

};
