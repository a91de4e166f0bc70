import { CreateEndpointCommand, DeleteEndpointCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { goneEndpoint } from '../../src/sagemaker/endpoint.ts';
import { deployConfig, deployRun, startDeployTarget } from './deploy-fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first', 'second');
});
afterEach(() => aws.close());

test('where somebody deleted the endpoint, the update and its way back fail; once it is there again, the next run goes on', async () => {
  const first = await deploy(deployConfig('first'), deployRun().run);
  const { run } = deployRun();
  const sagemaker = run.aws.client(SageMakerClient);
  await sagemaker.send(new DeleteEndpointCommand({ EndpointName: 'iris' }));
  await goneEndpoint(run.aws, 'iris', run);
  expect(await deploy(deployConfig('second'), run)).toMatchObject({
    status: 'Failed',
    failure: {
      what: 'stack iris failed (UPDATE_ROLLBACK_FAILED)',
      fix: expect.stringContaining('continues the rollback first'),
    },
  });

  const EndpointConfigName = first.stackOutputs?.['EndpointConfigName'];
  await sagemaker.send(new CreateEndpointCommand({ EndpointName: 'iris', EndpointConfigName }));
  const step = deployRun();
  expect(await deploy(deployConfig('second'), step.run)).toMatchObject({ status: 'Completed', changed: true });
  expect(step.lines).toContain('▸ Stack iris is UPDATE_ROLLBACK_FAILED: continuing its rollback');
});
