import { renderAction } from './render-action.ts';
import { renderSchema } from './render-schema.ts';
import { renderInputTables, renderOutputTable } from './render-tables.ts';

/** What follows from the tables of inputs and outputs: path → the whole text, made from the present one. */
const documents: Readonly<Record<string, (present: string) => string>> = {
  'action.yml': renderAction,
  'schema/mlops.schema.json': renderSchema,
  'README.md': (present) =>
    replaceRegion(replaceRegion(present, 'inputs', renderInputTables()), 'outputs', renderOutputTable()),
};

export interface Outdated {
  readonly path: string;
  /** The text that the file should have. */
  readonly wanted: string;
}

/** The documents whose text is not what it would be if it were written now. */
export function outdatedDocuments(read: (path: string) => string): readonly Outdated[] {
  return Object.entries(documents).flatMap(([path, render]) => {
    const present = read(path);
    const wanted = render(present);
    return present === wanted ? [] : [{ path, wanted }];
  });
}

function replaceRegion(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the markers ${start} and ${end}`);
  return `${text.slice(0, from)}${start}\n\n${content}\n\n${text.slice(to)}`;
}
