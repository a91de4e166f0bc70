import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 7264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZX: () => (/* binding */ SCRIPT_HYPERPARAMETERS),
/* harmony export */   _k: () => (/* binding */ servingEnvironment),
/* harmony export */   wp: () => (/* binding */ scriptHyperparameters)
/* harmony export */ });
/* harmony import */ var _chunk_W6ISDCZX_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5857);
const require = (name) => process.getBuiltinModule(name);
var LOG_LEVEL=20,CODE_IN_ARTIFACT="/opt/ml/model/code";function scriptHyperparameters(own,{entryPoint,submitDirectory,region}){let encoded=Object.entries(own).map(([name,value])=>[name,asJson(value)]);return{...Object.fromEntries(encoded),sagemaker_program:JSON.stringify(entryPoint),sagemaker_submit_directory:JSON.stringify(submitDirectory),sagemaker_region:JSON.stringify(region),sagemaker_container_log_level:String(LOG_LEVEL)}}var SCRIPT_HYPERPARAMETERS=Object.keys(scriptHyperparameters({},{entryPoint:"",submitDirectory:"",region:""}));function asJson(value){try{return JSON.parse(value),value}catch{return JSON.stringify(value)}}function servingEnvironment(job){let{HyperParameters={},AlgorithmSpecification}=job,program=textIn(HyperParameters.sagemaker_program),submitted=textIn(HyperParameters.sagemaker_submit_directory);if(program===void 0||submitted===void 0)return;let fromArtifact=servesFromArtifact(AlgorithmSpecification?.TrainingImage??"");return{SAGEMAKER_PROGRAM:program,SAGEMAKER_SUBMIT_DIRECTORY:fromArtifact?CODE_IN_ARTIFACT:submitted,SAGEMAKER_REGION:textIn(HyperParameters.sagemaker_region)??"",SAGEMAKER_CONTAINER_LOG_LEVEL:String(LOG_LEVEL)}}function servesFromArtifact(image){let{training,inference}=(0,_chunk_W6ISDCZX_js__WEBPACK_IMPORTED_MODULE_0__/* .imageFamily */ .g)(image)?.repositories??{};return training!==inference}function textIn(json){let[,text]=/^"(.+)"$/s.exec(json??"")??[];return text===void 0?void 0:JSON.parse(`"${text}"`)}


/***/ }),

/***/ 6166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ AVAILABLE_MODES),
/* harmony export */   FN: () => (/* binding */ MODES),
/* harmony export */   H9: () => (/* binding */ isPlanned),
/* harmony export */   LN: () => (/* binding */ checkNames),
/* harmony export */   QL: () => (/* binding */ inputs),
/* harmony export */   o5: () => (/* binding */ inputNamed),
/* harmony export */   vj: () => (/* binding */ inputNames)
/* harmony export */ });
/* harmony import */ var _chunk_MP6IIRST_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3523);
const require = (name) => process.getBuiltinModule(name);
var MODES=["process","train","evaluate","register","deploy","pipeline","delete"],AVAILABLE_MODES=["process","train","evaluate","register","deploy","delete"];var code={image:{description:"Built-in algorithm or framework with an optional version (`xgboost`, `xgboost:1.7-1`, `linear-learner`, `sklearn`, `pytorch:2.8`, \u2026: see docs/images.md), or the full URI of a registry image.",kind:{type:"text",format:"image"},modes:["process","train","register","deploy"],later:["evaluate"],requiredBy:["process","train"]},"entry-point":{description:"Script that the container runs: a path in `source-dir`, else one of the workspace.",kind:{type:"text"},modes:["process","train"],later:["evaluate","register","deploy"]},"source-dir":{description:"Folder that comes into the container with the script; for `train` without what its `.sagemakerignore` names.",kind:{type:"text"},modes:["process","train"],later:["evaluate","register","deploy"]},arguments:{description:"Arguments of the script or container: a YAML list, or one line of them, separated by spaces. For example `--test-share 0.2`.",kind:{type:"arguments"},modes:["process"],later:["evaluate"]},"environment-variables":{description:"Environment variables of the container (YAML map).",kind:{type:"map",maxEntries:100,maxKey:512,maxValue:512,key:"[a-zA-Z_][a-zA-Z0-9_]*",secret:!0},modes:["process","train","register","deploy"],later:["evaluate"]}};var common={mode:{description:"What this step does: `process`, `train`, `evaluate`, `register`, `deploy` or `delete`.",kind:{type:"choice",values:AVAILABLE_MODES,later:["pipeline"]},modes:AVAILABLE_MODES,requiredBy:AVAILABLE_MODES,onlyInWith:!0},config:{description:"Path of a YAML file with inputs for several steps, for example `mlops.yml`. What `with:` says wins.",kind:{type:"text"},modes:AVAILABLE_MODES,onlyInWith:!0},environment:{description:"Section of `environments:` in the config file that applies, for example `qa` or `prod`.",kind:{type:"text"},modes:AVAILABLE_MODES,onlyInWith:!0},from:{description:"The `result` output of an earlier step (such as `needs.train.outputs.result`), or the path of a result file. It fills in what this mode would otherwise need.",kind:{type:"text"},modes:AVAILABLE_MODES,onlyInWith:!0},name:{description:"What the names of jobs and the S3 prefix begin with.",kind:{type:"text"},modes:AVAILABLE_MODES,defaultNote:"the repository's name"},region:{description:"AWS region, for example `eu-west-1`.",kind:{type:"text",format:"region"},modes:AVAILABLE_MODES,defaultNote:"`AWS_REGION`, else `AWS_DEFAULT_REGION`"},"role-to-assume":{description:"ARN of the IAM role that this step assumes by OIDC, and again whenever its session ends, however long the step waits. The job needs `permissions: id-token: write`.",kind:{type:"text",format:"role-arn"},modes:AVAILABLE_MODES,defaultNote:"the credentials that an earlier step configured"},"execution-role-arn":{description:"ARN of the IAM role that SageMaker itself assumes to read data, write models and serve.",kind:{type:"text",format:"role-arn"},modes:AVAILABLE_MODES,requiredBy:["process","train","deploy"]},bucket:{description:"S3 bucket for uploaded data and trained models; created if absent.",kind:{type:"text",format:"bucket"},modes:AVAILABLE_MODES,defaultNote:"`sagemaker-<region>-<account>`"},prefix:{description:"S3 key prefix of everything that this run writes. Data that runs share, because it is found by its content, is below `<name>` by default.",kind:{type:"text"},modes:AVAILABLE_MODES,defaultNote:"`<name>/<run id>`"},tags:{description:"Tags (YAML map) for everything that is created. `github:repository`, `github:sha`, `github:ref`, `github:run-id` and `github:workflow` are always added.",kind:{type:"map",maxEntries:45,maxKey:128,maxValue:256,key:"(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"},modes:AVAILABLE_MODES},wait:{description:"Wait for the end. With `false` the status is `InProgress`, and a later step can attach.",kind:{type:"flag"},modes:AVAILABLE_MODES,default:"true"},"timeout-minutes":{description:"Minutes to wait, 0 for no end. When they run out the step is red; what runs is left running.",kind:{type:"integer",min:0,unit:"minutes"},modes:AVAILABLE_MODES,default:"340"},logs:{description:"The container's log: `follow` prints it live, `tail` its last lines after a failure, `none` nothing.",kind:{type:"choice",values:["follow","tail","none"]},modes:AVAILABLE_MODES,default:"follow"},"on-cancel":{description:"When the workflow run is cancelled: `stop` what this step started, or `leave` it running.",kind:{type:"choice",values:["stop","leave"]},modes:AVAILABLE_MODES,default:"stop"},"dry-run":{description:"Show what would be done, and do nothing.",kind:{type:"flag"},modes:[],later:MODES},comment:{description:"Write the report as a comment on the pull request.",kind:{type:"flag"},modes:[],later:MODES},"github-token":{description:"Token for comments and deployments.",kind:{type:"text"},modes:[],later:MODES},"result-file":{description:"Path of a file to which the `result` output is written, too.",kind:{type:"text"},modes:AVAILABLE_MODES},"job-index":{description:"Internal: which leg of a matrix this is, so that every leg has names of its own. Leave it alone.",kind:{type:"text"},modes:AVAILABLE_MODES,expression:"strategy.job-index",onlyInWith:!0}};var compute={"instance-type":{description:"SageMaker instance type, for example `ml.m5.xlarge`. In `train` also a list: where AWS has no capacity for one, the next is taken.",kind:{type:"list",format:"instance-type"},modes:["process","train","deploy"],later:["evaluate"],default:"ml.m5.large"},"instance-count":{description:"Number of instances.",kind:{type:"integer",min:1},modes:["process","train","deploy"],later:["evaluate"],default:"1"},"volume-gb":{description:"Size of the training volume in GB.",kind:{type:"integer",min:1,max:16384,unit:"GB"},modes:["process","train"],later:["evaluate"],default:"30"},"max-runtime-minutes":{description:"Minutes after which SageMaker itself stops the job.",kind:{type:"integer",min:1,max:40320,unit:"minutes"},modes:["process","train"],later:["evaluate"],default:"1440"},spot:{description:"Train on spot capacity: cheaper, may be interrupted.",kind:{type:"flag"},modes:["train"],default:"false"},"max-wait-minutes":{description:"Minutes that a spot job may take, waiting for capacity included. At least `max-runtime-minutes`.",kind:{type:"integer",min:1,unit:"minutes"},modes:["train"],defaultNote:"`max-runtime-minutes`"},"keep-alive-minutes":{description:"Minutes that the instances stay warm, and are billed, for the next job (warm pool).",kind:{type:"integer",min:0,max:360,unit:"minutes"},modes:["train"]},request:{description:"Part of the API request (YAML map, AWS's own names), merged deep over what the other inputs make of it: every field of `CreateTrainingJob` and `CreateProcessingJob` is within reach. For example `VpcConfig: {\u2026}`.",kind:{type:"request"},modes:["process","train"],later:["evaluate"]}};var remove={"keep-models":{description:"Leave the models of a bare endpoint.",kind:{type:"flag"},modes:["delete"],default:"false"}};var planned=(description,kind={type:"text"})=>({description,kind,modes:[],later:["deploy"]}),deploy={"stack-name":{description:"CloudFormation stack that holds the endpoint.",kind:{type:"text",format:"stack-name"},modes:["deploy","delete"],requiredBy:["deploy"]},"endpoint-name":{description:"Name of the endpoint: `deploy` serves under it, `delete` deletes an endpoint that has no stack.",kind:{type:"text",format:"resource-name"},modes:["deploy","delete"],later:["evaluate"],defaultNote:"for `deploy` the stack's name"},"cloudformation-role-arn":{description:"ARN of the IAM role with which CloudFormation works on the stack.",kind:{type:"text",format:"role-arn"},modes:["deploy"],defaultNote:"the workflow's own permissions"},cases:{description:"Smoke tests of the endpoint (YAML list, or the path of a file with it): `body` or `body-file`, and `expect` with `equals`, `near`, `argmax` or `matches`. One that fails makes the step red.",kind:{type:"cases"},modes:["deploy"],later:["evaluate"]},template:planned("The user's own CloudFormation template."),parameters:planned("Parameters of the template.",{type:"lines"}),capabilities:planned("Capabilities that the template needs.",{type:"list"}),serving:planned("How the model is served."),"serverless-memory-mb":planned("Memory of a serverless endpoint."),"serverless-max-concurrency":planned("Concurrency of a serverless endpoint."),autoscaling:planned("Automatic scaling of the endpoint.",{type:"lines"}),"data-capture-percent":planned("Share of the requests that is captured."),"data-capture-uri":planned("S3 URI for captured requests."),traffic:planned("How traffic moves to the new model.",{type:"lines"}),alarms:planned("Alarms that roll a deployment back.",{type:"lines"}),api:planned("Public HTTPS API in front of the endpoint."),"on-failure":planned("What is done after a failed case."),execute:planned("Execute the change set."),ephemeral:planned("Delete the stack at the end of the job.")};var evaluate={"training-job":{description:"Name of the training job whose final metrics are judged.",kind:{type:"text",format:"resource-name"},modes:["evaluate"],defaultNote:"the job of `from`"},report:{description:"JSON report with metrics instead, a local path or S3 URI; gates name its numbers by dotted paths.",kind:{type:"text"},modes:["evaluate"],later:["register"]},gates:{description:"Conditions, one per line, that the metrics must meet: `validation:rmse <= 4.5`. `#` starts a comment. A missing metric fails.",kind:{type:"lines"},modes:["evaluate"]},"fail-on-gate":{description:"Whether a gate that is not met makes the step red; the `passed` output tells in any case.",kind:{type:"flag"},modes:["evaluate"],default:"true"},"test-data":{description:"Labelled rows to score against an endpoint.",kind:{type:"text"},modes:[],later:["evaluate"]},candidates:{description:"Glob of result files to choose among.",kind:{type:"text"},modes:[],later:["evaluate"]},"label-column":{description:"Column of the label in the test data.",kind:{type:"integer",min:0},modes:[],later:["evaluate"]},"content-type":{description:"Content type of the test data.",kind:{type:"text"},modes:[],later:["evaluate"]},problem:{description:"Kind of problem.",kind:{type:"choice",values:[],later:["regression","binary","multiclass"]},modes:[],later:["evaluate"]},"prediction-path":{description:"Where in the endpoint's answer the prediction is.",kind:{type:"text"},modes:[],later:["evaluate"]},champion:{description:"Model package group whose latest Approved version is the champion.",kind:{type:"text",format:"model-package-group"},modes:[],later:["evaluate"]},select:{description:"How the winner among candidates is found.",kind:{type:"text"},modes:[],later:["evaluate"]}};var pipeline={"pipeline-name":{description:"Name of the SageMaker pipeline.",kind:{type:"text"},modes:[],later:["pipeline"]},definition:{description:"JSON file with the definition.",kind:{type:"text"},modes:[],later:["pipeline"]},"pipeline-parameters":{description:"Parameters of the execution.",kind:{type:"lines"},modes:[],later:["pipeline"]},"max-parallel-steps":{description:"Steps that may run at once.",kind:{type:"integer",min:1},modes:[],later:["pipeline"]},"execution-arn":{description:"Execution to attach to.",kind:{type:"text"},modes:[],later:["pipeline"]}};var process={inputs:{description:"Data (YAML map): name \u2192 S3 URI, local file or folder (uploaded), or `{uri, path}`. The container finds it in `/opt/ml/processing/input/<name>`, unless `path` says otherwise. For example `raw: data/raw.csv`.",kind:{type:"processing-inputs"},modes:["process"]},outputs:{description:"Results (YAML map): name \u2192 folder in the container below `/opt/ml/processing/`, or `{path, uri}`. Its files go to `uri`, unless given to a prefix of this job. For example `train: /opt/ml/processing/output/train`; with nothing after the colon it is that folder, too.",kind:{type:"processing-outputs"},modes:["process"]}};var register={"model-package-group":{description:"Model package group: `register` adds a version to it (the group is created if absent), `deploy` serves its latest Approved version.",kind:{type:"text",format:"model-package-group"},modes:["register","deploy"]},"model-package-arn":{description:"ARN of one model package version: `register` changes its approval instead of adding a version, `deploy` serves it.",kind:{type:"text",format:"model-package-arn"},modes:["register","deploy"]},"model-artifact":{description:"S3 URI of the `model.tar.gz`.",kind:{type:"text",format:"s3-uri"},modes:["register","deploy"],defaultNote:"the artifact of `from`"},"approval-status":{description:"`PendingManualApproval`, `Approved` or `Rejected`. Must be given to change the approval of an existing version.",kind:{type:"choice",values:["PendingManualApproval","Approved","Rejected"]},modes:["register"],defaultNote:"`PendingManualApproval` for a new version"},"content-types":{description:"Content types that the model takes.",kind:{type:"list"},modes:["register"],default:"text/csv"},"response-types":{description:"Content types that the model answers with.",kind:{type:"list"},modes:["register"],default:"text/csv"},"inference-instance-types":{description:"Instance types that the version may be served on.",kind:{type:"list"},modes:["register"]},"transform-instance-types":{description:"Instance types that the version may be used on for batch transform.",kind:{type:"list"},modes:["register"]},description:{description:"Description of the version, or the reason for the change of its approval: one line.",kind:{type:"text",format:"description"},modes:["register"]},metadata:{description:"Properties of the version (YAML map), beside the model's metrics and lineage, which are always there.",kind:{type:"map",maxEntries:43,maxKey:128,maxValue:256},modes:["register"]},"model-card":{description:"Write a model card.",kind:{type:"flag"},modes:[],later:["register"]}};var train={channels:{description:"Training data (YAML map): channel \u2192 S3 URI; local file, folder or pattern of files (uploaded); or a map with `uri`, `content-type`, `format`, \u2026. For example `train: data/train.csv`.",kind:{type:"channels"},modes:["train"],requiredBy:["train"]},hyperparameters:{description:"Hyperparameters (YAML map), handed to the algorithm as they are written. For example `num_round: 50`.",kind:{type:"map",maxEntries:100,maxKey:256,maxValue:2500,oneLine:!0},modes:["train"]},"metric-definitions":{description:"Metrics to find in the log (YAML map): name \u2192 regular expression with one group, in Python's flavour. Built-in algorithms bring their own.",kind:{type:"map",maxEntries:40,maxKey:255,maxValue:500,oneLine:!0},modes:["train"]},"checkpoint-uri":{description:"S3 URI with which SageMaker keeps `/opt/ml/checkpoints` in step: a spot job that was interrupted goes on from there.",kind:{type:"text",format:"s3-uri"},modes:["train"]},tuning:{description:"Search for the best hyperparameters (YAML map): `objective` (`maximize validation:accuracy`), `ranges` (`max_depth: 3..9`), `strategy`, `max-jobs`, `max-parallel`, `early-stopping`, `seed`. A tuning job then takes the place of the training job.",kind:{type:"tuning"},modes:["train"]},"job-name":{description:"Exact name of the training or processing job. If a job of this name exists, the step attaches to it.",kind:{type:"text",format:"resource-name"},modes:["process","train"],defaultNote:"`<name>-<mode>-<suffix>`"},reuse:{description:"When the workflow is run again: `run` takes up the job of the same run, `content` the job of any run with the same data, image and settings, `never` always trains a new one.",kind:{type:"choice",values:["run","content","never"]},modes:["process","train"],default:"run"}};var inputs={...common,...code,...compute,...process,...train,...evaluate,...register,...deploy,...pipeline,...remove};function inputNamed(name){return Object.hasOwn(inputs,name)?inputs[name]:void 0}var inputNames=Object.keys(inputs);function checkNames(names,mode,{problems,warnings}){for(let name of names){let input=inputNamed(name);if(input===void 0){let meant=(0,_chunk_MP6IIRST_js__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(name,inputNames);meant===void 0?warnings.push(`${name} (with:): unknown input, it has no effect`):problems.push(`${name} (with:): unknown input (did you mean "${meant}"?)`)}else isPlanned(input,mode)?problems.push(`${name} (with:): is not available yet${input.modes.length>0?` in mode ${mode}`:""}`):mode!==void 0&&!input.modes.includes(mode)&&warnings.push(`${name} (with:): mode ${mode} does not use it, only ${input.modes.join(", ")}`)}}function isPlanned(input,mode){return input.modes.length===0?!0:mode!==void 0&&!input.modes.includes(mode)&&(input.later?.includes(mode)??!1)}


/***/ }),

/***/ 5855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ __commonJS),
/* harmony export */   f1: () => (/* binding */ __toESM),
/* harmony export */   ki: () => (/* binding */ __require),
/* harmony export */   qs: () => (/* binding */ __callDispose),
/* harmony export */   r1: () => (/* binding */ __using)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __knownSymbol=(name,symbol)=>(symbol=Symbol[name])?symbol:Symbol.for("Symbol."+name),__typeError=msg=>{throw TypeError(msg)};var __require=(x=>typeof require<"u"?require:typeof Proxy<"u"?new Proxy(x,{get:(a,b)=>(typeof require<"u"?require:a)[b]}):x)(function(x){if(typeof require<"u")return require.apply(this,arguments);throw Error('Dynamic require of "'+x+'" is not supported')});var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod));var __using=(stack,value,async)=>{if(value!=null){typeof value!="object"&&typeof value!="function"&&__typeError("Object expected");var dispose,inner;async&&(dispose=value[__knownSymbol("asyncDispose")]),dispose===void 0&&(dispose=value[__knownSymbol("dispose")],async&&(inner=dispose)),typeof dispose!="function"&&__typeError("Object not disposable"),inner&&(dispose=function(){try{inner.call(this)}catch(e){return Promise.reject(e)}}),stack.push([async,dispose,value])}else async&&stack.push([async]);return value},__callDispose=(stack,error,hasError)=>{var E=typeof SuppressedError=="function"?SuppressedError:function(e,s,m,_){return _=Error(m),_.name="SuppressedError",_.error=e,_.suppressed=s,_},fail=e=>error=hasError?new E(e,error,"An error was suppressed during disposal"):(hasError=!0,e),next=it=>{for(;it=stack.pop();)try{var result=it[1]&&it[1].call(it[2]);if(it[0])return Promise.resolve(result).then(next,e=>(fail(e),next()))}catch(e){fail(e)}if(hasError)throw error};return next()};


/***/ }),

/***/ 3523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
function didYouMean(word,words){let match=closest(word,words);return match===void 0?"":` (did you mean "${match}"?)`}function closest(word,words){return words.map(candidate=>({candidate,edits:distance(word.toLowerCase(),candidate.toLowerCase())})).filter(({candidate,edits})=>edits<=Math.min(3,Math.ceil(candidate.length/3))).sort((a,b)=>a.edits-b.edits)[0]?.candidate}function distance(a,b){let row=Array.from({length:b.length+1},(_,column)=>column);for(let[index,letter]of[...a].entries()){let next=[index+1];for(let[column,other]of[...b].entries()){let replaced=(row[column]??0)+(letter===other?0:1);next.push(Math.min(replaced,(row[column+1]??0)+1,(next[column]??0)+1))}row=next}return row[b.length]??0}


/***/ }),

/***/ 1812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Iy: () => (/* binding */ resourceName),
/* harmony export */   Ni: () => (/* binding */ explainAwsError),
/* harmony export */   PL: () => (/* binding */ isCapacityError),
/* harmony export */   Vs: () => (/* binding */ createNaming),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   m_: () => (/* binding */ isAwsError),
/* harmony export */   ql: () => (/* binding */ fromPythonRegex),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
/* harmony import */ var _chunk_NAGKXB6S_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4653);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7598);
const require = (name) => process.getBuiltinModule(name);
var EXPLANATIONS={AccessDenied:accessDenied,AccessDeniedException:accessDenied,UnauthorizedOperation:accessDenied,ResourceLimitExceeded:(_,region)=>({what:"a quota of the account does not allow this",fix:"ask for the quota that the reason names, or use another instance type",consoleUrl:(0,_chunk_NAGKXB6S_js__WEBPACK_IMPORTED_MODULE_0__/* .quotasUrl */ .H)(region)}),ExpiredToken:expired,ExpiredTokenException:expired,CredentialsProviderError:()=>({what:"no AWS credentials were found",fix:"give `role-to-assume` (and `permissions: id-token: write` to the job), or put a step with aws-actions/configure-aws-credentials before this one"}),InvalidClientTokenId:invalidCredentials,UnrecognizedClientException:invalidCredentials,InvalidSignatureException:invalidCredentials,SignatureDoesNotMatch:invalidCredentials,ThrottlingException:throttled,Throttling:throttled,SlowDown:throttled};function isAwsError(error){return error instanceof Error&&("$metadata"in error||"$fault"in error||error.name in EXPLANATIONS)}function isRefusal(error){return isAwsError(error)&&error.$fault==="client"&&error.$metadata?.attempts===1}function isCapacityError(error){return error instanceof Error&&/^Insufficient\w*Capacity|^CapacityError/.test(error.name)}function explainAwsError(error,region){let explained=EXPLANATIONS[error.name]?.(error,region)??(isUnanswered(error)?UNREACHABLE:refused(error)),request=error.$metadata?.requestId;return{...explained,reason:request===void 0?error.message:`${error.message} (request ${request})`}}var UNREACHABLE={what:"AWS could not be reached",fix:"check `region`, the runner's way to the network, and AWS_ENDPOINT_URL where it is set"};function isUnanswered({code,name}){return code!==void 0||name==="TimeoutError"}function refused({name}){return{what:`AWS refused a request (${name})`}}function accessDenied(error){let action=/not authorized to perform: ([\w-]+:\w+)/.exec(error.message)?.[1],resource=/on resource: (\S+)/.exec(error.message)?.[1]??"*";if(action===void 0)return{what:"the credentials are not allowed to do this"};let statement=JSON.stringify({Effect:"Allow",Action:action,Resource:resource});return{what:`the credentials are not allowed to call ${action}`,fix:`add to the role's policy: ${statement}`}}function expired(){return{what:"the AWS credentials expired",fix:"give the role as `role-to-assume` to this step, which then assumes it anew whenever a session ends; re-running this job attaches to what still runs"}}function invalidCredentials(){return{what:"AWS does not accept the credentials",fix:"check which role or key the step before this one configured, and that it is of this partition and region"}}function throttled(){return{what:"AWS throttled this account longer than the action retries",fix:"re-run this job: it attaches to what still runs"}}function fromPythonRegex(source,flags=""){let inline=/^\(\?([aimsux]+)\)/.exec(source),letters=inline?.[1]??"";if(letters.includes("x"))throw new SyntaxError(`the verbose flag (?x) is not supported: ${source}`);let pattern=inline===null?source:source.slice(inline[0].length);return new RegExp(translate(pattern),flags+[..."ims"].filter(flag=>letters.includes(flag)).join(""))}var TOKENS=/\\[\s\S]|\[(?<not>\^?)(?<bracket>\]?)(?<members>(?:\\[\s\S]|[^\]\\])*)\]|\(\?P<|\(\?P=(?<name>\w+)\)|\(\?#[^)]*\)|\{,(?<most>\d+)\}/g,TRANSLATIONS=new Map([["\\A","(?<![\\s\\S])"],["\\Z","(?![\\s\\S])"],["(?P<","(?<"]]);function translate(pattern){return pattern.replace(TOKENS,(token,...rest)=>{let{not,bracket,members,name,most}=rest.at(-1);return name!==void 0?`\\k<${name}>`:most!==void 0?`{0,${most}}`:bracket==="]"?`[${not}\\]${members}]`:token.startsWith("(?#")?"":TRANSLATIONS.get(token)??token})}function resourceName(front,suffix,limit=63){return`${front.replace(/[^a-zA-Z0-9]+/g,"-").replace(/^-+/,"").slice(0,limit-suffix.length-1).replace(/-+$/,"")}-${suffix}`.replace(/^-+/,"")}function runSuffix(run){let identity=[run.repository,run.runId,run.job,run.jobIndex,run.step].join(`
`);return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(identity).digest("hex").slice(0,10)}var UNFIT_IN_TAG=/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;function createNaming(config,workflow){let provenance={"github:repository":workflow.repository,"github:sha":workflow.sha,"github:ref":workflow.ref,"github:run-id":workflow.runId,"github:workflow":workflow.workflow},tags=Object.entries({...provenance,...config.tags}).filter(([,value])=>value!=="");return{name:config.name,prefix:config.prefix,contentPrefix:config.contentPrefix??config.prefix,tags:tags.map(([Key,value])=>({Key,Value:value.replace(UNFIT_IN_TAG,"_").slice(0,256)})),suffix:runSuffix(workflow),workflow}}function formatSeconds(seconds){let whole=Math.round(seconds);return whole<60?`${whole} s`:whole<3600?`${Math.floor(whole/60)} min ${whole%60} s`:`${Math.floor(whole/3600)} h ${Math.floor(whole%3600/60)} min`}


/***/ }),

/***/ 4653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ consoleUrl),
/* harmony export */   H: () => (/* binding */ quotasUrl)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
var PAGES={"training-job":name=>["sagemaker",`/jobs/${name}`],"tuning-job":name=>["sagemaker",`/hyper-tuning-jobs/${name}`],"processing-job":name=>["sagemaker",`/processing-jobs/${name}`],endpoint:name=>["sagemaker",`/endpoints/${name}`],stack:stackId=>["cloudformation",`/stacks/stackinfo?stackId=${encodeURIComponent(stackId)}`],"log-group":name=>["cloudwatch",`logsV2:log-groups/log-group/${twiceEncoded(name)}`]},HOSTS=[["cn-","console.amazonaws.cn"],["us-gov-","console.amazonaws-us-gov.com"]];function consoleUrl(region,kind,name){let[service,fragment]=PAGES[kind](name);return`https://${consoleHost(region)}/${service}/home?region=${region}#${fragment}`}function quotasUrl(region){return`https://${consoleHost(region)}/servicequotas/home/services/sagemaker/quotas?region=${region}`}function consoleHost(region){return`${region}.${HOSTS.find(([prefix])=>region.startsWith(prefix))?.[1]??"console.aws.amazon.com"}`}function twiceEncoded(name){return encodeURIComponent(encodeURIComponent(name)).replaceAll("%","$")}


/***/ }),

/***/ 1510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseGates),
/* harmony export */   y: () => (/* binding */ judgeGates)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
var TOKEN=/\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|[A-Za-z_][\w.:]*|[-+*/()])|(\S))/gy;function parseExpression(text){let parser=createParser(tokenize(text),text.trimEnd().length),expression=parser.sum();return isExpression(expression)?parser.end()??expression:expression}function evaluateExpression(expression,champion){switch(expression.kind){case"number":return expression.value;case"champion":return champion;case"negation":{let operand=evaluateExpression(expression.operand,champion);return operand===void 0?void 0:-operand}case"operation":{let left=evaluateExpression(expression.left,champion),right=evaluateExpression(expression.right,champion);return left===void 0||right===void 0?void 0:APPLY[expression.operator](left,right)}}}function needsChampion(expression){return evaluateExpression(expression,void 0)===void 0}var APPLY={"+":(left,right)=>left+right,"-":(left,right)=>left-right,"*":(left,right)=>left*right,"/":(left,right)=>left/right};function isExpression(parsed){return"kind"in parsed}function tokenize(text){return[...text.matchAll(TOKEN)].map(match=>{let token=match[1]??match[2]??"";return{text:token,offset:match.index+match[0].length-token.length}})}var DEEPEST=200;function createParser(tokens,length){let position=0,depth=0,problem=expected=>({offset:tokens[position]?.offset??length,expected}),take=(...texts)=>{let token=tokens[position]?.text;if(!(token===void 0||!texts.includes(token)))return position+=1,token},chain=(operand2,...operators)=>{let left=operand2();for(let operator=take(...operators);operator!==void 0;operator=take(...operators)){let right=operand2();if(!isExpression(left)||!isExpression(right))return isExpression(left)?right:left;left={kind:"operation",operator,left,right}}return left},sum=()=>chain(product,"+","-"),product=()=>chain(signed,"*","/"),signed=()=>{depth+=1;try{if(depth>DEEPEST)return problem(`at most ${DEEPEST} nested brackets and signs`);if(take("-")===void 0)return operand();let negated=signed();return isExpression(negated)?{kind:"negation",operand:negated}:negated}finally{depth-=1}},operand=()=>{let token=tokens[position];return take("champion")!==void 0?{kind:"champion"}:take("(")!==void 0?bracketed():token===void 0||!/^[.\d]/.test(token.text)?problem('a number, champion or "("'):(position+=1,{kind:"number",value:Number(token.text)})},bracketed=()=>{let inner=sum();return isExpression(inner)&&take(")")===void 0?problem('an operator or ")"'):inner};return{sum,end:()=>position<tokens.length?problem("an operator or the end of the line"):void 0}}var COMPARISONS={">=":{holds:(value,bound)=>value>=bound,margin:(value,bound)=>value-bound},"<=":{holds:(value,bound)=>value<=bound,margin:(value,bound)=>bound-value},">":{holds:(value,bound)=>value>bound,margin:(value,bound)=>value-bound},"<":{holds:(value,bound)=>value<bound,margin:(value,bound)=>bound-value},"==":{holds:(value,bound)=>value===bound,margin:(value,bound)=>-Math.abs(value-bound)},"!=":{holds:(value,bound)=>value!==bound,margin:(value,bound)=>Math.abs(value-bound)}};function parseGates(text){let parsed=text.split(`
`).flatMap((line,index)=>{let code=line.replace(/#.*/,"");return code.trim()===""?[]:[parseGate(code,index+1)]});return{gates:parsed.filter(gate=>typeof gate!="string"),problems:parsed.filter(gate=>typeof gate=="string")}}function parseGate(line,lineNumber){let problem=(offset2,expected)=>{let found=line.slice(offset2).trim().split(/\s/)[0];return`line ${lineNumber}, column ${offset2+1}: expected ${expected}, got ${found===""?"the end of the line":`"${found}"`}`},[start="",metric]=/^\s*([^\s<>=!]+)?\s*/.exec(line)??[];if(metric===void 0)return problem(start.length,"the name of a metric");let operator=/^(?:[<>=!]=|[<>](?!=))/.exec(line.slice(start.length))?.[0];if(!isComparison(operator))return problem(start.length,`one of ${Object.keys(COMPARISONS).join(" ")}`);let offset=start.length+operator.length,bound=parseExpression(line.slice(offset));return isExpression(bound)?{text:line.trim(),metric,operator,bound,needsChampion:needsChampion(bound)}:problem(offset+bound.offset,bound.expected)}function isComparison(text){return text!==void 0&&text in COMPARISONS}function judgeGates(gates,metrics,champion){return gates.map(gate=>judge(gate,metrics,champion))}function judge({text,metric,operator,bound,needsChampion:needsChampion2},metrics,champion){let outcome={gate:text,metric,operator},value=Object.hasOwn(metrics,metric)?metrics[metric]:void 0;if(value===void 0)return{...outcome,passed:!1,note:`there is no such metric; there are: ${list(metrics)}`};if(!Number.isFinite(value))return{...outcome,passed:!1,note:`the metric is ${value}`};if(needsChampion2&&champion===void 0)return{...outcome,value,passed:!0,note:"no champion to compare with"};let limit=evaluateExpression(bound,champion?.[metric]);if(limit===void 0)return{...outcome,value,passed:!1,note:"the champion has no such metric"};if(!Number.isFinite(limit))return{...outcome,value,passed:!1,note:`the bound is ${limit}`};let{holds,margin}=COMPARISONS[operator];return{...outcome,value,bound:limit,margin:margin(value,limit),passed:holds(value,limit)}}function list(metrics){let names=Object.keys(metrics);return names.length===0?"none":names.join(", ")}


/***/ }),

/***/ 5015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ processingRequest),
/* harmony export */   q: () => (/* binding */ CODE_PATH)
/* harmony export */ });
/* harmony import */ var _chunk_ZZB6URWH_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9819);
const require = (name) => process.getBuiltinModule(name);
var CODE_PATH="/opt/ml/processing/input/code";function processingRequest(task,parts){let request={ProcessingJobName:parts.jobName,AppSpecification:{ImageUri:parts.image,ContainerEntrypoint:task.script&&[task.script.command,`${CODE_PATH}/${task.script.source.entryPoint}`],ContainerArguments:task.arguments.length===0?void 0:[...task.arguments]},RoleArn:task.executionRoleArn,ProcessingInputs:parts.inputs.map(inputRequest),ProcessingOutputConfig:{Outputs:Object.entries(task.outputs).map(([name,{path,uri}])=>outputRequest(name,path,uri??`${parts.outputUri}/${name}`))},ProcessingResources:{ClusterConfig:{InstanceType:task.instanceType,InstanceCount:task.instanceCount,VolumeSizeInGB:task.volumeGb}},StoppingCondition:{MaxRuntimeInSeconds:task.maxRuntimeMinutes*60},Environment:{...task.environmentVariables},Tags:[...parts.tags]};return (0,_chunk_ZZB6URWH_js__WEBPACK_IMPORTED_MODULE_0__/* .overlay */ .L)(request,task.request??{})}function inputRequest({name,s3Uri,path}){return{InputName:name,S3Input:{S3Uri:s3Uri,LocalPath:path,S3DataType:"S3Prefix",S3InputMode:"File",S3DataDistributionType:"FullyReplicated",S3CompressionType:"None"}}}function outputRequest(name,path,s3Uri){return{OutputName:name,S3Output:{S3Uri:s3Uri,LocalPath:path,S3UploadMode:"EndOfJob"}}}


/***/ }),

/***/ 5879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ tuningRequest),
/* harmony export */   z: () => (/* binding */ unfitForTuning)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
function tuningRequest(tuning,training){return{HyperParameterTuningJobName:training.TrainingJobName,HyperParameterTuningJobConfig:tuningConfig(tuning),TrainingJobDefinition:trainingDefinition(training),Tags:training.Tags}}function tuningConfig(tuning){let{objective,strategy,minResource,maxResource}=tuning;return{Strategy:strategy,StrategyConfig:minResource!==void 0||maxResource!==void 0?{HyperbandStrategyConfig:{MinResource:minResource,MaxResource:maxResource}}:void 0,HyperParameterTuningJobObjective:{Type:objective.direction,MetricName:objective.metric},ResourceLimits:{MaxNumberOfTrainingJobs:tuning.maxJobs,MaxParallelTrainingJobs:tuning.maxParallel},ParameterRanges:parameterRanges(tuning.ranges),TrainingJobEarlyStoppingType:tuning.earlyStopping?"Auto":"Off",RandomSeed:tuning.seed}}function parameterRanges(ranges){let all=Object.entries(ranges),bounded=kind=>all.flatMap(([Name,range])=>range.kind===kind?[{Name,MinValue:range.min,MaxValue:range.max,ScalingType:range.scaling}]:[]);return{IntegerParameterRanges:bounded("integer"),ContinuousParameterRanges:bounded("continuous"),CategoricalParameterRanges:all.flatMap(([Name,range])=>range.kind==="categorical"?[{Name,Values:[...range.values]}]:[])}}var SHARED=["AlgorithmSpecification","RoleArn","InputDataConfig","VpcConfig","OutputDataConfig","ResourceConfig","StoppingCondition","EnableNetworkIsolation","EnableInterContainerTrafficEncryption","EnableManagedSpotTraining","CheckpointConfig","RetryStrategy","Environment"],TAKEN=[...SHARED,"TrainingJobName","HyperParameters","Tags"];function unfitForTuning(members){return Object.keys(members).filter(member=>!TAKEN.includes(member))}function trainingDefinition(training){let{AlgorithmSpecification,RoleArn,OutputDataConfig,StoppingCondition}=training;return{...Object.fromEntries(SHARED.map(member=>[member,training[member]])),AlgorithmSpecification:{...AlgorithmSpecification,TrainingInputMode:AlgorithmSpecification?.TrainingInputMode??"File"},RoleArn,OutputDataConfig,StoppingCondition,StaticHyperParameters:training.HyperParameters}}


/***/ }),

/***/ 2428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
function quote(text){return text.length<=64?`"${text}"`:`"${text.slice(0,48)}\u2026" (${text.length} characters)`}


/***/ }),

/***/ 2739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   m4: () => (/* binding */ DeadlineExceeded),
/* harmony export */   p3: () => (/* binding */ RemoteFailure),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
var UserError=class extends Error{name="UserError";problems;constructor(problems){let list=typeof problems=="string"?[problems]:problems;super(list.join(`
`)),this.problems=list}},RemoteFailure=class extends Error{name="RemoteFailure";failure;constructor(failure,options){super(failure.reason===void 0?failure.what:`${failure.what}: ${failure.reason}`,options),this.failure=failure}},Cancelled=class extends Error{name="Cancelled"},DeadlineExceeded=class extends Error{name="DeadlineExceeded"};


/***/ }),

/***/ 5857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ imageUri),
/* harmony export */   g: () => (/* binding */ imageFamily)
/* harmony export */ });
/* harmony import */ var _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2739);
const require = (name) => process.getBuiltinModule(name);
var BUILT_IN_ALGORITHMS={"af-south-1":"455444449433","ap-east-1":"286214385809","ap-northeast-1":"351501993468","ap-northeast-2":"835164637446","ap-northeast-3":"867004704886","ap-south-1":"991648021394","ap-south-2":"628508329040","ap-southeast-1":"475088953585","ap-southeast-2":"712309505854","ap-southeast-3":"951798379941","ap-southeast-4":"106583098589","ca-central-1":"469771592824","ca-west-1":"190319476487","cn-north-1":"390948362332","cn-northwest-1":"387376663083","eu-central-1":"664544806723","eu-central-2":"680994064768","eu-north-1":"669576153137","eu-south-1":"257386234256","eu-south-2":"104374241257","eu-west-1":"438346466558","eu-west-2":"644912444149","eu-west-3":"749696950732","il-central-1":"898809789911","me-central-1":"272398656194","me-south-1":"249704162688","sa-east-1":"855470959533","us-east-1":"382416733822","us-east-2":"404615174143","us-gov-east-1":"237065988967","us-gov-west-1":"226302683700","us-west-1":"632365934929","us-west-2":"174872318107"},BUILT_IN_VISION_AND_TEXT={...BUILT_IN_ALGORITHMS,"ap-northeast-1":"501404015308","ap-northeast-2":"306986355934","ap-southeast-2":"544295431143","eu-central-1":"813361260812","eu-west-1":"685385470294","us-east-1":"811284229777","us-east-2":"825641698319","us-west-2":"433757028032"},SCRIPT_MODE={"af-south-1":"510948584623","ap-east-1":"651117190479","ap-northeast-1":"354813040037","ap-northeast-2":"366743142698","ap-northeast-3":"867004704886","ap-south-1":"720646828776","ap-south-2":"628508329040","ap-southeast-1":"121021644041","ap-southeast-2":"783357654285","ap-southeast-3":"951798379941","ap-southeast-4":"106583098589","ca-central-1":"341280168497","ca-west-1":"190319476487","cn-north-1":"450853457545","cn-northwest-1":"451049120500","eu-central-1":"492215442770","eu-central-2":"680994064768","eu-north-1":"662702820516","eu-south-1":"978288397137","eu-south-2":"104374241257","eu-west-1":"141502667606","eu-west-2":"764974769150","eu-west-3":"659782779980","il-central-1":"898809789911","me-central-1":"272398656194","me-south-1":"801668240914","sa-east-1":"737474898029","us-east-1":"683313688378","us-east-2":"257758044811","us-gov-east-1":"237065988967","us-gov-west-1":"414596584902","us-west-1":"746614075791","us-west-2":"246618743249"},DEEP_LEARNING_CONTAINERS={"af-south-1":"626614931356","ap-east-1":"871362719292","ap-east-2":"975050140332","ap-northeast-1":"763104351884","ap-northeast-2":"763104351884","ap-northeast-3":"364406365360","ap-south-1":"763104351884","ap-south-2":"772153158452","ap-southeast-1":"763104351884","ap-southeast-2":"763104351884","ap-southeast-3":"907027046896","ap-southeast-4":"457447274322","ap-southeast-5":"550225433462","ap-southeast-6":"633930458069","ap-southeast-7":"590183813437","ca-central-1":"763104351884","ca-west-1":"204538143572","cn-north-1":"727897471807","cn-northwest-1":"727897471807","eu-central-1":"763104351884","eu-central-2":"380420809688","eu-north-1":"763104351884","eu-south-1":"692866216735","eu-south-2":"503227376785","eu-west-1":"763104351884","eu-west-2":"763104351884","eu-west-3":"763104351884","il-central-1":"780543022126","me-central-1":"914824155844","me-south-1":"217643126080","me-west-1":"124382933778","mx-central-1":"637423239942","sa-east-1":"763104351884","us-east-1":"763104351884","us-east-2":"763104351884","us-gov-east-1":"446045086412","us-gov-west-1":"442386744353","us-west-1":"763104351884","us-west-2":"763104351884"};var builtIn=(repository,registry)=>({registry,repositories:{training:repository,inference:repository},releases:[oneImage("1","1")],defaultVersion:"1",script:"never"});function oneImage(version,tag){return{version,training:{cpu:tag,gpu:tag},inference:{cpu:tag,gpu:tag}}}function bothDevices(version,rest2){return{cpu:`${version}-cpu-${rest2}`,gpu:`${version}-gpu-${rest2}`}}function framework(version,python){return{version,training:bothDevices(version,python),inference:bothDevices(version,python)}}var PYTORCH_INFERENCE=bothDevices("2.6.0","py312"),IMAGE_FAMILIES=new Map([["xgboost",{registry:SCRIPT_MODE,repositories:{training:"sagemaker-xgboost",inference:"sagemaker-xgboost"},releases:["1.2-1","1.2-2","1.3-1","1.5-1","1.7-1","3.0-5"].map(version=>oneImage(version,version)),defaultVersion:"1.7-1",script:"optional"}],["sklearn",{registry:SCRIPT_MODE,repositories:{training:"sagemaker-scikit-learn",inference:"sagemaker-scikit-learn"},releases:["0.23-1","1.0-1","1.2-1","1.4-2"].map(version=>({version,training:{cpu:`${version}-cpu-py3`},inference:{cpu:`${version}-cpu-py3`}})),defaultVersion:"1.4-2",script:"always"}],["pytorch",{registry:DEEP_LEARNING_CONTAINERS,repositories:{training:"pytorch-training",inference:"pytorch-inference"},releases:[framework("2.5.1","py311"),framework("2.6.0","py312"),{version:"2.7.1",training:bothDevices("2.7.1","py312"),inference:PYTORCH_INFERENCE},{version:"2.8.0",training:bothDevices("2.8.0","py312"),inference:PYTORCH_INFERENCE},{version:"2.9.0",training:bothDevices("2.9.0","py312"),inference:PYTORCH_INFERENCE},{version:"2.10.0",training:bothDevices("2.10.0","py313"),inference:PYTORCH_INFERENCE}],defaultVersion:"2.6.0",script:"always"}],["tensorflow",{registry:DEEP_LEARNING_CONTAINERS,repositories:{training:"tensorflow-training",inference:"tensorflow-inference"},releases:[framework("2.18.0","py310"),framework("2.19.0","py312"),{version:"2.21.0",training:bothDevices("2.21.0","py312-sagemaker"),inference:bothDevices("2.20.0","py312-sagemaker")}],defaultVersion:"2.19.0",script:"always"}],["huggingface",{registry:DEEP_LEARNING_CONTAINERS,repositories:{training:"huggingface-pytorch-training",inference:"huggingface-pytorch-inference"},releases:[{version:"4.36.0",training:{gpu:"2.1.0-transformers4.36.0-gpu-py310-cu121-ubuntu20.04"},inference:{cpu:"2.1.0-transformers4.37.0-cpu-py310-ubuntu22.04",gpu:"2.1.0-transformers4.37.0-gpu-py310-cu118-ubuntu20.04"}},{version:"4.49.0",training:{gpu:"2.5.1-transformers4.49.0-gpu-py311-cu124-ubuntu22.04"},inference:{cpu:"2.6.0-transformers4.49.0-cpu-py312-ubuntu22.04",gpu:"2.6.0-transformers4.49.0-gpu-py312-cu124-ubuntu22.04"}},{version:"5.3.0",training:{gpu:"2.9.0-transformers5.3.0-gpu-py312-cu130-ubuntu22.04"},inference:{cpu:"2.6.0-transformers5.5.3-cpu-py312-ubuntu22.04",gpu:"2.6.0-transformers5.5.3-gpu-py312-cu124-ubuntu22.04"}}],defaultVersion:"4.49.0",script:"always"}],...["factorization-machines","ipinsights","kmeans","knn","linear-learner","ntm","object2vec","pca","randomcutforest"].map(name=>[name,builtIn(name,BUILT_IN_ALGORITHMS)]),...["blazingtext","image-classification","object-detection","semantic-segmentation","seq2seq"].map(name=>[name,builtIn(name,BUILT_IN_VISION_AND_TEXT)])]);function imageUri(image,place){if(image.includes("/"))return place.use==="inference"?servingUri(image,place):image;let[name="",version]=image.split(":",2),family=IMAGE_FAMILIES.get(name);if(family===void 0){let known=[...IMAGE_FAMILIES.keys()].join(", ");throw new _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`image: "${image}" is not known by name: give one of ${known}, or the image's registry URI`)}let release=findRelease(family,version??family.defaultVersion);if(release===void 0){let known=family.releases.map(one=>one.version).join(", ");throw new _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`image: "${image}" has an unknown version: give one of ${known}, or the image's registry URI`)}let path=`${family.repositories[place.use]}:${tagFor(image,release,place)}`,account=family.registry[place.region];if(account===void 0)throw new _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`image: the account that holds "${name}" in ${place.region} is not known here: give the image's registry URI, <account>.dkr.ecr.${place.region}.${domain(place.region)}/${path}`);return`${account}.dkr.ecr.${place.region}.${domain(place.region)}/${path}`}function imageFamily(image){if(!image.includes("/"))return IMAGE_FAMILIES.get(image.split(":",1)[0]??"");let{account,repository}=parseUri(image);return[...IMAGE_FAMILIES.values()].find(({registry,repositories})=>Object.values(repositories).some(one=>one===repository)&&Object.values(registry).includes(account))}function findRelease({releases},version){return releases.findLast(one=>one.version===version||/^[.-]/.test(rest(one.version,version)))}function rest(whole,start){return whole.startsWith(start)?whole.slice(start.length):""}function tagFor(image,release,{use,instanceType}){let device=deviceOf(image,instanceType),tag=release[use][device];if(tag!==void 0)return tag;let[other="none"]=Object.keys(release[use]);throw new _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`image: "${image}" has no ${use} image for ${device.toUpperCase()} instances, only for ${other.toUpperCase()}: take another \`instance-type\`, or give the image's registry URI`)}function deviceOf(image,instanceType=""){if(/^ml\.(?:inf|trn)\d/.test(instanceType))throw new _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`image: "${image}" by name is no Neuron image, as ${instanceType} needs: give its registry URI`);return/^ml\.[gp]\d/.test(instanceType)?"gpu":"cpu"}function servingUri(uri,place){let family=imageFamily(uri),{registry,repository,tag}=parseUri(uri),{training,inference}=family?.repositories??{};if(family===void 0||training===inference||repository!==training)return uri;let release=family.releases.find(one=>isTagOf(tag,one.training));if(release!==void 0)return`${registry}/${inference}:${tagFor(uri,release,place)}`;throw new _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`image: "${uri}" trains but does not serve, and its inference image is not known here: give \`image\``)}function isTagOf(tag,tags){return Object.values(tags).some(one=>tag===one||tag.startsWith(`${one}-`))}function parseUri(uri){let[,registry="",repository="",tag=""]=/^([^/]+)\/([^:@]+)(?::([^@]+))?/.exec(uri)??[];return{registry,repository,tag,account:registry.split(".",1)[0]??""}}function domain(region){return region.startsWith("cn-")?"amazonaws.com.cn":"amazonaws.com"}


/***/ }),

/***/ 7781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   xe: () => (/* binding */ givenText)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
var LEVELS={with:0,environment:1,mode:2,defaults:3,from:4,default:5};function givenText(value,origin){let level=origin==="with:"?LEVELS.with:LEVELS[origin];return{value,typed:()=>value,origin,level}}function nearest(...layers){return new Map(layers.toReversed().flatMap(layer=>[...layer]))}


/***/ }),

/***/ 5386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ formats)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
var NAME="[a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62}",ARN="arn:aws[a-z-]*",BUCKET="[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",formats={"instance-type":{accepts:"a SageMaker instance type such as ml.m5.large",pattern:/^ml\.[a-z0-9-]+\.[a-z0-9-]+$/,suggest:value=>/^[a-z0-9-]+\.[a-z0-9-]+$/.test(value)?`ml.${value}`:void 0},"resource-name":{accepts:"a name of letters, digits and hyphens between them, at most 63 characters",pattern:new RegExp(`^(?=.{1,63}$)${NAME}$`)},"stack-name":{accepts:"a stack name: a letter, then letters, digits and hyphens, at most 128 characters",pattern:/^[a-zA-Z][a-zA-Z0-9-]{0,127}$/},"role-arn":{accepts:"the ARN of an IAM role such as arn:aws:iam::123456789012:role/name",pattern:new RegExp(`^${ARN}:iam::\\d{12}:role/[\\w+=,.@/-]+$`)},"model-package-arn":{accepts:"the ARN of a model package such as arn:aws:sagemaker:eu-west-1:123456789012:model-package/group/1",pattern:new RegExp(`^${ARN}:sagemaker:[a-z0-9-]+:\\d{12}:model-package/${NAME}(?:/\\d+)?$`)},"model-package-group":{accepts:"the name (letters, digits, hyphens; at most 63 characters) or the ARN of a model package group",pattern:new RegExp(`^(?:${ARN}:sagemaker:[a-z0-9-]+:\\d{12}:model-package-group/)?${NAME}$`)},bucket:{accepts:"the name of an S3 bucket: lower-case letters, digits, dots and hyphens, 3 to 63 characters",pattern:new RegExp(`^${BUCKET}$`),suggest:value=>/^s3:\/\/([^/]+)\/?$/.exec(value)?.[1]},"s3-uri":{accepts:"an S3 URI such as s3://bucket/path/model.tar.gz",pattern:new RegExp(`^s3://${BUCKET}/.+$`)},region:{accepts:"an AWS region such as eu-west-1",pattern:/^[a-z]{2}(?:-[a-z]+)+-\d$/,suggest:value=>/^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(value)?.[1]},description:{accepts:"one line of at most 1024 characters",pattern:new RegExp("^\\P{C}{1,1024}$","u")},image:{accepts:"a built-in algorithm such as xgboost or xgboost:1.7-1, or the URI of a registry image",pattern:/^(?:[a-z][a-z0-9-]*(?::[\w.-]+)?|[\w.-]+(?::\d+)?\/\S+)$/}};


/***/ }),

/***/ 9819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ overlay)
/* harmony export */ });
const require = (name) => process.getBuiltinModule(name);
function overlay(request,part){let merged=Object.entries(part).map(([name,value])=>[name,mergeMember(Reflect.get(request,name),value)]);return{...request,...Object.fromEntries(merged)}}function mergeMember(below,above){if(above!==null)return isMap(above)?overlay(isMap(below)?below:{},above):above}function isMap(value){return typeof value=="object"&&value!==null&&!Array.isArray(value)}


/***/ }),

/***/ 9163:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _chunk_QLO3QGQ5_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1510);
/* harmony import */ var _chunk_GGMNS7ZX_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6166);
/* harmony import */ var _chunk_QZRZEYGJ_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(5015);
/* harmony import */ var _chunk_R7MRNBZF_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5879);
/* harmony import */ var _chunk_E5OKSUKT_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7264);
/* harmony import */ var _chunk_MSSO7SOP_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1812);
/* harmony import */ var _chunk_NAGKXB6S_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4653);
/* harmony import */ var _chunk_XNCRCCLL_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5386);
/* harmony import */ var _chunk_WAH65MHB_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7781);
/* harmony import */ var _chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(2428);
/* harmony import */ var _chunk_MP6IIRST_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(3523);
/* harmony import */ var _chunk_W6ISDCZX_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(5857);
/* harmony import */ var _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(2739);
/* harmony import */ var _chunk_HL4A2M42_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(5855);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(3024);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(6982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(9896);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(8500);
const require = (name) => process.getBuiltinModule(name);
function connectAws({region,forcePathStyle,credentials}){let clients=new Map,configuration={region,retryMode:"standard",maxAttempts:8,forcePathStyle,...credentials&&{credentials}};return{region,client(Client){let known=clients.get(Client);if(known!==void 0)return known;let made=new Client(configuration);return clients.set(Client,made),made}}}function toCommandValue(input){return input==null?"":typeof input=="string"||input instanceof String?input:JSON.stringify(input)}function toCommandProperties(annotationProperties){return Object.keys(annotationProperties).length?{title:annotationProperties.title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}:{}}function issueCommand(command,properties,message){let cmd=new Command(command,properties,message);process.stdout.write(cmd.toString()+os__WEBPACK_IMPORTED_MODULE_12__.EOL)}function issue(name,message=""){issueCommand(name,{},message)}var CMD_STRING="::",Command=class{constructor(command,properties,message){command||(command="missing.command"),this.command=command,this.properties=properties,this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){cmdStr+=" ";let first=!0;for(let key in this.properties)if(this.properties.hasOwnProperty(key)){let val=this.properties[key];val&&(first?first=!1:cmdStr+=",",cmdStr+=`${key}=${escapeProperty(val)}`)}}return cmdStr+=`${CMD_STRING}${escapeData(this.message)}`,cmdStr}};function escapeData(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}function issueFileCommand(command,message){let filePath=process.env[`GITHUB_${command}`];if(!filePath)throw new Error(`Unable to find environment variable for file command ${command}`);if(!fs__WEBPACK_IMPORTED_MODULE_14__.existsSync(filePath))throw new Error(`Missing file at path: ${filePath}`);fs__WEBPACK_IMPORTED_MODULE_14__.appendFileSync(filePath,`${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_12__.EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(key,value){let delimiter=`ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_13__.randomUUID()}`,convertedValue=toCommandValue(value);if(key.includes(delimiter))throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);if(convertedValue.includes(delimiter))throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);return`${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_12__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_12__.EOL}${delimiter}`}var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator.throw(value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})},{access,appendFile,writeFile}=fs__WEBPACK_IMPORTED_MODULE_14__.promises,SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY";var Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;let pathFromEnv=process.env[SUMMARY_ENV_VAR];if(!pathFromEnv)throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);try{yield access(pathFromEnv,fs__WEBPACK_IMPORTED_MODULE_14__.constants.R_OK|fs__WEBPACK_IMPORTED_MODULE_14__.constants.W_OK)}catch{throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}return this._filePath=pathFromEnv,this._filePath})}wrap(tag,content,attrs={}){let htmlAttrs=Object.entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");return content?`<${tag}${htmlAttrs}>${content}</${tag}>`:`<${tag}${htmlAttrs}>`}write(options){return __awaiter(this,void 0,void 0,function*(){let overwrite=!!options?.overwrite,filePath=yield this.filePath();return yield(overwrite?writeFile:appendFile)(filePath,this._buffer,{encoding:"utf8"}),this.emptyBuffer()})}clear(){return __awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:!0})})}stringify(){return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){return this._buffer="",this}addRaw(text2,addEOL=!1){return this._buffer+=text2,addEOL?this.addEOL():this}addEOL(){return this.addRaw(os__WEBPACK_IMPORTED_MODULE_12__.EOL)}addCodeBlock(code2,lang){let attrs=Object.assign({},lang&&{lang}),element=this.wrap("pre",this.wrap("code",code2),attrs);return this.addRaw(element).addEOL()}addList(items,ordered=!1){let tag=ordered?"ol":"ul",listItems=items.map(item=>this.wrap("li",item)).join(""),element=this.wrap(tag,listItems);return this.addRaw(element).addEOL()}addTable(rows){let tableBody=rows.map(row2=>{let cells=row2.map(cell=>{if(typeof cell=="string")return this.wrap("td",cell);let{header,data,colspan,rowspan}=cell,tag=header?"th":"td",attrs=Object.assign(Object.assign({},colspan&&{colspan}),rowspan&&{rowspan});return this.wrap(tag,data,attrs)}).join("");return this.wrap("tr",cells)}).join(""),element=this.wrap("table",tableBody);return this.addRaw(element).addEOL()}addDetails(label,content){let element=this.wrap("details",this.wrap("summary",label)+content);return this.addRaw(element).addEOL()}addImage(src,alt,options){let{width,height}=options||{},attrs=Object.assign(Object.assign({},width&&{width}),height&&{height}),element=this.wrap("img",null,Object.assign({src,alt},attrs));return this.addRaw(element).addEOL()}addHeading(text2,level){let tag=`h${level}`,allowedTag=["h1","h2","h3","h4","h5","h6"].includes(tag)?tag:"h1",element=this.wrap(allowedTag,text2);return this.addRaw(element).addEOL()}addSeparator(){let element=this.wrap("hr",null);return this.addRaw(element).addEOL()}addBreak(){let element=this.wrap("br",null);return this.addRaw(element).addEOL()}addQuote(text2,cite){let attrs=Object.assign({},cite&&{cite}),element=this.wrap("blockquote",text2,attrs);return this.addRaw(element).addEOL()}addLink(text2,href){let element=this.wrap("a",text2,{href});return this.addRaw(element).addEOL()}},_summary=new Summary;var platform=os__WEBPACK_IMPORTED_MODULE_12__.platform(),arch=os__WEBPACK_IMPORTED_MODULE_12__.arch();var ExitCode;(function(ExitCode2){ExitCode2[ExitCode2.Success=0]="Success",ExitCode2[ExitCode2.Failure=1]="Failure"})(ExitCode||(ExitCode={}));function setSecret(secret){issueCommand("add-mask",{},secret)}function setOutput(name,value){if(process.env.GITHUB_OUTPUT||"")return issueFileCommand("OUTPUT",prepareKeyValueMessage(name,value));process.stdout.write(os__WEBPACK_IMPORTED_MODULE_12__.EOL),issueCommand("set-output",{name},toCommandValue(value))}function error(message,properties={}){issueCommand("error",toCommandProperties(properties),message instanceof Error?message.toString():message)}function warning(message,properties={}){issueCommand("warning",toCommandProperties(properties),message instanceof Error?message.toString():message)}function info(message){process.stdout.write(message+os__WEBPACK_IMPORTED_MODULE_12__.EOL)}function startGroup(name){issue("group",name)}function endGroup(){issue("endgroup")}function inert(text2){return text2.replaceAll("##[","# #[").replace(/^((?:[^\S\r\n]|\u0085)*):(?=:)/gm,"$1\u200B:")}function connectRunner(){return{log:connectLog(),setOutputs(outputs2){for(let[name,value]of Object.entries(outputs2))setOutput(name,value)},summarize(markdown,file){file!==void 0&&(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.appendFileSync)(file,markdown)},mask:setSecret,fail({what,problems=[],reason,fix,consoleUrl,logTail=[]}){if(logTail.length>0){startGroup("Last lines of the log");for(let line of logTail)info(inert(line));endGroup()}let lines=[reason===void 0?what:`${what}: ${reason}`,...problems,fix===void 0?"":`What to do: ${fix}`,consoleUrl??""];error(lines.filter(line=>line!=="").join(`
`))}}}function connectLog(){let folded=!1,unfold=()=>{folded&&endGroup(),folded=!1},fold=title=>{unfold(),startGroup(inert(title)),folded=!0};return{info:text2=>info(inert(text2)),warning,fold,unfold,async group(title,body){fold(title);try{return await body()}finally{unfold()}}}}var INPUT_PREFIX="INPUT_";function readEnvironment(variables){let inputs2=readInputs(variables),region=present(variables.AWS_REGION)??present(variables.AWS_DEFAULT_REGION),summaryFile=present(variables.GITHUB_STEP_SUMMARY),scale=present(variables.SAGEMAKER_MLOPS_POLL_SCALE)??"1",scaleIsValid=Number.isFinite(Number(scale))&&Number(scale)>0;return{inputs:inputs2,workflow:readWorkflow(variables,inputs2.get("job-index")??"0"),region,summaryFile,idTokenRequest:readIdTokenRequest(variables),customEndpoint:[variables.AWS_ENDPOINT_URL,variables.AWS_ENDPOINT_URL_S3].some(url=>present(url)),pollScale:scaleIsValid?Number(scale):1,problems:scaleIsValid?[]:[`SAGEMAKER_MLOPS_POLL_SCALE: "${scale}" is not a number above 0`]}}function readInputs(variables){let inputs2=new Map;for(let[variable,value]of Object.entries(variables)){let text2=value?.trim()??"";!variable.startsWith(INPUT_PREFIX)||text2===""||inputs2.set(variable.slice(INPUT_PREFIX.length).toLowerCase(),text2)}return inputs2}function readWorkflow(variables,jobIndex){let of=name=>variables[`GITHUB_${name}`]??"",repository=of("REPOSITORY"),runId=of("RUN_ID");return{repository,sha:of("SHA"),ref:of("REF"),runId,workflow:of("WORKFLOW"),job:of("JOB"),jobIndex,step:of("ACTION"),actor:of("ACTOR"),url:`${of("SERVER_URL")||"https://github.com"}/${repository}/actions/runs/${runId}`}}function readIdTokenRequest(variables){let url=present(variables.ACTIONS_ID_TOKEN_REQUEST_URL),token=present(variables.ACTIONS_ID_TOKEN_REQUEST_TOKEN);return url===void 0||token===void 0?void 0:{url,token}}function present(value){return value===void 0||value.trim()===""?void 0:value.trim()}function commonConfig(values,region,{workflow}){let name=values.name??(workflow.repository.split("/").at(-1)||"model");return{name,region,roleToAssume:values["role-to-assume"],tags:values.tags??{},wait:values.wait,timeoutMinutes:values["timeout-minutes"],logs:values.logs,onCancel:values["on-cancel"],contentPrefix:values.prefix??name,prefix:values.prefix??[name,workflow.runId].filter(part=>part!=="").join("/"),bucket:values.bucket,resultFile:values["result-file"]}}function chooseSource(call,names){let levelOf=name=>call.given.get(name)?.level??Number.POSITIVE_INFINITY,nearest2=Math.min(...names.map(levelOf)),chosen=names.filter(name=>call.given.has(name)&&levelOf(name)===nearest2),[first=names[0]]=chosen,choices=`${names.slice(0,-1).join(", ")} or ${names.at(-1)}`;return chosen.length===0&&first!==void 0&&call.report(first,`is missing: give ${choices}, or \`from\``),chosen.length>1&&first!==void 0&&call.report(first,`is given together with ${chosen.slice(1).join(" and ")}: give only one of ${choices}`),chosen.length===1?first:void 0}function deleteConfig(call){let{common,values}=call,{"stack-name":stackName,"endpoint-name":endpointName,"keep-models":keepModels}=values,chosen=chooseSource(call,["stack-name","endpoint-name"]);if(chosen==="stack-name"&&stackName!==void 0)return{...common,mode:"delete",target:{kind:"stack",stackName},keepModels};if(chosen==="endpoint-name"&&endpointName!==void 0)return{...common,mode:"delete",target:{kind:"endpoint",endpointName},keepModels}}function deployConfig(call){let{common,values}=call,model=servedModel(call),{"stack-name":stackName,"execution-role-arn":executionRoleArn}=values;if(!(model===void 0||stackName===void 0||executionRoleArn===void 0))return{...common,mode:"deploy",executionRoleArn,model,stackName,endpointName:values["endpoint-name"]??endpointNameOf(stackName),instanceType:instanceType(call),instanceCount:values["instance-count"],containerEnvironment:containerEnvironment(model,call),cloudformationRoleArn:values["cloudformation-role-arn"],cases:values.cases??[]}}function servedModel(call){let{values,given,report}=call,{"model-package-arn":modelPackageArn,"model-package-group":modelPackageGroup}=values,{"model-artifact":modelArtifact,image}=values;switch(chooseSource(call,["model-package-arn","model-package-group","model-artifact"])){case"model-package-arn":return modelPackageArn===void 0?void 0:{kind:"package",modelPackageArn};case"model-package-group":return modelPackageGroup===void 0?void 0:{kind:"group",modelPackageGroup};case"model-artifact":return given.has("image")||report("image","is missing: a model artifact is served by an image"),modelArtifact===void 0||image===void 0?void 0:{kind:"artifact",modelArtifact,image};case void 0:return}}function instanceType({values,report}){let[first="",...others]=values["instance-type"];return others.length>0&&report("instance-type","is a list: mode deploy takes one instance type"),first}function containerEnvironment({kind},{values,previous}){return{...kind==="artifact"&&previous?.model.containerEnvironment,...values["environment-variables"]}}function endpointNameOf(stackName){return stackName.slice(0,63).replace(/-+$/,"")}function evaluateConfig(call){let{common,values,previous}=call,gates=readGates(values.gates??"",call),source=metricSource(call);if(source===void 0)return;let failOnGate=values["fail-on-gate"];return{...common,mode:"evaluate",source,gates,failOnGate,model:previous?.model}}function metricSource(call){let{"training-job":jobName,report}=call.values,chosen=chooseSource(call,["training-job","report"]);if(chosen==="training-job"&&jobName!==void 0)return{kind:"training-job",jobName};if(!(chosen!=="report"||report===void 0))return!report.startsWith("s3://")&&!(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.existsSync)(report)&&call.report("report",`there is no file ${(0,_chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .h)(report)}`),{kind:"report",location:report}}function readGates(text2,{report}){let{gates,problems}=(0,_chunk_QLO3QGQ5_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGates */ .M)(text2);for(let problem of problems)report("gates",problem);for(let gate of gates)gate.needsChampion&&report("gates",`"${gate.text}": comparing with a champion is not available yet`);return gates}function resolveSources(input,sources,{previous,report}){let{modelArtifact}=previous?.model??{},known={...modelArtifact&&{"model-artifact":modelArtifact},...previous?.outputs},resolved=Object.entries(sources).map(([name,entry])=>{let[,wanted]=/^from:(.*)$/.exec(entry.source)??[];if(wanted===void 0)return[name,entry];let source=known[wanted];if(source!==void 0)return[name,{...entry,source}];let names=Object.keys(known);return report(input,`${name}: \`from\` gives no "${wanted}"${(0,_chunk_MP6IIRST_js__WEBPACK_IMPORTED_MODULE_17__/* .didYouMean */ .a)(wanted,names)}; it gives ${names.join(", ")||"nothing"}`),[name,entry]});return Object.fromEntries(resolved)}function scriptSource({values,report}){let{"entry-point":entryPoint,"source-dir":folder}=values;if(entryPoint===void 0){folder!==void 0&&report("source-dir","is given without `entry-point`: say which of its files runs");return}let path=folder===void 0?entryPoint:(0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder,entryPoint);return folder!==void 0&&!isA("directory",folder)?report("source-dir",`there is no folder ${(0,_chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .h)(folder)}`):folder!==void 0&&!path.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder,node_path__WEBPACK_IMPORTED_MODULE_16__.sep))?report("entry-point",`${(0,_chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .h)(entryPoint)} leads out of \`source-dir\`, where it has to be`):isA("file",path)||report("entry-point",`there is no file ${(0,_chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .h)(path)}`),folder===void 0?{folder:(0,node_path__WEBPACK_IMPORTED_MODULE_16__.dirname)(entryPoint),entryPoint:(0,node_path__WEBPACK_IMPORTED_MODULE_16__.basename)(entryPoint),alone:!0}:{folder,entryPoint:node_path__WEBPACK_IMPORTED_MODULE_16__.posix.normalize(entryPoint.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_16__.sep,"/")),alone:!1}}function isA(kind,path){return (0,node_fs__WEBPACK_IMPORTED_MODULE_11__.existsSync)(path)?kind==="file"?(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.statSync)(path).isFile():(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.statSync)(path).isDirectory():!1}function processConfig(call){let{common,values,previous}=call,{image,"execution-role-arn":executionRoleArn,"job-name":jobName}=values;if(previous?.attach===!0)return jobName===void 0?void 0:{...common,mode:"process",task:{kind:"attach",jobName}};checkLimits(call);let script=readScript(call),inputs2=resolveSources("inputs",values.inputs??{},call),[instanceType2]=values["instance-type"];if(!(image===void 0||executionRoleArn===void 0||instanceType2===void 0))return{...common,mode:"process",task:{kind:"create",executionRoleArn,image,script,arguments:values.arguments??[],environmentVariables:values["environment-variables"]??{},instanceType:instanceType2,instanceCount:values["instance-count"],volumeGb:values["volume-gb"],maxRuntimeMinutes:values["max-runtime-minutes"],inputs:inputs2,outputs:values.outputs??{},request:call.request,jobName,reuse:values.reuse==="never"?"never":"run"}}}var MAX_RUNTIME_MINUTES=12960,MAX_INSTANCES=100,MAX_VARIABLE=256;function checkLimits({values,report}){let{inputs:inputs2={},"environment-variables":variables={}}=values,{"max-runtime-minutes":minutes,"instance-count":instances2,"instance-type":types}=values;minutes>MAX_RUNTIME_MINUTES&&report("max-runtime-minutes",`"${minutes}" is more than the ${MAX_RUNTIME_MINUTES} of a processing job`),instances2>MAX_INSTANCES&&report("instance-count",`"${instances2}" is more than the ${MAX_INSTANCES} of a processing job`),types.length>1&&report("instance-type","is a list: a processing job takes one"),values.reuse==="content"&&report("reuse",'"content" is not available in mode process; accepted: run, never');for(let[name,value]of Object.entries(variables))(name.length>MAX_VARIABLE||value.length>MAX_VARIABLE)&&report("environment-variables",`"${name}" is longer than the ${MAX_VARIABLE} characters of a processing job`);"code"in inputs2&&values["entry-point"]!==void 0&&report("inputs",`"code" is the name of the script's own input, at ${_chunk_QZRZEYGJ_js__WEBPACK_IMPORTED_MODULE_18__/* .CODE_PATH */ .q}: give another one`),Object.keys(inputs2).length===10&&values["entry-point"]!==void 0&&report("inputs","has 10 entries, and the script is one, too: AWS takes 10 in all")}var COMMANDS={".py":"python3",".js":"node",".mjs":"node",".cjs":"node",".sh":"bash"};function readScript(call){let source=scriptSource(call);if(source===void 0)return;let command=COMMANDS[(0,node_path__WEBPACK_IMPORTED_MODULE_16__.extname)(source.entryPoint)];if(command!==void 0)return{command,source};let known=Object.keys(COMMANDS).join(", ");call.report("entry-point",`${(0,_chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .h)(source.entryPoint)} ends in none of ${known}: what runs it is not known`)}function registerConfig(call){let task=chooseSource(call,["model-package-group","model-package-arn"])==="model-package-arn"?approval(call):newVersion(call);return task&&{...call.common,mode:"register",task}}function approval({values,given,report}){let{"model-package-arn":modelPackageArn,"approval-status":approvalStatus,description}=values;if(given.has("approval-status")||report("approval-status","is missing: a change of approval needs it"),!(modelPackageArn===void 0||approvalStatus===void 0))return{kind:"approve",modelPackageArn,approvalStatus,description}}function newVersion({values,given,previous,report}){for(let name of["model-artifact","image"])given.has(name)||report(name,"is missing: give it, or the result of a train step as `from`");let{"model-package-group":modelPackageGroup,"model-artifact":modelArtifact,image}=values;if(modelPackageGroup===void 0||modelArtifact===void 0||image===void 0)return;let model=previous?.model;return{kind:"create",modelPackageGroup,modelArtifact,image,containerEnvironment:{...model?.containerEnvironment,...values["environment-variables"]},metrics:model?.metrics??{},approvalStatus:values["approval-status"]??"PendingManualApproval",contentTypes:values["content-types"],responseTypes:values["response-types"],inferenceInstanceTypes:values["inference-instance-types"]??[],transformInstanceTypes:values["transform-instance-types"]??[],metadata:values.metadata??{},jobName:model?.jobName,jobArn:model?.jobArn,description:values.description}}function metricDefinitionProblems(definitions){return Object.entries(definitions).flatMap(([name,regex])=>{try{return(new RegExp(`${(0,_chunk_MSSO7SOP_js__WEBPACK_IMPORTED_MODULE_4__/* .fromPythonRegex */ .ql)(regex).source}|`).exec("")?.length??1)>1?[]:[`"${name}" needs a group for its value, as in "loss: ([0-9.]+)"`]}catch(error2){return[`"${name}": ${error2.message}; give an expression that Python and JavaScript share`]}})}var MAX_NAME=32,MAX_VARIABLES=48;function checkTuning({values,request={},report}){let{tuning,hyperparameters={},"metric-definitions":definitions}=values;if(tuning===void 0)return;let{ranges,objective}=tuning;for(let name of Object.keys(ranges).filter(name2=>Object.hasOwn(hyperparameters,name2)))report("tuning",`ranges.${name} is searched, but \`hyperparameters\` has a value for it: leave one of them out`);definitions!==void 0&&!Object.hasOwn(definitions,objective.metric)&&report("tuning",`objective: the metric "${objective.metric}" is not among the \`metric-definitions\``),(values["job-name"]?.length??0)>MAX_NAME&&report("job-name",`has more than ${MAX_NAME} characters, the limit for tuning jobs`),values["instance-type"].length>1&&report("instance-type","is a list together with `tuning`, whose training jobs are all of one type: give one"),Object.keys(values["environment-variables"]??{}).length>MAX_VARIABLES&&report("environment-variables",`has more than ${MAX_VARIABLES} entries, the limit for tuning jobs`);for(let member of (0,_chunk_R7MRNBZF_js__WEBPACK_IMPORTED_MODULE_2__/* .unfitForTuning */ .z)(request))report("request",`${member} is not a part of a tuning job's training jobs`)}var MOST_HYPERPARAMETERS=100-_chunk_E5OKSUKT_js__WEBPACK_IMPORTED_MODULE_3__/* .SCRIPT_HYPERPARAMETERS */ .ZX.length;function trainingScript(call){let{values,report}=call,{"entry-point":entryPoint,"source-dir":folder,image=""}=values,runsScripts=(0,_chunk_W6ISDCZX_js__WEBPACK_IMPORTED_MODULE_8__/* .imageFamily */ .g)(image)?.script;return entryPoint===void 0?(folder===void 0&&runsScripts==="always"&&report("entry-point",`is missing: ${image} runs your own script`),scriptSource(call)):(runsScripts==="never"&&report("entry-point",`${image} is an algorithm that runs no script`),/\.(?:py|sh)$/.test(entryPoint)||report("entry-point",`${(0,_chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .h)(entryPoint)} is neither a Python (.py) nor a shell (.sh) script`),checkHyperparameters(call),scriptSource(call))}function checkHyperparameters({values:{hyperparameters={}},report}){let names=Object.keys(hyperparameters);for(let name of names.filter(one=>_chunk_E5OKSUKT_js__WEBPACK_IMPORTED_MODULE_3__/* .SCRIPT_HYPERPARAMETERS */ .ZX.includes(one)))report("hyperparameters",`"${name}" is made of \`entry-point\` and \`source-dir\`: leave it out`);names.length>MOST_HYPERPARAMETERS&&report("hyperparameters",`has ${names.length} entries, at most ${MOST_HYPERPARAMETERS} are accepted with a script`)}function trainConfig(call){let{common,values,previous,request,report}=call,{image,channels,"execution-role-arn":executionRoleArn,"job-name":jobName}=values,metricDefinitions=values["metric-definitions"];for(let problem of metricDefinitionProblems(metricDefinitions??{}))report("metric-definitions",problem);if(checkCompute(call),checkTuning(call),previous?.attach===!0)return jobName===void 0?void 0:{...common,mode:"train",task:{kind:"attach",jobName,isTuning:previous.isTuning}};let script=trainingScript(call);if(!(image===void 0||channels===void 0||executionRoleArn===void 0))return{...common,mode:"train",task:{kind:"create",executionRoleArn,image,script,environmentVariables:values["environment-variables"]??{},instanceTypes:values["instance-type"],instanceCount:values["instance-count"],volumeGb:values["volume-gb"],maxRuntimeMinutes:values["max-runtime-minutes"],spot:values.spot?{maxWaitMinutes:maxWaitMinutes(values)}:void 0,checkpointUri:values["checkpoint-uri"],keepAliveMinutes:values["keep-alive-minutes"],request,channels:resolveSources("channels",channels,call),hyperparameters:values.hyperparameters??{},tuning:values.tuning,metricDefinitions,jobName,reuse:values.reuse}}}function checkCompute({values,report}){let{spot,"max-runtime-minutes":maxRuntime,"keep-alive-minutes":keepAlive=0}=values;spot&&maxWaitMinutes(values)<maxRuntime&&report("max-wait-minutes",`"${maxWaitMinutes(values)}" is less than \`max-runtime-minutes\` (${maxRuntime}), which it includes`),!spot&&values["max-wait-minutes"]!==void 0&&report("max-wait-minutes","is for spot capacity: give `spot: true`, too"),spot&&keepAlive>0&&report("keep-alive-minutes","is given together with `spot`: spot instances are not kept warm"),values["job-name"]!==void 0&&values["instance-type"].length>1&&report("instance-type","is a list together with `job-name`: each attempt is a job with a name of its own")}function maxWaitMinutes(values){return values["max-wait-minutes"]??values["max-runtime-minutes"]}async function checkImage({values,common:{region},report}){let{image,mode}=values;if(image===void 0||region==="")return;let{imageUri}=await __nccwpck_require__.e(/* import() */ 79).then(__nccwpck_require__.bind(__nccwpck_require__, 2079)),use=mode==="register"||mode==="deploy"?"inference":"training",instanceTypes=mode==="register"?values["inference-instance-types"]:values["instance-type"];try{imageUri(image,{region,use,instanceType:instanceTypes?.[0]})}catch(error2){if(!(error2 instanceof _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo))throw error2;for(let problem of error2.problems)report("image",problem.replace(/^image: /,""))}}function problemReporter(given,{problems}){return(name,problem)=>{let origin=given.get(name)?.origin;problems.push(`${name}${origin===void 0?"":` (${origin})`}: ${problem}`)}}var ELSEWHERE={ProcessingJobName:"job-name",TrainingJobName:"job-name"};async function readRequest(mode,{values:{request},report}){if(request===void 0||mode!=="train"&&mode!=="process")return;let{readRequestPart}=await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(408), __nccwpck_require__.e(226)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3226));for(let[member,input]of Object.entries(ELSEWHERE))member in request&&report("request",`${member} is decided by \`${input}\``);return readRequestPart(mode,request,(path,problem)=>report("request",`${path} ${problem}`))}async function readValue(kind,given,report){if(kind.type==="map")return(await Promise.all(/* import() */[__nccwpck_require__.e(748), __nccwpck_require__.e(418)]).then(__nccwpck_require__.bind(__nccwpck_require__, 418))).readMap(kind,given,report);if(kind.type==="channels")return(await Promise.all(/* import() */[__nccwpck_require__.e(748), __nccwpck_require__.e(270), __nccwpck_require__.e(167)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9167))).readChannels(given,report);if(kind.type==="tuning")return(await Promise.all(/* import() */[__nccwpck_require__.e(748), __nccwpck_require__.e(920)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3920))).readTuning(given,report);if(kind.type==="cases")return(await Promise.all(/* import() */[__nccwpck_require__.e(748), __nccwpck_require__.e(869)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7869))).readCases(given,report);if(kind.type==="request")return(await Promise.all(/* import() */[__nccwpck_require__.e(748), __nccwpck_require__.e(418)]).then(__nccwpck_require__.bind(__nccwpck_require__, 418))).readTree(given,report);if(kind.type==="arguments")return(await Promise.all(/* import() */[__nccwpck_require__.e(748), __nccwpck_require__.e(189)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2189))).readArguments(given,report);if(kind.type==="processing-inputs")return(await Promise.all(/* import() */[__nccwpck_require__.e(748), __nccwpck_require__.e(270), __nccwpck_require__.e(939)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3939))).readProcessingInputs(given,report);if(kind.type==="processing-outputs")return(await Promise.all(/* import() */[__nccwpck_require__.e(748), __nccwpck_require__.e(270), __nccwpck_require__.e(939)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3939))).readProcessingOutputs(given,report);if(kind.type==="list")return readList(kind,given.value,report);if(typeof given.value=="string")return readScalar(kind,given.value,report);report(`is a ${Array.isArray(given.value)?"list":"map"}, but one text is expected`)}function readScalar(kind,text2,report){switch(kind.type){case"text":return kind.format===void 0?text2:readFormat(kind.format,text2,report);case"integer":return readInteger(kind,text2,report);case"flag":return readFlag(text2,report);case"choice":return readChoice(kind,text2,report);default:return text2}}function readFormat(format,text2,report){let{accepts,pattern,suggest}=_chunk_XNCRCCLL_js__WEBPACK_IMPORTED_MODULE_6__/* .formats */ .F[format];if(pattern.test(text2))return text2;let suggestion=suggest?.(text2),hint=suggestion===void 0?"":` (did you mean "${suggestion}"?)`;report(`${(0,_chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .h)(text2)} is not ${accepts}${hint}`)}function readInteger({min,max,unit},text2,report){let number=/^[+-]?\d+$/.test(text2)?Number(text2):Number.NaN;if(number>=min&&number<=(max??Number.MAX_SAFE_INTEGER))return number;let range=max===void 0?`of at least ${min}`:`from ${min} to ${max}`;report(`${(0,_chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .h)(text2)} is not a whole number ${range}${unit===void 0?"":` (${unit})`}`)}function readFlag(text2,report){if(/^(?:true|True|TRUE)$/.test(text2))return!0;if(/^(?:false|False|FALSE)$/.test(text2))return!1;report(`${(0,_chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .h)(text2)} is neither true nor false`)}function readChoice({values,later=[]},text2,report){if(values.includes(text2))return text2;let accepted=`accepted: ${values.join(", ")}`;later.includes(text2)?report(`"${text2}" is not available yet; ${accepted}`):report(`${(0,_chunk_S6OWX57D_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .h)(text2)} is unknown${(0,_chunk_MP6IIRST_js__WEBPACK_IMPORTED_MODULE_17__/* .didYouMean */ .a)(text2,values)}; ${accepted}`)}function readList({format},value,report){let written=typeof value=="string"?value.replace(/^\[|\]$/g,"").split(/[\n,]/):value;if(!Array.isArray(written)||!written.every(item=>typeof item=="string")){report("is not a list of texts");return}let items=written.map(item=>item.replace(/^\s*- /,"").trim()).filter(item=>item!=="");if(format===void 0)return items;items.length===0&&report("has no entry");let accepted=items.filter(item=>readFormat(format,item,report)!==void 0);return accepted.length>0&&accepted.length===items.length?accepted:void 0}async function readValues(given,mode,findings){let report=problemReporter(given,findings),values={};for(let name of _chunk_GGMNS7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj){let input=_chunk_GGMNS7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .QL[name],own=isUsed(input,mode)?given.get(name):void 0,value=own&&await readValue(input.kind,own,problem=>report(name,problem));values[name]=value??await readDefault(input)}return values}function isUsed({modes},mode){return mode===void 0?modes.length>0:modes.includes(mode)}async function readDefault(input){if(input.default!==void 0)return await readValue(input.kind,(0,_chunk_WAH65MHB_js__WEBPACK_IMPORTED_MODULE_7__/* .givenText */ .xe)(input.default,"default"),problem=>{throw new Error(`the default "${input.default}" ${problem}`)})}async function loadConfig(environment){let findings={problems:[...environment.problems],warnings:[]},inWith=new Map([...environment.inputs].map(([name,text2])=>[name,(0,_chunk_WAH65MHB_js__WEBPACK_IMPORTED_MODULE_7__/* .givenText */ .xe)(text2,"with:")])),mode=_chunk_GGMNS7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .AVAILABLE_MODES */ .DQ.find(name=>name===environment.inputs.get("mode"));inWith.has("mode")||findings.problems.push(`mode: is missing; accepted: ${_chunk_GGMNS7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .AVAILABLE_MODES */ .DQ.join(", ")}`),(0,_chunk_GGMNS7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .checkNames */ .LN)([...inWith.keys()],mode,findings);let previous=await readFrom(environment,mode,findings),problemsBefore=findings.problems.length,layers=await readFile(environment,mode,findings),isFileSound=findings.problems.length===problemsBefore,given=(0,_chunk_WAH65MHB_js__WEBPACK_IMPORTED_MODULE_7__/* .nearest */ .pA)(inWith,...layers,previous?.given??new Map),values=await readValues(given,mode,findings);mode!==void 0&&previous?.attach!==!0&&isFileSound&&checkRequired(mode,given,findings),checkRole(given,environment,findings);let call={common:commonConfig(values,regionOf(values,given,environment,findings),environment),values,given,previous,report:problemReporter(given,findings)};await checkImage(call);let isFromBroken=inWith.has("from")&&previous===void 0,request=await readRequest(mode,call),config=mode&&!isFromBroken?assemble(mode,{...call,request}):void 0;if(config===void 0||findings.problems.length>0)throw new _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(findings.problems);return{config,warnings:findings.warnings}}async function readFrom({inputs:inputs2},mode,{problems}){let from=inputs2.get("from");if(from===void 0||mode===void 0)return;let{readPreviousResult}=await __nccwpck_require__.e(/* import() */ 692).then(__nccwpck_require__.bind(__nccwpck_require__, 2692));return readPreviousResult(from,mode,problem=>problems.push(`from (with:): ${problem}`))}async function readFile({inputs:inputs2},mode,{problems}){let path=inputs2.get("config"),environment=inputs2.get("environment");if(path===void 0)return environment!==void 0&&problems.push(`environment (with:): "${environment}" is a section of a config file: give \`config\`, too`),[];let{readConfigFile}=await Promise.all(/* import() */[__nccwpck_require__.e(748), __nccwpck_require__.e(964)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5964));return readConfigFile({path,mode,environment,report:problem=>problems.push(problem)})}function checkRequired(mode,given,{problems}){for(let name of _chunk_GGMNS7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj){let{requiredBy}=_chunk_GGMNS7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .QL[name];requiredBy?.includes(mode)&&!given.has(name)&&problems.push(`${name}: is missing, mode ${mode} needs it`)}}function checkRole(given,{idTokenRequest},{problems}){!given.has("role-to-assume")||idTokenRequest!==void 0||problems.push("role-to-assume: GitHub gives this job no ID token: add `permissions: id-token: write` to the job (a pull request from a fork never gets one)")}function regionOf(values,given,{region},{problems}){return region===void 0&&!given.has("region")&&problems.push("region: is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set"),values.region??region??""}function assemble(mode,call){switch(mode){case"process":return processConfig(call);case"train":return trainConfig(call);case"evaluate":return evaluateConfig(call);case"register":return registerConfig(call);case"deploy":return deployConfig(call);case"delete":return deleteConfig(call)}}var outputs={result:{description:'Everything below and more as JSON in one line: what `from` of a later step takes. Begins with `{"mode":\u2026,"status":\u2026`.',modes:_chunk_GGMNS7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .AVAILABLE_MODES */ .DQ},status:{description:"`Completed`, `InProgress`, `Failed`, `Stopped`, `TimedOut`, `GateFailed`, `NoChanges` or `RolledBack`.",modes:_chunk_GGMNS7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .AVAILABLE_MODES */ .DQ},"console-url":{description:"Page of the AWS console for what this step made.",modes:_chunk_GGMNS7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .AVAILABLE_MODES */ .DQ},"job-name":{description:"Name of the processing job, or of the training job that made the model.",modes:["process","train","evaluate","register","deploy"]},"job-arn":{description:"ARN of that job.",modes:["process","train","evaluate","register","deploy"]},"model-artifact":{description:"S3 URI of the model.tar.gz.",modes:["train","evaluate","register","deploy"]},"image-uri":{description:"Registry URI of the container image.",modes:["process","train","evaluate","register","deploy"]},metrics:{description:'Final metrics as JSON: `{"validation:rmse":4.2}`.',modes:["train","evaluate","register","deploy"]},"billable-seconds":{description:"Seconds that AWS bills for the job.",modes:["train"]},passed:{description:"`true` when every gate is met.",modes:["evaluate"]},"report-uri":{description:"S3 URI of the report that was judged.",modes:["evaluate"]},"model-package-arn":{description:"ARN of the model package version.",modes:["register","deploy"]},"model-package-version":{description:"Its version number in the group.",modes:["register"]},"approval-status":{description:"Its approval status.",modes:["register"]},"stack-id":{description:"ARN of the stack.",modes:["deploy","delete"]},"stack-outputs":{description:"Outputs of the stack as JSON.",modes:["deploy"]},changes:{description:"Resource changes of the change set as JSON.",modes:["deploy"]},changed:{description:"`true` when something was changed or deleted.",modes:["deploy","delete"]},"endpoint-name":{description:"Name of the endpoint.",modes:["deploy","delete"]},"endpoint-arn":{description:"ARN of the endpoint.",modes:["deploy"]},"best-training-job":{description:"Name of the training job with the best objective, when `tuning` was given; `job-name` is the tuning job.",modes:["train"]},outputs:{description:'Outputs of the processing job as JSON: `{"train":"s3://\u2026"}`. With `from`, `train` takes them as its channels.',modes:["process"]},"champion-arn":{description:"ARN of the champion.",modes:[]},winner:{description:"Result of the winning candidate as JSON.",modes:[]},"api-url":{description:"URL of the public API.",modes:[]},"pipeline-execution-arn":{description:"ARN of the pipeline execution.",modes:[]}};function toOutputs(result){let told=named(result).filter(([name,value])=>Object.hasOwn(outputs,name)&&value!==void 0);return{result:toResultJson(result),...Object.fromEntries(told.map(([name,value])=>[name,text(value)]))}}function toResultJson(result){let{mode,status,failure,...rest}=result,reported={...rest,failure:failure&&{...failure,logTail:void 0}};return JSON.stringify({mode,status,version:1,...Object.fromEntries(named(reported))})}function named(result){return Object.entries(result).map(([key,value])=>[kebab(key),NAMES_OF_OTHERS.has(key)?value:renamed(value)])}var NAMES_OF_OTHERS=new Set(["metrics","series","containerEnvironment","stackOutputs"]);function renamed(value){return Array.isArray(value)?value.map(renamed):typeof value=="object"&&value!==null?Object.fromEntries(named(value)):value}function kebab(key){return key.replace(/[A-Z]/g,letter=>`-${letter.toLowerCase()}`)}function text(value){return typeof value=="object"?JSON.stringify(value):String(value)}function plainText(text2){return text2.replace(/[&<>]/g,character=>({"&":"&amp;","<":"&lt;",">":"&gt;"})[character]??character).replace(/[\\`*_{}[\]|@#~]/g,character=>`\\${character}`).replace(/\s*\r?\n\s*/g," ")}function code(text2){let fence="`".repeat(Math.max(0,...[...text2.matchAll(/`+/g)].map(([run])=>run.length))+1),inner=text2.replace(/\s*\r?\n\s*/g," ").replaceAll("|","\\|");return inner.startsWith("`")||inner.endsWith("`")?`${fence} ${inner} ${fence}`:`${fence}${inner}${fence}`}function link(text2,url){return`[${plainText(text2)}](${url.replace(/[()\s]/g,encodeURIComponent)})`}function table(head,rows){let line=cells=>`| ${cells.join(" | ")} |`;return[line(head),line(head.map(()=>"---")),...rows.map(line)].join(`
`)}function details(title,lines){let text2=lines.join(`
`),fence="`".repeat(Math.max(2,...[...text2.matchAll(/`+/g)].map(([run])=>run.length))+1);return`<details><summary>${plainText(title)}</summary>

${fence}text
${text2}
${fence}

</details>`}function charts(series){return Object.entries(series).map(([name,values])=>[name,values.filter(drawable)]).filter(([,values])=>values.length>=3).map(([name,values])=>chart(name,values))}function drawable(value){return Number.isFinite(value)&&Math.abs(value)<1e15}function chart(name,values){let points=thin(values).map(plain);return["```mermaid","xychart-beta",`  title "${name.replace(/["\n]/g," ")}"`,`  x-axis 1 --> ${values.length}`,`  line [${points.join(", ")}]`,"```"].join(`
`)}function thin(values){if(values.length<=60)return values;let step=(values.length-1)/59;return Array.from({length:60},(_,index)=>values[Math.round(index*step)]??0)}function plain(value){return value.toFixed(Math.abs(value)>=1e3?1:6).replace(/\.?0+$/,"")}function facts(result){let{consoleUrl}=result,page=consoleUrl===void 0?{}:{url:consoleUrl};return namedValues(result).map(([name,value],index)=>({name,value,...index===0?page:{}})).flatMap(({value,...row2})=>value===void 0?[]:[{...row2,value}])}function namedValues(result){switch(result.mode){case"process":return[["Processing job",result.jobName],...Object.entries(result.outputs??{}).map(([name,uri])=>[`Output ${name}`,uri]),["Image",result.imageUri],["Instance",instances(result)],["Exit message",result.exitMessage]];case"train":return[[result.tuning===void 0?"Training job":"Tuning job",result.jobName],["Objective",result.tuning?.objective],["Best training job",result.bestTrainingJob],["Model artifact",result.modelArtifact],["Image",result.imageUri],["Instance",instances(result)],["No capacity for",result.unavailableInstanceTypes?.join(", ")],["Billable time",seconds(result.billableSeconds)],["Spot saving",result.spotSavingPercent===void 0?void 0:`${result.spotSavingPercent} %`]];case"evaluate":return[["Training job",result.jobName],["Report",result.reportUri],["Model artifact",result.modelArtifact]];case"register":return[["Model package",result.modelPackageArn],["Approval",result.approvalStatus],["Model artifact",result.modelArtifact]];case"deploy":return[["Stack",result.stackName],["Endpoint",result.endpointName],["Model package",result.modelPackageArn],["Model artifact",result.modelArtifact]];case"delete":return[["Stack",result.stackName],["Endpoint",result.endpointName]]}}function instances({instanceType:instanceType2,instanceCount=1}){return instanceType2===void 0?void 0:`${instanceCount} \xD7 ${instanceType2}`}function seconds(value){return value===void 0?void 0:(0,_chunk_MSSO7SOP_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSeconds */ .Xo)(value)}function formatNumber(value){return Number.isFinite(value)?String(Number(value.toPrecision(6))):String(value)}function count(number,noun){return`${number} ${noun}${number===1?"":"s"}`}var MOST_ROWS=20;function leaderboardSection({objective,leaderboard,counts}){if(leaderboard.length===0)return"";let searched=[...new Set(leaderboard.flatMap(({hyperparameters})=>Object.keys(hyperparameters)))],head=["","Training job",objective,...searched,"Time","Status"].map(plainText),rows=leaderboard.slice(0,MOST_ROWS).map((job,index)=>row(job,index,searched)),all=Object.values(counts).reduce((sum,number)=>sum+number,0),rest=all>rows.length?`

_${all-rows.length} more are not shown._`:"";return`${table(head,rows)}${rest}`}function row({name,status,objective,hyperparameters,seconds:seconds2},index,searched){return[String(index+1),code(name),objective===void 0?"\u2013":formatNumber(objective),...searched.map(hyperparameter=>formatValue(hyperparameters[hyperparameter]??"")),seconds2===void 0?"":(0,_chunk_MSSO7SOP_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSeconds */ .Xo)(seconds2),plainText(status)]}function formatValue(value){return value!==""&&Number.isFinite(Number(value))?formatNumber(Number(value)):plainText(value)}var GREEN=new Set(["Completed","InProgress","NoChanges","Planned"]);function verdict(result){return{green:result.failure===void 0&&(GREEN.has(result.status)||result.status==="GateFailed"),sentence:result.failure===void 0?success(result):`${result.mode}: ${result.failure.what}`}}function success(result){switch(result.mode){case"process":return`processing job ${result.jobName} ${result.status==="InProgress"?"is running":"completed"}`;case"train":return trained(result);case"evaluate":return evaluated(result);case"register":return registered(result);case"deploy":return deployed(result);case"delete":return deleted(result)}}function trained({status,jobName,tuning,bestTrainingJob}){let job=`${tuning===void 0?"training":"tuning"} job ${jobName}`;if(status==="InProgress")return`${job} is running`;let trials=Object.values(tuning?.counts??{}).reduce((sum,number)=>sum+number,0),among=trials===0?"the best training job":`the best of ${count(trials,"training job")}`,best=tuning===void 0?"":`: ${bestTrainingJob} is ${among}`;return`${job} completed${best}`}function evaluated({gates,status}){let missed=gates.filter(({passed})=>!passed).length;return status==="GateFailed"?`${missed} of ${count(gates.length,"gate")} not met (fail-on-gate is false)`:gates.length===0?"metrics read, no gates given":`${count(gates.length,"gate")} met`}function registered(result){let version=`version ${result.modelPackageVersion??"?"} of ${result.modelPackageGroup??result.modelPackageArn??"the group"}`;return result.status==="NoChanges"?`${version} was ${result.approvalStatus} already`:`${version} is ${result.approvalStatus}`}function deployed({status,endpointName,stackName,cases=[]}){let tested=cases.length===0?"":`, ${count(cases.length,"case")} answered as expected`;return status==="InProgress"?`stack ${stackName} is being deployed`:status==="NoChanges"?`endpoint ${endpointName??stackName} was up to date${tested}`:`endpoint ${endpointName??stackName} is in service${tested}`}function deleted({status,stackName,endpointName,deleted:deleted2}){let target=stackName===void 0?`endpoint ${endpointName}`:`stack ${stackName}`;return status==="InProgress"?`${target} is being deleted`:deleted2.length===0?`${target} does not exist, nothing to delete`:`${target} is deleted`}function toSections(result){return[verdictSection(result),result.failure===void 0?"":failureSection(result.failure),factSection(result),...modeSections(result),phaseSection(result)].filter(section=>section!=="")}function verdictSection(result){let{green,sentence}=verdict(result);return`### ${green?"\u2705":"\u274C"} ${plainText(sentence)}`}function failureSection(failure){return[(failure.problems??[]).map(problem=>`- ${plainText(problem)}`).join(`
`),failure.reason===void 0?"":`> ${plainText(failure.reason)}`,failure.fix===void 0?"":`**What to do:** ${plainText(failure.fix)}`,failure.consoleUrl===void 0?"":link("Look at it in the AWS console",failure.consoleUrl),failure.logTail===void 0||failure.logTail.length===0?"":details("Last lines of the log",failure.logTail)].filter(line=>line!=="").join(`

`)}function factSection(result){let rows=facts(result).map(({name,value,url})=>[plainText(name),url===void 0?code(value):link(value,url)]);return rows.length===0?"":table(["",""],rows)}function modeSections(result){switch(result.mode){case"process":return[];case"train":return[metricSection(result.metrics),result.tuning===void 0?"":leaderboardSection(result.tuning),...result.series===void 0?[]:charts(result.series)];case"evaluate":return[gateSection(result.gates),metricSection(result.metrics)];case"register":return[metricSection(result.metrics)];case"deploy":return[caseSection(result.cases??[]),changeSection(result.changes??[])];case"delete":return[listSection("Deleted",result.deleted),listSection("Kept",result.kept??[])]}}function metricSection(metrics={}){let rows=Object.entries(metrics).map(([name,value])=>[code(name),formatNumber(value)]);return rows.length===0?"":table(["Metric","Value"],rows)}function gateSection(gates){if(gates.length===0)return"";let number=value=>value===void 0?"\u2013":formatNumber(value),rows=gates.map(gate=>[gate.passed?"\u2705":"\u274C",code(gate.gate),number(gate.value),number(gate.bound),number(gate.margin),plainText(gate.note??"")]);return table(["","Gate","Value","Bound","Margin",""],rows)}function caseSection(cases){if(cases.length===0)return"";let rows=cases.map(outcome=>[outcome.passed?"\u2705":"\u274C",plainText(outcome.name),plainText(outcome.expected),code(outcome.answer??""),outcome.milliseconds===void 0?"":`${Math.round(outcome.milliseconds)} ms`,plainText(outcome.note??"")]);return table(["","Case","Expected","Answer","Time",""],rows)}function changeSection(changes){if(changes.length===0)return"";let rows=changes.map(({action,logicalId,type,replacement,reasons})=>[action,code(logicalId),code(type),replacement??"",plainText((reasons??[]).join(", "))]);return table(["Action","Resource","Type","Replacement","Because of"],rows)}function listSection(title,items){return items.length===0?"":[`**${title}**`,"",...items.map(item=>`- ${code(item)}`)].join(`
`)}function phaseSection({phases=[]}){let rows=phases.map(({name,seconds:seconds2})=>[plainText(name),(0,_chunk_MSSO7SOP_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSeconds */ .Xo)(seconds2)]);return rows.length===0?"":table(["Phase","Time"],rows)}var MOST_BYTES=900*1024;function toSummary(result){return withinBudget(toSections(result),MOST_BYTES)}function toFailureSummary(mode,failure){return withinBudget([`### \u274C ${plainText(`${mode}: ${failure.what}`)}`,failureSection(failure)],MOST_BYTES)}function withinBudget(sections,budget){let kept=[],bytes=0;for(let section of sections){if(bytes+=Buffer.byteLength(section)+2,bytes>budget)return[...kept,"_The rest is too long for a summary; the log has all of it._"].join(`

`);kept.push(section)}return`${kept.join(`

`)}
`}function createPublisher(runner,environment){let settings={mode:environment.inputs.get("mode")??"mode",region:environment.region??""},latest,isOver=!1,write=result=>(latest=result,runner.setOutputs(toOutputs(result)),settings.resultFile===void 0?void 0:writeResultFile(settings.resultFile,result)),finished=outcome=>{isOver=!0;let unwritten=write(outcome),result={...outcome,failure:outcome.failure??unwritten},{green,sentence}=verdict(result);return runner.summarize(toSummary(result),environment.summaryFile),result.failure===void 0?runner.log.info(sentence):runner.fail({...result.failure,consoleUrl:result.failure.consoleUrl??result.consoleUrl}),green?0:1};return{configure(config){settings=config},started(result){if(isOver)return;let unwritten=write(result);unwritten!==void 0&&runner.log.warning(`${unwritten.what}: ${unwritten.reason}`)},finished,failed(error2){let failure=toFailure(error2,settings.region),status=error2 instanceof _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_9__/* .Cancelled */ .cJ?"Stopped":"Failed";return latest!==void 0?finished({...latest,status,failure}):(runner.setOutputs({status}),runner.summarize(toFailureSummary(settings.mode,failure),environment.summaryFile),runner.fail(failure),1)}}}function writeResultFile(file,result){try{(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_16__.dirname)(file),{recursive:!0}),(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.writeFileSync)(file,`${toResultJson(result)}
`);return}catch(error2){return{what:`result-file: "${file}" cannot be written`,reason:messageOf(error2)}}}function toFailure(error2,region){return error2 instanceof _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_9__/* .RemoteFailure */ .p3?error2.failure:error2 instanceof _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo?badInput(error2):error2 instanceof _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_9__/* .Cancelled */ .cJ?{what:error2.message}:(0,_chunk_MSSO7SOP_js__WEBPACK_IMPORTED_MODULE_4__/* .isAwsError */ .m_)(error2)?(0,_chunk_MSSO7SOP_js__WEBPACK_IMPORTED_MODULE_4__/* .explainAwsError */ .Ni)(error2,region):{what:"this is a defect of the action, please report it",reason:(error2 instanceof Error?error2.stack:void 0)??messageOf(error2)}}function messageOf(error2){return error2 instanceof Error?error2.message:String(error2)}function badInput({message,problems}){return problems.length===1?{what:message}:{what:`${problems.length} problems with the inputs, nothing was created`,problems}}var GRACE_MS=2500,STOP_MS=3e3;function listenForCancel(){let controller=new AbortController,abort=name=>controller.abort(new _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_9__/* .Cancelled */ .cJ(`the workflow run was cancelled (${name})`));process.on("SIGINT",abort),process.on("SIGTERM",abort);let{signal}=controller;return{signal,settle:work=>Promise.race([work,graceAfter(signal)]),stopAll:async undo=>tell(signal.reason,await undo.run(STOP_MS))}}function graceAfter(signal){return new Promise((_,reject)=>{let begin=()=>setTimeout(()=>reject(signal.reason),GRACE_MS).unref();signal.aborted?begin():signal.addEventListener("abort",begin,{once:!0})})}function tell(cancelled,outcomes){let told=outcomes.map(({title,error:error2})=>error2===void 0?`asked to stop: ${title}`:`could not stop: ${title} (${error2})`);return new _chunk_TBBYYWTQ_js__WEBPACK_IMPORTED_MODULE_9__/* .Cancelled */ .cJ([cancelled.message,...told].join("; "),{cause:outcomes.find(({error:error2})=>error2!==void 0)?.error})}function systemClock(scale){return{now:()=>Date.now(),sleep:async(ms,signal)=>{try{await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_19__.setTimeout)(ms*scale,void 0,{signal})}catch(error2){throw signal.throwIfAborted(),error2}}}}function createUndo(){let steps=new Set;return{add(title,stop){let step={title,stop};return steps.add(step),()=>steps.delete(step)},run(limitMs){return Promise.all([...steps].map(({title,stop})=>Promise.race([attempt(title,stop),expire(title,limitMs)])))}}}async function attempt(title,stop){try{return await stop(),{title}}catch(error2){return{title,error:error2}}}function expire(title,limitMs){return new Promise(resolve=>{setTimeout(()=>resolve({title,error:new Error(`no answer after ${limitMs} ms`)}),limitMs).unref()})}async function main(){let cancellation=listenForCancel(),undo=createUndo(),environment=readEnvironment(process.env),runner=connectRunner(),publisher=createPublisher(runner,environment);try{let{config,warnings}=await loadConfig(environment);for(let warning2 of warnings)runner.log.warning(warning2);publisher.configure(config),cancellation.signal.throwIfAborted();let connection={region:config.region,forcePathStyle:environment.customEndpoint},credentials=await roleCredentials(config,environment,runner,connection),run={aws:connectAws({...connection,credentials}),log:runner.log,clock:systemClock(environment.pollScale),signal:cancellation.signal,undo,naming:(0,_chunk_MSSO7SOP_js__WEBPACK_IMPORTED_MODULE_4__/* .createNaming */ .Vs)(config,environment.workflow),started:publisher.started};return publisher.finished(await cancellation.settle(runMode(config,run)))}catch(error2){return publisher.failed(cancellation.signal.aborted?await cancellation.stopAll(undo):error2)}}async function roleCredentials({roleToAssume:roleArn},{idTokenRequest,workflow,pollScale},{mask},connection){if(roleArn===void 0||idTokenRequest===void 0)return;let{assumeRole}=await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(464), __nccwpck_require__.e(61), __nccwpck_require__.e(958)]).then(__nccwpck_require__.bind(__nccwpck_require__, 958)),{requestIdToken}=await __nccwpck_require__.e(/* import() */ 415).then(__nccwpck_require__.bind(__nccwpck_require__, 5415));return assumeRole(connectAws(connection),{roleArn,sessionName:(0,_chunk_MSSO7SOP_js__WEBPACK_IMPORTED_MODULE_4__/* .resourceName */ .Iy)(workflow.repository,workflow.runId,64),idToken:audience=>requestIdToken(idTokenRequest,audience),mask,now:Date.now,pause:ms=>systemClock(pollScale).sleep(ms,new AbortController().signal)})}async function runMode(config,run){switch(config.mode){case"process":return(await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(464), __nccwpck_require__.e(408), __nccwpck_require__.e(720), __nccwpck_require__.e(247), __nccwpck_require__.e(61), __nccwpck_require__.e(486), __nccwpck_require__.e(560)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6560))).processData(config,run);case"train":return(await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(464), __nccwpck_require__.e(408), __nccwpck_require__.e(720), __nccwpck_require__.e(247), __nccwpck_require__.e(61), __nccwpck_require__.e(486), __nccwpck_require__.e(967)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6967))).train(config,run);case"evaluate":return(await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(464), __nccwpck_require__.e(408), __nccwpck_require__.e(995)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5995))).evaluate(config,run);case"register":return(await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(464), __nccwpck_require__.e(408), __nccwpck_require__.e(377)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6377))).register(config,run);case"deploy":return(await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(464), __nccwpck_require__.e(408), __nccwpck_require__.e(720), __nccwpck_require__.e(511), __nccwpck_require__.e(712)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2712))).deploy(config,run);case"delete":return(await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(464), __nccwpck_require__.e(408), __nccwpck_require__.e(511), __nccwpck_require__.e(953)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5953))).deleteDeployment(config,run)}}process.exitCode=await main();setTimeout(()=>process.exit(),1e3).unref();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9163);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
