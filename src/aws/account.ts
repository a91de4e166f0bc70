import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Aws } from './clients.ts';

/** The twelve digits of the account that the credentials belong to (STS GetCallerIdentity, which needs no permission). */
export async function accountId(aws: Aws): Promise<string> {
  const { Account } = await aws.client(STSClient).send(new GetCallerIdentityCommand({}));
  if (Account === undefined) throw new Error('GetCallerIdentity answered without an account');
  return Account;
}
