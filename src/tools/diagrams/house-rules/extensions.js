/** The extension elements of a node that are of one type. */
exports.extensions = (node, type) => (node.extensionElements?.values ?? []).filter(value => value.$type.toLowerCase() === type.toLowerCase());
