import { didYouMean } from '../did-you-mean.ts';
import { UserError } from '../errors.ts';
import { type Device, IMAGE_FAMILIES, type ImageFamily, type ImageRelease, type ImageUse } from './image-families.ts';

/** Where an image is to run, and what for. */
export interface ImagePlace {
  readonly region: string;
  readonly use: ImageUse;
  /** Decides between CPU and GPU images; absent: CPU. */
  readonly instanceType?: string | undefined;
}

/**
 * The registry URI of an image: `xgboost`, `xgboost:1.7-1`, `pytorch:2.8` by name, a URI as it is; only a training image of
 * AWS's becomes, to serve, the inference image of its version. Throws UserError for a name, version, device or region that
 * is not in the tables; a URI always helps.
 */
export function imageUri(image: string, place: ImagePlace): string {
  if (image.includes('/')) return place.use === 'inference' ? servingUri(image, place) : image;
  const [name = '', version] = image.split(':', 2);
  const family = IMAGE_FAMILIES.get(name);
  if (family === undefined) {
    const known = [...IMAGE_FAMILIES.keys()].join(', ');
    throw new UserError(
      `image: "${image}" is not known by name${didYouMean(name, [...IMAGE_FAMILIES.keys()])}: give one of ${known}, or the image's registry URI`,
    );
  }
  const release = findRelease(family, version ?? family.defaultVersion);
  if (release === undefined) {
    const known = family.releases.map((one) => one.version).join(', ');
    throw new UserError(`image: "${image}" has an unknown version: give one of ${known}, or the image's registry URI`);
  }
  const path = `${family.repositories[place.use]}:${tagFor(image, release, place)}`;
  const account = family.registry[place.region];
  if (account === undefined) {
    throw new UserError(
      `image: the account that holds "${name}" in ${place.region} is not known here: give the image's registry URI, ` +
        `<account>.dkr.ecr.${place.region}.${domain(place.region)}/${path}`,
    );
  }
  return `${account}.dkr.ecr.${place.region}.${domain(place.region)}/${path}`;
}

/** The family of an image by name or by the URI of AWS's own registry; undefined for any other. */
export function imageFamily(image: string): ImageFamily | undefined {
  if (!image.includes('/')) return IMAGE_FAMILIES.get(image.split(':', 1)[0] ?? '');
  const { account, repository } = parseUri(image);
  return [...IMAGE_FAMILIES.values()].find(
    ({ registry, repositories }) =>
      Object.values(repositories).some((one) => one === repository) && Object.values(registry).includes(account),
  );
}

/** `2.8` is the newest 2.8.x, `1.2` the newest 1.2-x. */
function findRelease({ releases }: ImageFamily, version: string): ImageRelease | undefined {
  return releases.findLast((one) => one.version === version || /^[.-]/.test(rest(one.version, version)));
}

function rest(whole: string, start: string): string {
  return whole.startsWith(start) ? whole.slice(start.length) : '';
}

function tagFor(image: string, release: ImageRelease, { use, instanceType }: ImagePlace): string {
  const device = deviceOf(image, instanceType);
  const tag = release[use][device];
  if (tag !== undefined) return tag;
  const [other = 'none'] = Object.keys(release[use]);
  throw new UserError(
    `image: "${image}" has no ${use} image for ${device.toUpperCase()} instances${instanceType === undefined ? '' : ` (${instanceType})`}, only for ${other.toUpperCase()}: ` +
      `take another \`instance-type\`, or give the image's registry URI`,
  );
}

/** G and P are the families with NVIDIA GPUs; those with AWS's own chips have images of their own. */
function deviceOf(image: string, instanceType = ''): Device {
  if (/^ml\.(?:inf|trn)\d/.test(instanceType)) {
    throw new UserError(
      `image: "${image}" by name is no Neuron image, as ${instanceType} needs: give its registry URI`,
    );
  }
  return /^ml\.[gp]\d/.test(instanceType) ? 'gpu' : 'cpu';
}

/** What serves the models of a training image: itself, unless AWS publishes the two apart. */
function servingUri(uri: string, place: ImagePlace): string {
  const family = imageFamily(uri);
  const { registry, repository, tag } = parseUri(uri);
  const { training, inference } = family?.repositories ?? {};
  if (family === undefined || training === inference || repository !== training) return uri;
  const release = family.releases.find((one) => isTagOf(tag, one.training));
  if (release !== undefined) return `${registry}/${inference}:${tagFor(uri, release, place)}`;
  throw new UserError(
    `image: "${uri}" trains but does not serve, and its inference image is not known here: give \`image\``,
  );
}

/** The tag itself, or a longer one of the same image: `2.8.0-cpu-py312-ubuntu22.04-sagemaker`. */
function isTagOf(tag: string, tags: ImageRelease['training']): boolean {
  return Object.values(tags).some((one) => tag === one || tag.startsWith(`${one}-`));
}

/** `<registry>/<repository>:<tag>@<digest>` in its parts; what is not there is empty. */
function parseUri(uri: string) {
  const [, registry = '', repository = '', tag = ''] = /^([^/]+)\/([^:@]+)(?::([^@]+))?/.exec(uri) ?? [];
  return { registry, repository, tag, account: registry.split('.', 1)[0] ?? '' };
}

function domain(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}
