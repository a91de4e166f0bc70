export const id = 388;
export const ids = [388];
export const modules = {

/***/ 2388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   channelMap: () => (/* reexport safe */ _chunk_FMVUA4ZP_js__WEBPACK_IMPORTED_MODULE_0__.a),
/* harmony export */   checkFiles: () => (/* reexport safe */ _chunk_FMVUA4ZP_js__WEBPACK_IMPORTED_MODULE_0__.d),
/* harmony export */   readChannels: () => (/* reexport safe */ _chunk_FMVUA4ZP_js__WEBPACK_IMPORTED_MODULE_0__.b),
/* harmony export */   sourceProblem: () => (/* reexport safe */ _chunk_FMVUA4ZP_js__WEBPACK_IMPORTED_MODULE_0__.c)
/* harmony export */ });
/* harmony import */ var _chunk_FMVUA4ZP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6392);
/* harmony import */ var _chunk_PSLQIHED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3245);
/* harmony import */ var _chunk_HSH2D6FJ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);
/* harmony import */ var _chunk_MV53WD7Q_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6715);
/* harmony import */ var _chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7350);
/* harmony import */ var _chunk_V2FS5DNX_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1283);
/* harmony import */ var _chunk_OX3SHUB2_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4989);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1260);
const require = (name) => process.getBuiltinModule(name);



/***/ }),

/***/ 7350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ N),
/* harmony export */   b: () => (/* binding */ S),
/* harmony export */   c: () => (/* binding */ $),
/* harmony export */   d: () => (/* binding */ C),
/* harmony export */   e: () => (/* binding */ F),
/* harmony export */   f: () => (/* binding */ R),
/* harmony export */   g: () => (/* binding */ M),
/* harmony export */   h: () => (/* binding */ z),
/* harmony export */   i: () => (/* binding */ G),
/* harmony export */   j: () => (/* binding */ T),
/* harmony export */   k: () => (/* binding */ X),
/* harmony export */   l: () => (/* binding */ L),
/* harmony export */   m: () => (/* binding */ V),
/* harmony export */   n: () => (/* binding */ J),
/* harmony export */   o: () => (/* binding */ B),
/* harmony export */   p: () => (/* binding */ Z),
/* harmony export */   q: () => (/* binding */ U),
/* harmony export */   r: () => (/* binding */ W),
/* harmony export */   s: () => (/* binding */ H),
/* harmony export */   t: () => (/* binding */ Y),
/* harmony export */   u: () => (/* binding */ re),
/* harmony export */   v: () => (/* binding */ ie),
/* harmony export */   w: () => (/* binding */ se),
/* harmony export */   x: () => (/* binding */ te)
/* harmony export */ });
/* harmony import */ var _chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3173);
/* harmony import */ var _chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6206);
const require = (name) => process.getBuiltinModule(name);
var h,A={lang:void 0,message:void 0,abortEarly:void 0,abortPipeEarly:void 0};function E(n){return!n&&!h?A:{lang:n?.lang??h?.lang,message:n?.message,abortEarly:n?.abortEarly??h?.abortEarly,abortPipeEarly:n?.abortPipeEarly??h?.abortPipeEarly}}var D;function I(n){return D?.get(n)}var j;function O(n){return j?.get(n)}var q;function P(n,r){return q?.get(n)?.get(r)}function v(n){let r=typeof n;return r==="string"?`"${n}"`:r==="number"||r==="bigint"||r==="boolean"?`${n}`:r==="object"||r==="function"?(n&&Object.getPrototypeOf(n)?.constructor?.name)??"null":r}function p(n,r,e,i,t){let s=t&&"input"in t?t.input:e.value,u=t?.expected??n.expects??null,o=t?.received??v(s),l={kind:n.kind,type:n.type,input:s,expected:u,received:o,message:`Invalid ${r}: ${u?`Expected ${u} but r`:"R"}eceived ${o}`,requirement:n.requirement,path:t?.path,issues:t?.issues,lang:i.lang,abortEarly:i.abortEarly,abortPipeEarly:i.abortPipeEarly},f=n.kind==="schema",c=t?.message??n.message??P(n.reference,l.lang)??(f?O(l.lang):null)??i.message??I(l.lang);c!==void 0&&(l.message=typeof c=="function"?c(l):c),f&&(e.typed=!1),e.issues?e.issues.push(l):e.issues=[l]}function _(n,r){return Object.prototype.hasOwnProperty.call(n,r)&&r!=="__proto__"&&r!=="prototype"&&r!=="constructor"}function w(n,r){let e=[...new Set(n)];return e.length>1?`(${e.join(` ${r} `)})`:e[0]??"never"}function y(n){return n["~standard"]={version:1,vendor:"valibot",validate:r=>n["~run"]({value:r},E())},n}var K=new RegExp("^(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}))*)+$","u");function N(n,r){return{kind:"validation",type:"check",reference:N,async:!1,expects:null,requirement:n,message:r,"~run"(e,i){return e.typed&&!this.requirement(e.value)&&p(this,"input",e,i),e}}}function S(n){return{kind:"validation",type:"finite",reference:S,async:!1,expects:null,requirement:Number.isFinite,message:n,"~run"(r,e){return r.typed&&!this.requirement(r.value)&&p(this,"finite",r,e),r}}}function $(n){return{kind:"validation",type:"integer",reference:$,async:!1,expects:null,requirement:Number.isInteger,message:n,"~run"(r,e){return r.typed&&!this.requirement(r.value)&&p(this,"integer",r,e),r}}}function C(n,r){return{kind:"validation",type:"min_value",reference:C,async:!1,expects:`>=${n instanceof Date?n.toJSON():v(n)}`,requirement:n,message:r,"~run"(e,i){return e.typed&&!(e.value>=this.requirement)&&p(this,"value",e,i,{received:e.value instanceof Date?e.value.toJSON():v(e.value)}),e}}}function F(n,r){return{kind:"validation",type:"regex",reference:F,async:!1,expects:`${n}`,requirement:n,message:r,"~run"(e,i){return e.typed&&!this.requirement.test(e.value)&&p(this,"format",e,i),e}}}function b(n,r,e){return typeof n.fallback=="function"?n.fallback(r,e):n.fallback}function m(n,r,e){return typeof n.default=="function"?n.default(r,e):n.default}function R(n,r){return y({kind:"schema",type:"array",reference:R,expects:"Array",async:!1,item:n,message:r,"~run"(e,i){let t=e.value;if(Array.isArray(t)){e.typed=!0,e.value=[];for(let s=0;s<t.length;s++){let u=t[s],o=this.item["~run"]({value:u},i);if(o.issues){let l={type:"array",origin:"value",input:t,key:s,value:u};for(let f of o.issues)f.path?f.path.unshift(l):f.path=[l],e.issues?.push(f);if(e.issues||(e.issues=o.issues),i.abortEarly){e.typed=!1;break}}o.typed||(e.typed=!1),e.value.push(o.value)}}else p(this,"type",e,i);return e}})}function M(n){return y({kind:"schema",type:"boolean",reference:M,expects:"boolean",async:!1,message:n,"~run"(r,e){return typeof r.value=="boolean"?r.typed=!0:p(this,"type",r,e),r}})}function z(n,r){return y({kind:"schema",type:"exact_optional",reference:z,expects:n.expects,async:!1,wrapped:n,default:r,"~run"(e,i){return this.wrapped["~run"](e,i)}})}function G(n,r){return y({kind:"schema",type:"loose_object",reference:G,expects:"Object",async:!1,entries:n,message:r,"~run"(e,i){let t=e.value;if(t&&typeof t=="object"){e.typed=!0,e.value={};for(let s in this.entries){let u=this.entries[s];if(s in t||(u.type==="exact_optional"||u.type==="optional"||u.type==="nullish")&&u.default!==void 0){let o=s in t?t[s]:m(u),l=u["~run"]({value:o},i);if(l.issues){let f={type:"object",origin:"value",input:t,key:s,value:o};for(let c of l.issues)c.path?c.path.unshift(f):c.path=[f],e.issues?.push(c);if(e.issues||(e.issues=l.issues),i.abortEarly){e.typed=!1;break}}l.typed||(e.typed=!1),e.value[s]=l.value}else if(u.fallback!==void 0)e.value[s]=b(u);else if(u.type!=="exact_optional"&&u.type!=="optional"&&u.type!=="nullish"&&(p(this,"key",e,i,{input:void 0,expected:`"${s}"`,path:[{type:"object",origin:"key",input:t,key:s,value:t[s]}]}),i.abortEarly))break}if(!e.issues||!i.abortEarly)for(let s in t)_(t,s)&&!Object.prototype.hasOwnProperty.call(this.entries,s)&&(e.value[s]=t[s])}else p(this,"type",e,i);return e}})}function T(n){return y({kind:"schema",type:"number",reference:T,expects:"number",async:!1,message:n,"~run"(r,e){return typeof r.value=="number"&&!isNaN(r.value)?r.typed=!0:p(this,"type",r,e),r}})}function X(n,r){return y({kind:"schema",type:"object",reference:X,expects:"Object",async:!1,entries:n,message:r,"~run"(e,i){let t=e.value;if(t&&typeof t=="object"){e.typed=!0,e.value={};for(let s in this.entries){let u=this.entries[s];if(s in t||(u.type==="exact_optional"||u.type==="optional"||u.type==="nullish")&&u.default!==void 0){let o=s in t?t[s]:m(u),l=u["~run"]({value:o},i);if(l.issues){let f={type:"object",origin:"value",input:t,key:s,value:o};for(let c of l.issues)c.path?c.path.unshift(f):c.path=[f],e.issues?.push(c);if(e.issues||(e.issues=l.issues),i.abortEarly){e.typed=!1;break}}l.typed||(e.typed=!1),e.value[s]=l.value}else if(u.fallback!==void 0)e.value[s]=b(u);else if(u.type!=="exact_optional"&&u.type!=="optional"&&u.type!=="nullish"&&(p(this,"key",e,i,{input:void 0,expected:`"${s}"`,path:[{type:"object",origin:"key",input:t,key:s,value:t[s]}]}),i.abortEarly))break}}else p(this,"type",e,i);return e}})}function L(n,r){return y({kind:"schema",type:"optional",reference:L,expects:`(${n.expects} | undefined)`,async:!1,wrapped:n,default:r,"~run"(e,i){return e.value===void 0&&(this.default!==void 0&&(e.value=m(this,e,i)),e.value===void 0)?(e.typed=!0,e):this.wrapped["~run"](e,i)}})}function V(n,r){return y({kind:"schema",type:"picklist",reference:V,expects:w(n.map(v),"|"),async:!1,options:n,message:r,"~run"(e,i){return this.options.includes(e.value)?e.typed=!0:p(this,"type",e,i),e}})}function J(n,r,e){return y({kind:"schema",type:"record",reference:J,expects:"Object",async:!1,key:n,value:r,message:e,"~run"(i,t){let s=i.value;if(s&&typeof s=="object"){i.typed=!0,i.value={};for(let u in s)if(_(s,u)){let o=s[u],l=this.key["~run"]({value:u},t);if(l.issues){let c={type:"object",origin:"key",input:s,key:u,value:o};for(let a of l.issues)a.path=[c],i.issues?.push(a);if(i.issues||(i.issues=l.issues),t.abortEarly){i.typed=!1;break}}let f=this.value["~run"]({value:o},t);if(f.issues){let c={type:"object",origin:"value",input:s,key:u,value:o};for(let a of f.issues)a.path?a.path.unshift(c):a.path=[c],i.issues?.push(a);if(i.issues||(i.issues=f.issues),t.abortEarly){i.typed=!1;break}}(!l.typed||!f.typed)&&(i.typed=!1),l.typed&&(i.value[l.value]=f.value)}}else p(this,"type",i,t);return i}})}function B(n,r){return y({kind:"schema",type:"strict_object",reference:B,expects:"Object",async:!1,entries:n,message:r,"~run"(e,i){let t=e.value;if(t&&typeof t=="object"){e.typed=!0,e.value={};for(let s in this.entries){let u=this.entries[s];if(s in t||(u.type==="exact_optional"||u.type==="optional"||u.type==="nullish")&&u.default!==void 0){let o=s in t?t[s]:m(u),l=u["~run"]({value:o},i);if(l.issues){let f={type:"object",origin:"value",input:t,key:s,value:o};for(let c of l.issues)c.path?c.path.unshift(f):c.path=[f],e.issues?.push(c);if(e.issues||(e.issues=l.issues),i.abortEarly){e.typed=!1;break}}l.typed||(e.typed=!1),e.value[s]=l.value}else if(u.fallback!==void 0)e.value[s]=b(u);else if(u.type!=="exact_optional"&&u.type!=="optional"&&u.type!=="nullish"&&(p(this,"key",e,i,{input:void 0,expected:`"${s}"`,path:[{type:"object",origin:"key",input:t,key:s,value:t[s]}]}),i.abortEarly))break}if(!e.issues||!i.abortEarly){for(let s in t)if(!Object.prototype.hasOwnProperty.call(this.entries,s)){p(this,"key",e,i,{input:s,expected:"never",path:[{type:"object",origin:"key",input:t,key:s,value:t[s]}]});break}}}else p(this,"type",e,i);return e}})}function Z(n){return y({kind:"schema",type:"string",reference:Z,expects:"string",async:!1,message:n,"~run"(r,e){return typeof r.value=="string"?r.typed=!0:p(this,"type",r,e),r}})}function x(n){let r;if(n)for(let e of n)if(r)for(let i of e.issues)r.push(i);else r=e.issues;return r}function U(n,r){return y({kind:"schema",type:"union",reference:U,expects:w(n.map(e=>e.expects),"|"),async:!1,options:n,message:r,"~run"(e,i){let t,s,u;for(let o of this.options){let l=o["~run"]({value:e.value},i);if(l.typed)if(l.issues)s?s.push(l):s=[l];else{t=l;break}else u?u.push(l):u=[l]}if(t)return t;if(s){if(s.length===1)return s[0];p(this,"type",e,i,{issues:x(s)}),e.typed=!0}else{if(u?.length===1)return u[0];p(this,"type",e,i,{issues:x(u)})}return e}})}function W(){return y({kind:"schema",type:"unknown",reference:W,expects:"unknown",async:!1,"~run"(n){return n.typed=!0,n}})}function H(...n){return y({...n[0],pipe:n,"~run"(r,e){for(let i of n)if(i.kind!=="metadata"){if(r.issues&&(i.kind==="schema"||i.kind==="transformation")){r.typed=!1;break}(!r.issues||!e.abortEarly&&!e.abortPipeEarly)&&(r=i["~run"](r,e))}return r}})}function Y(n,r,e){let i=n["~run"]({value:r},E(e));return{typed:i.typed,success:!i.issues,output:i.value,issues:i.issues}}function re(n){return`${(n.path?.map(({key:e})=>typeof e=="number"?`[${e}]`:`.${String(e)}`).join("")??"").replace(/^\./,"")} ${n.message}`.trim()}function ie(n){return({input:r})=>`${g(r)}is not ${n}`}function se(n){return({input:r})=>{let e=typeof r=="string"?(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_0__.a)(r,n):"";return`${g(r)}is unknown${e}; accepted: ${n.join(", ")}`}}function g(n){return["string","number","boolean"].includes(typeof n)?`${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_1__.a)(String(n))} `:""}function te(n,r=[]){let e=Object.keys(n);return({expected:i,path:t,received:s,input:u})=>{let o=String(t?.at(-1)?.key??"");return i==="never"&&r.includes(o)?"is not available yet":i==="never"?`is an unknown key${(0,_chunk_PVRGYVSA_js__WEBPACK_IMPORTED_MODULE_0__.a)(o,e)}; accepted: ${e.join(", ")}`:e.includes(o)&&s==="undefined"?"is missing":`${g(u)}is not a map with ${e.join(", ")}`}}


/***/ }),

/***/ 6392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ O),
/* harmony export */   b: () => (/* binding */ X),
/* harmony export */   c: () => (/* binding */ H),
/* harmony export */   d: () => (/* binding */ W)
/* harmony export */ });
/* harmony import */ var _chunk_PSLQIHED_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3245);
/* harmony import */ var _chunk_HSH2D6FJ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var _chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7350);
/* harmony import */ var _chunk_OX3SHUB2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4989);
/* harmony import */ var _chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6206);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);
const require = (name) => process.getBuiltinModule(name);
var z=(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.p)("is not a text"),A=(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.q)([(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.p)(),(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.j)()],"is not one value"),d=e=>(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.m)(e,(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.w)(e)),E={uri:z,"content-type":(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.l)(z),"input-mode":(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.l)(d(["File","FastFile","Pipe"])),distribution:(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.l)(d(["FullyReplicated","ShardedByS3Key"])),compression:(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.l)(d(["None","Gzip"])),format:(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.l)(d(["csv","recordio-protobuf","recordio-protobuf-sparse"])),"label-column":(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.l)(A),"feature-dim":(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.l)((0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.s)(A,(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.a)(e=>/^[1-9]\d*$/.test(String(e)),(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.v)("a whole number of at least 1"))))},O=(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.o)(E,(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.x)(E)),T=/^[A-Za-z0-9._-]{1,64}$/,P=20;function X(e,n){let t=(0,_chunk_HSH2D6FJ_js__WEBPACK_IMPORTED_MODULE_1__.a)(e,n);if(t===void 0)return;if(!(0,_chunk_HSH2D6FJ_js__WEBPACK_IMPORTED_MODULE_1__.b)(t)){n((0,_chunk_HSH2D6FJ_js__WEBPACK_IMPORTED_MODULE_1__.c)(t,"write one channel per line, for example `train: data/train.csv`"));return}let o=Object.entries(t);(o.length<1||o.length>P)&&n(`has ${o.length} channels, 1 to ${P} are accepted`);let i=o.map(([r,a])=>[r,F(r,a,n)]);return Object.fromEntries(i.flatMap(([r,a])=>a===void 0?[]:[[r,a]]))}function F(e,n,t){if(T.test(e)||t(`${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_5__.a)(e)} is not a channel name: letters, digits, dots, hyphens and underscores, at most 64`),Array.isArray(n)){t(`${e}: is a list, but a channel has one source`);return}let o=(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.t)(O,typeof n=="string"?{uri:n}:n);if(!o.success){for(let r of o.issues)t(`${e}: ${(0,_chunk_7SRFRC4X_js__WEBPACK_IMPORTED_MODULE_2__.u)(r)}`);return}let i=o.output;for(let r of[H(i.uri),I(i),_(i),j(i)])r!==void 0&&t(`${e}: ${r}`);return W(i.uri,(r,a)=>t(`${e}: ${r}`,a)),{source:i.uri,contentType:i["content-type"],inputMode:i["input-mode"],distribution:i.distribution,compression:i.compression,conversion:G(i)}}function G({format:e,"label-column":n=0,"feature-dim":t}){if(e===void 0)return;let o=/^-?\d+$/.test(String(n));return{format:e,label:o?Number(n):String(n),featureDim:t===void 0?void 0:Number(t)}}function I({uri:e,format:n,...t}){let[o]=["label-column","feature-dim"].filter(i=>t[i]!==void 0);if(n===void 0)return o&&`${o} says how local files are rewritten: say what they become with format, too`;if(/^(?:s3|from):/i.test(e))return"format rewrites local files, but what is on S3 is passed on as it is: leave it out, and give its content-type"}function _({format:e,"content-type":n}){if(e===void 0||n===void 0)return;let t=_chunk_PSLQIHED_js__WEBPACK_IMPORTED_MODULE_0__.a[e];if(n.replace(/;.*/,"").trim().toLowerCase()!==t)return`content-type ${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_5__.a)(n)} contradicts format: ${e}, which makes ${t} of the data: leave content-type out`}function j({compression:e,"input-mode":n}){if(!(e!=="Gzip"||n==="Pipe"))return"compression: Gzip is undone by SageMaker with input-mode: Pipe only"}var k=/^[a-z][a-z0-9+]+:\/\//i;function H(e){if(!e.startsWith("from:")&&!/^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/?$/.test(e))return/^s3:/i.test(e)?_chunk_OX3SHUB2_js__WEBPACK_IMPORTED_MODULE_3__.a["s3-uri"].pattern.test(e)?void 0:`${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_5__.a)(e)} is not an S3 URI such as s3://bucket/path`:k.test(e)?`${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_5__.a)(e)} is neither an S3 URI, such as s3://bucket/path, nor a local path`:void 0}function W(e,n){/^(?:from|s3):/i.test(e)||k.test(e)||/[*?[{]/.test(e)||(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.existsSync)(e)||n(`there is no file or folder ${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_5__.a)(e)}`,"missing file")}


/***/ }),

/***/ 7030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ m),
/* harmony export */   b: () => (/* binding */ a),
/* harmony export */   c: () => (/* binding */ d),
/* harmony export */   d: () => (/* binding */ M),
/* harmony export */   e: () => (/* binding */ P)
/* harmony export */ });
/* harmony import */ var _chunk_MV53WD7Q_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6715);
/* harmony import */ var _chunk_V2FS5DNX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1283);
/* harmony import */ var _chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6206);
const require = (name) => process.getBuiltinModule(name);
function c(e){return Object.entries(e).flatMap(([r,n])=>{try{return(new RegExp(`${(0,_chunk_MV53WD7Q_js__WEBPACK_IMPORTED_MODULE_0__.a)(n).source}|`).exec("")?.length??1)>1?[]:[`"${r}" needs a group for its value, as in "loss: ([0-9.]+)"`]}catch(t){return[`"${r}": ${t.message}; give an expression that Python and JavaScript share`]}})}function m({value:e},r,{secret:n=!1}={}){if(typeof e!="string")return e;let t=(0,_chunk_V2FS5DNX_js__WEBPACK_IMPORTED_MODULE_1__.a)(e,({line:i,column:o,message:s})=>{r(`broken YAML in line ${i}, column ${o}${n?"":`: ${s}`}`)});return t?.written===null&&r("is empty"),t?.written??void 0}function a(e){return typeof e=="object"&&!Array.isArray(e)}function d(e,r){return`${typeof e=="string"?`${(0,_chunk_ARMX6GBB_js__WEBPACK_IMPORTED_MODULE_2__.a)(e)} is not a map`:"is a list, not a map"}: ${r}`}function M(e,r){let n=m(e,r,{secret:!0});if(n===void 0||a(n))return n;r("is not a map: write it as the API does, for example `VpcConfig: {Subnets: [subnet-1], SecurityGroupIds: [sg-1]}`")}function P(e,r,n){let t=m(r,n,{secret:e.secret??!1});if(t===void 0)return;if(!a(t)){let s="write one `name: value` per line";n(e.secret?`is not a map: ${s}`:d(t,s));return}let i=Object.entries(t),o=i.flatMap(([s,g])=>l(e,s,g));i.length>e.maxEntries&&o.push(`has ${i.length} entries, at most ${e.maxEntries} are accepted`),o.length===0&&e.regex&&o.push(...c(t));for(let s of o)n(s);return o.length===0?t:void 0}function l(e,r,n){return[...h(e,r),...$(e,r,n)]}function h({key:e,keyAccepts:r="a name",maxKey:n},t){let i=[];return(e===void 0?t==="":!new RegExp(`^(?:${e})$`,"u").test(t))&&i.push(`"${t}" is not ${r}`),t.length>n&&i.push(`the name "${t.slice(0,40)}\u2026" has ${t.length} characters, at most ${n} are accepted`),i}function $({maxValue:e,oneLine:r},n,t){if(typeof t!="string")return[`"${n}" is a ${a(t)?"map":"list"}: write its value as one text, in quotes`];let i=[];return t.length>e&&i.push(`the value of "${n}" has ${t.length} characters, at most ${e} are accepted`),r&&/[\r\n]/.test(n+t)&&i.push(`${JSON.stringify(n)} has a line break, one line is accepted`),i}


/***/ }),

/***/ 6715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ l)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
function l(n,t=""){let e=/^\(\?([aimsux]+)\)/.exec(n),r=e?.[1]??"";if(r.includes("x"))throw new SyntaxError(`the verbose flag (?x) is not supported: ${n}`);let s=e===null?n:n.slice(e[0].length);return new RegExp(g(s),t+[..."ims"].filter(i=>r.includes(i)).join(""))}var u=/\\[\s\S]|\[(?<not>\^?)(?<bracket>\]?)(?<members>(?:\\[\s\S]|[^\]\\])*)\]|\(\?P<|\(\?P=(?<name>\w+)\)|\(\?#[^)]*\)|\{,(?<most>\d+)\}/g,c=new Map([["\\A","(?<![\\s\\S])"],["\\Z","(?![\\s\\S])"],["(?P<","(?<"]]);function g(n){return n.replace(u,(t,...e)=>{let{not:r,bracket:s,members:i,name:o,most:a}=e.at(-1);return o!==void 0?`\\k<${o}>`:a!==void 0?`{0,${a}}`:s==="]"?`[${r}\\]${i}]`:t.startsWith("(?#")?"":c.get(t)??t})}


/***/ }),

/***/ 3245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ p),
/* harmony export */   b: () => (/* binding */ i),
/* harmony export */   c: () => (/* binding */ a)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
const require = (name) => process.getBuiltinModule(name);
var n={".csv":"text/csv",".json":"application/json",".jsonl":"application/jsonlines",".libsvm":"text/libsvm",".parquet":"application/x-parquet",".pbr":"application/x-recordio-protobuf",".recordio":"application/x-recordio",".svm":"text/libsvm",".tsv":"text/tab-separated-values"},p={csv:"text/csv","recordio-protobuf":"application/x-recordio-protobuf","recordio-protobuf-sparse":"application/x-recordio-protobuf"};function i(o){return n[(0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(o).toLowerCase()]}function a(o){let[t,...r]=new Set(o.map(i));return r.length===0?t:void 0}


/***/ })

};
