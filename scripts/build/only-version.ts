import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const CLIENT = /node_modules[\\/]@aws-sdk[\\/]/;
const MEMBER = /\bpackageInfo\b(?:\.(\w+)|(?! from\b))/g;

/**
 * Of its package.json, each client wants to know its version, and would bring all of it: 2 KB. One that wants to know more fails
 * the build.
 */
export const onlyVersion: Plugin = {
  name: 'only-version',
  setup(context) {
    context.onResolve({ filter: /\/package\.json$/ }, ({ importer }) => {
      const uses = CLIENT.test(importer) ? [...readFileSync(importer, 'utf8').matchAll(MEMBER)] : [];
      const other = uses.find(([, member]) => member !== 'version');
      return other && { errors: [{ text: `${importer} uses ${other[0]} of its package.json, not just the version` }] };
    });
    context.onLoad({ filter: /@aws-sdk[\\/][^\\/]+[\\/]package\.json$/ }, ({ path }) => {
      const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};
