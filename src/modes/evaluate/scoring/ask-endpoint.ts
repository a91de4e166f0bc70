import { ModelError } from '@aws-sdk/client-sagemaker-runtime';
import { consoleUrl } from '../../../aws/console.ts';
import { RemoteFailure } from '../../../errors.ts';
import { splitAnswer } from '../../../sagemaker/answers.ts';
import { type Invoked, invokeEndpoint } from '../../../sagemaker/invoke-endpoint.ts';
import { type Prediction, readPrediction } from '../../../sagemaker/prediction.ts';
import type { Batch } from './cut-batches.ts';
import type { Inquiry } from './inquiry.ts';
import { rowPlace } from './row-place.ts';

interface Request extends Inquiry {
  readonly signal: AbortSignal;
  /** The container has answered several rows of a request one by one before. */
  readonly proven: boolean;
}

/** A prediction of each row; or that the rows are to be asked again, so many at a time. */
export type Outcome =
  | { readonly predictions: readonly Prediction[]; readonly milliseconds: number }
  | { readonly atMost: number; readonly because: string };

/** Asks about rows in one request. Throws RemoteFailure where the container refuses them or answers what is no prediction. */
export async function askEndpoint(batch: Batch, request: Request): Promise<Outcome> {
  const { rows } = batch;
  const invoked = await invoke(batch, request);
  if ('atMost' in invoked) return invoked;
  const { answer, milliseconds } = invoked;
  const refuse = (index: number): never => {
    throw notThere(answer, { start: batch.start + index, rows: rows.slice(index) }, request);
  };
  const answers = splitAnswer(answer, { rows: rows.length, path: request.testData.predictionPath });
  if (answers.length === rows.length) {
    return { predictions: answers.map((one, index) => readPrediction(one) ?? refuse(index)), milliseconds };
  }
  if (rows.length === 1) return refuse(0);
  const mismatch = `${answers.length} answers to ${rows.length} rows`;
  if (!request.proven) return { atMost: 1, because: `${mismatch}: they are asked one by one` };
  throw new RemoteFailure({
    what: `endpoint ${request.endpointName} gave ${mismatch}, from ${place(batch)} on`,
    reason: shortened(answer),
    consoleUrl: logUrl(request),
  });
}

async function invoke(batch: Batch, request: Request): Promise<Invoked | Extract<Outcome, { atMost: number }>> {
  const { run, endpointName, testData, signal, proven } = request;
  const { length } = batch.rows;
  const body = batch.rows.map((row) => row.body).join('\n');
  try {
    const invocation = { endpointName, contentType: testData.contentType, body };
    return await invokeEndpoint(run.aws, invocation, { clock: run.clock, signal });
  } catch (error) {
    if (length > 1 && isTooLarge(error)) {
      const atMost = Math.ceil(length / 2);
      return { atMost, because: `${length} rows are too much for a request: ${atMost} are asked at a time` };
    }
    if (!(error instanceof ModelError)) throw error;
    const reason = error.OriginalMessage ?? error.message;
    if (length > 1 && !proven) {
      return { atMost: 1, because: `${length} rows were refused, they are asked one by one (${shortened(reason)})` };
    }
    const failure = {
      what: `the model of endpoint ${endpointName} refused ${length === 1 ? place(batch) : `${length} rows, from ${place(batch)} on`}`,
      reason,
      fix: "check that the rows without their label are what the model was trained with (`label-column`, `content-type`); the endpoint's log has more",
      consoleUrl: logUrl(request),
    };
    throw new RemoteFailure(failure, { cause: error });
  }
}

/** Refused by the service before the container saw it, or by the container, which has limits of its own. */
function isTooLarge(error: unknown): boolean {
  if (error instanceof ModelError) return error.OriginalStatusCode === 413;
  return error instanceof Error && '$metadata' in error && statusOf(error.$metadata) === 413;
}

function statusOf(metadata: unknown): unknown {
  return typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
    ? metadata.httpStatusCode
    : undefined;
}

function notThere(answer: string, batch: Batch, { endpointName, testData }: Request): RemoteFailure {
  const path = testData.predictionPath;
  return new RemoteFailure({
    what: `endpoint ${endpointName} answered no prediction${path === undefined ? '' : ` at ${path}`} to ${place(batch)}`,
    reason: shortened(answer),
    fix: 'give as `prediction-path` where the predictions are in such an answer, with dots: `predictions.score`',
  });
}

/** Its first row, as a person finds it. */
function place({ start, rows: [row] }: Batch): string {
  return rowPlace(start, row);
}

function logUrl({ endpointName, run }: Request): string {
  return consoleUrl(run.aws.region, 'log-group', `/aws/sagemaker/Endpoints/${endpointName}`);
}

function shortened(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= 300 ? trimmed : `${trimmed.slice(0, 300)}…`;
}
