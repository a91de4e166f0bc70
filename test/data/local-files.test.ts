import { expect, test } from '@jest/globals';
import { localFiles } from '../../src/data/local-files.ts';

test.each(['nowhere', 'package.json/below', '\0', 'a\0/*', '*\0'])(
  'nothing is found at %j, which is no defect',
  async (path) => {
    expect(await localFiles(path)).toEqual([]);
  },
);
