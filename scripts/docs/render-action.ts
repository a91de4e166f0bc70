import { stringify } from 'yaml';
import type { Input } from '../../src/inputs/table/input.ts';
import { inputs } from '../../src/inputs/table/inputs.ts';
import { outputs } from '../../src/inputs/table/outputs.ts';
import { available, defaultOf, isForEveryMode } from './documented.ts';

/** action.yml, whole. */
export function renderAction(): string {
  const action = {
    name: 'SageMaker MLOps',
    description: 'Train, evaluate, register, deploy and delete machine-learning models on Amazon SageMaker',
    author: 'sagemaker-mlops-action contributors',
    branding: { icon: 'cloud', color: 'orange' },
    inputs: Object.fromEntries(available(inputs).map(([name, input]) => [name, renderInput(name, input)])),
    outputs: Object.fromEntries(
      Object.entries(outputs)
        .filter(([, { modes }]) => modes.length > 0)
        .map(([name, { description, modes }]) => [name, { description: [description, modesNote(modes)].join('') }]),
    ),
    runs: { using: 'node24', main: 'dist/index.js', post: 'dist/post.js' },
  };
  return `# Generated from src/inputs/table by \`npm run docs\`.\n${stringify(action, { lineWidth: 0 })}`;
}

function renderInput(name: string, input: Input) {
  const byDefault = defaultOf(input);
  const requiredBy = isForEveryMode(input.requiredBy ?? []) ? [] : (input.requiredBy ?? []);
  const description = [
    input.description,
    modesNote(input.modes),
    requiredBy.length === 0 ? '' : ` Required by ${requiredBy.join(', ')}.`,
    byDefault === undefined ? '' : ` Default: ${byDefault}.`,
  ].join('');
  // Only `mode` is required in GitHub's sense: the others may stand in the config file or come by `from`.
  const expression = input.expression && { default: `\${{ ${input.expression} }}` };
  return { description, required: name === 'mode', ...expression };
}

function modesNote(modes: readonly string[]): string {
  return isForEveryMode(modes) ? '' : ` Modes: ${modes.join(', ')}.`;
}
