import { AwsError } from '../../world/aws-error.ts';

/** What a mapping template may name here; all else of its language (directives, $util, paths) is refused, never skipped. */
const VARIABLE = /\$(?:input\.(?:body|json\('\$'\))|context\.requestId)|\$\{context\.requestId\}/g;

/** Throws where a template has more than the variables that are played. */
export function checkTemplate(template: string): void {
  if (!/[$#]/.test(template.replace(VARIABLE, ''))) return;
  throw new AwsError(
    'BadRequestException',
    "The local AWS does not play mapping templates with more than $input.body, $input.json('$') and $context.requestId",
  );
}

export function renderTemplate(template: string, { body, requestId }: { body: string; requestId: string }): string {
  return template.replace(VARIABLE, (variable) => (variable.includes('requestId') ? requestId : body));
}
