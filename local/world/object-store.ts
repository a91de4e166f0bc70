import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An object of S3. `path` is its content on disk; `size` in bytes; `etag` without quotes. */
export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  readonly etag: string;
  readonly contentType?: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** Other headers given at upload and answered at download: cache-control, content-encoding, x-amz-checksum-…. */
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly lastModified: Date;
  readonly path: string;
}

/** What an upload may say about its object. */
export interface PutOptions {
  readonly contentType?: string | undefined;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
  /** Default: the MD5 of the content, as S3's single-part ETag. */
  readonly etag?: string;
}

export interface Bucket {
  readonly name: string;
  readonly region: string;
  readonly created: Date;
}

/** Buckets and objects on disk. Names are the caller's to check: a missing bucket or object is `undefined` or an exception here, an AWS error there. */
export interface ObjectStore {
  /** Does nothing when the bucket exists. */
  createBucket(name: string, region: string): void;
  bucket(name: string): Bucket | undefined;
  bucketExists(name: string): boolean;
  /** Sorted by name. */
  buckets(): Bucket[];
  /** Deletes the bucket with everything in it. */
  deleteBucket(name: string): void;
  put(bucket: string, key: string, body: Buffer, options?: PutOptions): StoredObject;
  /** Replaces an object's tags. */
  tag(bucket: string, key: string, tags: Readonly<Record<string, string>>): void;
  head(bucket: string, key: string): StoredObject | undefined;
  /** Throws when there is no such object. */
  read(bucket: string, key: string): Buffer;
  /** Objects whose key starts with `prefix`, sorted by the UTF-8 bytes of their keys, as S3 lists them. */
  list(bucket: string, prefix: string): StoredObject[];
  delete(bucket: string, key: string): void;
}

interface Shelf extends Bucket {
  readonly objects: Map<string, StoredObject>;
}

/**
 * Lays buckets out as `<directory>/<bucket>/<SHA-256 of the key>` with a `.json` beside each content: no key, however
 * crafted, can name a path outside, and keys like `a` and `a/b` do not collide as file and folder would.
 * What an earlier process left in `directory` is there again.
 */
export function createObjectStore(directory: string): ObjectStore {
  const shelves = loadShelves(directory);
  const shelf = (name: string): Shelf => {
    const found = shelves.get(name);
    if (!found) throw new Error(`no bucket ${name}`);
    return found;
  };
  const save = (object: StoredObject): StoredObject => {
    writeFileSync(`${object.path}.json`, JSON.stringify(object));
    shelf(object.bucket).objects.set(object.key, object);
    return object;
  };

  return {
    createBucket(name, region) {
      if (shelves.has(name)) return;
      const bucket = { name, region, created: new Date() };
      mkdirSync(join(directory, name), { recursive: true });
      writeFileSync(join(directory, name, 'bucket.json'), JSON.stringify(bucket));
      shelves.set(name, { ...bucket, objects: new Map() });
    },
    bucket: (name) => shelves.get(name),
    bucketExists: (name) => shelves.has(name),
    buckets: () => [...shelves.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    deleteBucket(name) {
      shelves.delete(name);
      rmSync(join(directory, name), { recursive: true, force: true });
    },
    put(bucket, key, body, options = {}) {
      const path = join(directory, shelf(bucket).name, hashOf(key));
      writeFileSync(path, body);
      return save(describe({ bucket, key, path }, body, options));
    },
    tag(bucket, key, tags) {
      const object = shelf(bucket).objects.get(key);
      if (object) save({ ...object, tags });
    },
    head: (bucket, key) => shelves.get(bucket)?.objects.get(key),
    read(bucket, key) {
      const object = shelf(bucket).objects.get(key);
      if (!object) throw new Error(`no object s3://${bucket}/${key}`);
      return readFileSync(object.path);
    },
    list(bucket, prefix) {
      const objects = [...shelf(bucket).objects.values()].filter(({ key }) => key.startsWith(prefix));
      return objects.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
    },
    delete(bucket, key) {
      const object = shelf(bucket).objects.get(key);
      if (!object) return;
      shelf(bucket).objects.delete(key);
      for (const file of [object.path, `${object.path}.json`]) rmSync(file, { force: true });
    },
  };
}

function describe(
  place: Pick<StoredObject, 'bucket' | 'key' | 'path'>,
  body: Buffer,
  options: PutOptions,
): StoredObject {
  const { contentType, metadata = {}, headers = {}, tags = {} } = options;
  const etag = options.etag ?? createHash('md5').update(body).digest('hex');
  const described = { ...place, size: body.length, etag, metadata, headers, tags, lastModified: new Date() };
  return contentType === undefined ? described : { ...described, contentType };
}

function loadShelves(directory: string): Map<string, Shelf> {
  const shelves = new Map<string, Shelf>();
  mkdirSync(directory, { recursive: true });
  for (const name of readdirSync(directory)) {
    const folder = join(directory, name);
    if (!existsSync(join(folder, 'bucket.json'))) continue;
    const bucket = JSON.parse(readFileSync(join(folder, 'bucket.json'), 'utf8'));
    const objects = readdirSync(folder)
      .filter((file) => /^[0-9a-f]{64}\.json$/.test(file))
      .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
      .map((object) => ({
        ...object,
        lastModified: new Date(object.lastModified),
        path: join(folder, hashOf(object.key)),
      }));
    shelves.set(name, {
      ...bucket,
      created: new Date(bucket.created),
      objects: new Map(objects.map((object) => [object.key, object])),
    });
  }
  return shelves;
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
