import { appendFileSync } from 'node:fs';
import { endGroup, error, info, saveState, setOutput, setSecret, startGroup, warning } from '@actions/core';
import type { Failure } from '../errors.ts';
import type { Log } from '../run.ts';
import { inert } from './inert.ts';

/** The runner that executes this step: its log, its annotations, its files. */
export interface Runner {
  readonly log: Log;
  /** Each call overrides outputs of the same name that an earlier one wrote. */
  setOutputs(outputs: Readonly<Record<string, string>>): void;
  /** Appends to the job summary; `file` is GITHUB_STEP_SUMMARY, absent outside of a workflow. */
  summarize(markdown: string, file: string | undefined): void;
  /** From now on the runner shows `***` in its place, in the log and in what is published. */
  mask(secret: string): void;
  /** Keeps a value for the post step, whose variable `STATE_<name>` it is then. */
  keepForPost(name: string, value: string): void;
  /** One `::error` annotation: what failed, why, what to do, where to look. */
  fail(failure: Failure): void;
}

export function connectRunner(): Runner {
  // Who listens no more (`| head -1`) must not end the waiting: the outputs go to files, and what was started is still to be followed.
  process.stdout.on('error', () => undefined);
  return {
    log: connectLog(),
    setOutputs(outputs) {
      for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
    },
    summarize(markdown, file) {
      if (file !== undefined) appendFileSync(file, markdown);
    },
    mask: setSecret,
    keepForPost: saveState,
    fail({ what, problems = [], reason, fix, consoleUrl, logTail = [], isLogTold = false }) {
      if (logTail.length > 0 && !isLogTold) {
        startGroup('Last lines of the log');
        for (const line of logTail) info(inert(line));
        endGroup();
      }
      const lines = [
        reason === undefined ? what : `${what}: ${reason}`,
        ...problems,
        fix === undefined ? '' : `What to do: ${fix}`,
        consoleUrl ?? '',
      ];
      error(lines.filter((line) => line !== '').join('\n'));
    },
  };
}

function connectLog(): Log {
  let folded = false;
  let awaited: string | undefined;
  const unfold = () => {
    if (folded) endGroup();
    folded = false;
  };
  const fold = (title: string) => {
    awaited = undefined;
    unfold();
    startGroup(inert(title));
    folded = true;
  };
  return {
    info: (text) => {
      if (awaited !== undefined) fold(awaited);
      info(inert(text));
    },
    warning,
    fold,
    unfold,
    async group(title, body) {
      unfold();
      // A fold of nothing would be a riddle.
      awaited = title;
      try {
        return await body();
      } finally {
        awaited = undefined;
        unfold();
      }
    },
  };
}
