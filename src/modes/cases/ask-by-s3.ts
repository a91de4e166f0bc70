import { randomUUID } from 'node:crypto';
import { deleteObject } from '../../data/delete-object.ts';
import { objectExists } from '../../data/object-exists.ts';
import { putText } from '../../data/put-text.ts';
import { readText } from '../../data/read-text.ts';
import { parseS3Uri, type S3Location } from '../../data/s3-uri.ts';
import { RemoteFailure } from '../../errors.ts';
import type { Case } from '../../inputs/config/case.ts';
import type { Run } from '../../run.ts';
import { type Ask, type Refused, shortened } from '../../sagemaker/ask-case.ts';
import type { Invoked } from '../../sagemaker/invoke-endpoint.ts';
import { invokeEndpointAsync, type Outcomes } from '../../sagemaker/invoke-endpoint-async.ts';
import { unlessLate } from '../../waiting/deadline.ts';
import { pollUntilDone } from '../../waiting/poll.ts';

/** An asynchronous endpoint. */
interface Asked {
  readonly name: string;
  /** S3 URI of the folder for its answers. */
  readonly asyncOutput: string;
}

/** For an answer and all that comes before it: the queue, and an instance that scaling has to bring back. */
const PATIENCE_MINUTES = 15;

const SHORTEST_LOOK_MS = 1_000;
const LONGEST_LOOK_MS = 10_000;

/**
 * Lends what asks an asynchronous endpoint: a case goes to S3, and what comes of it is awaited there. Nothing of that stays.
 * After a case without any answer no other is asked, as each would take as long.
 */
export async function askByS3<T>(endpoint: Asked, work: (ask: Ask) => Promise<T>, run: Run): Promise<T> {
  const traces = new Set<string>();
  let isSilent = false;
  const ask = async (question: Case): Promise<Invoked | Refused> => {
    if (isSilent) return { refusal: 'not asked: a case before has got no answer', isFinal: true };
    const start = run.clock.now();
    const outcomes = await request(question, endpoint, { traces, run });
    const uri = await unlessLate(
      () => awaitOutcome(outcomes, run),
      () => undefined,
    );
    // The end of the whole step is another matter.
    run.signal.throwIfAborted();
    isSilent = uri === undefined;
    if (uri === undefined) return { refusal: silence(outcomes), isFinal: true };
    const milliseconds = run.clock.now() - start;
    const text = await readText(run.aws, uri, run.signal);
    return uri === outcomes.answer ? { answer: text, milliseconds } : { refusal: shortened(text) };
  };
  try {
    return await work(ask);
  } finally {
    await clearAway([...traces], run);
  }
}

async function request(
  { body: text, contentType, accept }: Case,
  endpoint: Asked,
  { traces, run }: { readonly traces: Set<string>; readonly run: Run },
): Promise<Outcomes> {
  const inferenceId = randomUUID();
  const place = requestPlace(endpoint, inferenceId);
  const input = `s3://${place.bucket}/${place.key}`;
  traces.add(input);
  await putText(run.aws, { text, contentType }, place, run.signal);
  const limitSeconds = PATIENCE_MINUTES * 60;
  const invocation = { endpointName: endpoint.name, inferenceId, input, contentType, accept, limitSeconds };
  const outcomes = await invokeEndpointAsync(run.aws, invocation, run.signal);
  for (const uri of urisOf(outcomes)) traces.add(uri);
  return outcomes;
}

/** Beside the folder for the answers: the role that writes there is the likeliest to be allowed to read here. */
function requestPlace({ name, asyncOutput }: Asked, id: string): S3Location {
  const output = parseS3Uri(asyncOutput);
  if (output === undefined) {
    const what = `endpoint ${name} is asynchronous, and does not tell where its answers go`;
    throw new RemoteFailure({ what, fix: 'give its config an S3OutputPath' });
  }
  const parents = output.key.replace(/\/+$/, '').split('/').slice(0, -1);
  return { bucket: output.bucket, key: [...parents, 'cases', id].join('/') };
}

/** The URI of what has come. Throws DeadlineExceeded where nothing does. */
function awaitOutcome(outcomes: Outcomes, { aws, clock, signal }: Run): Promise<string | undefined> {
  const start = clock.now();
  const look = async () => {
    for (const uri of urisOf(outcomes)) {
      const place = parseS3Uri(uri);
      if (place !== undefined && (await objectExists(aws, place, signal))) return uri;
    }
    return undefined;
  };
  return pollUntilDone(look, {
    clock,
    signal,
    deadline: start + PATIENCE_MINUTES * 60_000,
    intervalMs: () => Math.min(Math.max((clock.now() - start) / 10, SHORTEST_LOOK_MS), LONGEST_LOOK_MS),
    done: (uri) => uri !== undefined,
  });
}

function silence({ answer, failure }: Outcomes): string {
  const nothing = `nothing at ${answer}${failure === undefined ? '' : ` or ${failure}`} after ${PATIENCE_MINUTES} minutes`;
  if (failure !== undefined)
    return `${nothing}: see the endpoint's log, and whether its role may write there and you may read`;
  return `${nothing}: see the endpoint's log; with an S3FailurePath in its config a failure would be told here`;
}

function urisOf({ answer, failure }: Outcomes): readonly string[] {
  return failure === undefined ? [answer] : [answer, failure];
}

/** Also after a cancel. What cannot be deleted is named, and no reason to fail. */
async function clearAway(uris: readonly string[], { aws, log }: Run): Promise<void> {
  const places = uris.flatMap((uri) => parseS3Uri(uri) ?? []);
  const deletions = await Promise.allSettled(places.map((place) => deleteObject(aws, place)));
  const failed = deletions.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected')
    log.warning(`objects of the cases stay on S3 (${uris.join(', ')}): ${failed.reason}`);
}
