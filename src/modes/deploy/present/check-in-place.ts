import { RemoteFailure, UserError } from '../../../errors.ts';
import type { Deployment } from '../deployment.ts';
import type { CurrentServing } from './current-serving.ts';
import { scaledVariants } from './scaled-variants.ts';

/**
 * Throws UserError or RemoteFailure, before anything is created, for what AWS does not do to an endpoint that is there: it would roll back
 * half an hour later.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/serverless-endpoints-create.html
 * https://docs.aws.amazon.com/sagemaker/latest/dg/endpoint-auto-scaling-update.html
 */
export async function checkInPlace(current: CurrentServing, deployment: Deployment): Promise<void> {
  const { endpointName, stackName, serving } = deployment.config;
  // What the user's own template serves, and with what, CloudFormation has to find out.
  if (serving === undefined) return;
  const elsewhere = 'give another `endpoint-name`, or delete it first (`mode: delete`)';
  if (!current.ofStack) {
    throw new UserError(`endpoint-name: ${endpointName} is there already, and not of stack ${stackName}; ${elsewhere}`);
  }
  if (current.endpoint.status === 'Failed') {
    const what = `endpoint ${endpointName} is Failed, from where AWS takes no update`;
    const fix = `delete its stack (\`mode: delete\`, \`stack-name: ${stackName}\`), then run this again`;
    throw new RemoteFailure({ what, reason: current.endpoint.failureReason, fix });
  }
  const types = [...new Set(current.variants.flatMap(({ instanceType }) => instanceType ?? []))].join(', ');
  if (serving.kind === 'serverless') {
    if (types === '') return;
    throw new UserError(
      `serving: endpoint ${endpointName} runs on ${types} and cannot become serverless in place; ${elsewhere}`,
    );
  }
  if (types === '' && current.variants.length > 0) {
    deployment.run.log.warning(
      `endpoint ${endpointName} moves from serverless to instances: there is no way back in place`,
    );
  }
  const moved = current.variants.filter(({ instanceType }) => instanceType && instanceType !== serving.instanceType);
  if ((await scaledVariants(endpointName, moved, deployment)).length === 0) return;
  const { describeFleet } = await import('../../../sagemaker/fleet.ts');
  const fleet = await describeFleet(deployment.run.aws, endpointName);
  const count = Math.max(1, ...(fleet?.variants ?? []).map(({ instances = 1 }) => instances));
  throw new UserError(
    `instance-type: endpoint ${endpointName} cannot move from ${types} to ${serving.instanceType} while it is scaled automatically; deploy it once as it is but without \`autoscaling\` and with \`instance-count: ${count}\`, which is what it has now, then with the new type and the same \`instance-count\``,
  );
}
