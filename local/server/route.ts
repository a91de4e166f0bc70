import { type ApiAddress, apiAddressOf } from '../services/apigateway/address.ts';
import type { WireRequest } from '../world/wire.ts';
import type { OperationService } from '../world/world.ts';
import type { Credential } from './caller.ts';
import { isOperationService } from './services.ts';

/** Where a request goes and in which protocol it speaks. */
export type Route =
  | { readonly protocol: 'json'; readonly service: OperationService; readonly operation: string }
  | {
      readonly protocol: 'query';
      readonly service: OperationService;
      readonly operation: string;
      readonly form: URLSearchParams;
    }
  | { readonly protocol: 'runtime' }
  | { readonly protocol: 'api'; readonly address: ApiAddress }
  | { readonly protocol: 'apigateway' }
  | { readonly protocol: 's3' }
  | { readonly protocol: 'none'; readonly service: string };

/**
 * One port plays every service, so the request has to say which one it means: JSON services name their operation in
 * X-Amz-Target, query services in the form; sagemaker and sagemaker-runtime share a signing name and differ in the path.
 * A public API has a host or a path of its own. What is signed for a service that nobody plays goes nowhere; everything else is S3.
 */
export function routeOf(request: WireRequest, credential: Credential | undefined): Route {
  const address = apiAddressOf(request);
  if (address) return { protocol: 'api', address };
  const [target = '', operation = ''] = (request.headers['x-amz-target'] ?? '').split('.');
  const jsonService = JSON_TARGETS[target];
  if (jsonService) return { protocol: 'json', service: jsonService, operation };
  if (request.path.startsWith('/endpoints/') && credential?.service !== 's3') return { protocol: 'runtime' };
  const { service = 's3' } = credential ?? {};
  if (service === 'apigateway') return { protocol: 'apigateway' };
  return queryRoute(request, credential) ?? (service === 's3' ? { protocol: 's3' } : { protocol: 'none', service });
}

const JSON_TARGETS: Readonly<Record<string, OperationService>> = {
  SageMaker: 'sagemaker',
  Logs_20140328: 'logs',
  GraniteServiceVersion20100801: 'cloudwatch',
  AnyScaleFrontendService: 'application-autoscaling',
};

/** STS's AssumeRoleWithWebIdentity is unsigned: the API's version tells the services apart. */
const VERSIONS: Readonly<Record<string, OperationService>> = { '2011-06-15': 'sts', '2010-05-15': 'cloudformation' };

function queryRoute(request: WireRequest, credential: Credential | undefined): Route | undefined {
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const form = isForm ? new URLSearchParams(request.body.toString('utf8')) : request.query;
  const operation = form.get('Action');
  const service = credential?.service ?? VERSIONS[form.get('Version') ?? ''] ?? '';
  if (!operation || !isOperationService(service)) return undefined;
  return { protocol: 'query', service, operation, form };
}
