import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

/**
 * A container by SageMaker's contract that does what the test asks of it. Training obeys the hyperparameter `behaviour`
 * (`succeed`, `fail`, `crash`, `idle`: until SIGTERM, `empty`: leaves no model, `count`: one more in its checkpoint); hosting obeys the variable BEHAVIOUR (`crash`, `mute`:
 * answers no ping) and answers with its model's text, or the variable MODEL, and the request, or as the body asks for: with a
 * status ("status 503"), never ("hang"), by breaking off ("drop"), without its length ("chunks"), when a file is there ("when /path").
 */
const [role] = process.argv.slice(2);
const folder = process.env['SAGEMAKER_BASE_DIR'] ?? '';
if (role === 'train') train();
else serve();

function train(): void {
  const parameters = JSON.parse(readFileSync(join(folder, 'input/config/hyperparameters.json'), 'utf8'));
  const { current_host: host, hosts } = JSON.parse(
    readFileSync(join(folder, 'input/config/resourceconfig.json'), 'utf8'),
  );
  const behaviour = parameters.behaviour === 'fail-on-algo-2' && host !== 'algo-2' ? 'idle' : parameters.behaviour;
  const saveModel = () => writeFileSync(join(folder, 'model/model.txt'), parameters.model ?? 'a model');
  process.stdout.write('[0]#011train-rmse:0.5\n[1]#011train-rmse:0.25\n');
  if (behaviour === 'fail') {
    writeFileSync(join(folder, 'output/failure'), 'label column is text');
    process.exitCode = 3;
  } else if (behaviour === 'crash') {
    process.exitCode = 1;
  } else if (behaviour === 'idle') {
    const idle = setInterval(() => {}, 60_000);
    process.once('SIGTERM', () => {
      saveModel();
      clearInterval(idle);
    });
    process.stdout.write('idle\n');
  } else if (behaviour === 'fail-on-algo-2') {
    writeFileSync(join(folder, 'output/failure'), `${host} has no data`);
    process.exitCode = 5;
  } else if (behaviour === 'report') {
    const files = readdirSync(join(folder, 'input/data/train')).sort();
    process.stdout.write(`${JSON.stringify({ current: host, hosts, files })}\n`);
    writeFileSync(join(folder, `model/${host}.txt`), 'a part of the model');
  } else if (behaviour !== 'empty') {
    if (parameters.behaviour === 'count') count();
    saveModel();
    appendFileSync(join(folder, 'output/data/notes.txt'), 'a note');
  }
}

function count(): void {
  const file = join(folder, 'checkpoints/count.txt');
  const counted = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  writeFileSync(file, String(counted + 1));
}

function serve(): void {
  if (process.env['BEHAVIOUR'] === 'crash') {
    process.stderr.write('cannot load the model\n');
    process.exitCode = 1;
    return;
  }
  const file = join(folder, 'model/model.txt');
  const model = process.env['MODEL'] ?? (existsSync(file) ? readFileSync(file, 'utf8') : 'no model');
  const server = createServer(async (request, response) => {
    const body = (await buffer(request)).toString();
    if (body === 'hang' || process.env['BEHAVIOUR'] === 'mute') return;
    if (body.startsWith('when ')) await fileIsThere(body.slice('when '.length));
    if (body === 'drop') request.socket.destroy();
    else answer(request, response, { model, body });
  });
  server.listen(Number(process.env['SAGEMAKER_BIND_TO_PORT']), '127.0.0.1');
  process.once('SIGTERM', () => process.exit(0));
}

function answer(request: IncomingMessage, response: ServerResponse, { model, body }: { model: string; body: string }) {
  const { 'content-type': contentType, accept } = request.headers;
  const status = Number(/^status (\d+)$/.exec(body)?.[1] ?? 200);
  const isPlain = request.url === '/ping' || status !== 200;
  const text = isPlain ? `status is ${status}` : JSON.stringify({ model, body, contentType, accept });
  const length = body === 'chunks' ? {} : { 'content-length': Buffer.byteLength(text) };
  response.writeHead(status, { 'content-type': 'application/json', ...length }).end(text);
}

async function fileIsThere(path: string): Promise<void> {
  while (!existsSync(path)) await setTimeout(10);
}
