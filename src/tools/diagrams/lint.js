import { createRequire } from 'node:module';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import config from './bpmnlint.config.js';

const require = createRequire(import.meta.url);

/** What bpmnlint says, warnings included: a warning nobody must heed is one nobody reads. */
export async function lintProblems(definitions) {
  // A linter of its own for each diagram: some rules remember what they have seen.
  const linter = new Linter({ config, resolver: new NodeResolver({ require }) });
  const results = await linter.lint(definitions);
  return Object.entries(results).flatMap(([rule, reports]) => reports
    .filter(report => report.category !== 'info')
    .map(report => `${report.id}: ${report.message} (${rule})`));
}
