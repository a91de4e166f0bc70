import type { StackDesign } from '../../../cloudformation/change-set.ts';
import type { Failure } from '../../../errors.ts';
import type { Change } from '../../../result/deploy.ts';
import type { Deployment } from '../deployment.ts';
import type { CurrentServing } from '../present/current-serving.ts';
import { scaledVariants } from '../present/scaled-variants.ts';
import { updatesEndpoint } from './updates-endpoint.ts';

const TARGET = 'AWS::ApplicationAutoScaling::ScalableTarget';

/**
 * What the update does to automatic scaling that was set up beside the stack (console, CLI). A scalable target of its own
 * CloudFormation does not make where there is one: why the update would be taken back; undefined when it would not. An endpoint
 * that does not keep its variants' properties goes back to the counts of its config: a warning.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateEndpoint.html
 */
export async function scalingAgainst(
  { changes, design }: { readonly changes: readonly Change[]; readonly design: StackDesign },
  { endpoint: { name }, variants }: CurrentServing,
  deployment: Deployment,
): Promise<Failure | undefined> {
  const { stackName, serving } = deployment.config;
  const isTarget = (action: Change['action']) => changes.some((one) => one.type === TARGET && one.action === action);
  const isAdded = serving !== undefined && isTarget('Add');
  // Where the stack gives up a target of its own, the counts are meant to be those of the config from now on.
  const isReset = !isTarget('Remove') && updatesEndpoint(changes) && !KEEPING.test(design.templateBody);
  if (!isAdded && !isReset) return undefined;
  const onInstances = variants.filter(({ instanceType }) => instanceType !== undefined);
  const [scaled] = await scaledVariants(name, onInstances, deployment);
  if (scaled === undefined) return undefined;
  const command = `aws application-autoscaling deregister-scalable-target --service-namespace sagemaker --scalable-dimension sagemaker:variant:DesiredInstanceCount --resource-id endpoint/${name}/variant/${scaled}`;
  if (isAdded) {
    return {
      what: `the update of endpoint ${name} did not begin: it is scaled automatically by somebody else than stack ${stackName}, and CloudFormation makes no second scalable target`,
      fix: `end that scaling (\`${command}\`), then run this again; or leave \`autoscaling\` out`,
    };
  }
  const keep =
    serving === undefined
      ? 'give the endpoint of your template `RetainAllVariantProperties: true`'
      : `give \`autoscaling\`, and end the other scaling before (\`${command}\`)`;
  deployment.run.log.warning(
    `endpoint ${name} is scaled automatically, and this update takes it back to the number of instances of its config; to keep what scaling has come to, ${keep}`,
  );
  return undefined;
}

const KEEPING = /RetainAllVariantProperties\W+true/i;
