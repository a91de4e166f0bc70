import type {
  AddTagsInput,
  AddTagsOutput,
  DeleteTagsInput,
  ListTagsInput,
  ListTagsOutput,
  Tag,
} from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../world/service.ts';
import type { Rules } from './check-constraints.ts';
import { invalid } from './errors.ts';
import type { Checked } from './operation.ts';
import { regional } from './regional.ts';
import { tagKey, tagRules } from './rules.ts';

type TagSet = Map<string, string>;

/** The tags of every taggable resource that exists, by ARN. */
const tagSets = regional<TagSet>('tags');

/** To be called when a taggable resource is created, with or without tags: only what was announced here can be tagged later. */
export function beginTagging(context: CallContext, arn: string, tags: readonly Checked<Tag>[] = []): void {
  tagSets(context).set(arn, new Map(tags.map(({ Key, Value }) => [Key, Value])));
}

export function endTagging(context: CallContext, arn: string): void {
  tagSets(context).delete(arn);
}

const resourceArn = { pattern: 'arn:aws[a-z-]*:sagemaker:[a-z0-9-]*:[0-9]{12}:.+', max: 256 };

export const addTagsRules: Rules = { ResourceArn: resourceArn, ...tagRules };
export const listTagsRules: Rules = { ResourceArn: resourceArn, MaxResults: { min: 50 } };
export const deleteTagsRules: Rules = { ResourceArn: resourceArn, TagKeys: { min: 1, max: 50 }, 'TagKeys.*': tagKey };

export function addTags({ ResourceArn, Tags }: Checked<AddTagsInput>, context: CallContext): AddTagsOutput {
  const tags = tagsOf(ResourceArn, context);
  const merged = new Map([...tags, ...Tags.map(({ Key, Value }) => [Key, Value] as const)]);
  if (merged.size > 50) throw invalid(`Too many tags: ${ResourceArn} would have ${merged.size}, and 50 are allowed.`);
  for (const [key, value] of merged) tags.set(key, value);
  return { Tags: listed(tags) };
}

/** One page holds them all: a resource has at most 50. */
export function listTags({ ResourceArn }: Checked<ListTagsInput>, context: CallContext): ListTagsOutput {
  return { Tags: listed(tagsOf(ResourceArn, context)) };
}

export function deleteTags({ ResourceArn, TagKeys }: Checked<DeleteTagsInput>, context: CallContext): object {
  const tags = tagsOf(ResourceArn, context);
  for (const key of TagKeys) tags.delete(key);
  return {};
}

function tagsOf(arn: string, context: CallContext): TagSet {
  const tags = tagSets(context).get(arn);
  if (!tags) throw invalid(`Could not find resource "${arn}".`);
  return tags;
}

function listed(tags: TagSet): Tag[] {
  return [...tags].map(([Key, Value]) => ({ Key, Value }));
}
