/** Where Waymark stands in Canvas, as one table: the configuration by URL and dynamic registration are both written from it. */

export interface Placement {
  placement: string;
  message: 'LtiResourceLinkRequest' | 'LtiDeepLinkingRequest';
  /** What the button or tab says. */
  labels: { en: string; es: string };
  /** `public` for what a visitor of a public course may read; Canvas counts teachers among the `admins` of a course. */
  visibility: 'public' | 'admins';
  /** In pixels; where nothing is said, Canvas' own. */
  size?: { width?: number; height: number };
  /** Further settings, by their names in the configuration by URL. */
  more?: { default?: 'disabled'; display_type?: 'full_width_in_context' };
}

const named = (en: string, es: string) => ({ en, es });
const WAYMARK = named('Waymark', 'Waymark');
/** Room for the picker. */
const DIALOG = { width: 800, height: 600 };

/**
 * assignment_view is shown to students below each assignment; assignment_edit while a teacher edits one. assignment_menu is left
 * out on purpose: Canvas does not say there which assignment it is.
 */
export const canvasPlacements: readonly Placement[] = [
  {
    placement: 'course_navigation',
    message: 'LtiResourceLinkRequest',
    labels: WAYMARK,
    visibility: 'public',
    more: { default: 'disabled', display_type: 'full_width_in_context' },
  },
  {
    placement: 'account_navigation',
    message: 'LtiResourceLinkRequest',
    labels: WAYMARK,
    visibility: 'admins',
  },
  {
    placement: 'assignment_view',
    message: 'LtiResourceLinkRequest',
    labels: named('Where this leads', 'Adónde lleva esto'),
    visibility: 'public',
    size: { height: 320 },
  },
  {
    placement: 'assignment_edit',
    message: 'LtiResourceLinkRequest',
    labels: named('Tags', 'Etiquetas'),
    visibility: 'admins',
    size: { height: 600 },
  },
  {
    placement: 'assignment_selection',
    message: 'LtiDeepLinkingRequest',
    labels: WAYMARK,
    visibility: 'admins',
    size: DIALOG,
  },
  {
    placement: 'link_selection',
    message: 'LtiDeepLinkingRequest',
    labels: WAYMARK,
    visibility: 'admins',
    size: DIALOG,
  },
  {
    placement: 'course_assignments_menu',
    message: 'LtiDeepLinkingRequest',
    labels: named('Add tagged assignments', 'Añadir tareas con etiquetas'),
    visibility: 'admins',
    size: DIALOG,
  },
  {
    placement: 'module_index_menu_modal',
    message: 'LtiDeepLinkingRequest',
    labels: named('Add a module of tagged links', 'Añadir un módulo de enlaces con etiquetas'),
    visibility: 'admins',
    size: DIALOG,
  },
  {
    placement: 'module_menu_modal',
    message: 'LtiDeepLinkingRequest',
    labels: named('Add tagged links', 'Añadir enlaces con etiquetas'),
    visibility: 'admins',
    size: DIALOG,
  },
  {
    placement: 'editor_button',
    message: 'LtiDeepLinkingRequest',
    labels: named('Show the tags here', 'Mostrar aquí las etiquetas'),
    visibility: 'admins',
    size: DIALOG,
  },
];
