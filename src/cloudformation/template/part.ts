import { createHash } from 'node:crypto';

/** A part of the template: texts as they stand in it, one per resource and output. */
export interface Part {
  readonly resources: readonly string[];
  readonly outputs?: readonly string[] | undefined;
}

/**
 * A logical id that is another one for another content: CloudFormation then makes the new resource beside the old one, and
 * takes the old one away when nothing needs it any more.
 */
export function idByContent(name: string, content: string): string {
  return name + createHash('sha256').update(content).digest('hex').slice(0, 8);
}
