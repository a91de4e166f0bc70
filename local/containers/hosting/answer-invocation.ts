import { featureReader, mediaType } from '../data/content-type.ts';
import { matchColumns } from '../data/match-columns.ts';
import { DataError } from '../data/matrix.ts';
import type { Predictor } from './predictor.ts';

export interface Invocation {
  readonly contentType: string;
  /** The Accept header; empty or `*` + `/*` leaves the choice to the container. */
  readonly accept: string;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

type Encoder = (predictions: readonly object[]) => string;

/** How this container's answers are written, by media type. */
function encodersOf(predictor: Predictor): Readonly<Record<string, Encoder>> {
  return {
    'application/json': (predictions) => JSON.stringify({ predictions }),
    'application/jsonlines': (predictions) =>
      predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''),
    ...(predictor.toCsv && { 'text/csv': predictor.toCsv }),
  };
}

/** One POST /invocations. Status 415 and 406 name the types that are taken, 400 the row that cannot be read, 204 an empty body. */
export function answerInvocation(predictor: Predictor, { contentType, accept, body }: Invocation): Answer {
  const requested = mediaType(contentType);
  const reader = predictor.contentTypes.includes(requested) ? featureReader(requested) : undefined;
  if (reader === undefined) {
    return refuse(
      415,
      `Content-type ${requested || '(none)'} is not supported. Use one of: ${predictor.contentTypes.join(', ')}.`,
    );
  }
  const encoders = encodersOf(predictor);
  const answerType = chooseAnswerType(accept, predictor.defaultAccept, Object.keys(encoders));
  const encode = encoders[answerType];
  if (encode === undefined) {
    return refuse(406, `Accept type ${accept} is not supported. Use one of: ${Object.keys(encoders).join(', ')}.`);
  }
  if (body.length === 0) return { status: 204, contentType: 'text/plain', body: '' };
  try {
    const features = matchColumns(reader(body), {
      columns: predictor.columns,
      contentType: requested,
      of: 'the request',
    });
    return { status: 200, contentType: answerType, body: encode(predictor.predict(features)) };
  } catch (error) {
    if (error instanceof DataError) return refuse(400, `Unable to evaluate payload provided: ${error.message}`);
    throw error;
  }
}

/** The first acceptable type that can be written; `none` when there is none. */
function chooseAnswerType(accept: string, usual: string, writable: readonly string[]): string {
  const wanted = accept
    .split(',')
    .map(mediaType)
    .filter((type) => type !== '');
  if (wanted.length === 0 || wanted.includes('*/*')) return usual;
  return wanted.find((type) => writable.includes(type)) ?? 'none';
}

function refuse(status: number, message: string): Answer {
  return { status, contentType: 'text/plain', body: message };
}
