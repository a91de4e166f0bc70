import { execFileSync } from 'node:child_process';
import { clientVariables } from './steps.ts';
import { witness } from './witnesses.ts';

/** Runs the AWS CLI against the AWS behind this URL; what it printed. Throws, with what it says, where it fails. */
export function callAws(url: string, args: readonly string[]): string {
  return execFileSync(witness('aws'), args, {
    encoding: 'utf8',
    env: { ...clientVariables(url), PATH: process.env['PATH'], HOME: '/nonexistent', AWS_PAGER: '' },
  });
}
