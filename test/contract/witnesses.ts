import { join } from 'node:path';

/** Path of a program among the witnesses: `python`, `aws`, `cfn-lint`, `moto_server`. run.ts installs them and tells where. */
export function witness(program: string): string {
  const folder = process.env['CONTRACT_VENV'];
  if (folder === undefined) throw new Error('CONTRACT_VENV is not set: start this suite with `npm run test:contract`');
  return join(folder, 'bin', program);
}
