import { planIssuer } from '../engine/plan.js';
import type { Progress } from '../engine/progress.js';
import { untilAborted } from '../issuer-client/until-aborted.js';
import { formatJson, formatNdjson } from '../report/json.js';
import { formatJunit } from '../report/junit.js';
import { formatList, listPlan } from './list.js';
import { formatPretty } from '../report/pretty.js';
import { printJson, printLines, type Printable } from '../report/printable.js';
import { assertConsistent } from '../manifests/consistency.js';
import { selectManifests } from '../manifests/select.js';
import type { Report } from '../report/report.js';
import { verifyIssuers } from '../verify-issuers.js';
import { useColor, type Io } from './io.js';
import { readSource, readWay, type SourceFlags, type WayFlags } from './source.js';
import type { ReportFile } from './values.js';
import { assertWritable, writeWhole } from './write-file.js';

/** Options of `run`, as commander reads them. */
export interface RunFlags extends SourceFlags, WayFlags {
  readonly issuer?: readonly string[];
  readonly client?: readonly string[];
  readonly check?: readonly string[];
  readonly list?: boolean;
  readonly format: 'pretty' | 'json' | 'ndjson';
  readonly report?: readonly ReportFile[];
  readonly fresh?: boolean;
  readonly concurrency: number;
  readonly maxTokens?: number;
}

/** Makes the checks. @returns the exit code */
export async function runCommand(flags: RunFlags, io: Io): Promise<number> {
  const { manifests, readSecret } = await untilAborted(readSource(flags, io.env), io.signal);
  const names = { issuers: flags.issuer, clients: flags.client, checks: flags.check };
  const wanted = selectManifests(manifests, names);
  const selection = {
    ...(flags.client ? { clients: flags.client } : {}),
    ...(flags.check ? { checks: flags.check } : {}),
  };
  if (flags.list) {
    assertConsistent(wanted);
    const listed = wanted.map((manifest) => listPlan(planIssuer(manifest, selection), flags.fresh === true));
    io.stdout.write(flags.format === 'pretty' ? formatList(listed) : printJson(listed, 2));
    return 0;
  }
  const reports = flags.report ?? [];
  await assertWritable(reports.map(({ file }) => file));
  const report = await verifyIssuers(wanted, {
    ...selection,
    ...(await readWay(flags)),
    readSecret,
    fresh: flags.fresh === true,
    concurrency: flags.concurrency,
    ...(flags.maxTokens === undefined ? {} : { maxTokens: flags.maxTokens }),
    ...(io.signal ? { signal: io.signal } : {}),
    ...(io.clock ? { clock: io.clock } : {}),
    onProgress: (event) => void io.stderr.write(describe(event)),
  });
  for (const { kind, file } of reports)
    await writeWhole(file, kind === 'json' ? formatJson(report) : formatJunit(report));
  for (const text of printed(report, flags.format, io)) io.stdout.write(text);
  return report.exitCode;
}

function printed(report: Report, format: RunFlags['format'], io: Io): Printable[] {
  if (format === 'ndjson') return formatNdjson(report);
  return [format === 'json' ? formatJson(report) : formatPretty(report, useColor(io))];
}

const describe = ({ issuer, what, reason, waitMs }: Progress) =>
  printLines([[`${issuer}: ${what}: ${reason}; again in ${(waitMs / 1000).toFixed(1)} s`]]);
