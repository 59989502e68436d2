/** Entry of the browser client: styles, one root, one launch; or the administrator's page, which loads what only it needs. */
import './styles/app.css';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { takeLaunchCode } from './session/launch-code';
import { Root } from './session/root';

// React Aria would add a <style> element with this id for touch-action, which our content security policy refuses.
// The rule is in styles/controls.css; finding the id, it adds nothing.
const marker = document.createElement('meta');
marker.id = 'react-aria-pressable-style';
document.head.append(marker);

// Frames of an LMS are light; a window of our own follows the person's system.
if (window.top === window) document.documentElement.dataset.scheme = 'auto';

const AdminRoot = lazy(async () => ({ default: (await import('./admin/admin-root.js')).AdminRoot }));

const root = document.getElementById('app');
if (root) {
  const code = takeLaunchCode(root);
  createRoot(root).render(
    location.pathname === '/admin' ? (
      <Suspense>
        <AdminRoot code={code} />
      </Suspense>
    ) : (
      <Root code={code} />
    ),
  );
}
