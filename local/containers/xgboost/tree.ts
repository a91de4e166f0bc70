/** Child index of a leaf, and parent index of the root is xgboost's own 2^31 - 1 in model files. */
export const none = -1;

export interface TreeNode {
  readonly parent: number;
  /** Indices of the children, or `none` in a leaf. */
  left: number;
  right: number;
  feature: number;
  /** Rows with a value below it go left. */
  threshold: number;
  /** Where rows with a missing value go. */
  defaultLeft: boolean;
  /** Loss reduction of the split. */
  gain: number;
  /** Sum of second derivatives. */
  readonly cover: number;
  /** Weight of the node before the learning rate. */
  readonly weight: number;
  /** What a leaf adds to the margin: its weight times the learning rate, in single precision. */
  readonly value: number;
}

/** Nodes by index; the root is 0. */
export type Tree = readonly TreeNode[];

/** Value of the leaf that the row ends in. Columns that the row does not have count as missing. */
export function leafValue(tree: Tree, row: Float32Array): number {
  let node = tree[0];
  while (node !== undefined && node.left !== none) {
    const value = row[node.feature] ?? Number.NaN;
    const goesLeft = Number.isNaN(value) ? node.defaultLeft : value < node.threshold;
    node = tree[goesLeft ? node.left : node.right];
  }
  return node?.value ?? 0;
}
