import type { Call } from '../../call.ts';
import { LEVELS } from '../../given.ts';
import type { InputName } from '../../table/inputs.ts';

type Unused = Readonly<Partial<Record<InputName, string>>>;

const NOT_SERVERLESS = 'it is for `serving: serverless`';

/** What each kind of serving has no use for, and why. https://docs.aws.amazon.com/sagemaker/latest/dg/serverless-endpoints.html */
const UNUSED: Readonly<Record<'realtime' | 'serverless' | 'async', Unused>> = {
  realtime: { 'serverless-memory-mb': NOT_SERVERLESS, 'serverless-max-concurrency': NOT_SERVERLESS },
  serverless: {
    'instance-type': 'it has no instances to choose, and none with a GPU',
    'instance-count': 'it has no instances to count',
    autoscaling: 'it scales by itself, up to `serverless-max-concurrency`',
    'data-capture-percent': 'SageMaker captures no data of it',
    'data-capture-uri': 'SageMaker captures no data of it',
    traffic: 'SageMaker moves its traffic all at once',
    alarms: 'SageMaker rolls none of its updates back by alarms',
  },
  async: {
    'serverless-memory-mb': NOT_SERVERLESS,
    'serverless-max-concurrency': NOT_SERVERLESS,
    api: 'its requests and answers are objects on S3',
  },
};

/** What somebody may rely on: where it gives way to a nearer `serving`, that is told. */
const SAFEGUARDS: ReadonlySet<InputName> = new Set(['data-capture-percent', 'alarms', 'api']);

/** https://docs.aws.amazon.com/sagemaker/latest/dg/endpoint-auto-scaling-add-console.html */
const BURSTABLE = /^ml\.t\d/;

const STEP_MB = 1024;

/** Values that ask for nothing go with everything. */
function saysNothing(name: InputName, { 'data-capture-percent': percent, alarms, api }: Call['values']): boolean {
  switch (name) {
    case 'data-capture-percent':
      return percent === 0;
    case 'alarms':
      return alarms !== undefined && alarms.made === undefined && alarms.names.length === 0;
    case 'api':
      return api === false;
    default:
      return false;
  }
}

/**
 * Inputs that do not go with the kind of serving. What is nearer to the call wins: an environment may serve serverless where
 * the mode's section counts instances.
 */
export function checkServing(call: Call): void {
  const { values, given, report, warn } = call;
  const { serving, 'serverless-memory-mb': memoryMb } = values;
  const level = given.get('serving')?.level ?? LEVELS.default;
  for (const [name, why] of Object.entries(UNUSED[serving]) as [InputName, string][]) {
    const own = given.get(name)?.level;
    if (own === undefined || saysNothing(name, values)) continue;
    if (own <= level) report(name, `does not go with \`serving: ${serving}\`: ${why}; leave it out`);
    else if (SAFEGUARDS.has(name)) warn(name, `has no effect with \`serving: ${serving}\`: ${why}`);
  }
  if (memoryMb % STEP_MB !== 0)
    report('serverless-memory-mb', `"${memoryMb}" is not a multiple of ${STEP_MB}, from 1024 to 6144`);
  checkAutoscaling(call);
}

function checkAutoscaling({ values: { serving, autoscaling, 'instance-type': types }, report }: Call): void {
  if (autoscaling === undefined || serving === 'serverless') return;
  const burstable = types.find((type) => BURSTABLE.test(type));
  if (burstable !== undefined)
    report('autoscaling', `does not go with ${burstable}: SageMaker scales no burstable instances; give another type`);
  if (serving === 'realtime' && autoscaling.min === 0)
    report(
      'autoscaling',
      'min is 0, which only `serving: async` takes: a real-time endpoint keeps at least 1 instance',
    );
}
