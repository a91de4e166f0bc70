import { DescribeModelPackageCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { expect, test } from '@jest/globals';
import { useLocalAws } from '../local-aws.ts';
import { checkout, stepFrom, trainStep } from './on-local-aws.ts';
import { type ActionOutcome, runAction } from './run-action.ts';

const local = useLocalAws();
const resultOf = ({ outputs }: ActionOutcome) => outputs['result'] ?? '';

async function properties(outcome: ActionOutcome): Promise<Readonly<Record<string, string>>> {
  const sagemaker = new SageMakerClient({ region: 'us-east-1', endpoint: local.aws().url });
  const request = new DescribeModelPackageCommand({ ModelPackageName: outcome.outputs['model-package-arn'] });
  const { CustomerMetadataProperties = {}, ModelCard } = await sagemaker.send(request);
  sagemaker.destroy();
  return { ...CustomerMetadataProperties, card: ModelCard?.ModelCardContent ?? '' };
}

test('a model that another run registers again is the same version, and its approval follows by its result', async () => {
  const aws = local.aws();
  const trained = await runAction(trainStep(aws, checkout()));
  const registration = {
    mode: 'register',
    'model-package-group': 'registered',
    'model-card': 'true',
    metadata: 'intended-uses: rows, of which every second is one',
  };
  const registered = await runAction(stepFrom(aws, resultOf(trained), registration));
  expect(registered).toMatchObject({
    code: 0,
    outputs: {
      status: 'Completed',
      'approval-status': 'PendingManualApproval',
      'report-uri': expect.stringMatching(/^s3:\/\/.*\/iris\/reports\/[0-9a-f]{64}\.json$/),
    },
  });
  expect(await properties(registered)).toMatchObject({
    'training-job-arn': trained.outputs['job-arn'],
    'data:train': expect.stringMatching(/\/data\/[0-9a-f]{32}\/$/),
    'report-uri': registered.outputs['report-uri'],
    card: expect.stringContaining('"intended_uses":"rows, of which every second is one"'),
  });

  const again = await runAction({ ...stepFrom(aws, resultOf(trained), registration), runId: '2002' });
  expect(again).toMatchObject({
    code: 0,
    outputs: { status: 'NoChanges', 'model-package-arn': registered.outputs['model-package-arn'] },
  });
  expect(aws.requests().filter(({ operation }) => operation === 'CreateModelPackage')).toHaveLength(1);

  const approval = { mode: 'register', 'model-package-group': 'registered', 'approval-status': 'Approved' };
  const approved = await runAction(stepFrom(aws, resultOf(again), approval));
  expect(approved).toMatchObject({ code: 0, outputs: { status: 'Completed', 'approval-status': 'Approved' } });
  const deployed = await runAction(stepFrom(aws, resultOf(approved), { mode: 'deploy', 'stack-name': 'registered' }));
  expect(deployed).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
});
