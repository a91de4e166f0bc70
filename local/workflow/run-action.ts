import { join } from 'node:path';
import { evaluateTexts } from './evaluate.ts';
import type { Fields } from './parse-workflow.ts';
import { playedActions } from './played-actions.ts';
import { contextsAt, type Performed, type Scene } from './run.ts';
import { runNodeAction } from './run-node-action.ts';

/** The repository name under which this action is published. */
const ownName = 'sagemaker-mlops-action';

/** A `uses:` step: an action in the workspace, this very action by whatever owner, or one of those that are played. */
export async function runAction(scene: Scene, uses: string, fields: Fields): Promise<Performed> {
  const { job, step } = scene;
  const inputs = evaluateTexts(fields['with'], contextsAt(job, step));
  if (uses.startsWith('./')) return await runNodeAction(scene, join(job.workspace, uses), inputs);
  const own = ownActionPath(uses);
  if (own !== undefined) return await runNodeAction(scene, join(job.run.actionRoot, own), inputs);
  const played = playedActions[uses.split('@')[0] ?? ''];
  if (played === undefined) {
    throw new Error(
      `'${uses}' is not played here; known are ./…, ${ownName} and ${Object.keys(playedActions).join(', ')}`,
    );
  }
  return played(scene, inputs);
}

/** Where in this repository the action of a `uses:` lies, if it is one of ours: `org/sagemaker-mlops-action/local@v1` → `local`. */
export function ownActionPath(uses: string): string | undefined {
  const match = /^[^/]+\/(?<repository>[^/@]+)(?:\/(?<path>[^@]+))?@.+$/.exec(uses);
  return match?.groups?.['repository'] === ownName ? (match.groups['path'] ?? '') : undefined;
}
