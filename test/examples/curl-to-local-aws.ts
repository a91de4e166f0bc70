import { programOnPath } from './program-on-path.ts';

/** A curl for which the names of public APIs lead to the local AWS that the step knows, at once: it does not try again. */
export function curlToLocalAws(): Disposable {
  return programOnPath(
    'curl',
    `for argument; do
  shift
  case "$argument" in
    https://*.execute-api.*)
      rest="\${argument#https://}"
      set -- "$@" --header "host: \${rest%%/*}" "$AWS_ENDPOINT_URL/\${rest#*/}" ;;
    *) set -- "$@" "$argument" ;;
  esac
done
export PATH="$BEFORE"
exec curl "$@" --retry 0`,
  );
}
