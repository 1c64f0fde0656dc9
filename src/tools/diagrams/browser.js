/** A headless browser with bpmn-js and dmn-js in it: the same libraries, and the same moddle extension, as Camunda Modeler. */
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';

const require = createRequire(import.meta.url);
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

export async function openBrowser() {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS,
  });
  return {
    bpmnPage: () => openPage(browser, 'bpmn-js/dist/bpmn-navigated-viewer.production.min.js'),
    dmnPage: () => openPage(browser, 'dmn-js/dist/dmn-navigated-viewer.production.min.js'),
    close: () => browser.close(),
  };
}

async function openPage(browser, library) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1920, height: 1080 });
  await page.setContent('<html><body style="margin:0"><div id="canvas" style="width:1920px;height:1080px"></div></body></html>');
  await page.addScriptTag({ path: require.resolve(library) });
  return page;
}

/** Imports a diagram into the page and leaves it there as `window.viewer`; returns the warnings of the import. */
export function importDiagram(page, xml) {
  return page.evaluate(async (source, extension) => {
    window.viewer?.destroy();
    window.viewer = new window.BpmnJS({ container: '#canvas', moddleExtensions: { camunda: extension } });
    try {
      const { warnings } = await window.viewer.importXML(source);
      return warnings.map(warning => warning.message);
    } catch (problem) {
      return [problem.message];
    }
  }, xml, camunda);
}

/** Imports a decision table and opens each of its views; returns the warnings. */
export function importDecision(page, xml) {
  return page.evaluate(async source => {
    window.viewer?.destroy();
    window.viewer = new window.DmnJS({ container: '#canvas' });
    const messages = [];
    try {
      const { warnings } = await window.viewer.importXML(source);
      messages.push(...warnings.map(warning => warning.message));
      const first = window.viewer.getActiveView();
      for (const view of window.viewer.getViews().filter(view => view !== first)) {
        const opened = await window.viewer.open(view);
        messages.push(...(opened?.warnings ?? []).map(warning => warning.message));
      }
    } catch (problem) {
      messages.push(problem.message);
    }
    return messages;
  }, xml);
}
