import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { imageUri } from '../../src/sagemaker/images.ts';

describe('imageUri', () => {
  // As the public documentation prints them.
  const documented: readonly (readonly [string, string, string])[] = [
    ['xgboost', 'us-east-1', '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1'],
    ['xgboost:3.0-5', 'eu-west-1', '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:3.0-5'],
    ['xgboost:1.5-1', 'us-west-1', '746614075791.dkr.ecr.us-west-1.amazonaws.com/sagemaker-xgboost:1.5-1'],
    ['linear-learner', 'us-west-2', '174872318107.dkr.ecr.us-west-2.amazonaws.com/linear-learner:1'],
    ['linear-learner:1', 'ap-northeast-2', '835164637446.dkr.ecr.ap-northeast-2.amazonaws.com/linear-learner:1'],
    ['linear-learner', 'cn-north-1', '390948362332.dkr.ecr.cn-north-1.amazonaws.com.cn/linear-learner:1'],
  ];
  test.each(documented)('%s in %s is %s', (image, region, uri) => {
    expect(imageUri(image, region)).toBe(uri);
  });

  test('a registry URI passes as it is', () => {
    const uri = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/own@sha256:0123';
    expect(imageUri(uri, 'us-east-1')).toBe(uri);
  });

  test.each([
    ['pytorch:2.8', 'us-east-1', /pytorch:2.8.*not available by name yet.*xgboost, linear-learner/],
    ['xgboost:latest', 'us-east-1', /unknown version.*1\.7-1/],
    ['linear-learner', 'mars-north-1', /mars-north-1.*registry URI/],
  ])('%s in %s is an error that says what to give', (image, region, message) => {
    expect(() => imageUri(image, region)).toThrow(UserError);
    expect(() => imageUri(image, region)).toThrow(message);
  });
});
