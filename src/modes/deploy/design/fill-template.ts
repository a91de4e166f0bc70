import type { StackDesign } from '../../../cloudformation/change-set.ts';
import { acceptedInstead } from '../../../cloudformation/parameter-constraints.ts';
import { fillParameters, type KnownValue } from '../../../cloudformation/parameters.ts';
import { describeStack } from '../../../cloudformation/stack.ts';
import { isToCreate } from '../../../cloudformation/stack-status.ts';
import type { UserTemplate } from '../../../cloudformation/user-template.ts';
import { UserError } from '../../../errors.ts';
import type { OwnDeployment } from '../../../inputs/config/deploy.ts';
import type { DeployResult } from '../../../result/deploy.ts';
import type { Operation } from '../../operation.ts';
import { approvedVersion } from './approved-version.ts';
import { missingValue } from './missing-value.ts';

type Own = Operation<OwnDeployment, DeployResult>;

/**
 * The user's own template with a value for each of its parameters. Throws UserError, before anything is created, for those
 * that nobody has a value for.
 */
export async function fillTemplate(deployment: Own): Promise<StackDesign> {
  const { config, report } = deployment;
  const { template, parameters: given } = config;
  const known = { ...(await lookedUp(deployment)), ...config.knownValues };
  const { parameters, missing } = fillParameters(template, { given, known, deployed: await deployedNames(deployment) });
  const problems = [
    ...missing.map((name) => missingValue(name, template)),
    ...Object.entries(parameters).flatMap(([name, value]) => refusedValue(name, value, template)),
  ];
  if (problems.length > 0) throw new UserError(problems);
  if (parameters['ModelPackageName']?.startsWith('arn:')) report({ modelPackageArn: parameters['ModelPackageName'] });
  return { templateBody: template.body, parameters, capabilities: config.capabilities };
}

/** CloudFormation would say so, too, but neither of which file nor for which input. */
function refusedValue(name: string, value: string | undefined, { path, parameters }: UserTemplate): readonly string[] {
  const constraints = parameters[name]?.constraints;
  const accepted = value === undefined || constraints === undefined ? undefined : acceptedInstead(value, constraints);
  if (accepted === undefined) return [];
  return [`parameters: ${name}${constraints?.noEcho ? '' : ` is "${value}"`}: ${path} accepts ${accepted}`];
}

/** What takes a request to know, and is only asked for where the template has a parameter for it. */
async function lookedUp({ config, run }: Own): Promise<Readonly<Record<string, KnownValue>>> {
  const { template, model, bucket, region, contentPrefix, prefix } = config;
  const known: Record<string, KnownValue> = {};
  if (model !== undefined)
    known['ModelPackageName'] = { value: (await approvedVersion(model, run)).arn, isGiven: true };
  if (template.parameters['DataCaptureUploadPath']?.hasDefault === false) {
    const { accountId } = await import('../../../aws/account.ts');
    const place = bucket ?? `sagemaker-${region}-${await accountId(run.aws)}`;
    known['DataCaptureUploadPath'] = { value: `s3://${place}/${contentPrefix ?? prefix}/data-capture`, isGiven: false };
  }
  return known;
}

/** Parameters that the stack has a value for; one that never came to be, or is to be created anew, keeps none. */
async function deployedNames({ config, run }: Own): Promise<readonly string[]> {
  const stack = await describeStack(run.aws, config.stackName);
  return stack === undefined || isToCreate(stack.status) ? [] : Object.keys(stack.parameters);
}
