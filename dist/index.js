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

/***/ 4364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   kp: () => (/* binding */ closest)
/* harmony export */ });
function quote(text){return text.length<=64?`"${text}"`:`"${text.slice(0,48)}\u2026" (${text.length} characters)`}function didYouMean(word,words){let match=closest(word,words);return match===void 0?"":` (did you mean "${match}"?)`}function closest(word,words){return words.map(candidate=>({candidate,edits:distance(word.toLowerCase(),candidate.toLowerCase())})).filter(({candidate,edits})=>edits<=Math.min(3,Math.ceil(candidate.length/3))).sort((a,b)=>a.edits-b.edits)[0]?.candidate}function distance(a,b){let row=Array.from({length:b.length+1},(_,column)=>column);for(let[index,letter]of[...a].entries()){let next=[index+1];for(let[column,other]of[...b].entries()){let replaced=(row[column]??0)+(letter===other?0:1);next.push(Math.min(replaced,(row[column+1]??0)+1,(next[column]??0)+1))}row=next}return row[b.length]??0}


/***/ }),

/***/ 9818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ consoleUrl),
/* harmony export */   H: () => (/* binding */ quotasUrl)
/* harmony export */ });
var PAGES={"training-job":name=>["sagemaker",`/jobs/${name}`],endpoint:name=>["sagemaker",`/endpoints/${name}`],stack:stackId=>["cloudformation",`/stacks/stackinfo?stackId=${encodeURIComponent(stackId)}`],"log-group":name=>["cloudwatch",`logsV2:log-groups/log-group/${twiceEncoded(name)}`]},HOSTS=[["cn-","console.amazonaws.cn"],["us-gov-","console.amazonaws-us-gov.com"]];function consoleUrl(region,kind,name){let[service,fragment]=PAGES[kind](name);return`https://${consoleHost(region)}/${service}/home?region=${region}#${fragment}`}function quotasUrl(region){return`https://${consoleHost(region)}/servicequotas/home/services/sagemaker/quotas?region=${region}`}function consoleHost(region){return`${region}.${HOSTS.find(([prefix])=>region.startsWith(prefix))?.[1]??"console.aws.amazon.com"}`}function twiceEncoded(name){return encodeURIComponent(encodeURIComponent(name)).replaceAll("%","$")}


/***/ }),

/***/ 3366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseGates),
/* harmony export */   y: () => (/* binding */ judgeGates)
/* harmony export */ });
var TOKEN=/\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|[A-Za-z_][\w.:]*|[-+*/()])|(\S))/gy;function parseExpression(text){let parser=createParser(tokenize(text),text.trimEnd().length),expression=parser.sum();return isExpression(expression)?parser.end()??expression:expression}function evaluateExpression(expression,champion){switch(expression.kind){case"number":return expression.value;case"champion":return champion;case"negation":{let operand=evaluateExpression(expression.operand,champion);return operand===void 0?void 0:-operand}case"operation":{let left=evaluateExpression(expression.left,champion),right=evaluateExpression(expression.right,champion);return left===void 0||right===void 0?void 0:APPLY[expression.operator](left,right)}}}function needsChampion(expression){return evaluateExpression(expression,void 0)===void 0}var APPLY={"+":(left,right)=>left+right,"-":(left,right)=>left-right,"*":(left,right)=>left*right,"/":(left,right)=>left/right};function isExpression(parsed){return"kind"in parsed}function tokenize(text){return[...text.matchAll(TOKEN)].map(match=>{let token=match[1]??match[2]??"";return{text:token,offset:match.index+match[0].length-token.length}})}var DEEPEST=200;function createParser(tokens,length){let position=0,depth=0,problem=expected=>({offset:tokens[position]?.offset??length,expected}),take=(...texts)=>{let token=tokens[position]?.text;if(!(token===void 0||!texts.includes(token)))return position+=1,token},chain=(operand2,...operators)=>{let left=operand2();for(let operator=take(...operators);operator!==void 0;operator=take(...operators)){let right=operand2();if(!isExpression(left)||!isExpression(right))return isExpression(left)?right:left;left={kind:"operation",operator,left,right}}return left},sum=()=>chain(product,"+","-"),product=()=>chain(signed,"*","/"),signed=()=>{depth+=1;try{if(depth>DEEPEST)return problem(`at most ${DEEPEST} nested brackets and signs`);if(take("-")===void 0)return operand();let negated=signed();return isExpression(negated)?{kind:"negation",operand:negated}:negated}finally{depth-=1}},operand=()=>{let token=tokens[position];return take("champion")!==void 0?{kind:"champion"}:take("(")!==void 0?bracketed():token===void 0||!/^[.\d]/.test(token.text)?problem('a number, champion or "("'):(position+=1,{kind:"number",value:Number(token.text)})},bracketed=()=>{let inner=sum();return isExpression(inner)&&take(")")===void 0?problem('an operator or ")"'):inner};return{sum,end:()=>position<tokens.length?problem("an operator or the end of the line"):void 0}}var COMPARISONS={">=":{holds:(value,bound)=>value>=bound,margin:(value,bound)=>value-bound},"<=":{holds:(value,bound)=>value<=bound,margin:(value,bound)=>bound-value},">":{holds:(value,bound)=>value>bound,margin:(value,bound)=>value-bound},"<":{holds:(value,bound)=>value<bound,margin:(value,bound)=>bound-value},"==":{holds:(value,bound)=>value===bound,margin:(value,bound)=>-Math.abs(value-bound)},"!=":{holds:(value,bound)=>value!==bound,margin:(value,bound)=>Math.abs(value-bound)}};function parseGates(text){let parsed=text.split(`
`).flatMap((line,index)=>{let code=line.replace(/#.*/,"");return code.trim()===""?[]:[parseGate(code,index+1)]});return{gates:parsed.filter(gate=>typeof gate!="string"),problems:parsed.filter(gate=>typeof gate=="string")}}function parseGate(line,lineNumber){let problem=(offset2,expected)=>{let found=line.slice(offset2).trim().split(/\s/)[0];return`line ${lineNumber}, column ${offset2+1}: expected ${expected}, got ${found===""?"the end of the line":`"${found}"`}`},[start="",metric]=/^\s*([^\s<>=!]+)?\s*/.exec(line)??[];if(metric===void 0)return problem(start.length,"the name of a metric");let operator=/^(?:[<>=!]=|[<>](?!=))/.exec(line.slice(start.length))?.[0];if(!isComparison(operator))return problem(start.length,`one of ${Object.keys(COMPARISONS).join(" ")}`);let offset=start.length+operator.length,bound=parseExpression(line.slice(offset));return isExpression(bound)?{text:line.trim(),metric,operator,bound,needsChampion:needsChampion(bound)}:problem(offset+bound.offset,bound.expected)}function isComparison(text){return text!==void 0&&text in COMPARISONS}function judgeGates(gates,metrics,champion){return gates.map(gate=>judge(gate,metrics,champion))}function judge({text,metric,operator,bound,needsChampion:needsChampion2},metrics,champion){let outcome={gate:text,metric,operator},value=Object.hasOwn(metrics,metric)?metrics[metric]:void 0;if(value===void 0)return{...outcome,passed:!1,note:`there is no such metric; there are: ${list(metrics)}`};if(!Number.isFinite(value))return{...outcome,passed:!1,note:`the metric is ${value}`};if(needsChampion2&&champion===void 0)return{...outcome,value,passed:!0,note:"no champion to compare with"};let limit=evaluateExpression(bound,champion?.[metric]);if(limit===void 0)return{...outcome,value,passed:!1,note:"the champion has no such metric"};if(!Number.isFinite(limit))return{...outcome,value,passed:!1,note:`the bound is ${limit}`};let{holds,margin}=COMPARISONS[operator];return{...outcome,value,bound:limit,margin:margin(value,limit),passed:holds(value,limit)}}function list(metrics){let names=Object.keys(metrics);return names.length===0?"none":names.join(", ")}


/***/ }),

/***/ 3094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   xe: () => (/* binding */ givenText)
/* harmony export */ });
var LEVELS={with:0,environment:1,mode:2,defaults:3,from:4,default:5};function givenText(value,origin){let level=origin==="with:"?LEVELS.with:LEVELS[origin];return{value,typed:()=>value,origin,level}}function nearest(...layers){return new Map(layers.toReversed().flatMap(layer=>[...layer]))}


/***/ }),

/***/ 2137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Iy: () => (/* binding */ resourceName),
/* harmony export */   Vs: () => (/* binding */ createNaming),
/* harmony export */   ql: () => (/* binding */ fromPythonRegex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
function fromPythonRegex(source,flags=""){let inline=/^\(\?([aimsux]+)\)/.exec(source),letters=inline?.[1]??"";if(letters.includes("x"))throw new SyntaxError(`the verbose flag (?x) is not supported: ${source}`);let pattern=inline===null?source:source.slice(inline[0].length);return new RegExp(translate(pattern),flags+[..."ims"].filter(flag=>letters.includes(flag)).join(""))}var TOKENS=/\\[\s\S]|\[(?<not>\^?)(?<bracket>\]?)(?<members>(?:\\[\s\S]|[^\]\\])*)\]|\(\?P<|\(\?P=(?<name>\w+)\)|\(\?#[^)]*\)|\{,(?<most>\d+)\}/g,TRANSLATIONS=new Map([["\\A","(?<![\\s\\S])"],["\\Z","(?![\\s\\S])"],["(?P<","(?<"]]);function translate(pattern){return pattern.replace(TOKENS,(token,...rest)=>{let{not,bracket,members,name,most}=rest.at(-1);return name!==void 0?`\\k<${name}>`:most!==void 0?`{0,${most}}`:bracket==="]"?`[${not}\\]${members}]`:token.startsWith("(?#")?"":TRANSLATIONS.get(token)??token})}function resourceName(front,suffix,limit=63){return`${front.replace(/[^a-zA-Z0-9]+/g,"-").replace(/^-+/,"").slice(0,limit-suffix.length-1).replace(/-+$/,"")}-${suffix}`.replace(/^-+/,"")}function runSuffix(run){let identity=[run.repository,run.runId,run.job,run.jobIndex,run.step].join(`
`);return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(identity).digest("hex").slice(0,10)}var UNFIT_IN_TAG=/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;function createNaming(config,workflow){let provenance={"github:repository":workflow.repository,"github:sha":workflow.sha,"github:ref":workflow.ref,"github:run-id":workflow.runId,"github:workflow":workflow.workflow},tags=Object.entries({...provenance,...config.tags}).filter(([,value])=>value!=="");return{name:config.name,prefix:config.prefix,tags:tags.map(([Key,value])=>({Key,Value:value.replace(UNFIT_IN_TAG,"_").slice(0,256)})),suffix:runSuffix(workflow),workflow}}


/***/ }),

/***/ 6073:
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
/* harmony import */ var _chunk_37HEKO62_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4364);
var MODES=["process","train","evaluate","register","deploy","pipeline","delete"],AVAILABLE_MODES=["train","evaluate","register","deploy","delete"];var code={image:{description:"Built-in algorithm with an optional version (`xgboost`, `xgboost:1.7-1`, `linear-learner`), or the full URI of a registry image.",kind:{type:"text",format:"image"},modes:["train","register","deploy"],later:["process","evaluate"],requiredBy:["train"]},"entry-point":{description:"Script that the container runs.",kind:{type:"text"},modes:[],later:["process","train","evaluate","register","deploy"]},"source-dir":{description:"Folder that is packed and brought into the container.",kind:{type:"text"},modes:[],later:["process","train","evaluate","register","deploy"]},arguments:{description:"Arguments of the container.",kind:{type:"list"},modes:[],later:["process","train","evaluate","register","deploy"]},"environment-variables":{description:"Environment variables of the container (YAML map).",kind:{type:"map",maxEntries:100,maxKey:512,maxValue:512,key:"[a-zA-Z_][a-zA-Z0-9_]*",secret:!0},modes:["train","register","deploy"],later:["process","evaluate"]}};var common={mode:{description:"What this step does: `train`, `evaluate`, `register`, `deploy` or `delete`.",kind:{type:"choice",values:AVAILABLE_MODES,later:["process","pipeline"]},modes:AVAILABLE_MODES,requiredBy:AVAILABLE_MODES,onlyInWith:!0},config:{description:"Path of a YAML file with inputs for several steps, for example `mlops.yml`. What `with:` says wins.",kind:{type:"text"},modes:AVAILABLE_MODES,onlyInWith:!0},environment:{description:"Section of `environments:` in the config file that applies, for example `qa` or `prod`.",kind:{type:"text"},modes:AVAILABLE_MODES,onlyInWith:!0},from:{description:"The `result` output of an earlier step (such as `needs.train.outputs.result`), or the path of a result file. It fills in what this mode would otherwise need.",kind:{type:"text"},modes:AVAILABLE_MODES,onlyInWith:!0},name:{description:"What the names of jobs and the S3 prefix begin with.",kind:{type:"text"},modes:AVAILABLE_MODES,defaultNote:"the repository's name"},region:{description:"AWS region, for example `eu-west-1`.",kind:{type:"text",format:"region"},modes:AVAILABLE_MODES,defaultNote:"`AWS_REGION`, else `AWS_DEFAULT_REGION`"},"role-to-assume":{description:"ARN of the role that the workflow assumes by OIDC, refreshed while the step waits.",kind:{type:"text",format:"role-arn"},modes:[],later:MODES},"execution-role-arn":{description:"ARN of the IAM role that SageMaker itself assumes to read data, write models and serve.",kind:{type:"text",format:"role-arn"},modes:AVAILABLE_MODES,requiredBy:["train","deploy"]},bucket:{description:"S3 bucket for uploaded data and trained models; created if absent.",kind:{type:"text",format:"bucket"},modes:AVAILABLE_MODES,defaultNote:"`sagemaker-<region>-<account>`"},prefix:{description:"S3 key prefix of everything that this run writes.",kind:{type:"text"},modes:AVAILABLE_MODES,defaultNote:"`<name>/<run id>`"},tags:{description:"Tags (YAML map) for everything that is created. `github:repository`, `github:sha`, `github:ref`, `github:run-id` and `github:workflow` are always added.",kind:{type:"map",maxEntries:45,maxKey:128,maxValue:256,key:"(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"},modes:AVAILABLE_MODES},wait:{description:"Wait for the end. With `false` the status is `InProgress`, and a later step can attach.",kind:{type:"flag"},modes:AVAILABLE_MODES,default:"true"},"timeout-minutes":{description:"Minutes to wait, 0 for no end. When they run out the step is red; what runs is left running.",kind:{type:"integer",min:0,unit:"minutes"},modes:AVAILABLE_MODES,default:"340"},logs:{description:"The container's log: `follow` prints it live, `tail` its last lines after a failure, `none` nothing.",kind:{type:"choice",values:["follow","tail","none"]},modes:AVAILABLE_MODES,default:"follow"},"on-cancel":{description:"When the workflow run is cancelled: `stop` what this step started, or `leave` it running.",kind:{type:"choice",values:["stop","leave"]},modes:AVAILABLE_MODES,default:"stop"},"dry-run":{description:"Show what would be done, and do nothing.",kind:{type:"flag"},modes:[],later:MODES},comment:{description:"Write the report as a comment on the pull request.",kind:{type:"flag"},modes:[],later:MODES},"github-token":{description:"Token for comments and deployments.",kind:{type:"text"},modes:[],later:MODES},"result-file":{description:"Path of a file to which the `result` output is written, too.",kind:{type:"text"},modes:AVAILABLE_MODES},"job-index":{description:"Internal: which leg of a matrix this is, so that every leg has names of its own. Leave it alone.",kind:{type:"text"},modes:AVAILABLE_MODES,expression:"strategy.job-index",onlyInWith:!0}};var compute={"instance-type":{description:"SageMaker instance type, for example `ml.m5.xlarge`.",kind:{type:"text",format:"instance-type"},modes:["train","deploy"],later:["process","evaluate"],default:"ml.m5.large"},"instance-count":{description:"Number of instances.",kind:{type:"integer",min:1},modes:["train","deploy"],later:["process","evaluate"],default:"1"},"volume-gb":{description:"Size of the training volume in GB.",kind:{type:"integer",min:1,max:16384,unit:"GB"},modes:["train"],later:["process","evaluate"],default:"30"},"max-runtime-minutes":{description:"Minutes after which SageMaker itself stops the job.",kind:{type:"integer",min:1,max:40320,unit:"minutes"},modes:["train"],later:["process","evaluate"],default:"1440"},spot:{description:"Train on spot capacity.",kind:{type:"flag"},modes:[],later:["process","train","evaluate"]},"max-wait-minutes":{description:"Minutes that a spot job may take, waiting included.",kind:{type:"integer",min:1,unit:"minutes"},modes:[],later:["process","train","evaluate"]},"keep-alive-minutes":{description:"Minutes that the instances stay warm for the next job.",kind:{type:"integer",min:0,max:360,unit:"minutes"},modes:[],later:["process","train","evaluate"]},request:{description:"Merged deep over the API request.",kind:{type:"lines"},modes:[],later:["process","train","evaluate"]}};var remove={"keep-models":{description:"Leave the models of a bare endpoint.",kind:{type:"flag"},modes:["delete"],default:"false"}};var planned=(description,kind={type:"text"})=>({description,kind,modes:[],later:["deploy"]}),deploy={"stack-name":{description:"CloudFormation stack that holds the endpoint.",kind:{type:"text",format:"stack-name"},modes:["deploy","delete"],requiredBy:["deploy"]},"endpoint-name":{description:"Name of the endpoint: `deploy` serves under it, `delete` deletes an endpoint that has no stack.",kind:{type:"text",format:"resource-name"},modes:["deploy","delete"],later:["evaluate"],defaultNote:"for `deploy` the stack's name"},"cloudformation-role-arn":{description:"ARN of the IAM role with which CloudFormation works on the stack.",kind:{type:"text",format:"role-arn"},modes:["deploy"],defaultNote:"the workflow's own permissions"},cases:{description:"Smoke tests of the endpoint (YAML list, or the path of a file with it): `body` or `body-file`, and `expect` with `equals`, `near`, `argmax` or `matches`. One that fails makes the step red.",kind:{type:"cases"},modes:["deploy"],later:["evaluate"]},template:planned("The user's own CloudFormation template."),parameters:planned("Parameters of the template.",{type:"lines"}),capabilities:planned("Capabilities that the template needs.",{type:"list"}),serving:planned("How the model is served."),"serverless-memory-mb":planned("Memory of a serverless endpoint."),"serverless-max-concurrency":planned("Concurrency of a serverless endpoint."),autoscaling:planned("Automatic scaling of the endpoint.",{type:"lines"}),"data-capture-percent":planned("Share of the requests that is captured."),"data-capture-uri":planned("S3 URI for captured requests."),traffic:planned("How traffic moves to the new model.",{type:"lines"}),alarms:planned("Alarms that roll a deployment back.",{type:"lines"}),api:planned("Public HTTPS API in front of the endpoint."),"on-failure":planned("What is done after a failed case."),execute:planned("Execute the change set."),ephemeral:planned("Delete the stack at the end of the job.")};var evaluate={"training-job":{description:"Name of the training job whose final metrics are judged.",kind:{type:"text",format:"resource-name"},modes:["evaluate"],defaultNote:"the job of `from`"},report:{description:"JSON report with metrics instead, a local path or S3 URI; gates name its numbers by dotted paths.",kind:{type:"text"},modes:["evaluate"],later:["register"]},gates:{description:"Conditions, one per line, that the metrics must meet: `validation:rmse <= 4.5`. `#` starts a comment. A missing metric fails.",kind:{type:"lines"},modes:["evaluate"]},"fail-on-gate":{description:"Whether a gate that is not met makes the step red; the `passed` output tells in any case.",kind:{type:"flag"},modes:["evaluate"],default:"true"},"test-data":{description:"Labelled rows to score against an endpoint.",kind:{type:"text"},modes:[],later:["evaluate"]},candidates:{description:"Glob of result files to choose among.",kind:{type:"text"},modes:[],later:["evaluate"]},"label-column":{description:"Column of the label in the test data.",kind:{type:"integer",min:0},modes:[],later:["evaluate"]},"content-type":{description:"Content type of the test data.",kind:{type:"text"},modes:[],later:["evaluate"]},problem:{description:"Kind of problem.",kind:{type:"choice",values:[],later:["regression","binary","multiclass"]},modes:[],later:["evaluate"]},"prediction-path":{description:"Where in the endpoint's answer the prediction is.",kind:{type:"text"},modes:[],later:["evaluate"]},champion:{description:"Model package group whose latest Approved version is the champion.",kind:{type:"text",format:"model-package-group"},modes:[],later:["evaluate"]},select:{description:"How the winner among candidates is found.",kind:{type:"text"},modes:[],later:["evaluate"]}};var pipeline={"pipeline-name":{description:"Name of the SageMaker pipeline.",kind:{type:"text"},modes:[],later:["pipeline"]},definition:{description:"JSON file with the definition.",kind:{type:"text"},modes:[],later:["pipeline"]},"pipeline-parameters":{description:"Parameters of the execution.",kind:{type:"lines"},modes:[],later:["pipeline"]},"max-parallel-steps":{description:"Steps that may run at once.",kind:{type:"integer",min:1},modes:[],later:["pipeline"]},"execution-arn":{description:"Execution to attach to.",kind:{type:"text"},modes:[],later:["pipeline"]}};var process={inputs:{description:"Inputs of a processing job.",kind:{type:"lines"},modes:[],later:["process"]},outputs:{description:"Outputs of a processing job.",kind:{type:"lines"},modes:[],later:["process"]}};var register={"model-package-group":{description:"Model package group: `register` adds a version to it (the group is created if absent), `deploy` serves its latest Approved version.",kind:{type:"text",format:"model-package-group"},modes:["register","deploy"]},"model-package-arn":{description:"ARN of one model package version: `register` changes its approval instead of adding a version, `deploy` serves it.",kind:{type:"text",format:"model-package-arn"},modes:["register","deploy"]},"model-artifact":{description:"S3 URI of the `model.tar.gz`.",kind:{type:"text",format:"s3-uri"},modes:["register","deploy"],defaultNote:"the artifact of `from`"},"approval-status":{description:"`PendingManualApproval`, `Approved` or `Rejected`. Must be given to change the approval of an existing version.",kind:{type:"choice",values:["PendingManualApproval","Approved","Rejected"]},modes:["register"],defaultNote:"`PendingManualApproval` for a new version"},"content-types":{description:"Content types that the model takes.",kind:{type:"list"},modes:["register"],default:"text/csv"},"response-types":{description:"Content types that the model answers with.",kind:{type:"list"},modes:["register"],default:"text/csv"},"inference-instance-types":{description:"Instance types that the version may be served on.",kind:{type:"list"},modes:["register"]},"transform-instance-types":{description:"Instance types that the version may be used on for batch transform.",kind:{type:"list"},modes:["register"]},description:{description:"Description of the version, or the reason for the change of its approval: one line.",kind:{type:"text",format:"description"},modes:["register"]},metadata:{description:"Properties of the version (YAML map), beside the model's metrics and lineage, which are always there.",kind:{type:"map",maxEntries:43,maxKey:128,maxValue:256},modes:["register"]},"model-card":{description:"Write a model card.",kind:{type:"flag"},modes:[],later:["register"]}};var train={channels:{description:"Training data (YAML map): channel \u2192 S3 URI, local file or folder (uploaded), or `{uri, content-type, input-mode}`. For example `train: data/train.csv`.",kind:{type:"channels"},modes:["train"],requiredBy:["train"]},hyperparameters:{description:"Hyperparameters (YAML map), handed to the algorithm as they are written. For example `num_round: 50`.",kind:{type:"map",maxEntries:100,maxKey:256,maxValue:2500,oneLine:!0},modes:["train"]},"metric-definitions":{description:"Metrics to find in the log (YAML map): name \u2192 regular expression with one group, in Python's flavour. Built-in algorithms bring their own.",kind:{type:"map",maxEntries:40,maxKey:255,maxValue:500,oneLine:!0},modes:["train"]},"checkpoint-uri":{description:"S3 URI for checkpoints.",kind:{type:"text",format:"s3-uri"},modes:[],later:["train"]},tuning:{description:"Hyperparameter tuning.",kind:{type:"lines"},modes:[],later:["train"]},"job-name":{description:"Exact name of the training job. If a job of this name exists, the step attaches to it.",kind:{type:"text",format:"resource-name"},modes:["train"],later:["process"],defaultNote:"`<name>-train-<suffix>`"},reuse:{description:"When the workflow is run again: `run` takes up the job of the same run, `never` always trains a new one.",kind:{type:"choice",values:["run","never"],later:["content"]},modes:["train"],later:["process"],default:"run"}};var inputs={...common,...code,...compute,...process,...train,...evaluate,...register,...deploy,...pipeline,...remove};function inputNamed(name){return Object.hasOwn(inputs,name)?inputs[name]:void 0}var inputNames=Object.keys(inputs);function checkNames(names,mode,{problems,warnings}){for(let name of names){let input=inputNamed(name);if(input===void 0){let meant=(0,_chunk_37HEKO62_js__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(name,inputNames);meant===void 0?warnings.push(`${name} (with:): unknown input, it has no effect`):problems.push(`${name} (with:): unknown input (did you mean "${meant}"?)`)}else isPlanned(input,mode)?problems.push(`${name} (with:): is not available yet${input.modes.length>0?` in mode ${mode}`:""}`):mode!==void 0&&!input.modes.includes(mode)&&warnings.push(`${name} (with:): mode ${mode} does not use it, only ${input.modes.join(", ")}`)}}function isPlanned(input,mode){return input.modes.length===0?!0:mode!==void 0&&!input.modes.includes(mode)&&(input.later?.includes(mode)??!1)}


/***/ }),

/***/ 49:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   m4: () => (/* binding */ DeadlineExceeded),
/* harmony export */   p3: () => (/* binding */ RemoteFailure),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
var UserError=class extends Error{name="UserError";problems;constructor(problems){let list=typeof problems=="string"?[problems]:problems;super(list.join(`
`)),this.problems=list}},RemoteFailure=class extends Error{name="RemoteFailure";failure;constructor(failure,options){super(failure.reason===void 0?failure.what:`${failure.what}: ${failure.reason}`,options),this.failure=failure}},Cancelled=class extends Error{name="Cancelled"},DeadlineExceeded=class extends Error{name="DeadlineExceeded"};


/***/ }),

/***/ 3182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ formats)
/* harmony export */ });
var NAME="[a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62}",ARN="arn:aws[a-z-]*",BUCKET="[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",formats={"instance-type":{accepts:"a SageMaker instance type such as ml.m5.large",pattern:/^ml\.[a-z0-9-]+\.[a-z0-9-]+$/,suggest:value=>/^[a-z0-9-]+\.[a-z0-9-]+$/.test(value)?`ml.${value}`:void 0},"resource-name":{accepts:"a name of letters, digits and hyphens between them, at most 63 characters",pattern:new RegExp(`^(?=.{1,63}$)${NAME}$`)},"stack-name":{accepts:"a stack name: a letter, then letters, digits and hyphens, at most 128 characters",pattern:/^[a-zA-Z][a-zA-Z0-9-]{0,127}$/},"role-arn":{accepts:"the ARN of an IAM role such as arn:aws:iam::123456789012:role/name",pattern:new RegExp(`^${ARN}:iam::\\d{12}:role/[\\w+=,.@/-]+$`)},"model-package-arn":{accepts:"the ARN of a model package such as arn:aws:sagemaker:eu-west-1:123456789012:model-package/group/1",pattern:new RegExp(`^${ARN}:sagemaker:[a-z0-9-]+:\\d{12}:model-package/${NAME}(?:/\\d+)?$`)},"model-package-group":{accepts:"the name (letters, digits, hyphens; at most 63 characters) or the ARN of a model package group",pattern:new RegExp(`^(?:${ARN}:sagemaker:[a-z0-9-]+:\\d{12}:model-package-group/)?${NAME}$`)},bucket:{accepts:"the name of an S3 bucket: lower-case letters, digits, dots and hyphens, 3 to 63 characters",pattern:new RegExp(`^${BUCKET}$`),suggest:value=>/^s3:\/\/([^/]+)\/?$/.exec(value)?.[1]},"s3-uri":{accepts:"an S3 URI such as s3://bucket/path/model.tar.gz",pattern:new RegExp(`^s3://${BUCKET}/.+$`)},region:{accepts:"an AWS region such as eu-west-1",pattern:/^[a-z]{2}(?:-[a-z]+)+-\d$/,suggest:value=>/^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(value)?.[1]},description:{accepts:"one line of at most 1024 characters",pattern:new RegExp("^\\P{C}{1,1024}$","u")},image:{accepts:"a built-in algorithm such as xgboost or xgboost:1.7-1, or the URI of a registry image",pattern:/^(?:[a-z][a-z0-9-]*(?::[\w.-]+)?|[\w.-]+(?::\d+)?\/\S+)$/}};


/***/ }),

/***/ 9163:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _chunk_64XYZGPX_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2137);
/* harmony import */ var _chunk_4WLRRBY5_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3366);
/* harmony import */ var _chunk_4K5LWYSB_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9818);
/* harmony import */ var _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(49);
/* harmony import */ var _chunk_SPYLK2IE_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3182);
/* harmony import */ var _chunk_JXTVF3RE_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6073);
/* harmony import */ var _chunk_5KQ7DOKA_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3094);
/* harmony import */ var _chunk_37HEKO62_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(4364);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(3024);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(6982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(9896);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(8500);
function connectAws({region,forcePathStyle}){let clients=new Map,configuration={region,retryMode:"standard",maxAttempts:8,forcePathStyle};return{region,client(Client){let known=clients.get(Client);if(known!==void 0)return known;let made=new Client(configuration);return clients.set(Client,made),made}}}function toCommandValue(input){return input==null?"":typeof input=="string"||input instanceof String?input:JSON.stringify(input)}function toCommandProperties(annotationProperties){return Object.keys(annotationProperties).length?{title:annotationProperties.title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}:{}}function issueCommand(command,properties,message){let cmd=new Command(command,properties,message);process.stdout.write(cmd.toString()+os__WEBPACK_IMPORTED_MODULE_8__.EOL)}function issue(name,message=""){issueCommand(name,{},message)}var CMD_STRING="::",Command=class{constructor(command,properties,message){command||(command="missing.command"),this.command=command,this.properties=properties,this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){cmdStr+=" ";let first=!0;for(let key in this.properties)if(this.properties.hasOwnProperty(key)){let val=this.properties[key];val&&(first?first=!1:cmdStr+=",",cmdStr+=`${key}=${escapeProperty(val)}`)}}return cmdStr+=`${CMD_STRING}${escapeData(this.message)}`,cmdStr}};function escapeData(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}function issueFileCommand(command,message){let filePath=process.env[`GITHUB_${command}`];if(!filePath)throw new Error(`Unable to find environment variable for file command ${command}`);if(!fs__WEBPACK_IMPORTED_MODULE_10__.existsSync(filePath))throw new Error(`Missing file at path: ${filePath}`);fs__WEBPACK_IMPORTED_MODULE_10__.appendFileSync(filePath,`${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_8__.EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(key,value){let delimiter=`ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_9__.randomUUID()}`,convertedValue=toCommandValue(value);if(key.includes(delimiter))throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);if(convertedValue.includes(delimiter))throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);return`${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_8__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_8__.EOL}${delimiter}`}var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator.throw(value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})},{access,appendFile,writeFile}=fs__WEBPACK_IMPORTED_MODULE_10__.promises,SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY";var Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;let pathFromEnv=process.env[SUMMARY_ENV_VAR];if(!pathFromEnv)throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);try{yield access(pathFromEnv,fs__WEBPACK_IMPORTED_MODULE_10__.constants.R_OK|fs__WEBPACK_IMPORTED_MODULE_10__.constants.W_OK)}catch{throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}return this._filePath=pathFromEnv,this._filePath})}wrap(tag,content,attrs={}){let htmlAttrs=Object.entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");return content?`<${tag}${htmlAttrs}>${content}</${tag}>`:`<${tag}${htmlAttrs}>`}write(options){return __awaiter(this,void 0,void 0,function*(){let overwrite=!!options?.overwrite,filePath=yield this.filePath();return yield(overwrite?writeFile:appendFile)(filePath,this._buffer,{encoding:"utf8"}),this.emptyBuffer()})}clear(){return __awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:!0})})}stringify(){return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){return this._buffer="",this}addRaw(text2,addEOL=!1){return this._buffer+=text2,addEOL?this.addEOL():this}addEOL(){return this.addRaw(os__WEBPACK_IMPORTED_MODULE_8__.EOL)}addCodeBlock(code2,lang){let attrs=Object.assign({},lang&&{lang}),element=this.wrap("pre",this.wrap("code",code2),attrs);return this.addRaw(element).addEOL()}addList(items,ordered=!1){let tag=ordered?"ol":"ul",listItems=items.map(item=>this.wrap("li",item)).join(""),element=this.wrap(tag,listItems);return this.addRaw(element).addEOL()}addTable(rows){let tableBody=rows.map(row=>{let cells=row.map(cell=>{if(typeof cell=="string")return this.wrap("td",cell);let{header,data,colspan,rowspan}=cell,tag=header?"th":"td",attrs=Object.assign(Object.assign({},colspan&&{colspan}),rowspan&&{rowspan});return this.wrap(tag,data,attrs)}).join("");return this.wrap("tr",cells)}).join(""),element=this.wrap("table",tableBody);return this.addRaw(element).addEOL()}addDetails(label,content){let element=this.wrap("details",this.wrap("summary",label)+content);return this.addRaw(element).addEOL()}addImage(src,alt,options){let{width,height}=options||{},attrs=Object.assign(Object.assign({},width&&{width}),height&&{height}),element=this.wrap("img",null,Object.assign({src,alt},attrs));return this.addRaw(element).addEOL()}addHeading(text2,level){let tag=`h${level}`,allowedTag=["h1","h2","h3","h4","h5","h6"].includes(tag)?tag:"h1",element=this.wrap(allowedTag,text2);return this.addRaw(element).addEOL()}addSeparator(){let element=this.wrap("hr",null);return this.addRaw(element).addEOL()}addBreak(){let element=this.wrap("br",null);return this.addRaw(element).addEOL()}addQuote(text2,cite){let attrs=Object.assign({},cite&&{cite}),element=this.wrap("blockquote",text2,attrs);return this.addRaw(element).addEOL()}addLink(text2,href){let element=this.wrap("a",text2,{href});return this.addRaw(element).addEOL()}},_summary=new Summary;var platform=os__WEBPACK_IMPORTED_MODULE_8__.platform(),arch=os__WEBPACK_IMPORTED_MODULE_8__.arch();var ExitCode;(function(ExitCode2){ExitCode2[ExitCode2.Success=0]="Success",ExitCode2[ExitCode2.Failure=1]="Failure"})(ExitCode||(ExitCode={}));function setOutput(name,value){if(process.env.GITHUB_OUTPUT||"")return issueFileCommand("OUTPUT",prepareKeyValueMessage(name,value));process.stdout.write(os__WEBPACK_IMPORTED_MODULE_8__.EOL),issueCommand("set-output",{name},toCommandValue(value))}function error(message,properties={}){issueCommand("error",toCommandProperties(properties),message instanceof Error?message.toString():message)}function warning(message,properties={}){issueCommand("warning",toCommandProperties(properties),message instanceof Error?message.toString():message)}function info(message){process.stdout.write(message+os__WEBPACK_IMPORTED_MODULE_8__.EOL)}function startGroup(name){issue("group",name)}function endGroup(){issue("endgroup")}function inert(text2){return text2.replaceAll("##[","# #[").replace(/^(\s*):(?=:)/gm,"$1\u200B:")}function connectRunner(){return{log:{info:line=>info(inert(line)),warning,async group(title,body){startGroup(title);try{return await body()}finally{endGroup()}}},setOutputs(outputs2){for(let[name,value]of Object.entries(outputs2))setOutput(name,value)},summarize(markdown,file){file!==void 0&&(0,node_fs__WEBPACK_IMPORTED_MODULE_7__.appendFileSync)(file,markdown)},fail({what,problems=[],reason,fix,consoleUrl,logTail=[]}){if(logTail.length>0){startGroup("Last lines of the log");for(let line of logTail)info(inert(line));endGroup()}let lines=[reason===void 0?what:`${what}: ${reason}`,...problems,fix===void 0?"":`What to do: ${fix}`,consoleUrl??""];error(lines.filter(line=>line!=="").join(`
`))}}}var INPUT_PREFIX="INPUT_";function readEnvironment(variables){let inputs2=readInputs(variables),region=present(variables.AWS_REGION)??present(variables.AWS_DEFAULT_REGION),summaryFile=present(variables.GITHUB_STEP_SUMMARY),scale=present(variables.SAGEMAKER_MLOPS_POLL_SCALE)??"1",scaleIsValid=Number.isFinite(Number(scale))&&Number(scale)>0;return{inputs:inputs2,workflow:readWorkflow(variables,inputs2.get("job-index")??"0"),region,summaryFile,customEndpoint:[variables.AWS_ENDPOINT_URL,variables.AWS_ENDPOINT_URL_S3].some(url=>present(url)),pollScale:scaleIsValid?Number(scale):1,problems:scaleIsValid?[]:[`SAGEMAKER_MLOPS_POLL_SCALE: "${scale}" is not a number above 0`]}}function readInputs(variables){let inputs2=new Map;for(let[variable,value]of Object.entries(variables)){let text2=value?.trim()??"";!variable.startsWith(INPUT_PREFIX)||text2===""||inputs2.set(variable.slice(INPUT_PREFIX.length).toLowerCase(),text2)}return inputs2}function readWorkflow(variables,jobIndex){let of=name=>variables[`GITHUB_${name}`]??"",repository=of("REPOSITORY"),runId=of("RUN_ID");return{repository,sha:of("SHA"),ref:of("REF"),runId,workflow:of("WORKFLOW"),job:of("JOB"),jobIndex,step:of("ACTION"),actor:of("ACTOR"),url:`${of("SERVER_URL")||"https://github.com"}/${repository}/actions/runs/${runId}`}}function present(value){return value===void 0||value.trim()===""?void 0:value.trim()}function commonConfig(values,region,{workflow}){let name=values.name??(workflow.repository.split("/").at(-1)||"model");return{name,region,tags:values.tags??{},wait:values.wait,timeoutMinutes:values["timeout-minutes"],logs:values.logs,onCancel:values["on-cancel"],prefix:values.prefix??[name,workflow.runId].filter(part=>part!=="").join("/"),bucket:values.bucket,resultFile:values["result-file"]}}function chooseSource(call,names){let levelOf=name=>call.given.get(name)?.level??Number.POSITIVE_INFINITY,nearest2=Math.min(...names.map(levelOf)),chosen=names.filter(name=>call.given.has(name)&&levelOf(name)===nearest2),[first=names[0]]=chosen,choices=`${names.slice(0,-1).join(", ")} or ${names.at(-1)}`;return chosen.length===0&&first!==void 0&&call.report(first,`is missing: give ${choices}, or \`from\``),chosen.length>1&&first!==void 0&&call.report(first,`is given together with ${chosen.slice(1).join(" and ")}: give only one of ${choices}`),chosen.length===1?first:void 0}function deleteConfig(call){let{common,values}=call,{"stack-name":stackName,"endpoint-name":endpointName,"keep-models":keepModels}=values,chosen=chooseSource(call,["stack-name","endpoint-name"]);if(chosen==="stack-name"&&stackName!==void 0)return{...common,mode:"delete",target:{kind:"stack",stackName},keepModels};if(chosen==="endpoint-name"&&endpointName!==void 0)return{...common,mode:"delete",target:{kind:"endpoint",endpointName},keepModels}}function deployConfig(call){let{common,values}=call,model=servedModel(call),{"stack-name":stackName,"execution-role-arn":executionRoleArn}=values;if(!(model===void 0||stackName===void 0||executionRoleArn===void 0))return{...common,mode:"deploy",executionRoleArn,model,stackName,endpointName:values["endpoint-name"]??endpointNameOf(stackName),instanceType:values["instance-type"],instanceCount:values["instance-count"],containerEnvironment:containerEnvironment(model,call),cloudformationRoleArn:values["cloudformation-role-arn"],cases:values.cases??[]}}function servedModel(call){let{values,given,report}=call,{"model-package-arn":modelPackageArn,"model-package-group":modelPackageGroup}=values,{"model-artifact":modelArtifact,image}=values;switch(chooseSource(call,["model-package-arn","model-package-group","model-artifact"])){case"model-package-arn":return modelPackageArn===void 0?void 0:{kind:"package",modelPackageArn};case"model-package-group":return modelPackageGroup===void 0?void 0:{kind:"group",modelPackageGroup};case"model-artifact":return given.has("image")||report("image","is missing: a model artifact is served by an image"),modelArtifact===void 0||image===void 0?void 0:{kind:"artifact",modelArtifact,image};case void 0:return}}function containerEnvironment({kind},{values,previous}){return{...kind==="artifact"&&previous?.model.containerEnvironment,...values["environment-variables"]}}function endpointNameOf(stackName){return stackName.slice(0,63).replace(/-+$/,"")}function evaluateConfig(call){let{common,values,previous}=call,gates=readGates(values.gates??"",call),source=metricSource(call);if(source===void 0)return;let failOnGate=values["fail-on-gate"];return{...common,mode:"evaluate",source,gates,failOnGate,model:previous?.model}}function metricSource(call){let{"training-job":jobName,report}=call.values,chosen=chooseSource(call,["training-job","report"]);if(chosen==="training-job"&&jobName!==void 0)return{kind:"training-job",jobName};if(!(chosen!=="report"||report===void 0))return!report.startsWith("s3://")&&!(0,node_fs__WEBPACK_IMPORTED_MODULE_7__.existsSync)(report)&&call.report("report",`there is no file ${(0,_chunk_37HEKO62_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(report)}`),{kind:"report",location:report}}function readGates(text2,{report}){let{gates,problems}=(0,_chunk_4WLRRBY5_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGates */ .M)(text2);for(let problem of problems)report("gates",problem);for(let gate of gates)gate.needsChampion&&report("gates",`"${gate.text}": comparing with a champion is not available yet`);return gates}function registerConfig(call){let task=chooseSource(call,["model-package-group","model-package-arn"])==="model-package-arn"?approval(call):newVersion(call);return task&&{...call.common,mode:"register",task}}function approval({values,given,report}){let{"model-package-arn":modelPackageArn,"approval-status":approvalStatus,description}=values;if(given.has("approval-status")||report("approval-status","is missing: a change of approval needs it"),!(modelPackageArn===void 0||approvalStatus===void 0))return{kind:"approve",modelPackageArn,approvalStatus,description}}function newVersion({values,given,previous,report}){for(let name of["model-artifact","image"])given.has(name)||report(name,"is missing: give it, or the result of a train step as `from`");let{"model-package-group":modelPackageGroup,"model-artifact":modelArtifact,image}=values;if(modelPackageGroup===void 0||modelArtifact===void 0||image===void 0)return;let model=previous?.model;return{kind:"create",modelPackageGroup,modelArtifact,image,containerEnvironment:{...model?.containerEnvironment,...values["environment-variables"]},metrics:model?.metrics??{},approvalStatus:values["approval-status"]??"PendingManualApproval",contentTypes:values["content-types"],responseTypes:values["response-types"],inferenceInstanceTypes:values["inference-instance-types"]??[],transformInstanceTypes:values["transform-instance-types"]??[],metadata:values.metadata??{},jobName:model?.jobName,jobArn:model?.jobArn,description:values.description}}function metricDefinitionProblems(definitions){return Object.entries(definitions).flatMap(([name,regex])=>{try{return(new RegExp(`${(0,_chunk_64XYZGPX_js__WEBPACK_IMPORTED_MODULE_0__/* .fromPythonRegex */ .ql)(regex).source}|`).exec("")?.length??1)>1?[]:[`"${name}" needs a group for its value, as in "loss: ([0-9.]+)"`]}catch(error2){return[`"${name}": ${error2.message}; give an expression that Python and JavaScript share`]}})}function trainConfig({common,values,previous,report}){let{image,channels,"execution-role-arn":executionRoleArn,"job-name":jobName}=values,metricDefinitions=values["metric-definitions"];for(let problem of metricDefinitionProblems(metricDefinitions??{}))report("metric-definitions",problem);if(previous?.attach===!0)return jobName===void 0?void 0:{...common,mode:"train",task:{kind:"attach",jobName}};if(!(image===void 0||channels===void 0||executionRoleArn===void 0))return{...common,mode:"train",task:{kind:"create",executionRoleArn,image,environmentVariables:values["environment-variables"]??{},instanceType:values["instance-type"],instanceCount:values["instance-count"],volumeGb:values["volume-gb"],maxRuntimeMinutes:values["max-runtime-minutes"],channels,hyperparameters:values.hyperparameters??{},metricDefinitions,jobName,reuse:values.reuse}}}async function checkImage({values:{image},common:{region},report}){if(image===void 0||image.includes("/")||region==="")return;let{imageUri}=await __nccwpck_require__.e(/* import() */ 503).then(__nccwpck_require__.bind(__nccwpck_require__, 6503));try{imageUri(image,region)}catch(error2){if(!(error2 instanceof _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo))throw error2;for(let problem of error2.problems)report("image",problem.replace(/^image: /,""))}}function problemReporter(given,{problems}){return(name,problem)=>{let origin=given.get(name)?.origin;problems.push(`${name}${origin===void 0?"":` (${origin})`}: ${problem}`)}}async function readValue(kind,given,report){if(kind.type==="map")return(await Promise.all(/* import() */[__nccwpck_require__.e(473), __nccwpck_require__.e(411)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8792))).readMap(kind,given,report);if(kind.type==="channels")return(await Promise.all(/* import() */[__nccwpck_require__.e(473), __nccwpck_require__.e(640)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5640))).readChannels(given,report);if(kind.type==="cases")return(await Promise.all(/* import() */[__nccwpck_require__.e(473), __nccwpck_require__.e(967)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2967))).readCases(given,report);if(kind.type==="list")return readList(given.value,report);if(typeof given.value=="string")return readScalar(kind,given.value,report);report(`is a ${Array.isArray(given.value)?"list":"map"}, but one text is expected`)}function readScalar(kind,text2,report){switch(kind.type){case"text":return kind.format===void 0?text2:readFormat(kind.format,text2,report);case"integer":return readInteger(kind,text2,report);case"flag":return readFlag(text2,report);case"choice":return readChoice(kind,text2,report);default:return text2}}function readFormat(format,text2,report){let{accepts,pattern,suggest}=_chunk_SPYLK2IE_js__WEBPACK_IMPORTED_MODULE_4__/* .formats */ .F[format];if(pattern.test(text2))return text2;let suggestion=suggest?.(text2),hint=suggestion===void 0?"":` (did you mean "${suggestion}"?)`;report(`${(0,_chunk_37HEKO62_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(text2)} is not ${accepts}${hint}`)}function readInteger({min,max,unit},text2,report){let number=/^[+-]?\d+$/.test(text2)?Number(text2):Number.NaN;if(number>=min&&number<=(max??Number.MAX_SAFE_INTEGER))return number;let range=max===void 0?`of at least ${min}`:`from ${min} to ${max}`;report(`${(0,_chunk_37HEKO62_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(text2)} is not a whole number ${range}${unit===void 0?"":` (${unit})`}`)}function readFlag(text2,report){if(/^(?:true|True|TRUE)$/.test(text2))return!0;if(/^(?:false|False|FALSE)$/.test(text2))return!1;report(`${(0,_chunk_37HEKO62_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(text2)} is neither true nor false`)}function readChoice({values,later=[]},text2,report){if(values.includes(text2))return text2;let accepted=`accepted: ${values.join(", ")}`;later.includes(text2)?report(`"${text2}" is not available yet; ${accepted}`):report(`${(0,_chunk_37HEKO62_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(text2)} is unknown${(0,_chunk_37HEKO62_js__WEBPACK_IMPORTED_MODULE_11__/* .didYouMean */ .au)(text2,values)}; ${accepted}`)}function readList(value,report){let items=typeof value=="string"?value.replace(/^\[|\]$/g,"").split(/[\n,]/):value;if(Array.isArray(items)&&items.every(item=>typeof item=="string"))return items.map(item=>item.replace(/^\s*- /,"").trim()).filter(item=>item!=="");report("is not a list of texts")}async function readValues(given,mode,findings){let report=problemReporter(given,findings),values={};for(let name of _chunk_JXTVF3RE_js__WEBPACK_IMPORTED_MODULE_5__/* .inputNames */ .vj){let input=_chunk_JXTVF3RE_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .QL[name],own=isUsed(input,mode)?given.get(name):void 0,value=own&&await readValue(input.kind,own,problem=>report(name,problem));values[name]=value??await readDefault(input)}return values}function isUsed({modes},mode){return mode===void 0?modes.length>0:modes.includes(mode)}async function readDefault(input){if(input.default!==void 0)return await readValue(input.kind,(0,_chunk_5KQ7DOKA_js__WEBPACK_IMPORTED_MODULE_6__/* .givenText */ .xe)(input.default,"default"),problem=>{throw new Error(`the default "${input.default}" ${problem}`)})}async function loadConfig(environment){let findings={problems:[...environment.problems],warnings:[]},inWith=new Map([...environment.inputs].map(([name,text2])=>[name,(0,_chunk_5KQ7DOKA_js__WEBPACK_IMPORTED_MODULE_6__/* .givenText */ .xe)(text2,"with:")])),mode=_chunk_JXTVF3RE_js__WEBPACK_IMPORTED_MODULE_5__/* .AVAILABLE_MODES */ .DQ.find(name=>name===environment.inputs.get("mode"));inWith.has("mode")||findings.problems.push(`mode: is missing; accepted: ${_chunk_JXTVF3RE_js__WEBPACK_IMPORTED_MODULE_5__/* .AVAILABLE_MODES */ .DQ.join(", ")}`),(0,_chunk_JXTVF3RE_js__WEBPACK_IMPORTED_MODULE_5__/* .checkNames */ .LN)([...inWith.keys()],mode,findings);let previous=await readFrom(environment,mode,findings),problemsBefore=findings.problems.length,layers=await readFile(environment,mode,findings),isFileSound=findings.problems.length===problemsBefore,given=(0,_chunk_5KQ7DOKA_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .pA)(inWith,...layers,previous?.given??new Map),values=await readValues(given,mode,findings);mode!==void 0&&previous?.attach!==!0&&isFileSound&&checkRequired(mode,given,findings);let call={common:commonConfig(values,regionOf(values,given,environment,findings),environment),values,given,previous,report:problemReporter(given,findings)};await checkImage(call);let isFromBroken=inWith.has("from")&&previous===void 0,config=mode&&!isFromBroken?assemble(mode,call):void 0;if(config===void 0||findings.problems.length>0)throw new _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(findings.problems);return{config,warnings:findings.warnings}}async function readFrom({inputs:inputs2},mode,{problems}){let from=inputs2.get("from");if(from===void 0||mode===void 0)return;let{readPreviousResult}=await __nccwpck_require__.e(/* import() */ 88).then(__nccwpck_require__.bind(__nccwpck_require__, 4088));return readPreviousResult(from,mode,problem=>problems.push(`from (with:): ${problem}`))}async function readFile({inputs:inputs2},mode,{problems}){let path=inputs2.get("config"),environment=inputs2.get("environment");if(path===void 0)return environment!==void 0&&problems.push(`environment (with:): "${environment}" is a section of a config file: give \`config\`, too`),[];let{readConfigFile}=await Promise.all(/* import() */[__nccwpck_require__.e(473), __nccwpck_require__.e(395)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1395));return readConfigFile({path,mode,environment,report:problem=>problems.push(problem)})}function checkRequired(mode,given,{problems}){for(let name of _chunk_JXTVF3RE_js__WEBPACK_IMPORTED_MODULE_5__/* .inputNames */ .vj){let{requiredBy}=_chunk_JXTVF3RE_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .QL[name];requiredBy?.includes(mode)&&!given.has(name)&&problems.push(`${name}: is missing, mode ${mode} needs it`)}}function regionOf(values,given,{region},{problems}){return region===void 0&&!given.has("region")&&problems.push("region: is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set"),values.region??region??""}function assemble(mode,call){switch(mode){case"train":return trainConfig(call);case"evaluate":return evaluateConfig(call);case"register":return registerConfig(call);case"deploy":return deployConfig(call);case"delete":return deleteConfig(call)}}var EXPLANATIONS={AccessDenied:accessDenied,AccessDeniedException:accessDenied,UnauthorizedOperation:accessDenied,ResourceLimitExceeded:(_,region)=>({what:"a quota of the account does not allow this",fix:"ask for the quota that the reason names, or use another instance type",consoleUrl:(0,_chunk_4K5LWYSB_js__WEBPACK_IMPORTED_MODULE_2__/* .quotasUrl */ .H)(region)}),ExpiredToken:expired,ExpiredTokenException:expired,CredentialsProviderError:()=>({what:"no AWS credentials were found",fix:"put a step with aws-actions/configure-aws-credentials (and `permissions: id-token: write`) before this one"}),InvalidClientTokenId:invalidCredentials,UnrecognizedClientException:invalidCredentials,InvalidSignatureException:invalidCredentials,SignatureDoesNotMatch:invalidCredentials,ThrottlingException:throttled,Throttling:throttled,SlowDown:throttled};function isAwsError(error2){return error2 instanceof Error&&("$metadata"in error2||"$fault"in error2||error2.name in EXPLANATIONS)}function explainAwsError(error2,region){let explained=EXPLANATIONS[error2.name]?.(error2,region)??(isUnanswered(error2)?UNREACHABLE:refused(error2)),request=error2.$metadata?.requestId;return{...explained,reason:request===void 0?error2.message:`${error2.message} (request ${request})`}}var UNREACHABLE={what:"AWS could not be reached",fix:"check `region`, the runner's way to the network, and AWS_ENDPOINT_URL where it is set"};function isUnanswered({code:code2,name}){return code2!==void 0||name==="TimeoutError"}function refused({name}){return{what:`AWS refused a request (${name})`}}function accessDenied(error2){let action=/not authorized to perform: ([\w-]+:\w+)/.exec(error2.message)?.[1],resource=/on resource: (\S+)/.exec(error2.message)?.[1]??"*";if(action===void 0)return{what:"the credentials are not allowed to do this"};let statement=JSON.stringify({Effect:"Allow",Action:action,Resource:resource});return{what:`the credentials are not allowed to call ${action}`,fix:`add to the role's policy: ${statement}`}}function expired(){return{what:"the AWS credentials expired",fix:"give the session a longer life (`role-duration-seconds` of aws-actions/configure-aws-credentials); re-running this job attaches to what still runs"}}function invalidCredentials(){return{what:"AWS does not accept the credentials",fix:"check which role or key the step before this one configured, and that it is of this partition and region"}}function throttled(){return{what:"AWS throttled this account longer than the action retries",fix:"re-run this job: it attaches to what still runs"}}var outputs={result:{description:'Everything below and more as JSON in one line: what `from` of a later step takes. Begins with `{"mode":\u2026,"status":\u2026`.',modes:_chunk_JXTVF3RE_js__WEBPACK_IMPORTED_MODULE_5__/* .AVAILABLE_MODES */ .DQ},status:{description:"`Completed`, `InProgress`, `Failed`, `Stopped`, `TimedOut`, `GateFailed`, `NoChanges` or `RolledBack`.",modes:_chunk_JXTVF3RE_js__WEBPACK_IMPORTED_MODULE_5__/* .AVAILABLE_MODES */ .DQ},"console-url":{description:"Page of the AWS console for what this step made.",modes:_chunk_JXTVF3RE_js__WEBPACK_IMPORTED_MODULE_5__/* .AVAILABLE_MODES */ .DQ},"job-name":{description:"Name of the training job that made the model.",modes:["train","evaluate","register","deploy"]},"job-arn":{description:"ARN of that job.",modes:["train","evaluate","register","deploy"]},"model-artifact":{description:"S3 URI of the model.tar.gz.",modes:["train","evaluate","register","deploy"]},"image-uri":{description:"Registry URI of the container image.",modes:["train","evaluate","register","deploy"]},metrics:{description:'Final metrics as JSON: `{"validation:rmse":4.2}`.',modes:["train","evaluate","register","deploy"]},"billable-seconds":{description:"Seconds that AWS bills for the job.",modes:["train"]},passed:{description:"`true` when every gate is met.",modes:["evaluate"]},"report-uri":{description:"S3 URI of the report that was judged.",modes:["evaluate"]},"model-package-arn":{description:"ARN of the model package version.",modes:["register","deploy"]},"model-package-version":{description:"Its version number in the group.",modes:["register"]},"approval-status":{description:"Its approval status.",modes:["register"]},"stack-id":{description:"ARN of the stack.",modes:["deploy","delete"]},"stack-outputs":{description:"Outputs of the stack as JSON.",modes:["deploy"]},changes:{description:"Resource changes of the change set as JSON.",modes:["deploy"]},changed:{description:"`true` when something was changed or deleted.",modes:["deploy","delete"]},"endpoint-name":{description:"Name of the endpoint.",modes:["deploy","delete"]},"endpoint-arn":{description:"ARN of the endpoint.",modes:["deploy"]},"best-training-job":{description:"Best job of a tuning job.",modes:[]},outputs:{description:"Outputs of a processing job as JSON.",modes:[]},"champion-arn":{description:"ARN of the champion.",modes:[]},winner:{description:"Result of the winning candidate as JSON.",modes:[]},"api-url":{description:"URL of the public API.",modes:[]},"pipeline-execution-arn":{description:"ARN of the pipeline execution.",modes:[]}};function toOutputs(result){let told=named(result).filter(([name,value])=>Object.hasOwn(outputs,name)&&value!==void 0);return{result:toResultJson(result),...Object.fromEntries(told.map(([name,value])=>[name,text(value)]))}}function toResultJson(result){let{mode,status,failure,...rest}=result,reported={...rest,failure:failure&&{...failure,logTail:void 0}};return JSON.stringify({mode,status,version:1,...Object.fromEntries(named(reported))})}function named(result){return Object.entries(result).map(([key,value])=>[kebab(key),NAMES_OF_OTHERS.has(key)?value:renamed(value)])}var NAMES_OF_OTHERS=new Set(["metrics","series","containerEnvironment","stackOutputs"]);function renamed(value){return Array.isArray(value)?value.map(renamed):typeof value=="object"&&value!==null?Object.fromEntries(named(value)):value}function kebab(key){return key.replace(/[A-Z]/g,letter=>`-${letter.toLowerCase()}`)}function text(value){return typeof value=="object"?JSON.stringify(value):String(value)}function plainText(text2){return text2.replace(/[&<>]/g,character=>({"&":"&amp;","<":"&lt;",">":"&gt;"})[character]??character).replace(/[\\`*_{}[\]|@#~]/g,character=>`\\${character}`).replace(/\s*\r?\n\s*/g," ")}function code(text2){let fence="`".repeat(Math.max(0,...[...text2.matchAll(/`+/g)].map(([run])=>run.length))+1),inner=text2.replace(/\s*\r?\n\s*/g," ").replaceAll("|","\\|");return inner.startsWith("`")||inner.endsWith("`")?`${fence} ${inner} ${fence}`:`${fence}${inner}${fence}`}function link(text2,url){return`[${plainText(text2)}](${url.replace(/[()\s]/g,encodeURIComponent)})`}function table(head,rows){let line=cells=>`| ${cells.join(" | ")} |`;return[line(head),line(head.map(()=>"---")),...rows.map(line)].join(`
`)}function details(title,lines){let text2=lines.join(`
`),fence="`".repeat(Math.max(2,...[...text2.matchAll(/`+/g)].map(([run])=>run.length))+1);return`<details><summary>${plainText(title)}</summary>

${fence}text
${text2}
${fence}

</details>`}function charts(series){return Object.entries(series).map(([name,values])=>[name,values.filter(drawable)]).filter(([,values])=>values.length>=3).map(([name,values])=>chart(name,values))}function drawable(value){return Number.isFinite(value)&&Math.abs(value)<1e15}function chart(name,values){let points=thin(values).map(plain);return["```mermaid","xychart-beta",`  title "${name.replace(/["\n]/g," ")}"`,`  x-axis 1 --> ${values.length}`,`  line [${points.join(", ")}]`,"```"].join(`
`)}function thin(values){if(values.length<=60)return values;let step=(values.length-1)/59;return Array.from({length:60},(_,index)=>values[Math.round(index*step)]??0)}function plain(value){return value.toFixed(Math.abs(value)>=1e3?1:6).replace(/\.?0+$/,"")}function formatNumber(value){return Number.isFinite(value)?String(Number(value.toPrecision(6))):String(value)}function formatSeconds(seconds2){let whole=Math.round(seconds2);return whole<60?`${whole} s`:whole<3600?`${Math.floor(whole/60)} min ${whole%60} s`:`${Math.floor(whole/3600)} h ${Math.floor(whole%3600/60)} min`}function count(number,noun){return`${number} ${noun}${number===1?"":"s"}`}function facts(result){let{consoleUrl}=result,page=consoleUrl===void 0?{}:{url:consoleUrl};return namedValues(result).map(([name,value],index)=>({name,value,...index===0?page:{}})).flatMap(({value,...row})=>value===void 0?[]:[{...row,value}])}function namedValues(result){switch(result.mode){case"train":return[["Training job",result.jobName],["Model artifact",result.modelArtifact],["Image",result.imageUri],["Instance",result.instanceType===void 0?void 0:`${result.instanceCount??1} \xD7 ${result.instanceType}`],["Billable time",seconds(result.billableSeconds)]];case"evaluate":return[["Training job",result.jobName],["Report",result.reportUri],["Model artifact",result.modelArtifact]];case"register":return[["Model package",result.modelPackageArn],["Approval",result.approvalStatus],["Model artifact",result.modelArtifact]];case"deploy":return[["Stack",result.stackName],["Endpoint",result.endpointName],["Model package",result.modelPackageArn],["Model artifact",result.modelArtifact]];case"delete":return[["Stack",result.stackName],["Endpoint",result.endpointName]]}}function seconds(value){return value===void 0?void 0:formatSeconds(value)}var GREEN=new Set(["Completed","InProgress","NoChanges","Planned"]);function verdict(result){return{green:result.failure===void 0&&(GREEN.has(result.status)||result.status==="GateFailed"),sentence:result.failure===void 0?success(result):`${result.mode}: ${result.failure.what}`}}function success(result){switch(result.mode){case"train":return result.status==="InProgress"?`training job ${result.jobName} is running`:`training job ${result.jobName} completed`;case"evaluate":return evaluated(result);case"register":return registered(result);case"deploy":return deployed(result);case"delete":return deleted(result)}}function evaluated({gates,status}){let missed=gates.filter(({passed})=>!passed).length;return status==="GateFailed"?`${missed} of ${count(gates.length,"gate")} not met (fail-on-gate is false)`:gates.length===0?"metrics read, no gates given":`${count(gates.length,"gate")} met`}function registered(result){let version=`version ${result.modelPackageVersion??"?"} of ${result.modelPackageGroup??result.modelPackageArn??"the group"}`;return result.status==="NoChanges"?`${version} was ${result.approvalStatus} already`:`${version} is ${result.approvalStatus}`}function deployed({status,endpointName,stackName,cases=[]}){let tested=cases.length===0?"":`, ${count(cases.length,"case")} answered as expected`;return status==="InProgress"?`stack ${stackName} is being deployed`:status==="NoChanges"?`endpoint ${endpointName??stackName} was up to date${tested}`:`endpoint ${endpointName??stackName} is in service${tested}`}function deleted({status,stackName,endpointName,deleted:deleted2}){let target=stackName===void 0?`endpoint ${endpointName}`:`stack ${stackName}`;return status==="InProgress"?`${target} is being deleted`:deleted2.length===0?`${target} does not exist, nothing to delete`:`${target} is deleted`}function toSections(result){return[verdictSection(result),result.failure===void 0?"":failureSection(result.failure),factSection(result),...modeSections(result),phaseSection(result)].filter(section=>section!=="")}function verdictSection(result){let{green,sentence}=verdict(result);return`### ${green?"\u2705":"\u274C"} ${plainText(sentence)}`}function failureSection(failure){return[(failure.problems??[]).map(problem=>`- ${plainText(problem)}`).join(`
`),failure.reason===void 0?"":`> ${plainText(failure.reason)}`,failure.fix===void 0?"":`**What to do:** ${plainText(failure.fix)}`,failure.consoleUrl===void 0?"":link("Look at it in the AWS console",failure.consoleUrl),failure.logTail===void 0||failure.logTail.length===0?"":details("Last lines of the log",failure.logTail)].filter(line=>line!=="").join(`

`)}function factSection(result){let rows=facts(result).map(({name,value,url})=>[plainText(name),url===void 0?code(value):link(value,url)]);return rows.length===0?"":table(["",""],rows)}function modeSections(result){switch(result.mode){case"train":return[metricSection(result.metrics),...result.series===void 0?[]:charts(result.series)];case"evaluate":return[gateSection(result.gates),metricSection(result.metrics)];case"register":return[metricSection(result.metrics)];case"deploy":return[caseSection(result.cases??[]),changeSection(result.changes??[])];case"delete":return[listSection("Deleted",result.deleted),listSection("Kept",result.kept??[])]}}function metricSection(metrics={}){let rows=Object.entries(metrics).map(([name,value])=>[code(name),formatNumber(value)]);return rows.length===0?"":table(["Metric","Value"],rows)}function gateSection(gates){if(gates.length===0)return"";let number=value=>value===void 0?"\u2013":formatNumber(value),rows=gates.map(gate=>[gate.passed?"\u2705":"\u274C",code(gate.gate),number(gate.value),number(gate.bound),number(gate.margin),plainText(gate.note??"")]);return table(["","Gate","Value","Bound","Margin",""],rows)}function caseSection(cases){if(cases.length===0)return"";let rows=cases.map(outcome=>[outcome.passed?"\u2705":"\u274C",plainText(outcome.name),plainText(outcome.expected),code(outcome.answer??""),outcome.milliseconds===void 0?"":`${Math.round(outcome.milliseconds)} ms`,plainText(outcome.note??"")]);return table(["","Case","Expected","Answer","Time",""],rows)}function changeSection(changes){if(changes.length===0)return"";let rows=changes.map(({action,logicalId,type,replacement,reasons})=>[action,code(logicalId),code(type),replacement??"",plainText((reasons??[]).join(", "))]);return table(["Action","Resource","Type","Replacement","Because of"],rows)}function listSection(title,items){return items.length===0?"":[`**${title}**`,"",...items.map(item=>`- ${code(item)}`)].join(`
`)}function phaseSection({phases=[]}){let rows=phases.map(({name,seconds:seconds2})=>[plainText(name),formatSeconds(seconds2)]);return rows.length===0?"":table(["Phase","Time"],rows)}var MOST_BYTES=900*1024;function toSummary(result){return withinBudget(toSections(result),MOST_BYTES)}function toFailureSummary(mode,failure){return withinBudget([`### \u274C ${plainText(`${mode}: ${failure.what}`)}`,failureSection(failure)],MOST_BYTES)}function withinBudget(sections,budget){let kept=[],bytes=0;for(let section of sections){if(bytes+=Buffer.byteLength(section)+2,bytes>budget)return[...kept,"_The rest is too long for a summary; the log has all of it._"].join(`

`);kept.push(section)}return`${kept.join(`

`)}
`}function createPublisher(runner,environment){let settings={mode:environment.inputs.get("mode")??"mode",region:environment.region??""},latest,isOver=!1,write=result=>(latest=result,runner.setOutputs(toOutputs(result)),settings.resultFile===void 0?void 0:writeResultFile(settings.resultFile,result)),finished=outcome=>{isOver=!0;let unwritten=write(outcome),result={...outcome,failure:outcome.failure??unwritten},{green,sentence}=verdict(result);return runner.summarize(toSummary(result),environment.summaryFile),result.failure===void 0?runner.log.info(sentence):runner.fail({...result.failure,consoleUrl:result.failure.consoleUrl??result.consoleUrl}),green?0:1};return{configure(config){settings=config},started(result){if(isOver)return;let unwritten=write(result);unwritten!==void 0&&runner.log.warning(`${unwritten.what}: ${unwritten.reason}`)},finished,failed(error2){let failure=toFailure(error2,settings.region),status=error2 instanceof _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_3__/* .Cancelled */ .cJ?"Stopped":"Failed";return latest!==void 0?finished({...latest,status,failure}):(runner.setOutputs({status}),runner.summarize(toFailureSummary(settings.mode,failure),environment.summaryFile),runner.fail(failure),1)}}}function writeResultFile(file,result){try{(0,node_fs__WEBPACK_IMPORTED_MODULE_7__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_12__.dirname)(file),{recursive:!0}),(0,node_fs__WEBPACK_IMPORTED_MODULE_7__.writeFileSync)(file,`${toResultJson(result)}
`);return}catch(error2){return{what:`result-file: "${file}" cannot be written`,reason:messageOf(error2)}}}function toFailure(error2,region){return error2 instanceof _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_3__/* .RemoteFailure */ .p3?error2.failure:error2 instanceof _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo?badInput(error2):error2 instanceof _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_3__/* .Cancelled */ .cJ?{what:error2.message}:isAwsError(error2)?explainAwsError(error2,region):{what:"this is a defect of the action, please report it",reason:(error2 instanceof Error?error2.stack:void 0)??messageOf(error2)}}function messageOf(error2){return error2 instanceof Error?error2.message:String(error2)}function badInput({message,problems}){return problems.length===1?{what:message}:{what:`${problems.length} problems with the inputs, nothing was created`,problems}}var GRACE_MS=3e3,STOP_MS=3500;function listenForCancel(){let controller=new AbortController,abort=name=>controller.abort(new _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_3__/* .Cancelled */ .cJ(`the workflow run was cancelled (${name})`));process.on("SIGINT",abort),process.on("SIGTERM",abort);let{signal}=controller;return{signal,settle:work=>Promise.race([work,graceAfter(signal)]),stopAll:async undo=>tell(signal.reason,await undo.run(STOP_MS))}}function graceAfter(signal){return new Promise((_,reject)=>{let begin=()=>setTimeout(()=>reject(signal.reason),GRACE_MS).unref();signal.aborted?begin():signal.addEventListener("abort",begin,{once:!0})})}function tell(cancelled,outcomes){let told=outcomes.map(({title,error:error2})=>error2===void 0?`asked to stop: ${title}`:`could not stop: ${title} (${error2})`);return new _chunk_LDYF2YUO_js__WEBPACK_IMPORTED_MODULE_3__/* .Cancelled */ .cJ([cancelled.message,...told].join("; "),{cause:outcomes.find(({error:error2})=>error2!==void 0)?.error})}function systemClock(scale){return{now:()=>Date.now(),sleep:async(ms,signal)=>{try{await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_13__.setTimeout)(ms*scale,void 0,{signal})}catch(error2){throw signal.throwIfAborted(),error2}}}}function createUndo(){let steps=new Set;return{add(title,stop){let step={title,stop};return steps.add(step),()=>steps.delete(step)},run(limitMs){return Promise.all([...steps].map(({title,stop})=>Promise.race([attempt(title,stop),expire(title,limitMs)])))}}}async function attempt(title,stop){try{return await stop(),{title}}catch(error2){return{title,error:error2}}}function expire(title,limitMs){return new Promise(resolve=>{setTimeout(()=>resolve({title,error:new Error(`no answer after ${limitMs} ms`)}),limitMs).unref()})}async function main(){let cancellation=listenForCancel(),undo=createUndo(),environment=readEnvironment(process.env),runner=connectRunner(),publisher=createPublisher(runner,environment);try{let{config,warnings}=await loadConfig(environment);for(let warning2 of warnings)runner.log.warning(warning2);publisher.configure(config),cancellation.signal.throwIfAborted();let run={aws:connectAws({region:config.region,forcePathStyle:environment.customEndpoint}),log:runner.log,clock:systemClock(environment.pollScale),signal:cancellation.signal,undo,naming:(0,_chunk_64XYZGPX_js__WEBPACK_IMPORTED_MODULE_0__/* .createNaming */ .Vs)(config,environment.workflow),started:publisher.started};return publisher.finished(await cancellation.settle(runMode(config,run)))}catch(error2){return publisher.failed(cancellation.signal.aborted?await cancellation.stopAll(undo):error2)}}async function runMode(config,run){switch(config.mode){case"train":return(await Promise.all(/* import() */[__nccwpck_require__.e(726), __nccwpck_require__.e(691), __nccwpck_require__.e(285), __nccwpck_require__.e(330)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3330))).train(config,run);case"evaluate":return(await Promise.all(/* import() */[__nccwpck_require__.e(726), __nccwpck_require__.e(573)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7573))).evaluate(config,run);case"register":return(await Promise.all(/* import() */[__nccwpck_require__.e(726), __nccwpck_require__.e(321)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5321))).register(config,run);case"deploy":return(await Promise.all(/* import() */[__nccwpck_require__.e(726), __nccwpck_require__.e(691), __nccwpck_require__.e(656), __nccwpck_require__.e(323)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6323))).deploy(config,run);case"delete":return(await Promise.all(/* import() */[__nccwpck_require__.e(726), __nccwpck_require__.e(656), __nccwpck_require__.e(776)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9395))).deleteDeployment(config,run)}}process.exitCode=await main();setTimeout(()=>process.exit(),1e3).unref();

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
