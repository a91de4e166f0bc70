export const id = 796;
export const ids = [796];
export const modules = {

/***/ 5796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteDeployment: () => (/* binding */ te)
/* harmony export */ });
/* harmony import */ var _chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9968);
/* harmony import */ var _chunk_BGN4JCM7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8357);
/* harmony import */ var _chunk_NQQTVAP3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7611);
/* harmony import */ var _chunk_WCBCHLSB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5975);
/* harmony import */ var _chunk_HOTVL4SB_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6677);
/* harmony import */ var _chunk_7EPA2WAB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6660);
/* harmony import */ var _chunk_NAAFR4OC_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4313);
/* harmony import */ var _chunk_HWBAC32G_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5526);
/* harmony import */ var _chunk_GKUQ2X5I_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9311);
/* harmony import */ var _chunk_NFJWADDX_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6673);
/* harmony import */ var _chunk_ASOKL7J6_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2040);
/* harmony import */ var _chunk_XWANIE3V_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3582);
/* harmony import */ var _chunk_JH2YNQ5Y_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3123);
/* harmony import */ var _chunk_WXHI4IRU_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6205);
/* harmony import */ var _chunk_KN3HO3L6_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9769);
/* harmony import */ var _chunk_E577DUOA_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9776);
/* harmony import */ var _chunk_ZZUWROWH_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2951);
/* harmony import */ var _chunk_77YAIFZN_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1260);
const require = (name) => process.getBuiltinModule(name);
async function b(e,s){let{config:i,run:t,waiting:n,report:o}=s,r=await (0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.r)(t.aws,e,n);if(r===void 0)return t.log.info(`nothing to delete: there is no endpoint ${e}`),o({});let u=await (0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.u)(t.aws,r.configName)??[],d=(0,_chunk_NAAFR4OC_js__WEBPACK_IMPORTED_MODULE_6__.a)(t.aws.region,"endpoint",e);await (0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.v)(t.aws,e),t.started(o({status:"InProgress",changed:!0,consoleUrl:d}));let l=await U(r.configName,i.keepModels?[]:u,t.aws),a=i.keepModels?u.map(g=>`model/${g}: keep-models`):[],p=o({deleted:l,kept:a.length>0?a:void 0});if(!i.wait)return p;let w=await (0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.s)(t.aws,e,n);if(w===void 0){for(let g of[`endpoint/${e}`,...l])t.log.info(`deleted ${g}`);return o({status:"Completed",deleted:[`endpoint/${e}`,...l]})}let F=`endpoint ${e} could not be deleted (${w.status})`;return o({status:"Failed",failure:{what:F,reason:w.failureReason,consoleUrl:d}})}async function U(e,s,i){let t=[];await (0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.w)(i,e)&&t.push(`endpoint-config/${e}`);for(let n of s)await (0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.x)(i,n)&&t.push(`model/${n}`);return t}async function x(e,s){let{config:i,run:t,report:n}=s,o=await A(e,s);if(o===void 0)return t.log.info(`nothing to delete: there is no stack ${e}`),n({});let{endpointName:r}=await (0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.C)(t.aws,o),u=await (0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.k)(t.aws,o.id),d=await (0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.A)(o,s),l=n({status:"InProgress",changed:!0,stackId:o.id,consoleUrl:(0,_chunk_NAAFR4OC_js__WEBPACK_IMPORTED_MODULE_6__.a)(t.aws.region,"stack",o.id),endpointName:r});if(t.started(l),!i.wait)return l;let{stack:a,events:p}=await d();return n(T(o,a,u,p)),a!==void 0&&(0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.p)(a.status)!=="deleted"?O(a,p,s):await _(r,s)}async function A(e,s){let{run:i,waiting:t}=s,n=await (0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.i)(i.aws,e);if(n===void 0||(0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.p)(n.status)==="deleted")return;if((0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.p)(n.status)!=="in-progress"||!n.status.startsWith("UPDATE_"))return n;let o=await (0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.y)(i.aws,n.id);return await (0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.z)(`Stack ${e} is ${n.status}: waiting for the end of the update`,o(t),i),await A(e,s)}function T(e,s,i,t){let n=s===void 0||(0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.p)(s.status)==="deleted",o=[],r=[],u=({logicalId:d,type:l})=>t.findLastIndex(a=>a.logicalId===d&&a.type===l);for(let d of i.toSorted((l,a)=>u(l)-u(a))){if(d.physicalId===void 0)continue;let l=G(d.type,d.physicalId),a=M(t[u(d)],n);a===void 0?o.push(l):r.push(`${l}: ${a}`)}return n&&o.push(`stack/${e.name}`),{deleted:o,kept:r.length>0?r:void 0}}function M(e,s){if(e?.status==="DELETE_SKIPPED")return"its DeletionPolicy keeps it";if(!(s||e?.status==="DELETE_COMPLETE"))return e?.reason??e?.status??"its deletion did not begin"}function O(e,s,{report:i}){let n=s.filter(({status:o,physicalId:r})=>o==="DELETE_FAILED"&&r!==e.id).map(({logicalId:o,reason:r})=>`${o}: ${r??"no reason given"}`);return i({status:"Failed",failure:{what:`stack ${e.name} could not be deleted (${e.status})`,reason:n.join(`
`)||(e.statusReason??"no reason given"),fix:"mend the cause and run this again: what is deleted already stays deleted"}})}async function _(e,{run:s,waiting:i,report:t}){let n=e&&await (0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.s)(s.aws,e,i),{stackName:o,kept:r=[]}=t({});if(!n||r.some(d=>d.toLowerCase().startsWith(`endpoint/${n.name.toLowerCase()}:`)))return t({status:"Completed"});let u={what:`endpoint ${n.name} outlived stack ${o}`,reason:`its status is ${n.status}`,fix:`delete it (\`mode: delete\`, \`endpoint-name: ${n.name}\`)`,consoleUrl:(0,_chunk_NAAFR4OC_js__WEBPACK_IMPORTED_MODULE_6__.a)(s.aws.region,"endpoint",n.name)};return t({status:"Failed",failure:u})}function G(e,s){return`${(e.split("::").at(-1)??e).replace(/(?<=[a-z])(?=[A-Z])/g,"-").toLowerCase()}/${(0,_chunk_YXGC6SIN_js__WEBPACK_IMPORTED_MODULE_0__.D)(s)}`}async function te(e,s){let{kind:i,...t}=e.target,n={mode:"delete",status:"NoChanges",...t,deleted:[],changed:!1};return await (0,_chunk_BGN4JCM7_js__WEBPACK_IMPORTED_MODULE_1__.a)({config:e,run:s,first:n,late:()=>K(e)},o=>e.target.kind==="stack"?x(e.target.stackName,o):b(e.target.endpointName,o))}function K({timeoutMinutes:e}){return{what:`the deletion was not done after ${e} minutes`,fix:"it goes on by itself; run this again to wait for its end"}}


/***/ })

};
