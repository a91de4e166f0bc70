import { type Change, splitChanges } from '../../../result/deploy.ts';

/** Whether the change moves traffic: to what changes nothing of the endpoint, its alarms and its scaling are no obstacle. */
export function updatesEndpoint(changes: readonly Change[]): boolean {
  const [telling] = splitChanges(changes);
  return telling.some(({ action, type }) => action === 'Modify' && type === 'AWS::SageMaker::Endpoint');
}
