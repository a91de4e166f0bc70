import { parseCsv, parseLabelledCsv } from './csv.ts';
import { parseJsonFeatures, parseJsonLineFeatures } from './json-features.ts';
import { parseLibsvm } from './libsvm.ts';
import type { LabelledMatrix, Matrix } from './matrix.ts';
import { parseRecordIo } from './record-io.ts';

/** `text/csv; charset=utf-8` → `text/csv` */
export function mediaType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

/** Formats that may leave values out, so that a row does not tell how wide the data is. */
export function isSparse(contentType: string): boolean {
  return /libsvm|recordio/.test(mediaType(contentType));
}

const labelledReaders: Readonly<Record<string, (bytes: Buffer) => LabelledMatrix>> = {
  'text/csv': (bytes) => parseLabelledCsv(bytes.toString('utf8')),
  csv: (bytes) => parseLabelledCsv(bytes.toString('utf8')),
  'text/libsvm': (bytes) => parseLibsvm(bytes.toString('utf8')),
  'text/x-libsvm': (bytes) => parseLibsvm(bytes.toString('utf8')),
  libsvm: (bytes) => parseLibsvm(bytes.toString('utf8')),
  'application/x-recordio-protobuf': parseRecordIo,
};

const featureReaders: Readonly<Record<string, (bytes: Buffer) => Matrix>> = {
  'text/csv': (bytes) => parseCsv(bytes.toString('utf8')),
  'text/libsvm': (bytes) => parseLibsvm(bytes.toString('utf8')),
  'text/x-libsvm': (bytes) => parseLibsvm(bytes.toString('utf8')),
  'application/x-recordio-protobuf': parseRecordIo,
  'application/json': (bytes) => parseJsonFeatures(bytes.toString('utf8')),
  'application/jsonlines': (bytes) => parseJsonLineFeatures(bytes.toString('utf8')),
};

/** How training files of this content type are read, or undefined where no local container can. */
export function labelledReader(contentType: string): ((bytes: Buffer) => LabelledMatrix) | undefined {
  const type = mediaType(contentType);
  return Object.hasOwn(labelledReaders, type) ? labelledReaders[type] : undefined;
}

/** How a request body of this content type is read at serving time. */
export function featureReader(contentType: string): ((bytes: Buffer) => Matrix) | undefined {
  const type = mediaType(contentType);
  return Object.hasOwn(featureReaders, type) ? featureReaders[type] : undefined;
}
