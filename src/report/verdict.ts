import { splitChanges } from '../result/deploy.ts';
import { isGreen } from '../result/outcome.ts';
import type { Result } from '../result/result.ts';
import { count } from './format.ts';

export interface Verdict {
  readonly green: boolean;
  /** Green only because the user has said so: something was not met. */
  readonly waived: boolean;
  /** What happened, as one sentence without a full stop. */
  readonly sentence: string;
}

export function verdict(result: Result): Verdict {
  const green = isGreen(result);
  const waived = green && result.status === 'GateFailed';
  return {
    green,
    waived,
    sentence: result.failure === undefined ? success(result) : `${result.mode}: ${result.failure.what}`,
  };
}

function success(result: Result): string {
  switch (result.mode) {
    case 'process':
      return `processing job ${result.jobName} ${result.status === 'InProgress' ? 'is running' : 'completed'}`;
    case 'train':
      return trained(result);
    case 'evaluate':
      return evaluated(result);
    case 'register':
      return registered(result);
    case 'deploy':
      return deployed(result);
    case 'delete':
      return deleted(result);
  }
}

function trained({ status, jobName, tuning, bestTrainingJob }: Extract<Result, { mode: 'train' }>): string {
  const job = `${tuning === undefined ? 'training' : 'tuning'} job ${jobName}`;
  if (status === 'InProgress') return `${job} is running`;
  const trials = Object.values(tuning?.counts ?? {}).reduce((sum, number) => sum + number, 0);
  const among = trials === 0 ? 'the best training job' : `the best of ${count(trials, 'training job')}`;
  const best = tuning === undefined ? '' : `: ${bestTrainingJob} is ${among}`;
  return `${job} completed${best}`;
}

function evaluated(result: Extract<Result, { mode: 'evaluate' }>): string {
  const { leaderboard = [] } = result;
  const [best] = leaderboard;
  const picked = best === undefined ? '' : `${best.file} is the best of ${count(leaderboard.length, 'candidate')}, `;
  return `${picked}${judged(result)}`;
}

function judged({ gates, cases = [], status, evaluationJob }: Extract<Result, { mode: 'evaluate' }>): string {
  if (status === 'InProgress') return `processing job ${evaluationJob} is running`;
  const missed = gates.filter(({ passed }) => !passed).length;
  const failed = cases.filter(({ passed }) => !passed).length;
  const told = [
    gates.length === 0
      ? []
      : missed > 0
        ? `${missed} of ${count(gates.length, 'gate')} not met`
        : `${count(gates.length, 'gate')} met`,
    cases.length === 0
      ? []
      : failed > 0
        ? `${failed} of ${count(cases.length, 'case')} failed`
        : `${count(cases.length, 'case')} answered as expected`,
  ].flat();
  if (told.length === 0) return 'metrics read, no gates given';
  return `${told.join(', ')}${status === 'GateFailed' ? ' (fail-on-gate is false)' : ''}`;
}

function registered(result: Extract<Result, { mode: 'register' }>): string {
  const version = `version ${result.modelPackageVersion ?? '?'} of ${result.modelPackageGroup ?? result.modelPackageArn ?? 'the group'}`;
  return result.status === 'NoChanges'
    ? `${version} was ${result.approvalStatus} already`
    : `${version} is ${result.approvalStatus}`;
}

function deployed(result: Extract<Result, { mode: 'deploy' }>): string {
  const { status, endpointName, stackName, cases = [] } = result;
  if (status === 'Planned') return planned(result);
  const tested = cases.length === 0 ? '' : `, ${count(cases.length, 'case')} answered as expected`;
  if (status === 'InProgress') return `stack ${stackName} is being deployed`;
  const isUnchanged = status === 'NoChanges';
  if (endpointName === undefined)
    return `stack ${stackName} ${isUnchanged ? 'was up to date' : 'stands'}; it has no endpoint`;
  return `endpoint ${endpointName} ${isUnchanged ? 'was up to date' : 'is in service'}${tested}`;
}

function planned({ stackName, changeSetId, changes = [], templateFile }: Extract<Result, { mode: 'deploy' }>): string {
  if (changeSetId === undefined) return `the template of stack ${stackName} is ${templateFile}, nothing was done`;
  const [, name = changeSetId] = /changeSet\/([^/]+)/.exec(changeSetId) ?? [];
  const [telling, tagsOnly] = splitChanges(changes);
  const more = tagsOnly.length === 0 ? '' : ` and ${count(tagsOnly.length, 'change')} of tags only`;
  return `change set ${name} of stack ${stackName} has ${count(telling.length, 'change')}${more}, nothing was executed`;
}

function deleted({ status, stackName, endpointName, deleted }: Extract<Result, { mode: 'delete' }>): string {
  const target = stackName === undefined ? `endpoint ${endpointName}` : `stack ${stackName}`;
  if (status === 'InProgress') return `${target} is being deleted`;
  return deleted.length === 0 ? `${target} does not exist, nothing to delete` : `${target} is deleted`;
}
