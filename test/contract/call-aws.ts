import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { clientVariables } from './steps.ts';
import { witness } from './witnesses.ts';

/**
 * Runs the AWS CLI against the AWS behind this URL; what it printed. Rejects, with what it said, where it fails. Never
 * synchronous: the local AWS that is to answer may live in this very process.
 */
export async function callAws(url: string, args: readonly string[], options: { cwd?: string } = {}): Promise<string> {
  const env = { ...clientVariables(url), PATH: process.env['PATH'], HOME: '/nonexistent', AWS_PAGER: '' };
  const { stdout } = await promisify(execFile)(witness('aws'), args, { ...options, env, maxBuffer: 16 * 1024 * 1024 });
  return stdout;
}
