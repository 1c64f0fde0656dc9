/** Components that the form-js inside Camunda 7.24's Tasklist draws. */
const KNOWN = ['text', 'textfield', 'textarea', 'number', 'checkbox', 'radio', 'select', 'separator', 'group', 'spacer'];
const NEWEST_SCHEMA = 16;

/** What Tasklist would stumble over in a form. */
export function formProblems(form, stem) {
  const problems = [];
  if (form.id !== stem) problems.push(`its id is ${form.id}, not the file's name`);
  if (form.schemaVersion > NEWEST_SCHEMA) problems.push(`Tasklist reads forms up to schema ${NEWEST_SCHEMA}`);
  const keys = form.components.map(component => component.key).filter(Boolean);
  keys.filter((key, index) => keys.indexOf(key) !== index).forEach(key => problems.push(`two fields are called ${key}`));
  for (const component of form.components) {
    if (!KNOWN.includes(component.type)) problems.push(`${component.id}: Tasklist has no ${component.type}`);
    if (component.key && !component.label) problems.push(`${component.key} has no label`);
  }
  return problems;
}
