/**
 * Scoring: 100,000 labelled rows asked of an endpoint of the local AWS by the action as it ships, while one call in ten is
 * throttled; beside it a plain loop that asks the same endpoint about one row after the other, without throttling.
 *
 *   npm run bench:score-endpoint [-- ROWS]
 *
 * The model is a small xgboost regression, trained there, which answers in a process of its own; all run on this machine. The
 * rate is that of the requests, the metrics with their intervals come after it. Fails where a row is missing, where throttling
 * has not struck, below ten times the loop's rate, or above 300 MB.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  CreateTrainingJobCommand,
  DescribeEndpointCommand,
  DescribeTrainingJobCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { type LocalAws, startLocalAws } from '../local/server/start.ts';

const TIMES = 10;
const MEGABYTES = 300;
const LOOP_ROWS = 2_000;
const ENDPOINT = 'scored';
const Image = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1';
const RoleArn = 'arn:aws:iam::123456789012:role/sagemaker';
const environment = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'local',
};

const count = Number(process.argv[2] ?? 100_000);
const rows = Array.from({ length: count }, (_, row) => {
  const [x, y] = [Math.sin(row), Math.cos(row * 3)];
  return `${2 * x + y},${x},${y}`;
});
const folder = mkdtempSync(join(tmpdir(), 'score-endpoint-'));
const local = await startLocalAws({ phaseMillis: 1 });
try {
  await serveModel(local);
  const loop = await askOneByOne(local);
  local.world.faults.order({ kind: 'throttling', at: 'sagemaker-runtime.InvokeEndpoint', percent: 10 });
  const scored = await askByAction(local);
  report(loop, scored, local.world.faults.all()[0]?.struck ?? 0);
} finally {
  await local.close();
  rmSync(folder, { recursive: true });
}

async function serveModel({ url, world }: LocalAws): Promise<void> {
  Object.assign(process.env, environment);
  const sagemaker = new SageMakerClient({ endpoint: url });
  world.objects.createBucket('data', 'us-east-1');
  world.objects.put('data', 'train/rows.csv', Buffer.from(rows.slice(0, 1_000).join('\n')));
  await sagemaker.send(
    new CreateTrainingJobCommand({
      TrainingJobName: ENDPOINT,
      RoleArn,
      AlgorithmSpecification: { TrainingImage: Image, TrainingInputMode: 'File' },
      HyperParameters: { num_round: '20', objective: 'reg:squarederror' },
      InputDataConfig: [
        {
          ChannelName: 'train',
          ContentType: 'text/csv',
          DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: 's3://data/train' } },
        },
      ],
      OutputDataConfig: { S3OutputPath: 's3://data/output' },
      ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 5 },
      StoppingCondition: { MaxRuntimeInSeconds: 600 },
    }),
  );
  const training = new DescribeTrainingJobCommand({ TrainingJobName: ENDPOINT });
  const job = await seen(
    () => sagemaker.send(training),
    ({ TrainingJobStatus }) => TrainingJobStatus === 'Completed',
  );
  const PrimaryContainer = { Image, ModelDataUrl: job.ModelArtifacts?.S3ModelArtifacts };
  await sagemaker.send(new CreateModelCommand({ ModelName: ENDPOINT, ExecutionRoleArn: RoleArn, PrimaryContainer }));
  const variant = {
    VariantName: 'all',
    ModelName: ENDPOINT,
    InitialInstanceCount: 1,
    InstanceType: 'ml.m5.large',
  } as const;
  await sagemaker.send(
    new CreateEndpointConfigCommand({ EndpointConfigName: ENDPOINT, ProductionVariants: [variant] }),
  );
  await sagemaker.send(new CreateEndpointCommand({ EndpointName: ENDPOINT, EndpointConfigName: ENDPOINT }));
  const endpoint = new DescribeEndpointCommand({ EndpointName: ENDPOINT });
  await seen(
    () => sagemaker.send(endpoint),
    ({ EndpointStatus }) => EndpointStatus === 'InService',
  );
}

async function seen<T>(look: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  for (;;) {
    const found = await look();
    if (isSo(found)) return found;
  }
}

/** Rows per second of what one would write first. */
async function askOneByOne({ url }: LocalAws): Promise<number> {
  const runtime = new SageMakerRuntimeClient({ endpoint: url });
  const start = performance.now();
  for (const row of rows.slice(0, LOOP_ROWS)) {
    const Body = row.slice(row.indexOf(',') + 1);
    await runtime.send(new InvokeEndpointCommand({ EndpointName: ENDPOINT, ContentType: 'text/csv', Body }));
  }
  return (Math.min(LOOP_ROWS, count) / (performance.now() - start)) * 1000;
}

interface Scored {
  readonly scoring: { readonly rows: number; readonly requests: number; readonly seconds: number };
  readonly metrics: Readonly<Record<string, number>>;
  readonly megabytes: number;
  /** From the start of the process to its end. */
  readonly seconds: number;
}

/** One step of a workflow, in a process of its own, which tells at its end what memory it held. */
async function askByAction({ url }: LocalAws): Promise<Scored> {
  writeFileSync(join(folder, 'test.csv'), rows.join('\n'));
  const resultFile = join(folder, 'result.json');
  const atExit = 'process.on("exit",()=>process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}`))';
  const start = performance.now();
  const action = spawn(process.execPath, ['dist/index.js'], {
    env: {
      ...environment,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(atExit)}`,
      AWS_ENDPOINT_URL: url,
      GITHUB_REPOSITORY: 'octo/iris',
      INPUT_MODE: 'evaluate',
      'INPUT_ENDPOINT-NAME': ENDPOINT,
      'INPUT_TEST-DATA': join(folder, 'test.csv'),
      INPUT_GATES: 'r2 >= 0.5',
      'INPUT_RESULT-FILE': resultFile,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [log, memory, [exitCode]] = await Promise.all([
    text(action.stdout),
    text(action.stderr),
    once(action, 'close'),
  ]);
  if (exitCode !== 0) throw new Error(`the action failed:\n${log}`);
  const { scoring, metrics } = JSON.parse(readFileSync(resultFile, 'utf8'));
  const megabytes = Number(/maxRSS (\d+)/.exec(memory)?.[1]) / 1024;
  return { scoring, metrics, megabytes, seconds: (performance.now() - start) / 1000 };
}

function report(loop: number, { scoring, metrics, megabytes, seconds }: Scored, throttled: number): void {
  const rate = scoring.rows / scoring.seconds;
  const rounded = (number: number) => Math.round(number).toLocaleString('en');
  console.log(
    `${rounded(scoring.rows)} rows by ${scoring.requests} requests, ${throttled} of which were throttled first`,
  );
  console.log(
    `r2 ${metrics['r2']?.toFixed(4)} (${metrics['r2.lower']?.toFixed(4)}–${metrics['r2.upper']?.toFixed(4)})`,
  );
  console.log(`${rounded(rate)} rows/s; a loop, row by row: ${rounded(loop)} rows/s (at least ${TIMES} times as many)`);
  console.log(
    `${seconds.toFixed(1)} s for the whole step, ${megabytes.toFixed(0)} MB held at most (limit ${MEGABYTES})`,
  );
  const isSound = scoring.rows === count && throttled > 0;
  process.exitCode = isSound && rate >= TIMES * loop && megabytes <= MEGABYTES ? 0 : 1;
}
