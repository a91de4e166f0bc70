/** The typed config of mode deploy. */

import type { KnownValue } from '../../cloudformation/parameters.ts';
import type { Api, Serving } from '../../cloudformation/template/options.ts';
import type { Capability, UserTemplate } from '../../cloudformation/user-template.ts';
import type { Script } from '../../data/script-files.ts';
import type { Case } from './case.ts';
import type { CommonConfig } from './common.ts';

/** A version of the model registry. */
export type RegisteredModel = { readonly passedOver?: PassedOver | undefined } & (
  | { readonly kind: 'package'; readonly modelPackageArn: string }
  /** The latest Approved version of the group. */
  | { readonly kind: 'group'; readonly modelPackageGroup: string }
);

/** The version that `from` names, and the input that goes before it, with its place. */
export interface PassedOver {
  readonly arn: string;
  readonly because: string;
}

/** The model to serve. */
export type ModelToServe =
  | RegisteredModel
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

/** A deployment as GitHub is to show it, and how it is told. */
export interface DeploymentRequest {
  /** GITHUB_API_URL: that of GitHub itself, or of an Enterprise server. */
  readonly apiUrl: string;
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly environment: string;
  /** Branch or commit. */
  readonly ref: string;
  /** Page of the workflow run. */
  readonly runUrl: string;
  /** Whether what is deployed goes again by itself. */
  readonly isTransient: boolean;
}

interface AnyDeployment extends CommonConfig {
  readonly mode: 'deploy';
  readonly goal: Goal;
  /** Path for the template of a deployment that is only planned. */
  readonly templateFile: string;
  readonly stackName: string;
  readonly endpointName: string;
  readonly cloudformationRoleArn?: string | undefined;
  readonly cases: readonly Case[];
  /** What is done about a stack that this step has changed and whose endpoint does not pass. */
  readonly onFailure: OnFailure;
  /** How GitHub shows the deployment; absent: it is not told. */
  readonly onGithub?: DeploymentRequest | undefined;
  /** Whether the stack is deleted when the job ends. */
  readonly ephemeral: boolean;
}

/** The template is rendered for the model. */
export interface RenderedDeployment extends AnyDeployment {
  readonly template?: undefined;
  /** Absent: the stack makes a role of its own. */
  readonly executionRoleArn?: string | undefined;
  readonly model: ModelToServe;
  readonly serving: Serving;
  /** Absent: none but those who may call InvokeEndpoint reach the endpoint. */
  readonly api?: Api | undefined;
  readonly containerEnvironment: Readonly<Record<string, string>>;
}

/** The template is the user's own: what and how it serves is its affair, but for its parameters. */
export interface OwnDeployment extends AnyDeployment {
  readonly template: UserTemplate;
  readonly serving?: undefined;
  /** As they were given. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What the inputs say, under the names that parameters of such templates usually have. */
  readonly knownValues: Readonly<Record<string, KnownValue>>;
  /** The version for its parameter `ModelPackageName`; absent: it has none, or a value for it was given. */
  readonly model?: RegisteredModel | undefined;
  readonly capabilities: readonly Capability[];
}

export type DeployConfig = RenderedDeployment | OwnDeployment;
