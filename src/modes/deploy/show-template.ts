import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { StackDesign } from '../../cloudformation/change-set.ts';
import { messageOf, UserError } from '../../errors.ts';
import type { DeployResult } from '../../result/deploy.ts';
import type { Deployment } from './deployment.ts';

/** Prints the template of a deployment that is only planned, and writes it to a file for a person to read, keep and change. */
export async function showTemplate(
  { templateBody }: StackDesign,
  { config: { templateFile }, run, report }: Deployment,
): Promise<DeployResult> {
  await run.log.group(`Template (${templateFile})`, async () => run.log.info(templateBody));
  try {
    await mkdir(dirname(templateFile), { recursive: true });
    await writeFile(templateFile, templateBody);
  } catch (error) {
    const reason = messageOf(error);
    throw new UserError(
      `the template cannot be written to "${templateFile}": ${reason}; \`result-file\` says where else`,
    );
  }
  return report({ status: 'Planned', templateFile });
}
