import { createSearch, loadFramework } from '../../src/framework';

/** What a teacher may type, and a statement that then stands among the first five. Written before the ranking was tuned. */
const pairs: [typed: string, code: string][] = [
  // The words of the field.
  ['vital signs', 'HL.THR.01'],
  ['medical terminology', 'HL.ACF.3'],
  ['medical coding', 'HL.INF.01'],
  ['gel electrophoresis', 'HL.BIO.05'],
  ['body systems', 'HL.THR.08'],
  ['html', 'IT.WEB.02'],
  ['responsive design', 'IT.WEB.03'],
  ['flowchart', 'IT.PRG.01'],
  ['git branches', 'IT.PRG.05'],
  ['accessibility', 'IT.WEB.05'],
  // Everyday words and abbreviations.
  ['taking blood pressure', 'HL.THR.01'],
  ['hand washing', 'HL.THR.04'],
  ['handwashing', 'HL.THR.04'],
  ['HIPAA', 'HL.ETH.1'],
  ['patient privacy', 'HL.ETH.1'],
  ['ekg', 'HL.DIA.10'],
  ['x-ray', 'HL.DIA.08'],
  ['CPR', 'HL.THR.07'],
  ['wifi', 'IT.NET.04'],
  ['help desk', 'IT.ISS.01'],
  ['how to make a web page work on a phone', 'IT.WEB.03'],
  ['phishing emails', 'IT.TEC.3'],
  // Other forms of a word.
  ['sterilizing instruments', 'HL.SUP.01'],
  ['micropipettes', 'HL.BIO.01'],
  ['DNA extraction', 'HL.BIO.04'],
  ['wheelchairs', 'HL.SUP.04'],
  ['passwords', 'IT.TEC.2'],
  ['looping and variable', 'IT.PRG.02'],
  // Slips of the keys.
  ['blod presure', 'HL.THR.01'],
  ['sterlize tools', 'HL.SUP.01'],
  ['debuging', 'IT.PRG.04'],
  ['subneting', 'IT.NET.02'],
  ['sql querys', 'IT.ISS.05'],
  // Half a word, as it is typed.
  ['ster', 'HL.SUP.01'],
  ['vital si', 'HL.THR.01'],
  // Spanish, with and without accents.
  ['presión arterial', 'HL.THR.01'],
  ['presion arterial', 'HL.THR.01'],
  ['primeros auxilios', 'HL.THR.07'],
  ['lavado de manos', 'HL.THR.04'],
  ['contraseñas', 'IT.TEC.2'],
  ['red inalámbrica', 'IT.NET.04'],
];

describe('ranking over the shipped statements', () => {
  const search = createSearch(loadFramework());

  it.each(pairs)('“%s” finds %s among the first five', (typed, code) => {
    const { hits } = search.find({ q: typed, limit: 5 });
    expect(hits.map((hit) => hit.item.code)).toContain(code);
  });
});
