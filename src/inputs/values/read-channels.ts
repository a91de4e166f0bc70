import * as v from 'valibot';
import { CONVERTED_TYPES } from '../../data/content-type.ts';
import type { Channel } from '../config/train.ts';
import type { Given, Written } from '../given.ts';
import { quote, type Report } from '../problem.ts';
import { checkFiles, sourceProblem } from './data-source.ts';
import { describeIssue, isNoneOf, isNot, objectMessage } from './describe-issue.ts';
import { asWritten, isMap, notAMap } from './read-map.ts';

const text = v.string('is not a text');
/** Written as a number or a text in YAML; it is read as text. */
const scalar = v.union([v.string(), v.number()], 'is not one value');
const oneOf = <const T extends readonly string[]>(values: T) => v.picklist(values, isNoneOf(values));

const entries = {
  uri: text,
  'content-type': v.optional(text),
  'input-mode': v.optional(oneOf(['File', 'FastFile', 'Pipe'])),
  distribution: v.optional(oneOf(['FullyReplicated', 'ShardedByS3Key'])),
  compression: v.optional(oneOf(['None', 'Gzip'])),
  format: v.optional(oneOf(['csv', 'recordio-protobuf', 'recordio-protobuf-sparse'])),
  'label-column': v.optional(scalar),
  'feature-dim': v.optional(
    v.pipe(
      scalar,
      v.check((value) => /^[1-9]\d*$/.test(String(value)), isNot('a whole number of at least 1')),
    ),
  ),
};
export const channelMap = v.strictObject(entries, objectMessage(entries));
type ChannelMap = v.InferOutput<typeof channelMap>;

/** CreateTrainingJob takes 1 to 20 channels with names of this shape. */
const CHANNEL_NAME = /^[A-Za-z0-9._-]{1,64}$/;
const MAX_CHANNELS = 20;

/** Channels by name; a local path must be there. */
export function readChannels(given: Given, report: Report): Readonly<Record<string, Channel>> | undefined {
  const map = asWritten(given, report);
  if (map === undefined) return undefined;
  if (!isMap(map)) {
    report(notAMap(map, 'write one channel per line, for example `train: data/train.csv`'));
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
  const channel = parsed.output;
  for (const problem of [
    sourceProblem(channel.uri),
    conversionProblem(channel),
    contentTypeProblem(channel),
    compressionProblem(channel),
  ]) {
    if (problem !== undefined) report(`${name}: ${problem}`);
  }
  checkFiles(channel.uri, (problem, kind) => report(`${name}: ${problem}`, kind));
  return {
    source: channel.uri,
    contentType: channel['content-type'],
    inputMode: channel['input-mode'],
    distribution: channel.distribution,
    compression: channel.compression,
    conversion: conversion(channel),
  };
}

/** The first column is the label in all that the built-in algorithms read, so it is here. */
function conversion({ format, 'label-column': label = 0, 'feature-dim': width }: ChannelMap): Channel['conversion'] {
  if (format === undefined) return undefined;
  const isIndex = /^-?\d+$/.test(String(label));
  return {
    format,
    label: isIndex ? Number(label) : String(label),
    featureDim: width === undefined ? undefined : Number(width),
  };
}

function conversionProblem({ uri, format, ...others }: ChannelMap): string | undefined {
  const [key] = (['label-column', 'feature-dim'] as const).filter((name) => others[name] !== undefined);
  if (format === undefined)
    return key && `${key} says how local files are rewritten: say what they become with format, too`;
  if (!/^(?:s3|from):/i.test(uri)) return undefined;
  return 'format rewrites local files, but what is on S3 is passed on as it is: leave it out, and give its content-type';
}

/** Parameters of a type (`text/csv;label_size=0`) are the user's to give. */
function contentTypeProblem({ format, 'content-type': given }: ChannelMap): string | undefined {
  if (format === undefined || given === undefined) return undefined;
  const made = CONVERTED_TYPES[format];
  if (given.replace(/;.*/, '').trim().toLowerCase() === made) return undefined;
  return `content-type ${quote(given)} contradicts format: ${format}, which makes ${made} of the data: leave content-type out`;
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Channel.html */
function compressionProblem({ compression, 'input-mode': inputMode }: ChannelMap): string | undefined {
  if (compression !== 'Gzip' || inputMode === 'Pipe') return undefined;
  return 'compression: Gzip is undone by SageMaker with input-mode: Pipe only';
}
