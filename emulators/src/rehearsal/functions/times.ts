import { incorrect } from '../problem.js';
import { fixed, type Functions } from './definition.js';

/** Milliseconds in each unit of a duration, as Go spells it. */
const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** @see https://developer.hashicorp.com/terraform/language/functions/timeadd and its neighbours */
export const times: Functions = {
  plantimestamp: fixed(0, (args) => rfc3339(args.now, 'Z')),
  timeadd: fixed(2, (args) => timeAdd(args.text(0), args.text(1))),
  timecmp: fixed(2, (args) => Math.sign(parseTime(args.text(0)).instant - parseTime(args.text(1)).instant)),
  timestamp: fixed(0, (args) => rfc3339(args.now, 'Z')),
};

function timeAdd(timestamp: string, duration: string): string {
  const { instant, offset } = parseTime(timestamp);
  return rfc3339(new Date(instant + parseDuration(duration)), offset);
}

/** @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
function parseTime(text: string): { instant: number; offset: string } {
  const offset = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(text)?.[1];
  const instant = Date.parse(text);
  if (offset === undefined || Number.isNaN(instant))
    throw incorrect('the time is not an RFC 3339 timestamp', 'such as 2027-03-01T00:00:00Z');
  return { instant, offset };
}

function parseDuration(text: string): number {
  const parts = /^([+-]?)((?:\d+(?:\.\d*)?(?:ns|us|µs|ms|s|m|h))+)$/.exec(text);
  if (parts === null) throw incorrect('the duration is not one', 'such as 8760h, 1h30m, -10s');
  const total = [...parts[2]!.matchAll(/([\d.]+)(ns|us|µs|ms|s|m|h)/g)]
    .map(([, count, unit]) => Number(count) * UNITS[unit!]!)
    .reduce((sum, milliseconds) => sum + milliseconds, 0);
  return parts[1] === '-' ? -total : total;
}

/** Whole seconds, at the offset that was given. */
function rfc3339(time: Date, offset: string): string {
  const minutes = offset === 'Z' ? 0 : offsetMinutes(offset);
  return new Date(time.getTime() + minutes * 60_000)
    .toISOString()
    .replace(/\.\d+Z$/, minutes === 0 ? 'Z' : offset);
}

const offsetMinutes = (offset: string): number => {
  const [hours, minutes] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours! * 60 + minutes!);
};
