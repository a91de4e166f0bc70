import { checkSource } from '../../../data/check-source.ts';
import { dataFiles } from '../../../data/data-files.ts';
import { readTestRows, type TestRow } from '../../../data/test-rows.ts';
import { RemoteFailure } from '../../../errors.ts';
import { formatSeconds } from '../../../format-seconds.ts';
import { flatMetrics } from '../../../metrics/scoring/estimate.ts';
import { scoreLatency } from '../../../metrics/scoring/latency.ts';
import { isScored, type Scored, score } from '../../../metrics/scoring/score.ts';
import type { Problem, Scoring } from '../../../result/evaluate.ts';
import type { Metrics } from '../../../result/model.ts';
import type { Endpoint } from '../../../sagemaker/endpoint.ts';
import { requireInService } from '../require-in-service.ts';
import type { Answered } from './answered.ts';
import { askRows } from './ask-rows.ts';
import { checkLabels } from './check-labels.ts';
import type { Inquiry } from './inquiry.ts';
import { tellProblem } from './tell-problem.ts';
import { toTestSet } from './to-test-set.ts';

export interface EndpointScore {
  /** With their intervals, and the latency of the requests. */
  readonly metrics: Metrics;
  readonly scoring: Scoring;
}

/**
 * Asks an endpoint about every row of a test set, and measures its answers. Throws RemoteFailure for an endpoint that is not
 * in service and for answers that are no predictions, UserError for rows that cannot be read, DeadlineExceeded past the
 * deadline.
 */
export async function scoreEndpoint(inquiry: Inquiry): Promise<EndpointScore> {
  const { endpointName, testData, run } = inquiry;
  refuseAsynchronous(await requireInService(endpointName, run));
  const rows = await openRows(inquiry);
  const start = run.clock.now();
  run.log.info(`asking endpoint ${endpointName} about the rows of ${testData.location}`);
  const answered = await askRows(rows, inquiry);
  const seconds = (run.clock.now() - start) / 1000;
  if (answered.labels.length === 0) throw new RemoteFailure({ what: `there is no row in ${testData.location}` });
  const requests = answered.latencies.length;
  run.log.info(
    `${countOf(answered.labels.length)} rows scored in ${formatSeconds(seconds)}, requests: ${countOf(requests)}`,
  );
  const { problem, estimates, confusionMatrix } = measure(answered, inquiry);
  return {
    metrics: { ...flatMetrics(estimates), ...flatMetrics(scoreLatency(answered.latencies)) },
    scoring: { endpointName, problem, rows: answered.labels.length, requests, seconds, confusionMatrix },
  };
}

/** Each of its answers is an object on S3: nothing for the thousands of a test set. */
function refuseAsynchronous({ name, asyncOutput }: Endpoint): void {
  if (asyncOutput === undefined) return;
  throw new RemoteFailure({
    what: `endpoint ${name} is asynchronous: its answers come by S3, one by one, and not as those to a test set have to`,
    fix: 'ask it `cases`, or measure its model by a script (`entry-point`) or at an endpoint with another `serving`',
  });
}

async function openRows({ testData, run }: Inquiry): Promise<AsyncIterable<TestRow>> {
  const { location, contentType, labelColumn: label, problem } = testData;
  const isRemote = location.startsWith('s3://');
  const place = isRemote ? await checkSource(run.aws, { uri: location, signal: run.signal }) : undefined;
  if (place?.problem !== undefined) throw new RemoteFailure({ what: `test-data: ${place.problem}` });
  const files = await dataFiles(run.aws, location, run.signal);
  if (files.length === 0) throw new RemoteFailure({ what: `test-data: there is nothing at ${location}` });
  const onHeader = (file: string) => run.log.info(`the first line of ${file} is a header: it is not sent`);
  return checkLabels(readTestRows(files, { contentType, label, onHeader }), problem);
}

function measure(answered: Answered, { testData, run }: Inquiry): Scored {
  const problem = testData.problem ?? toldProblem(answered, run);
  const scored = score(toTestSet(problem, answered));
  if (!isScored(scored)) {
    throw new RemoteFailure({
      what: `the endpoint's answers give no metrics of a ${problem} problem`,
      reason: scored.reason,
      fix: 'check `problem` and `prediction-path`',
    });
  }
  for (const note of scored.notes) run.log.info(note);
  return scored;
}

function toldProblem(answered: Answered, { log }: Inquiry['run']): Problem {
  const { problem, because } = tellProblem(answered);
  log.info(`it is taken for a ${problem} problem, as ${because}: give \`problem\` if it is none`);
  return problem;
}

function countOf(number: number): string {
  return number.toLocaleString('en');
}
