import { expect, test } from '@jest/globals';
import { useLocalAws } from '../local-aws.ts';
import { checkout, stepFrom, trainStep } from './on-local-aws.ts';
import { runAction } from './run-action.ts';

const local = useLocalAws();

test("a failed training is red with the container's reason and its last lines; mended, the re-run is green", async () => {
  const aws = local.aws();
  const spoiled = checkout({ label: (row) => (row === 7 ? 'setosa' : String(row % 2)) });
  const failed = await runAction({ ...trainStep(aws, spoiled), runId: '1' });
  expect(failed).toMatchObject({
    code: 1,
    outputs: { status: 'Failed', 'job-name': expect.stringMatching(/^iris-train-/) },
  });
  expect(failed.stdout).toMatch(/^::error::.*failed: ClientError: .*Non-numeric value 'setosa'/m);
  expect(failed.summary).toMatch(/### ❌ train: .*failed/);
  expect(failed.summary).toMatch(/Last lines of the log[\s\S]*setosa/);

  const mended = await runAction({ ...trainStep(aws, checkout()), runId: '1' });
  expect(mended).toMatchObject({
    code: 0,
    outputs: { status: 'Completed', 'job-name': `${failed.outputs['job-name']}-2` },
  });
});

test('a gate that is not met is red with the number', async () => {
  const aws = local.aws();
  const trained = await runAction({ ...trainStep(aws, checkout()), runId: '2' });
  const gated = await runAction(
    stepFrom(aws, trained.outputs['result'] ?? '', { mode: 'evaluate', gates: 'validation:logloss < 0.01' }),
  );
  expect(gated).toMatchObject({ code: 1, outputs: { status: 'GateFailed', passed: 'false' } });
  expect(gated.stdout).toMatch(/^::error::1 of 1 gate not met: validation:logloss < 0\.01 \(is 0\.\d+\)/m);
});

test('a stack whose endpoint cannot be created rolls back and is red with the cause; mended, the same call is green', async () => {
  const aws = local.aws();
  const trained = await runAction({ ...trainStep(aws, checkout()), runId: '3' });
  const deploy = (artifact: string) =>
    runAction(
      stepFrom(aws, '', {
        mode: 'deploy',
        'stack-name': 'mended',
        'model-artifact': artifact,
        image: trained.outputs['image-uri'] ?? '',
      }),
    );
  aws.world.objects.createBucket('spoiled', 'us-east-1');
  aws.world.objects.put('spoiled', 'model.tar.gz', Buffer.from('a model that is none'));
  const failed = await deploy('s3://spoiled/model.tar.gz');
  expect(failed).toMatchObject({ code: 1, outputs: { status: 'RolledBack' } });
  expect(failed.stdout).toMatch(/^::error::.*s3:\/\/spoiled\/model\.tar\.gz/m);

  const mended = await deploy(trained.outputs['model-artifact'] ?? '');
  expect(mended).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
});

test('a case that is not answered as expected is red with both answers', async () => {
  const aws = local.aws();
  const trained = await runAction({ ...trainStep(aws, checkout()), runId: '4' });
  const deployed = await runAction(
    stepFrom(aws, trained.outputs['result'] ?? '', {
      mode: 'deploy',
      'stack-name': 'tested',
      cases: '- {name: never, body: "5,3", expect: {near: {value: 7, tolerance: 0.5}}}',
    }),
  );
  expect(deployed).toMatchObject({ code: 1, outputs: { status: 'RolledBack', 'endpoint-name': '' } });
  expect(deployed.stdout).toMatch(/^::error::.*never/m);
});

test('credentials that AWS does not know are red with what to do', async () => {
  const step = trainStep(local.aws(), checkout());
  const { code, stdout } = await runAction({
    ...step,
    env: {
      ...step.env,
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_EC2_METADATA_DISABLED: 'true',
      HOME: '/nonexistent',
    },
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/no AWS credentials were found/);
  expect(stdout).toMatch(/configure-aws-credentials/);
});
