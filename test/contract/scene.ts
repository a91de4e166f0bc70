import { type LocalAws, startLocalAws } from '../../local/server/start.ts';
import { type RecordedRequest, startRecordingProxy } from './recording-proxy.ts';
import { createWorkspace, type Workspace } from './steps.ts';

/** A local AWS of its own, the action that works on it, and all that is said between them. */
export interface Scene extends AsyncDisposable {
  readonly aws: LocalAws;
  readonly workspace: Workspace;
  readonly requests: readonly RecordedRequest[];
}

export async function setScene(): Promise<Scene> {
  await using started = new AsyncDisposableStack();
  const aws = started.adopt(await startLocalAws({ phaseMillis: 5 }), ({ close }) => close());
  const proxy = started.use(await startRecordingProxy(aws.url));
  const workspace = started.use(createWorkspace(proxy.url));
  const all = started.move();
  return { aws, workspace, requests: proxy.requests, [Symbol.asyncDispose]: () => all.disposeAsync() };
}
