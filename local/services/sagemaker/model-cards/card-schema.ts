import * as v from 'valibot';

/**
 * What a model card says, as AWS's JSON schemas have it: of a card of its own (https://docs.aws.amazon.com/sagemaker/latest/dg/model-cards.html#model-cards-json-schema)
 * and of a model package's, which says less (https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-details.html#model-card-schema).
 * Where those write a limit at a place where JSON Schema does not heed it, it is heeded here.
 */
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const name = (most: number) => v.pipe(text(most), v.minLength(1));
const texts = (most: number) => v.pipe(v.array(text(1024)), v.maxLength(most));
const optional = v.optional;

/** Valibot takes a list for an object without members. */
const section = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value), 'an object is expected, not a list'),
    v.strictObject(entries),
  );

const containerImages = section({ container_image: optional(texts(15)) });

const packageOverview = { model_creator: optional(text(1024)), model_artifact: optional(texts(15)) };

const overview = {
  ...packageOverview,
  model_description: optional(text(1024)),
  model_id: optional(text(1024)),
  model_name: optional(text(1024)),
  model_owner: optional(text(1024)),
  model_version: optional(v.pipe(v.number(), v.minValue(1))),
  algorithm_type: optional(text(1024)),
  problem_type: optional(text(1024)),
  inference_environment: optional(containerImages),
};

const intendedUses = section({
  purpose_of_model: optional(text(2048)),
  intended_uses: optional(text(2048)),
  factors_affecting_model_efficiency: optional(text(2048)),
  risk_rating: optional(v.picklist(['High', 'Medium', 'Low', 'Unknown'])),
  explanations_for_risk_rating: optional(text(2048)),
});

const businessDetails = section({
  business_problem: optional(text(2048)),
  business_stakeholders: optional(text(2048)),
  line_of_business: optional(text(2048)),
});

const objective = section({
  function: optional(v.picklist(['Maximize', 'Minimize'])),
  facet: optional(text(63)),
  condition: optional(text(63)),
});

const trainingMetrics = v.pipe(
  v.array(section({ name: name(255), value: v.number(), notes: optional(text(1024)) })),
  v.maxLength(50),
);
const hyperparameters = v.pipe(v.array(section({ name: name(255), value: name(255) })), v.maxLength(100));

const trainingDetails = section({
  objective_function: optional(section({ function: optional(objective), notes: optional(text(1024)) })),
  training_observations: optional(text(1024)),
  training_job_details: optional(
    section({
      training_arn: optional(text(1024)),
      training_datasets: optional(texts(15)),
      training_environment: optional(containerImages),
      training_metrics: optional(trainingMetrics),
      user_provided_training_metrics: optional(trainingMetrics),
      hyper_parameters: optional(hyperparameters),
      user_provided_hyper_parameters: optional(hyperparameters),
    }),
  ),
});

const axis = text(63);
const axes = v.array(axis);
const named = { name: name(255), notes: optional(text(1024)) };

const metric = v.variant('type', [
  v.strictObject({
    ...named,
    type: v.picklist(['number', 'string', 'boolean']),
    value: v.union([v.number(), text(63), v.boolean()]),
    x_axis_name: optional(axis),
    y_axis_name: optional(axis),
  }),
  v.strictObject({
    ...named,
    type: v.literal('linear_graph'),
    value: v.pipe(v.array(v.strictTuple([v.number(), v.number()])), v.minLength(1)),
    x_axis_name: optional(axis),
    y_axis_name: optional(axis),
  }),
  v.strictObject({
    ...named,
    type: v.literal('bar_chart'),
    value: v.pipe(v.array(v.number()), v.minLength(1)),
    x_axis_name: optional(axes),
    y_axis_name: optional(axis),
  }),
  v.strictObject({
    ...named,
    type: v.literal('matrix'),
    value: v.pipe(
      v.array(v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(20))),
      v.minLength(1),
      v.maxLength(20),
    ),
    x_axis_name: optional(axes),
    y_axis_name: optional(axes),
  }),
]);

const evaluation = section({
  name: name(63),
  evaluation_observation: optional(text(2096)),
  evaluation_job_arn: optional(text(256)),
  datasets: optional(texts(10)),
  metadata: optional(v.record(v.string(), text(1024))),
  metric_groups: optional(v.array(v.object({ name: name(63), metric_data: v.array(metric) }))),
});

const additionalInformation = section({
  ethical_considerations: optional(text(2048)),
  caveats_and_recommendations: optional(text(2048)),
  custom_details: optional(v.record(v.string(), text(1024))),
});

const sections = {
  intended_uses: optional(intendedUses),
  business_details: optional(businessDetails),
  training_details: optional(trainingDetails),
  evaluation_details: optional(v.array(evaluation)),
  additional_information: optional(additionalInformation),
};

export const packageCardSchema = section({
  ...sections,
  model_overview: optional(section(packageOverview)),
});

export const modelCardSchema = section({
  ...sections,
  model_overview: optional(section(overview)),
  model_package_details: optional(v.looseObject({})),
});
