const sn=418,cn=[418],ln={418:((H,N,u)=>{u.d(N,{deploy:()=>La});var E=u(7036),c=u(9865),S=u(623),h=u(7758),y=u(7017),b=u(8959),x=u(9398),Q=u(142),D=u(8596),X=u(1477),Ne=u(8847),Y=u(4915),J=u(9580),P=u(8572),L=u(6055),ja=u(2436),A=u(9519),Ee=u(5038),Ba=u(4072),Re=u(5682),Fa=u(3321),Va=u(6894),Ga=u(6063);const Ka=e=>process.getBuiltinModule(e);function be(e,t,a){let n=a.startsWith("cn-")?"amazonaws.com.cn":"amazonaws.com";return`https://${e}.s3.${a}.${n}/${t.split("/").map(encodeURIComponent).join("/")}`}var Ha=u(3245),Qa=u(2185),Xa=u(3075),z=u(248),$=u(4313),Ie=u(8724),Ya=u(1401),w=u(605),Ja=u(3883),za=u(3308),Za=u(6898),qa=u(2040),_a=u(1942),Me=u(8222),en=u(6205),tn=u(900),an=u(9776),nn=u(2951),rn=u(1260),We=u(7975),Z=u(7598),q=u(1455),xe=u(6760);const on=e=>process.getBuiltinModule(e);var De=class extends(0,c.j)(c.k,c.l,"CreateChangeSet",c.d){},Le=class extends(0,c.j)(c.k,c.l,"DeleteChangeSet",c.e){},_=class extends(0,c.j)(c.k,c.l,"DescribeChangeSet",c.f){},Oe=class extends(0,c.j)(c.k,c.l,"ExecuteChangeSet",c.g){},Ue=class extends(0,c.j)(c.k,c.l,"ListChangeSets",c.h){},je=(0,Me.s)(c.i,_,"NextToken","NextToken","");async function Be(e,t){try{let{Id:a,StackId:n}=await e.client(c.i).send(new De({StackName:t.stackName,ChangeSetName:t.name,ClientToken:t.name,ChangeSetType:t.type,TemplateBody:t.templateUrl===void 0?t.templateBody:void 0,TemplateURL:t.templateUrl,Parameters:Object.entries(t.parameters??{}).map(([i,r])=>r===void 0?{ParameterKey:i,UsePreviousValue:!0}:{ParameterKey:i,ParameterValue:r}),Capabilities:t.capabilities&&[...t.capabilities],Tags:Object.entries(t.tags).map(([i,r])=>({Key:i,Value:r})),RoleARN:t.roleArn,IncludeNestedStacks:t.includesNested}));return{id:a??t.name,name:t.name,stackId:n??t.stackName}}catch(a){if(a instanceof Error&&a.name==="ValidationError"&&te(a.message))return;throw a}}async function Fe(e,{id:t},a){let n=e.client(c.i),i=()=>n.send(new _({ChangeSetName:t})),r=({Status:d})=>d==="CREATE_COMPLETE"||d==="FAILED",{Status:o,StatusReason:s}=await(0,Re.b)(i,{intervalMs:()=>2e3,done:r,...a});if(o==="FAILED"){let d=s??"no reason given";return te(d)?{kind:"none"}:{kind:"failed",reason:d}}let l=await ee(e,t);return l.length===0?{kind:"none"}:{kind:"changes",changes:l}}async function Ve(e,{id:t,name:a}){await e.client(c.i).send(new Oe({ChangeSetName:t,ClientRequestToken:a}))}async function Ge(e,{id:t}){await e.client(c.i).send(new Le({ChangeSetName:t}))}async function Ke(e,t){let a=new Ue({StackName:t}),{Summaries:n=[]}=await e.client(c.i).send(a);return n.length>0}function He(e){return e instanceof c.b||e instanceof c.c}async function ee(e,t){let a=[],n=je({client:e.client(c.i)},{ChangeSetName:t});for await(let{Changes:i=[]}of n)for(let{ResourceChange:r}of i){if(r===void 0)continue;a.push(Xe(r));let{ChangeSetId:o,LogicalResourceId:s=""}=r;o!==void 0&&a.push(...await Qe(e,o,s))}return a}async function Qe(e,t,a){try{return(await ee(e,t)).map(n=>({...n,logicalId:`${a}/${n.logicalId}`}))}catch(n){if(n instanceof Error&&n.name==="AccessDenied")return[];throw n}}function te(e){return/didn't contain changes|no updates are to be performed/i.test(e)}function Xe(e){let t=(e.Details??[]).map(Ye);return{action:e.Action==="SyncWithActual"?"Modify":e.Action??"Modify",logicalId:e.LogicalResourceId??"",type:e.ResourceType??"",replacement:e.Replacement,reasons:t.length>0?[...new Set(t)]:void 0}}function Ye({Target:e,CausingEntity:t}){let a=[e?.Attribute,e?.Name].filter(Boolean).join(".");return t===void 0?a:`${a} (${t})`}var Je=/^\*{4}$/;async function ze(e,{aws:t}){let a=Object.entries(e.parameters).map(([n,i])=>[n,Je.test(i)?void 0:i]);return{templateBody:await(0,c.n)(t,e.id)??"",parameters:Object.fromEntries(a),capabilities:e.capabilities,tags:e.tags}}function Ze(e,{templateBody:t,parameters:a={}}){let n=([i,r])=>r===void 0||(e.parameters[i]??r)===r;return e.templateBody.trim()===t.trim()&&Object.entries(a).every(n)}async function ae(e,t,{config:a,run:n}){if(He(e))return!0;if(!(e instanceof Error)||e.name!=="ValidationError")return!1;let i=await(0,c.m)(n.aws,a.stackName),r=i&&(0,c.a)(i.status);return r==="in-progress"||(r!==void 0&&r!=="review"&&r!=="deleted")===t}async function qe(e,{config:t,run:a}){if(Buffer.byteLength(e)<=51200)return;let n=await(0,L.b)(a.aws,t.bucket,a.signal),i=(0,Z.createHash)("sha256").update(e).digest("hex").slice(0,16),r=`${t.contentPrefix??t.prefix}/templates/${i}.template`;return await(0,h.a)(a.aws,{text:e,contentType:"text/plain"},{bucket:n,key:r},a.signal),be(n,r,a.aws.region)}async function ne(e,t,a){let{config:n,run:i}=a,r=e&&await ze(e,i),o=await qe(t.templateBody,a),s={...t,templateUrl:o,stackName:n.stackName,type:e===void 0?"CREATE":"UPDATE",tags:"tags"in t?t.tags:tt(r,t,i),roleArn:n.cloudformationRoleArn};try{if(e===void 0||!_e.test(t.templateBody))return await O(s,{existing:e,before:r},a);let l=await O({...s,includesNested:!0},{existing:e,before:r},a);return l.kind!=="failed"?l:(i.log.info(`what changes within nested stacks cannot be told: ${l.reason}`),await O(s,{existing:e,before:r},a))}catch(l){if(await ae(l,e===void 0,a))return{kind:"overtaken"};throw l}}var _e=/AWS::CloudFormation::Stack\b/;async function O(e,t,a){let{aws:n}=a.run,i=(0,c.y)(e.includesNested?"deploy-all":"deploy",a.run),r=await Be(n,{...e,name:i});return r===void 0?ie(t.existing):await et(r,t,a)}async function et(e,{existing:t,before:a},{config:n,run:i,waiting:r}){let o=()=>oe(e,i),s=n.onCancel==="leave"?()=>{}:i.undo.add({title:`change set ${e.name}`,stop:o}),l=async()=>{s(),await o()},d=await U({discard:l},i,()=>Fe(i.aws,e,r));return d.kind==="changes"?{...d,changeSet:e,before:a,dropUndo:s,discard:l}:(await l(),d.kind==="failed"?d:ie(t))}async function U({discard:e},{signal:t},a){try{return await a()}catch(n){throw t.aborted||await e().catch(()=>{}),n}}function ie(e){return e===void 0?{kind:"failed",reason:"there is nothing to create"}:{kind:"none",stack:e}}async function re({changeSet:e,before:t,dropUndo:a},n){let{config:i,run:r,waiting:o}=n,{aws:s}=r,l=t===void 0,d=await(0,c.u)(s,e.stackId);r.signal.throwIfAborted();let g=Ve(s,e);a();let p=`${l?"creation":"update"} of stack ${i.stackName}`,f=async()=>{let[{status:v}]=await Promise.allSettled([g]);if(v==="rejected")return await oe(e,r);l?await(0,c.p)(s,e.stackId,(0,c.y)("delete",r)):await(0,c.q)(s,e.stackId,(0,c.y)("cancel",r))},k=i.onCancel==="leave"?r.undo.leave(p,"re-run this job of the workflow to wait for its end"):r.undo.add({title:p,stop:f});try{await g}catch(v){if(!await ae(v,l,n))throw v;return k(),{kind:"overtaken"}}return{kind:"started",finish:async()=>{let v=await(0,c.v)(`Stack ${i.stackName}`,d(o),r);return k(),v}}}function tt(e,t,{naming:a}){let n=Object.fromEntries(a.tags.map(({Key:r,Value:o})=>[r,o]));if(e===void 0||!Ze(e,t))return n;let i=Object.entries(e.tags).filter(([r])=>r.startsWith("github:"));return{...n,...Object.fromEntries(i)}}async function oe(e,t){await Ge(t.aws,e);let a=await(0,c.m)(t.aws,e.stackId);a===void 0||(0,c.a)(a.status)!=="review"||await Ke(t.aws,a.id)||await(0,c.p)(t.aws,a.id,(0,c.y)("delete",t))}async function j(e){let{config:t,run:a}=e,n=await(0,c.m)(a.aws,t.stackName);if(n!==void 0)switch((0,c.a)(n.status)){case"deleted":return;case"in-progress":{let i=await(0,c.u)(a.aws,n.id),r=`Stack ${n.name} is ${n.status}: waiting for what is under way`;return await(0,c.v)(r,i(e.waiting),a),await j(e)}case"review":a.log.info(`stack ${n.name} was planned but never created: planning it anew`);return;case"rolled-back":return n.status==="ROLLBACK_COMPLETE"?await se(n,e):n;case"failed":return await at(n,e);case"green":return n}}async function at(e,t){if(e.status==="ROLLBACK_FAILED")return await se(e,t);if(e.status==="UPDATE_ROLLBACK_FAILED")return await nt(e,t);throw new w.b(await B(e,t.run))}async function nt(e,{run:t,waiting:a}){let n=await(0,c.u)(t.aws,e.id);await(0,c.r)(t.aws,e.id,(0,c.y)("continue",t));let i=`Stack ${e.name} is ${e.status}: continuing its rollback`,{stack:r=e}=await(0,c.v)(i,n(a),t);if((0,c.a)(r.status)!=="rolled-back")throw new w.b(await B(r,t));return r}async function se(e,t){let{run:a}=t,n=await rt(e,a);if(e.isProtected)throw new w.b(it(e,n,a));a.log.warning(`the first creation of stack ${e.name} failed (${n}): creating it anew`);let i=await(0,c.w)(e,t),{stack:r}=await i();if(r!==void 0&&(0,c.a)(r.status)!=="deleted")throw new w.b(await B(r,a))}function it(e,t,{aws:a}){return{what:`the first creation of stack ${e.name} failed, and what is left of it is protected against being deleted`,reason:t,fix:`${(0,c.x)(e)}, then run this again`,consoleUrl:(0,$.a)(a.region,"stack",e.id)}}async function rt(e,{aws:t}){return(0,c.t)(await(0,c.s)(t,e.id)())?.reason??e.statusReason??e.status}async function B(e,{aws:t}){let{id:a,name:n,status:i,statusReason:r}=e,o=(await(0,c.o)(t,a)).filter(s=>s.status.endsWith("_FAILED")).map(({logicalId:s,...l})=>`${s}: ${l.statusReason??l.status}`);return{what:`stack ${n} is ${i}, from where it takes no update`,reason:o.length>0?o.join(`
`):r,fix:ce(e),consoleUrl:(0,$.a)(t.region,"stack",a)}}function ce({name:e,status:t}){return(0,c.a)(t)==="rolled-back"?"mend the cause and run this again: nothing has to be cleaned up":t==="UPDATE_ROLLBACK_FAILED"?`mend the cause and run this again, which continues the rollback first; or give up what cannot be rolled back: \`aws cloudformation continue-update-rollback --stack-name ${e} --resources-to-skip \u2026\``:t==="UPDATE_FAILED"?`mend the cause, run \`aws cloudformation rollback-stack --stack-name ${e}\`, then run this again`:`mend the cause, delete it (\`mode: delete\`, \`stack-name: ${e}\`), then run this again`}async function ot(e,t){let{run:a}=t,n=await st(e.design,t);if(typeof n=="string")return n;let{endpointName:i,configName:r}=await(0,c.z)(a.aws,n);if(i===void 0||r===void 0)return`stack ${n.name} does not tell what it serves`;let o=await(0,P.b)(a.aws,i,t.waiting),s=(0,P.d)(o,r);if(s!==void 0||o===void 0||e.serving===void 0)return s;let l=await(0,Y.a)(a.aws,o.configName);return(0,We.isDeepStrictEqual)(le(l),le(e.serving.models))?(a.log.info(`endpoint ${i} serves ${F(l)} again`),await ct(o,e.serving,t)):`endpoint ${i} serves ${F(l)}, not ${F(e.serving.models)}`}async function st(e,t){let{run:a}=t,n=await j(t),i=await a.log.group("Change set for the way back",()=>ne(n,e,t));if(i.kind==="none")return i.stack;if(i.kind==="failed")return i.reason;let r=i.kind==="changes"?await re(i,t):i;if(r.kind==="overtaken")return"somebody else changes the stack";let{stack:o}=await r.finish();return o!==void 0&&(0,c.a)(o.status)==="green"?o:`the stack is ${o?.status??"gone"}`}async function ct(e,{answers:t},{config:a,run:n}){let i=new Map(t.map(({name:o,answer:s})=>[o,s])),r=(await(0,y.a)(e,a.cases,n)).filter(({name:o,answer:s})=>i.get(o)!==void 0&&i.get(o)!==s);if(r.length!==0)return r.map(({name:o,answer:s})=>`${o}: answered ${i.get(o)} before, now ${s}`).join(`
`)}function le(e){return e.map(({containers:t})=>t)}function F(e){return e.map(({modelPackage:t,artifact:a})=>t??a??"a model").join(", ")}async function lt(e,t,{config:a,run:n,waiting:i,report:r}){if(a.onFailure==="keep")return r({});let o=(0,Ee.a)(a.timeoutMinutes,n.clock),s={config:{...a,onCancel:"leave"},run:n,waiting:{...i,deadline:o},report:r};return t===void 0?await ue(e,{status:"RolledBack"},s):a.onFailure==="delete"?await ue(e,{status:"Failed"},s):await dt(e,t,s)}async function ue(e,{status:t},a){let{config:n,run:i,report:r}=a;i.log.warning(`${e.what}: deleting stack ${n.stackName}`);let o=await pe(()=>ut(a),a);if(o===void 0)return r({status:t,failure:{...e,what:`${e.what}; stack ${n.stackName} is deleted`}});let s=`${e.what}; stack ${n.stackName} could not be deleted`;return r({status:"Failed",failure:{...e,what:s,reason:de(e.reason,o)}})}async function ut(e){let{config:t,run:a}=e,n=await(0,c.m)(a.aws,t.stackName);if(n===void 0)return;if(n.isProtected)return`it is protected against that: ${(0,c.x)(n)}`;let{stack:i,events:r}=await(await(0,c.w)(n,e))();if(i===void 0||(0,c.a)(i.status)==="deleted")return;let o=(0,c.t)(r);return`the stack is ${i.status}${o===void 0?"":`: ${o.logicalId}: ${o.reason??o.status}`}`}async function dt(e,t,a){let{run:n,report:i}=a;n.log.warning(`${e.what}: going back`);let r=await pe(()=>ot(t,a),a);if(r===void 0){let s=`${e.what}; what was there before is back`;return i({status:"RolledBack",failure:{...e,what:s}})}let o={...e,what:`${e.what}; what was there before is not proven to be back`,reason:de(e.reason,r)};return i({status:"Failed",failure:o})}function de(...e){return e.filter(t=>t!==void 0).join(`
`)}async function pe(e,{run:t}){try{return await e()}catch(a){return t.signal.throwIfAborted(),a instanceof Error?a.message:String(a)}}async function pt(e,{config:t,run:a}){let n=t.serving===void 0||t.serving.kind==="serverless"?void 0:t.serving.guardrails;if(n===void 0)return;let{names:i}=n.alarms,r=(await(0,c.o)(a.aws,e.id)).filter(({type:p})=>p==="AWS::CloudWatch::Alarm"),o=[...i,...r.flatMap(({physicalId:p})=>p??[])];if(o.length===0)return;let{describeAlarms:s}=await Promise.all([u.e(4219),u.e(9241)]).then(u.bind(u,9241)),l=await(0,c.B)(()=>s(a.aws,o),{unseen:"the state of the alarms",action:"cloudwatch:DescribeAlarms"},a);if(l===void 0)return;let d=l.filter(({state:p})=>p==="ALARM").map(({name:p,reason:f=""})=>`${p}: ${f}`),g=i.filter(p=>!l.some(f=>f.name===p)).map(p=>`${p}: not there`);if(d.length+g.length!==0)return{what:`the update of endpoint ${t.endpointName} did not begin: its alarms would take it back at once`,reason:[...d,...g].join(`
`),fix:"mend what the alarms tell of; where the new model is what mends it, deploy once without `alarms`"}}async function me(e,t,{run:a}){if(t.length===0)return[];let n=await Promise.all([u.e(1291),u.e(8648)]).then(u.bind(u,8648)),i=t.map(({name:r})=>r);return await(0,c.B)(()=>n.scaledVariants(a.aws,e,i),{unseen:"automatic scaling",action:"application-autoscaling:DescribeScalableTargets"},a)??[]}var mt="AWS::ApplicationAutoScaling::ScalableTarget";async function gt({changes:e,design:t},{endpoint:{name:a},variants:n},i){let{stackName:r,serving:o}=i.config,s=v=>e.some(W=>W.type===mt&&W.action===v),l=o!==void 0&&s("Add"),d=!s("Remove")&&ft(e)&&!ht.test(t.templateBody);if(!l&&!d)return;let g=n.filter(({instanceType:v})=>v!==void 0),[p]=await me(a,g,i);if(p===void 0)return;let f=`aws application-autoscaling deregister-scalable-target --service-namespace sagemaker --scalable-dimension sagemaker:variant:DesiredInstanceCount --resource-id endpoint/${a}/variant/${p}`;if(l)return{what:`the update of endpoint ${a} did not begin: it is scaled automatically by somebody else than stack ${r}, and CloudFormation makes no second scalable target`,fix:`end that scaling (\`${f}\`), then run this again; or leave \`autoscaling\` out`};let k=o===void 0?"give the endpoint of your template `RetainAllVariantProperties: true`":`give \`autoscaling\`, and end the other scaling before (\`${f}\`)`;i.run.log.warning(`endpoint ${a} is scaled automatically, and this update takes it back to the number of instances of its config; to keep what scaling has come to, ${k}`)}function ft(e){return(0,z.a)(e).telling.some(({action:t,type:a})=>t==="Modify"&&a==="AWS::SageMaker::Endpoint")}var ht=/RetainAllVariantProperties\W+true/i,wt=10;async function vt(e,t,{since:a,count:n,signal:i}){let r=`/aws/sagemaker/Endpoints/${t}`,o=(await yt(e,r,i)).filter(({creationTime:s=0})=>s>=a);return(await Promise.all(o.map(async({logStreamName:s=""})=>{let l=new A.d({logGroupName:r,logStreamName:s,limit:n,startFromHead:!1}),{events:d=[]}=await e.client(A.b).send(l,{abortSignal:i});return d.map(g=>(0,A.e)(s,g))}))).flat().sort(A.f).slice(-n)}async function yt(e,t,a){let n={logGroupName:t,orderBy:"LastEventTime",descending:!0,limit:wt};try{let{logStreams:i=[]}=await e.client(A.b).send(new A.c(n),{abortSignal:a});return i}catch(i){if(i instanceof A.a)return[];throw i}}async function kt({stack:e,events:t},a){let{config:n,run:i,report:r}=a,o=e!==void 0&&(0,c.a)(e.status)==="rolled-back",s=(0,c.t)(t),l=await(0,P.a)(i.aws,n.endpointName).catch(()=>{}),d=[s===void 0?e?.statusReason:`${s.logicalId}: ${s.reason??s.status}`,l?.failureReason],g={what:`stack ${n.stackName} ${o?"rolled back":"failed"} (${e?.status??"it is gone"})`,reason:d.filter(p=>p!==void 0).join(`
`),fix:e&&ce(e),consoleUrl:e&&(0,$.a)(i.aws.region,"stack",e.id),logTail:s?.type==="AWS::SageMaker::Endpoint"?await St(t,a):void 0};return r({status:o?"RolledBack":"Failed",failure:g})}var At=50,$t=1e3;async function St([e],{config:t,run:a}){let{aws:n,signal:i,log:r}=a,o={since:e?.timestamp??0,count:At,signal:i};try{return(await vt(n,t.endpointName,o)).map(({host:s,message:l})=>`[${s}] ${l.slice(0,$t)}`)}catch(s){if(i.throwIfAborted(),!(s instanceof Error))throw s;return r.warning((0,A.k)(s)),[]}}async function Pt({endpoint:e,ofStack:t},{config:a,run:n}){return!t||e.status!=="InService"?void 0:{models:await(0,Y.a)(n.aws,e.configName),answers:await(0,y.a)(e,a.cases,n)}}function ge({id:e,outputs:t},{aws:a}){return{stackId:e,stackOutputs:t,apiUrl:t.ApiUrl,consoleUrl:(0,$.a)(a.region,"stack",e)}}async function fe(e,t){let{config:a,run:n,waiting:i,report:r}=t,{endpointName:o=a.endpointName,configName:s,modelName:l}=await(0,c.z)(n.aws,e),{changed:d=!1}=r({endpointName:o});if(s===void 0)return await Et(e,t);let g=await(0,P.b)(n.aws,o,i),p=(0,P.d)(g,s)??(g&&await Rt(g,l,n));if(p!==void 0||g===void 0){let f=(0,$.a)(n.aws.region,"endpoint",o),k=`endpoint ${o} does not serve what stack ${e.name} says`,v=g?.status==="InService"&&!g.pendingDeployment,W=v&&!d?`somebody has updated it beside the stack: ${Ct(o,s)}`:void 0;return r({status:v&&d?"RolledBack":"Failed",failure:{what:k,reason:p,fix:W,consoleUrl:f}})}return r({endpointArn:g.arn}),n.log.info(`endpoint ${o} is in service with ${s}`),await Tt(g,t)}function Ct(e,t){return`\`aws sagemaker update-endpoint --endpoint-name ${e} --endpoint-config-name ${t}\` takes it back`}async function Tt(e,{config:t,run:a,report:n}){let{name:i}=e,r=await(0,y.a)(e,t.cases,a),{changed:o}=n({cases:r}),s=r.filter(({passed:d})=>!d);if(s.length===0)return n({status:o?"Completed":"NoChanges"});let l={what:`${s.length} of ${r.length} cases failed on endpoint ${i}`,reason:s.map(x.a).join(`
`),fix:o?void 0:Nt,consoleUrl:(0,$.a)(a.aws.region,"endpoint",i)};return n({status:"Failed",failure:l})}var Nt="this step changed nothing, so `on-failure` has nothing to take back: deploy the version that passed last, or mend the cases";async function Et({id:e,name:t},{config:a,run:n,report:i}){let{endpointName:r,changed:o}=i({}),s=(await(0,c.o)(n.aws,e)).every(({type:d})=>d!=="AWS::SageMaker::Endpoint");if(a.template!==void 0&&s&&a.cases.length===0)return i({endpointName:void 0,status:o?"Completed":"NoChanges"});let l=`stack ${t} does not tell which endpoint config it made, so nothing proves what endpoint ${r} serves`;return i({status:"Failed",failure:{what:l,fix:"give its template the outputs EndpointName and EndpointConfigName"}})}async function Rt({configName:e},t,{aws:a}){let n=await(0,J.b)(a,e)??[];if(!(t===void 0||n.some(i=>i.toLowerCase()===t.toLowerCase())))return`its endpoint config ${e} serves ${n.join(", ")||"no model"}, not ${t}`}async function bt(e,t,a){let{config:n,run:i,report:r}=a,{obstacle:o,serving:s}=await U(e,i,()=>It(e,t,a));if(o!==void 0)return await e.discard(),r({status:"Failed",changed:!1,changes:e.changes,failure:o});let{stackId:l}=e.changeSet,d=await U(e,i,()=>re(e,a));if(d.kind==="overtaken")return;let g=(0,$.a)(i.aws.region,"stack",l),p=r({stackId:l,consoleUrl:g,changed:!0,changes:e.changes});if(i.started(p),!n.wait)return n.cases.length>0&&i.log.warning("with `wait: false` the cases are not asked"),p;let f=await d.finish();if(f.stack===void 0||(0,c.a)(f.stack.status)!=="green")return await kt(f,a);r(ge(f.stack,i));let k=await fe(f.stack,a);return k.failure===void 0?k:await lt(k.failure,e.before&&{design:e.before,serving:s},a)}async function It({changes:e},{existing:t,current:a,design:n},i){let r=t&&await pt(t,i);if(r!==void 0||a===void 0)return{obstacle:r};let o=await gt({changes:e,design:n},a,i);return o!==void 0||!i.config.wait?{obstacle:o}:{serving:await Pt(a,i)}}async function Mt(e,t){let{endpointName:a,stackName:n,serving:i}=t.config;if(i===void 0)return;let r="give another `endpoint-name`, or delete it first (`mode: delete`)";if(!e.ofStack)throw new w.a(`endpoint-name: ${a} is there already, and not of stack ${n}; ${r}`);if(e.endpoint.status==="Failed"){let l=`endpoint ${a} is Failed, from where AWS takes no update`,d=`delete its stack (\`mode: delete\`, \`stack-name: ${n}\`), then run this again`;throw new w.b({what:l,reason:e.endpoint.failureReason,fix:d})}let o=[...new Set(e.variants.flatMap(({instanceType:l})=>l??[]))].join(", ");if(i.kind==="serverless"){if(o==="")return;throw new w.a(`serving: endpoint ${a} runs on ${o} and cannot become serverless in place; ${r}`)}o===""&&e.variants.length>0&&t.run.log.warning(`endpoint ${a} moves from serverless to instances: there is no way back in place`);let s=e.variants.filter(({instanceType:l})=>l&&l!==i.instanceType);if((await me(a,s,t)).length!==0)throw new w.a(`instance-type: endpoint ${a} cannot move from ${o} to ${i.instanceType} while it is scaled automatically; deploy it once as it is but without \`autoscaling\`, then with the new type`)}async function Wt(e,{config:t,run:a,waiting:n}){let{endpointName:i,configName:r="\u2026"}=e===void 0?{}:await(0,c.z)(a.aws,e),o=(t.template&&i)??t.endpointName,s=await(0,P.a)(a.aws,o),l=s?.status==="Deleting"?await(0,P.c)(a.aws,o,n):s,d=i?.toLowerCase()===o.toLowerCase();if(l===void 0&&d&&t.template===void 0){let g=`endpoint ${o} of stack ${t.stackName} is gone: somebody deleted it beside the stack`,p=`bring it back (\`${`aws sagemaker create-endpoint --endpoint-name ${o} --endpoint-config-name ${r}`}\`), or delete the stack (\`mode: delete\`, \`stack-name: ${t.stackName}\`); then run this again`;throw new w.b({what:g,fix:p})}if(l!==void 0)return{endpoint:l,variants:(await(0,J.a)(a.aws,l.configName))?.variants??[],ofStack:d}}function m(e){return JSON.stringify(e)}function I(e){return e.replaceAll("${","${!")}function C(e,t){return t.map(a=>" ".repeat(e)+a).join(`
`)}function T(e){let t=[he(e),I(e.prefix)].filter(a=>a!=="").join("/");return e.bucket===void 0?`!Sub ${m(`s3://${t}`)}`:m(`s3://${Dt(e)}`)}function V(e){let t=[he(e),I(e.prefix),"*"].filter(a=>a!=="").join("/");return`!Sub ${m(`arn:\${AWS::Partition}:s3:::${t}`)}`}function xt(e){return`!Sub ${m(`arn:\${AWS::Partition}:s3:::${I(e.replace(/^s3:\/\//,""))}`)}`}function he({bucket:e}){return e===void 0?"sagemaker-${AWS::Region}-${AWS::AccountId}":I(e)}function Dt({bucket:e="",prefix:t}){return t===""?e:`${e}/${t}`}var G="AllTraffic";function Lt(e){let t=`  EndpointConfig:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants:
        - VariantName: ${G}
          ModelName: !GetAtt Model.ModelName
${C(10,Ot(e))}
${C(6,[...Ut(e),...jt(e)])}`.trimEnd(),a=e.kind==="async"?Ft(e):[];return{resources:[t],outputs:[...Bt(e),...a]}}function Ot(e){return e.kind!=="serverless"?[`InstanceType: ${e.instanceType}`,`InitialInstanceCount: ${e.instanceCount}`]:["ServerlessConfig:",`  MemorySizeInMB: ${e.memoryMb}`,`  MaxConcurrency: ${e.maxConcurrency}`]}function Ut(e){let t=we(e);return t===void 0?[]:["DataCaptureConfig:","  EnableCapture: true",`  InitialSamplingPercentage: ${t.percent}`,`  DestinationS3Uri: ${T(t.to)}`,"  CaptureOptions:","    - CaptureMode: Input","    - CaptureMode: Output","  # Everything else is captured in base64.","  CaptureContentTypeHeader:","    CsvContentTypes:","      - text/csv","    JsonContentTypes:","      - application/json","      - application/jsonlines"]}function jt(e){return e.kind!=="async"?[]:["AsyncInferenceConfig:","  OutputConfig:",`    S3OutputPath: ${T(M(e.data,"output"))}`,`    S3FailurePath: ${T(M(e.data,"failures"))}`]}function Bt(e){let t=we(e);return t===void 0?[]:[`  DataCaptureUri:
    Value: ${T(t.to)}`]}function Ft({data:e}){return[`  AsyncInputUri:
    Description: Where requests may be put
    Value: ${T(M(e,"input"))}`,`  AsyncOutputUri:
    Description: Where answers come
    Value: ${T(M(e,"output"))}`]}function we(e){return e.kind==="serverless"?void 0:e.dataCapture}function M({bucket:e,prefix:t},a){return{bucket:e,prefix:t===""?a:`${t}/${a}`}}function Vt({endpointName:e,serving:t}){let a=t.kind==="serverless"?void 0:t.guardrails?.alarms.made;return{resources:ve(a).map(n=>Kt(n,e))}}function Gt({made:e,names:t}){return[...ve(e).map(({id:a})=>`!Ref ${a}`),...t.map(m)]}function ve(e){if(e===void 0)return[];let{serverErrors:t,clientErrors:a,latencyMs:n}=e,i=(r,o,s)=>({id:r,comment:`More than ${s} answers with ${o} within a minute.`,metric:`Invocation${o}Errors`,statistic:"Statistic: Sum",threshold:s});return[i("ServerErrorAlarm","5XX",t),...a===void 0?[]:[i("ClientErrorAlarm","4XX",a)],{id:"LatencyAlarm",comment:`One answer in twenty takes the model more than ${n} ms; the metric is in microseconds.`,metric:"ModelLatency",statistic:"ExtendedStatistic: p95",threshold:Math.round(n*1e3)}]}function Kt({id:e,comment:t,metric:a,statistic:n,threshold:i},r){let o=[`# ${t}`,`${e}:`,"  Type: AWS::CloudWatch::Alarm","  Properties:",`    AlarmDescription: ${m(t)}`,"    Namespace: AWS/SageMaker",`    MetricName: ${a}`,"    Dimensions:","      - Name: EndpointName",`        Value: ${m(r)}`,"      - Name: VariantName",`        Value: ${G}`,`    ${n}`,"    Period: 60","    EvaluationPeriods: 1","    ComparisonOperator: GreaterThanThreshold",`    Threshold: ${i}`,"    # A minute without a request is no failure.","    TreatMissingData: notBreaching"];return C(2,o)}function ye(e,t){return e+(0,Z.createHash)("sha256").update(t).digest("hex").slice(0,8)}var ke="v1";function Ht(e,t){let a=Jt(e,t),n=ye("ApiDeployment",a);return{resources:[Qt,Xt(t),Yt,a,qt(n),_t(e,n),...e.key?[ea,ta(e),aa]:[]],outputs:[`  ApiUrl:
    Description: POST requests go here
    Value: !Sub https://\${Api}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}/${ke}/invocations`,...e.key?[`  ApiKeyId:
    Value: !Ref ApiKey`]:[]]}}var Qt=`  # API Gateway asks the endpoint, and may do nothing else.
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
                Resource: !Ref Endpoint`;function Xt(e){return`  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Name: ${m(e)}
      Description: ${m(`Asks the SageMaker endpoint ${e}`)}
      EndpointConfiguration:
        Types:
          - REGIONAL`}var Yt=`  ApiResource:
    Type: AWS::ApiGateway::Resource
    Properties:
      RestApiId: !Ref Api
      ParentId: !GetAtt Api.RootResourceId
      PathPart: invocations`;function Jt({key:e},t){return`  # Body and content type travel as they are, and so does the answer.
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
${Ae.map(zt).join(`
`)}
      MethodResponses:
        - StatusCode: "200"
          ResponseParameters:
            method.response.header.Content-Type: false
${Ae.map(Zt).join(`
`)}`}var Ae=[{comment:"The request is wrong; or there are too many, of which X-Error-Type says ThrottlingException.",status:400,pattern:"4(?!03|24|29)\\d{2}"},{comment:"Not yet, or not so many at once.",status:429,pattern:"429"},{comment:"The model fails (424), SageMaker does, or the role of this API may not ask (403).",status:502,pattern:"403|424|5(?!03)\\d{2}"},{comment:"Not now.",status:503,pattern:"503"}];function zt({comment:e,status:t,pattern:a}){return`          # ${e}
          - StatusCode: "${t}"
            SelectionPattern: ${m(a)}
            ResponseParameters:
              method.response.header.X-Error-Type: integration.response.header.x-amzn-ErrorType`}function Zt({status:e}){return`        - StatusCode: "${e}"
          ResponseParameters:
            method.response.header.X-Error-Type: false`}function qt(e){return`  # A copy of the method as it is: another method has another copy.
  ${e}:
    Type: AWS::ApiGateway::Deployment
    DependsOn: ApiMethod
    Properties:
      RestApiId: !Ref Api`}function _t({rate:e,burst:t},a){return`  ApiStage:
    Type: AWS::ApiGateway::Stage
    Properties:
      RestApiId: !Ref Api
      DeploymentId: !Ref ${a}
      StageName: ${ke}
      MethodSettings:
        - HttpMethod: "*"
          ResourcePath: "/*"
          ThrottlingRateLimit: ${e}
          ThrottlingBurstLimit: ${t}`}var ea=`  ApiKey:
    Type: AWS::ApiGateway::ApiKey
    Properties:
      Enabled: true`;function ta({rate:e,burst:t}){return`  ApiUsagePlan:
    Type: AWS::ApiGateway::UsagePlan
    Properties:
      ApiStages:
        - ApiId: !Ref Api
          Stage: !Ref ApiStage
      Throttle:
        RateLimit: ${e}
        BurstLimit: ${t}`}var aa=`  ApiUsagePlanKey:
    Type: AWS::ApiGateway::UsagePlanKey
    Properties:
      KeyId: !Ref ApiKey
      KeyType: API_KEY
      UsagePlanId: !Ref ApiUsagePlan`;function na({endpointName:e,serving:t}){if(t.kind==="serverless"||t.autoscaling===void 0)return{resources:[]};let{autoscaling:a}=t,n=[ia(a,e)];return t.kind==="realtime"?{resources:[...n,ra(a)]}:{resources:[...n,...oa({...t,autoscaling:a},e)]}}function ia({min:e,max:t},a){return`  ScalableTarget:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    DependsOn: Endpoint
    Properties:
      ServiceNamespace: sagemaker
      ResourceId: endpoint/${a}/variant/${G}
      ScalableDimension: sagemaker:variant:DesiredInstanceCount
      MinCapacity: ${e}
      MaxCapacity: ${t}`}function ra({targetInvocations:e}){return`  # As many instances as bring each to this many requests per minute.
  ScalingPolicy:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: requests-per-instance
      PolicyType: TargetTrackingScaling
      ScalingTargetId: !Ref ScalableTarget
      TargetTrackingScalingPolicyConfiguration:
        TargetValue: ${e}
        PredefinedMetricSpecification:
          PredefinedMetricType: SageMakerVariantInvocationsPerInstance`}function oa({autoscaling:e},t){let a=`  # As many instances as leave each with this many requests that wait.
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
              Value: ${m(t)}
          Statistic: Average`;return e.min>0?[a]:[a,sa,ca(t)]}var sa=`  # From none to one.
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
            ScalingAdjustment: 1`;function ca(e){return`  # A request waits, and there is no instance.
  WakeUpAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/SageMaker
      MetricName: HasBacklogWithoutCapacity
      Dimensions:
        - Name: EndpointName
          Value: ${m(e)}
      Statistic: Average
      Period: 60
      EvaluationPeriods: 2
      ComparisonOperator: GreaterThanOrEqualToThreshold
      Threshold: 1
      TreatMissingData: missing
      AlarmActions:
        - !Ref WakeUpPolicy`}function la({endpointName:e,serving:t}){return{resources:[`  Endpoint:
    Type: AWS::SageMaker::Endpoint
    Properties:
      EndpointName: ${m(e)}
      EndpointConfigName: !GetAtt EndpointConfig.EndpointConfigName
${C(6,ua(t))}`.trimEnd()]}}function ua(e){if(e.kind==="serverless")return[];let{autoscaling:t,guardrails:a}=e;return[...t===void 0?[]:["# An update keeps the number of instances that scaling has come to.","RetainAllVariantProperties: true"],...a===void 0?[]:da(a)]}function da({traffic:e,alarms:t}){let a=Gt(t),n=a.length===0?[]:["  AutoRollbackConfiguration:","    Alarms:"];return["DeploymentConfig:","  BlueGreenUpdatePolicy:",...pa(e).map(i=>`    ${i}`),...n,...a.map(i=>`      - AlarmName: ${i}`)]}function pa({type:e,step:t,waitSeconds:a,terminationWaitSeconds:n,maxSeconds:i}){let r=t===void 0?[]:[...fa(ga[e],t)];return["TrafficRoutingConfiguration:",`  Type: ${ma[e]}`,...r,`  WaitIntervalInSeconds: ${a}`,`TerminationWaitInSeconds: ${n}`,...i===void 0?[]:[`MaximumExecutionTimeoutInSeconds: ${i}`]]}var ma={"all-at-once":"ALL_AT_ONCE",canary:"CANARY",linear:"LINEAR"},ga={"all-at-once":"",canary:"CanarySize",linear:"LinearStepSize"};function fa(e,t){let[a,n]="percent"in t?["CAPACITY_PERCENT",t.percent]:["INSTANCE_COUNT",t.instances];return[`  ${e}:`,`    Type: ${a}`,`    Value: ${n}`]}function ha({endpointName:e,container:t,serving:a}){let n=`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/sagemaker/Endpoints/${e}`;return{resources:[`  # What SageMaker itself may do while it serves: no more than this endpoint needs.
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
                  - !Sub ${m(n)}
                  - !Sub ${m(`${n}:*`)}
              - Effect: Allow
                Action:
                  - cloudwatch:PutMetricData
                  - ecr:GetAuthorizationToken
                Resource: "*"
${C(14,va(a))}`.trimEnd(),wa(t)]}}function $e(e){return ye("ModelAccess",Se(e).join(`
`))}function wa(e){let t=$e(e);return`  # Reads this very model. Another model has another policy, so that either can be read while they change places.
  ${t}:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: ${t}
      Roles:
        - !Ref ExecutionRole
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
${C(10,Se(e))}`}function Se(e){let{image:t,objects:a}=ya(e);return[...R(a.map(xt),"s3:GetObject"),...R([ka(t)],"ecr:BatchCheckLayerAvailability","ecr:BatchGetImage","ecr:GetDownloadUrlForLayer")]}function va(e){if(e.kind==="serverless")return[];let t=e.dataCapture===void 0?[]:[e.dataCapture.to];return e.kind==="realtime"?R(t.map(V),"s3:PutObject"):[...R([...t,e.data].map(V),"s3:PutObject"),...R([V(e.data)],"s3:GetObject")]}function R(e,...t){if(e.length===0)return[];let a=n=>n.map(i=>`    - ${i}`);return["- Effect: Allow","  Action:",...a(t),"  Resource:",...a(e)]}function ya(e){let{SAGEMAKER_SUBMIT_DIRECTORY:t=""}=e.environment,a="modelPackageArn"in e?e.contents:{...e,objects:[e.modelArtifact]},n=[...a?.objects??[],...t.startsWith("s3://")?[t]:[]];return{image:a?.image,objects:[...new Set(n)].toSorted()}}function ka(e=""){let[,t,a,n]=/^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.[^/]+\/([^:@]+)/.exec(e)??[];return n===void 0?m("*"):`!Sub ${m(`arn:\${AWS::Partition}:ecr:${a}:${t}:repository/${n}`)}`}function Aa({executionRoleArn:e,container:t}){let a=e===void 0?`
    DependsOn: ${$e(t)}`:"",n=e===void 0?"!GetAtt ExecutionRole.Arn":m(e);return{resources:[`  Model:
    Type: AWS::SageMaker::Model${a}
    Properties:
      ExecutionRoleArn: ${n}
      PrimaryContainer:
${C(8,$a(t))}`]}}function $a(e){let t="modelPackageArn"in e?[`ModelPackageName: ${m(e.modelPackageArn)}`]:[`Image: ${m(e.image)}`,`ModelDataUrl: ${m(e.modelArtifact)}`],a=Object.entries(e.environment).toSorted(([n],[i])=>n<i?-1:1);return a.length===0?t:[...t,"Environment:",...a.map(([n,i])=>`  ${m(n)}: ${m(i)}`)]}function Sa(e){let{endpointName:t,repository:a}=e,n=[...e.executionRoleArn===void 0?[ha(e)]:[],Aa(e),Lt(e.serving),Vt(e),la(e),na(e),...e.api===void 0?[]:[Ht(e.api,t)]];return`# The SageMaker endpoint ${t}, rendered by sagemaker-mlops-action for ${a}.
#
# Model and EndpointConfig cannot be changed, so they have no names: CloudFormation makes a new pair beside the old one,
# moves the Endpoint, which keeps its name and goes on answering, and removes the old pair.
AWSTemplateFormatVersion: "2010-09-09"
Description: ${m(`Endpoint ${t} of ${a} (sagemaker-mlops-action)`)}

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
`).join("")}`}function Pa(e){return e.includes("Type: AWS::IAM::")?["CAPABILITY_IAM"]:[]}function Ca({parameters:e},t){let a={},n=[];for(let[i,{hasDefault:r}]of Object.entries(e)){let o=t.known[i],s=t.given[i]??(o?.isGiven||!r?o?.value:void 0);s!==void 0?a[i]=s:!r&&t.deployed.includes(i)?a[i]=void 0:r||n.push(i)}return{parameters:a,missing:n}}async function Pe(e,t){if(e.kind==="package"){let i=await(0,E.a)(e.modelPackageArn,t),{arn:r,approvalStatus:o}=i;if(o!==void 0&&o!=="Approved")throw new w.a(`model-package-arn: ${r} is ${o}; ${Te}`);return{arn:r,contents:async()=>Ce(i)}}let{modelPackageGroup:a}=e,n=await(0,Ne.g)(t.aws,a);if(n===void 0)throw new w.a(`model-package-group: ${a} is not there, or has no approved version; ${Te}`);return t.log.info(`the latest approved version of ${a} is ${n}`),{arn:n,contents:async()=>Ce(await(0,E.a)(n,t))}}function Ce({image:e,modelArtifact:t,codeUri:a}){return{image:e,objects:[t,a].filter(n=>n!==void 0)}}var Te="approve it first (`mode: register` with `model-package-arn` and `approval-status: Approved`), as a person or after a gate";async function Ta(e){let{config:t,report:a}=e,{template:n,parameters:i}=t,r={...await Na(e),...t.knownValues},{parameters:o,missing:s}=Ca(n,{given:i,known:r,deployed:await Ea(e)}),l=s.map(d=>`parameters: ${d} has no value: ${n.path} has no default for it`);if(l.length>0)throw new w.a(l);return o.ModelPackageName?.startsWith("arn:")&&a({modelPackageArn:o.ModelPackageName}),{templateBody:n.body,parameters:o,capabilities:t.capabilities}}async function Na({config:e,run:t}){let{template:a,model:n,bucket:i,region:r,contentPrefix:o,prefix:s}=e,l={};if(n!==void 0&&(l.ModelPackageName={value:(await Pe(n,t)).arn,isGiven:!0}),a.parameters.DataCaptureUploadPath?.hasDefault===!1){let d=i??`sagemaker-${r}-${await(0,L.a)(t.aws)}`;l.DataCaptureUploadPath={value:`s3://${d}/${o??s}/data-capture`,isGiven:!1}}return l}async function Ea({config:e,run:t}){let a=await(0,c.m)(t.aws,e.stackName);return a&&a.status!=="ROLLBACK_COMPLETE"&&!["review","deleted"].includes((0,c.a)(a.status))?Object.keys(a.parameters):[]}async function Ra(e){let{config:t,run:a,report:n}=e,{model:i,containerEnvironment:r}=t;switch(i.kind){case"artifact":{let o=t.serving.kind==="serverless"?void 0:t.serving.instanceType,s={region:a.aws.region,use:"inference",instanceType:o},l=(0,Ie.a)(i.image,s),d=await ba({...i,image:l,containerEnvironment:r},{config:t,run:a});return n({...d,imageUri:l}),{image:l,modelArtifact:d.modelArtifact,environment:d.containerEnvironment}}case"package":case"group":{let o=await Pe(i,a);n({modelPackageArn:o.arn});let s=t.executionRoleArn===void 0?await o.contents():void 0;return{modelPackageArn:o.arn,environment:r,contents:s}}}}async function ba(e,{config:t,run:a}){return t.goal!=="template"?await(0,E.c)(e,t,a):(e.script!==void 0&&a.log.info("`dry-run` does not upload the script: the template has the model as it is without it"),{modelArtifact:e.modelArtifact,containerEnvironment:e.containerEnvironment})}async function Ia(e){let{config:t,run:a}=e;if(t.template!==void 0)return await Ta({...e,config:t});let n=await Ra({...e,config:t}),i=Sa({...t,repository:a.naming.workflow.repository,container:n});return Ma(t.serving).some(({bucket:r})=>r===t.bucket)&&t.goal==="endpoint"&&await(0,L.b)(a.aws,t.bucket,a.signal),{templateBody:i,capabilities:Pa(i)}}function Ma(e){if(e.kind==="serverless")return[];let t=e.kind==="async"?[e.data]:[];return e.dataCapture===void 0?t:[e.dataCapture.to,...t]}function Wa(e){switch(e.kind){case"none":return["nothing to change"];case"overtaken":return["somebody else changes the stack: waiting for them"];case"failed":return[];case"changes":{let{telling:t,tagsOnly:a}=(0,z.a)(e.changes),n=a.map(({logicalId:i})=>i);return[...t.map(xa),...n.length===0?[]:[`Modify tags only: ${n.join(", ")}`]]}}}function xa({action:e,logicalId:t,type:a,replacement:n,reasons:i=[]}){let r=n==="True"?", replaced":n==="Conditional"?", perhaps replaced":"",o=i.length>0?` because of ${i.join(", ")}`:"";return`${e.padEnd(6)} ${t} (${a})${r}${o}`}async function Da({templateBody:e},{config:{templateFile:t},run:a,report:n}){await a.log.group(`Template (${t})`,async()=>a.log.info(e));try{await(0,q.mkdir)((0,xe.dirname)(t),{recursive:!0}),await(0,q.writeFile)(t,e)}catch(i){let r=i instanceof Error?i.message:String(i);throw new w.a(`the template cannot be written to "${t}": ${r}; \`result-file\` says where else`)}return n({status:"Planned",templateFile:t})}async function La(e,t){let{stackName:a,endpointName:n}=e;return await(0,S.a)({config:e,run:t,first:{mode:"deploy",status:"InProgress",stackName:a,endpointName:n},late:()=>Ua(e)},async i=>{let r=await Ia(i),o=e.goal==="endpoint"?void 0:await Da(r,i);return o!==void 0&&e.goal==="template"?o:await K(r,i)})}async function K(e,t){let{config:a,run:n,report:i}=t,r=await j(t),o=await Wt(r,t);o!==void 0&&await Mt(o,t);let s=await n.log.group(`Change set for stack ${a.stackName}`,async()=>{let l=await ne(r,e,t);for(let d of Wa(l))n.log.info(d);return l});switch(s.kind){case"failed":{let l=`CloudFormation cannot plan the change of stack ${a.stackName}`;return i({status:"Failed",changed:!1,failure:{what:l,reason:s.reason}})}case"none":return i({changed:!1,changes:[],...ge(s.stack,n)}),await fe(s.stack,t);case"changes":return a.goal==="change-set"?Oa(s,t):await bt(s,{existing:r,current:o,design:e},t)??await K(e,t);case"overtaken":return await K(e,t)}}function Oa({changeSet:{id:e,stackId:t},changes:a,dropUndo:n},{run:i,report:r}){n();let o=(0,$.a)(i.aws.region,"stack",t);return r({status:"Planned",stackId:t,changeSetId:e,changed:!1,changes:a,consoleUrl:o})}function Ua({stackName:e,timeoutMinutes:t}){return{what:`stack ${e} was not done after ${t} minutes`,fix:"it goes on by itself; run this again to wait for its end, with more `timeout-minutes` if need be"}}}),9398:((H,N,u)=>{u.d(N,{a:()=>c});const E=h=>process.getBuiltinModule(h);function c({name:h,passed:y,expected:b,note:x,answer:Q,milliseconds:D}){let X=D===void 0?"":` (${D} ms)`;return y?`${h}: ${S(Q??"")}${X}`:`${h}: expected ${b}, ${S(x??"no answer")}`}function S(h){return h.replace(/\s+/g," ")}}),248:((H,N,u)=>{u.d(N,{a:()=>c});const E=h=>process.getBuiltinModule(h);function c(h){return{telling:h.filter(y=>!S(y)),tagsOnly:h.filter(S)}}function S({action:h,reasons:y=[]}){return h==="Modify"&&y.length>0&&y.every(b=>b==="Tags")}})};export{sn as id,cn as ids,ln as modules};
