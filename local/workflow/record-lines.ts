import type { Masks } from './masks.ts';
import type { Annotation } from './result.ts';
import { parseWorkflowCommand, type WorkflowCommand } from './workflow-commands.ts';

/** What became of a step's output. */
export interface Recording {
  readonly log: string[];
  readonly annotations: Annotation[];
  readonly onLine: (line: string) => void;
}

/** Listens to a step: keeps its lines with secrets hidden and obeys its workflow commands. */
export function recordLines(masks: Masks, echo: (line: string) => void): Recording {
  const log: string[] = [];
  const annotations: Annotation[] = [];
  let resumeToken: string | undefined;
  const keep = (text: string) => {
    const hidden = masks.hide(text);
    log.push(hidden);
    echo(hidden);
  };
  const obey = ({ name, properties, message }: WorkflowCommand) => {
    if (name === 'add-mask') masks.add(message);
    else if (name === 'stop-commands') resumeToken = message;
    else if (name === 'group') keep(`▸ ${message}`);
    else if (name === 'error' || name === 'warning' || name === 'notice') {
      const hidden = masks.hide(message);
      annotations.push({ level: name, title: properties.title, message: hidden });
      keep(`${name}: ${hidden}`);
    } else if (name === 'debug') keep(`debug: ${message}`);
    else if (retired.has(name)) keep(`warning: '${name}' is a retired command and does nothing`);
  };
  const onLine = (line: string) => {
    const command = parseWorkflowCommand(line);
    if (command === undefined) keep(line);
    else if (resumeToken === undefined) obey(command);
    else if (command.name === resumeToken.toLowerCase()) resumeToken = undefined;
    else keep(line);
  };
  return { log, annotations, onLine };
}

/** GitHub switched these off; the files of command-files.ts took their place. */
const retired: ReadonlySet<string> = new Set(['set-output', 'save-state', 'set-env', 'add-path']);
