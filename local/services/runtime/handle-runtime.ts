import { AwsError } from '../../server/aws-error.ts';
import type { CallContext } from '../../server/service.ts';
import type { WireRequest, WireResponse } from '../../server/wire.ts';

export async function handleRuntime(request: WireRequest, _context: CallContext): Promise<WireResponse> {
  throw new AwsError('ValidationError', `Endpoint of ${request.path} not found.`);
}
