import type { ModelPackageModelCard } from '@aws-sdk/client-sagemaker';
import { type GenericSchema, getDotPath, safeParse } from 'valibot';
import type { Rules } from '../check-constraints.ts';
import { invalid } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { modelCardSchema, packageCardSchema } from './card-schema.ts';

/** One line: `.*` matches no line break. */
export const cardContent = { pattern: '.*', max: 100_000 };

export const packageCardRules: Rules = {
  'ModelCard.ModelCardContent': cardContent,
  'ModelCard.ModelCardStatus': { oneOf: 'ModelCardStatus' },
};

/** Throws a ValidationException that names what is no JSON or does not fit the schema; in words of our own. */
export function checkCardContent(content: string): void {
  check(content, modelCardSchema);
}

/** The same of the card that is part of a model package, where there is one. */
export function checkPackageCard(card: Checked<ModelPackageModelCard> | undefined): void {
  if (card?.ModelCardContent !== undefined) check(card.ModelCardContent, packageCardSchema);
}

function check(content: string, schema: GenericSchema): void {
  const { success, issues } = safeParse(schema, parse(content));
  if (success) return;
  const each = issues.map((issue) => `${getDotPath(issue) ?? 'content'}: ${issue.message}`);
  throw invalid(`The content of the model card does not fit its JSON schema: ${each.join('; ')}`);
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw invalid(`The content of the model card is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}
