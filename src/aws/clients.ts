/** The one place where SDK clients are made: region, retries and endpoint style are decided here and nowhere else. */

/** A session of a role. Its shape is the SDK's. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/** Asked by every client before it signs, and again when the session's end is near. */
export type CredentialProvider = () => Promise<Credentials>;

interface ClientConfiguration {
  readonly region: string;
  readonly retryMode: 'standard';
  readonly maxAttempts: number;
  readonly forcePathStyle: boolean;
  readonly credentials?: CredentialProvider;
}

/** Access to AWS in one region, with one identity. */
export interface Aws {
  readonly region: string;
  /** The client of a service, made on first use and kept: `aws.client(SageMakerClient)`. The caller's import decides what is loaded. */
  client<C>(Client: new (configuration: ClientConfiguration) => C): C;
}

export interface AwsOptions {
  readonly region: string;
  /** S3 behind a custom endpoint answers on paths only: no SDK setting but this one says so. */
  readonly forcePathStyle: boolean;
  /** Absent: the SDK's own chain (environment, web identity, instance). */
  readonly credentials?: CredentialProvider | undefined;
}

/** Eight attempts bridge about a minute of throttling in the SDK's standard mode (its back-off is capped at 20 s). */
const MAX_ATTEMPTS = 8;

export function connectAws({ region, forcePathStyle, credentials }: AwsOptions): Aws {
  const clients = new Map<unknown, unknown>();
  const configuration: ClientConfiguration = {
    region,
    retryMode: 'standard',
    maxAttempts: MAX_ATTEMPTS,
    forcePathStyle,
    ...(credentials && { credentials }),
  };
  return {
    region,
    client<C>(Client: new (configuration: ClientConfiguration) => C): C {
      const known = clients.get(Client);
      if (known !== undefined) return known as C;
      const made = new Client(configuration);
      clients.set(Client, made);
      return made;
    },
  };
}
