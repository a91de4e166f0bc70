import type { Masks } from './masks.ts';
import type { Annotation } from './result.ts';
import { parseWorkflowCommand, type WorkflowCommand } from './workflow-commands.ts';

/** What became of a step's output. */
export interface Recording {
  readonly log: string[];
  readonly annotations: Annotation[];
  readonly onLine: (line: string) => void;
}

/**
 * Listens to a step: keeps its lines with secrets hidden and obeys its workflow commands.
 * `set-output` and its kind, which GitHub retired, do nothing, as there.
 */
export function recordLines(masks: Masks, echo: (line: string) => void): Recording {
  const log: string[] = [];
  const annotations: Annotation[] = [];
  let resumeToken: string | undefined;
  const keep = (text: string) => {
    for (const line of masks.hide(text).split('\n')) {
      log.push(line);
      echo(line);
    }
  };
  const annotate = (level: Annotation['level'], { properties, message }: WorkflowCommand) => {
    annotations.push({ level, title: properties.title, message: masks.hide(message) });
    keep(`${level}: ${message}`);
  };
  const commands: Readonly<Record<string, (command: WorkflowCommand) => void>> = {
    'add-mask': ({ message }) => masks.add(message),
    'stop-commands': ({ message }) => {
      resumeToken = message;
    },
    group: ({ message }) => keep(`▸ ${message}`),
    debug: ({ message }) => keep(`debug: ${message}`),
    error: (command) => annotate('error', command),
    warning: (command) => annotate('warning', command),
    notice: (command) => annotate('notice', command),
  };
  const onLine = (line: string) => {
    const command = parseWorkflowCommand(line);
    if (command === undefined) keep(line);
    else if (resumeToken === undefined) commands[command.name]?.(command);
    else if (command.name === resumeToken.toLowerCase()) resumeToken = undefined;
    else keep(line);
  };
  return { log, annotations, onLine };
}
