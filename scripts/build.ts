/**
 * Builds what is committed: `dist/` (the action) and `local/dist/` (the local AWS as a sub-action).
 *
 * esbuild compiles and drops what is not used of the SDK clients (of 405 SageMaker commands a dozen stay), splitting at
 * dynamic imports so that a mode loads only what it needs; ncc packs the action's chunks. `node scripts/build.ts`.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin, transformSync } from 'esbuild';
import { onlyVersion } from './build/only-version.ts';
import { pastBarrels } from './build/past-barrels.ts';

/** The toolkit packages declare no `sideEffects`, though importing them has none: without this, one named import keeps all (+57 ms). */
const actionsToolkitIsPure: Plugin = {
  name: 'actions-toolkit-is-pure',
  setup(context) {
    context.onResolve({ filter: /^@actions\// }, async ({ path, kind, resolveDir, importer, pluginData }) => {
      if (pluginData === 'resolving') return undefined;
      const resolved = await context.resolve(path, { kind, resolveDir, importer, pluginData: 'resolving' });
      return { path: resolved.path, sideEffects: false };
    });
  },
};

/**
 * S3's schemas name their members by constants in square brackets, which could have side effects for all that esbuild knows: it
 * would keep the schemas of all of S3's operations (60 KB). By their names as such, only those that are used stay.
 */
const schemasArePure: Plugin = {
  name: 'schemas-are-pure',
  setup(context) {
    context.onLoad({ filter: /@aws-sdk.*[\\/]schemas_\d+\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const names = new Map([...source.matchAll(/^const (\w+) = ("[^"]*");$/gm)].map(([, name, text]) => [name, text]));
      return { contents: source.replace(/\[(\w+)\](?=:)/g, (bracketed, name) => names.get(name) ?? bracketed) };
    });
  },
};

/** CommonJS packages inside an ES module call `require` for Node's own modules. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** The same for the action, which has packages that ask for nothing but those modules: it loads no loader at its start. */
const BUILT_IN_REQUIRE = 'const require = (name) => process.getBuiltinModule(name);';

async function compile(entryPoints: Record<string, string>, outdir: string, banner = ''): Promise<Metafile> {
  rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints,
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    // Names go, too: with them it would not fit into 400 KB, and a tenth of the start-up is reading and parsing.
    minify: true,
    banner: { js: banner },
    // For Node, yaml offers CommonJS only, which asks for `require('process')`; its other build is the same code as modules.
    alias: { yaml: join(import.meta.dirname, '../node_modules/yaml/browser/index.js') },
    metafile: true,
    logLevel: 'warning',
    plugins: [actionsToolkitIsPure, schemasArePure, onlyVersion, pastBarrels],
  });
  return metafile;
}

/**
 * Packs esbuild's output with ncc; what esbuild split stays split. It comes out as CommonJS, since nothing around it says that
 * it were a module: Node loads thirty such files 5 ms sooner.
 */
function pack(folder: string, outdir: string): void {
  rmSync(outdir, { recursive: true, force: true });
  for (const name of readdirSync(folder)) keepWhole(join(folder, name));
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync(process.execPath, [
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    join(folder, 'index.js'),
    '--out',
    outdir,
    '--no-cache',
    '--quiet',
  ]);
  for (const name of readdirSync(outdir)) if (name.endsWith('.js')) unwrap(join(outdir, name));
  writeFileSync(join(outdir, 'package.json'), '{"type":"commonjs"}\n');
}

/** Bytes from which a module stays one for all chunks that share it: webpack, which ncc cannot be told otherwise, copies smaller ones. */
const WEBPACK_KEEPS_WHOLE = 20_000;
/** A file of its own costs time to open, a copy costs bytes to download: above this many bytes the copies cost more. */
const WORTH_A_FILE = 500;

/** Makes a module large enough not to be copied, by a comment that does not survive. */
function keepWhole(file: string): void {
  const { size } = statSync(file);
  const missing = WEBPACK_KEEPS_WHOLE - size;
  if (size > WORTH_A_FILE && missing > 0) appendFileSync(file, `/*${'.'.repeat(missing)}*/`);
}

/** Takes away the comments and the spacing that packing put around the modules. */
function unwrap(file: string): void {
  const source = readFileSync(file, 'utf8');
  const { code } = transformSync(source, { minify: true, target: 'node20', legalComments: 'none' });
  writeFileSync(file, code);
}

/** The licence texts of every package that a bundle holds, each once, below the names of the packages that it is of. */
function writeLicenses(metafile: Metafile, outdir: string): void {
  const folders = new Set(
    Object.values(metafile.outputs)
      .flatMap((output) => Object.keys(output.inputs))
      .flatMap((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []),
  );
  const packages = new Map<string, string[]>();
  for (const folder of [...folders].sort()) {
    const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name: string;
      license: string;
    };
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
    packages.set(text, [...(packages.get(text) ?? []), `${name} (${license})`]);
  }
  const texts = [...packages].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}\n`);
  writeFileSync(join(outdir, 'licenses.txt'), texts.join('\n'));
}

const action = await compile({ index: 'src/index.ts', post: 'src/post.ts' }, 'build/action', BUILT_IN_REQUIRE);
pack('build/action', 'dist');
// It has nothing to pack: it only loads what is packed, where there is something to do. CommonJS has its own `require`.
writeFileSync('dist/post.js', readFileSync('build/action/post.js', 'utf8').replace(`${BUILT_IN_REQUIRE}\n`, ''));
writeLicenses(action, 'dist');

const local = await compile(
  { main: 'local/main.ts', start: 'local/action/start.ts', stop: 'local/action/stop.ts' },
  'local/dist',
  REQUIRE,
);
writeLicenses(local, 'local/dist');
// Python's part of script mode is found beside the compiled module that starts it.
cpSync('local/containers/script-mode', 'local/dist/script-mode', {
  recursive: true,
  filter: (path) => !path.includes('__pycache__'),
});
