/** A node without what it has nothing to say of: JSON-LD knows no empty values. */
export function present<Node extends object>(node: { [Key in keyof Node]: Node[Key] | undefined }): Node {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => !isEmpty(value))) as Node;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
