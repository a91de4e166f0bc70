import { expect, test } from '@jest/globals';
import { createNarrator } from '../../src/modes/jobs/narrate-job.ts';
import { fakeClock, testRun } from '../run-fixture.ts';

const never = new AbortController().signal;

function narrating() {
  const clock = fakeClock();
  const began = clock.now();
  const { run, lines } = testRun({ clock });
  const state = (status: string, second: number) => ({
    status,
    message: 'as AWS says',
    start: new Date(began + second * 1000),
  });
  return { clock, lines, state, narrator: createNarrator(run) };
}

test('a fold for each phase, and one for the lines of the container wherever they come', () => {
  const { lines, state, narrator } = narrating();
  const phases = [state('Starting', 0), state('Training', 90)];
  narrator.phases(phases.slice(0, 1));
  narrator.phases(phases);
  narrator.containerLines(['[algo-1] one', '[algo-1] two']);
  narrator.containerLines(['[algo-1] three']);
  narrator.phases([...phases, state('Uploading', 200)]);
  narrator.containerLines(['[algo-1] late']);
  narrator.phases([...phases, state('Uploading', 200), state('Completed', 215)]);
  expect(lines).toEqual([
    '▸ Starting: as AWS says',
    '▸ Training: as AWS says (Starting took 1 min 30 s)',
    '▸ Log of the container',
    '[algo-1] one',
    '[algo-1] two',
    '[algo-1] three',
    '▸ Uploading: as AWS says (Training took 1 min 50 s)',
    '▸ Log of the container',
    '[algo-1] late',
    'Completed: as AWS says (Uploading took 15 s)',
  ]);
});

test('after a minute of silence it says that the job goes on, and not before', async () => {
  const { clock, lines, state, narrator } = narrating();
  narrator.phases([state('Training', 0)]);
  for (let look = 0; look < 9; look++) {
    await clock.sleep(20_000, never);
    if (look === 1) narrator.containerLines(['[algo-1] a line']);
    narrator.heartbeat();
  }
  const signs = lines.filter((line) => line.endsWith('so far'));
  expect(signs).toEqual(['Training: for 1 min 40 s so far', 'Training: for 2 min 40 s so far']);
});
