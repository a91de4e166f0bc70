import { createJointEffort } from '../../../data/joint-effort.ts';
import type { TestRow } from '../../../data/test-rows.ts';
import { DeadlineExceeded } from '../../../errors.ts';
import { type Answered, enterRow, nothingAnswered } from './answered.ts';
import { askEndpoint } from './ask-endpoint.ts';
import { type Batch, type BatchLimits, cutBatches } from './cut-batches.ts';
import type { Inquiry } from './inquiry.ts';

/** Well below the 4 MB of serverless endpoints, the 6 MB of the built-in containers and the 25 MB of real-time endpoints. */
const MOST_BYTES = 1024 * 1024;
/** The container has a minute for an answer. */
const MOST_ROWS = 500;
/** More than one row, to see whether each is answered; a number that nobody has as many classes or features as. */
const FIRST_ROWS = 11;
const PARALLEL_REQUESTS = 8;
const TELL_MS = 10_000;

interface Course {
  readonly inquiry: Inquiry;
  readonly limits: BatchLimits;
  readonly answered: Answered;
  /** Set once several rows of a request had an answer each: from then on anything else is an error. */
  proven: boolean;
  /** When the log last heard of it, and how many rows have been answered. */
  told: number;
  rows: number;
}

/**
 * Asks an endpoint about every row exactly once, several batches at a time; as many are in memory. Throws DeadlineExceeded
 * past the deadline, RemoteFailure for an answer that is none.
 */
export async function askRows(rows: AsyncIterable<TestRow>, inquiry: Inquiry): Promise<Answered> {
  const { clock, signal } = inquiry.run;
  const limits = { rows: FIRST_ROWS, bytes: MOST_BYTES };
  const answered = nothingAnswered();
  const course: Course = { inquiry, limits, answered, proven: false, told: clock.now(), rows: 0 };
  const effort = createJointEffort(signal);
  const batches = cutBatches(rows, limits);
  const askAll = async () => {
    for await (const batch of batches) await askBatch(batch, course, effort.signal);
  };
  const askFirst = async () => {
    const { value: first, done } = await batches.next();
    if (!done) await askBatch(first, course, effort.signal);
    if (course.proven && limits.rows === FIRST_ROWS) limits.rows = MOST_ROWS;
  };
  try {
    await effort.all([askFirst()]);
    await effort.all(Array.from({ length: PARALLEL_REQUESTS }, askAll));
  } finally {
    await batches.return(undefined);
  }
  return answered;
}

/** In pieces where the container has turned out to take less at a time than when the batch was cut. */
async function askBatch({ start, rows }: Batch, course: Course, signal: AbortSignal): Promise<void> {
  const { inquiry, limits, answered } = course;
  const { deadline, run } = inquiry;
  for (let from = 0; from < rows.length; ) {
    if (deadline !== undefined && run.clock.now() >= deadline) throw new DeadlineExceeded('the time to score is over');
    const piece = rows.slice(from, from + pieceLength(rows.length - from, limits));
    const outcome = await askEndpoint(
      { start: start + from, rows: piece },
      { ...inquiry, signal, proven: course.proven },
    );
    if ('atMost' in outcome) {
      limits.rows = Math.min(limits.rows, outcome.atMost);
      run.log.info(outcome.because);
      continue;
    }
    for (const [index, prediction] of outcome.predictions.entries()) {
      enterRow(answered, start + from + index, piece[index]?.label ?? '', prediction);
    }
    answered.latencies.push(outcome.milliseconds);
    course.proven ||= piece.length > 1;
    from += piece.length;
    tellProgress(piece.length, course);
  }
}

/** A row is not left alone if one more may go: of three, where two are the most, half is two again. */
function pieceLength(left: number, { rows }: BatchLimits): number {
  return rows > 2 && left === rows + 1 ? left : rows;
}

function tellProgress(rows: number, course: Course): void {
  const { clock, log } = course.inquiry.run;
  course.rows += rows;
  if (clock.now() - course.told < TELL_MS) return;
  course.told = clock.now();
  log.info(`${course.rows.toLocaleString('en')} rows scored`);
}
