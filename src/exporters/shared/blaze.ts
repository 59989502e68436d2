/** The trail mark of a cluster, painted in place: pages for people are one file. */
import { blazes, plainBlaze } from '../../shared/blazes';
import { type Html, html } from './html';

/** Silent: the cluster's name always stands beside it. */
export function blaze(code: string, size: 18 | 40): Html {
  const { ground, figure, path } = blazes[code] ?? plainBlaze;
  return html`<svg class="blaze" width="${size}" height="${size}" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" rx="2.5" fill="${ground}"/><path fill="${figure}" fill-rule="evenodd" d="${path}"/></svg>`;
}
