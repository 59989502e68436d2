/** The framework as standards documents, at the public addresses of the CASE provider. */
import { useEffect, useState } from 'react';
import { Icon } from '../../design';
import type { Framework } from '../api/types';
import { date, size } from '../parts/format';
import { words } from '../words';

const editions = [
  { version: 'v1p0', label: words.framework.case10, look: 'btn' },
  { version: 'v1p1', label: words.framework.case11, look: 'btn btn-primary' },
] as const;

export function Downloads({ document }: { document: Framework['document'] }) {
  return (
    <footer className="framework-foot">
      <p className="small ink-2">
        {words.framework.version(document.version)}, {words.framework.changed.toLowerCase()}{' '}
        {date(document.changed)}. {words.framework.downloadText}
      </p>
      <div className="framework-downloads">
        {editions.map((edition) => (
          <Download key={edition.version} edition={edition} id={document.id} />
        ))}
      </div>
    </footer>
  );
}

function Download({ edition, id }: { edition: (typeof editions)[number]; id: string }) {
  const address = `/ims/case/${edition.version}/CFPackages/${encodeURIComponent(id)}?download`;
  const bytes = useBytes(address);
  return (
    <a className={edition.look} href={address} download>
      <Icon name="download" />
      {words.framework.download(edition.label, bytes === null ? null : size(bytes))}
    </a>
  );
}

/** The size of a document, where the server says; null else. */
function useBytes(address: string): number | null {
  const [bytes, setBytes] = useState<number | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    fetch(address, { method: 'HEAD', signal: controller.signal })
      .then((response) => {
        const length = Number(response.headers.get('content-length'));
        if (response.ok && length > 0) setBytes(length);
      })
      // The button works without its size.
      .catch(() => undefined);
    return () => controller.abort();
  }, [address]);
  return bytes;
}
