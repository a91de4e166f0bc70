import { UserError } from '../errors.ts';
import { BUILT_IN_ALGORITHMS, type Registry, SCRIPT_MODE } from './image-registries.ts';

/** A family of images that users know by a short name. */
interface ImageFamily {
  readonly repository: string;
  readonly registry: Registry;
  /** Newest last. AWS promises nothing about tags that are not listed in its documentation. */
  readonly versions: readonly string[];
  readonly defaultVersion: string;
}

const FAMILIES: ReadonlyMap<string, ImageFamily> = new Map([
  [
    'xgboost',
    {
      repository: 'sagemaker-xgboost',
      registry: SCRIPT_MODE,
      versions: ['1.2-1', '1.2-2', '1.3-1', '1.5-1', '1.7-1', '3.0-5'],
      // Not the newest: a new major version must be asked for.
      defaultVersion: '1.7-1',
    },
  ],
  [
    'linear-learner',
    { repository: 'linear-learner', registry: BUILT_IN_ALGORITHMS, versions: ['1'], defaultVersion: '1' },
  ],
]);

/**
 * The registry URI of an image in a region: `xgboost`, `xgboost:1.7-1` and `linear-learner` by name, a URI as it is.
 * Throws UserError for a name, version or region that is not in the tables; a URI always helps.
 */
export function imageUri(image: string, region: string): string {
  if (image.includes('/')) return image;
  const [name = '', version] = image.split(':', 2);
  const family = FAMILIES.get(name);
  if (family === undefined) {
    const known = [...FAMILIES.keys()].join(', ');
    throw new UserError(`image: "${image}" is not available by name yet: give ${known}, or the image's registry URI`);
  }
  const tag = version ?? family.defaultVersion;
  if (!family.versions.includes(tag)) {
    const known = family.versions.join(', ');
    throw new UserError(`image: "${image}" has an unknown version: give one of ${known}, or the image's registry URI`);
  }
  const account = family.registry[region];
  if (account === undefined) {
    throw new UserError(
      `image: the account that holds "${name}" in ${region} is not known here: give the image's registry URI, ` +
        `<account>.dkr.ecr.${region}.${domain(region)}/${family.repository}:${tag}`,
    );
  }
  return `${account}.dkr.ecr.${region}.${domain(region)}/${family.repository}:${tag}`;
}

function domain(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}
