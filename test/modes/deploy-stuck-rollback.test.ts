import { CloudFormationClient, UpdateStackCommand } from '@aws-sdk/client-cloudformation';
import { CreateEndpointCommand, DeleteEndpointCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { stackTemplate } from '../../src/cloudformation/stack.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { goneEndpoint } from '../../src/sagemaker/endpoint.ts';
import { deployConfig, deployRun, startDeployTarget } from './deploy-fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first', 'second');
});
afterEach(() => aws.close());

/** Deploys the first model; then somebody deletes the endpoint. Resolves to the name of its config. */
async function loseEndpoint(): Promise<string> {
  const first = await deploy(deployConfig('first'), deployRun().run);
  const { run } = deployRun();
  await run.aws.client(SageMakerClient).send(new DeleteEndpointCommand({ EndpointName: 'iris' }));
  await goneEndpoint(run.aws, 'iris', run);
  return first.stackOutputs?.['EndpointConfigName'] ?? '';
}

test('where somebody deleted the endpoint, nothing is planned; brought back as the message says, it is updated', async () => {
  const EndpointConfigName = await loseEndpoint();
  const { run } = deployRun();
  await expect(deploy(deployConfig('second'), run)).rejects.toMatchObject({
    failure: {
      what: 'endpoint iris of stack iris is gone: somebody deleted it beside the stack',
      fix: expect.stringContaining(`--endpoint-name iris --endpoint-config-name ${EndpointConfigName}\``),
    },
  });
  expect(aws.requests().filter(({ operation }) => operation === 'CreateChangeSet')).toHaveLength(1);
  const create = new CreateEndpointCommand({ EndpointName: 'iris', EndpointConfigName });
  await run.aws.client(SageMakerClient).send(create);
  expect(await deploy(deployConfig('second'), run)).toMatchObject({ status: 'Completed', changed: true });
});

test('an update and its way back that got stuck are red; once the endpoint is there again, the next run goes on', async () => {
  const EndpointConfigName = await loseEndpoint();
  const { run } = deployRun();
  const cloudformation = run.aws.client(CloudFormationClient);
  const TemplateBody = (await stackTemplate(run.aws, 'iris'))?.replace('first.tar.gz', 'second.tar.gz');
  await cloudformation.send(new UpdateStackCommand({ StackName: 'iris', TemplateBody }));
  await expect(deploy(deployConfig('second'), run)).rejects.toMatchObject({
    failure: {
      what: 'stack iris is UPDATE_ROLLBACK_FAILED, from where it takes no update',
      fix: expect.stringContaining('continues the rollback first'),
    },
  });

  await run.aws.client(SageMakerClient).send(new CreateEndpointCommand({ EndpointName: 'iris', EndpointConfigName }));
  const step = deployRun();
  expect(await deploy(deployConfig('second'), step.run)).toMatchObject({ status: 'Completed', changed: true });
  expect(step.lines).toContain('▸ Stack iris is UPDATE_ROLLBACK_FAILED: continuing its rollback');
});
