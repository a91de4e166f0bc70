import { callAws } from './call-aws.ts';
import { type RecordedRequest, startRecordingProxy } from './recording-proxy.ts';
import { startMoto } from './start-moto.ts';
import { createWorkspace, type Workspace } from './steps.ts';

/** moto, the action that works on it, and all that is said between them. */
export interface MotoStage extends AsyncDisposable {
  readonly workspace: Workspace;
  readonly requests: readonly RecordedRequest[];
  /** What moto knows, asked by the AWS CLI, past the proxy. */
  ask(...args: readonly string[]): Promise<unknown>;
}

export async function setMotoStage(): Promise<MotoStage> {
  await using started = new AsyncDisposableStack();
  const moto = started.use(await startMoto());
  const proxy = started.use(await startRecordingProxy(moto.url));
  const workspace = started.use(createWorkspace(proxy.url));
  const all = started.move();
  return {
    workspace,
    requests: proxy.requests,
    ask: async (...args) => JSON.parse((await callAws(moto.url, [...args, '--output', 'json'])) || '{}'),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}
