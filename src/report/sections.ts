import type { Failure } from '../errors.ts';
import { executeCommand } from '../execute-command.ts';
import { formatSeconds } from '../format-seconds.ts';
import { formatNumber } from '../metrics/format-number.ts';
import { withIntervals } from '../metrics/intervals.ts';
import type { CaseOutcome } from '../result/case-outcome.ts';
import { type Change, type DeployResult, splitChanges } from '../result/deploy.ts';
import type { GateOutcome } from '../result/evaluate.ts';
import type { Metrics } from '../result/model.ts';
import type { Result } from '../result/result.ts';
import { candidateSection } from './candidates.ts';
import { charts } from './chart.ts';
import { confusionSection } from './confusion.ts';
import { facts } from './facts.ts';
import { leaderboardSection } from './leaderboard.ts';
import { code, details, link, plainText, prose, quotation, table } from './markdown.ts';
import { verdict } from './verdict.ts';

/** A result as Markdown sections, most important first: whoever renders them drops from the end what does not fit. */
export function toSections(result: Result): readonly string[] {
  return [
    verdictSection(result),
    result.failure === undefined ? '' : failureSection(result.failure),
    factSection(result),
    ...modeSections(result),
    phaseSection(result),
  ].filter((section) => section !== '');
}

function verdictSection(result: Result): string {
  const { green, waived, sentence } = verdict(result);
  const mark = waived ? '⚠️' : green ? '✅' : '❌';
  return `### ${mark} ${prose(sentence)}`;
}

/** The reason, what to do about it, and the end of the log. */
export function failureSection(failure: Failure): string {
  const lines = [
    (failure.problems ?? []).map((problem) => `- ${prose(problem)}`).join('\n'),
    failure.reason === undefined ? '' : quotation(failure.reason),
    failure.fix === undefined ? '' : `**What to do:** ${prose(failure.fix)}`,
    failure.consoleUrl === undefined ? '' : link('Look at it in the AWS console', failure.consoleUrl),
    failure.logTail === undefined || failure.logTail.length === 0
      ? ''
      : details('Last lines of the log', failure.logTail),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

function factSection(result: Result): string {
  const rows = facts(result).map(({ name, value, url }) => [
    plainText(name),
    url === undefined ? code(value) : link(value, url),
  ]);
  return rows.length === 0 ? '' : table(['', ''], rows);
}

function modeSections(result: Result): readonly string[] {
  switch (result.mode) {
    case 'process':
      return [];
    case 'train':
      return [
        metricSection(result.metrics),
        result.tuning === undefined ? '' : leaderboardSection(result.tuning),
        ...(result.series === undefined ? [] : charts(result.series)),
      ];
    case 'evaluate':
      return [
        gateSection(result.gates),
        candidateSection(result),
        caseSection(result.cases ?? []),
        metricSection(result.metrics, result.champion?.metrics),
        result.scoring?.confusionMatrix === undefined ? '' : confusionSection(result.scoring.confusionMatrix),
      ];
    case 'register':
      return [metricSection(result.metrics)];
    case 'deploy':
      return [caseSection(result.cases ?? []), executionSection(result), changeSection(result.changes ?? [])];
    case 'delete':
      return [listSection('Deleted', result.deleted), listSection('Kept', result.kept ?? [])];
  }
}

/** Metrics, each with its interval, and the champion's beside them where there is one. */
function metricSection(metrics: Metrics = {}, champion?: Metrics): string {
  const rows = withIntervals(metrics).map(({ name, value, interval }) => [
    code(name),
    `${formatNumber(value)}${interval ? ` (${formatNumber(interval.lower)}–${formatNumber(interval.upper)})` : ''}`,
    ...(champion ? [numberCell(Object.hasOwn(champion, name) ? champion[name] : undefined)] : []),
  ]);
  return rows.length === 0 ? '' : table(['Metric', 'Value', ...(champion ? ['Champion'] : [])], rows);
}

function gateSection(gates: readonly GateOutcome[]): string {
  if (gates.length === 0) return '';
  const isCompared = gates.some(({ champion }) => champion !== undefined);
  const rows = gates.map((gate) => [
    gate.passed ? '✅' : '❌',
    code(gate.gate),
    numberCell(gate.value),
    numberCell(gate.bound),
    numberCell(gate.margin),
    ...(isCompared ? [numberCell(gate.champion)] : []),
    plainText(gate.note ?? ''),
  ]);
  return table(['', 'Gate', 'Value', 'Bound', 'Margin', ...(isCompared ? ['Champion'] : []), ''], rows);
}

function numberCell(value: number | undefined): string {
  return value === undefined ? '–' : formatNumber(value);
}

function caseSection(cases: readonly CaseOutcome[]): string {
  if (cases.length === 0) return '';
  const rows = cases.map((outcome) => [
    outcome.passed ? '✅' : '❌',
    plainText(outcome.name),
    plainText(outcome.expected),
    code(outcome.answer ?? ''),
    outcome.milliseconds === undefined ? '' : `${Math.round(outcome.milliseconds)} ms`,
    plainText(outcome.note ?? ''),
  ]);
  return table(['', 'Case', 'Expected', 'Answer', 'Time', ''], rows);
}

/** How a person goes on with a change set that was left to them. */
function executionSection({ status, changeSetId, consoleUrl }: DeployResult): string {
  if (status !== 'Planned' || changeSetId === undefined) return '';
  const place = consoleUrl === undefined ? '' : `, or ${link('in the AWS console', consoleUrl)}`;
  return `**To execute it:** ${code(executeCommand(changeSetId))}${place}`;
}

function changeSection(changes: readonly Change[]): string {
  const [telling, tagsOnly] = splitChanges(changes);
  const rows = telling.map(({ action, logicalId, type, replacement, reasons }) => [
    action,
    code(logicalId),
    code(type),
    replacement ?? '',
    plainText((reasons ?? []).join(', ')),
  ]);
  return [
    rows.length === 0 ? '' : table(['Action', 'Resource', 'Type', 'Replacement', 'Because of'], rows),
    tagsOnly.length === 0 ? '' : `In their tags only: ${tagsOnly.map(({ logicalId }) => code(logicalId)).join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function listSection(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [`**${title}**`, '', ...items.map((item) => `- ${code(item)}`)].join('\n');
}

function phaseSection({ phases = [] }: Result): string {
  const rows = phases.map(({ name, seconds }) => [plainText(name), formatSeconds(seconds)]);
  return rows.length === 0 ? '' : table(['Phase', 'Time'], rows);
}
