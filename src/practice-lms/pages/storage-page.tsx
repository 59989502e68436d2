/** The hidden page that keeps Platform Storage; the tool finds it by the name of its frame. */
import { Document } from './document';

export function storagePage(toolOrigin: string) {
  return (
    <Document title="Storage for the tool" look="bare" script="storage">
      <main data-tool-origin={toolOrigin}>
        <h1>Storage for the tool</h1>
        <p>This frame keeps short values for the tool while the page is open.</p>
      </main>
    </Document>
  );
}
