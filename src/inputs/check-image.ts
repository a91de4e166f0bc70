import { UserError } from '../errors.ts';
import type { Call } from './call.ts';

/** An image by name must be known for the region and the instance type; a registry URI is AWS's to judge. */
export async function checkImage({ values, common: { region }, report }: Call): Promise<void> {
  const { image, mode } = values;
  if (image === undefined || region === '') return;
  const { imageUri } = await import('../sagemaker/images.ts');
  const use = mode === 'register' || mode === 'deploy' ? 'inference' : 'training';
  const isServerless = mode === 'deploy' && values.serving === 'serverless';
  const instanceTypes = mode === 'register' ? values['inference-instance-types'] : values['instance-type'];
  try {
    imageUri(image, { region, use, instanceType: isServerless ? undefined : instanceTypes?.[0] });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const problem of error.problems) report('image', problem.replace(/^image: /, ''));
  }
}
