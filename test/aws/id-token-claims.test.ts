import { expect, test } from '@jest/globals';
import { claimsOf, describeClaims } from '../../src/aws/id-token-claims.ts';

function token(claims: object): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2lnbmF0dXJl`;
}

test('the claims of a token are those that a trust policy asks for', () => {
  const claims = { sub: 's', aud: 'a', repository_id: '5678', repository_owner_id: '1234', actor: 'octocat' };
  expect(claimsOf(token(claims))).toEqual({ sub: 's', aud: 'a', repositoryId: '5678', ownerId: '1234' });
  expect(claimsOf('no token')).toEqual({});
});

test('a subject by names is told with what it will be when it is immutable', () => {
  const sub = 'repo:octo/iris:ref:refs/heads/main';
  const known = describeClaims({ sub, aud: 'sts.amazonaws.com', repositoryId: '5678', ownerId: '1234' });
  expect(known).toContain(`sub "${sub}"`);
  expect(known).toContain('"repo:octo@1234/iris@5678:ref:refs/heads/main"');
  expect(describeClaims({ sub })).toContain('"repo:octo@OWNER_ID/iris@REPOSITORY_ID:ref:refs/heads/main"');
});

test('an immutable subject is told as one that older policies do not match', () => {
  const told = describeClaims({ sub: 'repo:octo@1234/iris@5678:environment:production', aud: 'sts.amazonaws.com' });
  expect(told).toContain('sub "repo:octo@1234/iris@5678:environment:production"');
  expect(told).toContain('immutable');
});

test('a subject of another form is told as it is', () => {
  expect(describeClaims({ sub: 'repository_owner:octo', aud: 'x' })).toMatch(/sub "repository_owner:octo"$/);
});
