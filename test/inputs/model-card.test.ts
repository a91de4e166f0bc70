import { expect, test } from '@jest/globals';
import { configOf, problemsOf } from './call.ts';

const MODEL = { 'model-package-group': 'iris', 'model-artifact': 's3://bucket/model.tar.gz', image: 'xgboost' };
const metadata = 'owner: ml-team\nintended-uses: flowers, nothing else\nrisk-rating: Low';

test('with a model card, what only a person knows goes from the metadata to the card', async () => {
  const { task } = await configOf('register', { ...MODEL, metadata, 'model-card': 'true' });
  expect(task).toMatchObject({
    metadata: { owner: 'ml-team' },
    cardTexts: { 'intended-uses': 'flowers, nothing else', 'risk-rating': 'Low' },
  });
});

test('without one, all of it is metadata', async () => {
  const { task } = await configOf('register', { ...MODEL, metadata });
  expect(task).toMatchObject({ metadata: { owner: 'ml-team', 'risk-rating': 'Low' } });
  expect(task).not.toHaveProperty('cardTexts');
});

test("a risk has one of SageMaker's ratings", async () => {
  const inputs = { mode: 'register', ...MODEL, metadata: 'risk-rating: none', 'model-card': 'true' };
  expect(await problemsOf(inputs)).toEqual([
    'metadata (with:): risk-rating: "none" is not one of High, Medium, Low, Unknown',
  ]);
});

test('the report of a version on disk must be there', async () => {
  expect(await problemsOf({ mode: 'register', ...MODEL, report: 'nowhere.json' })).toEqual([
    'report (with:): there is no file "nowhere.json"',
  ]);
});
