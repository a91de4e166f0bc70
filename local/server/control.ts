import { answerGithub, GITHUB_PATH } from '../services/github/answer-github.ts';
import { issueToken } from '../services/oidc/issue-token.ts';
import { trustSchema, trustSubject } from '../services/sts/trust.ts';
import { faultSchema } from '../world/faults.ts';
import { jsonResponse } from '../world/json-response.ts';
import { readJson } from '../world/read-json.ts';
import type { WireRequest, WireResponse } from '../world/wire.ts';
import type { World } from '../world/world.ts';

/** Where the local AWS itself is spoken to, beside the services that it plays: no bucket can have this name. */
export const CONTROL_PATH = '/_local/';

type Control = (request: WireRequest, world: World) => WireResponse;

/** Documented in local/README.md, "Faults" and "GitHub". */
const CONTROLS: Readonly<Record<string, Control>> = {
  'GET /_local/oidc/token': issueToken,
  'GET /_local/faults': (_request, { faults }) => jsonResponse(200, faults.all()),
  'DELETE /_local/faults': (_request, { faults }) => {
    faults.clear();
    return jsonResponse(200, []);
  },
  'POST /_local/faults': ({ body }, { faults }) => {
    const read = readJson(faultSchema, body);
    if ('problems' in read) return refused(read.problems);
    faults.order(read.value);
    return jsonResponse(201, faults.all());
  },
  'POST /_local/trust': ({ body }, world) => {
    const read = readJson(trustSchema, body);
    if ('problems' in read) return refused(read.problems);
    trustSubject(world, read.value);
    return jsonResponse(201, read.value);
  },
};

export function control(request: WireRequest, world: World): WireResponse {
  if (request.path.startsWith(`${GITHUB_PATH}/`)) return answerGithub(request, world);
  const run = CONTROLS[`${request.method} ${request.path}`];
  const known = [...Object.keys(CONTROLS), `${GITHUB_PATH}/…`];
  return run ? run(request, world) : jsonResponse(404, { message: `there is only ${known.join(', ')}` });
}

function refused(problems: readonly string[]): WireResponse {
  return jsonResponse(400, { message: problems.join('; ') });
}
