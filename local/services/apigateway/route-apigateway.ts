import type { WireRequest } from '../../world/wire.ts';

export type GatewayOperation =
  | { readonly name: 'GetApiKeys' }
  | { readonly name: 'GetApiKey'; readonly apiKey: string };

/** The operation that method and path name; undefined for those that are not played. */
export function gatewayOperation({ method, path }: Pick<WireRequest, 'method' | 'path'>): GatewayOperation | undefined {
  const [, collection, id, ...deeper] = path.split('/');
  if (method !== 'GET' || collection !== 'apikeys' || deeper.length > 0) return undefined;
  return id ? { name: 'GetApiKey', apiKey: decodeURIComponent(id) } : { name: 'GetApiKeys' };
}
