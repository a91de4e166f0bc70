import { getDotPath, safeParse } from 'valibot';
import { issueToken } from '../services/oidc/issue-token.ts';
import { trustSchema, trustSubject } from '../services/sts/trust.ts';
import { faultSchema } from '../world/faults.ts';
import { jsonResponse } from '../world/json-response.ts';
import type { WireRequest, WireResponse } from '../world/wire.ts';
import type { World } from '../world/world.ts';

/** Where the local AWS itself is spoken to, beside the services that it plays: no bucket can have this name. */
export const CONTROL_PATH = '/_local/';

type Control = (request: WireRequest, world: World) => WireResponse;

/** Documented in local/README.md, "Faults" and "OIDC". */
const CONTROLS: Readonly<Record<string, Control>> = {
  'GET /_local/oidc/token': issueToken,
  'GET /_local/faults': (_request, { faults }) => jsonResponse(200, faults.all()),
  'DELETE /_local/faults': (_request, { faults }) => {
    faults.clear();
    return jsonResponse(200, []);
  },
  'POST /_local/faults': ({ body }, { faults }) => {
    const { success, output, issues } = safeParse(faultSchema, parse(body));
    if (!success) return refused(issues);
    faults.order(output);
    return jsonResponse(201, faults.all());
  },
  'POST /_local/trust': ({ body }, world) => {
    const { success, output, issues } = safeParse(trustSchema, parse(body));
    if (!success) return refused(issues);
    trustSubject(world, output);
    return jsonResponse(201, output);
  },
};

export function control(request: WireRequest, world: World): WireResponse {
  const run = CONTROLS[`${request.method} ${request.path}`];
  return run
    ? run(request, world)
    : jsonResponse(404, { message: `there is only ${Object.keys(CONTROLS).join(', ')}` });
}

function refused(issues: readonly Parameters<typeof getDotPath>[0][]): WireResponse {
  return jsonResponse(400, {
    message: issues.map((issue) => `${getDotPath(issue) ?? 'body'}: ${issue.message}`).join('; '),
  });
}

/** What is no JSON fits no schema either. */
function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
