import { formatSeconds } from '../../format-seconds.ts';
import type { Run } from '../../run.ts';
import { isFinal, phaseLine, type Transition } from '../../sagemaker/phases.ts';

/** Tells the life of a job in this step's log, which reads as an outline: a fold for each phase, and folds for the container's lines. */
export interface Narrator {
  /** Tells of the states that the job entered since the last call. */
  phases(transitions: readonly Transition[]): void;
  containerLines(texts: readonly string[]): void;
  /** A line about the job, in the fold of its phase. */
  remark(text: string): void;
  /** Says that the job goes on, and how far it is, when nothing has been said for a minute. */
  heartbeat(progress?: string): void;
  end(): void;
}

const HEARTBEAT_MS = 60_000;

export function createNarrator({ log, clock }: Run): Narrator {
  let known: readonly Transition[] = [];
  let inContainer = false;
  let lastWord = clock.now();
  const tell = (transition: Transition, before: Transition | undefined) => {
    const line = phaseLine(transition, before);
    inContainer = false;
    lastWord = clock.now();
    if (!isFinal(transition.status)) return log.fold(line);
    log.unfold();
    log.info(line);
  };
  return {
    phases(transitions) {
      for (let seen = known.length; seen < transitions.length; seen++) {
        const entered = transitions[seen];
        if (entered) tell(entered, transitions[seen - 1]);
      }
      known = transitions;
    },
    containerLines(texts) {
      if (!inContainer) log.fold('Log of the container');
      inContainer = true;
      log.info(texts.join('\n'));
      lastWord = clock.now();
    },
    remark(text) {
      log.info(text);
      lastWord = clock.now();
    },
    heartbeat(progress) {
      const now = clock.now();
      const current = known.at(-1);
      if (now - lastWord < HEARTBEAT_MS || current === undefined) return;
      const line = `${current.status}: for ${formatSeconds((now - current.start.getTime()) / 1000)} so far`;
      log.info(progress === undefined ? line : `${line} (${progress})`);
      lastWord = now;
    },
    end: () => log.unfold(),
  };
}
