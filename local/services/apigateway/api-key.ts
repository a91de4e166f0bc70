/** Who may call what its usage plans let it: https://docs.aws.amazon.com/apigateway/latest/api/API_ApiKey.html */
export interface ApiKey {
  readonly name: string;
  readonly description?: string | undefined;
  readonly value: string;
  readonly isEnabled: boolean;
  readonly tags: Readonly<Record<string, string>>;
  readonly createdMillis: number;
  readonly lastUpdatedMillis: number;
}
