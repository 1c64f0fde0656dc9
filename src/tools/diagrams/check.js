/** Checks everything that the Modeler would open: diagrams, decision tables, forms and element templates. Fails on any complaint. */
import { readFile } from 'node:fs/promises';
import { importDecision, importDiagram, openBrowser } from './browser.js';
import { DIAGRAMS, FORMS, TEMPLATES, filesOf } from './files.js';
import { formProblems } from './forms.js';
import { layoutProblems } from './layout.js';
import { lintProblems } from './lint.js';
import { readDiagram } from './moddle.js';
import { readTemplates, templateProblems } from './templates.js';

let failed = 0;
function report(name, problems) {
  failed += problems.length;
  console.log(`${problems.length ? 'FAIL' : 'ok  '} ${name}`);
  problems.forEach(problem => console.log(`       ${problem}`));
}

const forms = new Map();
for (const file of await filesOf(FORMS, '.form')) {
  const form = JSON.parse(await readFile(file.path, 'utf8'));
  forms.set(form.id, form);
  report(`forms/${file.name}`, formProblems(form, file.stem));
}

const { templates, complaints } = await readTemplates(await filesOf(TEMPLATES, '.json'));
complaints.forEach((problems, name) => report(`element-templates/${name}`, problems));

const browser = await openBrowser();
try {
  const diagramPage = await browser.bpmnPage();
  for (const file of await filesOf(DIAGRAMS, '.bpmn')) {
    const xml = await readFile(file.path, 'utf8');
    const imported = await importDiagram(diagramPage, xml);
    const { definitions, warnings } = await readDiagram(xml);
    report(`bpmn/${file.name}`, [
      ...imported,
      ...warnings,
      ...await layoutProblems(diagramPage),
      ...await lintProblems(definitions),
      ...templateProblems(definitions, templates, forms),
    ]);
  }
  const decisionPage = await browser.dmnPage();
  for (const file of await filesOf(DIAGRAMS, '.dmn')) {
    report(`bpmn/${file.name}`, await importDecision(decisionPage, await readFile(file.path, 'utf8')));
  }
} finally {
  await browser.close();
}
console.log(failed ? `${failed} complaints` : 'No complaint');
process.exitCode = failed ? 1 : 0;
