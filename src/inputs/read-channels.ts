import { existsSync } from 'node:fs';
import * as v from 'valibot';
import type { Channel } from './config.ts';
import { describeIssue, objectMessage } from './describe-issue.ts';
import { formats } from './formats.ts';
import type { Given, Written } from './given.ts';
import { quote, type Report } from './problem.ts';
import { asWritten, isMap } from './read-map.ts';

const INPUT_MODES = ['File', 'FastFile', 'Pipe'] as const;
const LATER = ['distribution', 'compression', 'format', 'label-column', 'feature-dim'];

const entries = {
  uri: v.string('is not a text'),
  'content-type': v.optional(v.string('is not a text')),
  'input-mode': v.optional(v.picklist(INPUT_MODES, `is not one of ${INPUT_MODES.join(', ')}`)),
};
export const channelMap = v.strictObject(entries, objectMessage(entries, LATER));

/** CreateTrainingJob takes 1 to 20 channels with names of this shape. */
const CHANNEL_NAME = /^[A-Za-z0-9._-]{1,64}$/;
const MAX_CHANNELS = 20;

/** Channels by name; a local path must be there. */
export function readChannels(given: Given, report: Report): Readonly<Record<string, Channel>> | undefined {
  const map = asWritten(given, report);
  if (map === undefined) return undefined;
  if (!isMap(map)) {
    report('is not a map: write one channel per line, for example `train: data/train.csv`');
    return undefined;
  }
  const written = Object.entries(map);
  if (written.length < 1 || written.length > MAX_CHANNELS)
    report(`has ${written.length} channels, 1 to ${MAX_CHANNELS} are accepted`);
  const channels = written.map(([name, value]) => [name, readChannel(name, value, report)] as const);
  return Object.fromEntries(channels.flatMap(([name, channel]) => (channel === undefined ? [] : [[name, channel]])));
}

function readChannel(name: string, written: Written, report: Report): Channel | undefined {
  if (!CHANNEL_NAME.test(name))
    report(`${quote(name)} is not a channel name: letters, digits, dots, hyphens and underscores, at most 64`);
  if (Array.isArray(written)) {
    report(`${name}: is a list, but a channel has one source`);
    return undefined;
  }
  const parsed = v.safeParse(channelMap, typeof written === 'string' ? { uri: written } : written);
  if (!parsed.success) {
    for (const issue of parsed.issues) report(`${name}: ${describeIssue(issue)}`);
    return undefined;
  }
  const { uri, 'content-type': contentType, 'input-mode': inputMode } = parsed.output;
  const problem = sourceProblem(uri);
  if (problem !== undefined) report(`${name}: ${problem}`);
  return { source: uri, contentType, inputMode };
}

function sourceProblem(source: string): string | undefined {
  if (/^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/?$/.test(source)) return undefined;
  if (/^s3:/i.test(source)) {
    return formats['s3-uri'].pattern.test(source)
      ? undefined
      : `${quote(source)} is not an S3 URI such as s3://bucket/path/`;
  }
  if (/^[a-z][a-z0-9+]+:\/\//i.test(source)) return `${quote(source)} is neither an S3 URI nor a local path`;
  if (existsSync(source)) return undefined;
  return /[*?]/.test(source)
    ? `${quote(source)}: patterns of files are not available yet, give a file or a folder`
    : `there is no file or folder ${quote(source)}`;
}
