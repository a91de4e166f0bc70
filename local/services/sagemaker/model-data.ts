import type { StoredObject } from '../../world/object-store.ts';
import type { CallContext } from '../../world/service.ts';
import { invalid } from './errors.ts';
import { s3Location } from './s3-location.ts';

/** The archive behind an S3 URI; undefined when there is none. */
export function findModelData(uri: string, { world }: CallContext): StoredObject | undefined {
  const location = s3Location(uri);
  return location && world.objects.head(location.bucket, location.key);
}

/** Throws the ValidationException that AWS answers when there is no such object. */
export function requireModelData(uri: string, context: CallContext): void {
  if (!findModelData(uri, context)) throw invalid(`Could not find model data at ${uri}.`);
}
