/** One `::name key=value::message` line. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a line of output as a workflow command; undefined where it is ordinary text. */
export function parseWorkflowCommand(line: string): WorkflowCommand | undefined {
  const match = /^\s*::(?<name>[\w-]+)(?: (?<properties>.*?))?::(?<message>.*)$/s.exec(line);
  if (match?.groups === undefined) return undefined;
  const { name = '', properties = '', message = '' } = match.groups;
  return { name: name.toLowerCase(), properties: parseProperties(properties), message: decode(message) };
}

function parseProperties(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => /^\s*(?<key>\w+)=(?<value>.+)$/.exec(pair)?.groups);
  return Object.fromEntries(
    pairs.flatMap((pair) =>
      pair?.key === undefined ? [] : [[pair.key, decode(pair.value ?? '', { '%3A': ':', '%2C': ',' })]],
    ),
  );
}

function decode(text: string, more: Readonly<Record<string, string>> = {}): string {
  const codes: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n', '%25': '%', ...more };
  return text.replaceAll(/%[\dA-F]{2}/g, (code) => codes[code] ?? code);
}
