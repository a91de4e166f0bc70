import { memberOf } from './answer-path.ts';

/** What an endpoint says of one row, whatever the kind of problem. */
export interface Prediction {
  /** The number that it answered; of two classes, the probability of the second. */
  readonly score?: number | undefined;
  /** The class: as it was answered, else the index of the largest of the scores. */
  readonly label?: number | string | undefined;
  /** Of how many classes it gave a score each. */
  readonly classes?: number | undefined;
}

/**
 * Reads the answer to one row: a number, a class, a list with a score of each class, or an object with `score`,
 * `predicted_label` (SageMaker's own algorithms) or `label` (Hugging Face). Undefined for anything else.
 */
export function readPrediction(answer: unknown): Prediction | undefined {
  if (Array.isArray(answer)) return answer.length === 1 ? readPrediction(answer[0]) : readScores(answer);
  if (typeof answer === 'number') return { score: answer, label: answer };
  if (typeof answer === 'boolean') return { score: Number(answer), label: Number(answer) };
  if (typeof answer === 'string') return readText(answer);
  if (typeof answer !== 'object') return undefined;
  const label = memberOf(answer, 'predicted_label') ?? memberOf(answer, 'label');
  const score = readPrediction(memberOf(answer, 'score'));
  if (typeof label !== 'number' && typeof label !== 'string') return score;
  return { score: score?.score, label };
}

function readText(text: string): Prediction {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? { label: text } : { score: number, label: text };
}

function readScores(scores: readonly unknown[]): Prediction | undefined {
  if (scores.length === 0 || !scores.every((score) => typeof score === 'number')) return undefined;
  const [first = 0, second = 0] = scores;
  const score = scores.length === 2 ? probabilityOfSecond(first, second) : undefined;
  return { score, label: scores.indexOf(Math.max(...scores)), classes: scores.length };
}

/** Networks often end before the softmax that would make probabilities of their numbers. */
function probabilityOfSecond(first: number, second: number): number {
  const areProbabilities = first >= 0 && second >= 0 && Math.abs(first + second - 1) < 0.01;
  return areProbabilities ? second : 1 / (1 + Math.exp(first - second));
}
