import type { Call } from '../../call.ts';
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

const STEP_MB = 1024;

/**
 * Inputs that do not go with the kind of serving. What is nearer to the call wins: an environment may serve serverless where
 * the mode's section counts instances.
 */
export function checkServing({ values, given, report }: Call): void {
  const { serving, 'serverless-memory-mb': memoryMb, autoscaling } = values;
  const level = given.get('serving')?.level ?? Number.POSITIVE_INFINITY;
  for (const [name, why] of Object.entries(UNUSED[serving])) {
    if ((given.get(name)?.level ?? Number.POSITIVE_INFINITY) <= level && given.has(name))
      report(name as InputName, `does not go with \`serving: ${serving}\`: ${why}; leave it out`);
  }
  if (memoryMb % STEP_MB !== 0)
    report('serverless-memory-mb', `"${memoryMb}" is not a multiple of ${STEP_MB}, from 1024 to 6144`);
  if (serving === 'realtime' && autoscaling?.min === 0)
    report(
      'autoscaling',
      'min is 0, which only `serving: async` takes: a real-time endpoint keeps at least 1 instance',
    );
}
