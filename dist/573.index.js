export const id = 573;
export const ids = [573];
export const modules = {

/***/ 8515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ createTrainingJob),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   Pf: () => (/* binding */ presentTrainingJob),
/* harmony export */   SL: () => (/* binding */ stopTrainingJob),
/* harmony export */   aJ: () => (/* binding */ trainingIntervalMs),
/* harmony export */   g1: () => (/* binding */ isReusable),
/* harmony export */   hw: () => (/* binding */ describeTrainingJob),
/* harmony export */   r2: () => (/* binding */ reportedMetrics),
/* harmony export */   tW: () => (/* binding */ phases),
/* harmony export */   tX: () => (/* binding */ phaseLines)
/* harmony export */ });
/* harmony import */ var _chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3726);
/* harmony import */ var _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49);
var CreateTrainingJobCommand=class extends (0,_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq,_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt,"CreateTrainingJob",_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* .CreateTrainingJob$ */ .aB){};var DescribeTrainingJobCommand=class extends (0,_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq,_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt,"DescribeTrainingJob",_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* .DescribeTrainingJob$ */ .nS){};var StopTrainingJobCommand=class extends (0,_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq,_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt,"StopTrainingJob",_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* .StopTrainingJob$ */ .uX){};async function describeTrainingJob(aws,name,signal){let command2=new DescribeTrainingJobCommand({TrainingJobName:name});try{return await aws.client(_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* .SageMakerClient */ .kH).send(command2,signal===void 0?{}:{abortSignal:signal})}catch(error){if(isMissing(error))return;throw error}}async function presentTrainingJob(aws,name,signal){let job=await describeTrainingJob(aws,name,signal);if(job!==void 0)return job;throw new _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteFailure */ .p3({what:`training job ${name} was there and is not any more`})}async function createTrainingJob(aws,request){try{return await aws.client(_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* .SageMakerClient */ .kH).send(new CreateTrainingJobCommand(request)),!0}catch(error){if(error instanceof Error&&error.name==="ResourceInUse")return!1;throw error}}async function stopTrainingJob(aws,name){try{await aws.client(_chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_0__/* .SageMakerClient */ .kH).send(new StopTrainingJobCommand({TrainingJobName:name}))}catch(error){if(!isMissing(error))throw error}}function isMissing(error){return error instanceof Error&&(error.name==="ResourceNotFound"||error.name==="ValidationException")}function isOver(job){return job.TrainingJobStatus==="Completed"||job.TrainingJobStatus==="Failed"||job.TrainingJobStatus==="Stopped"}function isReusable({TrainingJobStatus,ModelArtifacts}){return TrainingJobStatus==="Completed"?ModelArtifacts?.S3ModelArtifacts!==void 0:TrainingJobStatus==="InProgress"}function trainingIntervalMs(job,now){switch(job.SecondaryStatus){case"Downloading":return 1e4;case"Training":{let since=job.SecondaryStatusTransitions?.at(-1)?.StartTime?.getTime()??now;return Math.min(Math.max((now-since)/20,5e3),2e4)}case"Uploading":case"Stopping":return 2e3;default:return 15e3}}function phases(job){return(job.SecondaryStatusTransitions??[]).flatMap(({Status,StartTime,EndTime})=>Status===void 0||StartTime===void 0||EndTime===void 0||FINAL.has(Status)?[]:[{name:Status,seconds:Math.round((EndTime.getTime()-StartTime.getTime())/1e3)}])}function phaseLines(job,seen){let transitions=job.SecondaryStatusTransitions??[];return transitions.slice(seen).map(({Status,StatusMessage,StartTime},index)=>{let before=transitions[seen+index-1],seconds=((StartTime?.getTime()??0)-(before?.StartTime?.getTime()??0))/1e3,took=before===void 0?"":` (${before.Status} took ${Math.round(seconds)} s)`;return`${Status}: ${StatusMessage??""}${took}`})}var FINAL=new Set(["Completed","Failed","Stopped","MaxRuntimeExceeded","MaxWaitTimeExceeded"]);function reportedMetrics(job){let named=(job.FinalMetricDataList??[]).flatMap(({MetricName,Value})=>MetricName===void 0||Value===void 0?[]:[[MetricName,Value]]);return Object.fromEntries(named)}


/***/ }),

/***/ 7573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluate: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _chunk_M5KUQBP3_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8515);
/* harmony import */ var _chunk_CZKNLK35_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3726);
/* harmony import */ var _chunk_2ALFEESN_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1735);
/* harmony import */ var _chunk_DXDDZY3J_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4139);
/* harmony import */ var _chunk_SBPWSTIM_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9698);
/* harmony import */ var _chunk_J45TURDT_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8243);
/* harmony import */ var _chunk_E5JER7ZW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5356);
/* harmony import */ var _chunk_WO2ID6EI_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4976);
/* harmony import */ var _chunk_4WLRRBY5_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3366);
/* harmony import */ var _chunk_4K5LWYSB_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9818);
/* harmony import */ var _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(49);
/* harmony import */ var _chunk_OITE2NYJ_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5811);
/* harmony import */ var _chunk_ETRFXUSI_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8141);
async function measureTrainingJob(jobName,model,{aws,signal}){let job=await (0,_chunk_M5KUQBP3_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTrainingJob */ .hw)(aws,jobName,signal),page=(0,_chunk_4K5LWYSB_js__WEBPACK_IMPORTED_MODULE_9__/* .consoleUrl */ .B)(aws.region,"training-job",jobName);if(job===void 0)throw new _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_10__/* .RemoteFailure */ .p3({what:`there is no training job ${jobName} in ${aws.region}`,fix:"check `training-job` and `region`"});if(job.TrainingJobStatus!=="Completed")throw new _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_10__/* .RemoteFailure */ .p3({what:`training job ${jobName} is ${job.TrainingJobStatus}, not Completed`,reason:job.FailureReason,consoleUrl:page});return{jobName,consoleUrl:page,metrics:(model?.jobName===jobName?model.metrics:void 0)??(0,_chunk_M5KUQBP3_js__WEBPACK_IMPORTED_MODULE_0__/* .reportedMetrics */ .r2)(job),jobArn:job.TrainingJobArn,modelArtifact:job.ModelArtifacts?.S3ModelArtifacts,imageUri:job.AlgorithmSpecification?.TrainingImage}}async function evaluate(config,run){let{source,gates}=config,measured=await measure(config,run);if(Object.keys(measured.metrics).length===0)throw new _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_10__/* .RemoteFailure */ .p3({what:`${sourceName(source)} holds no metric`,fix:"give the source that holds the metrics which the gates name"});let outcomes=(0,_chunk_4WLRRBY5_js__WEBPACK_IMPORTED_MODULE_8__/* .judgeGates */ .y)(gates,measured.metrics);for(let line of describe(measured.metrics,outcomes))run.log.info(line);gates.length===0&&run.log.warning("no gates were given: every model passes");let missed=outcomes.filter(({passed:passed2})=>!passed2),passed=missed.length===0;return{...measured,mode:"evaluate",status:passed?"Completed":"GateFailed",metrics:finite(measured.metrics),gates:outcomes,passed,failure:!passed&&config.failOnGate?gateFailure(missed,outcomes.length):void 0}}async function measure({source,model},run){switch(source.kind){case"training-job":return await measureTrainingJob(source.jobName,model,run);case"report":{let{measureReport}=await Promise.all(/* import() */[__webpack_require__.e(691), __webpack_require__.e(285), __webpack_require__.e(325)]).then(__webpack_require__.bind(__webpack_require__, 9325));return await measureReport(source.location,model,run)}}}function sourceName(source){return source.kind==="training-job"?`training job ${source.jobName}`:`the report ${source.location}`}function finite(metrics){return Object.fromEntries(Object.entries(metrics).filter(([,value])=>Number.isFinite(value)))}function describe(metrics,gates){return[...Object.entries(metrics).map(([name,value])=>`${name} = ${value}`),...gates.map(gate=>`${gate.passed?"\u2713":"\u2717"} ${sentence(gate)}`)]}function sentence({gate,value,note}){return`${gate} (${note??`is ${value}`})`}function gateFailure(missed,total){return{what:`${missed.length} of ${total} ${total===1?"gate":"gates"} not met`,reason:missed.map(sentence).join("; "),fix:missed.every(({value})=>value===void 0)?"name metrics that there are in the gates, or measure those that they name":"train a better model, or change the gates if they ask for the wrong thing"}}


/***/ })

};
