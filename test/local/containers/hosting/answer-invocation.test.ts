import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Algorithm } from '../../../../local/containers/algorithm.ts';
import { type Answer, answerInvocation } from '../../../../local/containers/hosting/answer-invocation.ts';
import type { Predictor } from '../../../../local/containers/hosting/predictor.ts';
import { linearLearner } from '../../../../local/containers/linear-learner/linear-learner.ts';
import { xgboost } from '../../../../local/containers/xgboost/xgboost.ts';
import { csvExamples } from '../examples.ts';
import { layOutJob, trainIn } from '../training-job.ts';

const halves = csvExamples(200, 2, ([a = 0]) => Number(a > 0.5));
const thirds = csvExamples(200, 2, ([a = 0]) => Math.floor(a * 3));

async function trained(
  algorithm: Algorithm,
  hyperparameters: Record<string, string>,
  text: string,
): Promise<Predictor> {
  const train = { contentType: 'text/csv', files: { 'a.csv': text } };
  using laidOut = layOutJob({ hyperparameters, channels: { train } });
  await trainIn(laidOut.baseDir, algorithm);
  return algorithm.loadModel(join(laidOut.baseDir, 'model'));
}

function ask(predictor: Predictor, body: string, { contentType = 'text/csv', accept = '' } = {}): Answer {
  return answerInvocation(predictor, { contentType, accept, body: Buffer.from(body) });
}

describe('xgboost answers', () => {
  const rounds = { num_round: '30' };
  const binary = trained(xgboost, { ...rounds, objective: 'binary:logistic' }, halves);
  const softprob = trained(xgboost, { ...rounds, objective: 'multi:softprob', num_class: '3' }, thirds);
  const softmax = trained(xgboost, { ...rounds, objective: 'multi:softmax', num_class: '3' }, thirds);

  test('CSV with numbers between commas', async () => {
    const { status, contentType, body } = ask(await binary, '0.9,0.5\n0.1,0.5\n');
    expect([status, contentType]).toEqual([200, 'text/csv']);
    const [high, low] = body.split(',').map(Number);
    expect(high).toBeGreaterThan(0.9);
    expect(low).toBeLessThan(0.1);
  });

  test('probabilities of a row in brackets', async () => {
    const { body } = ask(await softprob, '0.1,0.5\n0.9,0.5');
    expect(body).toMatch(/^\[[\d.e-]+, [\d.e-]+, [\d.e-]+\],\[[\d.e-]+, [\d.e-]+, [\d.e-]+\]$/);
    const rows = JSON.parse(`[${body}]`) as number[][];
    expect(rows.map((row) => row.indexOf(Math.max(...row)))).toEqual([0, 2]);
    expect(rows[0]?.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
  });

  test('classes as floats', async () => {
    expect(ask(await softmax, '0.1,0.5\n0.9,0.5').body).toBe('0.0,2.0');
  });

  test('JSON when asked for', async () => {
    const { contentType, body } = ask(await softmax, '0.9,0.5', { accept: 'application/json' });
    expect([contentType, JSON.parse(body)]).toEqual(['application/json', { predictions: [{ score: 2 }] }]);
  });

  test('a line of JSON per row when asked for', async () => {
    const { contentType, body } = ask(await softmax, '0.9,0.5\n0.1,0.5', { accept: 'application/jsonlines' });
    expect([contentType, body]).toEqual(['application/jsonlines', '{"score":2}\n{"score":0}\n']);
  });

  test('libsvm rows may be narrower than the model', async () => {
    const answer = ask(await softmax, '0:0.1', { contentType: 'text/libsvm; charset=utf-8' });
    expect([answer.status, answer.body]).toEqual([200, '0.0']);
  });

  test.each([
    [{ contentType: 'application/json' }, '{"instances":[]}', 415, 'Content-type application/json is not supported'],
    [{ contentType: '' }, '1,2', 415, 'Content-type (none) is not supported'],
    [{ accept: 'image/png' }, '1,2', 406, 'Accept type image/png is not supported'],
    [{}, 'high,2', 400, "Non-numeric value 'high' found in line 1"],
    [{}, '1,2,3', 400, 'Feature shape mismatch in the request, expected: 2, got 3'],
    [{}, '', 204, ''],
  ])('%j with %j is answered %d', async (options, body, status, message) => {
    const answer = ask(await binary, body, options);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(message);
  });
});

describe('linear-learner answers', () => {
  const binary = trained(linearLearner, { predictor_type: 'binary_classifier' }, halves);
  const multiclass = trained(
    linearLearner,
    { predictor_type: 'multiclass_classifier', num_classes: '3', mini_batch_size: '10', epochs: '50' },
    thirds,
  );
  const regressor = trained(linearLearner, { predictor_type: 'regressor', mini_batch_size: '10' }, halves);

  test('JSON with score and label of a binary classifier', async () => {
    const { contentType, body } = ask(await binary, '0.9,0.5');
    expect(contentType).toBe('application/json');
    expect(JSON.parse(body)).toEqual({ predictions: [{ score: expect.any(Number), predicted_label: 1 }] });
  });

  test('a score per class', async () => {
    const { body } = ask(await multiclass, '{"instances":[{"features":[0.95,0.5]}]}', {
      contentType: 'application/json',
    });
    const [prediction] = (JSON.parse(body) as { predictions: { score: number[]; predicted_label: number }[] })
      .predictions;
    expect(prediction?.score).toHaveLength(3);
    expect(prediction?.predicted_label).toBe(2);
  });

  test('the score alone of a regressor, as CSV when asked for', async () => {
    expect(ask(await regressor, '0.9,0.5', { accept: 'text/csv' }).body).toMatch(/^[\d.e-]+\n$/);
  });

  test('the label first in the CSV of a classifier', async () => {
    expect(ask(await binary, '0.1,0.5', { accept: 'text/csv' }).body).toMatch(/^0,[\d.e-]+\n$/);
  });

  test('a line per row as JSON lines', async () => {
    const { body } = ask(await regressor, '0.9,0.5\n0.1,0.5', { accept: 'application/jsonlines' });
    expect(
      body
        .trim()
        .split('\n')
        .map((line) => Object.keys(JSON.parse(line))),
    ).toEqual([['score'], ['score']]);
  });

  test('libsvm is nothing it reads', async () => {
    expect(ask(await binary, '0:1', { contentType: 'text/libsvm' }).status).toBe(415);
  });
});
