/** Settings for an SDK client of a local AWS. One attempt: what is answered is what the test sees. */
export function clientSettings(url: string, region = 'us-east-1') {
  return {
    endpoint: url,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    forcePathStyle: true,
  };
}
