/**
 * What a reader would trip over in the drawing: elements and labels that cover one another, flows that run through elements or labels, flows
 * that cross, slanted flows, and a diagram that does not fit one screen. Works on the diagram that `importDiagram` left in the page.
 */
const SCREEN = { width: 1920, height: 1020 };

export function layoutProblems(page) {
  return page.evaluate(screen => {
    const elements = window.viewer.get('elementRegistry').filter(element => element.parent);
    const flows = elements.filter(element => element.waypoints && element.type === 'bpmn:SequenceFlow');
    const shapes = elements.filter(element => !element.waypoints && element.type !== 'label');
    const labels = elements.filter(element => element.type === 'label' || element.labelTarget);
    const problems = [];
    const name = element => (element.labelTarget ? `the label of ${element.labelTarget.id}` : element.id);
    const box = element => ({ left: element.x, top: element.y, right: element.x + element.width, bottom: element.y + element.height });
    const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
    const inside = (element, ancestor) => element.parent && (element.parent === ancestor || inside(element.parent, ancestor));
    const onBorder = (event, host) => event.host === host || (event.host && inside(event.host, host));
    const segments = flow => flow.waypoints.slice(1).map((point, index) => [flow.waypoints[index], point]);
    const strip = ([a, b]) => ({ left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) });
    const shrunk = (b, by) => ({ left: b.left + by, right: b.right - by, top: b.top + by, bottom: b.bottom - by });
    const meets = (line, b) => line.left < b.right && line.right > b.left && line.top < b.bottom && line.bottom > b.top;
    /** Whether a box keeps clear of the diamond in another box: its point nearest to the middle lies outside. */
    const outsideDiamond = (b, d) => {
      const [x, y] = [(d.left + d.right) / 2, (d.top + d.bottom) / 2];
      const reach = (from, to, middle) => Math.max(from - middle, middle - to, 0);
      return reach(b.left, b.right, x) / ((d.right - d.left) / 2) + reach(b.top, b.bottom, y) / ((d.bottom - d.top) / 2) >= 1;
    };
    const pairs = (list, other, visit) => list.forEach((a, i) => other.forEach((b, j) => (list !== other || i < j) && visit(a, b)));

    pairs(shapes, shapes, (a, b) => {
      if (!apart(box(a), box(b)) && !inside(a, b) && !inside(b, a) && !onBorder(a, b) && !onBorder(b, a)) problems.push(`${a.id} covers ${b.id}`);
    });
    const border = shape => shape.type === 'bpmn:SubProcess';
    const beside = (b, shape) => (shape.type.endsWith('Gateway') ? outsideDiamond(b, box(shape)) : apart(b, box(shape)));
    pairs(labels, [...shapes.filter(shape => !border(shape)), ...labels], (label, other) => {
      if (label !== other && !beside(shrunk(box(label), 1), other)) problems.push(`${name(label)} covers ${name(other)}`);
    });
    flows.forEach(flow => segments(flow).forEach(segment => {
      const [a, b] = segment;
      if (a.x !== b.x && a.y !== b.y) problems.push(`${flow.id} is slanted`);
      const line = strip(segment);
      shapes.filter(shape => !border(shape)).forEach(shape => {
        if (meets(line, shrunk(box(shape), 1))) problems.push(`${flow.id} runs through ${shape.id}`);
      });
      labels.forEach(label => {
        if (meets(line, shrunk(box(label), 1))) problems.push(`${flow.id} runs through ${name(label)}`);
      });
    }));
    const upright = segment => segment[0].x === segment[1].x;
    pairs(flows, flows, (one, two) => pairs(segments(one), segments(two), (a, b) => {
      if (upright(a) === upright(b)) return;
      const [v, h] = upright(a) ? [strip(a), strip(b)] : [strip(b), strip(a)];
      const crossing = v.left > h.left && v.left < h.right && h.top > v.top && h.top < v.bottom;
      if (crossing) problems.push(`${one.id} crosses ${two.id}`);
    }));
    const all = [...shapes, ...labels].map(box);
    const width = Math.max(...all.map(b => b.right)) - Math.min(...all.map(b => b.left));
    const height = Math.max(...all.map(b => b.bottom)) - Math.min(...all.map(b => b.top));
    if (width > screen.width || height > screen.height) problems.push(`is ${width} × ${height}, which does not fit one screen`);
    return [...new Set(problems)];
  }, SCREEN);
}
