import type { StackDesign } from '../../../cloudformation/change-set.ts';
import { captureOf } from '../../../cloudformation/template/capture-of.ts';
import type { Serving } from '../../../cloudformation/template/options.ts';
import { capabilitiesOf, renderTemplate } from '../../../cloudformation/template/render-template.ts';
import type { Folder } from '../../../cloudformation/template/storage.ts';
import type { Deployment } from '../deployment.ts';
import { fillTemplate } from './fill-template.ts';
import { resolveContainer } from './resolve-container.ts';

/** The stack as the inputs want it, and the bucket that its endpoint writes to. */
export async function designStack(deployment: Deployment): Promise<StackDesign> {
  const { config, run } = deployment;
  if (config.template !== undefined) return await fillTemplate({ ...deployment, config });
  const capture = captureOf(config.serving)?.to;
  if (capture?.bucket !== undefined && capture.bucket !== config.bucket && config.goal !== 'template') {
    const { checkCapture } = await import('./check-capture.ts');
    await checkCapture(capture, run);
  }
  const container = await resolveContainer({ ...deployment, config });
  const templateBody = renderTemplate({ ...config, repository: run.naming.workflow.repository, container });
  const isWrittenTo = foldersOf(config.serving).some(({ bucket }) => bucket === config.bucket);
  if (isWrittenTo && config.goal === 'endpoint') {
    const { workingBucket } = await import('../../../data/bucket.ts');
    await workingBucket(run.aws, config.bucket, run.signal);
  }
  return { templateBody, capabilities: capabilitiesOf(templateBody) };
}

/** Where the endpoint writes to. */
function foldersOf(serving: Serving): readonly Folder[] {
  if (serving.kind === 'serverless') return [];
  const own = serving.kind === 'async' ? [serving.data] : [];
  return serving.dataCapture === undefined ? own : [serving.dataCapture.to, ...own];
}
