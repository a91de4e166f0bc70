const La=171,Ua=[171],xa={9990:((fe,D,u)=>{u.d(D,{a:()=>L});var C=u(7770),c=u(2232),W=u(6894);const O=w=>process.getBuiltinModule(w);var R=class extends(0,c.b)(c.c,c.d,"DescribeModel",W.s){};async function L(w,I){let $=await(0,C.b)(w,I)??[];return await Promise.all($.map(f=>G(w,f)))}async function G(w,I){let $=new R({ModelName:I}),{PrimaryContainer:f,Containers:k}=await w.client(c.a).send($),T=f===void 0?k??[]:[f];return{modelPackage:T[0]?.ModelPackageName,artifact:T[0]?.ModelDataUrl,containers:T}}}),171:((fe,D,u)=>{u.d(D,{deploy:()=>ua});var C=u(3934),c=u(8229),W=u(7668),O=u(9990),R=u(7770),L=u(2023),G=u(7587),w=u(457),I=u(8727),$=u(3549),f=u(9519),k=u(8843),T=u(5038),fa=u(8852),ha=u(2232),he=u(5682),wa=u(3183);const va=e=>process.getBuiltinModule(e);function we(e,t,a){let n=a.startsWith("cn-")?"amazonaws.com.cn":"amazonaws.com";return`https://${e}.s3.${a}.${n}/${t.split("/").map(encodeURIComponent).join("/")}`}var ya=u(4566),Aa=u(3075),ka=u(6894),$a=u(1401),Sa=u(9646),S=u(4313),Pa=u(3245),ve=u(9691),v=u(605),Ca=u(3883),Ea=u(3308),Ta=u(6898),Na=u(2040),Ra=u(1942),ye=u(8222),Ia=u(6205),Ma=u(900),ba=u(9776),Da=u(2951),Wa=u(1260),Ae=u(7975),K=u(7598),H=u(1455),ke=u(6760);const Oa=e=>process.getBuiltinModule(e);var $e=class extends(0,c.j)(c.k,c.l,"CreateChangeSet",c.d){},Se=class extends(0,c.j)(c.k,c.l,"DeleteChangeSet",c.e){},J=class extends(0,c.j)(c.k,c.l,"DescribeChangeSet",c.f){},Pe=class extends(0,c.j)(c.k,c.l,"ExecuteChangeSet",c.g){},Ce=class extends(0,c.j)(c.k,c.l,"ListChangeSets",c.h){},Ee=(0,ye.s)(c.i,J,"NextToken","NextToken","");async function Te(e,t){try{let{Id:a,StackId:n}=await e.client(c.i).send(new $e({StackName:t.stackName,ChangeSetName:t.name,ClientToken:t.name,ChangeSetType:t.type,TemplateBody:t.templateUrl===void 0?t.templateBody:void 0,TemplateURL:t.templateUrl,Parameters:Object.entries(t.parameters??{}).map(([i,o])=>o===void 0?{ParameterKey:i,UsePreviousValue:!0}:{ParameterKey:i,ParameterValue:o}),Capabilities:t.capabilities&&[...t.capabilities],Tags:Object.entries(t.tags).map(([i,o])=>({Key:i,Value:o})),RoleARN:t.roleArn}));return{id:a??t.name,name:t.name,stackId:n??t.stackName}}catch(a){if(a instanceof Error&&a.name==="ValidationError"&&z(a.message))return;throw a}}async function Ne(e,{id:t},a){let n=e.client(c.i),i=()=>n.send(new J({ChangeSetName:t})),o=({Status:d})=>d==="CREATE_COMPLETE"||d==="FAILED",{Status:r,StatusReason:s}=await(0,he.b)(i,{intervalMs:()=>2e3,done:o,...a});if(r==="FAILED"){let d=s??"no reason given";return z(d)?{kind:"none"}:{kind:"failed",reason:d}}let l=await De(e,t);return l.length===0?{kind:"none"}:{kind:"changes",changes:l}}async function Re(e,{id:t,name:a}){await e.client(c.i).send(new Pe({ChangeSetName:t,ClientRequestToken:a}))}async function Ie(e,{id:t}){await e.client(c.i).send(new Se({ChangeSetName:t}))}async function Me(e,t){let a=new Ce({StackName:t}),{Summaries:n=[]}=await e.client(c.i).send(a);return n.length>0}function be(e){return e instanceof c.b||e instanceof c.c}async function De(e,t){let a=[],n=Ee({client:e.client(c.i)},{ChangeSetName:t});for await(let{Changes:i=[]}of n)for(let{ResourceChange:o}of i)o&&a.push(We(o));return a}function z(e){return/didn't contain changes|no updates are to be performed/i.test(e)}function We(e){let t=(e.Details??[]).map(Oe);return{action:e.Action==="SyncWithActual"?"Modify":e.Action??"Modify",logicalId:e.LogicalResourceId??"",type:e.ResourceType??"",replacement:e.Replacement,reasons:t.length>0?[...new Set(t)]:void 0}}function Oe({Target:e,CausingEntity:t}){let a=[e?.Attribute,e?.Name].filter(Boolean).join(".");return t===void 0?a:`${a} (${t})`}var Le=/^\*{4}$/;async function Ue(e,{aws:t}){let a=Object.entries(e.parameters).map(([n,i])=>[n,Le.test(i)?void 0:i]);return{templateBody:await(0,c.n)(t,e.id)??"",parameters:Object.fromEntries(a),capabilities:e.capabilities,tags:e.tags}}function xe(e,{templateBody:t,parameters:a={}}){let n=([i,o])=>o===void 0||(e.parameters[i]??o)===o;return e.templateBody.trim()===t.trim()&&Object.entries(a).every(n)}async function Q(e,t,{config:a,run:n}){if(be(e))return!0;if(!(e instanceof Error)||e.name!=="ValidationError")return!1;let i=await(0,c.m)(n.aws,a.stackName),o=i&&(0,c.a)(i.status);return o==="in-progress"||(o!==void 0&&o!=="review"&&o!=="deleted")===t}async function je(e,{config:t,run:a}){if(Buffer.byteLength(e)<=51200)return;let n=await(0,w.b)(a.aws,t.bucket,a.signal),i=(0,K.createHash)("sha256").update(e).digest("hex").slice(0,16),o=`${t.contentPrefix??t.prefix}/templates/${i}.template`;return await(0,C.d)(a.aws,{text:e,contentType:"text/plain"},{bucket:n,key:o},a.signal),we(n,o,a.aws.region)}async function Y(e,t,a){let{config:n,run:i}=a,o=e&&await Ue(e,i),r=await je(t.templateBody,a);try{let s=await Te(i.aws,{...t,templateUrl:r,stackName:n.stackName,name:(0,c.x)("deploy",i),type:e===void 0?"CREATE":"UPDATE",tags:"tags"in t?t.tags:Ve(o,t,i),roleArn:n.cloudformationRoleArn});return s===void 0?Z(e):await Be(s,{existing:e,before:o},a)}catch(s){if(await Q(s,e===void 0,a))return{kind:"overtaken"};throw s}}async function Be(e,{existing:t,before:a},{config:n,run:i,waiting:o}){let r=()=>q(e,i),s=n.onCancel==="leave"?()=>{}:i.undo.add({title:`change set ${e.name}`,stop:r}),l=async()=>{s(),await r()},d=await Ne(i.aws,e,o);return d.kind==="changes"?{...d,changeSet:e,before:a,dropUndo:s,discard:l}:(await l(),d.kind==="failed"?d:Z(t))}function Z(e){return e===void 0?{kind:"failed",reason:"there is nothing to create"}:{kind:"none",stack:e}}async function X({changeSet:e,before:t,dropUndo:a},n){let{config:i,run:o,waiting:r}=n,{aws:s}=o,l=t===void 0,d=await(0,c.u)(s,e.stackId);o.signal.throwIfAborted();let g=Re(s,e);a();let m=`${l?"creation":"update"} of stack ${i.stackName}`,y=async()=>{let[{status:h}]=await Promise.allSettled([g]);if(h==="rejected")return await q(e,o);l?await(0,c.p)(s,e.stackId,(0,c.x)("delete",o)):await(0,c.q)(s,e.stackId,(0,c.x)("cancel",o))},A=i.onCancel==="leave"?o.undo.leave(m,"re-run this job of the workflow to wait for its end"):o.undo.add({title:m,stop:y});try{await g}catch(h){if(!await Q(h,l,n))throw h;return A(),{kind:"overtaken"}}return{kind:"started",finish:async()=>{let h=await(0,c.v)(`Stack ${i.stackName}`,d(r),o);return A(),h}}}function Ve(e,t,{naming:a}){let n=Object.fromEntries(a.tags.map(({Key:o,Value:r})=>[o,r]));if(e===void 0||!xe(e,t))return n;let i=Object.entries(e.tags).filter(([o])=>o.startsWith("github:"));return{...n,...Object.fromEntries(i)}}async function q(e,t){await Ie(t.aws,e);let a=await(0,c.m)(t.aws,e.stackId);a===void 0||(0,c.a)(a.status)!=="review"||await Me(t.aws,a.id)||await(0,c.p)(t.aws,a.id,(0,c.x)("delete",t))}async function U(e){let{config:t,run:a}=e,n=await(0,c.m)(a.aws,t.stackName);if(n!==void 0)switch((0,c.a)(n.status)){case"deleted":return;case"in-progress":{let i=await(0,c.u)(a.aws,n.id),o=`Stack ${n.name} is ${n.status}: waiting for what is under way`;return await(0,c.v)(o,i(e.waiting),a),await U(e)}case"review":a.log.info(`stack ${n.name} was planned but never created: planning it anew`);return;case"rolled-back":return n.status==="ROLLBACK_COMPLETE"?await _(n,e):n;case"failed":return await Fe(n,e);case"green":return n}}async function Fe(e,t){if(e.status==="ROLLBACK_FAILED")return await _(e,t);if(e.status==="UPDATE_ROLLBACK_FAILED")return await Ge(e,t);throw new v.b(await x(e,t.run))}async function Ge(e,{run:t,waiting:a}){let n=await(0,c.u)(t.aws,e.id);await(0,c.r)(t.aws,e.id,(0,c.x)("continue",t));let i=`Stack ${e.name} is ${e.status}: continuing its rollback`,{stack:o=e}=await(0,c.v)(i,n(a),t);if((0,c.a)(o.status)!=="rolled-back")throw new v.b(await x(o,t));return o}async function _(e,t){let{run:a}=t,n=await Ke(e,a);a.log.warning(`the first creation of stack ${e.name} failed (${n}): creating it anew`);let i=await(0,c.w)(e,t),{stack:o}=await i();if(o!==void 0&&(0,c.a)(o.status)!=="deleted")throw new v.b(await x(o,a))}async function Ke(e,{aws:t}){return(0,c.t)(await(0,c.s)(t,e.id)())?.reason??e.statusReason??e.status}async function x(e,{aws:t}){let{id:a,name:n,status:i,statusReason:o}=e,r=(await(0,c.o)(t,a)).filter(s=>s.status.endsWith("_FAILED")).map(({logicalId:s,...l})=>`${s}: ${l.statusReason??l.status}`);return{what:`stack ${n} is ${i}, from where it takes no update`,reason:r.length>0?r.join(`
`):o,fix:ee(e),consoleUrl:(0,S.a)(t.region,"stack",a)}}function ee({name:e,status:t}){return(0,c.a)(t)==="rolled-back"?"mend the cause and run this again: nothing has to be cleaned up":t==="UPDATE_ROLLBACK_FAILED"?`mend the cause and run this again, which continues the rollback first; or give up what cannot be rolled back: \`aws cloudformation continue-update-rollback --stack-name ${e} --resources-to-skip \u2026\``:t==="UPDATE_FAILED"?`mend the cause, run \`aws cloudformation rollback-stack --stack-name ${e}\`, then run this again`:`mend the cause, delete it (\`mode: delete\`, \`stack-name: ${e}\`), then run this again`}async function He(e,t){let{run:a}=t,n=await Je(e.design,t);if(typeof n=="string")return n;let{endpointName:i,configName:o}=await(0,c.y)(a.aws,n);if(i===void 0||o===void 0)return`stack ${n.name} does not tell what it serves`;let r=await(0,k.b)(a.aws,i,t.waiting),s=(0,k.d)(r,o);if(s!==void 0||r===void 0||e.serving===void 0)return s;let l=await(0,O.a)(a.aws,r.configName);return(0,Ae.isDeepStrictEqual)(te(l),te(e.serving.models))?(a.log.info(`endpoint ${i} serves ${j(l)} again`),await ze(i,e.serving,t)):`endpoint ${i} serves ${j(l)}, not ${j(e.serving.models)}`}async function Je(e,t){let{run:a}=t,n=await U(t),i=await a.log.group("Change set for the way back",()=>Y(n,e,t));if(i.kind==="none")return i.stack;if(i.kind==="failed")return i.reason;let o=i.kind==="changes"?await X(i,t):i;if(o.kind==="overtaken")return"somebody else changes the stack";let{stack:r}=await o.finish();return r!==void 0&&(0,c.a)(r.status)==="green"?r:`the stack is ${r?.status??"gone"}`}async function ze(e,{answers:t},{config:a,run:n}){let i=new Map(t.map(({name:r,answer:s})=>[r,s])),o=(await(0,$.a)(e,a.cases,n)).filter(({name:r,answer:s})=>i.get(r)!==void 0&&i.get(r)!==s);if(o.length!==0)return o.map(({name:r,answer:s})=>`${r}: answered ${i.get(r)} before, now ${s}`).join(`
`)}function te(e){return e.map(({containers:t})=>t)}function j(e){return e.map(({modelPackage:t,artifact:a})=>t??a??"a model").join(", ")}async function Qe(e,t,{config:a,run:n,waiting:i,report:o}){if(a.onFailure==="keep")return o({});let r=(0,T.a)(a.timeoutMinutes,n.clock),s={config:{...a,onCancel:"leave"},run:n,waiting:{...i,deadline:r},report:o};return t===void 0?await ae(e,{status:"RolledBack"},s):a.onFailure==="delete"?await ae(e,{status:"Failed"},s):await Ye(e,t,s)}async function ae(e,{status:t},a){let{config:n,run:i,report:o}=a;i.log.warning(`${e.what}: deleting stack ${n.stackName}`);let r=await(0,c.m)(i.aws,n.stackName),s=(r&&await(await(0,c.w)(r,a))())?.stack?.status;if(s===void 0||(0,c.a)(s)==="deleted")return o({status:t,failure:{...e,what:`${e.what}; stack ${n.stackName} is deleted`}});let l=`${e.what}; stack ${n.stackName} could not be deleted (${s})`;return o({status:"Failed",failure:{...e,what:l}})}async function Ye(e,t,a){let{run:n,report:i}=a;n.log.warning(`${e.what}: going back`);let o=await Ze(t,a);if(o===void 0){let s=`${e.what}; what was there before is back`;return i({status:"RolledBack",failure:{...e,what:s}})}let r={...e,what:`${e.what}; what was there before is not proven to be back`,reason:[e.reason,o].filter(s=>s!==void 0).join(`
`)};return i({status:"Failed",failure:r})}async function Ze(e,t){try{return await He(e,t)}catch(a){return t.run.signal.throwIfAborted(),a instanceof Error?a.message:String(a)}}async function Xe(e,{config:t,run:a}){let n=t.serving===void 0||t.serving.kind==="serverless"?void 0:t.serving.guardrails;if(n===void 0)return;let{names:i}=n.alarms,o=(await(0,c.o)(a.aws,e.id)).filter(({type:m})=>m==="AWS::CloudWatch::Alarm"),r=[...i,...o.flatMap(({physicalId:m})=>m??[])];if(r.length===0)return;let{describeAlarms:s}=await Promise.all([u.e(4219),u.e(9241)]).then(u.bind(u,9241)),l=await(0,c.A)(()=>s(a.aws,r),{unseen:"the state of the alarms",action:"cloudwatch:DescribeAlarms"},a);if(l===void 0)return;let d=l.filter(({state:m})=>m==="ALARM").map(({name:m,reason:y=""})=>`${m}: ${y}`),g=i.filter(m=>!l.some(y=>y.name===m)).map(m=>`${m}: not there`);if(d.length+g.length!==0)return{what:`the update of endpoint ${t.endpointName} did not begin: its alarms would take it back at once`,reason:[...d,...g].join(`
`),fix:"mend what the alarms tell of; where the new model is what mends it, deploy once without `alarms`"}}async function qe(e,t){let{endpointName:a,stackName:n,serving:i}=t.config;if(i===void 0)return;let o="give another `endpoint-name`, or delete it first (`mode: delete`)";if(!e.ofStack)throw new v.a(`endpoint-name: ${a} is there already, and not of stack ${n}; ${o}`);let r=[...new Set(e.variants.flatMap(({instanceType:l})=>l??[]))].join(", ");if(i.kind==="serverless"){if(r==="")return;throw new v.a(`serving: endpoint ${a} runs on ${r} and cannot become serverless in place; ${o}`)}r===""&&e.variants.length>0&&t.run.log.warning(`endpoint ${a} moves from serverless to instances: there is no way back in place`);let s=e.variants.filter(({instanceType:l})=>l&&l!==i.instanceType);if(!(s.length===0||!await _e(s,t)))throw new v.a(`instance-type: endpoint ${a} cannot move from ${r} to ${i.instanceType} while it is scaled automatically; deploy it once as it is but without \`autoscaling\`, then with the new type`)}async function _e(e,{config:{endpointName:t},run:a}){let{scaledVariants:n}=await Promise.all([u.e(1291),u.e(8648)]).then(u.bind(u,8648)),i=e.map(({name:r})=>r),o=await(0,c.A)(()=>n(a.aws,t,i),{unseen:"automatic scaling",action:"application-autoscaling:DescribeScalableTargets"},a);return o!==void 0&&o.length>0}async function et(e,{config:t,run:a,waiting:n}){let i=e&&(await(0,c.y)(a.aws,e)).endpointName,o=(t.template&&i)??t.endpointName,r=await(0,k.a)(a.aws,o),s=r?.status==="Deleting"?await(0,k.c)(a.aws,o,n):r;if(s!==void 0)return{endpoint:s,variants:(await(0,R.a)(a.aws,s.configName))?.variants??[],ofStack:i?.toLowerCase()===o.toLowerCase()}}var tt=10;async function at(e,t,{since:a,count:n,signal:i}){let o=`/aws/sagemaker/Endpoints/${t}`,r=(await nt(e,o,i)).filter(({creationTime:s=0})=>s>=a);return(await Promise.all(r.map(async({logStreamName:s=""})=>{let l=new f.d({logGroupName:o,logStreamName:s,limit:n,startFromHead:!1}),{events:d=[]}=await e.client(f.b).send(l,{abortSignal:i});return d.map(g=>(0,f.e)(s,g))}))).flat().sort(f.f).slice(-n)}async function nt(e,t,a){let n={logGroupName:t,orderBy:"LastEventTime",descending:!0,limit:tt};try{let{logStreams:i=[]}=await e.client(f.b).send(new f.c(n),{abortSignal:a});return i}catch(i){if(i instanceof f.a)return[];throw i}}async function it({stack:e,events:t},a){let{config:n,run:i,report:o}=a,r=e!==void 0&&(0,c.a)(e.status)==="rolled-back",s=(0,c.t)(t),l=await(0,k.a)(i.aws,n.endpointName).catch(()=>{}),d=[s===void 0?e?.statusReason:`${s.logicalId}: ${s.reason??s.status}`,l?.failureReason],g={what:`stack ${n.stackName} ${r?"rolled back":"failed"} (${e?.status??"it is gone"})`,reason:d.filter(m=>m!==void 0).join(`
`),fix:e&&ee(e),consoleUrl:e&&(0,S.a)(i.aws.region,"stack",e.id),logTail:s?.type==="AWS::SageMaker::Endpoint"?await st(t,a):void 0};return o({status:r?"RolledBack":"Failed",failure:g})}var ot=50,rt=1e3;async function st([e],{config:t,run:a}){let{aws:n,signal:i,log:o}=a,r={since:e?.timestamp??0,count:ot,signal:i};try{return(await at(n,t.endpointName,r)).map(({host:s,message:l})=>`[${s}] ${l.slice(0,rt)}`)}catch(s){if(i.throwIfAborted(),!(s instanceof Error))throw s;return o.warning((0,f.k)(s)),[]}}function p(e){return JSON.stringify(e)}function M(e){return e.replaceAll("${","${!")}function P(e,t){return t.map(a=>" ".repeat(e)+a).join(`
`)}function E(e){let t=[ne(e),M(e.prefix)].filter(a=>a!=="").join("/");return e.bucket===void 0?`!Sub ${p(`s3://${t}`)}`:p(`s3://${lt(e)}`)}function B(e){let t=[ne(e),M(e.prefix),"*"].filter(a=>a!=="").join("/");return`!Sub ${p(`arn:\${AWS::Partition}:s3:::${t}`)}`}function ct(e){return`!Sub ${p(`arn:\${AWS::Partition}:s3:::${M(e.replace(/^s3:\/\//,""))}`)}`}function ne({bucket:e}){return e===void 0?"sagemaker-${AWS::Region}-${AWS::AccountId}":M(e)}function lt({bucket:e="",prefix:t}){return t===""?e:`${e}/${t}`}var V="AllTraffic";function ut(e){let t=`  EndpointConfig:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants:
        - VariantName: ${V}
          ModelName: !GetAtt Model.ModelName
${P(10,dt(e))}
${P(6,[...pt(e),...mt(e)])}`.trimEnd(),a=e.kind==="async"?ft(e):[];return{resources:[t],outputs:[...gt(e),...a]}}function dt(e){return e.kind!=="serverless"?[`InstanceType: ${e.instanceType}`,`InitialInstanceCount: ${e.instanceCount}`]:["ServerlessConfig:",`  MemorySizeInMB: ${e.memoryMb}`,`  MaxConcurrency: ${e.maxConcurrency}`]}function pt(e){let t=ie(e);return t===void 0?[]:["DataCaptureConfig:","  EnableCapture: true",`  InitialSamplingPercentage: ${t.percent}`,`  DestinationS3Uri: ${E(t.to)}`,"  CaptureOptions:","    - CaptureMode: Input","    - CaptureMode: Output","  # Everything else is captured in base64.","  CaptureContentTypeHeader:","    CsvContentTypes:","      - text/csv","    JsonContentTypes:","      - application/json","      - application/jsonlines"]}function mt(e){return e.kind!=="async"?[]:["AsyncInferenceConfig:","  OutputConfig:",`    S3OutputPath: ${E(b(e.data,"output"))}`,`    S3FailurePath: ${E(b(e.data,"failures"))}`]}function gt(e){let t=ie(e);return t===void 0?[]:[`  DataCaptureUri:
    Value: ${E(t.to)}`]}function ft({data:e}){return[`  AsyncInputUri:
    Description: Where requests may be put
    Value: ${E(b(e,"input"))}`,`  AsyncOutputUri:
    Description: Where answers come
    Value: ${E(b(e,"output"))}`]}function ie(e){return e.kind==="serverless"?void 0:e.dataCapture}function b({bucket:e,prefix:t},a){return{bucket:e,prefix:t===""?a:`${t}/${a}`}}function ht({endpointName:e,serving:t}){let a=t.kind==="serverless"?void 0:t.guardrails?.alarms.made;return{resources:oe(a).map(n=>vt(n,e))}}function wt({made:e,names:t}){return[...oe(e).map(({id:a})=>`!Ref ${a}`),...t.map(p)]}function oe(e){if(e===void 0)return[];let{serverErrors:t,clientErrors:a,latencyMs:n}=e,i=(o,r,s)=>({id:o,comment:`More than ${s} answers with ${r} within a minute.`,metric:`Invocation${r}Errors`,statistic:"Statistic: Sum",threshold:s});return[i("ServerErrorAlarm","5XX",t),...a===void 0?[]:[i("ClientErrorAlarm","4XX",a)],{id:"LatencyAlarm",comment:`One answer in twenty takes the model more than ${n} ms; the metric is in microseconds.`,metric:"ModelLatency",statistic:"ExtendedStatistic: p95",threshold:Math.round(n*1e3)}]}function vt({id:e,comment:t,metric:a,statistic:n,threshold:i},o){let r=[`# ${t}`,`${e}:`,"  Type: AWS::CloudWatch::Alarm","  Properties:",`    AlarmDescription: ${p(t)}`,"    Namespace: AWS/SageMaker",`    MetricName: ${a}`,"    Dimensions:","      - Name: EndpointName",`        Value: ${p(o)}`,"      - Name: VariantName",`        Value: ${V}`,`    ${n}`,"    Period: 60","    EvaluationPeriods: 1","    ComparisonOperator: GreaterThanThreshold",`    Threshold: ${i}`,"    # A minute without a request is no failure.","    TreatMissingData: notBreaching"];return P(2,r)}function re(e,t){return e+(0,K.createHash)("sha256").update(t).digest("hex").slice(0,8)}var se="v1";function yt(e,t){let a=St(e,t),n=re("ApiDeployment",a);return{resources:[At,kt(t),$t,a,Pt(n),Ct(e,n),...e.key?[Et,Tt(e),Nt]:[]],outputs:[`  ApiUrl:
    Description: POST requests go here
    Value: !Sub https://\${Api}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}/${se}/invocations`,...e.key?[`  ApiKeyId:
    Value: !Ref ApiKey`]:[]]}}var At=`  # API Gateway asks the endpoint, and may do nothing else.
  ApiRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: apigateway.amazonaws.com
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
      Policies:
        - PolicyName: invoke
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: sagemaker:InvokeEndpoint
                Resource: !Ref Endpoint`;function kt(e){return`  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Name: ${p(e)}
      Description: ${p(`Asks the SageMaker endpoint ${e}`)}
      EndpointConfiguration:
        Types:
          - REGIONAL`}var $t=`  ApiResource:
    Type: AWS::ApiGateway::Resource
    Properties:
      RestApiId: !Ref Api
      ParentId: !GetAtt Api.RootResourceId
      PathPart: invocations`;function St({key:e},t){return`  # Body and content type travel as they are, and so does the answer.
  ApiMethod:
    Type: AWS::ApiGateway::Method
    DependsOn: Endpoint
    Properties:
      RestApiId: !Ref Api
      ResourceId: !Ref ApiResource
      HttpMethod: POST
      AuthorizationType: NONE
      ApiKeyRequired: ${e}
      RequestParameters:
        method.request.header.Content-Type: false
        method.request.header.Accept: false
      Integration:
        Type: AWS
        IntegrationHttpMethod: POST
        Uri: !Sub arn:\${AWS::Partition}:apigateway:\${AWS::Region}:runtime.sagemaker:path/endpoints/${t}/invocations
        Credentials: !GetAtt ApiRole.Arn
        PassthroughBehavior: WHEN_NO_MATCH
        RequestParameters:
          integration.request.header.Content-Type: method.request.header.Content-Type
          integration.request.header.Accept: method.request.header.Accept
        IntegrationResponses:
          - StatusCode: "200"
            ResponseParameters:
              method.response.header.Content-Type: integration.response.header.Content-Type
          - StatusCode: "400"
            SelectionPattern: 4(?!24)\\d{2}
          # 424 is what SageMaker says when the model fails.
          - StatusCode: "502"
            SelectionPattern: 424|5\\d{2}
      MethodResponses:
        - StatusCode: "200"
          ResponseParameters:
            method.response.header.Content-Type: false
        - StatusCode: "400"
        - StatusCode: "502"`}function Pt(e){return`  # A copy of the method as it is: another method has another copy.
  ${e}:
    Type: AWS::ApiGateway::Deployment
    DependsOn: ApiMethod
    Properties:
      RestApiId: !Ref Api`}function Ct({rate:e,burst:t},a){return`  ApiStage:
    Type: AWS::ApiGateway::Stage
    Properties:
      RestApiId: !Ref Api
      DeploymentId: !Ref ${a}
      StageName: ${se}
      MethodSettings:
        - HttpMethod: "*"
          ResourcePath: "/*"
          ThrottlingRateLimit: ${e}
          ThrottlingBurstLimit: ${t}`}var Et=`  ApiKey:
    Type: AWS::ApiGateway::ApiKey
    Properties:
      Enabled: true`;function Tt({rate:e,burst:t}){return`  ApiUsagePlan:
    Type: AWS::ApiGateway::UsagePlan
    Properties:
      ApiStages:
        - ApiId: !Ref Api
          Stage: !Ref ApiStage
      Throttle:
        RateLimit: ${e}
        BurstLimit: ${t}`}var Nt=`  ApiUsagePlanKey:
    Type: AWS::ApiGateway::UsagePlanKey
    Properties:
      KeyId: !Ref ApiKey
      KeyType: API_KEY
      UsagePlanId: !Ref ApiUsagePlan`;function Rt({endpointName:e,serving:t}){if(t.kind==="serverless"||t.autoscaling===void 0)return{resources:[]};let{autoscaling:a}=t,n=[It(a,e)];return t.kind==="realtime"?{resources:[...n,Mt(a)]}:{resources:[...n,...bt({...t,autoscaling:a},e)]}}function It({min:e,max:t},a){return`  ScalableTarget:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    DependsOn: Endpoint
    Properties:
      ServiceNamespace: sagemaker
      ResourceId: endpoint/${a}/variant/${V}
      ScalableDimension: sagemaker:variant:DesiredInstanceCount
      MinCapacity: ${e}
      MaxCapacity: ${t}`}function Mt({targetInvocations:e}){return`  # As many instances as bring each to this many requests per minute.
  ScalingPolicy:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: requests-per-instance
      PolicyType: TargetTrackingScaling
      ScalingTargetId: !Ref ScalableTarget
      TargetTrackingScalingPolicyConfiguration:
        TargetValue: ${e}
        PredefinedMetricSpecification:
          PredefinedMetricType: SageMakerVariantInvocationsPerInstance`}function bt({autoscaling:e},t){let a=`  # As many instances as leave each with this many requests that wait.
  ScalingPolicy:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: backlog-per-instance
      PolicyType: TargetTrackingScaling
      ScalingTargetId: !Ref ScalableTarget
      TargetTrackingScalingPolicyConfiguration:
        TargetValue: ${e.targetInvocations}
        CustomizedMetricSpecification:
          Namespace: AWS/SageMaker
          MetricName: ApproximateBacklogSizePerInstance
          Dimensions:
            - Name: EndpointName
              Value: ${p(t)}
          Statistic: Average`;return e.min>0?[a]:[a,Dt,Wt(t)]}var Dt=`  # From none to one.
  WakeUpPolicy:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: wake-up
      PolicyType: StepScaling
      ScalingTargetId: !Ref ScalableTarget
      StepScalingPolicyConfiguration:
        AdjustmentType: ChangeInCapacity
        MetricAggregationType: Average
        Cooldown: 300
        StepAdjustments:
          - MetricIntervalLowerBound: 0
            ScalingAdjustment: 1`;function Wt(e){return`  # A request waits, and there is no instance.
  WakeUpAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/SageMaker
      MetricName: HasBacklogWithoutCapacity
      Dimensions:
        - Name: EndpointName
          Value: ${p(e)}
      Statistic: Average
      Period: 60
      EvaluationPeriods: 2
      ComparisonOperator: GreaterThanOrEqualToThreshold
      Threshold: 1
      TreatMissingData: missing
      AlarmActions:
        - !Ref WakeUpPolicy`}function Ot({endpointName:e,serving:t}){return{resources:[`  Endpoint:
    Type: AWS::SageMaker::Endpoint
    Properties:
      EndpointName: ${p(e)}
      EndpointConfigName: !GetAtt EndpointConfig.EndpointConfigName
${P(6,Lt(t))}`.trimEnd()]}}function Lt(e){if(e.kind==="serverless")return[];let{autoscaling:t,guardrails:a}=e;return[...t===void 0?[]:["# An update keeps the number of instances that scaling has come to.","RetainAllVariantProperties: true"],...a===void 0?[]:Ut(a)]}function Ut({traffic:e,alarms:t}){let a=wt(t),n=a.length===0?[]:["  AutoRollbackConfiguration:","    Alarms:"];return["DeploymentConfig:","  BlueGreenUpdatePolicy:",...xt(e).map(i=>`    ${i}`),...n,...a.map(i=>`      - AlarmName: ${i}`)]}function xt({type:e,step:t,waitSeconds:a,terminationWaitSeconds:n,maxSeconds:i}){let o=t===void 0?[]:[...Vt(Bt[e],t)];return["TrafficRoutingConfiguration:",`  Type: ${jt[e]}`,...o,`  WaitIntervalInSeconds: ${a}`,`TerminationWaitInSeconds: ${n}`,...i===void 0?[]:[`MaximumExecutionTimeoutInSeconds: ${i}`]]}var jt={"all-at-once":"ALL_AT_ONCE",canary:"CANARY",linear:"LINEAR"},Bt={"all-at-once":"",canary:"CanarySize",linear:"LinearStepSize"};function Vt(e,t){let[a,n]="percent"in t?["CAPACITY_PERCENT",t.percent]:["INSTANCE_COUNT",t.instances];return[`  ${e}:`,`    Type: ${a}`,`    Value: ${n}`]}function Ft({endpointName:e,container:t,serving:a}){let n=`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/sagemaker/Endpoints/${e}`;return{resources:[`  # What SageMaker itself may do while it serves: no more than this endpoint needs.
  ExecutionRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: sagemaker.amazonaws.com
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
      Policies:
        - PolicyName: serve
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action:
                  - logs:CreateLogGroup
                  - logs:CreateLogStream
                  - logs:DescribeLogStreams
                  - logs:PutLogEvents
                Resource:
                  - !Sub ${p(n)}
                  - !Sub ${p(`${n}:*`)}
              - Effect: Allow
                Action:
                  - cloudwatch:PutMetricData
                  - ecr:GetAuthorizationToken
                Resource: "*"
${P(14,Kt(a))}`.trimEnd(),Gt(t)]}}function ce(e){return re("ModelAccess",le(e).join(`
`))}function Gt(e){let t=ce(e);return`  # Reads this very model. Another model has another policy, so that either can be read while they change places.
  ${t}:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: ${t}
      Roles:
        - !Ref ExecutionRole
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
${P(10,le(e))}`}function le(e){let{image:t,objects:a}=Ht(e);return[...N(a.map(ct),"s3:GetObject"),...N([Jt(t)],"ecr:BatchCheckLayerAvailability","ecr:BatchGetImage","ecr:GetDownloadUrlForLayer")]}function Kt(e){if(e.kind==="serverless")return[];let t=e.dataCapture===void 0?[]:[e.dataCapture.to];return e.kind==="realtime"?N(t.map(B),"s3:PutObject"):[...N([...t,e.data].map(B),"s3:PutObject"),...N([B(e.data)],"s3:GetObject")]}function N(e,...t){if(e.length===0)return[];let a=n=>n.map(i=>`    - ${i}`);return["- Effect: Allow","  Action:",...a(t),"  Resource:",...a(e)]}function Ht(e){let{SAGEMAKER_SUBMIT_DIRECTORY:t=""}=e.environment,a="modelPackageArn"in e?e.contents:{...e,objects:[e.modelArtifact]},n=[...a?.objects??[],...t.startsWith("s3://")?[t]:[]];return{image:a?.image,objects:[...new Set(n)].toSorted()}}function Jt(e=""){let[,t,a,n]=/^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.[^/]+\/([^:@]+)/.exec(e)??[];return n===void 0?p("*"):`!Sub ${p(`arn:\${AWS::Partition}:ecr:${a}:${t}:repository/${n}`)}`}function zt({executionRoleArn:e,container:t}){let a=e===void 0?`
    DependsOn: ${ce(t)}`:"",n=e===void 0?"!GetAtt ExecutionRole.Arn":p(e);return{resources:[`  Model:
    Type: AWS::SageMaker::Model${a}
    Properties:
      ExecutionRoleArn: ${n}
      PrimaryContainer:
${P(8,Qt(t))}`]}}function Qt(e){let t="modelPackageArn"in e?[`ModelPackageName: ${p(e.modelPackageArn)}`]:[`Image: ${p(e.image)}`,`ModelDataUrl: ${p(e.modelArtifact)}`],a=Object.entries(e.environment).toSorted(([n],[i])=>n<i?-1:1);return a.length===0?t:[...t,"Environment:",...a.map(([n,i])=>`  ${p(n)}: ${p(i)}`)]}function Yt(e){let{endpointName:t,repository:a}=e,n=[...e.executionRoleArn===void 0?[Ft(e)]:[],zt(e),ut(e.serving),ht(e),Ot(e),Rt(e),...e.api===void 0?[]:[yt(e.api,t)]];return`# The SageMaker endpoint ${t}, rendered by sagemaker-mlops-action for ${a}.
#
# Model and EndpointConfig cannot be changed, so they have no names: CloudFormation makes a new pair beside the old one,
# moves the Endpoint, which keeps its name and goes on answering, and removes the old pair.
AWSTemplateFormatVersion: "2010-09-09"
Description: ${p(`Endpoint ${t} of ${a} (sagemaker-mlops-action)`)}

Resources:
${n.flatMap(({resources:i})=>i).join(`

`)}

Outputs:
  EndpointName:
    Value: !GetAtt Endpoint.EndpointName
  EndpointArn:
    Value: !Ref Endpoint
  EndpointConfigName:
    Description: What the endpoint must serve for the deployment to count
    Value: !GetAtt EndpointConfig.EndpointConfigName
  ModelName:
    Value: !GetAtt Model.ModelName
${n.flatMap(({outputs:i=[]})=>i).map(i=>`${i}
`).join("")}`}function Zt(e){return e.includes("Type: AWS::IAM::")?["CAPABILITY_IAM"]:[]}function Xt({parameters:e},t){let a={},n=[];for(let[i,{hasDefault:o}]of Object.entries(e)){let r=t.known[i],s=t.given[i]??(r?.isGiven||!o?r?.value:void 0);s!==void 0?a[i]=s:!o&&t.deployed.includes(i)?a[i]=void 0:o||n.push(i)}return{parameters:a,missing:n}}async function ue(e,t){if(e.kind==="package"){let i=await(0,C.a)(e.modelPackageArn,t),{arn:o,approvalStatus:r}=i;if(r!==void 0&&r!=="Approved")throw new v.a(`model-package-arn: ${o} is ${r}; ${pe}`);return{arn:o,contents:async()=>de(i)}}let{modelPackageGroup:a}=e,n=await(0,L.g)(t.aws,a);if(n===void 0)throw new v.a(`model-package-group: ${a} is not there, or has no approved version; ${pe}`);return t.log.info(`the latest approved version of ${a} is ${n}`),{arn:n,contents:async()=>de(await(0,C.a)(n,t))}}function de({image:e,modelArtifact:t,codeUri:a}){return{image:e,objects:[t,a].filter(n=>n!==void 0)}}var pe="approve it first (`mode: register` with `model-package-arn` and `approval-status: Approved`), as a person or after a gate";async function qt(e){let{config:t,report:a}=e,{template:n,parameters:i}=t,o={...await _t(e),...t.knownValues},{parameters:r,missing:s}=Xt(n,{given:i,known:o,deployed:await ea(e)}),l=s.map(d=>`parameters: ${d} has no value: ${n.path} has no default for it`);if(l.length>0)throw new v.a(l);return r.ModelPackageName?.startsWith("arn:")&&a({modelPackageArn:r.ModelPackageName}),{templateBody:n.body,parameters:r,capabilities:t.capabilities}}async function _t({config:e,run:t}){let{template:a,model:n,bucket:i,region:o,contentPrefix:r,prefix:s}=e,l={};if(n!==void 0&&(l.ModelPackageName={value:(await ue(n,t)).arn,isGiven:!0}),a.parameters.DataCaptureUploadPath?.hasDefault===!1){let d=i??`sagemaker-${o}-${await(0,w.a)(t.aws)}`;l.DataCaptureUploadPath={value:`s3://${d}/${r??s}/data-capture`,isGiven:!1}}return l}async function ea({config:e,run:t}){let a=await(0,c.m)(t.aws,e.stackName);return a&&a.status!=="ROLLBACK_COMPLETE"&&!["review","deleted"].includes((0,c.a)(a.status))?Object.keys(a.parameters):[]}async function ta(e){let{config:t,run:a,report:n}=e,{model:i,containerEnvironment:o}=t;switch(i.kind){case"artifact":{let r=t.serving.kind==="serverless"?void 0:t.serving.instanceType,s={region:a.aws.region,use:"inference",instanceType:r},l=(0,ve.a)(i.image,s),d=await aa({...i,image:l,containerEnvironment:o},{config:t,run:a});return n({...d,imageUri:l}),{image:l,modelArtifact:d.modelArtifact,environment:d.containerEnvironment}}case"package":case"group":{let r=await ue(i,a);n({modelPackageArn:r.arn});let s=t.executionRoleArn===void 0?await r.contents():void 0;return{modelPackageArn:r.arn,environment:o,contents:s}}}}async function aa(e,{config:t,run:a}){return t.goal!=="template"?await(0,C.c)(e,t,a):(e.script!==void 0&&a.log.info("`dry-run` does not upload the script: the template has the model as it is without it"),{modelArtifact:e.modelArtifact,containerEnvironment:e.containerEnvironment})}async function na(e){let{config:t,run:a}=e;if(t.template!==void 0)return await qt({...e,config:t});let n=await ta({...e,config:t}),i=Yt({...t,repository:a.naming.workflow.repository,container:n});return ia(t.serving).some(({bucket:o})=>o===t.bucket)&&t.goal==="endpoint"&&await(0,w.b)(a.aws,t.bucket,a.signal),{templateBody:i,capabilities:Zt(i)}}function ia(e){if(e.kind==="serverless")return[];let t=e.kind==="async"?[e.data]:[];return e.dataCapture===void 0?t:[e.dataCapture.to,...t]}async function oa({endpoint:e,ofStack:t},{config:a,run:n}){return!t||e.status!=="InService"?void 0:{models:await(0,O.a)(n.aws,e.configName),answers:await(0,$.a)(e.name,a.cases,n)}}async function ra({templateBody:e},{config:{templateFile:t},run:a,report:n}){await a.log.group(`Template (${t})`,async()=>a.log.info(e));try{await(0,H.mkdir)((0,ke.dirname)(t),{recursive:!0}),await(0,H.writeFile)(t,e)}catch(i){let o=i instanceof Error?i.message:String(i);throw new v.a(`the template cannot be written to "${t}": ${o}; \`result-file\` says where else`)}return n({status:"Planned",templateFile:t})}function me({id:e,outputs:t},{aws:a}){return{stackId:e,stackOutputs:t,apiUrl:t.ApiUrl,consoleUrl:(0,S.a)(a.region,"stack",e)}}async function ge(e,t){let{config:a,run:n,waiting:i,report:o}=t,{endpointName:r=a.endpointName,configName:s,modelName:l}=await(0,c.y)(n.aws,e),{changed:d=!1}=o({endpointName:r});if(s===void 0)return await ca(e,t);let g=await(0,k.b)(n.aws,r,i),m=(0,k.d)(g,s)??(g&&await la(g,l,n));if(m!==void 0){let y=(0,S.a)(n.aws.region,"endpoint",r),A={what:`endpoint ${r} does not serve what stack ${e.name} says`,reason:m,consoleUrl:y},h=d&&g?.status==="InService"&&!g.pendingDeployment;return o({status:h?"RolledBack":"Failed",failure:A})}return g!==void 0&&o({endpointArn:g.arn}),n.log.info(`endpoint ${r} is in service with ${s}`),await sa(r,t)}async function sa(e,{config:t,run:a,report:n}){let i=await(0,$.a)(e,t.cases,a),{changed:o}=n({cases:i}),r=i.filter(({passed:l})=>!l);if(r.length===0)return n({status:o?"Completed":"NoChanges"});let s={what:`${r.length} of ${i.length} cases failed on endpoint ${e}`,reason:r.map($.b).join(`
`),consoleUrl:(0,S.a)(a.aws.region,"endpoint",e)};return n({status:"Failed",failure:s})}async function ca({id:e,name:t},{config:a,run:n,report:i}){let{endpointName:o,changed:r}=i({}),s=(await(0,c.o)(n.aws,e)).every(({type:d})=>d!=="AWS::SageMaker::Endpoint");if(a.template!==void 0&&s&&a.cases.length===0)return i({endpointName:void 0,status:r?"Completed":"NoChanges"});let l=`stack ${t} does not tell which endpoint config it made, so nothing proves what endpoint ${o} serves`;return i({status:"Failed",failure:{what:l,fix:"give its template the outputs EndpointName and EndpointConfigName"}})}async function la({configName:e},t,{aws:a}){let n=await(0,R.b)(a,e)??[];if(!(t===void 0||n.some(i=>i.toLowerCase()===t.toLowerCase())))return`its endpoint config ${e} serves ${n.join(", ")||"no model"}, not ${t}`}async function ua(e,t){let{stackName:a,endpointName:n}=e;return await(0,W.a)({config:e,run:t,first:{mode:"deploy",status:"InProgress",stackName:a,endpointName:n},late:()=>ga(e)},async i=>{let o=await na(i),r=e.goal==="endpoint"?void 0:await ra(o,i);return r!==void 0&&e.goal==="template"?r:await F(o,i)})}async function F(e,t){let{config:a,run:n,report:i}=t,o=await U(t),r=await et(o,t);r!==void 0&&await qe(r,t);let s=await n.log.group(`Change set for stack ${a.stackName}`,async()=>{let l=await Y(o,e,t);for(let d of ma(l))n.log.info(d);return l});switch(s.kind){case"failed":{let l=`CloudFormation cannot plan the change of stack ${a.stackName}`;return i({status:"Failed",changed:!1,failure:{what:l,reason:s.reason}})}case"none":return i({changed:!1,changes:[],...me(s.stack,n)}),await ge(s.stack,t);case"changes":return a.goal==="change-set"?da(s,t):await pa(s,{existing:o,current:r},t)??await F(e,t);case"overtaken":return await F(e,t)}}function da({changeSet:{id:e,stackId:t},changes:a,dropUndo:n},{run:i,report:o}){n();let r=(0,S.a)(i.aws.region,"stack",t);return o({status:"Planned",stackId:t,changeSetId:e,changed:!1,changes:a,consoleUrl:r})}async function pa(e,{existing:t,current:a},n){let{config:i,run:o,report:r}=n,s=t&&await Xe(t,n);if(s!==void 0)return await e.discard(),r({status:"Failed",changed:!1,changes:e.changes,failure:s});let l=a&&i.wait?await oa(a,n):void 0,{stackId:d}=e.changeSet,g=await X(e,n);if(g.kind==="overtaken")return;let m=(0,S.a)(o.aws.region,"stack",d),y=r({stackId:d,consoleUrl:m,changed:!0,changes:e.changes});if(o.started(y),!i.wait)return i.cases.length>0&&o.log.warning("with `wait: false` the cases are not asked"),y;let A=await g.finish();if(A.stack===void 0||(0,c.a)(A.stack.status)!=="green")return await it(A,n);r(me(A.stack,o));let h=await ge(A.stack,n);return h.failure===void 0?h:await Qe(h.failure,e.before&&{design:e.before,serving:l},n)}function ma(e){return e.kind==="none"?["nothing to change"]:e.kind==="overtaken"?["somebody else changes the stack: waiting for them"]:e.kind==="failed"?[]:e.changes.map(({action:t,logicalId:a,type:n,replacement:i,reasons:o=[]})=>{let r=i==="True"?", replaced":i==="Conditional"?", perhaps replaced":"",s=o.length>0?` because of ${o.join(", ")}`:"";return`${t.padEnd(6)} ${a} (${n})${r}${s}`})}function ga({stackName:e,timeoutMinutes:t}){return{what:`stack ${e} was not done after ${t} minutes`,fix:"it goes on by itself; run this again to wait for its end, with more `timeout-minutes` if need be"}}})};export{La as id,Ua as ids,xa as modules};
