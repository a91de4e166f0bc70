import { UserError } from '../errors.ts';
import type { Call } from './call.ts';

/** An image by name must be known for the region; a registry URI is AWS's to judge. */
export async function checkImage({ values: { image }, common: { region }, report }: Call): Promise<void> {
  if (image === undefined || image.includes('/') || region === '') return;
  const { imageUri } = await import('../sagemaker/images.ts');
  try {
    imageUri(image, region);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const problem of error.problems) report('image', problem.replace(/^image: /, ''));
  }
}
