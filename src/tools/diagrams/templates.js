import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { flowNodes } from './moddle.js';

const schema = createRequire(import.meta.url)('@camunda/element-templates-json-schema/resources/schema.json');
const valid = new Ajv({ strict: false, allErrors: true }).compile({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' });

/** The element templates by id, and per file what the Modeler's schema says against it. */
export async function readTemplates(files) {
  const templates = new Map();
  const complaints = new Map();
  for (const file of files) {
    const list = JSON.parse(await readFile(file.path, 'utf8'));
    complaints.set(file.name, valid(list) ? [] : valid.errors.map(error => `${error.instancePath} ${error.message}`));
    list.forEach(template => templates.set(template.id, template));
  }
  return { templates, complaints };
}

/** Where a diagram does not keep to the templates it names, or names a form that is not there. */
export function templateProblems(definitions, templates, forms) {
  return flowNodes(definitions).flatMap(node => [...applied(node, templates), ...formOf(node, forms)].map(problem => `${node.id}: ${problem}`));
}

function applied(node, templates) {
  const id = node.get('camunda:modelerTemplate');
  if (!id) return ['bpmn:ServiceTask', 'bpmn:UserTask'].includes(node.$type) ? ['has no element template'] : [];
  const template = templates.get(id);
  if (!template) return [`there is no template ${id}`];
  if (!template.appliesTo.includes(node.$type)) return [`${id} is not for ${node.$type}`];
  if (template.version !== node.get('camunda:modelerTemplateVersion')) return [`${id} has version ${template.version}`];
  return template.properties.flatMap(property => problemOf(property, valueOf(node, property.binding)));
}

function problemOf(property, value) {
  const name = property.label ?? property.binding.name;
  if (property.type === 'Hidden') return value === property.value ? [] : [`${name} is ${value}, the template sets ${property.value}`];
  if (property.constraints?.notEmpty && !value) return [`${name} is empty`];
  if (property.choices && !property.choices.some(choice => choice.value === value)) return [`${name} has no choice ${value}`];
  const pattern = property.constraints?.pattern;
  return pattern && !new RegExp(pattern.value).test(value) ? [`${name}: ${pattern.message}`] : [];
}

function valueOf(node, binding) {
  const extensions = (node.extensionElements?.values ?? []);
  const inside = (type, list) => extensions.filter(value => value.$type === type).flatMap(value => value[list] ?? []);
  switch (binding.type) {
    case 'property': return node.get(binding.name);
    case 'camunda:property': return inside('camunda:Properties', 'values').find(property => property.name === binding.name)?.value;
    case 'camunda:inputParameter': return inside('camunda:InputOutput', 'inputParameters').find(input => input.name === binding.name)?.value;
    default: throw new Error(`No way to read ${binding.type}`);
  }
}

function formOf(node, forms) {
  const form = node.$type === 'bpmn:UserTask' && node.get('camunda:formRef');
  return form && !forms.has(form) ? [`there is no form ${form}`] : [];
}
