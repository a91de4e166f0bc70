import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { findBrokenReferences } from '../../local/workflow/find-broken-references.ts';
import { loadAction } from '../../local/workflow/load-action.ts';
import { parseWorkflow } from '../../local/workflow/parse-workflow.ts';
import { ownActionPath } from '../../local/workflow/run-action.ts';
import { runExample } from '../../local/workflow/run-example.ts';
import { readConfigFile } from '../../src/inputs/config-file.ts';
import { AVAILABLE_MODES, type Input } from '../../src/inputs/table/input.ts';
import { inputNamed, inputNames, inputs } from '../../src/inputs/table/inputs.ts';
import { parseGates } from '../../src/metrics/gates.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const readme = read('README.md');
const documents = globSync(['*.md', 'docs/*.md', 'local/*.md', 'examples/**/*.md']).sort();

/** The fenced blocks of a document in one language. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, code = '']) => code);
}

function section(text: string, title: string): string {
  return new RegExp(`^## ${title}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(text)?.[1] ?? '';
}

interface Policy {
  readonly Statement: readonly { readonly Sid?: string; readonly Action: string | readonly string[] }[];
}

/** The policy of the workflow's role: the JSON that follows the marker. */
function rolePolicy(): Policy {
  const text = read('docs/permissions.md');
  return JSON.parse(blocks(text.slice(text.indexOf('<!-- role-policy -->')), 'json')[0] ?? '');
}

const SERVICES: Readonly<Record<string, string>> = {
  'application-auto-scaling': 'application-autoscaling',
  cloudformation: 'cloudformation',
  cloudwatch: 'cloudwatch',
  'cloudwatch-logs': 'logs',
  s3: 's3',
  sagemaker: 'sagemaker',
  'sagemaker-runtime': 'sagemaker',
  sts: 'sts',
};
/** IAM calls an operation by its name, but for these (Service Authorization Reference). */
const OTHER_NAME: Readonly<Record<string, string>> = {
  's3:HeadBucket': 's3:ListBucket',
  's3:HeadObject': 's3:GetObject',
  's3:ListObjectsV2': 's3:ListBucket',
  's3:CreateMultipartUpload': 's3:PutObject',
  's3:UploadPart': 's3:PutObject',
  's3:CompleteMultipartUpload': 's3:PutObject',
};
/** What else AWS asks for when an operation is called as this action calls it: with tags, with a role, on a stack's behalf. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  'sagemaker:CreateTrainingJob': ['sagemaker:AddTags', 'iam:PassRole'],
  'sagemaker:CreateProcessingJob': ['sagemaker:AddTags', 'iam:PassRole'],
  'sagemaker:CreateHyperParameterTuningJob': ['sagemaker:AddTags', 'iam:PassRole'],
  'sagemaker:CreateModelPackageGroup': ['sagemaker:AddTags'],
  'cloudformation:ExecuteChangeSet': [
    'iam:PassRole',
    ...['CreateModel', 'DescribeModel', 'DeleteModel', 'CreateEndpointConfig', 'DeleteEndpointConfig'],
    ...['CreateEndpoint', 'UpdateEndpoint', 'DeleteEndpoint', 'AddTags', 'DeleteTags', 'ListTags'],
  ].map((action) => (action.includes(':') ? action : `sagemaker:${action}`)),
};

/** Asked for without a signature: no policy of the caller's has a say. */
const UNSIGNED = 'sts:AssumeRoleWithWebIdentity';

/** The IAM actions behind all commands and paginators that src imports. */
function neededActions(): string[] {
  const imports = globSync('src/**/*.ts').flatMap((path) => [
    ...read(path).matchAll(/^import \{([^}]*)\} from '@aws-sdk\/client-([\w-]+)'/gm),
  ]);
  const called = imports.flatMap(([, names = '', client = '']) => {
    const operations = [...names.matchAll(/(?<!type )\b(?:paginate([A-Z]\w+)|([A-Z]\w+)Command)\b/g)];
    return operations.map(([, paginated, commanded]) => `${SERVICES[client]}:${paginated ?? commanded}`);
  });
  const signed = called.filter((action) => action !== UNSIGNED);
  return [...new Set(signed.flatMap((action) => [OTHER_NAME[action] ?? action, ...(BESIDES[action] ?? [])]))].sort();
}

test("the policy of the workflow's role allows what the code calls, and nothing else", () => {
  const allowed = new Set(rolePolicy().Statement.flatMap(({ Action }) => Action));
  expect([...allowed].sort()).toEqual(neededActions());
});

test('docs/permissions.md explains each statement of the policy, and gives each to a mode', () => {
  const byMode = section(read('docs/permissions.md'), 'By mode');
  for (const { Sid = '' } of rolePolicy().Statement) {
    expect(byMode).toMatch(new RegExp(`^\\| ${Sid} +\\|`, 'm'));
    expect(byMode).toMatch(new RegExp(`^\\| (?:${AVAILABLE_MODES.join('|')})\\b.*\\b${Sid}\\b`, 'm'));
  }
});

test.each(documents)('%s: every relative link leads to a file, and to a heading of it', (path) => {
  const links = [...read(path).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
  const broken = links.filter(([, file = '', anchor]) => {
    const target = file === '' ? path : join(dirname(path), file);
    return !existsSync(target) || (anchor !== undefined && !anchors(read(target)).includes(anchor));
  });
  expect(broken.map(([link]) => link)).toEqual([]);
});

/** The anchors that GitHub gives to headings. */
function anchors(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase());
  return headings.map((title) => title.replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));
}

const yamlBlocks = documents.flatMap((path) => blocks(read(path), 'yaml').map((code) => ({ path, code })));
const keysOf = (code: string) => Object.keys(parse(code) ?? {});
const workflows = yamlBlocks.filter(({ code }) => keysOf(code).includes('jobs'));
const configs = yamlBlocks.filter(({ code }) => keysOf(code).some((key) => ['defaults', 'evaluate'].includes(key)));

async function inFile<T>(name: string, text: string, use: (path: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  try {
    writeFileSync(join(folder, name), text);
    return await use(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each(workflows)(
  "$path: GitHub's parser takes the workflow, and it speaks of nothing that is not there",
  async ({ code }) => {
    const findAction = (uses: string) => {
      const own = ownActionPath(uses);
      return own === undefined ? undefined : loadAction(join('.', own));
    };
    await inFile('workflow.yml', code, async (path) => {
      expect(findBrokenReferences(await parseWorkflow(path), findAction)).toEqual([]);
    });
  },
);

test.each(configs)('$path: the config file has no unknown name, and its gates parse', async ({ code }) => {
  const problems: string[] = [];
  await inFile('mlops.yml', code, (path) =>
    readConfigFile({ path, mode: undefined, environment: undefined, report: (problem) => problems.push(problem) }),
  );
  expect([...problems, ...parseGates(parse(code).evaluate?.gates ?? '').problems]).toEqual([]);
});

test("the README's quick start runs as it stands there", async () => {
  const [config = '', workflow = ''] = ['defaults', 'jobs'].map((key) =>
    blocks(readme, 'yaml').find((code) => keysOf(code).includes(key)),
  );
  const flowers = ['0,5.0,3.6,1.4,0.2', '1,6.5,2.8,4.6,1.5', '2,6.5,3.0,5.8,2.2'];
  const rows = Array.from({ length: 30 }, (_, index) => `${flowers[index % 3]}\n`).join('');
  await inFile('workflow.yml', workflow, async (path) => {
    const folder = dirname(path);
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'mlops.yml'), config);
    for (const channel of ['train', 'validation']) writeFileSync(join(folder, `data/${channel}.csv`), rows);
    const { result } = await runExample({ folder, phaseMillis: 5 });
    const failing = result.jobs.flatMap(({ steps }) => steps).filter(({ outcome }) => outcome === 'failure');
    expect(failing.map(({ name, log }) => ({ name, log }))).toEqual([]);
    expect(result.conclusion).toBe('success');
  });
});

test("the README's list of what is not there yet has every planned input, and no other", () => {
  const listed = [...section(readme, 'Not there yet').matchAll(/`([\w-]+)(?:: \w+)?`/g)].map(([, name = '']) => name);
  const planned = inputNames.filter((name) => {
    const { modes, later = [] }: Input = inputs[name];
    return modes.length === 0 && AVAILABLE_MODES.some((mode) => later.includes(mode));
  });
  expect(planned.filter((name) => !listed.includes(name))).toEqual([]);
  expect(listed.filter((name) => inputNamed(name) !== undefined && inputNamed(name)?.later === undefined)).toEqual([]);
});

test('docs/result.md names every field of the result', () => {
  const types = globSync('src/result/*.ts').map(read).join('\n');
  const fields = [...types.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, field = '']) => field);
  const text = read('docs/result.md');
  const kebab = (field: string) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  expect(fields.filter((field) => ![field, kebab(field)].some((name) => text.includes(`\`${name}\``)))).toEqual([]);
});
