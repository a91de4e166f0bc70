import type { EvaluateConfig, ScriptSource } from '../../inputs/config/evaluate.ts';
import type { EvaluateResult } from '../../result/evaluate.ts';
import type { ModelReference } from '../../result/model.ts';
import type { ProcessResult } from '../../result/process.ts';
import type { Run } from '../../run.ts';
import { runProcessing } from '../process/run-processing.ts';
import { measureReport } from './measure-report.ts';
import type { Measured } from './measured.ts';

/** What the script of a processing job writes, and SageMaker's own examples call it so. */
const REPORT = 'evaluation.json';

/**
 * Runs a script over the model in a processing job, which is found again by a re-run or by `from`, and reads the numbers of
 * the report that it writes. A job that ends red, without a report, or that nobody waits for, is the end of the step.
 */
export async function measureByScript({ task }: ScriptSource, config: EvaluateConfig, run: Run): Promise<Measured> {
  const facts = (job: ProcessResult) => jobFacts(job, config.model);
  const started: Run['started'] = (result) =>
    run.started(result.mode === 'process' ? { ...facts(result), ...UNJUDGED, status: result.status } : result);
  const wanted = {
    output: 'evaluation',
    file: REPORT,
    fix: `let the script write its metrics to /opt/ml/processing/evaluation/${REPORT}, as in {"accuracy": 0.9}`,
  };
  const job = await runProcessing({ config, task, wanted }, { ...run, started });
  const { status, failure, outputs = {} } = job;
  if (status !== 'Completed') return { ...facts(job), metrics: {}, ended: { status, failure } };
  return { ...facts(job), ...(await measureReport(`${outputs['evaluation']}${REPORT}`, config, run)) };
}

const UNJUDGED = { mode: 'evaluate', passed: false, gates: [] } as const satisfies Partial<EvaluateResult>;

/** The metrics that the training has told are not those of this evaluation. */
function jobFacts({ jobName, jobArn, consoleUrl, phases, exitMessage }: ProcessResult, model: ModelReference = {}) {
  const { metrics: _, ...reference } = model;
  return { ...reference, evaluationJob: jobName, evaluationJobArn: jobArn, consoleUrl, phases, exitMessage };
}
