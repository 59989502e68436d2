import { readFileSync } from 'node:fs';
import { loadFramework } from '../../src/framework';
import { sharedFile } from '../support/shared-files';

/** Names as printed in the published model, reviewed by hand. A long name that wraps there is one name here. */
const areas = [
  'Business, Marketing and Computer Education',
  'Technology and Engineering Education',
  'Agricultural Education',
  'Family and Consumer Sciences',
  'Health Sciences Technology',
];
const elements = [
  'academic foundations',
  'communications',
  'problem solving and critical thinking',
  'information technology applications',
  'systems',
  'safety, health and environmental',
  'leadership and teamwork',
  'ethics and legal responsibilities',
  'employability and career development',
  'technical skills',
];
const clusters: Record<string, string> = {
  'Agriculture, Food & Natural Resources':
    'Food Products & Processing Systems; Plant Systems; Animal Systems; Power, Structural & Technical Systems; Natural Resources Systems; Environmental Service Systems; Agribusiness Systems',
  'Architecture & Construction': 'Design/Pre-Construction; Construction; Maintenance/Operations',
  'Arts, Audio/Video Technology & Communications':
    'Audio and Video Technology & Film; Printing Technology; Journalism & Broadcasting; Telecommunications; Performing Arts; Visual Arts',
  'Business Management & Administration':
    'General Management; Business Information Management; Human Resources Management; Operations Management; Administrative Support',
  'Education & Training':
    'Administration & Administrative Support; Professional Support Services; Teaching/Training',
  Finance: 'Securities & Investments; Banking Services; Business Finance; Accounting; Insurance',
  'Government & Public Administration':
    'Governance; National Security; Foreign Service; Planning; Revenue & Taxation; Regulation; Public Management & Administration',
  'Health Science':
    'Diagnostic Services; Support Services; Health Informatics; Therapeutic Services; Biotechnology Research & Development',
  'Hospitality & Tourism':
    'Restaurants & Food/Beverage Services; Lodging; Travel & Tourism; Recreation, Amusements & Attractions',
  'Human Services':
    'Early Childhood Development & Services; Counseling & Mental Health Services; Family & Community Services; Personal Care Services; Consumer Services',
  'Information Technology':
    'Network Systems; Information Support & Services; Web & Digital Communications; Programming & Software Development',
  'Law, Public Safety, Corrections & Security':
    'Correction Services; Emergency & Fire Management Services; Security & Protective Services; Law Enforcement Services; Legal Services',
  Manufacturing:
    'Production; Manufacturing Production Process Development; Maintenance, Installation & Repair; Quality Assurance; Logistics & Inventory Control; Health, Safety & Environmental Assurance',
  Marketing:
    'Marketing Management; Professional Sales; Merchandising; Marketing Communications; Marketing Research',
  'Science, Technology, Engineering & Mathematics': 'Engineering & Technology; Science & Math',
  'Transportation, Distribution & Logistics':
    'Transportation Operations; Logistics Planning & Management Services; Warehousing & Distribution Center Operations; Facility & Mobile Equipment Maintenance; Transportation Systems/Infrastructure Planning, Management & Regulation; Health, Safety & Environmental Management; Sales & Service',
};

describe('names of the published model', () => {
  const snapshot = loadFramework();
  const names = (type: string) =>
    snapshot.items.filter((item) => item.type === type).map((item) => item.text);

  it('are those of the five areas', () => {
    expect(names('area')).toEqual(areas);
  });

  it('are those of the ten elements, with a capital at the beginning', () => {
    expect(names('element').map((name) => name.toLowerCase())).toEqual(elements);
    expect(names('element').every((name) => /^[A-Z]/.test(name))).toBe(true);
  });

  it.each(Object.entries(clusters))('are those of the pathways of %s, in its order', (name, pathways) => {
    const cluster = snapshot.items.find((item) => item.type === 'cluster' && item.text === name);
    const held = snapshot.childrenOf(cluster?.id ?? '').filter((item) => item.type === 'pathway');
    expect(held.map((item) => item.text)).toEqual(pathways.split('; '));
  });

  it('are those of the sixteen clusters, and no more', () => {
    expect(names('cluster')).toEqual(Object.keys(clusters));
  });

  const source = sharedFile('source/illinois-career-cluster-model.txt');
  (source ? it : it.skip)('all stand in the text of the publication', () => {
    const words = (text: string) => text.replace(/[\s*]+/g, ' ');
    const text = words(readFileSync(source ?? '', 'utf8'));
    const missing = [...names('area'), ...elements, ...names('cluster'), ...names('pathway')].filter(
      (name) => !text.includes(name),
    );
    expect(missing).toEqual([]);
  });
});
