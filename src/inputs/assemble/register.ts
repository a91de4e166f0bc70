import { type CardTexts, isCardText, RISK_RATINGS } from '../../sagemaker/card-texts.ts';
import { LINEAGE_PROPERTIES } from '../../sagemaker/package-metadata.ts';
import { type Call, chooseSource, NO_FROM } from '../call.ts';
import type { RegisterConfig, RegisterTask } from '../config/register.ts';
import { LEVELS } from '../given.ts';
import { isFile } from '../is-file.ts';
import { quote } from '../problem.ts';
import { formats } from '../values/formats.ts';
import { checkArnRegion } from './check-arn-region.ts';
import { servingScript } from './serving-script.ts';

/** A new version when a group is given, a change of approval when a version is. */
export function registerConfig(call: Call): RegisterConfig | undefined {
  const chosen = chooseSource(call, ['model-package-group', 'model-package-arn']);
  // Which of the two is meant is not known, nor what else it needs.
  if (chosen === undefined && call.given.has('model-package-arn')) return undefined;
  const isApproval = chosen === 'model-package-arn' || isOfVersion(call);
  checkArnRegion(call, isApproval ? 'model-package-arn' : 'model-package-group');
  const task = isApproval ? approval(call) : newVersion(call);
  return task && { ...call.common, mode: 'register', task };
}

/**
 * The version that `from` tells of, in the group that the config file gives to all its register steps, and an approval status:
 * that is the version whose approval changes, and not another one. Where that group is another, what is meant is not known: a
 * new version there would be approved, and the one of `from` left as it is.
 */
function isOfVersion({ values, given, previous, report }: Call): boolean {
  const { 'model-package-group': group } = values;
  const arn = previous?.modelPackageArn;
  if (group === undefined || arn === undefined || !given.has('approval-status')) return false;
  const versions = arn.replace(/\/\d+$/, '');
  const isItsGroup =
    versions.endsWith(`:model-package/${group}`) ||
    versions === group.replace(':model-package-group/', ':model-package/');
  if (!isItsGroup && given.get('model-package-group')?.level !== LEVELS.with)
    report(
      'model-package-group',
      `"${group}" is not the group of ${arn}, the version of \`from\`: in \`with:\`, give \`model-package-arn: ${arn}\` to change its approval, or \`model-package-group\` to add a version to that group`,
    );
  return isItsGroup;
}

function approval({ values, given, report }: Call): RegisterTask | undefined {
  const { 'model-package-arn': modelPackageArn, 'approval-status': approvalStatus, description } = values;
  if (!given.has('approval-status')) report('approval-status', 'is missing: a change of approval needs it');
  if (modelPackageArn === undefined || approvalStatus === undefined) return undefined;
  return { kind: 'approve', modelPackageArn, approvalStatus, description };
}

function newVersion(call: Call): RegisterTask | undefined {
  checkModel(call);
  checkReport(call);
  const script = servingScript(call);
  const { values, previous } = call;
  const { 'model-package-group': modelPackageGroup, 'model-artifact': modelArtifact, image } = values;
  if (modelPackageGroup === undefined || modelArtifact === undefined || image === undefined) return undefined;
  const model = previous?.model;
  return {
    kind: 'create',
    modelPackageGroup,
    modelArtifact,
    image,
    script,
    containerEnvironment: { ...model?.containerEnvironment, ...values['environment-variables'] },
    metrics: model?.metrics ?? {},
    report: values.report,
    evaluation: previous?.evaluation,
    approvalStatus: values['approval-status'],
    contentTypes: values['content-types'],
    responseTypes: values['response-types'],
    inferenceInstanceTypes: values['inference-instance-types'] ?? [],
    transformInstanceTypes: values['transform-instance-types'] ?? [],
    ...ownWords(call),
    jobName: model?.jobName,
    jobArn: model?.jobArn,
    description: values.description,
  };
}

function checkModel({ given, previous, report }: Call): void {
  for (const name of ['model-artifact', 'image'] as const) {
    const lack = previous?.lacks.get(name);
    const source = previous === undefined ? `, or the result of a train step as ${NO_FROM}` : lack && `; ${lack}`;
    if (!given.has(name)) report(name, `is missing: give it${source ?? ''}`);
  }
}

function checkReport({ values: { report: path }, report }: Call): void {
  if (path === undefined) return;
  const { accepts, pattern } = formats['s3-uri'];
  if (!path.startsWith('s3://')) {
    if (!isFile(path)) report('report', `there is no file ${quote(path)}`);
  } else if (!pattern.test(path)) report('report', `${quote(path)} is not ${accepts}`);
}

/** The words of a model card are taken out of the metadata, which takes no commas. */
function ownWords({ values, report }: Call) {
  const { metadata = {}, 'model-card': hasCard } = values;
  const reserved = LINEAGE_PROPERTIES.filter((name) => Object.hasOwn(metadata, name));
  if (reserved.length > 0)
    report(
      'metadata',
      `${reserved.map(quote).join(', ')}: every version tells this itself; reserved are ${LINEAGE_PROPERTIES.join(', ')}`,
    );
  if (!hasCard) return { metadata };
  const entries = Object.entries(metadata);
  const cardTexts: CardTexts = Object.fromEntries(entries.filter(([name]) => isCardText(name)));
  const rating = cardTexts['risk-rating'];
  if (rating !== undefined && !RISK_RATINGS.includes(rating))
    report('metadata', `risk-rating: ${quote(rating)} is not one of ${RISK_RATINGS.join(', ')}`);
  return { cardTexts, metadata: Object.fromEntries(entries.filter(([name]) => !isCardText(name))) };
}
