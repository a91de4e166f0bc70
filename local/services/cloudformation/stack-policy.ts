import * as v from 'valibot';
import { AwsError } from '../../world/aws-error.ts';
import { glob } from '../../world/glob.ts';

const texts = v.union([
  v.array(v.string()),
  v.pipe(
    v.string(),
    v.transform((text) => [text]),
  ),
]);
const resourceTypes = v.strictObject({ ResourceType: texts });

const statementSchema = v.strictObject({
  Sid: v.optional(v.string()),
  Effect: v.picklist(['Allow', 'Deny']),
  Principal: v.literal('*'),
  Action: v.optional(texts),
  NotAction: v.optional(texts),
  Resource: v.optional(texts),
  NotResource: v.optional(texts),
  Condition: v.optional(
    v.strictObject({ StringEquals: v.optional(resourceTypes), StringLike: v.optional(resourceTypes) }),
  ),
});

const policySchema = v.strictObject({
  Version: v.optional(v.string()),
  Id: v.optional(v.string()),
  Statement: v.array(statementSchema),
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/protect-stack-resources.html */
export interface StackPolicy {
  /** As it was sent. */
  readonly body: string;
  readonly statements: readonly Statement[];
}

type Statement = v.InferOutput<typeof statementSchema>;

/** Throws ValidationError. */
export function readStackPolicy(body: string): StackPolicy {
  const { success, output, issues } = v.safeParse(v.pipe(v.string(), v.parseJson(), policySchema), body);
  if (success) return { body, statements: output.Statement };
  const [issue] = issues;
  throw new AwsError(
    'ValidationError',
    `Error validating stack policy: ${v.getDotPath(issue) ?? 'policy'}: ${issue.message}`,
  );
}

export interface GuardedChange {
  readonly action: 'Update:Modify' | 'Update:Replace' | 'Update:Delete';
  readonly logicalId: string;
  readonly type: string;
}

/** Throws, with the words that become the resource's reason, where a policy denies a change or does not allow it. */
export function checkStackPolicy(policy: StackPolicy | undefined, change: GuardedChange): void {
  if (!policy) return;
  const concerned = policy.statements.filter((statement) => concerns(statement, change));
  const denying = concerned.find(({ Effect }) => Effect === 'Deny');
  if (denying) {
    const { Action, NotAction, Resource, NotResource } = denying;
    throw new AwsError(
      'ValidationError',
      `Action denied by stack policy: Statement [#${policy.statements.indexOf(denying) + 1}] does not allow ` +
        `[${(Action ?? NotAction)?.join(', ')}] for resource [${(Resource ?? NotResource)?.join(', ')}];`,
    );
  }
  if (concerned.length === 0) throw new AwsError('ValidationError', 'Action not allowed by stack policy');
}

function concerns(statement: Statement, { action, logicalId, type }: GuardedChange): boolean {
  const { Action, NotAction, Resource, NotResource, Condition } = statement;
  const types = [...(Condition?.StringEquals?.ResourceType ?? []), ...(Condition?.StringLike?.ResourceType ?? [])];
  return (
    isNamed(action, { names: Action, others: NotAction }) &&
    isNamed(`LogicalResourceId/${logicalId}`, { names: Resource, others: NotResource }) &&
    (types.length === 0 || matchesAny(types, type))
  );
}

/** A statement names what it is about, or everything else. */
function isNamed(
  text: string,
  { names, others }: { names: readonly string[] | undefined; others: readonly string[] | undefined },
): boolean {
  if (names) return matchesAny(names, text);
  return others !== undefined && !matchesAny(others, text);
}

function matchesAny(patterns: readonly string[], text: string): boolean {
  return patterns.some((pattern) => glob(pattern).test(text));
}
