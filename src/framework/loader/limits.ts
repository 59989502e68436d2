/** The numbers that the framework's files keep to, in one place. Characters are UTF-16 units. */
export const limits = {
  /** Sentences of the definition of a cluster or pathway. */
  sentences: { least: 2, most: 3 },
  label: 32,
  student: 140,
  /** Spanish runs longer than English. */
  studentEs: 160,
  text: 300,
  /** A text below this fits on one line of a list… */
  line: 110,
  /** …and at least this share of a cluster's texts does. */
  shareOnOneLine: 0.75,
  keywords: { least: 3, most: 8 },
  occupations: { least: 4, most: 8 },
  /** Levels of performance of a statement that has any. */
  levels: { least: 2, most: 6 },
  quality: 24,
  level: 200,
  levelEs: 240,
  /** Crosswalks, what they lead to, and where an item leads in one. */
  distinct: { least: 1, most: 2000 },
  /** Statements of a cluster for each element. */
  perElement: 2,
  perPathway: { least: 8, most: 14 },
  /** Elements that the statements of a pathway exercise. */
  elementsPerPathway: 6,
  /** Flesch–Kincaid grade of a student version. */
  grade: 10,
  /** Two statements with this share of their words in common say nearly the same. */
  alike: 0.5,
} as const;
