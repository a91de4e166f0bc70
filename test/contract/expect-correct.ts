import { expect } from '@jest/globals';
import { checkRequests } from './check-requests.ts';
import { lintTemplates, templatesSent } from './lint-templates.ts';
import type { RecordedRequest } from './recording-proxy.ts';

/**
 * Every request is as AWS's own models want it, every template as cfn-lint wants it, and the operations seen are exactly
 * these, so that nobody can take the silence of a check that saw nothing for its consent.
 */
export async function expectCorrect(
  requests: readonly RecordedRequest[],
  operations: readonly string[],
): Promise<void> {
  const checked = await checkRequests(requests);
  expect(checked).toHaveLength(requests.length);
  expect(checked.flatMap(({ problems, skipped }) => [...problems, ...skipped])).toEqual([]);
  const seen = new Set(checked.map(({ operation }) => operation));
  expect([...seen].toSorted()).toEqual(operations.toSorted());
  const templates = templatesSent(requests);
  expect(templates.length > 0).toBe(seen.has('cloudformation:CreateChangeSet'));
  if (templates.length > 0) expect(await lintTemplates(templates)).toEqual([]);
}
