import {
  CreateModelCommand,
  CreateModelPackageCommand,
  CreateModelPackageGroupCommand,
  DescribeModelPackageCommand,
  DescribeModelPackageGroupCommand,
  ListModelPackagesCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clientSettings } from '../../server/client-settings.ts';
import { type LocalSagemaker, roleArn, startLocalSagemaker, xgboost } from './local-sagemaker.ts';

const named = { ModelPackageGroupName: 'shared' };
const groupArn = 'arn:aws:sagemaker:us-east-1:210987654321:model-package-group/shared';

let local: LocalSagemaker;
/** A client in the account 210987654321, which has the group `shared`. */
let registry: SageMakerClient;
beforeAll(async () => {
  local = await startLocalSagemaker();
  local.aws.world.objects.put('data', 'model.tar.gz', Buffer.from('a model'));
  const sts = new STSClient(clientSettings(local.aws.url));
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({ RoleArn: 'arn:aws:iam::210987654321:role/registry', RoleSessionName: 'test' }),
  );
  sts.destroy();
  const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '' } = Credentials ?? {};
  registry = new SageMakerClient({ ...clientSettings(local.aws.url), credentials: { accessKeyId, secretAccessKey } });
  await registry.send(new CreateModelPackageGroupCommand(named));
});
afterAll(async () => {
  registry.destroy();
  await local.close();
});

test("a group is another account's own, and known elsewhere by its ARN only", async () => {
  expect(await registry.send(new DescribeModelPackageGroupCommand(named))).toMatchObject({
    ModelPackageGroupArn: groupArn,
  });
  await expect(local.sagemaker.send(new DescribeModelPackageGroupCommand(named))).rejects.toThrow('does not exist');
  const byArn = new DescribeModelPackageGroupCommand({ ModelPackageGroupName: groupArn });
  expect(await local.sagemaker.send(byArn)).toMatchObject({ ModelPackageGroupName: 'shared' });
});

test("a version that is registered by the group's ARN belongs to the group's account, and serves in this one", async () => {
  const { ModelPackageArn = '' } = await local.sagemaker.send(
    new CreateModelPackageCommand({
      ModelPackageGroupName: groupArn,
      ModelApprovalStatus: 'Approved',
      InferenceSpecification: { Containers: [{ Image: xgboost, ModelDataUrl: 's3://data/model.tar.gz' }] },
    }),
  );
  expect(ModelPackageArn).toBe('arn:aws:sagemaker:us-east-1:210987654321:model-package/shared/1');
  const listed = await local.sagemaker.send(new ListModelPackagesCommand({ ModelPackageGroupName: groupArn }));
  expect(listed.ModelPackageSummaryList).toMatchObject([{ ModelPackageArn, ModelPackageGroupName: 'shared' }]);
  const PrimaryContainer = { ModelPackageName: ModelPackageArn };
  const model = { ModelName: 'shared', ExecutionRoleArn: roleArn, PrimaryContainer };
  expect(await local.sagemaker.send(new CreateModelCommand(model))).toMatchObject({
    ModelArn: 'arn:aws:sagemaker:us-east-1:123456789012:model/shared',
  });
});

test('an ARN of another Region names nothing', async () => {
  const elsewhere = (arn: string) => arn.replace('us-east-1', 'eu-west-1');
  const ModelPackageGroupName = elsewhere(groupArn);
  await expect(local.sagemaker.send(new DescribeModelPackageGroupCommand({ ModelPackageGroupName }))).rejects.toThrow(
    `ModelPackageGroup ${ModelPackageGroupName} does not exist.`,
  );
  const ModelPackageName = 'arn:aws:sagemaker:eu-west-1:210987654321:model-package/shared/1';
  await expect(local.sagemaker.send(new DescribeModelPackageCommand({ ModelPackageName }))).rejects.toThrow(
    `ModelPackage ${ModelPackageName} does not exist.`,
  );
});
