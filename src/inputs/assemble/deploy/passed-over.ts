import type { Call } from '../../call.ts';
import type { PassedOver } from '../../config/deploy.ts';
import { LEVELS } from '../../given.ts';

type Source = 'model-package-arn' | 'model-package-group' | 'model-artifact';

/** The version that `from` names, where another input has named the version to deploy. Which one that is, only AWS may know. */
export function passedOver({ previous, given }: Call, source: Source): PassedOver | undefined {
  const { level, origin } = given.get(source) ?? { level: LEVELS.default, origin: '' };
  const arn = previous?.modelPackageArn;
  return arn === undefined || level >= LEVELS.from ? undefined : { arn, because: `${source} (${origin})` };
}

/** Tells that `from` names another model, where no look at the registry is needed to know. */
export function warnOfPassedOver({ previous, given, values, warn }: Call, source: Source): void {
  if ((given.get(source)?.level ?? LEVELS.from) >= LEVELS.from) return;
  const named = previous?.modelPackageArn ?? previous?.model.modelArtifact;
  const isToldLater = previous?.modelPackageArn !== undefined && source !== 'model-artifact';
  if (named === undefined || named === values[source] || isToldLater) return;
  warn(source, `goes before \`from\`, which names ${named}`);
}
