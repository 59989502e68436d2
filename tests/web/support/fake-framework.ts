/** A small framework for the fake API: the real clusters and pathways, and a few dozen statements. */
import type { Framework, Statement } from '../../../src/web/client/api/types';

const outline: [code: string, name: string, pathways: [code: string, name: string][]][] = [
  [
    'AG',
    'Agriculture, Food & Natural Resources',
    [
      ['PLT', 'Plant Systems'],
      ['ANI', 'Animal Systems'],
      ['ABS', 'Agribusiness Systems'],
    ],
  ],
  [
    'AC',
    'Architecture & Construction',
    [
      ['DES', 'Design/Pre-Construction'],
      ['CON', 'Construction'],
    ],
  ],
  [
    'AR',
    'Arts, Audio/Video Technology & Communications',
    [
      ['PRT', 'Printing Technology'],
      ['VIS', 'Visual Arts'],
    ],
  ],
  ['BM', 'Business Management & Administration', [['GEN', 'General Management']]],
  ['ED', 'Education & Training', [['TEA', 'Teaching/Training']]],
  [
    'FN',
    'Finance',
    [
      ['ACC', 'Accounting'],
      ['INS', 'Insurance'],
    ],
  ],
  [
    'GV',
    'Government & Public Administration',
    [
      ['GOV', 'Governance'],
      ['PLA', 'Planning'],
    ],
  ],
  [
    'HL',
    'Health Science',
    [
      ['DIA', 'Diagnostic Services'],
      ['SUP', 'Support Services'],
      ['INF', 'Health Informatics'],
      ['THR', 'Therapeutic Services'],
      ['BIO', 'Biotechnology Research & Development'],
    ],
  ],
  ['HT', 'Hospitality & Tourism', [['LOD', 'Lodging']]],
  [
    'HU',
    'Human Services',
    [
      ['ECD', 'Early Childhood Development & Services'],
      ['CON', 'Consumer Services'],
    ],
  ],
  [
    'IT',
    'Information Technology',
    [
      ['NET', 'Network Systems'],
      ['WEB', 'Web & Digital Communications'],
      ['PRG', 'Programming & Software Development'],
    ],
  ],
  ['LW', 'Law, Public Safety, Corrections & Security', [['EFM', 'Emergency & Fire Management Services']]],
  ['MN', 'Manufacturing', [['PRO', 'Production']]],
  ['MK', 'Marketing', [['SAL', 'Professional Sales']]],
  [
    'ST',
    'Science, Technology, Engineering & Mathematics',
    [
      ['ENG', 'Engineering & Technology'],
      ['SCI', 'Science & Math'],
    ],
  ],
  ['TD', 'Transportation, Distribution & Logistics', [['OPS', 'Transportation Operations']]],
];

/** Code, short label, statement, words that teachers may type. */
const texts: [code: string, label: string, text: string, keywords?: string][] = [
  [
    'HL.THR.01',
    'Vital signs',
    'Measure and record pulse, breathing, temperature and blood pressure.',
    'vital signs tpr bp',
  ],
  ['HL.THR.02', 'Safe transfers', 'Help a client move, stand, sit and transfer safely.'],
  [
    'HL.THR.03',
    'Explaining procedures',
    'Explain a procedure to a client in words that the client understands.',
  ],
  ['HL.THR.04', 'Infection control', 'Follow standard precautions to prevent the spread of infection.'],
  [
    'HL.THR.05',
    'Reporting changes',
    'Observe a client and report changes promptly to the right person.',
    'signs',
  ],
  ['HL.THR.06', 'Range of motion', 'Guide a client through exercises that keep joints moving.'],
  ['HL.THR.07', 'First aid', 'Give first aid until help arrives.'],
  ['HL.THR.08', 'Body systems', 'Describe how the main body systems work together in health and illness.'],
  ['HL.DIA.01', 'Specimen handling', 'Collect, label and store specimens so that results can be trusted.'],
  ['HL.DIA.03', 'Reference ranges', 'Compare results with reference ranges and flag what is unusual.'],
  ['HL.DIA.06', 'Calibrating devices', 'Choose, check and calibrate a measuring device before use.'],
  ['HL.SUP.01', 'Sterilizing', 'Clean, disinfect and sterilize equipment by its intended use.'],
  [
    'HL.COM.1',
    'Listening to clients',
    'Listen to a client’s concerns and confirm what was heard before acting.',
  ],
  ['HL.COM.2', 'Health records', 'Record information in a health record clearly, completely and on time.'],
  ['HL.ACF.1', 'Health math', 'Use measurement, ratios and graphs to interpret health data.'],
  ['HL.ITA.1', 'Record software', 'Use record software to find, enter and correct client information.'],
  ['HL.ETH.1', 'Client privacy', 'Keep client information private, as law and professional codes require.'],
  ['HL.LDT.1', 'Teamwork', 'Work as a dependable member of a health care team.'],
  ['AG.ANI.03', 'Animal records', 'Keep records of the health, feed and growth of animals.'],
  ['HU.ECD.05', 'Child observation', 'Observe children and record signs of growth and development.'],
  ['ST.SCI.02', 'Fair tests', 'Plan a fair test and control its variables.'],
  ['LW.EFM.04', 'Emergency assessment', 'Assess a person’s condition at the scene of an emergency.'],
  ['IT.WEB.01', 'Planning a site', 'Plan a site from the needs of the people who will use it.'],
  ['IT.WEB.03', 'Pages for any screen', 'Build pages that work on phones, tablets and desktop screens.'],
  ['IT.WEB.05', 'Accessible pages', 'Make pages that people with disabilities can use.'],
  ['IT.WEB.07', 'Media for the web', 'Prepare images, sound and video for the web.'],
  ['IT.WEB.08', 'Measuring a site', 'Measure how a site is used and suggest improvements.'],
  ['IT.PRG.04', 'Testing programs', 'Test a program and fix the errors that the tests show.'],
  ['IT.ETH.2', 'Copyright', 'Respect copyright and license terms when you reuse the work of others.'],
  ['IT.PSC.1', 'Breaking problems down', 'Break a problem into smaller parts and solve each in turn.'],
  ['IT.COM.1', 'Explaining technology', 'Explain technical ideas to people who do not work in technology.'],
];

const idOf = (code: string) => `item-${code}`;

export const statements: (Statement & { keywords: string })[] = texts.map(
  ([code, label, text, keywords = '']) => {
    const [cluster = '', part = ''] = code.split('.');
    const found = outline.find(([known]) => known === cluster);
    const pathway = found?.[2].find(([known]) => known === part);
    return {
      id: idOf(code),
      code,
      text,
      label,
      keywords,
      level: pathway ? 'pathway' : 'cluster',
      clusterId: idOf(cluster),
      clusterCode: cluster,
      clusterName: found?.[1] ?? cluster,
      pathwayId: pathway ? idOf(`${cluster}.${part}`) : null,
      pathwayName: pathway?.[1] ?? null,
    };
  },
);

export function statement(code: string) {
  const found = statements.find((one) => one.code === code);
  if (!found) throw new Error(`no statement ${code} in the fake framework`);
  return found;
}

export const framework: Framework = {
  document: {
    id: 'fake-document',
    title: 'Illinois Career Clusters',
    version: '2026.1',
    changed: '2026-11-24T00:00:00Z',
  },
  counts: { areas: 5, elements: 10, clusters: 16, pathways: 79, statements: 1284 },
  clusters: outline.map(([code, name, pathways]) => {
    const inCluster = statements.filter((one) => one.clusterCode === code);
    return {
      id: idOf(code),
      code,
      name,
      count: inCluster.length,
      shared: inCluster.filter((one) => one.level === 'cluster').length,
      pathways: pathways.map(([part, pathway]) => ({
        id: idOf(`${code}.${part}`),
        code: `${code}.${part}`,
        name: pathway,
        count: inCluster.filter((one) => one.pathwayId === idOf(`${code}.${part}`)).length,
      })),
    };
  }),
};
