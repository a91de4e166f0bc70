// What AWS has, and what the endpoint answers: the output `seen`, as JSON. Asked without the SDK, and by nothing of the action.
import { appendFileSync } from 'node:fs';

const { AWS_ENDPOINT_URL: aws, GITHUB_OUTPUT: output, SERVING: serving } = process.env;

const seen = {
  endpoints: (await ask('SageMaker.ListEndpoints')).Endpoints.map(({ EndpointName: name }) => name),
  configs: (await ask('SageMaker.ListEndpointConfigs')).EndpointConfigs.map(({ EndpointConfigName: name }) => name),
  models: (await ask('SageMaker.ListModels')).Models.map(({ ModelName: name }) => name),
  targets: await targets(),
  alarms: (await ask('GraniteServiceVersion20100801.DescribeAlarms', { service: 'monitoring' })).MetricAlarms.length,
};
if (seen.endpoints.length > 0) {
  const endpoint = await ask('SageMaker.DescribeEndpoint', { EndpointName: 'life' });
  const { CreationTime: born, EndpointStatus: status, EndpointConfigName: config } = endpoint;
  Object.assign(seen, { born, status, config, model: await model() });
}
appendFileSync(output, `seen=${JSON.stringify(seen)}\n`);

async function targets() {
  const scaling = { service: 'application-autoscaling', ServiceNamespace: 'sagemaker' };
  const { ScalableTargets } = await ask('AnyScaleFrontendService.DescribeScalableTargets', scaling);
  return ScalableTargets.map(({ ResourceId: id }) => id);
}

/** Name of the model that answers. */
async function model() {
  const answer = serving === 'async' ? await askLater() : await post('/endpoints/life/invocations', { body: '1,2' });
  return (await answer.json()).model;
}

async function askLater() {
  const headers = { 'x-amzn-sagemaker-inputlocation': 's3://data/row.csv' };
  const accepted = await post('/endpoints/life/async-invocations', { headers });
  const [, path] = /^s3:\/(\/.+)$/.exec(accepted.headers.get('x-amzn-sagemaker-outputlocation'));
  for (;;) {
    const object = await fetch(aws + path, { headers: { authorization: signature('s3') } });
    if (object.ok) return object;
  }
}

async function ask(operation, { service = 'sagemaker', ...input } = {}) {
  const headers = { 'x-amz-target': operation, 'content-type': 'application/x-amz-json-1.1' };
  const answer = await post('/', { service, headers, body: JSON.stringify(input) });
  if (!answer.ok) throw new Error(`${operation}: ${await answer.text()}`);
  return await answer.json();
}

function post(path, { service = 'sagemaker', headers = {}, body }) {
  const authorization = signature(service);
  return fetch(aws + path, {
    method: 'POST',
    headers: { authorization, 'content-type': 'text/csv', ...headers },
    body,
  });
}

function signature(service) {
  return `AWS4-HMAC-SHA256 Credential=local/20261121/us-east-1/${service}/aws4_request`;
}
