/** The school district that the Canvas flavour belongs to. */
export const account = {
  id: '1',
  name: 'Practice School District',
  ltiId: '8865aa05b4b79b64a91a86042e43af5ea8ae79eb',
  guid: 'zPracticeSchoolDistrict0000000000000000:canvas-lms',
} as const;
