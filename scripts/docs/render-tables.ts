import { code } from '../../src/inputs/table/code.ts';
import { common } from '../../src/inputs/table/common.ts';
import { compute } from '../../src/inputs/table/compute.ts';
import { remove } from '../../src/inputs/table/delete.ts';
import { deploy } from '../../src/inputs/table/deploy.ts';
import { evaluate } from '../../src/inputs/table/evaluate.ts';
import type { InputGroup } from '../../src/inputs/table/input.ts';
import { outputs } from '../../src/inputs/table/outputs.ts';
import { process } from '../../src/inputs/table/process.ts';
import { register } from '../../src/inputs/table/register.ts';
import { train } from '../../src/inputs/table/train.ts';
import { available, defaultOf, isForEveryMode } from './documented.ts';

const GROUPS: readonly { readonly title: string; readonly group: InputGroup }[] = [
  { title: 'Every mode', group: common },
  { title: 'Container', group: code },
  { title: 'Compute', group: compute },
  { title: 'Processing', group: process },
  { title: 'Training', group: train },
  { title: 'Evaluation', group: evaluate },
  { title: 'Registry', group: register },
  { title: 'Deployment', group: deploy },
  { title: 'Deletion', group: remove },
];

/** The README's input tables, one per group. */
export function renderInputTables(): string {
  const tables = GROUPS.map(({ title, group }) => {
    const rows = available(group).map(([name, input]) => [
      `\`${name}\``,
      input.description,
      modesCell(input.modes, input.requiredBy),
      defaultOf(input) ?? '',
    ]);
    return `#### ${title}\n\n${table(['Input', 'What it is', 'Modes', 'Default'], rows)}`;
  });
  return ['A mode in **bold** needs the input, by `with:`, config file or `from`.', ...tables].join('\n\n');
}

export function renderOutputTable(): string {
  const rows = Object.entries(outputs)
    .filter(([, { modes }]) => modes.length > 0)
    .map(([name, { description, modes }]) => [`\`${name}\``, description, modesCell(modes)]);
  return table(['Output', 'What it is', 'Modes'], rows);
}

function modesCell(modes: readonly string[], requiredBy: readonly string[] = []): string {
  if (isForEveryMode(requiredBy)) return '**all**';
  if (isForEveryMode(modes)) return ['all', ...requiredBy.map((mode) => `**${mode}**`)].join(', ');
  return modes.map((mode) => (requiredBy.includes(mode) ? `**${mode}**` : mode)).join(', ');
}

/** Columns as wide as their widest cell, which is how the formatter leaves them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const [titles = '', ...lines] = cells.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [titles, rule, ...lines].join('\n');
}
