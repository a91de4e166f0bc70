/**
 * How the job of a step is found when the step runs again, on which it depends what a re-run comes to: by the step and its
 * run, by a digest of its content, never, by the name that the user gave, or by the result that `from` handed on.
 */
export type FoundBy = 'run' | 'content' | 'never' | 'name' | 'from';

/** What to do to wait on for a job that goes on. */
export function howToAttach(jobName: string, foundBy: FoundBy): string {
  return foundBy === 'never'
    ? `give \`job-name: ${jobName}\` to attach to it: with \`reuse: never\`, a re-run starts another job`
    : `re-run this job of the workflow to attach to it, or give \`job-name: ${jobName}\``;
}

/** What to do about a job that ended red: its fix, where there is one, and how the work is done again where a re-run would not. */
export function howToMend(fix: string | undefined, foundBy: FoundBy): string {
  const another = howToStartAnother(foundBy);
  if (fix === undefined) return another;
  return foundBy === 'name' || foundBy === 'from' ? `${fix}; then ${another}` : fix;
}

/** What to do to have the work done again after a job that is over. */
function howToStartAnother(foundBy: FoundBy): string {
  switch (foundBy) {
    case 'name':
      return 'give another `job-name`: a re-run finds the same job again';
    case 'from':
      return 're-run the job of the workflow that started it: a re-run of this one finds the same job again';
    case 'run':
    case 'content':
    case 'never':
      return 're-run this job of the workflow: it starts another job, under a new name';
  }
}
