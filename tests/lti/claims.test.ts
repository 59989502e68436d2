/** From claims to a Launch: roles, courses, coursework, and the many ways in which an LMS says nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Launch } from '../../src/lti';
import { launchClaims } from '../../src/lti/launch/claims';
import { CUSTOM } from '../../src/lti/launch/coursework';
import { readCustom } from '../../src/lti/launch/custom';
import { readLocale } from '../../src/lti/launch/locale';
import { readRoles } from '../../src/lti/launch/roles';
import { toLaunch } from '../../src/lti/launch/to-launch';
import type { Platform } from '../../src/lti/platforms/platform';
import { hashOf } from '../../src/shared/hash';
import type { Lms } from '../../src/shared/viewer';
import { sharedFile } from '../support/shared-files';

const platform = {
  _id: 'platform-1',
  issuer: 'https://lms.example',
  clientId: 'client-1',
  name: 'LMS',
  lms: 'canvas',
} as Platform;

const read = (payload: unknown, lms: Lms = 'canvas'): Launch =>
  toLaunch({
    platform: { ...platform, lms },
    claims: launchClaims.parse(payload),
    rawClaims: JSON.stringify(payload),
    cookiesWork: true,
  });

const lti = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const lis = (name: string) => `http://purl.imsglobal.org/vocab/lis/v2/${name}`;
const base = {
  sub: 'u1',
  [lti('message_type')]: 'LtiResourceLinkRequest',
  [lti('deployment_id')]: 'd1',
  [lti('target_link_uri')]: 'https://waymark.example/lti/launch',
  [lti('roles')]: [lis('membership#Instructor')],
  [lti('resource_link')]: { id: 'rl-1' },
  [lti('context')]: { id: 'c1' },
};

describe('roles', () => {
  test.each([
    ['an instructor', [lis('membership#Instructor')], ['teacher']],
    ['a content developer', [lis('membership#ContentDeveloper')], ['teacher']],
    ['a teaching assistant', [lis('membership/Instructor#TeachingAssistant')], ['teacher']],
    ['a learner', [lis('membership#Learner')], ['student']],
    [
      'the test student',
      [lis('membership#Learner'), 'http://purl.imsglobal.org/vocab/lti/system/person#TestUser'],
      ['student'],
    ],
    ['an observer', [lis('membership#Mentor')], ['observer']],
    [
      'an administrator who is not enrolled',
      [lis('institution/person#Administrator'), lis('system/person#User')],
      ['director'],
    ],
    ['a system administrator', [lis('system/person#SysAdmin')], ['director']],
    ['an account administrator', [lis('system/person#AccountAdmin')], ['director']],
    [
      'an administrator who teaches',
      [lis('system/person#Administrator'), lis('membership#Instructor')],
      ['teacher', 'director'],
    ],
    [
      'who teaches elsewhere and learns here',
      [lis('institution/person#Instructor'), lis('membership#Learner')],
      ['student'],
    ],
    ['who only teaches elsewhere', [lis('institution/person#Instructor')], []],
    ['an administrator of the course', [lis('membership#Administrator')], []],
    ['nobody', [lis('system/person#None')], []],
    ['a short name', ['Instructor'], []],
    ['a name inside another', [`${lis('membership#Instructor')}s`, `x${lis('membership#Instructor')}`], []],
  ])('%s', (_who, uris, roles) => {
    expect(readRoles(uris)).toEqual(roles);
  });
});

describe('custom parameters', () => {
  test('every form of nothing is nothing', () => {
    const custom = readCustom({
      a: '$Canvas.assignment.id',
      b: null,
      c: '',
      d: '  ',
      e: { x: 1 },
      f: ['x'],
      g: '$com.instructure.Assignment.lti.id',
    });
    expect([...custom]).toEqual([]);
  });
  test.each(Object.values(CUSTOM))('every form of nothing is nothing in %s', (name) => {
    for (const nothing of [`$Some.variable_of.${name}`, null, '', ' '])
      expect([...readCustom({ [name]: nothing })]).toEqual([]);
  });
  test('a history may be as long as Canvas writes one, and no other value', () => {
    const long = Array.from({ length: 1000 }, () => 'a'.repeat(40)).join(',');
    const custom = readCustom({ context_history: `${long},truncated`, canvas_assignment_title: long });
    expect([...custom.keys()]).toEqual(['context_history']);
    expect(readCustom({ context_history: 'a'.repeat(50_001) }).size).toBe(0);
  });
  test('texts, numbers and booleans are texts', () => {
    expect([...readCustom({ a: ' x ', b: 7, c: false, d: '$5 for lunch' })]).toEqual([
      ['a', 'x'],
      ['b', '7'],
      ['c', 'false'],
      ['d', '$5 for lunch'],
    ]);
  });
  test.each([null, undefined, 'x', 7, []])('%p is no custom claim', (claim) => {
    expect(readCustom(claim).size).toBe(0);
  });
  test('a name such as __proto__ is a name', () => {
    expect(readCustom(JSON.parse('{"__proto__":"x","constructor":"y"}')).get('__proto__')).toBe('x');
  });
});

test.each([
  ['en', 'en'],
  ['es-MX', 'es-MX'],
  ['pt_br', 'pt-BR'],
  ['en-GB-x-ukhe', 'en-GB-x-ukhe'],
  ['', 'en'],
  [null, 'en'],
  ['not a locale', 'en'],
])('locale %p is %s', (text, locale) => {
  expect(readLocale(text)).toBe(locale);
});

describe('a launch', () => {
  test('has ids that are hashes of tenant, course and person', () => {
    const launch = read({ ...base, name: ' ', given_name: 'Tessa', family_name: 'Teacher' });
    const tenantId = hashOf('tenant', 'https://lms.example', 'client-1', 'd1');
    expect(launch).toMatchObject({
      kind: 'resource-link',
      tenantId,
      deploymentId: 'd1',
      person: { id: hashOf('person', tenantId, 'u1'), name: 'Tessa Teacher' },
      course: {
        id: hashOf('course', tenantId, 'c1'),
        contextId: 'c1',
        title: null,
        label: null,
        copiedFrom: [],
        lmsNumber: null,
      },
      coursework: { keys: ['rl:rl-1'], history: [], title: null, dueAt: null },
      deepLink: null,
      lineItemsUrl: null,
      returnUrl: null,
      locale: 'en',
    });
  });
  test('outside any course has neither course nor coursework', () => {
    const { [lti('context')]: _context, ...outside } = base;
    expect(read(outside)).toMatchObject({ course: null, coursework: null });
  });
  test('of an account is not in a course', () => {
    expect(read({ ...base, [lti('context')]: { id: 'a1', type: ['Account'] } })).toMatchObject({
      course: null,
      coursework: null,
    });
  });
  test('on the course’s own resource link is about no coursework', () => {
    expect(read({ ...base, [lti('resource_link')]: { id: 'c1', title: 'Course' } }).coursework).toBeNull();
  });
  test('on a Moodle activity that has its course’s number by chance is about that activity', () => {
    const payload = { ...base, [lti('resource_link')]: { id: 'c1', title: 'Vital signs lab' } };
    expect(read(payload, 'moodle').coursework?.keys).toEqual(['rl:c1']);
  });
  test('on a link that is set up for the whole course is about no coursework', () => {
    const payload = { ...base, [lti('custom')]: { placement: 'course_navigation' } };
    expect(read(payload, 'moodle').coursework).toBeNull();
  });
  test('of our own link is known by its id first', () => {
    const coursework = read({ ...base, [lti('custom')]: { waymark_link: 'link-1' } }).coursework;
    expect(coursework?.keys).toEqual(['link:link-1', 'rl:rl-1']);
  });
  test('of a copied course tells from which, without the marks of an unfinished list', () => {
    const copied = (context_history: string) =>
      read({ ...base, [lti('custom')]: { context_history } }).course?.copiedFrom;
    expect(copied('c3,c2,truncated')).toEqual(['c3', 'c2']);
    expect(copied('timed out')).toEqual([]);
    expect(copied('$Context.id.history')).toEqual([]);
    expect(copied(Array.from({ length: 1200 }, (_, index) => `c${index}`).join())).toHaveLength(1000);
  });
  test('of copied coursework tells its names in the other courses', () => {
    const histories = { activity_history: 'a2,a1', link_history: 'l1' };
    expect(read({ ...base, [lti('custom')]: histories }).coursework?.history).toEqual([
      'canvas:a2',
      'canvas:a1',
      'rl:l1',
    ]);
    const onCourse = { [lti('resource_link')]: { id: 'c1' } };
    const view = { ...base, ...onCourse, [lti('custom')]: { ...histories, canvas_assignment_lti_id: 'a3' } };
    expect(read(view).coursework).toMatchObject({ keys: ['canvas:a3'], history: ['canvas:a2', 'canvas:a1'] });
  });
  test('from the editor is about the assignment that is edited, and about nothing else', () => {
    const edited = (canvas_resource_type: unknown, canvas_resource_id: unknown = '132') =>
      read({
        ...base,
        [lti('resource_link')]: { id: 'c1' },
        [lti('custom')]: { canvas_resource_type, canvas_resource_id },
      }).coursework?.keys ?? null;
    expect(edited('assignment.body')).toEqual(['canvas-id:132']);
    for (const other of ['wiki_page.body', 'quiz.body', 'assignments', null, ''])
      expect(edited(other)).toBeNull();
    expect(edited('assignment.body', null)).toBeNull();
  });
  test('of a badge for the whole course is about no coursework', () => {
    const badge = (value: string) =>
      read({ ...base, [lti('custom')]: { badge: value, waymark_link: 'l1' } }).coursework?.keys ?? null;
    expect(badge('course')).toBeNull();
    expect(badge('1')).toEqual(['link:l1', 'rl:rl-1']);
  });
  test('tells a due date only when a teacher opens it: a student’s may be that student’s own', () => {
    const custom = {
      [lti('custom')]: { canvas_assignment_lti_id: 'a-1', due_at: '2026-10-14T23:59:00-05:00' },
    };
    expect(read({ ...base, ...custom }).coursework?.dueAt).toBe('2026-10-15T04:59:00.000Z');
    const student = { [lti('roles')]: [lis('membership#Learner')] };
    expect(read({ ...base, ...custom, ...student }).coursework?.dueAt).toBeNull();
    const bad = { [lti('custom')]: { canvas_assignment_lti_id: 'a-1', due_at: 'next week' } };
    expect(read({ ...base, ...bad }).coursework?.dueAt).toBeNull();
  });
  test.each(['javascript:alert(1)', 'ftp://x.example', 'nonsense', '', null, 7])(
    'does not go back to %p',
    (return_url) => {
      expect(read({ ...base, [lti('launch_presentation')]: { return_url } }).returnUrl).toBeNull();
    },
  );
  test('reads line items only where the platform grants it', () => {
    const endpoint = (scope: unknown) => ({
      'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': {
        lineitems: 'https://lms.example/lineitems',
        scope,
      },
    });
    const readonly = 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly';
    expect(read({ ...base, ...endpoint([readonly]) }).lineItemsUrl).toBe('https://lms.example/lineitems');
    expect(
      read({ ...base, ...endpoint(['https://purl.imsglobal.org/spec/lti-ags/scope/score']) }).lineItemsUrl,
    ).toBeNull();
    expect(read({ ...base, ...endpoint(undefined) }).lineItemsUrl).toBeNull();
  });
  test('survives optional claims of the wrong kind', () => {
    const odd = {
      name: null,
      locale: 7,
      [lti('launch_presentation')]: 'x',
      [lti('custom')]: null,
      'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': [],
      'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice': null,
      'https://www.instructure.com/placement': null,
      [lti('context')]: { id: 'c1', title: null, label: 7, type: 'CourseSection' },
    };
    expect(read({ ...base, ...odd })).toMatchObject({
      person: { name: null },
      course: { title: null, label: '7' },
    });
  });
  test.each([
    ['sub', { sub: '' }],
    ['sub that is a number', { sub: 7 }],
    ['deployment', { [lti('deployment_id')]: { $ne: null } }],
    ['roles', { [lti('roles')]: lis('membership#Instructor') }],
    ['context id', { [lti('context')]: { title: 'x' } }],
    ['context id that is an object', { [lti('context')]: { id: { $gt: '' } } }],
  ])('without a proper %s is none', (_what, more) => {
    expect(launchClaims.safeParse({ ...base, ...more }).success).toBe(false);
  });
});

describe('a deep-linking request', () => {
  const request = (settings: unknown) => ({
    ...base,
    [lti('message_type')]: 'LtiDeepLinkingRequest',
    'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings': settings,
  });
  test('says where the answer goes and what it may hold', () => {
    const settings = {
      deep_link_return_url: 'https://lms.example/return?data=x',
      accept_types: ['ltiResourceLink', 'link'],
      accept_multiple: true,
      data: 'opaque',
    };
    expect(read(request(settings))).toMatchObject({
      kind: 'deep-link',
      deepLink: {
        platformId: 'platform-1',
        deploymentId: 'd1',
        returnUrl: 'https://lms.example/return?data=x',
        data: 'opaque',
        acceptTypes: ['ltiResourceLink', 'link'],
        acceptMultiple: true,
      },
    });
  });
  test.each([
    ['return address', { accept_types: [] }],
    ['safe return address', { deep_link_return_url: 'javascript:alert(1)', accept_types: [] }],
    ['list of types', { deep_link_return_url: 'https://lms.example/' }],
  ])('without a %s is none', (_what, settings) => {
    expect(launchClaims.safeParse(request(settings)).success).toBe(false);
  });
});

const canvas = sharedFile('lms-samples/canvas');
(canvas ? describe : describe.skip)('sample launches of Canvas', () => {
  const sample = (name: string): Launch =>
    read(JSON.parse(readFileSync(path.join(canvas ?? '', `id_token.${name}.json`), 'utf8')));

  test.each<[string, Partial<Record<'roles' | 'keys' | 'title' | 'placement' | 'course', unknown>>]>([
    [
      'assignment_view.teacher',
      {
        roles: ['teacher'],
        keys: ['canvas:599692b2-0000-4ca2-a6c8-2323ef57189d', 'canvas-id:4410'],
        title: 'Vital signs lab',
        placement: 'assignment_view',
      },
    ],
    [
      'assignment_view.student',
      { roles: ['student'], keys: ['canvas:599692b2-0000-4ca2-a6c8-2323ef57189d', 'canvas-id:4410'] },
    ],
    [
      'assignment_edit.teacher_saved_assignment',
      { keys: ['canvas:599692b2-0000-4ca2-a6c8-2323ef57189d', 'canvas-id:4410'] },
    ],
    ['assignment_edit.teacher_unsaved_assignment', { keys: null }],
    ['assignment_menu.teacher', { keys: null }],
    [
      'assignment_resource_link.teacher',
      {
        keys: [
          'canvas:599692b2-0000-4ca2-a6c8-2323ef57189d',
          'canvas-id:4410',
          'rl:8aa641d1-0000-4fea-8a9b-e9fedfb62b1e',
        ],
        title: 'Vital signs lab',
      },
    ],
    [
      'rce_embedded_resource_link.student',
      { roles: ['student'], keys: ['rl:f3b1d1f0-0000-4f5a-9c55-2a7f5d0a1108'], placement: null },
    ],
    ['course_navigation.teacher', { roles: ['teacher'], keys: null, placement: 'course_navigation' }],
    ['course_navigation.teaching_assistant', { roles: ['teacher'] }],
    ['course_navigation.student', { roles: ['student'], keys: null }],
    ['course_navigation.student_view_test_user', { roles: ['student'] }],
    ['course_navigation.student_anonymous_privacy', { roles: ['student'] }],
    ['course_navigation.observer', { roles: ['observer'] }],
    ['course_navigation.teacher_elsewhere_student_here', { roles: ['student'] }],
    ['course_navigation.account_admin_not_enrolled', { roles: ['director'] }],
    ['account_navigation.admin', { roles: ['director'], course: null, keys: null }],
    [
      'assignment_selection.deep_linking.teacher_new_assignment',
      {
        keys: ['canvas:599692b2-0000-4ca2-a6c8-2323ef57189d'],
        title: null,
        placement: 'assignment_selection',
      },
    ],
    ['assignment_selection.deep_linking.teacher_existing_assignment', { title: 'Vital signs lab' }],
    ['course_assignments_menu.deep_linking.teacher', { keys: null }],
    ['link_selection.deep_linking.teacher', { keys: null }],
    ['editor_button.deep_linking.teacher', { keys: ['canvas-id:4410'] }],
    ['course_navigation.teacher_copied_course', { roles: ['teacher'] }],
  ])('%s', (name, expected) => {
    const launch = sample(name);
    const seen = {
      roles: launch.roles,
      keys: launch.coursework?.keys ?? null,
      title: launch.coursework?.title ?? null,
      placement: launch.placement,
      course: launch.course,
    };
    expect(seen).toMatchObject(expected);
    expect(launch.locale).toBe('en');
    expect(launch.kind).toBe(name.includes('deep_linking') ? 'deep-link' : 'resource-link');
  });
  test('one item or several, as Canvas says', () => {
    expect(sample('assignment_selection.deep_linking.teacher_new_assignment').deepLink?.acceptMultiple).toBe(
      false,
    );
    expect(sample('course_assignments_menu.deep_linking.teacher').deepLink?.acceptMultiple).toBe(true);
  });
  test('a public course without sign-in is opened by a visitor', () => {
    expect(sample('course_navigation.public_course_no_user')).toMatchObject({
      roles: ['visitor'],
      person: { name: null },
      coursework: null,
    });
  });
  test('privacy without names leaves none', () => {
    expect(sample('course_navigation.student_anonymous_privacy').person.name).toBeNull();
  });
});

const moodle = sharedFile('lms-samples/moodle');
(moodle ? describe : describe.skip).each(['4.5.6', '5.1.3'])('captured launches of Moodle %s', (version) => {
  const capture = (name: string): Launch =>
    read(JSON.parse(readFileSync(path.join(moodle ?? '', version, `${name}.json`), 'utf8')).claims);

  test.each([
    ['launches/manual-tool.teacher1', ['teacher']],
    ['launches/manual-tool.assistant1', ['teacher']],
    ['launches/manual-tool.student1', ['student']],
    ['launches/manual-tool.student2', ['student']],
    ['launches/manual-tool.admin', ['teacher', 'director']],
    ['launches/dynamic-tool.teacher1', ['teacher']],
    ['launches/dynamic-tool.student1', ['student']],
    ['launches/params.student1', ['student']],
  ])('%s', (name, roles) => {
    const launch = capture(name);
    expect(launch.roles).toEqual(roles);
    expect(launch.kind).toBe('resource-link');
    expect(launch.course).toMatchObject({ contextId: '2', label: 'WRIT101', title: 'Academic Writing 101' });
    expect(launch.coursework?.keys).toEqual([expect.stringMatching(/^rl:\d+$/)]);
    expect(launch.coursework?.dueAt).toBeNull();
    expect(launch.returnUrl).toMatch(/^http:\/\/127\.0\.0\.1:809/);
  });
  test.each(['deep-linking/one.2-request', 'deep-linking/dynamic-tool.2-request'])('%s', (name) => {
    expect(capture(name)).toMatchObject({
      kind: 'deep-link',
      coursework: null,
      deepLink: { acceptTypes: ['ltiResourceLink'], acceptMultiple: true, data: null },
    });
  });
});
