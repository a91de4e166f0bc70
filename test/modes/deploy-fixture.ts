import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateModelPackageCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { type LocalAws, startLocalAws } from '../../local/server/start.ts';
import type { Serving } from '../../src/cloudformation/template/options.ts';
import type { DeleteConfig } from '../../src/inputs/config/delete.ts';
import type { RenderedDeployment } from '../../src/inputs/config/deploy.ts';
import type { Run } from '../../src/run.ts';
import { systemClock } from '../../src/waiting/clock.ts';
import { type TestRunOptions, testRun } from '../run-fixture.ts';

const CONTAINER = join(import.meta.dirname, '../local/services/sagemaker/fake-container.ts');

/**
 * A local AWS whose containers answer with their model's text and the request's body; `s3://data/<text>.tar.gz` are models.
 * The environment of this test file points to it, as the action's would.
 */
export async function startDeployTarget(...models: readonly string[]): Promise<LocalAws> {
  const aws = await startLocalAws({ phaseMillis: 1, containerCommand: [process.execPath, CONTAINER] });
  aws.world.objects.createBucket('data', 'us-east-1');
  for (const model of models) aws.world.objects.put('data', `${model}.tar.gz`, archive(model));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  return aws;
}

/** A run whose waits are cut to a hundredth: what it waits for really happens behind the local AWS. */
export function deployRun(options: TestRunOptions = {}) {
  return testRun({ clock: systemClock(0.01), ...options });
}

const common = {
  name: 'iris',
  region: 'us-east-1',
  tags: {},
  wait: true,
  timeoutMinutes: 1,
  logs: 'follow',
  onCancel: 'stop',
  prefix: 'iris/1001',
} as const;

/** Instances with all that a stack can have of them. */
export const GUARDED: Serving = {
  kind: 'realtime',
  instanceType: 'ml.m5.large',
  instanceCount: 2,
  autoscaling: { min: 1, max: 4, targetInvocations: 600 },
  dataCapture: { percent: 100, to: { prefix: 'iris/data-capture' } },
  guardrails: {
    traffic: { type: 'canary', step: { percent: 50 }, waitSeconds: 60, terminationWaitSeconds: 0 },
    alarms: { made: { serverErrors: 0, clientErrors: 9, latencyMs: 800 }, names: [] },
  },
};

/** `model` names one of the archives of the target. */
export function deployConfig(model: string, changes: Partial<RenderedDeployment> = {}): RenderedDeployment {
  return {
    ...common,
    mode: 'deploy',
    goal: 'endpoint',
    templateFile: join(tmpdir(), 'never-written.yml'),
    executionRoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
    model: {
      kind: 'artifact',
      modelArtifact: `s3://data/${model}.tar.gz`,
      image: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1',
    },
    stackName: 'iris',
    endpointName: 'iris',
    serving: { kind: 'realtime', instanceType: 'ml.m5.large', instanceCount: 1 },
    containerEnvironment: {},
    cases: [],
    onFailure: 'rollback',
    ephemeral: false,
    ...changes,
  };
}

export function deleteConfig(target: DeleteConfig['target'], changes: Partial<DeleteConfig> = {}): DeleteConfig {
  return { ...common, mode: 'delete', target, keepModels: false, ...changes };
}

/** Registers one of the target's models as the next version of a group that is there. Resolves to its ARN. */
export async function createVersion(
  run: Run,
  model: string,
  { group, approval }: { readonly group: string; readonly approval: 'Approved' | 'PendingManualApproval' },
): Promise<string> {
  const { model: served } = deployConfig(model);
  if (served.kind !== 'artifact') throw new Error('the fixture serves artifacts');
  const { ModelPackageArn = '' } = await run.aws.client(SageMakerClient).send(
    new CreateModelPackageCommand({
      ModelPackageGroupName: group,
      ModelApprovalStatus: approval,
      InferenceSpecification: {
        Containers: [{ Image: served.image, ModelDataUrl: served.modelArtifact }],
        SupportedContentTypes: ['text/csv'],
        SupportedResponseMIMETypes: ['text/csv'],
      },
    }),
  );
  return ModelPackageArn;
}

function archive(model: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-fixture-'));
  try {
    writeFileSync(join(folder, 'model.txt'), model);
    execFileSync('tar', ['-czf', 'model.tar.gz', 'model.txt'], { cwd: folder });
    return readFileSync(join(folder, 'model.tar.gz'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
