/** Draws docs/diagrams/*.svg from bpmn/*.bpmn, and writes every decision table out as docs/diagrams/*.md. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importDiagram, openBrowser } from './browser.js';
import { decisionAsMarkdown } from './decisions.js';
import { DIAGRAMS, ROOT, filesOf } from './files.js';

const target = process.argv[2] ?? join(ROOT, 'docs', 'diagrams');
await mkdir(target, { recursive: true });
const browser = await openBrowser();
try {
  const page = await browser.bpmnPage();
  for (const file of await filesOf(DIAGRAMS, '.bpmn')) {
    const warnings = await importDiagram(page, await readFile(file.path, 'utf8'));
    if (warnings.length) throw new Error(`${file.name}: ${warnings.join('; ')}`);
    const svg = await page.evaluate(async () => (await window.viewer.saveSVG()).svg);
    await writeFile(join(target, `${file.stem}.svg`), onWhite(svg));
    console.log(`${file.stem}.svg`);
  }
  for (const file of await filesOf(DIAGRAMS, '.dmn')) {
    await writeFile(join(target, `${file.stem}.md`), await decisionAsMarkdown(await readFile(file.path, 'utf8')));
    console.log(`${file.stem}.md`);
  }
} finally {
  await browser.close();
}

/** A white ground, so that the drawing can be read on a dark page; marker ids that do not change from run to run. */
function onWhite(svg) {
  const ids = [...new Set([...svg.matchAll(/id="(marker-[^"]+)"/g)].map(match => match[1]))];
  const stable = ids.reduce((text, id, index) => text.replaceAll(id, `marker-${index + 1}`), svg);
  const [x, y, width, height] = stable.match(/viewBox="([^"]+)"/)[1].split(/[ ,]+/);
  return stable.replace(/(<svg[^>]*>)/, `$1<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="white"/>`);
}
