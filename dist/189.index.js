export const id = 189;
export const ids = [189];
export const modules = {

/***/ 2189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readArguments: () => (/* binding */ readArguments)
/* harmony export */ });
/* harmony import */ var _chunk_R26C4K65_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2236);
/* harmony import */ var _chunk_63W4D7C3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(748);
/* harmony import */ var _chunk_HL4A2M42_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5855);
const require = (name) => process.getBuiltinModule(name);
var MAX_ARGUMENTS=100,MAX_LENGTH=256;function readArguments(given,report){let written=(0,_chunk_R26C4K65_js__WEBPACK_IMPORTED_MODULE_0__/* .asWritten */ .qm)(given,report);if(written===void 0)return;let words=typeof written=="string"?splitAtSpaces(written,report):written;if(!Array.isArray(words)||!words.every(word=>typeof word=="string")){report("is not a list of texts: write `- --name` and `- value`, one per line");return}let tooLong=words.filter(word=>word.length>MAX_LENGTH).length;return tooLong>0&&report(`has ${tooLong} of more than ${MAX_LENGTH} characters, which AWS refuses`),words.length>MAX_ARGUMENTS&&report(`has ${words.length} entries, at most ${MAX_ARGUMENTS} are accepted`),words}function splitAtSpaces(text,report){return/["'\\]/.test(text)&&report("has quotes, which are not understood in a line: write a YAML list"),text.split(/\s+/).filter(word=>word!=="")}


/***/ }),

/***/ 2236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   l8: () => (/* binding */ readMap),
/* harmony export */   qm: () => (/* binding */ asWritten)
/* harmony export */ });
/* harmony import */ var _chunk_63W4D7C3_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(748);
const require = (name) => process.getBuiltinModule(name);
function asWritten({value},report,{secret=!1}={}){if(typeof value!="string")return value;let yaml=(0,_chunk_63W4D7C3_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .h)(value,({line,column,message})=>{report(`broken YAML in line ${line}, column ${column}${secret?"":`: ${message}`}`)});return yaml?.written===null&&report("is empty"),yaml?.written??void 0}function isMap(value){return typeof value=="object"&&!Array.isArray(value)}function readTree(given,report){let tree=asWritten(given,report,{secret:!0});if(tree===void 0||isMap(tree))return tree;report("is not a map: write it as the API does, for example `VpcConfig: {Subnets: [subnet-1], SecurityGroupIds: [sg-1]}`")}function readMap(kind,given,report){let map=asWritten(given,report,{secret:kind.secret??!1});if(map===void 0)return;if(!isMap(map)){report("is not a map: write one `name: value` per line");return}let entries=Object.entries(map),problems=entries.flatMap(([key,value])=>entryProblems(kind,key,value));entries.length>kind.maxEntries&&problems.push(`has ${entries.length} entries, at most ${kind.maxEntries} are accepted`);for(let problem of problems)report(problem);return problems.length===0?map:void 0}function entryProblems(kind,key,value){return[...keyProblems(kind,key),...valueProblems(kind,key,value)]}function keyProblems({key:pattern,maxKey},key){let problems=[];return(pattern===void 0?key==="":!new RegExp(`^(?:${pattern})$`,"u").test(key))&&problems.push(`"${key}" is not a name that AWS accepts here`),key.length>maxKey&&problems.push(`the name "${key.slice(0,40)}\u2026" has ${key.length} characters, at most ${maxKey} are accepted`),problems}function valueProblems({maxValue,oneLine},key,value){if(typeof value!="string")return[`"${key}" is a ${isMap(value)?"map":"list"}: write its value as one text, in quotes`];let problems=[];return value.length>maxValue&&problems.push(`the value of "${key}" has ${value.length} characters, at most ${maxValue} are accepted`),oneLine&&/[\r\n]/.test(key+value)&&problems.push(`${JSON.stringify(key)} has a line break, one line is accepted`),problems}


/***/ })

};
