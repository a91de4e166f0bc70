import { describe, expect, test } from '@jest/globals';
import { type CardFacts, modelCard } from '../../src/sagemaker/model-card.ts';
import { trainingOrigin } from '../../src/sagemaker/training-origin.ts';

const facts: CardFacts = {
  creator: 'octocat',
  modelArtifact: 's3://models/model.tar.gz',
  texts: {},
  metrics: {},
  details: {},
};

function contentOf(changes: Partial<CardFacts>) {
  const { ModelCardContent = '' } = modelCard({ ...facts, ...changes });
  return { text: ModelCardContent, card: JSON.parse(ModelCardContent) };
}

describe('a model card', () => {
  test('has no more characters than SageMaker takes, however many metrics there are', () => {
    const metrics = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`metric.${index}.value`, index]));
    const { text, card } = contentOf({ metrics });
    expect(text.length).toBeLessThanOrEqual(100_000);
    const told = card.evaluation_details[0].metric_groups[0].metric_data;
    expect(told.length).toBeGreaterThan(500);
    expect(told[0].name).toBe('metric.0.value');
  });

  test('is one line, whatever is in it', () => {
    const { text } = contentOf({ texts: { 'intended-uses': 'one\ntwo\u2028three\u0085four' } });
    expect(text).toMatch(/^.*$/);
    expect(text).not.toMatch(/[\u0085\u2028]/);
  });

  test('leaves out what is not known, and what is not a number', () => {
    const { card } = contentOf({ creator: '', metrics: { rmse: Number.NaN } });
    expect(card).toEqual({
      model_overview: { model_artifact: ['s3://models/model.tar.gz'] },
      additional_information: { custom_details: {} },
    });
  });

  test('shows no confusion matrix that is too wide for it', () => {
    const labels = Array.from({ length: 21 }, (_, index) => String(index));
    const confusionMatrix = { labels, counts: labels.map(() => labels.map(() => 1)) };
    const { card } = contentOf({ metrics: { accuracy: 0.1 }, confusionMatrix });
    expect(card.evaluation_details[0].metric_groups).toHaveLength(1);
  });
});

test("a job that was not given a script by this action tells no source's digest", () => {
  const HyperParameters = { sagemaker_submit_directory: '"s3://models/sourcedir.tar.gz"', depth: '3' };
  expect(trainingOrigin({ HyperParameters } as never)).toMatchObject({
    hyperparameters: { depth: '3' },
    sourceSha256: undefined,
  });
});
