/** Canvas's placements (app/models/lti/resource_placement.rb) and what their deep-linking requests ask for (deep_linking_request.rb). */
import type { Placement } from '../platform/flavor';

const opens = (needs: Placement['needs'], who: Placement['who']): Placement => ({
  message: 'LtiResourceLinkRequest',
  needs,
  who,
});
const chooses = (needs: Placement['needs']): Placement => ({
  message: 'LtiDeepLinkingRequest',
  needs,
  who: 'staff',
});

export const placements: Readonly<Record<string, Placement>> = {
  course_navigation: opens('course', 'anyone'),
  account_navigation: opens('nothing', 'director'),
  assignment_view: opens('item', 'anyone'),
  assignment_edit: opens('maybe-item', 'staff'),
  resource_link: opens('item', 'anyone'),
  /** A link inside the text of a page or an assignment; the name is ours, in Canvas it has none. */
  embedded: opens('item', 'anyone'),
  assignment_selection: chooses('maybe-item'),
  course_assignments_menu: chooses('course'),
  link_selection: chooses('course'),
  module_index_menu_modal: chooses('course'),
  module_menu_modal: chooses('course'),
  editor_button: chooses('item'),
  /** For trying what a tool says to a message it does not know. */
  unknown: { message: 'LtiPracticeRequest', needs: 'course', who: 'anyone' },
};

interface Asking {
  accept_types: readonly string[];
  accept_presentation_document_targets: readonly string[];
  accept_media_types: string;
  auto_create: boolean;
  accept_multiple: boolean;
}

const links: Asking = {
  accept_types: ['ltiResourceLink'],
  accept_presentation_document_targets: ['iframe', 'window'],
  accept_media_types: 'application/vnd.ims.lti.v1.ltilink',
  auto_create: false,
  accept_multiple: true,
};

const asking: ReadonlyMap<string, Asking> = new Map([
  ['assignment_selection', { ...links, accept_multiple: false }],
  ['module_index_menu_modal', { ...links, auto_create: true }],
  ['module_menu_modal', { ...links, auto_create: true }],
  [
    'editor_button',
    {
      accept_types: ['link', 'file', 'html', 'ltiResourceLink', 'image'],
      accept_presentation_document_targets: ['embed', 'iframe', 'window'],
      accept_media_types: 'image/*,text/html,application/vnd.ims.lti.v1.ltilink,*/*',
      auto_create: false,
      accept_multiple: true,
    },
  ],
]);

export const askingOf = (placement: string): Asking => asking.get(placement) ?? links;

/** Placements whose dialogs have a size that the tool is told. */
export const sized: ReadonlySet<string> = new Set(['assignment_selection', 'editor_button']);
