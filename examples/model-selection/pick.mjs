// Prints which of the candidates in results/ has the highest precision, and shows all of them in the step's log (on stderr) and in
// the job's summary.
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const metric = 'precision';

const leaderboard = readdirSync('results')
  .map((file) => ({
    name: basename(file, '.json'),
    ...JSON.parse(readFileSync(`results/${file}`, 'utf8')),
  }))
  .sort((a, b) => b.metrics[metric] - a.metrics[metric]);
const winner = leaderboard[0].name;

const rows = leaderboard.map(
  ({ name, metrics, 'job-name': job }) => `| ${name} | ${metrics.precision} | ${metrics.recall} | ${job} |\n`,
);
appendFileSync(
  process.env.GITHUB_STEP_SUMMARY,
  `## The winner is ${winner}\n\n| candidate | precision | recall | job |\n| --- | --- | --- | --- |\n${rows.join('')}`,
);
for (const { name, metrics } of leaderboard)
  console.error(`${name}: precision ${metrics.precision}, recall ${metrics.recall}`);
console.log(winner);
