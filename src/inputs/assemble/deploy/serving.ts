import type { DataCapture, Instances, Serving } from '../../../cloudformation/template/options.ts';
import type { Folder } from '../../../cloudformation/template/storage.ts';
import type { Call } from '../../call.ts';
import { checkServing } from './check-serving.ts';
import { guardrails } from './guardrails.ts';

/** How the model is to be served; what the kind of serving has no use for is reported. */
export function serving(call: Call, endpointName: string): Serving {
  const { values } = call;
  checkServing(call);
  switch (values.serving) {
    case 'serverless':
      return {
        kind: 'serverless',
        memoryMb: values['serverless-memory-mb'],
        maxConcurrency: values['serverless-max-concurrency'],
      };
    case 'realtime':
      return { kind: 'realtime', ...instances(call) };
    case 'async':
      return { kind: 'async', data: ownFolder(call, `async/${endpointName}`), ...instances(call) };
  }
}

function instances(call: Call): Instances {
  const { values } = call;
  return {
    instanceType: instanceType(call),
    instanceCount: instanceCount(call),
    autoscaling: values.autoscaling,
    dataCapture: dataCapture(call),
    guardrails: guardrails(call),
  };
}

/** An endpoint has one type of instance: CloudFormation tells too late, and in too many words, that there is no capacity for it. */
function instanceType({ values, report }: Call): string {
  const [first = '', ...others] = values['instance-type'];
  if (others.length > 0) report('instance-type', 'is a list: mode deploy takes one instance type');
  return first;
}

/** Where scaling decides, an endpoint begins with the fewest instances, though never without one. */
function instanceCount({ values, given, report }: Call): number {
  const { autoscaling, 'instance-count': count } = values;
  if (autoscaling === undefined) return count;
  const { min, max } = autoscaling;
  if (!given.has('instance-count')) return Math.max(min, 1);
  if (count < min || count > max)
    report('instance-count', `"${count}" is not within \`autoscaling\`, which keeps ${min} to ${max} instances`);
  return count;
}

function dataCapture(call: Call): DataCapture | undefined {
  const { values, warn } = call;
  const { 'data-capture-percent': percent, 'data-capture-uri': uri } = values;
  if (percent > 0) return { percent, to: uri === undefined ? ownFolder(call, 'data-capture') : folderOf(uri) };
  if (uri !== undefined)
    warn('data-capture-uri', 'has no effect: `data-capture-percent` says that nothing is captured');
  return undefined;
}

/** What outlives the run is not below the run's own prefix, or every run would be a change. */
function ownFolder({ common: { bucket, contentPrefix, prefix } }: Call, name: string): Folder {
  return { bucket, prefix: `${contentPrefix ?? prefix}/${name}` };
}

function folderOf(uri: string): Folder {
  const [bucket = '', ...keys] = uri.replace(/^s3:\/\//, '').split('/');
  return { bucket, prefix: keys.join('/').replace(/\/+$/, '') };
}
