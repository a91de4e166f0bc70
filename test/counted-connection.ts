import type { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { type Aws, connectAws } from '../src/aws/clients.ts';

/** When, of a request: while it is on its way, or with its answer. */
export const MOMENTS = ['under way', 'answered'] as const;
export type Moment = (typeof MOMENTS)[number];

/** A connection that tells of every request of every service. */
export function countedConnection(tell: (moment: Moment, count: number) => void): Aws {
  const aws = connectAws({ region: 'us-east-1', forcePathStyle: true });
  const watched = new Set<unknown>();
  let count = 0;
  const watch = (client: Pick<SageMakerClient, 'middlewareStack'>) =>
    client.middlewareStack.add(
      (next) => async (args) => {
        const own = ++count;
        setImmediate(tell, 'under way', own);
        try {
          return await next(args);
        } finally {
          tell('answered', own);
        }
      },
      { step: 'initialize' },
    );
  return {
    region: aws.region,
    client: (Client) => {
      const client = aws.client(Client);
      // The stacks of the services' clients differ in the types of their commands only.
      if (!watched.has(client)) watch(client as SageMakerClient);
      watched.add(client);
      return client;
    },
  };
}
