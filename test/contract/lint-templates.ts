import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RecordedRequest } from './recording-proxy.ts';
import { witness } from './witnesses.ts';

/** All that cfn-lint has to say about the templates, its hints included: one line each, `3:12 E3002 message`. */
export async function lintTemplates(templates: readonly string[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  try {
    const files = templates.map((template, index) => {
      const file = join(folder, `${index}.yml`);
      writeFileSync(file, template);
      return file;
    });
    const flags = ['--format', 'json', '--include-checks', 'I', '--regions', 'us-east-1', 'eu-west-1'];
    const { stdout } = await promisify(execFile)(witness('cfn-lint'), [
      ...flags,
      '--non-zero-exit-code',
      'none',
      '--',
      ...files,
    ]);
    return (JSON.parse(stdout) as readonly Match[]).map(
      ({ Filename, Location, Rule, Message }) =>
        `${files.indexOf(Filename)}:${Location.Start.LineNumber} ${Rule.Id} ${Message}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Match {
  readonly Filename: string;
  readonly Location: { readonly Start: { readonly LineNumber: number } };
  readonly Rule: { readonly Id: string };
  readonly Message: string;
}

/** The templates that these requests asked CloudFormation to create or change a stack with. */
export function templatesSent(requests: readonly RecordedRequest[]): readonly string[] {
  return requests.flatMap(({ body }) => new URLSearchParams(body.toString('latin1')).get('TemplateBody') ?? []);
}
