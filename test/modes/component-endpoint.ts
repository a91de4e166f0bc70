import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Input = Readonly<Record<string, string>>;

/**
 * An AWS that has nothing but the endpoint `shared` with two inference components on it, `large` and `small`, of which the
 * first is scaled automatically: the local AWS has no such endpoints.
 */
export interface ComponentEndpoint extends AsyncDisposable {
  readonly url: string;
  /** Operations that were asked for, in order, each with the component or model that it names. */
  readonly asked: readonly string[];
}

const NO_STACK =
  '<ErrorResponse><Error><Code>ValidationError</Code><Message>Stack for shared does not exist</Message></Error></ErrorResponse>';

export async function startComponentEndpoint(): Promise<ComponentEndpoint> {
  const answer = createAnswers();
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    // CloudFormation is asked by a form; it has no stack.
    if (body.startsWith('Action=')) return void response.writeHead(400, { 'content-type': 'text/xml' }).end(NO_STACK);
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const input: Record<string, string> = JSON.parse(body);
    asked.push([operation, input['InferenceComponentName'] ?? input['ModelName'] ?? ''].join(' ').trim());
    const { status = 200, ...output } = answer(operation, input);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(output));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function createAnswers(): (operation: string, input: Input) => { readonly status?: number } {
  let components = ['large', 'small'];
  let isThere = true;
  const answers: Readonly<Record<string, (input: Input) => object>> = {
    DescribeEndpoint: () =>
      isThere
        ? { EndpointName: 'shared', EndpointConfigName: 'shared-config', EndpointStatus: 'InService' }
        : { status: 400, __type: 'ValidationException', message: 'Could not find endpoint "shared".' },
    DescribeEndpointConfig: () => ({ EndpointConfigName: 'shared-config', ProductionVariants: [{ VariantName: 'v' }] }),
    ListInferenceComponents: () => ({
      InferenceComponents: components.map((name) => ({ InferenceComponentName: name, EndpointName: 'shared' })),
    }),
    DescribeInferenceComponent: ({ InferenceComponentName }) => ({
      Specification: { ModelName: `model-of-${InferenceComponentName}` },
    }),
    DeleteInferenceComponent: ({ InferenceComponentName }) => {
      components = components.filter((name) => name !== InferenceComponentName);
      return {};
    },
    DeleteEndpoint: () => {
      isThere = false;
      return {};
    },
    DescribeScalableTargets: () => ({
      ScalableTargets: [
        {
          ServiceNamespace: 'sagemaker',
          ResourceId: 'inference-component/large',
          ScalableDimension: 'sagemaker:inference-component:DesiredCopyCount',
        },
      ],
    }),
  };
  return (operation, input) => answers[operation]?.(input) ?? {};
}
