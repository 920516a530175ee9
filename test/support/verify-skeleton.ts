import type { Report } from '@oauth-issuers/verify';
import { formatJson, formatNdjson } from '../../verify/src/report/json.js';
import { formatJunit } from '../../verify/src/report/junit.js';
import { formatPretty } from '../../verify/src/report/pretty.js';
import { parseXml, type XmlElement } from './xml.js';

/** Members whose text tells what a server said, or quotes it. All others are the report's own. */
const FREE_TEXTS = ['expected', 'observed', 'remediation', 'body', 'error', 'url', 'message'];
/** Members that differ between any two runs. */
const TIMES = ['startedAt', 'durationMs', 'startedMs', 'convergedAfterMs', 'timestamp', 'time'];

/** What a report says in each format, without free texts and times: what no secret and no token may change. */
export function skeletonsOf(report: Report): Readonly<Record<string, unknown>> {
  return {
    report: blank(report),
    json: blank(JSON.parse(formatJson(report))),
    ndjson: formatNdjson(report).map((line) => blank(JSON.parse(line))),
    junit: blankElement(parseXml(formatJunit(report))),
    pretty: formatPretty(report, false).split('\n').filter(isStructure).map(withoutTimes),
  };
}

/** Every word that a skeleton is made of: names of members, statuses, ids, names, numbers. */
export function vocabularyOf(value: unknown): Set<string> {
  const words =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, item]) => [name, ...vocabularyOf(item)])
      : [String(value), ...String(value).split(/\s+/)];
  return new Set(words.filter((word) => word !== ''));
}

function blank(value: unknown, inHeaders = false): unknown {
  if (Array.isArray(value)) return value.map((item) => blank(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const isFree = inHeaders || (FREE_TEXTS.includes(name) && typeof item === 'string' && !isClause(value));
      return [name, isFree || TIMES.includes(name) ? '' : blank(item, name === 'headers')];
    }),
  );
}

const isClause = (value: object) => 'spec' in value;

const blankElement = ({ name, attributes, children }: XmlElement): unknown => ({
  name,
  attributes: blank(attributes),
  children: children.map(blankElement),
});

/** Lines of the pretty format that are not a text of a result. */
const isStructure = (line: string) =>
  !/^ {6}(expected|received|why|fix) |^ {4}[a-z]+\.[a-z-]+(:| \()/.test(line);

const withoutTimes = (line: string) => line.replace(/\d+\.\d s$/, '');
