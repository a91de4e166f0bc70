/** What every mode has. */
export interface CommonConfig {
  readonly name: string;
  readonly region: string;
  /** Assumed by OIDC, anew whenever a session ends; absent = the SDK finds credentials. */
  readonly roleToAssume?: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly wait: boolean;
  /** Minutes that this step waits; 0 = without end. */
  readonly timeoutMinutes: number;
  readonly logs: 'follow' | 'tail' | 'none';
  readonly onCancel: 'stop' | 'leave';
  /** Default `sagemaker-<region>-<account>`: resolved where it is first needed, as the account costs a call. */
  readonly bucket?: string | undefined;
  readonly prefix: string;
  /** The prefix of what runs share, as it is found by its content; absent: as `prefix`. */
  readonly contentPrefix?: string | undefined;
  /** Path to which the result JSON is written, too. */
  readonly resultFile?: string | undefined;
}
