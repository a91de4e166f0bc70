import { accessSync, chmodSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The name of a public API leads to AWS, where there is none of that name. So that a step may ask it by the URL that a
 * deployment's output tells, `curl` in steps sends such a request to the local AWS, with the name as its host; it is the machine's
 * own curl in all else. Answers the folder that goes before the machine's PATH; undefined where there is no curl.
 */
export function leadCurl(folder: string, path: string): string | undefined {
  const curl = path
    .split(delimiter)
    .map((each) => join(each, 'curl'))
    .find(isProgram);
  if (curl === undefined) return undefined;
  const programs = join(folder, 'programs');
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(programs, 'curl'), script(curl));
  chmodSync(join(programs, 'curl'), 0o755);
  return programs;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Each argument goes from the front to the end of the list, and is another one there where it is the URL of an API. */
function script(curl: string): string {
  return `#!/bin/sh
for argument; do
  shift
  case "$AWS_ENDPOINT_URL $argument" in
    http*' 'https://*.execute-api.*/*)
      address="\${argument#https://}"
      set -- "$@" --header "host: \${address%%/*}" "$AWS_ENDPOINT_URL/\${address#*/}" ;;
    *) set -- "$@" "$argument" ;;
  esac
done
exec '${curl}' "$@"
`;
}
