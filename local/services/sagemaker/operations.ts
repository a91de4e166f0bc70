import type { Operations } from '../../world/service.ts';
import { createEndpointConfigRules } from './endpoints/check-endpoint-config.ts';
import {
  componentName,
  createInferenceComponent,
  createInferenceComponentRules,
} from './endpoints/create-inference-component.ts';
import { createModel, createModelRules } from './endpoints/create-model.ts';
import { describeEndpoint, listEndpoints, listEndpointsRules } from './endpoints/describe-endpoint.ts';
import {
  createEndpointConfig,
  deleteEndpointConfig,
  describeEndpointConfig,
  listEndpointConfigs,
} from './endpoints/endpoint-config.ts';
import { createEndpoint, createEndpointRules, deleteEndpoint } from './endpoints/endpoint-operations.ts';
import {
  deleteInferenceComponent,
  describeInferenceComponent,
  listInferenceComponents,
  listInferenceComponentsRules,
} from './endpoints/inference-component-operations.ts';
import { deleteModel, describeModel, listModels } from './endpoints/model-operations.ts';
import {
  updateEndpoint,
  updateEndpointRules,
  updateWeightsAndCapacities,
  updateWeightsRules,
} from './endpoints/update-endpoint.ts';
import {
  createModelCard,
  createModelCardRules,
  deleteModelCard,
  deleteModelCardRules,
  describeModelCard,
  describeModelCardRules,
  listModelCards,
  listModelCardsRules,
  updateModelCard,
  updateModelCardRules,
} from './model-cards/model-card-operations.ts';
import { operation } from './operation.ts';
import { createProcessingJob } from './processing/create-processing-job.ts';
import { describeProcessingJob } from './processing/describe-processing-job.ts';
import { listProcessingJobs } from './processing/list-processing-jobs.ts';
import {
  createProcessingJobRules,
  listProcessingJobsRules,
  processingJobNameRules,
} from './processing/processing-rules.ts';
import { stopProcessingJob } from './processing/stop-processing-job.ts';
import { createModelPackage, createModelPackageRules } from './registry/create-model-package.ts';
import { deleteModelPackage } from './registry/delete-model-package.ts';
import {
  batchDescribeModelPackage,
  batchDescribeModelPackageRules,
  describeModelPackage,
} from './registry/describe-model-package.ts';
import { listModelPackages, listModelPackagesRules } from './registry/list-model-packages.ts';
import {
  createModelPackageGroup,
  createModelPackageGroupRules,
  deleteModelPackageGroup,
  describeModelPackageGroup,
  listModelPackageGroups,
  listModelPackageGroupsRules,
} from './registry/model-package-group.ts';
import { groupName } from './registry/package-rules.ts';
import { updateModelPackage, updateModelPackageRules } from './registry/update-model-package.ts';
import { jobName, listRules, modelName } from './rules.ts';
import { addTags, addTagsRules, deleteTags, deleteTagsRules, listTags, listTagsRules } from './tags.ts';
import { createTrainingJob } from './training/create-training-job.ts';
import { describeTrainingJob } from './training/describe-training-job.ts';
import { listTrainingJobs } from './training/list-training-jobs.ts';
import { stopTrainingJob } from './training/stop-training-job.ts';
import { createTrainingJobRules, listTrainingJobsRules, trainingJobNameRules } from './training/training-rules.ts';
import { createTuningJob } from './tuning/create-tuning-job.ts';
import { describeTuningJob } from './tuning/describe-tuning-job.ts';
import { listChildren, listTuningJobs } from './tuning/list-tuning-jobs.ts';
import { stopTuningJob } from './tuning/stop-tuning-job.ts';
import {
  createTuningJobRules,
  listChildrenRules,
  listTuningJobsRules,
  tuningJobNameRules,
} from './tuning/tuning-rules.ts';

const model = { ModelName: modelName };
const endpoint = { EndpointName: { ...jobName, min: 0 } };
const endpointConfig = { EndpointConfigName: { ...jobName, min: 0 } };
const inferenceComponent = { InferenceComponentName: componentName };
const group = { ModelPackageGroupName: groupName };
const modelPackage = { ModelPackageName: { min: 1, max: 176 } };

/** Everything of SageMaker that is played. A new kind of job or resource is a folder beside `training` and lines here. */
export const sagemakerOperations: Operations = {
  CreateTrainingJob: operation(createTrainingJob, createTrainingJobRules),
  DescribeTrainingJob: operation(describeTrainingJob, trainingJobNameRules),
  ListTrainingJobs: operation(listTrainingJobs, listTrainingJobsRules),
  StopTrainingJob: operation(stopTrainingJob, trainingJobNameRules),

  CreateHyperParameterTuningJob: operation(createTuningJob, createTuningJobRules),
  DescribeHyperParameterTuningJob: operation(describeTuningJob, tuningJobNameRules),
  ListHyperParameterTuningJobs: operation(listTuningJobs, listTuningJobsRules),
  ListTrainingJobsForHyperParameterTuningJob: operation(listChildren, listChildrenRules),
  StopHyperParameterTuningJob: operation(stopTuningJob, tuningJobNameRules),

  CreateProcessingJob: operation(createProcessingJob, createProcessingJobRules),
  DescribeProcessingJob: operation(describeProcessingJob, processingJobNameRules),
  ListProcessingJobs: operation(listProcessingJobs, listProcessingJobsRules),
  StopProcessingJob: operation(stopProcessingJob, processingJobNameRules),

  CreateModel: operation(createModel, createModelRules),
  DescribeModel: operation(describeModel, model),
  ListModels: operation(listModels, listRules),
  DeleteModel: operation(deleteModel, model),

  CreateEndpointConfig: operation(createEndpointConfig, createEndpointConfigRules),
  DescribeEndpointConfig: operation(describeEndpointConfig, endpointConfig),
  ListEndpointConfigs: operation(listEndpointConfigs, listRules),
  DeleteEndpointConfig: operation(deleteEndpointConfig, endpointConfig),

  CreateEndpoint: operation(createEndpoint, createEndpointRules),
  DescribeEndpoint: operation(describeEndpoint, endpoint),
  ListEndpoints: operation(listEndpoints, listEndpointsRules),
  UpdateEndpoint: operation(updateEndpoint, updateEndpointRules),
  UpdateEndpointWeightsAndCapacities: operation(updateWeightsAndCapacities, updateWeightsRules),
  DeleteEndpoint: operation(deleteEndpoint, endpoint),

  CreateInferenceComponent: operation(createInferenceComponent, createInferenceComponentRules),
  DescribeInferenceComponent: operation(describeInferenceComponent, inferenceComponent),
  ListInferenceComponents: operation(listInferenceComponents, listInferenceComponentsRules),
  DeleteInferenceComponent: operation(deleteInferenceComponent, inferenceComponent),

  CreateModelPackageGroup: operation(createModelPackageGroup, createModelPackageGroupRules),
  DescribeModelPackageGroup: operation(describeModelPackageGroup, group),
  ListModelPackageGroups: operation(listModelPackageGroups, listModelPackageGroupsRules),
  DeleteModelPackageGroup: operation(deleteModelPackageGroup, group),

  CreateModelPackage: operation(createModelPackage, createModelPackageRules),
  DescribeModelPackage: operation(describeModelPackage, modelPackage),
  BatchDescribeModelPackage: operation(batchDescribeModelPackage, batchDescribeModelPackageRules),
  ListModelPackages: operation(listModelPackages, listModelPackagesRules),
  UpdateModelPackage: operation(updateModelPackage, updateModelPackageRules),
  DeleteModelPackage: operation(deleteModelPackage, modelPackage),

  CreateModelCard: operation(createModelCard, createModelCardRules),
  DescribeModelCard: operation(describeModelCard, describeModelCardRules),
  ListModelCards: operation(listModelCards, listModelCardsRules),
  UpdateModelCard: operation(updateModelCard, updateModelCardRules),
  DeleteModelCard: operation(deleteModelCard, deleteModelCardRules),

  AddTags: operation(addTags, addTagsRules),
  ListTags: operation(listTags, listTagsRules),
  DeleteTags: operation(deleteTags, deleteTagsRules),
};
