/** Course exports as Canvas, Moodle and other systems make them, composed by the schemas of Common Cartridge and of Canvas' own files. */
import type { ZipFile } from './zip';

export interface ManifestParts {
  title?: string;
  schema?: string;
  /** Of the organization. */
  items?: string;
  resources?: string;
}

export const manifest = ({
  title = 'Patient Care',
  schema = 'IMS Common Cartridge',
  items = '',
  resources = '',
}: ManifestParts): ZipFile => ({
  name: 'imsmanifest.xml',
  content: `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m1" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">
  <metadata><schema>${schema}</schema><schemaversion>1.1.0</schemaversion>
    <lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string>${title}</lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom>
  </metadata>
  <organizations><organization identifier="org_1" structure="rooted-hierarchy"><item identifier="LearningModules">${items}</item></organization></organizations>
  <resources>${resources}</resources>
</manifest>`,
});

export const item = (resource: string, title: string): string =>
  `<item identifier="i_${resource}" identifierref="${resource}"><title>${title}</title></item>`;

export const folder = (title: string, items: string): string =>
  `<item identifier="f_${title.length}"><title>${title}</title>${items}</item>`;

export const resource = (identifier: string, type: string, files: string[], inner = ''): string =>
  `<resource identifier="${identifier}" type="${type}" href="${files[0]}">${files
    .map((href) => `<file href="${href}"/>`)
    .join('')}${inner}</resource>`;

const APPLICATION = 'associatedcontent/imscc_xmlv1p1/learning-application-resource';
const CANVAS = 'xmlns="http://canvas.instructure.com/xsd/cccv1p0"';

/** Elements by name; null for an empty one. */
const elements = (facts: Record<string, string | number | null>): string =>
  Object.entries(facts)
    .map(([name, value]) => (value === null ? `<${name}/>` : `<${name}>${value}</${name}>`))
    .join('');

export const canvasAssignment = (
  identifier: string,
  facts: Record<string, string | number | null>,
): { resource: string; files: ZipFile[] } => ({
  resource: resource(identifier, APPLICATION, [
    `${identifier}/the-assignment.html`,
    `${identifier}/assignment_settings.xml`,
  ]),
  files: [
    { name: `${identifier}/the-assignment.html`, content: '<html><body>Do it.</body></html>' },
    {
      name: `${identifier}/assignment_settings.xml`,
      content: `<assignment identifier="${identifier}" ${CANVAS}>${elements(facts)}</assignment>`,
    },
  ],
});

/** Modules with an assignment, a quiz, two discussions, a page and links; assignments beside them; a deleted one; a tool; a video. */
export function canvasExport(): ZipFile[] {
  const assignments = [
    canvasAssignment('gpulse', {
      title: 'Lab: pulse &amp; pressure',
      due_at: '2026-10-05T22:59:00',
      assignment_group_identifierref: 'ggroup2',
      workflow_state: 'published',
      submission_types: 'external_tool',
      resource_link_lookup_uuid: 'e2a0b4f4-0001',
      position: 1,
    }),
    canvasAssignment('gessay', {
      title: 'Essay',
      due_at: null,
      assignment_group_identifierref: 'ggroup2',
      workflow_state: 'unpublished',
      position: 2,
    }),
    canvasAssignment('gchart', {
      title: 'Read a chart',
      due_at: '2026-11-01T00:30:00-05:00',
      assignment_group_identifierref: 'ggroup1',
      workflow_state: 'published',
      position: 7,
    }),
    canvasAssignment('ggone', { title: 'Thrown away', workflow_state: 'deleted', position: 3 }),
    canvasAssignment('gshadow', {
      title: 'Quiz: first aid',
      quiz_identifierref: 'gquiz',
      workflow_state: 'published',
      position: 4,
    }),
  ];
  return [
    manifest({
      items: folder(
        'Week 1',
        [
          item('gpage', 'Welcome'),
          item('gquiz', 'Quiz: first aid'),
          item('gpulse', 'Lab: pulse'),
          item('gweb', 'Red Cross'),
          item('gtopic', 'Case study'),
        ].join(''),
      ),
      resources: [
        resource('gsettings', APPLICATION, [
          'course_settings/canvas_export.txt',
          'course_settings/assignment_groups.xml',
        ]),
        ...assignments.map((assignment) => assignment.resource),
        resource(
          'gquiz',
          'imsqti_xmlv1p2/imscc_xmlv1p1/assessment',
          ['gquiz/assessment_qti.xml'],
          '<dependency identifierref="gquizmeta"/>',
        ),
        resource('gquizmeta', APPLICATION, ['gquiz/assessment_meta.xml', 'non_cc_assessments/gquiz.xml.qti']),
        resource('gtopic', 'imsdt_xmlv1p1', ['gtopic.xml'], '<dependency identifierref="gtopicmeta"/>'),
        resource('gtopicmeta', APPLICATION, ['gtopicmeta.xml']),
        resource('gchat', 'imsdt_xmlv1p1', ['gchat.xml'], '<dependency identifierref="gchatmeta"/>'),
        resource('gchatmeta', APPLICATION, ['gchatmeta.xml']),
        resource('gnews', 'imsdt_xmlv1p1', ['gnews.xml'], '<dependency identifierref="gnewsmeta"/>'),
        resource('gnewsmeta', APPLICATION, ['gnewsmeta.xml']),
        resource('gpage', 'webcontent', ['wiki_content/welcome.html']),
        resource('gweb', 'imswl_xmlv1p1', ['gweb.xml']),
        resource('glink', 'imsbasiclti_xmlv1p0', ['lti_resource_links/glink.xml']),
        resource('gtool', 'imsbasiclti_xmlv1p0', ['gtool.xml']),
        resource('gvideo', 'webcontent', ['web_resources/day%20one.mp4']),
      ].join(''),
    }),
    { name: 'course_settings/canvas_export.txt', content: 'Q: What did the panda say?' },
    {
      name: 'course_settings/assignment_groups.xml',
      content: `<assignmentGroups ${CANVAS}><assignmentGroup identifier="ggroup1"><title>Papers</title><position>2</position></assignmentGroup><assignmentGroup identifier="ggroup2"><title>Labs</title><position>1</position></assignmentGroup></assignmentGroups>`,
    },
    ...assignments.flatMap(({ files }) => files),
    {
      name: 'gquiz/assessment_qti.xml',
      content: '<questestinterop><assessment ident="gquiz" title="ignored"/></questestinterop>',
    },
    {
      name: 'gquiz/assessment_meta.xml',
      content: `<quiz identifier="gquiz" ${CANVAS}><title>Quiz: first aid</title><quiz_type>assignment</quiz_type><assignment identifier="gshadow"><title>Quiz: first aid</title><due_at>2026-10-09T05:59:59</due_at><workflow_state>published</workflow_state></assignment></quiz>`,
    },
    { name: 'gtopic.xml', content: topic('Case study: a fall') },
    {
      name: 'gtopicmeta.xml',
      content: `<topicMeta identifier="gtopicmeta" ${CANVAS}><topic_id>gtopic</topic_id><title>Case study: a fall</title><type>topic</type><workflow_state>active</workflow_state><assignment identifier="gtopica"><title>Case study: a fall</title><due_at>2026-10-12T03:59:59</due_at></assignment></topicMeta>`,
    },
    { name: 'gchat.xml', content: topic('Ask anything') },
    { name: 'gchatmeta.xml', content: topicMeta('gchat', 'Ask anything', 'topic') },
    { name: 'gnews.xml', content: topic('No class on Monday') },
    { name: 'gnewsmeta.xml', content: topicMeta('gnews', 'No class on Monday', 'announcement') },
    {
      name: 'wiki_content/welcome.html',
      content:
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>Welcome &amp; rules</title><meta name="identifier" content="gpage"/><meta name="workflow_state" content="active"/></head><body>Hello</body></html>',
    },
    {
      name: 'gweb.xml',
      content:
        '<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"><title>Red Cross</title><url href="https://redcross.example/first-aid?a=1&amp;b=2"/></webLink>',
    },
    {
      name: 'lti_resource_links/glink.xml',
      content: ltiLink('Lab: pulse', { waymark_link: 'link-7f3e9a' }, 'e2a0b4f4-0001'),
    },
    { name: 'gtool.xml', content: ltiLink('A tool of the course', {}) },
    { name: 'web_resources/day one.mp4', content: Buffer.alloc(4096, 7), stored: true },
  ];
}

const topic = (title: string) =>
  `<topic xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1"><title>${title}</title><text texttype="text/html">&lt;p&gt;Say why.&lt;/p&gt;</text></topic>`;

const topicMeta = (id: string, title: string, type: string) =>
  `<topicMeta identifier="${id}meta" ${CANVAS}><topic_id>${id}</topic_id><title>${title}</title><type>${type}</type><workflow_state>active</workflow_state></topicMeta>`;

export const ltiLink = (title: string, custom: Record<string, string>, lookup?: string): string =>
  `<cartridge_basiclti_link xmlns="http://www.imsglobal.org/xsd/imslticc_v1p0" xmlns:blti="http://www.imsglobal.org/xsd/imsbasiclti_v1p0" xmlns:lticm="http://www.imsglobal.org/xsd/imslticm_v1p0"><blti:title>${title}</blti:title><blti:custom>${Object.entries(
    custom,
  )
    .map(([name, value]) => `<lticm:property name="${name}">${value}</lticm:property>`)
    .join('')}</blti:custom><blti:launch_url>https://waymark.example/lti/launch</blti:launch_url>${
    lookup
      ? `<blti:extensions platform="canvas.instructure.com"><lticm:property name="lookup_uuid">${lookup}</lticm:property></blti:extensions>`
      : ''
  }</cartridge_basiclti_link>`;

/** What Moodle puts into a cartridge: pages, addresses, forums, quizzes and external tools; no assignments. */
export function moodleCartridge(): ZipFile[] {
  return [
    manifest({
      title: 'Patient Care 101',
      items: folder(
        'Topic 1',
        [
          item('R1', 'Hand washing'),
          item('R2', 'Handbook'),
          item('R3', 'Forum: first day'),
          item('R4', 'Vital signs quiz'),
          item('R5', 'Waymark'),
          item('R6', 'Slides'),
        ].join(''),
      ),
      resources: [
        resource('R1', 'webcontent', ['i_1/index.html']),
        resource('R2', 'imswl_xmlv1p1', ['i_2/weblink.xml']),
        resource('R3', 'imsdt_xmlv1p1', ['i_3/discussion.xml']),
        resource('R4', 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment', ['i_4/assessment.xml']),
        resource('R5', 'imsbasiclti_xmlv1p0', ['i_5/lti.xml']),
        resource('R6', 'webcontent', ['i_6/slides.pdf']),
      ].join(''),
    }),
    { name: 'i_1/index.html', content: '<html><head><title>Hand washing</title></head><body/></html>' },
    {
      name: 'i_2/weblink.xml',
      content:
        '<wl:webLink xmlns:wl="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"><title>Handbook</title><url href="javascript:alert(1)"/></wl:webLink>',
    },
    { name: 'i_3/discussion.xml', content: topic('Forum: first day') },
    {
      name: 'i_4/assessment.xml',
      content: `<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment title="Vital signs &quot;quiz&quot;" ident="QDB_1">${'<item/>'.repeat(20_000)}</assessment></questestinterop>`,
    },
    { name: 'i_5/lti.xml', content: ltiLink('Waymark', { waymark_link: 'abc' }) },
    { name: 'i_6/slides.pdf', content: '%PDF-1.7' },
  ];
}
