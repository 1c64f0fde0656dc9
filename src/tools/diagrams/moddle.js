import { createRequire } from 'node:module';
import BpmnModdle from 'bpmn-moddle';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');

/** A diagram as the Modeler's own model, with the warnings of reading it. */
export async function readDiagram(xml) {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
  return { definitions: rootElement, warnings: warnings.map(warning => warning.message) };
}

/** Every flow node of the definitions, those of sub-processes included. */
export function flowNodes(container) {
  const own = container.rootElements ?? container.flowElements ?? [];
  return own.flatMap(element => [element, ...flowNodes(element)]).filter(element => element.$instanceOf?.('bpmn:FlowNode'));
}
