import {
  ListEndpointsCommand,
  ListModelPackagesCommand,
  ListTrainingJobsCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { expect, test } from '@jest/globals';
import { checkout, stepFrom, trainStep } from '../action/on-local-aws.ts';
import { type ActionOptions, runAction } from '../action/run-action.ts';
import { useLocalAws } from '../local-aws.ts';

const local = useLocalAws();

test('with one call in five throttled and one in twenty cut off, the chain is green and makes each thing once', async () => {
  const aws = local.aws();
  const { faults } = aws.world;
  faults.order({ kind: 'throttling', percent: 20, seed: 3 });
  faults.order({ kind: 'reset', percent: 3, seed: 5 });
  faults.order({ kind: 'lost-answer', percent: 2, seed: 7 });
  // Whatever chance does: this one is the worst that can happen.
  faults.order({ kind: 'lost-answer', at: 'sagemaker.CreateTrainingJob' });
  const green = async (options: ActionOptions) => {
    const { code, stdout, outputs } = await runAction(options);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.any(String) });
    return outputs['result'] ?? '';
  };
  const trained = await green(trainStep(aws, checkout(), { logs: 'tail' }));
  const evaluated = await green(stepFrom(aws, trained, { mode: 'evaluate', gates: 'validation:logloss < 0.6' }));
  const group = { 'model-package-group': 'rough', 'approval-status': 'Approved' };
  const registered = await green(stepFrom(aws, evaluated, { mode: 'register', ...group }));
  const deployed = await green(stepFrom(aws, registered, { mode: 'deploy', 'stack-name': 'rough' }));
  const struck = faults.all().map((fault) => fault.struck);
  expect(struck.every((times) => times > 0)).toBe(true);
  faults.clear();

  const sagemaker = new SageMakerClient({ region: 'us-east-1' });
  const { TrainingJobSummaries } = await sagemaker.send(new ListTrainingJobsCommand({}));
  const { ModelPackageSummaryList } = await sagemaker.send(
    new ListModelPackagesCommand({ ModelPackageGroupName: 'rough' }),
  );
  const { Endpoints } = await sagemaker.send(new ListEndpointsCommand({}));
  expect([TrainingJobSummaries, ModelPackageSummaryList, Endpoints].map((made) => made?.length)).toEqual([1, 1, 1]);
  await green(stepFrom(aws, deployed, { mode: 'delete' }));
}, 120_000);
