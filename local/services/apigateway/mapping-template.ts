import { AwsError } from '../../world/aws-error.ts';

/** What a mapping template may name here; all else of its language ($util, loops, other paths) is refused, never skipped. */
const VARIABLE = /\$(?:input\.(?:body|json\('\$(?:\.(?<member>\w+))?'\))|context\.requestId)|\$\{context\.requestId\}/g;

/** Directives, each on a line of its own. */
const DIRECTIVES = {
  member: /^#set\(\$(?<name>\w+) = \$input\.path\('\$\.(?<member>\w+)'\)\)$/,
  status: /^#set\(\$context\.responseOverride\.status = (?<status>\d{3})\)$/,
  range: /^#if\(\$(?<name>\w+) >= (?<from>\d+) && \$\k<name> < (?<below>\d+)\)$/,
  end: /^#end$/,
} as const;

/** Throws where a template has more than what is played. */
export function checkTemplate(template: string): void {
  const lines = template.split('\n');
  const kinds = lines.map((line) => directiveOf(line).kind);
  const text = lines.filter((_, index) => kinds[index] === undefined);
  if (!/[$#]/.test(text.join('\n').replace(VARIABLE, '')) && isEachRangeEnded(kinds)) return;
  throw new AwsError(
    'BadRequestException',
    "The local AWS does not play mapping templates with more than $input.body, $input.json('$') or of a member, $context.requestId, and of directives a member as a variable, a range of one that is not within another, and the status of the response",
  );
}

function isEachRangeEnded(kinds: readonly (string | undefined)[]): boolean {
  const frames = kinds.filter((kind) => kind === 'range' || kind === 'end');
  return frames.length % 2 === 0 && frames.every((kind, index) => kind === (index % 2 === 0 ? 'range' : 'end'));
}

interface Rendered {
  readonly body: string;
  /** What the template puts in the place of the response's own. */
  readonly status?: number | undefined;
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html */
export function renderTemplate(template: string, { body, requestId }: { body: string; requestId: string }): Rendered {
  const variables = new Map<string, unknown>();
  const text: string[] = [];
  let status: number | undefined;
  let isSkipped = false;
  for (const line of template.split('\n')) {
    const { kind, name = '', member = '', ...found } = directiveOf(line);
    if (kind === 'end') isSkipped = false;
    else if (isSkipped) continue;
    else if (kind === 'member') variables.set(name, memberOf(body, member));
    else if (kind === 'status') status = Number(found.status);
    else if (kind === 'range') isSkipped = !isWithin(variables.get(name), found);
    else text.push(fillIn(line, { body, requestId }));
  }
  return { body: text.join('\n'), status };
}

type Directive = Readonly<Partial<Record<'kind' | 'name' | 'member' | 'status' | 'from' | 'below', string>>>;

/** Empty where the line is text. */
function directiveOf(line: string): Directive {
  for (const [kind, directive] of Object.entries(DIRECTIVES)) {
    const match = directive.exec(line);
    if (match) return { ...match.groups, kind };
  }
  return {};
}

/** What is no number is within no range. */
function isWithin(value: unknown, { from, below }: Directive): boolean {
  return typeof value === 'number' && value >= Number(from) && value < Number(below);
}

function fillIn(line: string, { body, requestId }: { body: string; requestId: string }): string {
  return line.replace(VARIABLE, (variable, member: string | undefined) => {
    if (variable.includes('requestId')) return requestId;
    return member === undefined ? body : JSON.stringify(memberOf(body, member) ?? '');
  });
}

function memberOf(body: string, member: string): unknown {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null
      ? Object.entries(parsed).find(([key]) => key === member)?.[1]
      : undefined;
  } catch {
    return undefined;
  }
}
