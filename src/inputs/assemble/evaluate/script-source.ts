import type { Call } from '../../call.ts';
import type { ScriptSource } from '../../config/evaluate.ts';
import type { ProcessingInput } from '../../config/process.ts';
import { checkFiles, sourceProblem } from '../../values/data-source.ts';
import { checkJobName } from '../check-job-name.ts';
import { checkProcessing } from '../check-processing.ts';
import { processingScript } from '../processing-script.ts';

/** Where SageMaker's own examples of model evaluation have them, too. */
const MODEL_PATH = '/opt/ml/processing/model';
const TEST_PATH = '/opt/ml/processing/test';
const EVALUATION_PATH = '/opt/ml/processing/evaluation';

/** A script that measures the model in a processing job: its image is not that of the model, so `from` does not tell it. */
export function scriptSource(call: Call): ScriptSource | undefined {
  const { values, report, request } = call;
  const { image, 'execution-role-arn': executionRoleArn, 'job-name': jobName, reuse } = values;
  checkProcessing(call);
  checkJobName(call);
  if (!call.given.has('image')) report('image', 'is missing: it is the image in which `entry-point` runs');
  if (!call.given.has('execution-role-arn'))
    report('execution-role-arn', 'is missing: the job of `entry-point` needs it');
  const script = processingScript(call);
  const inputs = { ...modelInput(call), ...testInput(call) };
  if (image === undefined || executionRoleArn === undefined) return undefined;
  return {
    kind: 'script',
    task: {
      kind: 'create',
      executionRoleArn,
      image,
      script,
      arguments: values.arguments ?? [],
      environmentVariables: values['environment-variables'] ?? {},
      instanceTypes: values['instance-type'],
      instanceCount: values['instance-count'],
      volumeGb: values['volume-gb'],
      maxRuntimeMinutes: values['max-runtime-minutes'],
      inputs,
      outputs: { evaluation: { path: EVALUATION_PATH } },
      request,
      jobName,
      reuse: reuse === 'never' ? 'never' : 'run',
    },
  };
}

function modelInput({ values, previous, given, report }: Call): Readonly<Record<string, ProcessingInput>> {
  const source = values['model-artifact'] ?? previous?.model.modelArtifact;
  if (source !== undefined) return { model: { source, path: MODEL_PATH, givenAs: 'model-artifact' } };
  if (!given.has('model-artifact'))
    report(
      'model-artifact',
      'is missing: it is what `entry-point` measures; give it, or the result of a train step as `from`',
    );
  return {};
}

/** The script may bring data of its own, or find it elsewhere. */
function testInput({ values: { 'test-data': source }, report }: Call): Readonly<Record<string, ProcessingInput>> {
  if (source === undefined) return {};
  const complain = (problem: string) => report('test-data', problem);
  const problem = sourceProblem(source);
  if (problem !== undefined) complain(problem);
  else checkFiles(source, complain);
  return { test: { source, path: TEST_PATH, givenAs: 'test-data' } };
}
