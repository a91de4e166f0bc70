/** How often a binary decision was right and wrong. */
export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
  readonly falseNegatives: number;
}

export function accuracy({ truePositives, falsePositives, trueNegatives, falseNegatives }: Confusion): number {
  return ratio(truePositives + trueNegatives, truePositives + falsePositives + trueNegatives + falseNegatives);
}

export function precision({ truePositives, falsePositives }: Confusion): number {
  return ratio(truePositives, truePositives + falsePositives);
}

export function recall({ truePositives, falseNegatives }: Confusion): number {
  return ratio(truePositives, truePositives + falseNegatives);
}

/** beta > 1 favours recall. */
export function fScore(confusion: Confusion, beta: number): number {
  const [p, r] = [precision(confusion), recall(confusion)];
  return ratio((1 + beta ** 2) * p * r, beta ** 2 * p + r);
}

export function confusionOf(decisions: readonly boolean[], truths: readonly boolean[]): Confusion {
  const count = (decision: boolean, truth: boolean) =>
    decisions.filter((made, row) => made === decision && truths[row] === truth).length;
  return {
    truePositives: count(true, true),
    falsePositives: count(true, false),
    trueNegatives: count(false, false),
    falseNegatives: count(false, true),
  };
}

/** Nothing of nothing is 0, as the real container reports it. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
