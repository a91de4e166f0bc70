/** The typed config of mode deploy. */

import type { Api, Serving } from '../cloudformation/template/options.ts';
import type { Script } from '../data/script-files.ts';
import type { Case, CommonConfig } from './config.ts';

/** The model to serve. */
export type ServedModel =
  | { readonly kind: 'package'; readonly modelPackageArn: string }
  /** The latest Approved version of the group. */
  | { readonly kind: 'group'; readonly modelPackageGroup: string }
  | {
      readonly kind: 'artifact';
      readonly modelArtifact: string;
      readonly image: string;
      /** The user's own script to serve with. */
      readonly script?: Script | undefined;
    };

/** How far a deployment is to go: to an endpoint that serves, to the change set that says what would change, or to the template alone. */
export type Goal = 'endpoint' | 'change-set' | 'template';

/** Back to what was there before (which may be nothing), away with the stack, or nothing. */
export type OnFailure = 'rollback' | 'delete' | 'keep';

export interface DeployConfig extends CommonConfig {
  readonly mode: 'deploy';
  readonly goal: Goal;
  /** Path for the template of a deployment that is only planned. */
  readonly templateFile: string;
  /** Absent: the stack makes a role of its own. */
  readonly executionRoleArn?: string | undefined;
  readonly model: ServedModel;
  readonly stackName: string;
  readonly endpointName: string;
  readonly serving: Serving;
  /** Absent: none but those who may call InvokeEndpoint reach the endpoint. */
  readonly api?: Api | undefined;
  readonly containerEnvironment: Readonly<Record<string, string>>;
  readonly cloudformationRoleArn?: string | undefined;
  readonly cases: readonly Case[];
  /** What is done about a stack that this step has changed and whose endpoint does not pass. */
  readonly onFailure: OnFailure;
}
