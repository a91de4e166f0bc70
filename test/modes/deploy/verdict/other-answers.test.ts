import { expect, test } from '@jest/globals';
import { otherAnswers } from '../../../../src/modes/deploy/verdict/other-answers.ts';
import type { CaseOutcome } from '../../../../src/result/case-outcome.ts';

const asked = (changes: Partial<CaseOutcome>): CaseOutcome[] => [
  { name: 'iris', passed: true, expected: 'setosa', answer: 'setosa', ...changes },
];

test('what passes before and after is the same answer, whatever else is in it', () => {
  const [before, after] = [asked({ answer: 'setosa at 12:00' }), asked({ answer: 'setosa at 12:30' })];
  expect(otherAnswers(before, after)).toBeUndefined();
});

test('what failed before is compared by its text', () => {
  const before = asked({ passed: false, answer: 'virginica' });
  expect(otherAnswers(before, before)).toBeUndefined();
  expect(otherAnswers(before, asked({ answer: 'setosa' }))).toBe('iris: answered virginica before, now setosa');
});

test('what was answered and is refused now tells why', () => {
  const after = asked({ passed: false, answer: undefined, note: 'the status is 503' });
  expect(otherAnswers(asked({}), after)).toBe('iris: answered setosa before, now the status is 503');
});

test('what was refused before, or not asked, is nothing to compare with', () => {
  expect(otherAnswers(asked({ passed: false, answer: undefined }), asked({}))).toBeUndefined();
  expect(otherAnswers([], asked({}))).toBeUndefined();
});
