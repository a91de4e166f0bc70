/** Jest transform: the workflow parser imports its JSON without saying that it is JSON, which Node refuses. */
export default {
  process: (source) => ({ code: source.replace(/(from ["'][^"']+\.json["']);?$/gm, "$1 with { type: 'json' };") }),
};
