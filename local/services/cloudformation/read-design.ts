import { AwsError } from '../../world/aws-error.ts';
import type { CallContext } from '../../world/service.ts';
import { resourceType } from './resources/types.ts';
import type { Design, Stack, Tag } from './stack.ts';
import { type GivenParameter, resolveParameters } from './template/parameters.ts';
import { parseTemplate } from './template/parse.ts';
import type { Template } from './template/template.ts';
import { validateTemplate } from './template/validate.ts';

/** Where a request says that its template is. */
export interface TemplateSource {
  readonly TemplateBody?: string | undefined;
  readonly TemplateURL?: string | undefined;
  readonly UsePreviousTemplate?: boolean | undefined;
}

/** What CreateStack, UpdateStack and CreateChangeSet have in common. */
export interface DesignRequest extends TemplateSource {
  readonly Parameters?: readonly GivenParameter[] | undefined;
  readonly Capabilities?: readonly string[] | undefined;
  readonly Tags?: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined;
  readonly RoleARN?: string | undefined;
}

const inlineLimitBytes = 51_200;
const objectLimitBytes = 1_000_000;

/** Reads and checks everything that a request gives a stack. What it leaves out (template, tags, role) stays as it was. */
export function readDesign(request: DesignRequest, stack: Stack | undefined, context: CallContext): Design {
  const { body, template } = readTemplate(request, stack, context);
  const capabilities = request.Capabilities ?? [];
  const missing = requiredCapabilities(template).filter((capability) => !acknowledges(capabilities, capability));
  if (missing.length > 0) {
    throw new AwsError('InsufficientCapabilitiesException', `Requires capabilities : [${missing.join(', ')}]`);
  }
  const tags = request.Tags?.map(({ Key = '', Value = '' }): Tag => ({ Key, Value })) ?? stack?.design.tags ?? [];
  const roleArn = request.RoleARN ?? stack?.design.roleArn;
  return {
    template,
    body,
    parameters: resolveParameters(template, request.Parameters ?? [], stack?.design.parameters ?? {}),
    tags,
    capabilities,
    ...(roleArn !== undefined && { roleArn }),
  };
}

/** Finds a template by body, S3 URL or the stack that has it, and checks it. */
export function readTemplate(
  source: TemplateSource,
  stack: Stack | undefined,
  context: CallContext,
): { body: string; template: Template } {
  const body = source.TemplateBody ?? readFromS3(source.TemplateURL, context) ?? stack?.design.body;
  if (body === undefined) {
    throw new AwsError('ValidationError', 'Either Template URL or Template Body must be specified.');
  }
  if (source.TemplateBody !== undefined && Buffer.byteLength(body) > inlineLimitBytes) {
    throw new AwsError(
      'ValidationError',
      "1 validation error detected: Value at 'templateBody' failed to satisfy constraint: " +
        `Member must have length less than or equal to ${inlineLimitBytes}`,
    );
  }
  const template = parseTemplate(body);
  validateTemplate(template);
  return { body, template };
}

/** The text of an object, by its URL; undefined without one. Throws ValidationError. */
export function readFromS3(url: string | undefined, { world }: CallContext): string | undefined {
  if (url === undefined) return undefined;
  const { bucket, key } = locate(url);
  const object = world.objects.bucketExists(bucket) ? world.objects.head(bucket, key) : undefined;
  if (!object) throw new AwsError('ValidationError', `S3 error: The specified key does not exist. (${url})`);
  if (object.size > objectLimitBytes) {
    throw new AwsError('ValidationError', `Template may not exceed ${objectLimitBytes} bytes in size.`);
  }
  return world.objects.read(bucket, key).toString();
}

/** Virtual-hosted (`bucket.s3.region.amazonaws.com/key`) and path style, which is also that of the local S3. */
function locate(url: string): { bucket: string; key: string } {
  if (!URL.canParse(url)) throw new AwsError('ValidationError', `TemplateURL must be a supported URL, not ${url}`);
  const { hostname, pathname } = new URL(url);
  const [, virtualBucket] = /^(.+)\.s3[.-][^/]*amazonaws\.com$/.exec(hostname) ?? [];
  const path = decodeURIComponent(pathname.slice(1));
  if (virtualBucket !== undefined) return { bucket: virtualBucket, key: path };
  const slash = path.indexOf('/');
  return { bucket: path.slice(0, slash), key: path.slice(slash + 1) };
}

/** What the caller has to acknowledge: at most one of the two, as the named one includes the other. */
export function requiredCapabilities(template: Template): string[] {
  const all = Object.values(template.Resources).flatMap(
    ({ Type, Properties }) => resourceType(Type).capability?.(Properties) ?? [],
  );
  if (all.includes('CAPABILITY_NAMED_IAM')) return ['CAPABILITY_NAMED_IAM'];
  return all.length > 0 ? ['CAPABILITY_IAM'] : [];
}

function acknowledges(given: readonly string[], capability: string): boolean {
  return given.includes(capability) || given.includes('CAPABILITY_NAMED_IAM');
}
