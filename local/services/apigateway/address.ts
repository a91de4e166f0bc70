import type { WireRequest } from '../../world/wire.ts';

/** Which API is called, in which stage, for which path. */
export interface ApiAddress {
  readonly apiId: string;
  readonly stageName: string;
  /** '/predict', decoded. */
  readonly path: string;
}

const HOST = /^([a-z0-9]{10})\.execute-api\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|localhost)(?::\d+)?$/;
export function isApiHost(host: string): boolean {
  return HOST.test(host);
}

const PATH = /^\/restapis\/([a-z0-9]{10})\/([^/]+)\/_user_request_(\/.*)?$/;

/**
 * By name, as in AWS (`Host: <id>.execute-api.<region>.amazonaws.com`, `/<stage>/<path>`), or by path, for clients that cannot
 * choose where a name leads: `/restapis/<id>/<stage>/_user_request_/<path>`.
 */
export function apiAddressOf({ headers, path }: Pick<WireRequest, 'headers' | 'path'>): ApiAddress | undefined {
  const [, named] = HOST.exec(headers['host'] ?? '') ?? [];
  if (named !== undefined) {
    const [, stageName = '', ...rest] = path.split('/');
    return { apiId: named, stageName, path: decodeURIComponent(`/${rest.join('/')}`) };
  }
  const [, apiId, stageName, rest = '/'] = PATH.exec(path) ?? [];
  return apiId === undefined || stageName === undefined
    ? undefined
    : { apiId, stageName, path: decodeURIComponent(rest) };
}
