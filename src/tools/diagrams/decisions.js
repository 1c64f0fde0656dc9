import { DmnModdle } from 'dmn-moddle';

/** A decision table as a Markdown page, for those who read the repository without the Modeler. */
export async function decisionAsMarkdown(xml) {
  const { rootElement } = await new DmnModdle().fromXML(xml);
  return rootElement.drgElement.filter(element => element.decisionLogic).map(pageOf).join('\n');
}

function pageOf(decision) {
  const { input, output, rule, hitPolicy } = decision.decisionLogic;
  const heads = [...input, ...output].map(column => column.label);
  const rows = rule.map((one, index) => [
    index + 1, ...one.inputEntry.map(cell), ...one.outputEntry.map(cell), escaped(one.description ?? ''),
  ]);
  const lines = [['', ...heads, 'Why'], heads.concat('', '').map(() => '---'), ...rows];
  const table = lines.map(line => `| ${line.join(' | ')} |`).join('\n');
  return `# ${decision.name}\n\n${decision.description}\n\nHit policy: ${hitPolicy.toLowerCase()}. Drawn from \`bpmn/${decision.id}.dmn\`.\n\n${table}\n`;
}

function cell(entry) {
  const text = entry.text?.trim();
  return text ? `\`${escaped(text)}\`` : '';
}

/** A bar would end the cell. */
function escaped(text) {
  return text.replaceAll('|', '\\|');
}
