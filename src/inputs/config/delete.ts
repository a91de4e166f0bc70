/** The typed config of mode delete. */

import type { CommonConfig } from './common.ts';

export interface DeleteConfig extends CommonConfig {
  readonly mode: 'delete';
  readonly target:
    | { readonly kind: 'stack'; readonly stackName: string }
    | { readonly kind: 'endpoint'; readonly endpointName: string };
  /** Leave a stack alone that no deployment of this action has made or changed. */
  readonly onlyDeployed?: true;
  /** Leave the models of a bare endpoint. */
  readonly keepModels: boolean;
}
