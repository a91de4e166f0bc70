import { type Aws, type AwsOptions, type CredentialProvider, connectAws } from '../aws/clients.ts';
import type { Runner } from '../github/runner.ts';
import type { Config } from '../inputs/config/config.ts';
import type { Environment } from '../inputs/environment.ts';
import { resourceName } from '../naming.ts';
import { systemClock } from '../waiting/clock.ts';

/** AWS in the region of the config, as the role that the step is to assume, or with the credentials that the SDK finds. */
export async function connect(config: Config, environment: Environment, runner: Runner): Promise<Aws> {
  const options = { region: config.region, forcePathStyle: environment.customEndpoint };
  return connectAws({ ...options, credentials: await roleCredentials(config, environment, { runner, options }) });
}

/** Sessions of the role. Without one nothing of this is loaded. */
async function roleCredentials(
  { roleToAssume: roleArn }: Config,
  { idTokenRequest, workflow, pollScale }: Environment,
  { runner, options }: { readonly runner: Runner; readonly options: AwsOptions },
): Promise<CredentialProvider | undefined> {
  if (roleArn === undefined || idTokenRequest === undefined) return undefined;
  const { assumeRole } = await import('../aws/credentials.ts');
  const { requestIdToken } = await import('../github/id-token.ts');
  return assumeRole(connectAws(options), {
    roleArn,
    sessionName: resourceName(workflow.repository, workflow.runId, 64),
    idToken: (audience) => requestIdToken(idTokenRequest, audience),
    mask: runner.mask,
    now: Date.now,
    pause: (ms) => systemClock(pollScale).sleep(ms, new AbortController().signal),
  });
}
