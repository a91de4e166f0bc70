import { isMap, isNode, isScalar, type Pair, parseDocument } from 'yaml';

/** JSON is YAML, too: it may stand in templates of both kinds. */
const AT_ONCE =
  '{"BlueGreenUpdatePolicy": {"TrafficRoutingConfiguration": {"Type": "ALL_AT_ONCE", "WaitIntervalInSeconds": 0}}}';
const NOTHING = '{"Ref": "AWS::NoValue"}';

/** A part of a text, from one offset up to another, and what is to stand there instead. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The template with endpoints that no alarm takes back and that move all their traffic at once. One that is updated in batches,
 * for lack of instances for a second fleet, goes on doing so. All other text stays as it was written, comments and tags included.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sagemaker-endpoint-deploymentconfig.html
 */
export function withoutGuards(template: string): string {
  const document = parseDocument(template, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' });
  const edits = pairsOf(document.get('Resources')).flatMap(({ value: resource }) => {
    if (!isMap(resource) || resource.get('Type') !== 'AWS::SageMaker::Endpoint') return [];
    return unguard(pairNamed(resource.get('Properties'), 'DeploymentConfig'), template);
  });
  // From the end, as each one moves what comes after it.
  return edits.reduceRight((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), template);
}

function unguard(deployment: Pair | undefined, template: string): readonly Edit[] {
  if (pairNamed(deployment?.value, 'RollingUpdatePolicy') === undefined) return instead(deployment, AT_ONCE, template);
  return instead(pairNamed(deployment?.value, 'AutoRollbackConfiguration'), NOTHING, template);
}

/** From the end of the key, so that a tag of the value (`!If`) goes with it. */
function instead(pair: Pair | undefined, json: string, template: string): readonly Edit[] {
  const from = rangeOf(pair?.key)?.[1];
  const to = rangeOf(pair?.value)?.[1];
  if (from === undefined || to === undefined) return [];
  const ending = /\s*$/.exec(template.slice(from, to))?.[0] ?? '';
  return [{ from, to, text: `: ${json}${ending}` }];
}

function pairNamed(map: unknown, name: string): Pair | undefined {
  return pairsOf(map).find(({ key }) => isScalar(key) && key.value === name);
}

function pairsOf(map: unknown): readonly Pair[] {
  return isMap(map) ? map.items : [];
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return isNode(node) ? (node.range ?? undefined) : undefined;
}
