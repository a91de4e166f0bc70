import { imageFamily } from '../../sagemaker/images.ts';
import { TUNABLE_ALGORITHMS, type TunableAlgorithm } from '../../sagemaker/tunable-algorithms.ts';
import type { Call } from '../call.ts';

/** What is known of the algorithm that a search is about, where it is one of AWS's own and runs as such. */
export function ownAlgorithm(call: Call): TunableAlgorithm | undefined {
  const { image = '', 'entry-point': entryPoint } = call.values;
  if (entryPoint !== undefined || requests(call, 'AlgorithmSpecification')) return undefined;
  return TUNABLE_ALGORITHMS.get(imageFamily(image)?.repositories.training ?? '');
}

/** Whether `request` has its own idea of a part of the training jobs. */
export function requests({ request = {} }: Call, member: 'AlgorithmSpecification' | 'InputDataConfig'): boolean {
  const definition = request['TrainingJobDefinition'];
  return typeof definition === 'object' && definition !== null && member in definition;
}
