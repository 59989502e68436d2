/** The tool's icon for an LMS: the double blaze on its own ground, since nobody knows what it will stand on. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><title>Waymark</title>
<rect width="24" height="24" rx="4" fill="#fff"/>
<rect x="11.5" y="3.5" width="6.5" height="8" rx="1.2" fill="#1b5e50"/>
<rect x="6" y="12.5" width="6.5" height="8" rx="1.2" fill="#9dbfb4"/></svg>
`;
