import type { Machine } from './machine.ts';
import type { FactorizationMachineParameters } from './parameters.ts';

/** What is kept of a job, in a JSON of our own (the real container writes MXNet files, which only MXNet reads). */
export interface SavedMachine {
  readonly predictorType: FactorizationMachineParameters['predictorType'];
  readonly machine: Machine;
}

interface MachineRecord {
  readonly format: 'local-factorization-machines';
  readonly predictorType: SavedMachine['predictorType'];
  readonly size: number;
  readonly bias: number[];
  readonly linear: number[];
  readonly factors: number[];
}

/** The name that the real container gives its model. */
export const modelFileName = 'model_algo-1';

export function serializeMachine({ predictorType, machine }: SavedMachine): string {
  const { size, bias, linear, factors } = machine;
  const record: MachineRecord = {
    format: 'local-factorization-machines',
    predictorType,
    size,
    bias: [...bias],
    linear: [...linear],
    factors: [...factors],
  };
  return JSON.stringify(record);
}

/** Throws when the text is not what `serializeMachine` writes, for example a model that was trained in AWS. */
export function parseMachine(text: string): SavedMachine {
  const { format, predictorType, size, bias, linear, factors } = JSON.parse(text) as MachineRecord;
  if (format !== 'local-factorization-machines') throw new Error('not a model of the local factorization-machines');
  return {
    predictorType,
    machine: {
      size,
      bias: Float64Array.from(bias),
      linear: Float64Array.from(linear),
      factors: Float64Array.from(factors),
    },
  };
}
