import * as v from 'valibot';
import { AwsError } from '../../../world/aws-error.ts';

const text = v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String));
const size = v.pipe(text, v.transform(Number), v.number());

const parameterSchema = v.strictObject({
  Type: v.string(),
  Default: v.optional(text),
  Description: v.optional(text),
  NoEcho: v.optional(
    v.pipe(
      text,
      v.transform((value) => value === 'true'),
    ),
  ),
  AllowedValues: v.optional(v.array(text)),
  AllowedPattern: v.optional(v.string()),
  ConstraintDescription: v.optional(text),
  MinLength: v.optional(size),
  MaxLength: v.optional(size),
  MinValue: v.optional(size),
  MaxValue: v.optional(size),
});

const deletionPolicy = v.picklist(['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot']);

const resourceSchema = v.strictObject({
  Type: v.string(),
  Properties: v.optional(v.record(v.string(), v.unknown()), {}),
  DependsOn: v.optional(
    v.union([
      v.pipe(
        v.string(),
        v.transform((name) => [name]),
      ),
      v.array(v.string()),
    ]),
    [],
  ),
  Condition: v.optional(v.string()),
  DeletionPolicy: v.optional(deletionPolicy, 'Delete'),
  UpdateReplacePolicy: v.optional(deletionPolicy, 'Delete'),
  Metadata: v.optional(v.unknown()),
});

const outputSchema = v.strictObject({
  Value: v.unknown(),
  Description: v.optional(text),
  Condition: v.optional(v.string()),
  Export: v.optional(v.strictObject({ Name: v.unknown() })),
});

const templateSchema = v.strictObject({
  AWSTemplateFormatVersion: v.optional(v.literal('2010-09-09')),
  Description: v.optional(v.string()),
  Metadata: v.optional(v.record(v.string(), v.unknown())),
  Parameters: v.optional(v.record(v.string(), parameterSchema), {}),
  Mappings: v.optional(v.record(v.string(), v.record(v.string(), v.record(v.string(), v.unknown()))), {}),
  Conditions: v.optional(v.record(v.string(), v.unknown()), {}),
  Resources: v.pipe(v.record(v.string(), resourceSchema), v.minEntries(1)),
  Outputs: v.optional(v.record(v.string(), outputSchema), {}),
});

/** A template's sections after reading: names as in the text, intrinsic functions in their long form, defaults filled in. */
export type Template = v.InferOutput<typeof templateSchema>;
export type ParameterDeclaration = v.InferOutput<typeof parameterSchema>;
export type ResourceDeclaration = v.InferOutput<typeof resourceSchema>;

export function templateFormatError(message: string): AwsError {
  return new AwsError('ValidationError', `Template format error: ${message}`);
}

/**
 * Checks a template's anatomy. Sections that this CloudFormation does not play (Transform, Rules, Hooks) are refused, never skipped.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
export function checkAnatomy(document: unknown): Template {
  const checked = v.safeParse(templateSchema, document);
  if (checked.success) return checked.output;
  throw anatomyError(checked.issues[0]);
}

function anatomyError(issue: v.InferIssue<typeof templateSchema>): AwsError {
  const path = v.getDotPath(issue) ?? '';
  const [section, name] = path.split('.');
  const unexpected = issue.type === 'strict_object' && issue.expected === 'never';
  if (unexpected && name === undefined) {
    return new AwsError('ValidationError', `Invalid template property or properties [${path}]`);
  }
  if (unexpected && section === 'Resources') {
    return new AwsError('ValidationError', `Invalid template resource property '${path.split('.').at(-1)}'`);
  }
  if (path === 'Resources' || path === '') {
    return templateFormatError('At least one Resources member must be defined.');
  }
  if (section === 'Resources' && path.endsWith('.Type')) {
    return templateFormatError(`[/Resources/${name}] Every Resources object must contain a Type member.`);
  }
  return templateFormatError(`[/${path.replaceAll('.', '/')}] ${issue.message}`);
}
