/** What the input table says about one input: everything that action.yml, the docs, the JSON schema and the parser need. */

export const MODES = ['process', 'train', 'evaluate', 'register', 'deploy', 'pipeline', 'delete'] as const;
export type Mode = (typeof MODES)[number];

/** The modes that work today; the others answer "not available yet". */
export const AVAILABLE_MODES = [
  'process',
  'train',
  'evaluate',
  'register',
  'deploy',
  'delete',
] as const satisfies readonly Mode[];
export type AvailableMode = (typeof AVAILABLE_MODES)[number];

/** The shape of a text: its pattern and the words for it are in formats.ts. */
export type Format =
  | 'instance-type'
  | 'name'
  | 'resource-name'
  | 'stack-name'
  | 'role-arn'
  | 'model-package-arn'
  | 'model-package-group'
  | 'bucket'
  | 'key-prefix'
  | 's3-uri'
  | 'region'
  | 'description'
  | 'capability'
  | 'mime-type'
  | 'image';

export type Kind =
  | { readonly type: 'text'; readonly format?: Format }
  | { readonly type: 'integer'; readonly min: number; readonly max?: number; readonly unit?: string }
  | { readonly type: 'flag' }
  | { readonly type: 'choice'; readonly values: readonly string[]; readonly later?: readonly string[] }
  /** Several lines with a grammar of their own. */
  | { readonly type: 'lines' }
  /** Path of a CloudFormation template. */
  | { readonly type: 'template' }
  /** YAML or JSON: parameters of a template; or the path of a file with them. */
  | { readonly type: 'parameters' }
  /** A metric, and which way it is to go. */
  | { readonly type: 'selection' }
  /** Conditions on metrics, one per line. */
  | { readonly type: 'gates' }
  /** A model package group, or YAML or JSON: a map with it and the endpoint that serves its latest version. */
  | { readonly type: 'champion' }
  /** Texts, each of one shape, separated by commas or line breaks; a YAML list in the config file. */
  | { readonly type: 'list'; readonly format?: Format }
  /** YAML or JSON: names and texts. The limits are AWS's. */
  | {
      readonly type: 'map';
      readonly maxEntries: number;
      readonly maxKey: number;
      readonly maxValue: number;
      /** Regular expression of a whole name. */
      readonly key?: string;
      /** What it stands for, to follow "is not". */
      readonly keyAccepts?: string;
      /** Values are regular expressions in Python's flavour, with a group for a metric's value. */
      readonly regex?: true;
      /** Neither names nor values may have a line break. */
      readonly oneLine?: true;
      /** Values may be secrets: no part of the text is ever cited. */
      readonly secret?: true;
    }
  /** YAML or JSON: channel name → S3 URI, local path, or a map. */
  | { readonly type: 'channels' }
  /** YAML or JSON: a part of an API request, with AWS's own names and types. */
  | { readonly type: 'request' }
  /** YAML or JSON list of texts, or one line of them, separated by spaces. */
  | { readonly type: 'arguments' }
  /** YAML or JSON: input name → S3 URI, local path, or a map. */
  | { readonly type: 'processing-inputs' }
  /** YAML or JSON: output name → container path, or a map. */
  | { readonly type: 'processing-outputs' }
  /** YAML or JSON: how hyperparameters are to be searched. */
  | { readonly type: 'tuning' }
  /** YAML or JSON: how many instances there are by demand. */
  | { readonly type: 'autoscaling' }
  /** A word, or YAML or JSON: how traffic moves to a new model. */
  | { readonly type: 'traffic' }
  /** Words, or YAML or JSON: alarms that take an update back. */
  | { readonly type: 'alarms' }
  /** A flag, or YAML or JSON: a public API. */
  | { readonly type: 'api' }
  /** YAML or JSON list of smoke tests, or the path of a file with it. */
  | { readonly type: 'cases' };

export interface Input {
  /** One or two sentences, Markdown. */
  readonly description: string;
  readonly kind: Kind;
  /** The modes that use it today. None: the input is planned, refused, and in no document. */
  readonly modes: readonly AvailableMode[];
  /** The modes that will use it, and refuse it until then. */
  readonly later?: readonly Mode[];
  readonly requiredBy?: readonly AvailableMode[];
  /** As it would be written in `with:`. */
  readonly default?: string;
  /** The default in words, where it is computed. */
  readonly defaultNote?: string;
  /**
   * The default in action.yml, as an expression of GitHub's. The others are not written there: the runner would hand them over as if the user had given
   * them, and they would win over the config file.
   */
  readonly expression?: string;
  /** May not stand in the config file: it decides how the file is read, or belongs to the step alone. */
  readonly onlyInWith?: true;
}

/** A part of the table, which has a heading of its own in the docs. */
export type InputGroup = Readonly<Record<string, Input>>;
