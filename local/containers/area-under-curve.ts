/** Area under the ROC curve by ranks (ties count half); 0.5 when one of the classes is missing. Labels are 0 or 1. */
export function areaUnderCurve(scores: Float64Array, labels: Float32Array): number {
  const order = Uint32Array.from(scores.keys()).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const negatives = labels.length - positives;
  if (positives === 0 || negatives === 0) return 0.5;
  let rankSum = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && scores[order[end] ?? 0] === scores[order[start] ?? 0]) end++;
    const averageRank = (start + 1 + end) / 2;
    for (let index = start; index < end; index++) rankSum += averageRank * (labels[order[index] ?? 0] ?? 0);
    start = end;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
