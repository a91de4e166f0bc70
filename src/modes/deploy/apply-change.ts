import { consoleUrl } from '../../aws/console.ts';
import type { StackDesign } from '../../cloudformation/change-set.ts';
import type { Stack } from '../../cloudformation/stack.ts';
import { stackPhase } from '../../cloudformation/stack-status.ts';
import type { Failure } from '../../errors.ts';
import type { DeployResult } from '../../result/deploy.ts';
import type { Run } from '../../run.ts';
import type { Watched } from '../stack/watch-stack.ts';
import { orDiscard } from './change/or-discard.ts';
import type { PlannedChange } from './change/prepared.ts';
import { startChange } from './change/start-change.ts';
import type { Deployment } from './deployment.ts';
import { alarmsAgainst, warnOfAlarms } from './obstacles/check-alarms.ts';
import { makerAgainst } from './obstacles/check-maker.ts';
import { scalingAgainst } from './obstacles/check-scaling.ts';
import { updatesEndpoint } from './obstacles/updates-endpoint.ts';
import type { CurrentServing } from './present/current-serving.ts';
import { type Remembered, rememberServing } from './present/remember-serving.ts';
import { answerFailure } from './verdict/answer-failure.ts';
import { deploymentFailed } from './verdict/deployment-failed.ts';
import { stackFacts, verifyOrFail } from './verdict/verify-deployment.ts';
import { forgetWayBack, keepWayBack, needsWayBack } from './verdict/way-back.ts';

/** What is there, and what is to be. */
interface Present {
  readonly existing: Stack | undefined;
  readonly current: CurrentServing | undefined;
  readonly design: StackDesign;
}

/** Executes what was planned, and proves it. Undefined: somebody else was faster. */
export async function applyChange(
  change: PlannedChange,
  present: Present,
  deployment: Deployment,
): Promise<DeployResult | undefined> {
  const { config, run, report } = deployment;
  const { obstacle, serving } = await orDiscard(change, run, () => lookAhead(change, present, deployment));
  if (obstacle !== undefined) {
    await change.discard();
    return report({ status: 'Failed', changed: false, changes: change.changes, failure: obstacle });
  }
  const { stackId } = change.changeSet;
  const replaced = change.before && { design: change.before, serving };
  const keep = async () => replaced && (await keepWayBack(replaced, { stackId, design: present.design }, deployment));
  const before = await orDiscard(change, run, keep);
  const execution = await orDiscard(change, run, () => startChange(change, deployment));
  if (execution.kind === 'overtaken') return undefined;
  const url = consoleUrl(run.aws.region, 'stack', stackId);
  const started = report({ stackId, consoleUrl: url, changed: true, changes: change.changes });
  run.started(started);
  if (!config.wait) {
    if (config.cases.length > 0) run.log.warning('with `wait: false` the cases are not asked');
    return started;
  }
  const watched = await execution.finish();
  if (watched.stack === undefined || stackPhase(watched.stack.status) !== 'green') {
    return await deploymentFailed(watched, deployment);
  }
  report(stackFacts(watched.stack, run));
  warnOfLeftovers(watched, run);
  const verified = await verifyOrLeave(watched.stack, deployment);
  if (verified.failure !== undefined) return await answerFailure(verified.failure, before, deployment);
  if (before !== undefined) await forgetWayBack(deployment);
  return verified;
}

/** A cancel before the verdict leaves the new model where it is: that is said, and what gives the verdict. */
async function verifyOrLeave(stack: Stack, deployment: Deployment): Promise<DeployResult> {
  const title = `stack ${stack.name} with its new, unverified model`;
  const drop = deployment.run.undo.leave(title, 're-run this job: it is verified then');
  const verified = await verifyOrFail(stack, deployment);
  drop();
  return verified;
}

/** What an update has replaced and cannot delete it leaves behind, and is complete all the same. */
function warnOfLeftovers({ events }: Watched, { log }: Run): void {
  for (const { status, logicalId, physicalId, reason } of events) {
    if (status !== 'DELETE_FAILED') continue;
    log.warning(`${logicalId} could not be deleted, and may go on costing money: ${physicalId}: ${reason ?? status}`);
  }
}

interface Prospect {
  /** Why the change must not begin: AWS would take it back at once, or it would remove what is somebody else's. */
  readonly obstacle?: Failure | undefined;
  readonly serving?: Remembered | undefined;
}

async function lookAhead(
  change: PlannedChange,
  { existing, current, design }: Present,
  deployment: Deployment,
): Promise<Prospect> {
  const maker = makerAgainst(change, deployment);
  if (maker !== undefined) return { obstacle: maker };
  if (existing === undefined || current === undefined) {
    await warnOfAlarms(deployment);
    return {};
  }
  const alarms = updatesEndpoint(change.changes) ? await alarmsAgainst(existing, deployment) : undefined;
  if (alarms !== undefined) return { obstacle: alarms };
  const obstacle = await scalingAgainst({ ...change, design }, current, deployment);
  const { wait } = deployment.config;
  if (obstacle !== undefined || !(wait || needsWayBack(deployment.config))) return { obstacle };
  return { serving: await rememberServing(current, deployment) };
}
